"""Language gates: what our own words must not say, and how hard they may be to read."""

import subprocess
import sys

import pytest

from decision_aid.content.labels import labels_of
from decision_aid.content.language import grade, language_problems, sentences
from decision_aid.content.style import Banned, Style, read_style
from decision_aid.models import Term
from samples import CONTENT, ROOT, some_content, some_words

EASY = "The scar is red. It may itch. You can wait. A nurse can look at it. "
HARD = (
    "Subsequent histopathological investigations demonstrated considerable heterogeneity regarding collagenous "
    "reorganisation, necessitating multidisciplinary collaboration. "
)
STYLE = Style(
    sentence_words_at_most=25,
    grade_at_most=8,
    banned=(Banned(pattern=r"\bsafe\b", why="a word alone", mend="say what went wrong"),),
)


def problems_in(text, style=STYLE):
    """Return the problems of content that holds one sentence."""
    term = Term(term="scar", means=text)
    return language_problems(some_content(some_words(glossary={"scar": term}, ui=labels_of({}))), style)


def is_banned(text):
    return any(rule.found_in(text) for rule in read_style(CONTENT).banned)


def test_plain_words_have_no_problem():
    assert problems_in(EASY * 3) == []


def test_a_banned_word_is_named_with_its_reason_and_what_to_write():
    (problem,) = problems_in("This is safe.")
    assert problem.file == "content/words/en/glossary.yaml"
    assert problem.key == "scar"
    assert problem.problem == '"safe" in "This is safe.". a word alone.'
    assert problem.mend == "say what went wrong."


def test_a_banned_word_is_found_in_capitals_too():
    assert [problem.problem for problem in problems_in("SAFE!")] == ['"SAFE" in "SAFE!". a word alone.']


def test_a_name_is_banned_only_in_its_own_case():
    rule = Banned(pattern=r"\bSURE\b", why="a name", mend="use our words", same_case=True)
    assert rule.found_in("Are you sure?") is None
    assert rule.found_in("The SURE test").group() == "SURE"


def test_a_digit_is_a_problem():
    assert [problem.problem for problem in problems_in("It takes 6 weeks.")] == ['a digit in "It takes 6 weeks.".']


def test_a_figure_is_no_digit():
    assert problems_in("It takes {weeks_26} weeks.") == []


@pytest.mark.parametrize(("words", "found"), [(25, 0), (26, 1)])
def test_a_sentence_may_have_25_words(words, found):
    assert len(problems_in(" ".join(["go"] * words) + ".")) == found


def test_a_long_text_of_short_sentences_is_fine():
    assert problems_in("You can wait. " * 20) == []


def test_a_text_that_is_hard_to_read_is_a_problem():
    (problem,) = problems_in(HARD * 3)
    assert problem.problem.startswith("reading grade ")
    assert problem.problem.endswith("at most 8.")


def test_a_label_of_the_screen_is_checked_too():
    (problem,) = language_problems(some_content(some_words(ui=labels_of({"start": {"lead": "Safe."}}))), STYLE)
    assert (problem.file, problem.key) == ("content/words/en/ui/start.yaml", "start.lead")


def test_every_problem_of_a_text_is_told():
    assert len(problems_in("Safe in 6 weeks.")) == 2


def test_sentences_end_with_a_stop_a_question_or_a_call():
    assert sentences("Is it red? Wait! It may fade. ") == ["Is it red?", "Wait!", "It may fade."]


def test_a_harder_text_has_a_higher_grade():
    assert grade(HARD * 3) > 8 > grade(EASY * 3)


@pytest.mark.standard("R1", "R2", "R7", "R22", "G8", "X1")
@pytest.mark.parametrize(
    "claim",
    [
        # standards G8
        "proven",
        "guaranteed",
        "safe",
        "painless",
        "permanent",
        "erases",
        "remove",
        "removes",
        "best",
        "breakthrough",
        "clinically tested",
        # R7: words for a chance
        "rare",
        "rarely",
        "common",
        "commonly",
        "uncommon",
        # R1, R2: relative figures, percentages and 1 in X
        "1 in 10",
        "one in ten people",
        "twice as many",
        "three times more",
        "doubles",
        "20%",
        "20 percent",
        "per cent",
        # R22: numbers are about people in studies
        "your chance",
        "Your risk",
        # V5, M1, V11 and X1
        "we recommend",
        "recommended",
        "you should",
        "winner",
        "SURE",
        "DCS",
        "most people choose",
        "today only",
        "half price",
        "discounted",
        "award-winning",
        "world-class",
        # plain text
        "<b>",
        "it works -- no",
        "it works \u2014 no",
    ],
)
def test_the_real_style_bans(claim):
    assert is_banned(f"It says {claim} here.")


@pytest.mark.parametrize(
    "text",
    ["You can be sure of that.", "It may fade over time.", "Ask what went wrong, and in how many people.", "Bestow."],
)
def test_the_real_style_allows(text):
    assert not is_banned(text)


@pytest.mark.standard("HL1", "HL2")
def test_the_real_limits_are_those_of_the_standards():
    style = read_style(CONTENT)
    assert style.sentence_words_at_most == 25
    assert style.grade_at_most == 8


def test_the_running_app_can_ask_for_banned_words_without_the_measuring_of_grades():
    code = "import sys, decision_aid.content.style; print('textstat' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert asked.stdout.strip() == "False"

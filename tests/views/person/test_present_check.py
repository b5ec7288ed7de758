"""The person's own check as view models: kind feedback, no mark, help after a no, and nothing of it anywhere else."""

import re
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import get_args

import pytest

from decision_aid.content.linking import texts_of
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import Journey, Ready, Topic
from decision_aid.person.links import encode
from decision_aid.quiz import quiz
from decision_aid.views.options.compare import comparison
from decision_aid.views.person.check import check_view
from decision_aid.views.person.quiz import quiz_card
from decision_aid.views.takeaway.plain import summary_text
from decision_aid.views.takeaway.share import held_lines
from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.shell.drawing import html
from drawn import PICKS
from samples import ROOT, real_content, texts_in

KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
DENTS = Journey(picked=("dermal-filler", "microneedling")).with_answers({"scar": "atrophic-acne"})
DAY = date(2026, 11, 22)
EVERYBODY = [
    Journey(picked=picked).with_answers({"scar": scar})
    for scar in ids(ScarId)
    for picked in (
        (),
        ("silicone", "fractional-laser-ablative"),
        ("dermal-filler",),
        ("scar-massage", "topical-retinoid"),
    )
]


def with_every_answer(journey, pick):
    """Return the journey with an answer to each question; `pick` takes one of the answers of a question."""
    for asked in quiz(real_content(), journey):
        journey = journey.with_entry("quiz", asked.id, pick(asked))
    return journey


def right(asked):
    return asked.right


def a_wrong_one(asked):
    return next(answer.id for answer in asked.answers if answer.id != asked.right)


def cards(journey, pick):
    return check_view(real_content(), with_every_answer(journey, pick)).cards


def card(journey, pick, name):
    return next(one for one in cards(journey, pick) if one.id.startswith(name))


def test_the_right_answer_is_the_longest_no_more_often_than_by_chance():
    """Else a reader could pick the long one without the fact. Over each pick of every scar, question by question."""
    longest, fair = Counter(), Counter()
    journeys = (Journey(picked=pick).with_answers({"scar": scar}) for scar in ids(ScarId) for pick in PICKS)
    asked = {one.id: (one, journey) for journey in journeys for one in quiz(real_content(), journey)}
    for one, journey in asked.values():
        letters = {choice.id: len(choice.label) for choice in quiz_card(real_content(), journey, one).choices}
        longest[one.question.id] += all(letters[one.right] > many for id, many in letters.items() if id != one.right)
        fair[one.question.id] += Fraction(1, len(letters))
    assert {name: times for name, times in longest.items() if times > fair[name]} == {}


# ---- feedback


def test_nothing_is_told_before_an_answer():
    assert {card.feedback for card in check_view(real_content(), KELOID).cards} == {None}


@pytest.mark.standard("M5")
def test_a_right_answer_is_confirmed_with_the_fact_and_no_more():
    for journey in EVERYBODY:
        for one in cards(journey, right):
            assert one.feedback.fact
            assert (one.feedback.again, one.feedback.effect, one.feedback.more) == ((), None, None)


@pytest.mark.standard("M5", "R12")
def test_another_answer_gets_the_same_fact_said_twice_and_the_page_that_tells_more():
    for journey in EVERYBODY:
        for one, other in zip(cards(journey, right), cards(journey, a_wrong_one), strict=True):
            assert other.feedback.fact == one.feedback.fact
            assert other.feedback.again
            assert other.feedback.fact not in other.feedback.again
            assert (ROOT / other.feedback.more.path).exists()


@pytest.mark.standard("R12")
def test_a_number_is_explained_again_with_both_frames_and_a_labelled_picture():
    feedback = card(DENTS, a_wrong_one, "how-many").feedback
    assert feedback.fact.endswith(" ".join(feedback.effect.number.frames))
    squares = feedback.effect.number.pictures[0]
    assert squares.filled
    assert squares.empty
    assert feedback.effect.badge.words


def test_a_confirmed_number_keeps_how_sure_we_are_and_its_sources():
    feedback = card(DENTS, right, "how-many").feedback
    assert feedback.badge.words
    assert feedback.sources


def test_a_blank_is_told_as_a_blank():
    journey = Journey().with_answers({"scar": "hypertrophic"})  # nobody studied if mesotherapy helps there
    assert card(journey, right, "mesotherapy-not-known").feedback.is_blank


def test_a_result_in_words_is_told_as_it_stands_and_not_as_a_blank():
    journey = Journey().with_answers({"scar": "stretch-marks"})  # mesotherapy was tried there, and nobody counted
    feedback = card(journey, right, "mesotherapy-not-known").feedback
    shown = comparison(real_content(), journey).row("benefit").cell("mesotherapy").leading
    assert (feedback.fact, feedback.is_blank) == (shown.plain, False)
    assert feedback.sources


@pytest.mark.parametrize("pick", [right, a_wrong_one])
def test_where_nobody_had_it_the_fact_says_what_the_number_could_still_be(pick):
    journey = Journey().with_answers({"scar": "keloid"})  # no keloid that was left alone got much smaller
    shown = comparison(real_content(), journey).row("benefit").cell("no-treatment").leading
    assert shown.number.big.startswith("0 ")
    assert card(journey, pick, "how-many").feedback.fact.endswith(" ".join(shown.number.limits))


def test_a_question_leaves_out_a_time_that_nobody_reported_and_its_fact_says_so():
    journey = Journey().with_answers({"scar": "discoloured"})
    asked, no_time = card(journey, right, "how-lasting"), real_content().words.ui.time.not_reported
    assert no_time not in asked.ask
    assert no_time in asked.feedback.fact


def test_every_fact_with_a_number_has_sources():
    for journey in EVERYBODY:
        for one in (*cards(journey, right), *cards(journey, a_wrong_one)):
            if re.search(r"\d", one.feedback.fact):
                assert one.feedback.sources or one.feedback.effect.sources


def test_who_is_to_be_seen_first_reads_again_why():
    sent = KELOID.with_answers({"bleeding-or-open-sore": "yes"})
    feedback = card(sent, a_wrong_one, "before-anything").feedback
    assert set(feedback.again[1:]) == {
        reason.text for reason in check_view(real_content(), sent).clinician_first.reasons
    }
    assert len(feedback.again) > 1


def test_the_page_of_harm_is_that_of_the_option():
    assert card(KELOID, a_wrong_one, "mesotherapy-harm").feedback.more.option == "mesotherapy"


def test_no_place_is_left_unfilled():
    for journey in EVERYBODY:
        view = check_view(real_content(), with_every_answer(journey, a_wrong_one))
        assert [text for text in texts_in(view) if re.search(r"[{}]|\bNone\b", text)] == []


@pytest.mark.standard("M5")
def own_labels():
    """Return every label of the page."""
    labels = real_content().words.ui.check
    return [labels[name] for name in labels]


@pytest.mark.parametrize("pick", [right, a_wrong_one])
def test_nothing_counts_or_marks_the_answers(pick):
    marks = re.compile(
        r"\b(scor\w*|marks? of|pass(ed)?\b|fail\w*|points?\b|correct\w*|incorrect\w*|wrong answer|well done|grade|result:)"
        r"|\d+ (of|out of) \d+ (right|answers|questions)",
        re.IGNORECASE,
    )
    for journey in EVERYBODY:
        view = check_view(real_content(), with_every_answer(journey, pick))
        own = [card.feedback.lead for card in view.cards]
        own += [text for words in real_content().words.quiz.values() for text in texts_of(words)]
        own += own_labels()
        assert [text for text in own if marks.search(text)] == []


@pytest.mark.standard("M5", "R23")
def test_feedback_looks_the_same_whether_an_answer_was_right_or_not():
    looks = set()
    for pick in (right, a_wrong_one):
        feedback = card(KELOID, pick, "leave-it-alone").feedback
        drawn = html("screens/check/quiz_feedback.html", f=feedback, t=real_content().words.ui, svg=None, pictures=True)
        looks.add(tuple(re.findall(r'class="([^"]+)"', drawn)))
    assert len(looks) == 1


def test_an_answer_that_is_gone_is_as_if_nothing_was_said():
    view = check_view(real_content(), KELOID.with_entry("quiz", "mesotherapy-not-known-keloid-mesotherapy", "gone"))
    assert {card.said for card in view.cards} == {None}


# ---- without a scar type


@pytest.mark.parametrize("scar", [None, "unsure"])
def test_without_a_scar_type_the_way_to_it_is_shown_and_readiness_stays(scar):
    view = check_view(real_content(), KELOID.with_answers({"scar": scar}))
    assert view.cards == ()
    assert view.ask_scar.path == "pages/your_scar.py"
    assert len(view.ready) == 4


# ---- readiness


def ready_card(topic, answer):
    view = check_view(real_content(), KELOID.with_entry("ready", topic, answer))
    return next(card for card in view.ready if card.topic == topic)


def test_the_four_topics_are_open_at_first_with_three_answers_each():
    view = check_view(real_content(), KELOID)
    assert [card.topic for card in view.ready] == [*get_args(Topic)]
    assert {card.said for card in view.ready} == {None}
    assert {tuple(choice.id for choice in card.choices) for card in view.ready} == {get_args(Ready)}


@pytest.mark.standard("M3")
@pytest.mark.parametrize(
    ("topic", "pages"),
    [
        ("settled", ["pages/summary.py"]),
        ("facts", ["pages/compare.py"]),
        ("matters", ["pages/what_matters.py"]),
        ("support", ["pages/option.py", "pages/summary.py"]),
    ],
)
@pytest.mark.parametrize("answer", ["no", "not-sure"])
def test_a_no_opens_the_page_that_helps(topic, pages, answer):
    card = ready_card(topic, answer)
    assert card.help
    assert [link.path for link in card.links] == pages


@pytest.mark.standard("M3")
def test_help_to_talk_is_the_page_about_support():
    assert ready_card("support", "no").links[0].option == "psychological-support"


@pytest.mark.parametrize("topic", get_args(Topic))
@pytest.mark.parametrize("answer", ["yes", None])
def test_a_yes_or_no_answer_yet_needs_no_help(topic, answer):
    card = ready_card(topic, answer)
    assert (card.help, card.links) == (None, ())


@pytest.mark.standard("M1")
def test_readiness_is_our_own_has_no_cut_off_and_says_that_it_is_not_tested():
    own = own_labels()
    borrowed = re.compile(
        r"\b(SURE|DCS)\b|decisional|conflict|cut.?off|validated|ottawa|threshold|total", re.IGNORECASE
    )
    assert [text for text in own if borrowed.search(re.sub(r"\bsure\b", "", text))] == []
    assert "not a tested measure" in real_content().words.ui.check.ready_note


@pytest.mark.standard("M1")
def test_no_number_is_made_of_the_four_answers():
    said = KELOID
    for topic in get_args(Topic):
        said = said.with_entry("ready", topic, "no")
    assert [
        text for card in check_view(real_content(), said).ready for text in texts_in(card) if re.search(r"\d", text)
    ] == []


# ---- results stay with the person

CHECKED = (
    with_every_answer(KELOID, a_wrong_one).with_entry("ready", "settled", "no").with_entry("ready", "facts", "yes")
)


@pytest.mark.standard("M5")
def test_nothing_of_the_check_is_in_the_summary_or_its_text():
    content = real_content()
    with_check, without = (summary_view(content, journey, DAY) for journey in (CHECKED, KELOID))
    assert with_check == without  # the PDF is made from this view alone
    assert summary_text(with_check, content.words.ui) == summary_text(without, content.words.ui)


@pytest.mark.standard("M5")
def test_nothing_of_the_check_is_in_a_link():
    assert encode(CHECKED, "v") == encode(KELOID, "v")
    assert held_lines(real_content(), CHECKED) == held_lines(real_content(), KELOID)


@pytest.mark.standard("M5")
def test_no_other_page_reads_the_check():
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    readers = {file.name for file in files if re.search(r"journey\.(quiz|ready)\b", file.read_text("utf-8"))}
    assert readers == {"quiz.py", "check.py"}

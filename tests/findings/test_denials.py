"""Sentences that deny a number which stands beside them, and the list of those that are true all the same."""

from dataclasses import replace

import pytest

from decision_aid.content.style import Settled, Style, read_settled, read_style
from decision_aid.errors import ContentError
from decision_aid.findings.denials import Denial, denial_problems, denials
from samples import CONTENT, a_finding, finding_words, real_content, with_finding, with_words

SAYS = "Nobody tallied it."
STYLE = Style(sentence_words_at_most=25, banned=(), denies_numbers=(r"\bnobody tallied\b",))
TEXT = f"It may fade. {SAYS} Ask about it."


def about(outcome, **changes):
    """Return the real content with one more number of mesotherapy for keloids, in this row."""
    changes = {"id": "new-number", "option": "mesotherapy", "scars": ["keloid"], "outcome": outcome, **changes}
    return with_finding(real_content(), a_finding(**changes))


def denied(content):
    """Return (kind, record, sentence) of each sentence that denies the new number."""
    return [(one.kind, one.name, one.sentence) for one in denials(content, STYLE) if "new-number" in one.numbers]


@pytest.mark.parametrize(
    ("part", "text", "outcome"),
    [
        ("how_lasting", TEXT, "lasting"),
        ("after", TEXT, "recovery"),
        ("drawbacks", ("It takes time.", TEXT), "benefit"),
        ("for_scar", {"keloid": TEXT}, "benefit"),
    ],
)
def test_a_part_of_an_option_that_denies_a_number_of_its_row_is_found(part, text, outcome):
    content = with_words(about(outcome), "mesotherapy", **{part: text})
    assert denied(content) == [("options", "mesotherapy", SAYS)]


@pytest.mark.parametrize(
    ("part", "text", "outcome"),
    [
        ("how_lasting", TEXT, "benefit"),
        ("for_scar", {"hypertrophic": TEXT}, "benefit"),
        ("how_lasting", "It may fade.", "lasting"),
    ],
)
def test_a_sentence_about_another_row_or_scar_or_without_a_denial_is_not(part, text, outcome):
    assert denied(with_words(about(outcome), "mesotherapy", **{part: text})) == []


@pytest.mark.parametrize("change", [{"number": None}, {"indirect": "other-product"}])
def test_words_and_nearest_studies_are_no_number_beside_a_sentence(change):
    assert denied(with_words(about("lasting", **change), "mesotherapy", how_lasting=TEXT)) == []


def test_a_side_effect_is_held_against_the_findings_that_it_names():
    content = about("harm")
    option = content.options["mesotherapy"]
    naming, *others = (effect.model_copy(update={"findings": ("new-number",)}) for effect in option.side_effects[:1])
    effects = (naming, *others, *option.side_effects[1:])
    options = {**content.options, "mesotherapy": option.model_copy(update={"side_effects": effects})}
    texts = {**content.words.options["mesotherapy"].side_effects, naming.id: TEXT}
    content = with_words(replace(content, options=options), "mesotherapy", side_effects=texts)
    assert denied(content) == [("options", "mesotherapy", SAYS)]


@pytest.mark.parametrize(("words_class", "found"), [(None, True), ("clearly-better", True), ("any-better", False)])
def test_what_a_finding_says_is_held_against_numbers_of_its_class_in_its_cell(words_class, found):
    near = a_finding(id="in-words", option="mesotherapy", scars=["keloid"], number=None, **{"class": words_class})
    content = with_finding(about("benefit"), near, finding_words(plain=TEXT))
    assert denied(content) == ([("findings", "in-words", SAYS)] if found else [])


def test_what_a_scar_does_by_itself_is_held_against_numbers_of_doing_nothing():
    content = about("lasting", option="no-treatment")
    scar = content.words.scars["keloid"].model_copy(update={"if_nothing_is_done": TEXT})
    words = replace(content.words, scars={**content.words.scars, "keloid": scar})
    assert denied(replace(content, words=words)) == [("scars", "keloid", SAYS)]


def test_claims_and_answers_are_held_against_numbers_of_what_they_are_about():
    content = about("lasting", scars=[])
    claim = next(name for name, one in content.claims.items() if one.topic == "durability" and not one.uses)
    claims = {**content.words.claims, claim: content.words.claims[claim].model_copy(update={"found": TEXT})}
    faq = {
        **content.words.faq,
        "is-it-lasting": content.words.faq["is-it-lasting"].model_copy(update={"why": TEXT}),
    }
    content = replace(content, words=replace(content.words, claims=claims, faq=faq))
    assert denied(content) == [("claims", claim, SAYS), ("faq", "is-it-lasting", SAYS)]


def test_a_denial_is_a_problem_that_names_the_numbers():
    content = with_words(about("lasting"), "mesotherapy", how_lasting=SAYS)
    (problem,) = denial_problems(content, STYLE, ())
    assert (problem.file, problem.key) == ("content/words/en/options/mesotherapy.yaml", "mesotherapy")
    assert problem.problem == f'"{SAYS}" stands beside a number: new-number.'
    assert problem.mend == (
        "say it so that it is true beside the number, or settle it in content/words/en/settled.yaml with the reason."
    )


def test_a_settled_sentence_is_no_problem():
    content = with_words(about("lasting"), "mesotherapy", how_lasting=SAYS)
    settled = Settled(record="options/mesotherapy", says=SAYS, because="the number is of another liquid")
    assert denial_problems(content, STYLE, [settled]) == []


@pytest.mark.parametrize("record", ["options/mesotherapy", "options/no-such-option"])
def test_a_settled_sentence_that_denies_no_number_any_more_is_refused(record):
    settled = Settled(record=record, says=SAYS, because="the number is of another liquid")
    (problem,) = denial_problems(real_content(), STYLE, [settled])
    assert (problem.file, problem.key) == ("content/words/en/settled.yaml", record)
    assert problem.problem == f'"{SAYS}" stands beside no number there.'
    assert problem.mend == "take this entry out."


def test_the_real_content_denies_no_number_that_is_not_settled():
    problems = denial_problems(real_content(), read_style(CONTENT), read_settled(CONTENT))
    assert [str(problem) for problem in problems] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "They give no count.",
        "Nobody has counted how often it happens.",
        "We found no study that counted days off.",
        "How long a gain lasts is not known.",
        "It was not counted.",
        "For red marks we found no study.",
        "So we show no number.",
        "No one knows the true rate.",
    ],
)
def test_the_real_style_knows_a_denial(sentence):
    content = with_words(about("lasting"), "mesotherapy", how_lasting=sentence)
    found = [one for one in denials(content, read_style(CONTENT)) if "new-number" in one.numbers]
    assert Denial("options", "mesotherapy", sentence, ("new-number",)) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "No study compared it with a dummy.",
        "Nobody looked later.",
        "Some left early and are not counted.",
        "It tells this in words alone.",
    ],
)
def test_the_real_style_leaves_a_caveat_alone(sentence):
    content = with_words(about("lasting"), "mesotherapy", how_lasting=sentence)
    assert sentence not in [one.sentence for one in denials(content, read_style(CONTENT))]


def test_a_language_without_the_file_has_settled_nothing(tmp_path):
    assert read_settled(tmp_path, "eo") == ()


@pytest.mark.parametrize("text", ["- {record: faq/a, says: It is so.}\n", "settled\n"])
def test_a_settled_list_that_lacks_a_reason_or_is_no_list_is_told(tmp_path, text):
    root = tmp_path / "content"
    (root / "words/en").mkdir(parents=True)
    (root / "words/en/settled.yaml").write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        read_settled(root)
    (problem,) = caught.value.problems
    assert (problem.file, problem.key) == ("content/words/en/settled.yaml", "the file")

"""One finding, as a reader sees it."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.frequencies import panel_denominator
from decision_aid.models.vocabulary import CertaintyLevel, Outcome, ids
from decision_aid.person.answers import Answers
from decision_aid.views.findings.effects import effect
from drawn import label, squares_of, whole_numbers
from samples import a_finding, against, counted, finding_words, real_content, with_finding


def drawn(**changes):
    """Return an invented finding as a reader sees it."""
    content = real_content()
    changes = {"sources": [next(iter(content.sources))], **changes}
    words = finding_words(**changes.pop("words", {}))
    answers, denominator = changes.pop("answers", None), changes.pop("denominator", None)
    finding = a_finding(**changes)
    return effect(with_finding(content, finding, words), finding, denominator or panel_denominator([finding]), answers)


def pooled(rate, lower, upper, per=1000):
    printed = None if lower is None else {"lower": lower, "upper": upper, "means": "confidence"}
    return {"kind": "pooled", "rate": rate, "per": per, "range": printed}


counts = st.integers(1, 400).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@pytest.mark.standard("QL5", "R2", "R6", "N5")
@given(counts)
def test_both_frames_stand_beside_a_number_and_add_up(events):
    number = drawn(number=counted(*events)).number
    had, had_not = (whole_numbers(frame)[:2] for frame in number.frames)
    squares = squares_of(number)
    assert had[0] + had_not[0] == had[1] == had_not[1] == squares.of
    assert squares.had == had[0]


@pytest.mark.standard("QL5", "R1")
@given(counts)
def test_the_counts_behind_a_number_stand_beside_it(events):
    number = drawn(number=counted(*events)).number
    assert {*events} <= {found for line in number.base for found in whole_numbers(line)}


@pytest.mark.standard("QL8", "W1")
@given(counts)
def test_a_picture_is_told_in_words_with_the_same_numbers(events):
    squares = squares_of(drawn(number=counted(*events)).number)
    assert {squares.had, squares.of, squares.of - squares.had} == set(whole_numbers(squares.alt))


@pytest.mark.standard("R8")
@given(counts, counts)
def test_the_difference_is_that_of_the_two_shown_numbers(treated, compared):
    number = drawn(number=counted(*treated), compared_with=against(*compared)).number
    shown = [whole_numbers(text) for _, text in number.rows]
    told = whole_numbers(number.difference)
    assert abs(shown[0][0] - shown[1][0]) in told or shown[0] == shown[1]
    assert shown[0][1] in told


@pytest.mark.standard("QL7", "R3")
@given(counts, counts)
def test_both_arms_are_out_of_the_same_number_of_people(treated, compared):
    number = drawn(number=counted(*treated), compared_with=against(*compared)).number
    assert len({whole_numbers(text)[1] for _, text in number.rows}) == 1


@pytest.mark.standard("R8")
def test_more_and_fewer_and_the_same_are_told_apart():
    texts = {
        drawn(number=counted(happened, 50), compared_with=against(20, 50)).number.difference
        for happened in (10, 20, 30)
    }
    assert len(texts) == 3


def test_there_is_no_difference_without_counts_on_both_sides():
    assert drawn().number.difference is None
    assert drawn(compared_with={"arm": "dummy"}).number.difference is None


def test_an_arm_without_counts_is_not_drawn():
    number = drawn(compared_with={"arm": "dummy"}).number
    assert [picture.kind for picture in number.pictures] == ["squares"]
    assert (number.other, len(number.rows)) == (None, 1)


def test_a_share_under_1_in_1000_is_told_as_it_was_counted():
    number = drawn(number=counted(1, 5000), studied={}).number
    assert number.pictures == ()
    assert whole_numbers(number.big) == [1, 5000]
    assert {1, 5000} <= set(whole_numbers(number.frames[0]))


@pytest.mark.standard("C5", "R14")
def test_a_printed_range_is_told_in_its_own_numbers():
    printed = {"lower": "412", "upper": "733", "means": "confidence"}
    (told,) = drawn(
        number={"kind": "pooled", "rate": 600, "per": 1000, "range": printed}, denominator=1000
    ).number.limits
    assert whole_numbers(told) == [412, 1000, 733, 1000]


def test_a_range_printed_beside_a_count_is_told_too():
    printed = {"lower": 12, "upper": 70, "means": "confidence"}
    number = drawn(number=counted(9, 15, range=printed)).number
    assert whole_numbers(number.limits[0]) == [12, 100, 70, 100]
    assert (squares_of(number).low, squares_of(number).high) == (12, 70)


def test_a_printed_range_is_told_out_of_as_many_people_as_its_number():
    (told,) = drawn(number=pooled(600, 94, 622)).number.limits
    assert whole_numbers(told) == [9, 100, 63, 100]


def test_an_end_that_would_round_to_nobody_takes_the_number_to_1000():
    number = drawn(number=pooled(600, 2, 722)).number
    assert whole_numbers(number.limits[0]) == [2, 1000, 722, 1000]
    assert whole_numbers(number.big) == [600, 1000]


any_range = st.sampled_from([100, 1000]).flatmap(
    lambda per: st.lists(st.integers(0, per), min_size=3, max_size=3).map(lambda ends: (*sorted(ends), per))
)


@pytest.mark.standard("R27")
@given(any_range)
def test_a_hatched_range_is_never_narrower_than_printed_and_never_a_person_wider(printed):
    lower, rate, upper, per = printed
    number = drawn(
        number=pooled(rate, lower, upper, per), compared_with={"arm": "dummy", "number": pooled(rate, None, None, per)}
    ).number
    if (squares := squares_of(number)) is None:
        return  # a rate that no denominator can tell is not drawn
    lower, upper = (Fraction(end * squares.of, per) for end in (lower, upper))
    assert lower - 1 < squares.low <= lower
    assert upper <= squares.high < upper + 1
    assert whole_numbers(number.limits[0]) == [squares.low, squares.of, squares.high, squares.of]


@pytest.mark.standard("G4")
@pytest.mark.parametrize("level", ids(CertaintyLevel))
def test_low_certainty_is_never_hidden(level):
    badge = drawn(certainty={"level": level, "by": "ours", "because": ["few-people"]}).badge
    assert (badge.level, bool(badge.words)) == (level, True)


@pytest.mark.standard("QL4", "R5")
def test_who_was_studied_tells_people_ages_and_skin(content):
    one = drawn(studied={"people": 123, "ages": [19, 67], "skin": [2, 5]})
    assert {123, 19, 67} <= set(whole_numbers(one.who))
    assert all(content.words.ui.skin[f"s{step}"] in one.who for step in (2, 5))


@pytest.mark.standard("QL4")
@pytest.mark.parametrize("unknown", ["people", "ages", "skin"])
def test_who_was_studied_admits_what_the_paper_does_not_say(content, unknown):
    known = {"people": 123, "ages": [19, 67], "skin": [2, 5]}
    assert content.words.ui.who[f"{unknown}_unknown"] in drawn(studied={**known, unknown: None}).who


@pytest.mark.parametrize(
    ("skin", "studied", "key"),
    [
        ("dark-brown-black", [1, 2, 3], "who.skin_not_like_yours"),
        ("dark-brown-black", [1, 6], "who.skin_like_yours"),
    ],
)
def test_a_reader_is_told_if_people_with_skin_like_theirs_took_part(content, skin, studied, key):
    assert drawn(studied={"people": 9, "skin": studied}, answers=Answers(skin=skin)).skin == label(content, key)


def test_that_a_study_does_not_tell_of_skin_stands_with_who_was_studied(content):
    one = drawn(studied={"people": 9}, answers=Answers(skin="burns-never-tans"))
    assert one.skin is None
    assert label(content, "who.skin_not_known") in one.notes


@pytest.mark.parametrize("answers", [None, Answers(), Answers(skin="not-said")])
def test_nothing_is_said_of_skin_to_a_reader_who_did_not_tell(answers):
    assert drawn(answers=answers).skin is None


@pytest.mark.standard("R18")
def test_counted_places_are_not_called_people(content):
    one = drawn(unit="sites")
    assert content.words.ui.number.sites_note in one.notes
    assert content.words.ui.number.sites in one.number.frames[0]


@pytest.mark.standard("R18")
def test_counted_people_are_called_people(content):
    one = drawn(unit="people")
    assert content.words.ui.number.sites_note not in one.notes
    assert content.words.ui.number.people in one.number.frames[0]


@pytest.mark.standard("R19")
@pytest.mark.parametrize(
    "judge", ["patient", "blinded-assessor", "treating-clinician", "measured", "records", "not-said"]
)
def test_it_is_told_who_judged(content, judge):
    assert content.words.ui.judged[judge] in drawn(judged_by=judge).how


@pytest.mark.parametrize("arm", ["no-treatment", "dummy", "usual-care", "other-treatment"])
def test_it_is_told_what_was_compared(content, arm):
    assert content.words.ui.arm[arm] in drawn(compared_with={"arm": arm}).how


def test_a_study_without_comparison_says_so(content):
    assert content.words.ui.who.no_comparison.lower() in drawn().how.lower()


def test_names_and_short_forms_keep_their_capitals(content):
    capitals = {name: re.findall(r"\b[A-Z]{2,}\b", words.name) for name, words in content.words.options.items()}
    name = next(name for name, found in capitals.items() if found)
    how = drawn(compared_with={"arm": "other-treatment", "option": name}).how
    assert [word for word in capitals[name] if word not in how] == []


@pytest.mark.parametrize("indirect", ["other-product", "other-skin", "other-scar", "added-to-another"])
def test_a_study_of_something_near_says_so(content, indirect):
    assert content.words.ui.indirect[indirect] in drawn(indirect=indirect).notes


def test_a_study_of_other_scars_names_them(content):
    one = drawn(scars=["keloid"], outcome="harm", answers=Answers(scar="atrophic-acne"))
    assert any(content.words.scars["keloid"].short_name in note for note in one.notes)


def test_a_study_on_any_skin_says_so(content):
    one = drawn(scars=[], outcome="harm", answers=Answers(scar="atrophic-acne"))
    assert content.words.ui.who.any_skin in one.notes


def test_a_study_of_the_same_scar_needs_no_such_note(content):
    one = drawn(scars=["keloid"], outcome="harm", answers=Answers(scar="keloid"))
    assert not any(content.words.scars["keloid"].short_name in note for note in one.notes)


# ---- against another treatment


ANOTHER = {"compared_with": {"arm": "other-treatment"}}


def told_of(finding):
    """Return how often a finding says that it compared two treatments."""
    said = real_content().words.ui.number.against_another_note
    return sum(said in text for text in (finding.gist or "", *finding.notes))


@pytest.mark.standard("R29")
@pytest.mark.parametrize("outcome", ids(Outcome))
@pytest.mark.parametrize("number", [counted(9, 15), None])
@pytest.mark.parametrize("words", [{}, {"changes": None}], ids=["with a claim", "without"])
def test_a_comparison_with_another_treatment_says_once_that_it_is_no_proof_against_none(outcome, number, words):
    assert told_of(drawn(**ANOTHER, outcome=outcome, number=number, words=words)) == 1


@pytest.mark.standard("R29")
def test_the_sentence_that_claims_an_effect_says_so_itself():
    claimed, said = drawn(**ANOTHER).gist, real_content().words.ui.number.against_another_note
    assert claimed.endswith(f". {said}")
    assert claimed != said


@pytest.mark.standard("R29")
@pytest.mark.parametrize(
    "changes",
    [
        {"compared_with": {"arm": "dummy"}},
        {"compared_with": {"arm": "no-treatment"}},
        {"compared_with": {"arm": "usual-care"}},
        {"compared_with": None},
        {**ANOTHER, "option": "no-treatment"},
    ],
    ids=str,
)
def test_no_other_comparison_says_so_nor_what_happened_without_treatment(changes):
    assert told_of(drawn(**changes)) == 0


@pytest.mark.standard("R29")
def test_every_comparison_of_two_treatments_in_the_aid_says_so(content, effects):
    compared = {
        name for name, one in content.findings.items() if one.is_against_another and one.option != "no-treatment"
    }
    assert compared
    assert {name for name, one in effects.items() if told_of(one)} == compared

"""One finding, as a reader sees it."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.frequencies import panel_denominator
from decision_aid.models.vocabulary import CertaintyLevel, ids
from decision_aid.person.answers import Answers
from decision_aid.views.findings.effects import effect
from drawn import label, people, whole_numbers
from samples import a_finding, finding_words, real_content, with_finding


def drawn(**changes):
    """Return an invented finding as a reader sees it."""
    content = real_content()
    changes = {"sources": [next(iter(content.sources))], **changes}
    words = finding_words(**changes.pop("words", {}))
    answers, denominator = changes.pop("answers", None), changes.pop("denominator", None)
    finding = a_finding(**changes)
    return effect(with_finding(content, finding, words), finding, denominator or panel_denominator([finding]), answers)


def against(happened, total, arm="dummy"):
    return {"arm": arm, "people": people(happened, total)}


counts = st.integers(1, 400).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@pytest.mark.standard("QL5", "R2", "R6", "N5")
@given(counts)
def test_both_frames_stand_in_each_arm_and_add_up(events):
    (arm,) = drawn(people=people(*events)).arms
    had, had_not = whole_numbers(arm.had)[:2], whole_numbers(arm.had_not)[:2]
    assert had[0] + had_not[0] == had[1] == had_not[1] == arm.picture.of
    assert arm.picture.had == had[0]


@pytest.mark.standard("QL5", "R1")
@given(counts)
def test_the_counts_behind_a_number_stand_beside_it(events):
    (arm,) = drawn(people=people(*events)).arms
    expected = {events[1]} if events[0] == 0 else {*events}
    assert expected <= set(whole_numbers(arm.counts))


@pytest.mark.standard("QL8", "W1")
@given(counts)
def test_a_picture_is_told_in_words_with_the_same_numbers(events):
    (arm,) = drawn(people=people(*events)).arms
    assert {arm.picture.had, arm.picture.of, arm.picture.of - arm.picture.had} == set(whole_numbers(arm.picture.alt))


@pytest.mark.standard("R8")
@given(counts, counts)
def test_the_difference_is_that_of_the_two_shown_numbers(treated, compared):
    one = drawn(people=people(*treated), compared_with=against(*compared))
    shown = [arm.picture.had for arm in one.arms]
    told = whole_numbers(one.difference)
    assert abs(shown[0] - shown[1]) in told or shown[0] == shown[1]
    assert one.arms[0].picture.of in told


@pytest.mark.standard("QL7", "R3")
@given(counts, counts)
def test_both_arms_are_out_of_the_same_number_of_people(treated, compared):
    one = drawn(people=people(*treated), compared_with=against(*compared))
    assert one.arms[0].picture.of == one.arms[1].picture.of


@pytest.mark.standard("R8")
def test_more_and_fewer_and_the_same_are_told_apart():
    texts = {drawn(people=people(happened, 50), compared_with=against(20, 50)).difference for happened in (10, 20, 30)}
    assert len(texts) == 3


def test_there_is_no_difference_without_counts_on_both_sides():
    assert drawn().difference is None
    assert drawn(compared_with={"arm": "dummy"}).difference is None


def test_an_arm_without_counts_is_not_drawn():
    assert len(drawn(compared_with={"arm": "dummy"}).arms) == 1


def test_a_share_under_1_in_1000_is_told_as_it_was_counted():
    (arm,) = drawn(people=people(1, 5000), studied={}).arms
    assert arm.picture is None
    assert whole_numbers(arm.big) == [1, 5000]
    assert {1, 5000} <= set(whole_numbers(arm.had))
    assert 4999 in whole_numbers(arm.had_not)


@pytest.mark.standard("R15")
def test_nobody_could_still_be_three():
    (arm,) = drawn(people=people(0, 60)).arms
    assert {3, 60} <= set(whole_numbers(arm.counts))


def test_a_number_worked_out_from_a_percentage_says_so():
    assert drawn(people=people(9, 15, from_percentage=True)).arms[0].counts != drawn().arms[0].counts


@pytest.mark.standard("C5", "R14")
def test_a_printed_range_is_told_in_its_own_numbers():
    one = drawn(range={"lower": 412, "upper": 733, "per": 1000}, people=people(600, 1000), denominator=1000)
    assert whole_numbers(one.range) == [412, 733, 1000]


def test_a_printed_range_is_told_out_of_as_many_people_as_its_number():
    one = drawn(range={"lower": 94, "upper": 222, "per": 1000})
    assert whole_numbers(one.range) == [9, 23, 100]


def test_an_end_that_would_round_to_nobody_takes_the_number_to_1000():
    one = drawn(range={"lower": 2, "upper": 222, "per": 1000})
    assert whole_numbers(one.range) == [2, 222, 1000]
    assert whole_numbers(one.arms[0].big) == [600, 1000]


any_range = st.sampled_from([100, 1000]).flatmap(
    lambda per: st.lists(st.integers(0, per), min_size=2, max_size=2).map(
        lambda ends: {"lower": min(ends), "upper": max(ends), "per": per}
    )
)


@given(any_range)
def test_a_hatched_range_is_never_narrower_than_printed_and_never_a_person_wider(printed):
    one = drawn(range=printed, compared_with=against(3, 15))
    treated, compared = (arm.picture for arm in one.arms)
    lower, upper = (Fraction(printed[end] * treated.of, printed["per"]) for end in ("lower", "upper"))
    assert lower - 1 < treated.low <= lower
    assert upper <= treated.high < upper + 1
    assert whole_numbers(one.range) == [treated.low, treated.high, treated.of]
    assert (compared.low, compared.high) == (None, None)


@pytest.mark.standard("R17")
def test_a_score_is_never_told_as_people_out_of_a_number():
    score = {"worst": 10, "best": 0, "change": -2, "compared_change": -1, "smallest_change_people_notice": 1.5}
    one = drawn(people=None, score=score)
    assert one.arms == ()
    assert "out of" not in " ".join(one.score)


@pytest.mark.standard("R17")
def test_a_score_shows_its_change_its_scale_and_what_people_notice():
    score = {"worst": 10, "best": 0, "change": -2, "compared_change": -1, "smallest_change_people_notice": 1.5}
    told = " ".join(drawn(people=None, score=score).score)
    assert {"10", "0", "2", "1", "1.5"} <= set(re.findall(r"\d+(?:\.\d+)?", told))


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
        ("burns-never-tans", None, "who.skin_not_known"),
    ],
)
def test_a_reader_is_told_if_people_with_skin_like_theirs_took_part(content, skin, studied, key):
    assert drawn(studied={"people": 9, "skin": studied}, answers=Answers(skin=skin)).skin == label(content, key)


@pytest.mark.parametrize("answers", [None, Answers(), Answers(skin="not-said")])
def test_nothing_is_said_of_skin_to_a_reader_who_did_not_tell(answers):
    assert drawn(answers=answers).skin is None


@pytest.mark.standard("R18")
def test_counted_places_are_not_called_people(content):
    one = drawn(unit="sites")
    assert content.words.ui.number.sites_note in one.notes
    assert content.words.ui.number.sites in one.arms[0].had


@pytest.mark.standard("R18")
def test_counted_people_are_called_people(content):
    one = drawn(unit="people")
    assert content.words.ui.number.sites_note not in one.notes
    assert content.words.ui.number.people in one.arms[0].had


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

"""Wishes held against options: what fits, what does not, and what nobody knows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from decision_aid.models import Wish
from decision_aid.person.journey import LONGEST_WISH, Journey
from decision_aid.person.restore import restored
from decision_aid.values import (
    CLEAR_LEAD,
    MOST_WISHES,
    Holding,
    differing,
    held,
    hold,
    mattering,
    too_close,
    what_moved,
    with_own_limit,
)
from samples import a_course, a_finding, an_option, any_answers, counted, option_ids, real_content, some_content

verdicts = st.sampled_from(("fits", "does-not-fit", "unknown"))
rows = st.integers(1, 8).flatmap(
    lambda wishes: st.lists(st.lists(verdicts, min_size=wishes, max_size=wishes), min_size=2, max_size=4)
)
answers_to_wishes = st.dictionaries(
    st.sampled_from(("few-visits", "no-needles", "soon")), st.sampled_from(("matters", "does-not-matter", "not-sure"))
)
DENTS = Journey().with_answers({"scar": "atrophic-acne", "dent_shape": "rolling"})
OURS = {"basis": "ours"}


def a_wish(test, **figures):
    amounts = {name: {"value": value, **OURS} for name, value in figures.items()}
    return Wish.model_validate({"id": "invented", "test": test, "figures": amounts})


FEW_VISITS = a_wish({"reads": "sessions", "own_limit": "max_visits"}, limit=3)
SOON = a_wish({"reads": "weeks_to_result", "own_limit": "weeks_until_event"}, limit=13)
LIKELY = a_wish({"reads": "benefit", "certainty_at_least": "low"}, people=50, of=100)
KNOWN = a_wish({"reads": "evidence", "certainty_at_least": "low"})
NO_NEEDLES = a_wish({"reads": "involves", "none_of": ["needles"], "unsure_about": ["burning"]})
NO_MARKS = a_wish({"reads": "colour", "side_effects": ["dark-marks"], "untouched": ["talking"]})
UPKEEP = a_wish({"reads": "upkeep", "fits": ["none-planned"], "does_not_fit": ["regular"]})
COST = a_wish({"reads": "cost"})


def with_visits(**sessions):
    return an_option(courses=[a_course(sessions=sessions)])


def verdict(wish, option, *findings, journey=DENTS):
    content = some_content(options={option.id: option}, findings={one.id: one for one in findings})
    return hold(wish, option, journey, content).verdict


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ({"fewest": 1, "usual": 2, "most": 3}, "fits"),
        ({"fewest": 4, "usual": 5, "most": 6}, "does-not-fit"),
        ({"usual": 4}, "does-not-fit"),
        ({"fewest": 2, "usual": 3, "most": 4}, "unknown"),
        ({"fewest": 1, "usual": 1}, "unknown"),
        ({"most": 9}, "unknown"),
    ],
)
def test_a_range_fits_only_if_all_of_it_is_within_the_limit(sessions, expected):
    assert verdict(FEW_VISITS, with_visits(**sessions)) == expected


def test_visits_that_nobody_reported_are_unknown():
    assert verdict(FEW_VISITS, an_option(courses=[a_course(sessions=None)])) == "unknown"


@pytest.mark.standard("V3")
def test_a_range_from_nearby_studies_earns_nothing_and_costs_nothing():
    for sessions in ({"fewest": 1, "most": 1}, {"fewest": 9, "most": 9}):
        option = an_option(courses=[a_course(sessions=sessions, basis={"sessions": "nearby-studies"})])
        assert verdict(FEW_VISITS, option) == "unknown"


def test_the_persons_own_limit_replaces_ours():
    answers = DENTS.with_answers({"max_visits": 6}).answers
    assert with_own_limit(FEW_VISITS, answers).figures["limit"].value == 6
    assert with_own_limit(FEW_VISITS, DENTS.answers) == FEW_VISITS


def test_an_option_not_used_for_the_scar_has_no_visits_to_count():
    assert verdict(FEW_VISITS, with_visits(most=1), journey=Journey().with_answers({"scar": "keloid"})) == "unknown"


def test_without_a_type_of_scar_only_what_all_courses_agree_on_is_known():
    dents, lines = a_course(sessions={"most": 2}), a_course(scars=["keloid"], sessions={"fewest": 5})
    assert verdict(FEW_VISITS, an_option(courses=[dents, lines]), journey=Journey()) == "unknown"
    assert verdict(FEW_VISITS, an_option(courses=[dents, {**dents, "scars": ["keloid"]}]), journey=Journey()) == "fits"


def test_nobody_knows_when_a_result_comes_if_nobody_studied_it():
    option = an_option(courses=[a_course(weeks_to_result={"fewest": 4, "most": 8})])
    assert verdict(SOON, option) == "unknown"
    assert verdict(SOON, option, a_finding()) == "fits"


def test_half_of_the_people_better_fits_the_wish_to_be_helped():
    assert verdict(LIKELY, an_option(), a_finding(number=counted(10, 20))) == "fits"


@pytest.mark.parametrize(
    "changes",
    [
        {"number": counted(9, 20)},
        {"certainty": {"level": "very-low", "by": "ours", "because": ["few-people"]}},
        {"indirect": "other-scar"},
        {"scars": ["keloid"]},
        {"shapes": ["icepick"]},
        {"colours": ["red"]},
        {"direction": "lowers"},
        {"direction": "unclear", "number": None},
    ],
)
def test_what_does_not_tell_of_this_scar_with_enough_trust_stays_unknown(changes):
    assert verdict(LIKELY, an_option(), a_finding(**changes)) == "unknown"


@pytest.mark.standard("V3")
def test_not_studied_is_unknown_and_never_a_loss():
    assert verdict(LIKELY, an_option()) == "unknown"


def test_little_or_no_difference_does_not_fit():
    assert verdict(LIKELY, an_option(), a_finding(size="little-or-none", direction="none")) == "does-not-fit"


def test_studies_that_point_both_ways_leave_the_wish_open():
    none = a_finding(id="another", size="little-or-none", direction="none")
    assert verdict(LIKELY, an_option(), a_finding(), none) == "unknown"


def test_a_headline_decides_before_the_other_results():
    none = a_finding(id="another", size="little-or-none", direction="none")
    assert verdict(LIKELY, an_option(), a_finding(headline=True), none) == "fits"


def test_a_gap_in_the_evidence_is_known_so_the_wish_for_studies_does_not_fit():
    assert verdict(KNOWN, an_option()) == "does-not-fit"
    assert verdict(KNOWN, an_option(), a_finding()) == "fits"
    assert verdict(KNOWN, an_option(), a_finding(), journey=Journey()) == "unknown"


def test_needles_do_not_fit_the_wish_for_none():
    burns = {"id": "burning", "known_from": "studies", "sources": ["a-paper"]}
    assert verdict(NO_NEEDLES, an_option()) == "does-not-fit"
    assert verdict(NO_NEEDLES, an_option(involves=["cream"])) == "fits"
    assert verdict(NO_NEEDLES, an_option(involves=["cream"], side_effects=[burns])) == "unknown"


@pytest.mark.parametrize(
    ("involves", "known_from", "expected"),
    [
        (["needles"], "studies", "does-not-fit"),
        (["needles"], "single-cases", "unknown"),
        (["needles"], None, "unknown"),
        (["talking"], None, "fits"),
        ([], None, "fits"),
    ],
)
def test_new_marks_fit_only_where_nothing_touches_the_skin(involves, known_from, expected):
    marks = [{"id": "dark-marks", "known_from": known_from, "sources": ["a-paper"]}] if known_from else []
    assert verdict(NO_MARKS, an_option(involves=involves, side_effects=marks)) == expected


def test_a_rule_about_the_persons_skin_comes_first():
    journey = Journey().with_answers({"scar": "keloid", "skin": "dark-brown-black"})
    content = real_content()
    holding = hold(content.wishes["no-new-marks"], content.options["mesotherapy"], journey, content)
    assert (holding.verdict, holding.because, holding.about) == ("does-not-fit", "caution", "skin-mesotherapy")


@pytest.mark.parametrize(
    ("kind", "expected"), [("none-planned", "fits"), ("regular", "does-not-fit"), ("not-studied", "unknown")]
)
def test_upkeep_that_nobody_studied_is_unknown(kind, expected):
    assert verdict(UPKEEP, an_option(courses=[a_course(upkeep=kind)])) == expected


@pytest.mark.parametrize(
    ("price", "budget", "expected"),
    [
        (None, None, "unknown"),
        (None, 500, "unknown"),
        (100, None, "unknown"),
        (100, 600, "fits"),
        (100, 150, "does-not-fit"),
        (100, 400, "unknown"),
    ],
)
def test_cost_is_unknown_until_the_person_gives_a_price_and_a_budget(price, budget, expected):
    journey = DENTS.with_answers({"budget": budget}).model_copy(
        update={"prices": {"microneedling": price} if price else {}}
    )
    assert verdict(COST, an_option(), journey=journey) == expected


def test_only_what_costs_nothing_is_known_without_a_price():
    assert verdict(COST, an_option(involves=[])) == "fits"
    assert verdict(COST, an_option(involves=["cream"], courses=[a_course(sessions={"most": 0})])) == "unknown"


@pytest.mark.standard("V3", "V6")
@given(rows)
def test_a_clear_lead_stays_clear_however_the_unknowns_turn_out(table):
    if too_close(table):
        return
    against = [[one if one != "unknown" else "does-not-fit" for one in row] for row in table]
    lead = max(range(len(table)), key=lambda place: against[place].count("fits"))
    settled = [
        row if place == lead else [one.replace("unknown", "fits") for one in table[place]]
        for place, row in enumerate(against)
    ]
    others = [row.count("fits") for place, row in enumerate(settled) if place != lead]
    assert settled[lead].count("fits") >= max(others) + CLEAR_LEAD


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_the_options_never_changes_the_call(table, chance):
    shuffled = list(table)
    chance.shuffle(shuffled)
    assert too_close(shuffled) == too_close(table)


@pytest.mark.standard("V6")
@given(rows)
def test_options_that_fit_alike_are_too_close_to_call(table):
    assert too_close([table[0], table[0]])


@pytest.mark.standard("V6")
def test_one_wish_alone_is_too_close_to_call():
    assert too_close([["fits"], ["does-not-fit"]])


@pytest.mark.standard("V6")
def test_two_wishes_ahead_is_told_apart_and_an_unknown_takes_it_back():
    assert not too_close([["fits", "fits"], ["does-not-fit", "does-not-fit"]])
    assert too_close([["fits", "fits"], ["does-not-fit", "unknown"]])
    assert too_close([["fits", "unknown"], ["does-not-fit", "does-not-fit"]])


@pytest.mark.standard("V7")
@given(answers_to_wishes, answers_to_wishes)
def test_what_came_in_and_what_went_out_lead_from_before_to_after(before, after):
    shown = ("few-visits", "no-needles", "soon")
    moves = what_moved(before, after, shown)
    then = set(mattering(shown, before))
    assert (then | set(moves.came_in)) - set(moves.went_out) == set(mattering(shown, after))


def test_not_sure_and_does_not_matter_take_no_part():
    assert mattering(("a", "b", "c", "d"), {"a": "matters", "b": "not-sure", "c": "does-not-matter"}) == ("a",)


@pytest.mark.standard("V10")
@given(any_answers, st.lists(st.sampled_from(option_ids()), unique=True, max_size=2))
def test_no_treatment_and_mesotherapy_take_part_in_every_wish(answers, picked):
    journey = Journey(answers=answers, picked=tuple(picked))
    for row in held(real_content(), journey).values():
        assert tuple(row) == journey.shown


@pytest.mark.standard("QL9", "V1", "N4")
@given(any_answers, st.lists(st.sampled_from(option_ids()), unique=True, max_size=2))
def test_five_to_eight_wishes_are_asked_and_each_tells_options_apart(answers, picked):
    everything = held(real_content(), Journey(answers=answers, picked=tuple(picked)))
    shown = differing(everything)
    assert 5 <= len(shown) <= MOST_WISHES
    assert all(len({one.verdict for one in everything[name].values()}) > 1 for name in shown)


def test_wishes_with_both_fits_and_does_not_fit_come_before_those_told_apart_by_an_unknown():
    blunt = {f"blunt-{n}": {"a": Holding("fits", "x"), "b": Holding("unknown", "x")} for n in range(8)}
    sharp = {"sharp": {"a": Holding("fits", "x"), "b": Holding("does-not-fit", "x")}}
    shown = differing({**blunt, **sharp})
    assert len(shown) == MOST_WISHES
    assert shown[-1] == "sharp"


def test_every_side_effect_that_a_wish_names_belongs_to_some_option():
    content = real_content()
    known = {effect.id for option in content.options.values() for effect in option.side_effects}
    named = {
        effect
        for wish in content.wishes.values()
        for key in ("unsure_about", "side_effects")
        for effect in getattr(wish.test, key, ())
    }
    assert named <= known


def test_a_wish_without_its_threshold_is_refused():
    with pytest.raises(ValidationError, match=r"threshold under figures: \['limit'\]"):
        a_wish({"reads": "sessions", "own_limit": "max_visits"})


@given(answers_to_wishes, st.text(max_size=300))
def test_a_tab_gives_back_the_wishes_and_the_own_words(wishes, text):
    journey = Journey(wishes=wishes).with_note("own_wish", text)
    assert restored(journey.to_text()).journey == journey
    assert len(journey.own_wish) <= LONGEST_WISH
    assert "\n" not in journey.own_wish


def test_an_answer_to_a_wish_can_be_taken_back():
    journey = Journey().with_wish("soon", "matters").with_wish("no-needles", "not-sure")
    assert journey.with_wish("soon", None).wishes == {"no-needles": "not-sure"}


@pytest.mark.standard("V9")
def test_a_wish_changes_no_fact():
    content, journey = real_content(), DENTS
    assert held(content, journey.with_wish("soon", "matters")) == held(content, journey)


def test_the_wishes_stand_in_the_order_of_the_content():
    content = real_content()
    turned = replace(content, wishes=dict(reversed(content.wishes.items())))
    assert list(reversed(held(turned, DENTS))) == list(held(content, DENTS))

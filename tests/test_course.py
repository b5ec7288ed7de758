"""Sessions and gaps -> weeks, days and money."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.course import (
    calendar,
    cost,
    course_for,
    days_off_in_all,
    plan,
    upkeep_a_year,
    upkeep_cost_a_year,
    weeks_in_treatment,
)
from decision_aid.models import Course, Range
from samples import a_course, an_option

whole_ranges = st.lists(st.integers(0, 60), min_size=3, max_size=3).map(
    lambda ends: dict(zip(("fewest", "usual", "most"), sorted(ends), strict=True))
)
ranges = st.tuples(whole_ranges, st.sets(st.sampled_from(("fewest", "usual", "most")), min_size=1)).map(
    lambda pair: {end: number for end, number in pair[0].items() if end in pair[1]}
)
gaps = st.dictionaries(st.sampled_from(("fewest", "usual", "most")), st.just(0), min_size=1).flatmap(
    lambda ends: st.lists(st.integers(1, 104), min_size=len(ends), max_size=len(ends)).map(
        lambda weeks: dict(zip([e for e in ("fewest", "usual", "most") if e in ends], sorted(weeks), strict=True))
    )
)


def course(**changes):
    return Course.model_validate(a_course(**changes))


def test_a_course_runs_from_the_first_session_to_the_last():
    assert weeks_in_treatment(course()) == Range(fewest=3, usual=8, most=30)


def test_one_session_takes_no_weeks():
    assert weeks_in_treatment(course(sessions={"most": 1}, weeks_between=None)) == Range(fewest=0, usual=0, most=0)


@pytest.mark.parametrize("unknown", ["sessions", "weeks_between"])
def test_weeks_are_unknown_where_sessions_or_gaps_are(unknown):
    assert weeks_in_treatment(course(**{unknown: None})) is None


def test_an_end_that_nobody_reported_stays_unknown():
    assert weeks_in_treatment(course(weeks_between={"usual": 4})) == Range(usual=8)


def test_ranges_without_a_common_end_make_nothing():
    assert days_off_in_all(course(sessions={"usual": 3}, days_off={"most": 7})) is None


def test_days_off_are_counted_after_every_session():
    assert days_off_in_all(course()) == Range(fewest=2, most=18)


def test_a_course_costs_its_sessions_times_the_price():
    assert cost(course(), 150) == Range(fewest=300, usual=450, most=900)


def test_the_cost_is_unknown_where_the_sessions_are():
    assert cost(course(sessions=None), 150) is None


@given(ranges, ranges)
def test_the_whole_never_goes_down_from_fewest_to_most(sessions, each):
    for whole in (
        weeks_in_treatment(course(sessions=sessions, weeks_between=each)),
        days_off_in_all(course(sessions=sessions, days_off=each)),
    ):
        ends = [] if whole is None else [end for end in (whole.fewest, whole.usual, whole.most) if end is not None]
        assert ends == sorted(ends)


@given(ranges, st.floats(min_value=0, max_value=10_000))
def test_a_cost_is_known_exactly_where_the_sessions_are(sessions, price):
    whole = cost(course(sessions=sessions), price)
    known = {} if whole is None else whole.model_dump(exclude_none=True)
    assert known == {end: number * price for end, number in sessions.items()}


def test_upkeep_comes_more_often_where_the_gap_is_shortest():
    every = course(upkeep_every_weeks={"fewest": 13, "usual": 26, "most": 52})
    assert upkeep_a_year(every) == Range(fewest=1, usual=2, most=4)


def test_upkeep_is_unknown_without_a_gap():
    assert upkeep_a_year(course()) is None


@given(gaps)
def test_a_usual_upkeep_is_told_only_where_a_usual_gap_is_known(gap):
    yearly = upkeep_a_year(course(upkeep_every_weeks=gap))
    assert (yearly.usual is not None) == ("usual" in gap)


@given(gaps)
def test_upkeep_goes_up_from_fewest_to_most(gap):
    yearly = upkeep_a_year(course(upkeep_every_weeks=gap))
    ends = [end for end in (yearly.fewest, yearly.usual, yearly.most) if end is not None]
    assert ends == sorted(ends)


TWO_COURSES = [
    a_course(scars=["atrophic-acne"]),
    a_course(scars=["atrophic-acne"], shapes=["icepick"], upkeep="regular"),
    a_course(scars=["keloid"], upkeep="may-repeat"),
]


@pytest.mark.parametrize(
    ("scar", "shape", "upkeep"),
    [
        ("atrophic-acne", None, "not-studied"),
        ("atrophic-acne", "icepick", "regular"),
        ("atrophic-acne", "rolling", "not-studied"),
        ("keloid", None, "may-repeat"),
        (None, None, "not-studied"),
    ],
)
def test_the_course_is_that_of_the_scar_and_its_shape(scar, shape, upkeep):
    assert course_for(an_option(courses=TWO_COURSES), scar, shape).upkeep == upkeep


def test_there_is_no_course_for_a_scar_that_the_option_does_not_treat():
    assert course_for(an_option(courses=TWO_COURSES), "stretch-marks") is None


def test_a_calendar_has_the_usual_gap_and_hides_for_the_most_days_where_the_usual_is_unknown():
    visits = calendar(course(), date(2027, 1, 4), 3)
    assert [visit.day for visit in visits] == [date(2027, 1, 4), date(2027, 2, 1), date(2027, 3, 1)]
    assert visits[0].hidden_until == date(2027, 1, 7)


def test_a_calendar_hides_for_the_usual_days():
    visit = calendar(course(days_off={"fewest": 1, "usual": 2, "most": 9}), date(2027, 1, 4), 1)[0]
    assert visit.hidden_until == date(2027, 1, 6)


def test_a_calendar_hides_nobody_where_no_days_are_reported():
    visit = calendar(course(days_off=None), date(2027, 1, 4), 1)[0]
    assert visit.hidden_until == visit.day


@given(ranges, ranges, st.integers(0, 40), st.dates(date(2026, 1, 1), date(2060, 1, 1)))
def test_visits_are_numbered_in_order_and_start_on_the_first_day(gap, hidden, sessions, start):
    visits = calendar(course(weeks_between=gap, days_off=hidden), start, sessions)
    assert [visit.number for visit in visits] == list(range(1, sessions + 1))
    assert [visit.day for visit in visits] == sorted(visit.day for visit in visits)
    assert all(visit.day >= start and visit.hidden_until - visit.day >= timedelta(0) for visit in visits)


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ({"usual": 3}, True),
        ({"fewest": 0, "usual": 0, "most": 36}, True),
        ({"most": 1}, True),
        ({"usual": 0}, False),
        ({"fewest": 0, "most": 0}, False),
        (None, False),
    ],
)
def test_a_course_has_visits_if_anybody_reported_one(sessions, expected):
    assert course(sessions=sessions).has_visits is expected


def test_upkeep_costs_its_visits_of_a_year_times_the_price():
    assert upkeep_cost_a_year(course(upkeep_every_weeks={"fewest": 26, "most": 52}), 100) == Range(fewest=100, most=200)


def test_the_cost_of_upkeep_is_unknown_without_a_gap():
    assert upkeep_cost_a_year(course(), 100) is None


def test_a_plan_without_a_usual_number_of_visits_has_the_fewest():
    assert len(plan(course(sessions={"fewest": 2, "most": 5}), date(2027, 1, 4)).visits) == 2


def test_upkeep_begins_one_gap_after_the_last_visit_and_goes_on():
    found = plan(course(upkeep_every_weeks={"usual": 10}), date(2027, 1, 4))
    assert found.repeats(date(2027, 8, 1)) == (date(2027, 5, 10), date(2027, 7, 19))
    assert found.repeats(date(2027, 5, 9)) == ()


def test_care_at_home_needs_no_upkeep_visits():
    assert plan(course(sessions={"usual": 0}, upkeep_every_weeks={"usual": 10}), date(2027, 1, 4)).first_repeat is None


@given(ranges, ranges, st.dates(date(2026, 1, 1), date(2060, 1, 1)))
def test_a_result_is_never_expected_before_the_last_visit(sessions, wait, start):
    found = plan(course(sessions=sessions, weeks_to_result=wait), start)
    assert found.result >= max([start, *(visit.day for visit in found.visits)])

"""Ranges that counts fit with: published examples, and rules that hold for any counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from decision_aid.findings.trials import (
    Bounds,
    against_the_words,
    far_apart,
    gap_bounds,
    printed_bounds,
    share_bounds,
    sums_of,
)
from decision_aid.models.numbers import Counts
from samples import a_finding, against, counted

any_counts = st.integers(1, 20_000).flatmap(
    lambda total: st.builds(Counts, happened=st.integers(0, total), total=st.just(total))
)


def counts(happened, total):
    return Counts(happened=happened, total=total)


# Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
@pytest.mark.parametrize(
    ("happened", "total", "lower", "upper"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_range_of_one_group_is_that_of_the_published_examples(happened, total, lower, upper):
    found = share_bounds(counts(happened, total))
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=5e-5)


# Newcombe 1998, "Interval estimation for the difference between independent proportions", table II, method 10
@pytest.mark.parametrize(
    ("one", "other", "lower", "upper"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
    ],
)
def test_the_range_of_a_difference_is_that_of_the_published_examples(one, other, lower, upper):
    found = gap_bounds(counts(*one), counts(*other))
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=5e-5)


@given(any_counts)
def test_the_range_of_one_group_is_what_a_statistics_library_says(events):
    said = proportion_confint(events.happened, events.total, alpha=0.05, method="wilson")
    found = share_bounds(events)
    assert (found.lower, found.upper) == pytest.approx([min(1, max(0, float(end))) for end in said], abs=1e-12)


@given(any_counts, any_counts)
def test_the_range_of_a_difference_is_what_a_statistics_library_says(one, other):
    said = confint_proportions_2indep(
        one.happened, one.total, other.happened, other.total, method="newcomb", compare="diff", alpha=0.05
    )
    found = gap_bounds(one, other)
    assert (found.lower, found.upper) == pytest.approx([min(1, max(-1, float(end))) for end in said], abs=1e-12)


@given(any_counts)
def test_the_share_itself_lies_in_its_range_and_the_range_in_0_to_1(events):
    found = share_bounds(events)
    assert 0 <= found.lower <= float(events.share) + 1e-9
    assert float(events.share) - 1e-9 <= found.upper <= 1


@given(any_counts, any_counts)
def test_the_difference_itself_lies_in_its_range(one, other):
    found = gap_bounds(one, other)
    assert -1 <= found.lower - 1e-9 <= float(one.share - other.share) <= found.upper + 1e-9
    assert found.upper <= 1


@given(any_counts, any_counts)
def test_swapping_the_groups_turns_the_range_around(one, other):
    there, back = gap_bounds(one, other), gap_bounds(other, one)
    assert (there.lower, there.upper) == pytest.approx((-back.upper, -back.lower), abs=1e-9)


@given(st.integers(0, 50), st.integers(0, 50))
def test_more_people_make_the_range_narrower(happened, more):
    total = happened + more + 1
    few, many = share_bounds(counts(happened, total)), share_bounds(counts(10 * happened, 10 * total))
    assert many.upper - many.lower < few.upper - few.lower


def test_a_finding_without_counts_has_nothing_to_work_out():
    finding = a_finding(number=None)
    assert sums_of(finding, ("rct",)) is None


def test_two_groups_of_different_people_get_a_range_for_the_difference():
    sums = sums_of(a_finding(compared_with=against(5, 15)), ("rct",))
    assert sums.gap_bounds == gap_bounds(counts(9, 15), counts(5, 15))
    assert sums.why_no_gap_bounds is None


def test_two_sides_of_the_same_people_get_no_range_for_the_difference_but_each_side_gets_its_own():
    sums = sums_of(a_finding(unit="sites", compared_with=against(5, 15)), ("rct",))
    assert (sums.gap_bounds, sums.why_no_gap_bounds) == (None, "same-people")
    assert None not in sums.shares


def test_a_split_face_study_never_gets_a_range_for_the_difference():
    sums = sums_of(a_finding(compared_with=against(5, 15)), ("cochrane-review", "split-face-rct"))
    assert (sums.gap_bounds, sums.why_no_gap_bounds) == (None, "same-people")


@pytest.mark.parametrize("studied", [{"people": 10}, {}])
def test_several_places_on_one_person_get_no_range_at_all(studied):
    sums = sums_of(a_finding(unit="sites", studied=studied, compared_with=against(5, 15)), ("rct",))
    assert sums.shares == (None, None)
    assert (sums.gap_bounds, sums.why_no_gap_bounds) == (None, "places")


def test_the_difference_itself_is_exact():
    assert sums_of(a_finding(compared_with=against(5, 15)), ("rct",)).gap * 15 == 4


@pytest.mark.parametrize(
    ("designs", "through"), [(("systematic-review",), True), (("systematic-review", "rct"), False), ((), False)]
)
def test_a_count_that_only_a_review_tells_is_marked(designs, through):
    assert sums_of(a_finding(), designs).through_a_review is through


def test_a_printed_range_is_read_as_shares():
    assert printed_bounds(
        a_finding(number=counted(9, 15, range={"lower": "55", "upper": "90", "means": "confidence"}))
    ) == Bounds(0.55, 0.9)


def test_without_a_printed_range_there_is_none():
    assert printed_bounds(a_finding()) is None


@pytest.mark.parametrize(
    ("printed", "apart"),
    [(Bounds(0.3, 0.5), False), (Bounds(0.26, 0.54), False), (Bounds(0.24, 0.5), True), (Bounds(0.3, 0.56), True)],
)
def test_ranges_are_far_apart_when_either_end_is_more_than_5_of_100_off(printed, apart):
    assert far_apart(Bounds(0.3, 0.5), printed) is apart


@pytest.mark.parametrize(
    ("direction", "compared", "against_it"),
    [
        ("raises", 12, True),
        ("raises", 5, False),
        ("lowers", 5, True),
        ("lowers", 12, False),
        ("none", 12, False),
        ("raises", 9, False),
    ],
)
def test_counts_that_point_the_other_way_than_the_words_are_found(direction, compared, against_it):
    finding = a_finding(direction=direction, compared_with=against(compared, 15))
    assert against_the_words(finding, sums_of(finding, ("rct",))) is against_it

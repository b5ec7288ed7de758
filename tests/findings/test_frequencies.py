"""Trial counts -> whole people out of 100 or 1,000."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from decision_aid.errors import RareOutcome
from decision_aid.findings.frequencies import (
    DENOMINATORS,
    could_still_be,
    denominator_for,
    difference,
    ends_out_of,
    frequency,
    panel_denominator,
    people_out_of,
)
from decision_aid.models.numbers import Counts, Pooled, Spread
from samples import a_finding, counted


def ranged(lower, upper, rate=150):
    """Return a pooled rate out of 1,000 with the range that was printed beside it."""
    return Pooled(rate=rate, per=1000, range=Spread(lower=lower, upper=upper, means="confidence"))


def events_up_to(total: int) -> st.SearchStrategy[Counts]:
    totals = st.integers(min_value=1, max_value=total)
    return totals.flatmap(lambda all_: st.integers(0, all_).map(lambda some: Counts(happened=some, total=all_)))


any_events = events_up_to(100_000)
tellable_events = events_up_to(400)  # fewer than 500 people: even one of them shows out of 1,000
denominators = st.sampled_from(DENOMINATORS)


@pytest.mark.standard("R21")
def test_a_share_is_told_as_whole_people():
    assert people_out_of(100, Counts(happened=9, total=15)) == 60


def test_halves_round_up():
    assert people_out_of(100, Counts(happened=1, total=8)) == 13


def test_a_rare_harm_is_never_shown_as_nobody_out_of_100():
    one_in_900 = Counts(happened=1, total=900)
    with pytest.raises(RareOutcome, match=r"0\.00111 cannot be told as 0 out of 100"):
        people_out_of(100, one_in_900)


def test_nearly_everybody_is_never_shown_as_all():
    with pytest.raises(RareOutcome, match=r"0\.99889 cannot be told as 100 out of 100"):
        people_out_of(100, Counts(happened=899, total=900))


def test_nobody_is_shown_as_nobody():
    assert people_out_of(100, Counts(happened=0, total=40)) == 0


def test_everybody_is_shown_as_all():
    assert people_out_of(100, Counts(happened=40, total=40)) == 100


@pytest.mark.standard("R21")
@given(any_events, denominators)
def test_a_told_number_is_less_than_one_person_from_the_true_share(events, denominator):
    try:
        told = people_out_of(denominator, events)
    except RareOutcome:
        assume(False)
    assert abs(told - denominator * events.share) <= 0.5


@given(any_events, denominators)
def test_nobody_and_everybody_are_told_only_where_it_is_so(events, denominator):
    try:
        told = people_out_of(denominator, events)
    except RareOutcome:
        assume(False)
    assert (told == 0) == (events.happened == 0)
    assert (told == denominator) == (events.happened == events.total)


@pytest.mark.standard("R6")
@given(tellable_events)
def test_both_frames_add_up_to_the_whole(events):
    shown = frequency(events, 1000)
    assert shown.had + shown.had_not == shown.of == 1000


@pytest.mark.standard("R3")
@given(st.lists(tellable_events, min_size=1, max_size=6))
def test_a_panel_has_one_denominator_that_tells_every_share(panel):
    denominator = denominator_for(panel)
    assert all(frequency(events, denominator).of == denominator for events in panel)


@pytest.mark.standard("R3")
@pytest.mark.parametrize(
    ("share", "denominator"),
    [
        ((1, 200), 100),
        ((1, 201), 1000),
        ((199, 200), 1000),
        ((200, 201), 1000),
        ((198, 200), 100),
        ((0, 300), 100),
        ((300, 300), 100),
        ((50, 100), 100),
    ],
)
def test_a_panel_goes_to_1000_only_where_100_is_too_coarse(share, denominator):
    happened, total = share
    assert denominator_for([Counts(happened=1, total=2), Counts(happened=happened, total=total)]) == denominator


def test_a_panel_without_numbers_is_out_of_100():
    assert denominator_for([]) == 100


def test_one_rare_harm_takes_the_whole_panel_to_1000():
    assert denominator_for([Counts(happened=30, total=60), Counts(happened=1, total=400)]) == 1000


@pytest.mark.standard("R14")
@pytest.mark.parametrize(
    ("lower", "upper", "told"),
    [(94, 222, (9, 23)), (90, 220, (9, 22)), (91, 221, (9, 23)), (99, 229, (9, 23)), (0, 1000, (0, 100))],
)
def test_the_ends_of_a_range_round_outwards(lower, upper, told):
    assert ends_out_of(100, ranged(lower, upper)) == told


@pytest.mark.parametrize(("lower", "upper"), [(2, 222), (500, 991)])
def test_an_end_is_never_told_as_nobody_or_all_where_it_is_not(lower, upper):
    assert denominator_for([ranged(lower, upper)]) == 1000


def test_an_end_that_was_not_printed_is_not_made_up():
    assert ends_out_of(100, Pooled(rate=15, range=Spread(upper=22, means="confidence"))) == (None, 22)
    assert ends_out_of(100, Pooled(rate=15)) == (None, None)


def test_one_range_takes_the_whole_panel_to_1000():
    assert panel_denominator([a_finding(), a_finding(number=ranged(2, 222).model_dump())]) == 1000


@pytest.mark.standard("R28")
def test_a_score_takes_no_part_in_the_denominator():
    score = {"kind": "score", "scale": "vancouver", "before": 9, "after": 4}
    assert panel_denominator([a_finding(), a_finding(number=score)]) == 100


def test_counts_that_nobody_can_tell_leave_a_panel_out_of_100():
    assert panel_denominator([a_finding(), a_finding(number=counted(1, 5000))]) == 100


def test_a_share_under_1_out_of_1000_is_refused():
    with pytest.raises(RareOutcome, match="under 1 out of 1,000"):
        denominator_for([Counts(happened=1, total=5000)])


@pytest.mark.standard("R8")
@given(tellable_events, tellable_events)
def test_a_difference_is_that_of_the_two_shown_numbers(treated, compared):
    shown = frequency(treated, 1000).had - frequency(compared, 1000).had
    assert difference(treated, compared, 1000) == shown


@given(tellable_events, tellable_events)
def test_a_difference_turns_its_sign_when_the_groups_swap(treated, compared):
    assert difference(treated, compared, 1000) == -difference(compared, treated, 1000)


@pytest.mark.standard("R15")
@given(st.integers(min_value=3, max_value=100_000))
def test_no_events_could_still_be_three(total):
    assert could_still_be(total) == (3, total)


@pytest.mark.parametrize("total", [1, 2])
def test_no_events_in_a_few_people_could_still_be_all_of_them(total):
    assert could_still_be(total) == (total, total)

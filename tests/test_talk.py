"""Present mode as pure facts: three stages, one way through, and what is left out of it."""

from itertools import groupby
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.models.vocabulary import Outcome, ids
from decision_aid.talk import (
    AFTER_THE_TYPE,
    FIRST,
    LAST,
    SCREENS,
    Stage,
    beside,
    first_of,
    passed_before,
    screen_on,
    way_without,
)

left_out = st.sets(st.sampled_from(ids(Outcome)))


@pytest.mark.standard("T1")
def test_three_stages_follow_each_other_and_none_comes_twice():
    assert (
        [stage for stage, _ in groupby(SCREENS.values())] == list(get_args(Stage)) == ["together", "compare", "decide"]
    )


def test_there_are_about_twelve_screens():
    assert len(SCREENS) <= 13


@pytest.mark.standard("T3")
def test_goals_are_asked_before_any_option_is_named():
    assert "goals" in AFTER_THE_TYPE
    assert FIRST == "scar"
    assert list(SCREENS)[:2] == [FIRST, "board"]


@pytest.mark.standard("V9")
def test_wishes_are_asked_after_every_fact():
    names = list(SCREENS)
    facts = [name for name, stage in SCREENS.items() if stage == "compare"]
    assert {*ids(Outcome), "visits"} < {*facts}
    assert max(map(names.index, facts)) < names.index("matters")


@given(left_out)
def test_next_and_back_lead_through_all_screens_of_the_way_and_stop_at_the_ends(nothing_known):
    way = way_without(nothing_known)
    walked = [FIRST]
    while onward := beside(way, walked[-1], 1):
        assert beside(way, onward, -1) == walked[-1]
        walked.append(onward)
    assert tuple(walked) == way
    assert beside(way, FIRST, -1) is None
    assert walked[-1] == LAST


@given(left_out)
def test_each_screen_is_on_the_way_or_passed_before_one_that_is(nothing_known):
    way = way_without(nothing_known)
    passed = [name for screen in way for name in passed_before(way, screen)]
    assert sorted(passed) == sorted(nothing_known)
    assert sorted([*way, *passed]) == sorted(SCREENS)


def test_a_stage_begins_with_its_first_screen():
    assert [first_of(stage) for stage in get_args(Stage)] == ["scar", "benefit", "matters"]


@given(left_out, st.text() | st.sampled_from(list(SCREENS)))
def test_whatever_a_tab_has_kept_leads_to_a_screen_of_the_way(nothing_known, kept):
    assert screen_on(way_without(nothing_known), kept) in way_without(nothing_known)

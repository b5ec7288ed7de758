"""Present mode as pure facts: three stages, one way through, and where two people agree."""

from itertools import groupby
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.person.journey import MOST_FIRST, Journey
from decision_aid.talk import (
    FIRST,
    SCREENS,
    Stage,
    agreement,
    beside,
    first_of,
    known_screen,
    whose_turn,
)

WISHES = ("few-visits", "no-needles", "soon", "no-surgery")
named = st.lists(st.sampled_from((*WISHES, "gone")), unique=True, max_size=MOST_FIRST).map(tuple)


@pytest.mark.standard("T1")
def test_three_stages_follow_each_other_and_none_comes_twice():
    assert (
        [stage for stage, _ in groupby(SCREENS.values())] == list(get_args(Stage)) == ["together", "compare", "decide"]
    )


@pytest.mark.standard("T3")
def test_goals_are_asked_before_any_option_is_named():
    names = list(SCREENS)
    assert names.index("goals") < names.index("pick")


@pytest.mark.standard("V9")
def test_wishes_are_asked_after_every_fact():
    names = list(SCREENS)
    facts = [name for name, stage in SCREENS.items() if stage == "compare"]
    assert max(map(names.index, facts)) < min(names.index("apart"), names.index("matters"))


@pytest.mark.standard("T6")
def test_the_practitioner_states_a_view_in_the_last_stage_only():
    assert SCREENS["view"] == "decide"


def test_next_and_back_lead_through_all_screens_and_stop_at_the_ends():
    way = [FIRST]
    while onward := beside(way[-1], 1):
        assert beside(onward, -1) == way[-1]
        way.append(onward)
    assert way == list(SCREENS)
    assert beside(FIRST, -1) is None


def test_a_stage_begins_with_its_first_screen():
    assert [first_of(stage) for stage in get_args(Stage)] == ["welcome", "pick", "apart"]


@given(st.text())
def test_whatever_a_tab_has_kept_leads_to_a_screen(kept):
    assert known_screen(kept) in SCREENS


@pytest.mark.standard("T9")
def test_two_people_take_turns():
    assert whose_turn(Journey()) == "first"
    assert whose_turn(Journey(apart={"first": ("soon",)})) == "second"
    assert whose_turn(Journey(apart={"first": ("soon",), "second": ()})) is None


@pytest.mark.standard("T9")
@given(named, named)
def test_each_wish_that_somebody_named_stands_in_one_place(first, second):
    found = agreement(Journey(apart={"first": first, "second": second}), WISHES)
    told = [*found.both, *found.only_first, *found.only_second]
    assert sorted(told) == sorted({*first, *second} & {*WISHES})
    assert set(found.both) == {*first} & {*second} & {*WISHES}

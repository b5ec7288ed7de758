"""Two people answer apart: they take turns, then look together, and what the person said is carried on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.person.apart import agreement, asked_anew, whose_turn, with_apart
from decision_aid.person.journey import MOST_FIRST, Journey

WISHES = ("few-visits", "no-needles", "soon", "no-surgery")
named = st.lists(st.sampled_from((*WISHES, "gone")), unique=True, max_size=MOST_FIRST).map(tuple)


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


@pytest.mark.standard("T9")
def test_nothing_is_carried_on_before_both_have_answered():
    assert with_apart(Journey(), {"first": ("soon",)}).wishes == {}


@pytest.mark.standard("T9")
@given(named, named)
def test_then_what_the_person_named_matters_and_what_the_other_named_stays_apart(first, second):
    before = Journey(wishes={"no-surgery": "not-sure"})
    after = with_apart(before, {"first": first, "second": second})
    assert {wish for wish, said in after.wishes.items() if said == "matters"} == {*first}
    assert after.wishes.get("no-surgery") == ("matters" if "no-surgery" in first else "not-sure")


@given(named, named)
def test_asking_both_again_opens_what_was_carried_on(first, second):
    before = Journey(wishes={"other": "matters"})
    assert asked_anew(with_apart(before, {"first": first, "second": second})) == before

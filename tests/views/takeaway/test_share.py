"""What a link with answers would hold, in words: all of it."""

from datetime import date

import pytest
from hypothesis import given, settings

from decision_aid.person.applying import applying
from decision_aid.person.journey import STAYS_IN_THE_TAB, Journey
from decision_aid.views.takeaway.share import held_lines
from samples import any_answers, real_content

PARTS = {
    "answers": Journey().with_answers({"pregnant": "no"}),
    "picked": Journey(picked=("silicone",)),
    "choice": Journey(choice="not-yet"),
    "start": Journey(start=date(2026, 12, 1)),
    "prices": Journey(prices={"silicone": 120.0}),
    "explained": Journey(explained={"silicone": "explained-again"}),
    "mine": Journey(mine=("think-it-over",)),
    "theirs": Journey(theirs=("care-notes",)),
    "by": Journey(by=date(2027, 3, 1)),
    "wishes": Journey(wishes={"few-visits": "matters"}),
}


@pytest.mark.parametrize("part", sorted(set(Journey.model_fields) - {*STAYS_IN_THE_TAB}))
def test_every_part_of_a_journey_is_told_before_it_goes_into_a_link(part):
    assert len(held_lines(real_content(), PARTS[part])) == 1


def test_nothing_said_holds_nothing():
    assert held_lines(real_content(), Journey()) == ()


@given(any_answers)
@settings(max_examples=50, deadline=None)
def test_every_answer_that_applies_has_a_line_of_its_own(answers):
    applied = applying(answers, real_content())
    said = applied.said()
    if not applied.signs_looked_at:
        said.pop("looked_at", None)  # it means nothing without its sign
    expected = sum(len(value) if isinstance(value, dict) else 1 for value in said.values())
    lines = held_lines(real_content(), Journey(answers=answers))
    assert len(lines) == expected
    assert all(name and text for name, text in lines)


@pytest.mark.parametrize("old", [{"wishes": {"no-such-wish": "matters"}}, {"mine": ("no-such-step",)}])
def test_what_an_older_link_brings_is_told_without_its_id(old):
    ((name, text),) = held_lines(real_content(), Journey(**old))
    assert name and text
    assert "no-such" not in f"{name} {text}"

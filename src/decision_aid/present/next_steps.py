"""What comes after the talk: the person's reasons, and who does what by when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..content import Content
from ..journey import LONGEST_NOTE, Journey
from ..wording import day, say

Whose = Literal["mine", "theirs"]
SIDES: tuple[Whose, ...] = ("mine", "theirs")


@dataclass(frozen=True)
class StepsQuestion:
    """The steps that one side may take, to pick from: (id, words)."""

    whose: Whose
    ask: str
    steps: tuple[tuple[str, str], ...]
    said: tuple[str, ...]


@dataclass(frozen=True)
class NextView:
    """What may be filled in, with what was filled in so far."""

    reasons: str
    longest: int
    questions: tuple[StepsQuestion, ...]
    by: date | None


@dataclass(frozen=True)
class WhoDoesWhat:
    """What was agreed, in words; `by` is the day as people write it."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    by: str | None


def next_view(content: Content, journey: Journey) -> NextView:
    """Return the questions about reasons and next steps."""
    questions = tuple(_to_pick(content, journey, whose) for whose in SIDES)
    return NextView(journey.reasons, LONGEST_NOTE, questions, journey.by)


def who_does_what(content: Content, journey: Journey) -> WhoDoesWhat | None:
    """Return the next steps in the order of the content; None where nothing was agreed."""
    mine, theirs = (_agreed(content, journey, whose) for whose in SIDES)
    by = day(content.words, journey.by) if journey.by else None
    return WhoDoesWhat(mine, theirs, by) if mine or theirs or by else None


def _to_pick(content: Content, journey: Journey, whose: Whose) -> StepsQuestion:
    steps = tuple(
        (step.id, content.words.next_steps[step.id].text) for step in content.next_steps.values() if step.whose == whose
    )
    known = {step for step, _ in steps}
    said = tuple(step for step in getattr(journey, whose) if step in known)
    return StepsQuestion(whose, say(content.words, f"next.{whose}"), steps, said)


def _agreed(content: Content, journey: Journey, whose: Whose) -> tuple[str, ...]:
    question = _to_pick(content, journey, whose)
    return tuple(text for step, text in question.steps if step in question.said)

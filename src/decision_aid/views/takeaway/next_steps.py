"""What comes after the talk: the person's reasons, and who does what by when."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...content import Content
from ...person.journey import LONGEST_NOTE, Journey
from ...wording import day, say
from ..shared.parts import Titled

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


def next_view(content: Content, journey: Journey) -> NextView:
    """Return the questions about reasons and next steps."""
    questions = tuple(_to_pick(content, journey, whose) for whose in SIDES)
    return NextView(journey.reasons, LONGEST_NOTE, questions, journey.by)


def both_sides(content: Content, journey: Journey) -> tuple[Titled, ...]:
    """Return who does what, in the order of the content, and by when; without lines where nothing was filled in."""
    questions = (_to_pick(content, journey, whose) for whose in SIDES)
    by = (day(content.words, journey.by),) if journey.by else ()
    sides = (Titled(question.ask, _picked(question)) for question in questions)
    return (*sides, Titled(say(content.words, "next.by"), by))


def _to_pick(content: Content, journey: Journey, whose: Whose) -> StepsQuestion:
    steps = tuple(
        (step.id, content.words.next_steps[step.id].text) for step in content.next_steps.values() if step.whose == whose
    )
    known = {step for step, _ in steps}
    said = tuple(step for step in getattr(journey, whose) if step in known)
    return StepsQuestion(whose, say(content.words, f"next.{whose}"), steps, said)


def _picked(question: StepsQuestion) -> tuple[str, ...]:
    return tuple(text for step, text in question.steps if step in question.said)

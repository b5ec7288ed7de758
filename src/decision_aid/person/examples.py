"""Examples: an invented person's journey, which a tab shows in place of the own one, and never mixes with it."""

import json
from collections.abc import Iterator

from pydantic import ValidationError

from ..content import Content
from ..content.kinds import file_of
from ..errors import AnswersError, ContentProblem
from ..models import Example, Id, Record
from .answers import answers_from
from .journey import Journey
from .restore import ALL, restored_from


class Opened(Record):
    """An example that is open in a tab: which one, and its journey as it was changed since."""

    example: Id
    journey: Journey

    def to_text(self) -> str:
        """Return both as text for the tab's memory."""
        return json.dumps({"example": self.example, "journey": json.loads(self.journey.to_text())})


def journey_of(example: Example) -> Journey:
    """Return the journey of an example as its author wrote it.

    Raises: AnswersError if no person could answer or pick so.
    """
    answers = answers_from(example.answers)
    try:
        return Journey(answers=answers, picked=example.picked, wishes=dict.fromkeys(example.matters, "matters"))
    except ValidationError as error:
        told = (f'"{mistake["loc"][0]}": {mistake["msg"]}.' for mistake in error.errors())
        raise AnswersError("\n".join(told)) from None


def opened_from(text: str, content: Content) -> Opened | None:
    """Return the example that a tab has kept; None where it kept none, or one that this version does not know.

    What this version does not know of its journey is left out in silence: nobody said it.
    """
    try:
        kept = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return None
    name = kept.get("example") if isinstance(kept, dict) else None
    if not isinstance(name, str) or name not in content.examples:
        return None
    found = restored_from(kept.get("journey"), content.options)
    return Opened(example=name, journey=journey_of(content.examples[name]) if ALL in found.left_out else found.journey)


def example_problems(content: Content) -> list[ContentProblem]:
    """Return each answer and pick of an example that no person could give."""
    return [problem for example in content.examples.values() for problem in _problems(example)]


def _problems(example: Example) -> Iterator[ContentProblem]:
    try:
        journey_of(example)
    except AnswersError as error:
        file = file_of("examples", example, example.id)
        for line in str(error).splitlines():
            yield ContentProblem(file, example.id, line, "write what a person could answer or pick.")

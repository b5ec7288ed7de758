"""The stop rule: how success is judged, by when, and when to stop; to fill in on screen or by hand."""

from dataclasses import dataclass

from ...content import Content
from ...models.vocabulary import NOTHING
from ...person.journey import LONGEST_RULE, Journey, StopPart
from ...wording import say
from ..time.courses import CourseView


@dataclass(frozen=True)
class StopField:
    """One part of the rule: what it asks, what helps to fill it in, and what was filled in so far."""

    part: StopPart
    ask: str
    hint: str
    said: str
    longest: int = LONGEST_RULE


def stop_rule(content: Content, journey: Journey, course: CourseView | None) -> tuple[StopField, ...]:
    """Return the three parts of the rule; `course` of the option leaned to gives hints for what is still to fill in."""
    words = content.words
    when, stop = _hints(content, journey, course)
    hints: dict[StopPart, str] = {
        "success": say(words, "sheet.success_hint"),
        "look_again": when,
        "stop_when": f"{stop} {say(words, 'sheet.stop_bad')}".lstrip(),
    }
    return tuple(
        StopField(part, say(words, f"sheet.{part}"), hint, getattr(journey, part)) for part, hint in hints.items()
    )


def _hints(content: Content, journey: Journey, course: CourseView | None) -> tuple[str, str]:
    """Return what helps to pick a day, and a last visit; waiting has no visits."""
    words = content.words
    if journey.leans_to == NOTHING:
        return say(words, "sheet.waiting_hint"), ""
    if course is None:
        return say(words, "sheet.look_again_hint"), say(words, "sheet.stop_hint")
    return (
        say(words, "sheet.result_hint", result=course.result.text),
        say(words, "sheet.visits_hint", sessions=course.sessions.text),
    )

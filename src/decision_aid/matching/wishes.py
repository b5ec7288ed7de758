"""What the reader can or will do, held against what an option asks for: needles, surgery, visits, days, an event."""

from collections.abc import Iterator, Mapping
from functools import partial

from ..models import Course, Option, Range
from ..models.options import CoursePart
from ..person.answers import Answers, Limits
from .reasons import Level, Reason

DAYS_A_WEEK = 7
MARKS_THE_SKIN = {"laser-or-light", "heat", "acid", "freezing", "surgery"}  # leaves it red or bruised for a while


def wish_reasons(option: Option, answers: Answers, course: Course | None) -> Iterator[Reason]:
    """Yield where an option does not fit what the reader can or will do."""
    limits = answers.limits
    if limits.avoid_needles and "needles" in option.involves:
        yield Reason("wish-no-needles", "avoid")
    if limits.avoid_surgery and "surgery" in option.involves:
        yield Reason("wish-no-surgery", "avoid")
    if {"needles"} & set(option.may_involve) and limits.avoid_needles:
        yield Reason("wish-some-needles", "caution")
    if course is not None and option.group not in ("waiting", "support"):
        yield from _of_visits(course, limits)
        if limits.weeks_until_event is not None:
            yield from _of_result(option, course, limits.weeks_until_event)
            yield from _of_skin(option, course, limits.weeks_until_event)


def _of_visits(course: Course, limits: Limits) -> Iterator[Reason]:
    """Yield where visits or days at home are more than the reader has."""
    parts: tuple[tuple[str, CoursePart, int | None, Range | None], ...] = (
        ("wish-visits", "sessions", limits.max_visits, course.sessions),
        ("wish-days-off", "days_off", limits.days_off_each, course.days_off),
    )
    for rule, part, limit, span in parts:
        least = _least(span)
        if limit is not None and least is not None and least > limit:
            yield _told(course, part, rule, "caution", {"fewest": least, "limit": limit})


def _of_result(option: Option, course: Course, weeks: int) -> Iterator[Reason]:
    """Yield where the usual result comes after the event; a usual time that is missing is not known.

    Without it, the fewest weeks can only rule an option out, and the most can only clear it.
    """
    span, limit = course.weeks_to_result or Range.model_construct(), {"limit": float(weeks)}
    fewest, usual, most = span.fewest, span.usual, span.most
    told = partial(_told, course, "weeks_to_result")
    if usual is not None:
        if usual > weeks:
            yield told("wish-event", "caution", {"usual": usual, **limit})
    elif fewest is not None and fewest > weeks:
        yield told("wish-event-fewest", "caution", {"fewest": fewest, **limit})
    elif most is not None and most <= weeks:
        return
    elif fewest is not None:
        yield told("wish-event-some", "note", {"fewest": fewest, **limit})
    else:
        yield told("wish-event-unknown", "caution" if option.elective_procedure else "note", limit)


def _of_skin(option: Option, course: Course, weeks: int) -> Iterator[Reason]:
    """Yield where people may still hide, or be seen to be red, on the day of the event."""
    hidden = course.days_off.most if course.days_off else None
    if option.elective_procedure and hidden is not None and hidden >= weeks * DAYS_A_WEEK:
        yield _told(course, "days_off", "wish-event-hidden", "caution", {"most": hidden, "limit": weeks})
    yield from _of_redness(option, course, weeks)


def _of_redness(option: Option, course: Course, weeks: int) -> Iterator[Reason]:
    """Yield where the skin may be red or bruised on the day of the event, or where nobody reported for how long it is."""
    span, told = course.weeks_red, partial(_told, course, "weeks_red")
    if span is None:
        if option.elective_procedure and MARKS_THE_SKIN & set(option.involves):
            yield Reason("wish-event-red-unknown", "note")
    elif span.most is not None:
        if span.most >= weeks:
            yield told("wish-event-red", "caution", {"most": span.most, "limit": weeks})
    elif span.usual is not None and span.usual >= weeks:
        yield told("wish-event-red-usual", "caution", {"usual": span.usual, "limit": weeks})


def _told(course: Course, part: CoursePart, rule: str, level: Level, figures: Mapping[str, float]) -> Reason:
    """Return a reason that rests on a part of a course."""
    return Reason(rule, level, course.sources, figures, basis=course.basis.get(part, "your-answers"))


def _least(span: Range | None) -> float | None:
    """Return the smallest number that anybody reported."""
    return (
        None if span is None else next((end for end in (span.fewest, span.usual, span.most) if end is not None), None)
    )

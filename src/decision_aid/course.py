"""Sessions and gaps -> weeks, days and money. Pure arithmetic on ranges; an unknown part makes the result unknown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .models import Course, Option, Range
from .models.vocabulary import ScarId

WEEKS_A_YEAR = 52


def course_for(option: Option, scar: ScarId | None, shape: str | None = None) -> Course | None:
    """Return the course of an option for a scar type (and dent shape, where the option tells them apart)."""
    fitting = [course for course in option.courses if scar is None or scar in course.scars]
    exact = [course for course in fitting if shape in course.shapes]
    return next(iter(exact or [course for course in fitting if not course.shapes] or fitting), None)


def _each(part: Callable[[float, float], float], first: Range | None, second: Range | None) -> Range | None:
    """Combine two ranges end by end; an end that is unknown in either stays unknown."""
    if first is None or second is None:
        return None
    ends = {}
    for end in ("fewest", "usual", "most"):
        one, other = getattr(first, end), getattr(second, end)
        ends[end] = None if one is None or other is None else part(one, other)
    return Range(**ends) if any(value is not None for value in ends.values()) else None


def weeks_in_treatment(course: Course) -> Range | None:
    """Return the weeks from the first to the last session."""
    if course.sessions and course.sessions.most is not None and course.sessions.most <= 1:
        return Range(fewest=0, usual=0, most=0)
    return _each(lambda sessions, gap: max(sessions - 1, 0) * gap, course.sessions, course.weeks_between)


def days_off_in_all(course: Course) -> Range | None:
    """Return the days that people may want to hide at home, over all sessions."""
    return _each(lambda sessions, days: sessions * days, course.sessions, course.days_off)


def cost(course: Course, price_per_session: float) -> Range | None:
    """Return the price of the whole course in the currency of `price_per_session`."""
    flat = Range(fewest=price_per_session, usual=price_per_session, most=price_per_session)
    return _each(lambda sessions, price: sessions * price, course.sessions, flat)


def upkeep_a_year(course: Course) -> Range | None:
    """Return the repeat sessions a year; more often where the gap is shortest."""
    gap = course.upkeep_every_weeks
    if gap is None:
        return None
    seldom, usual, often = (WEEKS_A_YEAR / weeks if weeks else None for weeks in (gap.most, gap.usual, gap.fewest))
    return Range(fewest=seldom, usual=usual, most=often) if seldom or usual or often else None


@dataclass(frozen=True)
class Visit:
    """One session in a calendar: its day, and the last day on which people may want to hide."""

    number: int
    day: date
    hidden_until: date


def calendar(course: Course, start: date, sessions: int) -> tuple[Visit, ...]:
    """Return the days of `sessions` visits from `start`, with the usual gap and the usual (else most) days off."""
    gap = _typical(course.weeks_between) or 0
    hidden = _typical(course.days_off) or 0
    days = [start + timedelta(weeks=gap * index) for index in range(sessions)]
    return tuple(Visit(index + 1, day, day + timedelta(days=hidden)) for index, day in enumerate(days))


def _typical(span: Range | None) -> float | None:
    return None if span is None else next(_known((span.usual, span.most, span.fewest)), None)


def _known(values: Iterable[float | None]) -> Iterator[float]:
    return (value for value in values if value is not None)

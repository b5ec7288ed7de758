"""Sessions and gaps -> weeks, days and money. Pure arithmetic on ranges; an unknown part makes the result unknown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .models import Course, Option, Range
from .models.vocabulary import ScarId

WEEKS_A_YEAR = 52
End = Literal["usual", "most", "fewest"]
TYPICAL: tuple[End, ...] = ("usual", "most", "fewest")


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
    return _priced(course.sessions, price_per_session)


def _priced(sessions: Range | None, price: float) -> Range | None:
    flat = Range(fewest=price, usual=price, most=price)
    return _each(lambda number, each: number * each, sessions, flat)


def upkeep_a_year(course: Course) -> Range | None:
    """Return the repeat sessions a year; more often where the gap is shortest."""
    gap = course.upkeep_every_weeks
    if gap is None:
        return None
    seldom, usual, often = (WEEKS_A_YEAR / weeks if weeks else None for weeks in (gap.most, gap.usual, gap.fewest))
    return Range(fewest=seldom, usual=usual, most=often) if seldom or usual or often else None


def upkeep_cost_a_year(course: Course, price_per_session: float) -> Range | None:
    """Return the price of the repeat sessions of a year in the currency of `price_per_session`."""
    return _priced(upkeep_a_year(course), price_per_session)


@dataclass(frozen=True)
class Visit:
    """One session in a calendar: its day, and the last day on which people may want to hide."""

    number: int
    day: date
    hidden_until: date


def calendar(course: Course, start: date, sessions: int) -> tuple[Visit, ...]:
    """Return the days of `sessions` visits from `start`, with the usual gap and the usual (else most) days off."""
    gap = typical(course.weeks_between) or 0
    hidden = typical(course.days_off) or 0
    days = [start + timedelta(weeks=gap * index) for index in range(sessions)]
    return tuple(Visit(index + 1, day, day + timedelta(days=hidden)) for index, day in enumerate(days))


@dataclass(frozen=True)
class Plan:
    """The days of a course from a start date, with its usual numbers; a course at home has no visits.

    `result` is counted from the last visit, else from the start. `home_end` and `result_end` are the ends of the
    ranges that days at home and the result were counted with. `first_repeat` is the first visit of upkeep.
    """

    visits: tuple[Visit, ...]
    home_end: End | None
    result: date | None
    result_end: End | None
    first_repeat: date | None
    repeat_gap: timedelta | None

    def repeats(self, until: date) -> tuple[date, ...]:
        """Return the days of upkeep from the first one up to a day, both included."""
        if self.first_repeat is None or not self.repeat_gap:
            return ()
        return tuple(
            self.first_repeat + self.repeat_gap * number
            for number in range((until - self.first_repeat) // self.repeat_gap + 1)
        )


def plan(course: Course, start: date) -> Plan | None:
    """Return the days of a course with its usual (else fewest) number of visits; None where visits or gap are not known."""
    count = _planned(course.sessions)
    if count is None or (count > 1 and course.weeks_between is None):
        return None
    visits = calendar(course, start, count)
    last = visits[-1].day if visits else start
    wait, again = typical(course.weeks_to_result), typical(course.upkeep_every_weeks)
    gap = timedelta(weeks=again) if again and visits else None
    return Plan(
        visits=visits,
        home_end=_typical_end(course.days_off),
        result=None if wait is None else last + timedelta(weeks=wait),
        result_end=_typical_end(course.weeks_to_result),
        first_repeat=None if gap is None else last + gap,
        repeat_gap=gap,
    )


def _planned(sessions: Range | None) -> int | None:
    """Return the number of visits to plan for; of a range without a usual number, the fewest."""
    if sessions is None:
        return None
    return int(next(_known((sessions.usual, sessions.fewest, sessions.most))))


def typical(span: Range | None) -> float | None:
    """Return the number to count with: the usual one, else the most, else the fewest; None where nothing is known."""
    end = _typical_end(span)
    return None if end is None else getattr(span, end)


def _typical_end(span: Range | None) -> End | None:
    """Return the end of a range to count with: the usual one, else the most that was reported."""
    return next((end for end in TYPICAL if span is not None and getattr(span, end) is not None), None)


def _known(values: Iterable[float | None]) -> Iterator[float]:
    return (value for value in values if value is not None)

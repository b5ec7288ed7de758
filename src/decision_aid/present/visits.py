"""Visits, days at home, time and money for the options that a person looks at."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ..content import Content, Words
from ..course import calendar, cost, days_off_in_all, upkeep_a_year, weeks_in_treatment
from ..journey import Journey
from ..matching import match
from ..models import Course, Range
from ..models.vocabulary import OptionId
from ..prices import Price, price_of
from ..wording import day, range_text, say
from .courses import CourseView, course_view, range_in_weeks

Told = Callable[[Words, Range | None], str]


@dataclass(frozen=True)
class SessionBar:
    """One line of the visits chart: fewest, usual, most."""

    name: str
    fewest: float
    usual: float | None
    most: float
    words: str


@dataclass(frozen=True)
class CalendarLine:
    """The days of one option: visits with the days hidden after each, and when a result is expected."""

    name: str
    visits: tuple[tuple[date, date], ...]
    result: date | None
    words: str


@dataclass(frozen=True)
class TimeRow:
    """One fact over all options."""

    title: str
    cells: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True)
class VisitsView:
    """The whole page."""

    names: tuple[str, ...]
    bars: tuple[SessionBar, ...]
    chart_alt: str
    rows: tuple[TimeRow, ...]
    calendar: tuple[CalendarLine, ...]
    calendar_alt: str
    if_nothing: tuple[tuple[str, str], ...]


def visits_view(content: Content, journey: Journey, start: date) -> VisitsView:
    """Return visits and time for the options shown, from a start date."""
    words, matched = content.words, match(journey.answers, content)
    courses = {option: matched.options[option].course for option in journey.shown}
    prices = {option: price_of(content, journey, option) for option in journey.shown}
    names = {option: words.options[option].name for option in journey.shown}
    bars = tuple(bar for option, course in courses.items() if (bar := _bar(content, names[option], course)))
    lines = tuple(_calendar(content, names[option], course, start) for option, course in courses.items())
    return VisitsView(
        names=tuple(names.values()),
        bars=bars,
        chart_alt=say(words, "visits.chart_alt", rows=" ".join(bar.words for bar in bars)),
        rows=_rows(content, courses, prices),
        calendar=lines,
        calendar_alt=say(words, "visits.calendar_alt", rows=" ".join(line.words for line in lines)),
        if_nothing=tuple(
            (names[option], text)
            for option, course in courses.items()
            if (text := _if_nothing(content, course, prices[option]))
        ),
    )


def _bar(content: Content, name: str, course: Course | None) -> SessionBar | None:
    span = course.sessions if course else None
    ends = [end for end in (span.fewest, span.usual, span.most) if end is not None] if span else []
    if span is None or not ends or ends[-1] == 0:
        return None
    words = say(content.words, "visits.chart_row", name=name, sessions=range_text(content.words, span))
    return SessionBar(name, ends[0], span.usual, ends[-1], words)


def _rows(
    content: Content, courses: dict[OptionId, Course | None], prices: dict[OptionId, Price | None]
) -> tuple[TimeRow, ...]:
    """Return what is reported of each course, and what follows from it by counting."""
    words = content.words
    views = tuple(course_view(content, course) for course in courses.values())

    def reported(*parts: str) -> list[TimeRow]:
        return [
            TimeRow(say(words, f"fact.{part}"), tuple(_fact(content, view, part) for view in views)) for part in parts
        ]

    def counted(title: str, amount: Callable[[OptionId, Course], Range | None], told: Told) -> TimeRow:
        texts = [
            told(words, amount(option, c)) if c and _has_visits(c) else say(words, "common.none")
            for option, c in courses.items()
        ]
        return TimeRow(say(words, title), tuple((text, None) for text in texts))

    rows = [
        *reported("sessions", "gap"), counted("fact.weeks_in_treatment", lambda _, course: weeks_in_treatment(course), range_in_weeks),
        *reported("minutes", "days_off"), counted("fact.days_off_in_all", lambda _, course: days_off_in_all(course), range_text),
        *reported("result", "upkeep"), counted("visits.upkeep_year", lambda _, course: upkeep_a_year(course), range_text),
    ]  # fmt: skip
    if any(prices.values()):
        rows.append(counted("visits.cost", lambda option, course: _cost(course, prices[option]), range_text))
    return tuple(rows)


def _cost(course: Course, price: Price | None) -> Range | None:
    return None if price is None else cost(course, price.amount)


def _has_visits(course: Course) -> bool:
    return course.sessions is not None and bool(course.sessions.most or course.sessions.usual or course.sessions.fewest)


def _fact(content: Content, view: CourseView | None, part: str) -> tuple[str, str | None]:
    if view is None:
        return say(content.words, "common.not_reported"), None
    fact = getattr(view, part)
    return fact.text, fact.note


def _calendar(content: Content, name: str, course: Course | None, start: date) -> CalendarLine:
    """Return the days of one option, with the usual (else fewest) number of visits."""
    words = content.words
    if course is None or course.sessions is None or (_has_visits(course) and _gap_is_unknown(course)):
        return CalendarLine(name, (), None, say(words, "visits.calendar_none", name=name))
    count = int(
        next((n for n in (course.sessions.usual, course.sessions.fewest, course.sessions.most) if n is not None), 0)
    )
    if count == 0:
        return CalendarLine(name, (), None, say(words, "visits.calendar_home", name=name))
    visits = calendar(course, start, count)
    wait = course.weeks_to_result
    weeks = None if wait is None else wait.usual or wait.most or wait.fewest
    result = None if weeks is None else visits[-1].day + timedelta(weeks=weeks)
    text = say(
        words, "visits.calendar_row", name=name, first=day(words, visits[0].day), last=day(words, visits[-1].day),
        result=say(words, "visits.not_before") if result is None else day(words, result),
    )  # fmt: skip
    return CalendarLine(name, tuple((visit.day, visit.hidden_until) for visit in visits), result, text)


def _gap_is_unknown(course: Course) -> bool:
    one_visit = course.sessions is not None and (course.sessions.most or course.sessions.usual or 2) <= 1
    return course.weeks_between is None and not one_visit


def _if_nothing(content: Content, course: Course | None, price: Price | None) -> str | None:
    """Return what will have been spent if the scar does not change."""
    if course is None or not _has_visits(course):
        return None
    words = content.words
    visits = range_text(words, course.sessions)
    total = _cost(course, price)
    if total is None:
        return say(words, "visits.if_nothing_text_no_price", visits=visits)
    return say(words, "visits.if_nothing_text", visits=visits, cost=range_text(words, total))

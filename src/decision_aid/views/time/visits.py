"""Visits, days at home, time and money for the options that a person looks at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...content import Content, Words
from ...course import (
    cost,
    days_off_in_all,
    upkeep_a_year,
    upkeep_cost_a_year,
    weeks_in_treatment,
)
from ...kept import kept
from ...matching import match
from ...models import Course, Range
from ...models.vocabulary import OptionId
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...prices import Price, price_of
from ...wording import range_text, say
from ..shared.parts import Fact, FactRow
from .courses import CourseView, course_view, range_in_weeks
from .event import EventView, event_view
from .money import cost_text, price_text, whose_price
from .plan import CalendarView, calendar_view, event_day, first_day

Courses = Mapping[OptionId, Course | None]


@dataclass(frozen=True)
class SessionBar:
    """One line of the visits chart: fewest, usual, most."""

    name: str
    fewest: float
    usual: float | None
    most: float
    words: str


@dataclass(frozen=True)
class PriceField:
    """What one visit of an option costs, to be typed; `clinic_says` is the price of the clinic that shares the aid."""

    option: OptionId
    label: str
    said: float | None
    clinic_says: str | None


@dataclass(frozen=True)
class VisitsView:
    """The whole page. `no_scar` warns where the type of scar is not known; `event` is None where none was told."""

    no_scar: str | None
    names: tuple[str, ...]
    start: date
    prices: tuple[PriceField, ...]
    bars: tuple[SessionBar, ...]
    chart_alt: str
    rows: tuple[FactRow, ...]
    calendar: CalendarView
    event: EventView | None
    if_nothing: tuple[tuple[str, str], ...]


@kept(64)
def visits_view(content: Content, journey: Journey, today: date) -> VisitsView:
    """Return visits, time and money for the options shown, from the day that the person picked, else from today."""
    words, matched = content.words, match(journey.answers, content)
    courses = {option: matched.options[option].course for option in journey.shown}
    prices = {option: price_of(content, journey, option) for option in journey.shown}
    bars = tuple(bar for option, course in courses.items() if (bar := _bar(content, option, course)))
    start, event = first_day(journey, today), event_day(journey, today)
    calendar = calendar_view(content, journey, courses, start, event)
    return VisitsView(
        no_scar=say(words, "visits.no_scar") if known_scar(journey.answers) is None else None,
        names=tuple(words.options[option].name for option in journey.shown),
        start=start,
        prices=tuple(
            _price_field(content, journey, o) for o, course in courses.items() if course and course.has_visits
        ),
        bars=bars,
        chart_alt=say(words, "visits.chart_alt", rows=" ".join(bar.words for bar in bars)),
        rows=(*_time_rows(content, courses), *_money_rows(content, courses, prices)),
        calendar=calendar,
        event=None if event is None else event_view(content, courses, calendar.plans, event),
        if_nothing=tuple(
            (words.options[option].name, _if_nothing(content, course, prices[option]))
            for option, course in courses.items()
            if course and course.has_visits
        ),
    )


def _price_field(content: Content, journey: Journey, option: OptionId) -> PriceField:
    words = content.words
    label = say(words, "visits.price", name=words.options[option].name)
    theirs = price_of(content, journey.with_entry("prices", option, None), option)
    says = None
    if theirs is not None and content.clinic is not None:
        says = say(words, "visits.price_clinic", clinic=content.clinic.name, price=price_text(content, theirs))
    return PriceField(option, label, journey.prices.get(option), says)


def _bar(content: Content, option: OptionId, course: Course | None) -> SessionBar | None:
    if course is None or course.sessions is None or not course.has_visits:
        return None
    span, name = course.sessions, content.words.options[option].name
    ends = [end for end in (span.fewest, span.usual, span.most) if end is not None]
    words = say(content.words, "visits.chart_row", name=name, sessions=range_text(content.words, span))
    return SessionBar(name, ends[0], span.usual, ends[-1], words)


def _time_rows(content: Content, courses: Courses) -> Iterator[FactRow]:
    """Yield what is reported of each course, and what follows from it by counting."""
    words = content.words
    views = [course_view(content, course) for course in courses.values()]

    def reported(*parts: str) -> Iterator[FactRow]:
        for part in parts:
            yield FactRow(part, say(words, f"fact.{part}"), tuple(_fact(content, view, part) for view in views))

    def counted(title: str, told: Callable[[Course], str]) -> FactRow:
        return _row(content, courses, title, lambda _, course: Fact(told(course)))

    yield from reported("sessions", "gap")
    yield counted("fact.weeks_in_treatment", lambda course: _in_treatment(words, course))
    yield from reported("minutes", "days_off")
    yield counted("fact.days_off_in_all", lambda course: range_text(words, days_off_in_all(course)))
    yield from reported("result", "upkeep")
    yield counted("visits.upkeep_year", lambda course: _repeats(content, course))


def _money_rows(content: Content, courses: Courses, prices: Mapping[OptionId, Price | None]) -> Iterator[FactRow]:
    """Yield the cost of the whole course and of upkeep, once anybody gave a price."""

    def row(title: str, told: Callable[[Price | None, Course], Fact], **at_home: Callable[[OptionId], str]) -> FactRow:
        return _row(content, courses, title, lambda option, course: told(prices[option], course), **at_home)

    if any(prices.values()):
        yield row(
            "visits.cost",
            lambda price, course: _cost(content, price, course, cost),
            at_home=lambda option: _home(content, option),
        )
        yield row("visits.upkeep_cost", lambda price, course: _upkeep_cost(content, price, course))


def _row(
    content: Content,
    courses: Courses,
    title: str,
    told: Callable[[OptionId, Course], Fact],
    at_home: Callable[[OptionId], str] | None = None,
) -> FactRow:
    """Return a row; care at home has no visits to count or to pay, and a course that nobody told is not known."""
    cells: list[Fact] = []
    for option, course in courses.items():
        if course is None or course.sessions is None:
            cells.append(Fact(say(content.words, "common.not_reported")))
        elif course.has_visits:
            cells.append(told(option, course))
        else:
            cells.append(Fact(at_home(option) if at_home else say(content.words, "common.none")))
    return FactRow(title.rpartition(".")[2], say(content.words, title), tuple(cells))


def _home(content: Content, option: OptionId) -> str:
    """Return what there is to pay without visits: nothing, or what is used at home."""
    kind = "products-not-priced" if content.options[option].involves else "nothing-to-pay"
    return say(content.words, f"wish_reason.{kind}")


def _cost(
    content: Content, price: Price | None, course: Course, counted: Callable[[Course, float], Range | None]
) -> Fact:
    """Return a cost with whose price it was counted with."""
    if price is None:
        return Fact(say(content.words, "visits.cost_no_price"))
    whole = counted(course, price.amount)
    if whole is None:
        return Fact(say(content.words, "visits.cost_unknown"))
    return Fact(cost_text(content, price, whole), whose_price(content, price))


def _upkeep_cost(content: Content, price: Price | None, course: Course) -> Fact:
    if course.upkeep == "none-planned" or upkeep_a_year(course) is None:
        return Fact(_repeats(content, course))
    return _cost(content, price, course, upkeep_cost_a_year)


def _repeats(content: Content, course: Course) -> str:
    if course.upkeep == "none-planned":
        return say(content.words, "common.none")
    yearly = upkeep_a_year(course)
    return say(content.words, "visits.upkeep_unknown") if yearly is None else range_text(content.words, yearly)


def _in_treatment(words: Words, course: Course) -> str:
    """Return how long it is from the first to the last visit; with one visit there is no such time."""
    most = course.sessions.most if course.sessions else None
    if most is not None and most <= 1:
        return say(words, "visits.one_visit")
    return range_in_weeks(words, weeks_in_treatment(course))


def _fact(content: Content, view: CourseView | None, part: str) -> Fact:
    if view is None:
        return Fact(say(content.words, "common.not_reported"))
    fact: Fact = getattr(view, part)
    return fact


def _if_nothing(content: Content, course: Course, price: Price | None) -> str:
    """Return what will have been spent by the last visit if the scar does not change: visits, days, time and money."""
    words = content.words
    told: dict[str, Any] = {
        "visits": range_text(words, course.sessions),
        "days": range_text(words, days_off_in_all(course)),
        "time": _in_treatment(words, course),
    }
    spent = _cost(content, price, course, cost)
    key = "visits.if_nothing_text" if spent.note else "visits.if_nothing_text_no_price"
    return say(words, key, **told, cost=spent.text, whose=spent.note)

"""A possible calendar of each option: the same days for the chart, the list beside it and the calendar file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ...calendar_file import CalendarEvent
from ...content import Content, Words
from ...course import Plan, Visit, plan
from ...findings.aims import about
from ...findings.evidence import never_studied
from ...models import Course
from ...models.vocabulary import OptionId
from ...person.journey import Journey
from ...wording import day, month, number, range_text, say
from .courses import basis_note

Kind = Literal["visit", "home", "look-back", "result", "repeat"]
DRAWN: tuple[Kind, ...] = (
    "visit",
    "home",
    "result",
    "repeat",
)  # signs of the chart; looking back falls on no day of its own

LONGEST_AHEAD = timedelta(days=2 * 365)  # a start date further away is a slip, or a forged link
LEAST_SHOWN = timedelta(weeks=13)  # so that the axis always names a month
EVENT_SHOWN = timedelta(weeks=104)  # a later event is told in words only: it would press all visits into a corner
MOST_WEEKS = 520  # an event in more than ten years is a slip, or a forged link
MOST_TICKS = 4  # names of months side by side on a phone
TICK_STEPS = (1, 2, 3, 4, 6, 12, 24, 60)  # months


@dataclass(frozen=True)
class PlanDay:
    """One line of a plan: a day, or days in a row. `when` and `what` say it in words."""

    kind: Kind
    first: date
    last: date
    when: str
    what: str


@dataclass(frozen=True)
class PlanFile:
    """What goes into the calendar file of one option."""

    uid: str
    language: str
    name: str
    file_name: str
    label: str
    events: tuple[CalendarEvent, ...]


@dataclass(frozen=True)
class PlanView:
    """The days of one option, and what is not known of them. `dates` is None where visits or gaps are not known."""

    name: str
    row: str
    days: tuple[PlanDay, ...]
    blanks: tuple[str, ...]
    dates: Plan | None
    file: PlanFile | None


@dataclass(frozen=True)
class CalendarView:
    """All options on one axis. `key` holds each sign of the chart with its words; `event` is drawn as a line."""

    plans: tuple[PlanView, ...]
    first: date
    last: date
    ticks: tuple[tuple[date, str], ...]
    event: tuple[date, str] | None
    key: tuple[tuple[str, str], ...]
    alt: str


def first_day(journey: Journey, today: date) -> date:
    """Return the day to plan from: the one that the person picked, as long as it is not over and not years away."""
    return min(max(journey.start or today, today), today + LONGEST_AHEAD)


def event_day(journey: Journey, today: date) -> date | None:
    """Return the day of the person's event, counted from today; None where they told of none."""
    weeks = journey.answers.limits.weeks_until_event
    return None if weeks is None or weeks > MOST_WEEKS else today + timedelta(weeks=weeks)


def calendar_view(
    content: Content, journey: Journey, courses: Mapping[OptionId, Course | None], start: date, event: date | None
) -> CalendarView:
    """Return the days of the options shown from a start date, and the axis that holds them."""
    words = content.words
    dates = {option: _dates(content, journey, option, course, start) for option, course in courses.items()}
    drawn = event if event is not None and event - start <= EVENT_SHOWN else None
    last = max(start + LEAST_SHOWN, drawn or start, *(_end(one, start) for one in dates.values()))
    first = min(start, drawn or start)
    plans = tuple(
        _plan_view(content, option, course, dates[option], last, _no_result(content, journey, option, course))
        for option, course in courses.items()
    )
    return CalendarView(
        plans,
        first,
        last,
        _ticks(words, first, last),
        None if drawn is None else (drawn, say(words, "visits.event")),
        key=_key(words, plans, drawn is not None),
        alt=say(words, "visits.calendar_alt", rows=" ".join(map(_told, plans))),
    )


def _dates(content: Content, journey: Journey, option: OptionId, course: Course | None, start: date) -> Plan | None:
    """Return the days of a course, without a day for a result that is not known to come."""
    found = None if course is None else plan(course, start)
    if found is None or _no_result(content, journey, option, course) is None:
        return found
    return replace(found, result=None, result_end=None)


def _no_result(content: Content, journey: Journey, option: OptionId, course: Course | None) -> str | None:
    """Return why no day can be told for a result; what holds for a wish about time holds here too."""
    if never_studied(content, option, about(content, option, journey.answers)):
        return say(content.words, "visits.result_unstudied")
    if course is None or course.weeks_to_result is None:
        return say(content.words, "visits.result_unreported")
    nearby = course.basis.get("weeks_to_result") == "nearby-studies"
    return say(content.words, "visits.result_nearby") if nearby else None


def _end(dates: Plan | None, start: date) -> date:
    """Return the last day that the axis has to hold for an option: of its visits, result or first repeat visit."""
    if dates is None:
        return start
    days = [dates.result, dates.first_repeat, *(visit.hidden_until for visit in dates.visits)]
    return max([start, *(one for one in days if one is not None)])


def _plan_view(
    content: Content, option: OptionId, course: Course | None, dates: Plan | None, last: date, no_result: str | None
) -> PlanView:
    words, name = content.words, content.words.options[option].name
    days = () if dates is None else tuple(sorted(_days(words, dates, last), key=lambda one: one.first))
    file = _file(content, option, course, days) if course is not None and dates is not None and dates.visits else None
    return PlanView(name, _row(words, name, dates), days, _blanks(words, course, dates, no_result), dates, file)


def _row(words: Words, name: str, dates: Plan | None) -> str:
    """Return the label of a row: the option, and its number of visits."""
    if dates is None:
        return say(words, "visits.row_unknown", name=name)
    kind = {0: "home", 1: "one"}.get(len(dates.visits), "visits")
    return say(words, f"visits.row_{kind}", name=name, number=number(words, len(dates.visits)))


def _days(words: Words, dates: Plan, last: date) -> Iterator[PlanDay]:
    for visit in dates.visits:
        yield from _visit(words, visit, dates)
    if dates.visits:
        yield _day(words, "look-back", dates.visits[-1].day + timedelta(days=1), say(words, "visits.day_look-back"))
    if dates.result is not None:
        yield _day(words, "result", dates.result, say(words, f"visits.day_result_{dates.result_end}"))
    for repeat in dates.repeats(last):
        yield _day(words, "repeat", repeat, say(words, "visits.day_repeat"))


def _visit(words: Words, visit: Visit, dates: Plan) -> Iterator[PlanDay]:
    """Yield a visit, and the days at home that follow it."""
    places = {"number": number(words, visit.number), "of": number(words, len(dates.visits))}
    yield _day(words, "visit", visit.day, say(words, "visits.day_visit", **places))
    if visit.hidden_until > visit.day:
        first = visit.day + timedelta(days=1)
        yield _day(words, "home", first, say(words, f"visits.day_home_{dates.home_end}", **places), visit.hidden_until)


def _day(words: Words, kind: Kind, first: date, what: str, last: date | None = None) -> PlanDay:
    when = day(words, first)
    if last is not None and last > first:
        when = say(words, "common.span", low=when, high=day(words, last))
    return PlanDay(kind, first, last or first, when, what)


def _blanks(words: Words, course: Course | None, dates: Plan | None, no_result: str | None) -> tuple[str, ...]:
    """Return what cannot be put into a calendar, in words."""
    lines = [] if dates is not None else [say(words, "visits.no_calendar")]
    if dates is not None and dates.visits and course is not None and course.days_off is None:
        lines.append(say(words, "visits.home_unreported"))
    return (*lines, *([no_result] if no_result else []))


def _file(content: Content, option: OptionId, course: Course, days: tuple[PlanDay, ...]) -> PlanFile:
    """Return the same days as events. They name the option and what is planned, and nothing that the person told."""
    words, name = content.words, content.words.options[option].name
    visits, basis = range_text(words, course.sessions), basis_note(words, course, "sessions")
    visits = f"{visits} ({basis})" if basis else visits
    text = say(words, "visits.file_text", visits=visits, version=content.version)
    whole = say(words, "visits.file_title", what=say(words, "common.product"), name=name)
    events = tuple(
        CalendarEvent(
            f"{option}-{one.kind}-{sum(other.kind == one.kind for other in days[:place]) + 1}@scar-choices",
            one.first,
            one.last,
            say(words, "visits.file_title", what=one.what, name=name),
            text,
        )
        for place, one in enumerate(days)
    )
    return PlanFile(
        f"{option}@scar-choices",
        words.language,
        whole,
        f"scar-choices-{option}.ics",
        say(words, "visits.file", name=name),
        events,
    )


def _key(words: Words, plans: tuple[PlanView, ...], event: bool) -> tuple[tuple[str, str], ...]:
    """Return the signs that the chart shows, each with its words."""
    shown = {one.kind for each in plans for one in each.days}
    signs = [kind for kind in DRAWN if kind in shown] + (["event"] if event else [])
    return tuple((sign, say(words, f"visits.key_{sign}")) for sign in signs)


def _told(view: PlanView) -> str:
    """Return a row of the chart in words: what is not known is part of it."""
    return " ".join([f"{view.row}.", *(f"{one.what}, {one.when}." for one in view.days), *view.blanks])


def _ticks(words: Words, first: date, last: date) -> tuple[tuple[date, str], ...]:
    """Return first days of months inside the axis, few enough to stand side by side on a phone."""
    months = [divmod(place, 12) for place in range(first.year * 12 + first.month, last.year * 12 + last.month)]
    for step in TICK_STEPS:
        kept = [date(year, place + 1, 1) for year, place in months if (year * 12 + place) % step == 0]
        if len(kept) <= MOST_TICKS:
            break
    return tuple((one, month(words, one)) for one in kept)

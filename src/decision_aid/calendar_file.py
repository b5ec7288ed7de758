"""Days of a plan -> a calendar file (iCalendar, RFC 5545) that calendar programs read. It holds only what it is given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

MAKER = "-//Scar Choices//Plan of visits//{language}"


@dataclass(frozen=True)
class CalendarEvent:
    """Whole days in a calendar, `last` included. `uid` stays the same for the same part of a plan.

    A program that reads a later file moves the event, and makes no second one.
    """

    uid: str
    first: date
    last: date
    title: str
    text: str


def calendar_file(uid: str, name: str, events: Iterable[CalendarEvent], today: date, language: str) -> bytes:
    """Return the events as one calendar; `today` is when the file is made, `language` that of its words."""
    from icalendar import Calendar

    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    parts = [_event(event, stamp) for event in events]
    return bytes(
        Calendar.new(prodid=MAKER.format(language=language.upper()), uid=uid, name=name, subcomponents=parts).to_ical()
    )


def _event(event: CalendarEvent, stamp: datetime) -> "Event":
    """Return whole days that block no time: a plan is no booking, and nobody else need see it."""
    from icalendar import Event
    from icalendar.enums import CLASS, STATUS, TRANSP

    return Event.new(
        uid=event.uid,
        stamp=stamp,
        start=event.first,
        end=event.last + timedelta(days=1),
        summary=event.title,
        description=event.text,
        status=STATUS.TENTATIVE,
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )

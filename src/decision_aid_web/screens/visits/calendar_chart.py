"""A possible calendar: one row an option on one axis of months; each sign has its own shape, told in the key above."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from decision_aid.views.time.plan import CalendarView, Kind, PlanDay

NIGHT = timedelta(days=1)
EDGE = 0.03  # of the time shown, before the first and after the last day
MIDDLE = 50
SHAPES: tuple[Kind, ...] = ("home", "visit", "result", "repeat")  # in the order in which one lies over the other


@dataclass(frozen=True)
class Sign:
    """One sign in a row, in hundredths of the width of the axis; `to` is where days at home end."""

    kind: Kind
    at: float
    to: float


@dataclass(frozen=True)
class CalendarRow:
    """One option with its signs."""

    name: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class Mark:
    """A month on the axis, or the person's event; `late` where its words stand to the left of it."""

    at: float
    text: str
    late: bool


@dataclass(frozen=True)
class CalendarPicture:
    """The whole picture, its options from top to bottom; `first` and `last` are the ends of each row."""

    rows: tuple[CalendarRow, ...]
    ticks: tuple[Mark, ...]
    event: Mark | None
    first: float
    last: float


def calendar_chart(view: CalendarView) -> CalendarPicture:
    """Return the timeline: dots for visits, bars for days at home, diamonds for results, squares for repeat visits."""
    span = view.last - view.first

    def place(day: date) -> float:
        return round(100 * ((day - view.first) / span + EDGE) / (1 + 2 * EDGE), 2)

    def marked(day: date, text: str) -> Mark:
        return Mark(place(day), text, place(day) > MIDDLE)

    def signs(days: tuple[PlanDay, ...]) -> Iterator[Sign]:
        for kind in SHAPES:
            yield from (Sign(kind, place(one.first), place(one.last + NIGHT)) for one in days if one.kind == kind)

    return CalendarPicture(
        tuple(CalendarRow(plan.row, tuple(signs(plan.days))) for plan in view.plans),
        tuple(marked(day, text) for day, text in view.ticks),
        marked(*view.event) if view.event else None,
        place(view.first),
        place(view.last),
    )

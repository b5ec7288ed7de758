"""Days that something lasted: from the fewest to the most, with the usual."""

from decimal import Decimal

from ....models.numbers import Days
from ...shared.parts import Line, Told, Track
from .telling import Telling, alt

A_DAY = Decimal(24)  # hours
WEEK = Decimal(7)  # days: no line of days is shorter, so that one day looks like one


def told(telling: Telling, number: Days) -> Told:
    """Return how many days, of what, the other arm, and a line from none to the most."""
    other = telling.other if isinstance(telling.other, Days) else None
    arms = telling.arms(number)
    return Told(
        big=_big(telling, number),
        glance=_big(telling, number),
        line=telling.say("days.line", what=telling.own.what, time=telling.time),
        frames=(telling.say("days.whole", what=telling.own.what, big=_big(telling, number), time=telling.time),),
        other=None if other is None else telling.say("number.arm", label=telling.compared, number=_big(telling, other)),
        difference=telling.gap("days"),
        gap=telling.gap_in_short("days"),
        limits=(telling.say(f"days.{number.means}"),) if number.fewest is not None and number.most is not None else (),
        base=(),
        pictures=_line(telling, arms),
        rows=tuple((label, _big(telling, arm)) for label, arm in arms),
    )


def _big(telling: Telling, number: Days) -> str:
    """Return "3 to 6 days", "up to 7 days" or "4 days"; what is over within a day is told in hours."""
    known = [value for value in (number.fewest, number.usual, number.most) if value is not None]
    hours = max(known) < 1
    fewest, usual, most = (_told_as(telling, value, hours) for value in (number.fewest, number.usual, number.most))
    unit = telling.say("unit.hours" if hours else "unit.days")
    if usual is None:
        key = "span" if fewest and most else "up_to" if most else "at_least"
    else:
        key = "usual_span" if fewest and most and fewest != most else "usual"
    return telling.say(f"days.{key}", fewest=fewest, usual=usual, most=most, unit=unit)


def _told_as(telling: Telling, value: Decimal | None, hours: bool) -> str | None:
    if value is None:
        return None
    return telling.number(round(value * A_DAY) if hours else value)


def _line(telling: Telling, arms: list[tuple[str, Days]]) -> tuple[Line, ...]:
    ends = [value for _, arm in arms for value in (arm.usual, arm.most, arm.fewest) if value is not None]
    end = max(WEEK, *ends)
    tracks = tuple(
        Track(
            label, None, _at(arm.usual, end), _at(arm.fewest or Decimal(0), end), _at(arm.most, end), _big(telling, arm)
        )
        for label, arm in arms
    )
    left, right = (telling.amount(day, "days") for day in (Decimal(0), end))
    return (Line(left, right, tracks, alt(tracks)),)


def _at(value: Decimal | None, end: Decimal) -> float | None:
    return None if value is None else float(value / end)

"""Pain on a line from none to the worst."""

from decimal import Decimal

from ....models.numbers import Pain
from ...shared.parts import Line, Told, Track
from .telling import Telling, alt


def told(telling: Telling, number: Pain) -> Told:
    """Return the mean pain, what its line means, the other arm, and the line itself."""
    other = telling.other if isinstance(telling.other, Pain) else None
    arms = telling.arms(number)
    return Told(
        big=_big(telling, number),
        glance=_big(telling, number),
        line=telling.say("average.line", what=telling.own.what, time=telling.time),
        frames=(telling.say("average.whole", what=telling.own.what, big=_big(telling, number), time=telling.time),),
        other=None if other is None else telling.say("number.arm", label=telling.compared, number=_big(telling, other)),
        difference=telling.gap("points"),
        gap=telling.gap_in_short("points"),
        limits=telling.spreads([(label, arm.range) for label, arm in arms], "points"),
        base=(_meaning(telling, number), telling.say("average.mean")),
        pictures=_line(telling, arms),
        rows=tuple((label, _big(telling, arm)) for label, arm in arms),
    )


def _big(telling: Telling, number: Pain) -> str:
    if number.worst is None:
        return telling.amount(number.value, "points")
    return telling.say("pain.big", value=telling.number(number.value), worst=telling.number(number.worst))


def _meaning(telling: Telling, number: Pain) -> str:
    if number.worst is None:
        return telling.say("pain.no_end")
    return telling.say("pain.means", worst=telling.number(number.worst))


def _line(telling: Telling, arms: list[tuple[str, Pain]]) -> tuple[Line, ...]:
    """Return the line of pain; nothing where its top was not printed or differs between the groups: no place is known."""
    worst = arms[0][1].worst
    if worst is None or any(arm.worst != worst for _, arm in arms):
        return ()
    tracks = tuple(_track(telling, label, arm, worst) for label, arm in arms)
    return (
        Line(telling.say("pain.none"), telling.say("pain.worst", worst=telling.number(worst)), tracks, alt(tracks)),
    )


def _track(telling: Telling, label: str, arm: Pain, worst: Decimal) -> Track:
    spread = arm.range
    low, high = (None, None) if spread is None else (spread.lower, spread.upper)
    return Track(label, None, _at(arm.value, worst), _at(low, worst), _at(high, worst), _big(telling, arm))


def _at(value: Decimal | None, worst: Decimal) -> float | None:
    return None if value is None else float(value / worst)

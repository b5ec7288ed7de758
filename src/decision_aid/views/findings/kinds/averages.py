"""Means of a score and of something measured: from where to where, on a line or as bars; never people out of 100."""

from collections.abc import Iterable
from decimal import Decimal

from ....models import Scale
from ....models.numbers import Averaged, Measured, Score
from ....wording import span
from ...shared.parts import Bar, Bars, Line, Picture, Told, Track
from .telling import Telling

START = Decimal(100)  # percent of the start: what was there before is the whole


def told_score(telling: Telling, number: Score) -> Told:
    """Return a mean score: its change in words first, its scale, the other arm, and what people notice (standards R28)."""
    scale = telling.content.scales[number.scale]
    return _told(telling, number, "points", _line(telling, number, scale), _about(telling, scale))


def told_measured(telling: Telling, number: Measured) -> Told:
    """Return a mean of something measured, in its unit."""
    return _told(telling, number, number.unit, _bars(telling, number), ())


def _told(telling: Telling, number: Averaged, unit: str, pictures: tuple[Picture, ...], more: tuple[str, ...]) -> Told:
    other = telling.other if isinstance(telling.other, Averaged) else None
    arms = [(telling.treated, number), *([(telling.compared, other)] if other else [])]
    gap, in_short = telling.gap(unit), telling.gap_in_short(unit)
    big = _big(telling, number, unit)
    return Told(
        big=big or in_short or "",
        line=telling.say("average.line", what=telling.own.what, time=telling.time),
        frames=(_whole(telling, big, gap),),
        other=None
        if other is None
        else telling.say("number.arm", label=telling.compared, number=_big(telling, other, unit)),
        difference=gap if big else None,
        gap=in_short if big else None,
        limits=telling.spreads([(label, arm.range) for label, arm in arms], unit),
        base=(*more, telling.say("average.mean")),
        pictures=pictures,
        rows=tuple((label, text) for label, arm in arms if (text := _big(telling, arm, unit))),
    )


def _whole(telling: Telling, big: str, gap: str | None) -> str:
    """Return the average in one sentence; where only the gap between the groups is known, that gap."""
    if big:
        return telling.say("average.whole", what=telling.own.what, big=big, time=telling.time)
    return telling.say("average.only_gap", what=telling.own.what, gap=gap)


def _big(telling: Telling, number: Averaged, unit: str) -> str:
    """Return "from 9.9 to 3.5 points", or the change with its way, or the end alone; "" where no arm was printed.

    Of a percentage of the start only the change is told: what was there before is the whole.
    """
    if number.change is not None and (number.before is None or number.after is None or unit == "percent-of-start"):
        return _way(telling, number.change, unit)
    if number.after is None:
        return ""
    if number.before is None:
        return telling.amount(number.after, unit)
    before, after = telling.bare(number.before, unit), telling.amount(number.after, unit)
    return telling.say("average.from_to", before=before, after=after)


def _way(telling: Telling, change: Decimal, unit: str) -> str:
    """Return the change with the way it went: better or worse, by what more of it means."""
    if change == 0:
        return telling.say("average.same")
    better = (change > 0) == (telling.finding.more_is == "better")
    return telling.say("average.better" if better else "average.worse", change=telling.amount(abs(change), unit))


def _about(telling: Telling, scale: Scale) -> tuple[str, ...]:
    """Return what the points mean: the ends of the scale, what people notice, how far two raters may lie apart."""
    own = telling.words.scales[scale.id]
    ends = {"worst": telling.number(scale.worst), "best": telling.number(scale.best)}
    lines = [telling.say("score.scale", name=own.name, means=own.means, **ends)]
    for key, figure in (("notice", scale.smallest_noticed), ("raters", scale.raters_within)):
        if figure is not None:
            lines.append(telling.say(f"score.{key}", points=span(telling.words, figure.value, figure.to)))
    return tuple(lines)


def _placed(value: Decimal | None, scale: Scale) -> float | None:
    """Return where a value lies between the worst (0) and the best (1) of a scale."""
    return None if value is None else float((value - scale.worst) / (scale.best - scale.worst))


def _line(telling: Telling, number: Score, scale: Scale) -> tuple[Picture, ...]:
    """Return the line from worst to best; nothing where a place on it is not known."""
    arms = [
        (telling.treated, number),
        *([(telling.compared, telling.other)] if isinstance(telling.other, Score) else []),
    ]
    tracks = tuple(
        Track(label, _placed(arm.before, scale), _placed(arm.after, scale), None, None, _big(telling, arm, "points"))
        for label, arm in arms
        if arm.after is not None
    )
    if not tracks or any(track.after is None for track in tracks):
        return ()
    left, right = (telling.say(f"score.{end}", end=telling.number(getattr(scale, end))) for end in ("worst", "best"))
    return (Line(left, right, tracks, _alt(tracks)),)


def _alt(items: Iterable[Track | Bar]) -> str:
    return "; ".join(f"{item.label}: {item.text}" for item in items)


def _bars(telling: Telling, number: Measured) -> tuple[Picture, ...]:
    """Return bars of before and after, of each arm, on one scale from nothing; none where a bar would need a guess."""
    arms = [
        (telling.treated, number),
        *([(telling.compared, telling.other)] if isinstance(telling.other, Measured) else []),
    ]
    values = [
        (label, name, value)
        for label, arm in arms
        for name in ("before", "after")
        if (value := _end_of(arm, name)) is not None
    ]
    most = max((value for _, _, value in values), default=Decimal(0))
    if len(values) < 2 or most <= 0 or any(value < 0 for _, _, value in values):
        return ()
    bars = tuple(
        Bar(
            telling.say(f"average.{name}", label=label),
            float(value / most),
            telling.amount(value, number.unit),
            label == telling.treated,
        )
        for label, name, value in values
    )
    return (Bars(bars, _alt(bars)),)


def _end_of(number: Measured, name: str) -> Decimal | None:
    """Return a mean before or after; a percentage of the start begins at the whole."""
    value: Decimal | None = getattr(number, name)
    if value is not None or number.unit != "percent-of-start" or number.change is None:
        return value
    return START if name == "before" else START + number.change

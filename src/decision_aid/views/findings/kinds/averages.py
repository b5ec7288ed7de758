"""Means of a score and of something measured: from where to where, on a line or as bars; never people out of 100."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from ....models import Scale
from ....models.numbers import Averaged, Measured, Score, Spread
from ....wording import span
from ...shared.parts import Axis, Bar, Bars, Line, Mark, Picture, Told, Track
from .telling import Telling, alt

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
    arms = telling.arms(number)
    gap, in_short = telling.gap(unit), telling.gap_in_short(unit)
    big = _big(telling, number, unit)
    return Told(
        big=big or in_short or "",
        glance=_glance(telling, number, unit, big or in_short or ""),
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


def _glance(telling: Telling, number: Averaged, unit: str, big: str) -> str:
    """Return the number, or the gap between the groups, with its way before it, as far as that is known."""
    if _tells_its_way(number, unit):
        return big[:1].upper() + big[1:]
    effect = telling.finding.effect
    change = number.whole_change if number.has_value else effect.value if effect else None
    if change is None:
        return big
    return telling.say(f"average.glance_{_which(telling, change)}", number=big)


def _whole(telling: Telling, big: str, gap: str | None) -> str:
    """Return the average in one sentence; where only the gap between the groups is known, that gap."""
    if big:
        return telling.say("average.whole", what=telling.own.what, big=big, time=telling.time)
    return telling.say("average.only_gap", what=telling.own.what, gap=gap)


def _big(telling: Telling, number: Averaged, unit: str) -> str:
    """Return "from 9.9 to 3.5 points", or the change with its way, or the end alone; "" where no arm was printed.

    Of a percentage of the start only the change is told: what was there before is the whole.
    """
    if number.change is not None and _tells_its_way(number, unit):
        return _way(telling, number.change, unit)
    if number.after is None:
        return ""
    if number.before is None:
        return telling.amount(number.after, unit)
    before, after = telling.bare(number.before, unit), telling.amount(number.after, unit)
    return telling.say("average.from_to", before=before, after=after)


def _tells_its_way(number: Averaged, unit: str) -> bool:
    """Tell whether an average is told as a change, "better by 3 points", and not as two ends."""
    ends = number.before is not None and number.after is not None
    return number.change is not None and (not ends or unit == "percent-of-start")


def _way(telling: Telling, change: Decimal, unit: str) -> str:
    """Return the change with the way it went: better or worse, by what more of it means."""
    which = _which(telling, change)
    return telling.say(f"average.{which}", change=telling.amount(abs(change), unit))


def _which(telling: Telling, change: Decimal) -> Literal["better", "worse", "same"]:
    if change == 0:
        return "same"
    return "better" if (change > 0) == (telling.finding.more_is == "better") else "worse"


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
    tracks = tuple(
        Track(label, _placed(arm.before, scale), _placed(arm.after, scale), None, None, _big(telling, arm, "points"))
        for label, arm in telling.arms(number)
        if arm.after is not None
    )
    if not tracks or any(track.after is None for track in tracks):
        return ()
    left, right = (telling.say(f"score.{end}", end=telling.number(getattr(scale, end))) for end in ("worst", "best"))
    return (Line(left, right, tracks, alt(tracks)),)


def _bars(telling: Telling, number: Measured) -> tuple[Picture, ...]:
    """Return bars of before and after, of each arm, on one scale from nothing; none where a bar would need a guess."""
    values = [
        (label, name, value)
        for label, arm in telling.arms(number)
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
    return (Bars(bars, alt(bars)),)


def _end_of(number: Measured, name: str) -> Decimal | None:
    """Return a mean before or after; a percentage of the start begins at the whole."""
    value: Decimal | None = getattr(number, name)
    if value is not None or number.unit != "percent-of-start" or number.change is None:
        return value
    return START if name == "before" else START + number.change


def ends(telling: Telling, number: Score) -> tuple[Mark, ...]:
    """Return where the people of each group stood in the end, in points of the scale, and where they began."""
    return tuple(
        _ranged(
            telling,
            Mark(label, arm is number, _end(telling, arm), float(arm.after), _place(arm.before)),
            arm.range if arm.change is None else None,
            telling.number,
        )
        for label, arm in telling.arms(number)
        if arm.after is not None
    )


def _end(telling: Telling, number: Score) -> str:
    """Return "from 9.9 to 3.5 points", or the end alone."""
    return _big(telling, number.model_copy(update={"change": None}), "points")


def changes(telling: Telling, number: Score) -> tuple[Mark, ...]:
    """Return by how much each group changed, in points for the better; below nothing it got worse."""
    return tuple(
        _changed(telling, label, arm, arm.whole_change, arm is number)
        for label, arm in telling.arms(number)
        if arm.whole_change is not None
    )


def _changed(telling: Telling, label: str, number: Score, change: Decimal, treated: bool) -> Mark:
    """Return one change; a range belongs to it only where the change itself was printed."""
    sign = 1 if telling.finding.more_is == "better" else -1
    printed = _for_the_better(number.range, sign) if number.change is not None else None
    clear = printed is None or min(end for end in (printed.lower, printed.upper) if end is not None) >= 0

    def tell(points: Decimal) -> str:
        return telling.number(points) if clear else _way(telling, sign * points, "")

    return _ranged(telling, Mark(label, treated, _way(telling, change, "points"), float(sign * change)), printed, tell)


def _for_the_better(spread: Spread | None, sign: int) -> Spread | None:
    """Return a range of changes as points for the better, so that its ends go up."""
    if spread is None or sign > 0:
        return spread
    lower, upper = (None if end is None else -end for end in (spread.upper, spread.lower))
    return Spread(lower=lower, upper=upper, means=spread.means)


def _ranged(telling: Telling, mark: Mark, spread: Spread | None, tell: Callable[[Decimal], str]) -> Mark:
    """Return a mark with the range that was printed for it; `tell` writes one end."""
    if spread is None:
        return mark
    ends = {name: tell(end) for name, end in (("lower", spread.lower), ("upper", spread.upper)) if end is not None}
    low, high = _place(spread.lower), _place(spread.upper)
    return replace(mark, low=low, high=high, spread=spread.means, ends=telling.ends(ends))


def _place(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def axis_of_ends(telling: Telling, scale: Scale) -> Axis:
    """Return a scale from its bad end to its good end, as its points are printed."""
    ends = {"worst": telling.number(scale.worst), "best": telling.number(scale.best)}
    return Axis(telling.say("evidence_base.forest_axis_ends", **ends), float(scale.worst), float(scale.best), False)


def axis_of_changes(telling: Telling, scale: Scale) -> Axis:
    """Return points for the better, from no change to the whole length of the scale."""
    length = abs(scale.best - scale.worst)
    title = telling.say("evidence_base.forest_axis_changes", length=telling.number(length))
    return Axis(title, 0, float(length), True)

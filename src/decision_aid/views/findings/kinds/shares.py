"""Counts and pooled rates: natural frequencies with squares, and two bars where there is a comparison."""

from dataclasses import replace

from ....findings.frequencies import could_still_be, difference, ends_out_of, frequency, is_tellable
from ....models.numbers import Counts, Pooled, Share
from ...shared.parts import Axis, Bar, Bars, IconArray, Mark, Picture, Told
from .telling import Telling, alt


def told(telling: Telling, number: Share) -> Told:
    """Return a share as "64 out of 100", what it counts, the other arm, the difference and the squares."""
    other = telling.other if isinstance(telling.other, Counts | Pooled) else None
    difference, gap = _difference(telling, number, other)
    return Told(
        big=_big(telling, number),
        glance=_big(telling, number),
        line=telling.say("number.line", who=telling.unit, had_it=telling.own.had_it, time=telling.time),
        frames=_frames(telling, number),
        other=None if other is None else telling.say("number.arm", label=telling.compared, number=_big(telling, other)),
        difference=difference,
        gap=gap,
        limits=_limits(telling, telling.arms(number)),
        base=tuple(f"{label}: {_base(telling, arm)}" for label, arm in telling.arms(number)),
        pictures=_pictures(telling, number, other),
        rows=tuple((label, _big(telling, arm)) for label, arm in telling.arms(number)),
        left_open=_none_in_short(telling, number),
        left_open_by_arm=_left_open_by_arm(telling, telling.arms(number)),
    )


def _big(telling: Telling, number: Share) -> str:
    """Return the share out of the panel's denominator; one too small for any is told as it was printed."""
    if is_tellable(number):
        shown = frequency(number, telling.denominator)
        return telling.say("number.big", had=telling.number(shown.had), of=telling.number(shown.of))
    if isinstance(number, Counts):
        return telling.say("number.big", had=telling.number(number.happened), of=telling.number(number.total))
    return telling.say("number.big", had=telling.number(number.rate), of=telling.number(number.per))


def _difference(telling: Telling, number: Share, other: Share | None) -> tuple[str | None, str | None]:
    """Return the difference between the two groups in a sentence and in short, from the rounded numbers on screen (standards R8)."""
    if other is None:
        return telling.gap("percentage-points"), telling.gap_in_short("percentage-points")
    if not (is_tellable(number) and is_tellable(other)):
        return None, None
    more = difference(number, other, telling.denominator)
    key = "number.more" if more > 0 else "number.fewer" if more < 0 else "number.same"
    size = {"number": telling.number(abs(more)), "of": telling.number(telling.denominator)}
    arms = {"treated": telling.treated, "compared": telling.compared}
    return telling.say(key, **size, **arms, time=telling.time), telling.say(f"{key}_short", **size, **arms)


def _frames(telling: Telling, number: Share) -> tuple[str, ...]:
    """Return how many had it and how many had it not (standards R6)."""
    own, big = telling.own, _big(telling, number)
    had = telling.say("number.had", big=big, who=telling.unit, had_it=own.had_it, time=telling.time)
    if not is_tellable(number):
        return (had,)
    shown = frequency(number, telling.denominator)
    had_not = telling.say(
        "number.had_not",
        had_not=telling.number(shown.had_not),
        of=telling.number(shown.of),
        who=telling.unit,
        had_it_not=own.had_it_not,
    )
    return had, had_not


def _limits(telling: Telling, arms: list[tuple[str, Share]]) -> tuple[str, ...]:
    """Return the printed range and what "none" leaves open, of each group; those of the other group under its name."""
    (_, number), *others = arms
    own = (*_range(telling, number), *_none(telling, number))
    theirs = [
        telling.say("number.arm", label=label, number=text)
        for label, arm in others
        for text in (*_range(telling, arm), *_none(telling, arm))
    ]
    return (*own, *theirs)


def _none(telling: Telling, number: Share) -> tuple[str, ...]:
    """Return what the true number could still be where nobody of a group had it (standards R15, R29)."""
    if number.share:
        return ()
    total, who = _whole(telling, number)
    if total is None:
        return () if number.range else (telling.say("number.zero_of_unknown", who=who),)
    up_to, _ = could_still_be(total)
    return (telling.say("number.zero", total=telling.number(total), who=who, up_to=telling.number(up_to)),)


def _none_in_short(telling: Telling, number: Share) -> str | None:
    """Return the same in few words, for beside the number."""
    if number.share:
        return None
    total, _ = _whole(telling, number)
    if total is None:
        return telling.say("number.zero_of_unknown_short")
    up_to, of = could_still_be(total)
    return telling.say("number.zero_short", up_to=telling.number(up_to), total=telling.number(of))


def _left_open_by_arm(telling: Telling, arms: list[tuple[str, Share]]) -> tuple[str, ...]:
    """Return what "none" leaves open in each group, in short; of the other group under its name (standards R15, R29)."""
    (_, number), *others = arms
    own = _none_in_short(telling, number)
    theirs = [
        telling.say("number.arm", label=label, number=text)
        for label, arm in others
        if (text := _none_in_short(telling, arm))
    ]
    return (*((telling.say("number.left_open", what=own),) if own else ()), *theirs)


def _whole(telling: Telling, number: Share) -> tuple[int | None, str]:
    """Return how many a share is of, where that is known, and whether those are people or places."""
    return (number.total, telling.unit) if isinstance(number, Counts) else _counted(telling, number)


def _base(telling: Telling, number: Share) -> str:
    """Return how many were counted, or what a printed rate rests on."""
    if isinstance(number, Pooled):
        return _pooled_base(telling, number)
    total, who = telling.number(number.total), telling.unit
    key = "number.from_percentage" if number.from_percentage else "number.counts"
    return telling.say(key, happened=telling.number(number.happened), total=total, who=who)


def _pooled_base(telling: Telling, number: Pooled) -> str:
    """Return what a printed rate rests on, as far as it was printed."""
    base, who = _counted(telling, number)
    known = {"studies": number.studies, "base": base}
    key = "_".join(name for name, value in known.items() if value is not None) or "nothing"
    values = {name: telling.number(value) for name, value in known.items() if value is not None}
    one = "_one" if number.studies == 1 else ""
    return telling.say(f"pooled.{key}{one}", who=who, **values)


def _counted(telling: Telling, number: Pooled) -> tuple[int | None, str]:
    """Return how many a printed rate is of, where it was printed, and whether those are people or places."""
    base = number.people or number.sites
    return base, telling.say("number.people" if number.people else "number.sites") if base else telling.unit


def _range(telling: Telling, number: Share) -> tuple[str, ...]:
    """Return the printed range out of as many people as the number that it belongs to (standards R3, R27)."""
    if number.range is None or not is_tellable(number):
        return ()
    of = telling.number(telling.denominator)
    ends = {name: telling.say("number.big", had=end, of=of) for name, end in _ends(telling, number).items()}
    return (telling.say(f"spread.{number.range.means}_{'both' if len(ends) == 2 else next(iter(ends))}", **ends),)


def _ends(telling: Telling, number: Share) -> dict[str, str]:
    """Return the ends of a printed range out of the panel's denominator, rounded outwards, by what they are."""
    ends = zip(("lower", "upper"), ends_out_of(telling.denominator, number), strict=True)
    return {name: telling.number(end) for name, end in ends if end is not None}


def marks(telling: Telling, number: Share) -> tuple[Mark, ...]:
    """Return each group on an axis of people (or places) out of the panel's denominator, with its printed range."""
    return tuple(_mark(telling, label, arm, arm is number) for label, arm in telling.arms(number))


def _mark(telling: Telling, label: str, number: Share, treated: bool) -> Mark:
    mark = Mark(
        label,
        treated,
        _big(telling, number),
        float(number.share) * telling.denominator,
        left_open=_none_in_short(telling, number),
    )
    if number.range is None or not is_tellable(number):
        return mark
    low, high = (
        None if end is None else float(end) * telling.denominator / number.per
        for end in (number.range.lower, number.range.upper)
    )
    return replace(mark, low=low, high=high, spread=number.range.means, ends=telling.ends(_ends(telling, number)))


def axis(telling: Telling) -> Axis:
    """Return the axis of people (or places) from nobody to all."""
    of = telling.denominator
    return Axis(telling.say("evidence_base.forest_axis", of=telling.number(of), who=telling.unit), 0, of, True)


def _pictures(telling: Telling, number: Share, other: Share | None) -> tuple[Picture, ...]:
    if not is_tellable(number):
        return ()
    squares = _squares(telling, number)
    if other is None:
        return (squares,)
    arms = telling.arms(number)
    bars = tuple(_bar(telling, label, arm, arm is number) for label, arm in arms)
    return (squares, Bars(bars, alt(bars)))


def _bar(telling: Telling, label: str, number: Share, treated: bool) -> Bar:
    had = telling.number(frequency(number, telling.denominator).had) if is_tellable(number) else None
    return Bar(label, float(number.share), _big(telling, number), treated, had)


def _squares(telling: Telling, number: Share) -> IconArray:
    """Return the squares of the treated arm; its range is hatched where the paper prints one."""
    shown = frequency(number, telling.denominator)
    low, high = ends_out_of(telling.denominator, number)
    had_it, had_it_not = telling.own.had_it or "", telling.own.had_it_not or ""
    shows = telling.say(
        "number.icon_alt",
        had=telling.number(shown.had),
        had_not=telling.number(shown.had_not),
        of=telling.number(shown.of),
        had_it=had_it,
        had_it_not=had_it_not,
    )
    return IconArray(
        shown.had,
        shown.of,
        low,
        high,
        shows,
        telling.say("number.filled", had_it=had_it),
        telling.say("number.empty", had_it_not=had_it_not),
    )

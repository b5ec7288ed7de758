"""The options on one axis that the reader picks, only where the same was counted; the others are named beside it.

They stand by kind and by name, never by what the axis shows (standards R26).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ...board import course_of, is_from_nearby, used
from ...content import Content
from ...findings.counted import findings_for
from ...findings.frequencies import frequency, panel_denominator
from ...matching import OptionMatch, match
from ...models import Finding
from ...models.numbers import MeasureClass
from ...models.options import CoursePart
from ...models.vocabulary import Outcome, ScarId
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import listed, number, range_text, say, time_text
from ..findings.kinds import marks

AxisId = Literal["clearly-better", "dark-marks", "visits", "hidden"]
COUNTED: dict[AxisId, tuple[Outcome, MeasureClass]] = {
    "clearly-better": ("benefit", "clearly-better"),
    "dark-marks": ("colour-change", "dark-marks"),
}
GIVEN: dict[AxisId, CoursePart] = {"visits": "sessions", "hidden": "days_off"}


@dataclass(frozen=True)
class Dot:
    """One option on the axis: its range, the dot where one value is counted or usual, what to write below, and the same in words."""

    name: str
    at: float | None
    number: str
    low: float | None
    high: float | None
    text: str


@dataclass(frozen=True)
class PictureView:
    """The axis, the options on it, and those that are not: named with why."""

    axis: str
    end: float | None
    dots: tuple[Dot, ...]
    apart: tuple[str, ...]
    alt: str


def axes(content: Content) -> dict[AxisId, str]:
    """Return what may stand on the axis, with its label."""
    return {one: say(content.words, f"options.axis_{one}") for one in get_args(AxisId)}


def picture_view(content: Content, journey: Journey, axis: AxisId) -> PictureView:
    """Return the options that are used for this scar on one axis."""
    journey = as_it_applies(journey, content)
    rows = used(match(journey.answers, content), content)
    if axis in COUNTED:
        dots, apart, end = _counted(content, journey, rows, axis)
    else:
        (dots, apart), end = _given(content, rows, GIVEN[axis]), None
    title = say(content.words, f"options.axis_title_{axis}", of=number(content.words, end or 0))
    alt = "; ".join(f"{dot.name}: {dot.text}" for dot in dots)
    return PictureView(title, end, dots, apart, alt)


def _counted(
    content: Content, journey: Journey, rows: Sequence[OptionMatch], axis: AxisId
) -> tuple[tuple[Dot, ...], tuple[str, ...], float | None]:
    """Return who had it out of all people, of each option with such a count of people; places on the skin are no people."""
    outcome, _ = COUNTED[axis]
    found = {row.option: findings_for(content, row.option, outcome, journey.answers) for row in rows}
    counts = {row.option: _count(found[row.option], axis, known_scar(row.aim.answers)) for row in rows}
    denominator = panel_denominator([one for one in counts.values() if one])
    dots = tuple(_dot(content, one, denominator) for one in counts.values() if one)
    others = [option for option, one in counts.items() if one is None]
    apart = {
        "other_way": [one for one in others if any(finding.number for finding in found[one])],
        "words": [one for one in others if found[one] and not any(finding.number for finding in found[one])],
        "not_studied": [one for one in others if not found[one]],
    }
    return dots, _named(content, apart), denominator


def _count(found: Sequence[Finding], axis: AxisId, scar: ScarId | None) -> Finding | None:
    """Return the first count of people with this scar; what the comparison shows first comes first."""
    outcome, wanted = COUNTED[axis]
    better = "better" if outcome == "benefit" else "worse"

    def is_one(finding: Finding) -> bool:
        of_people = finding.share is not None and finding.unit == "people" and finding.more_is == better
        return of_people and finding.measure_class == wanted and scar in finding.scars

    return next((one for one in found if is_one(one)), None)


def _dot(content: Content, finding: Finding, denominator: int) -> Dot:
    words = content.words
    (mark, *_) = marks(content, finding, denominator, "rates")
    counted = words.findings[finding.id].short or words.findings[finding.id].measure
    text = say(words, "options.dot", number=mark.number, what=counted, time=time_text(words, finding.time))
    had = frequency(finding.shares[0], denominator).had
    return Dot(words.options[finding.option].name, mark.at, number(words, had), mark.low, mark.high, text)


def _given(content: Content, rows: Sequence[OptionMatch], part: CoursePart) -> tuple[tuple[Dot, ...], tuple[str, ...]]:
    """Return visits or days of each option as a range; those from something near, or not reported, are named apart."""
    dots, unknown = [], []
    for row in rows:
        course = course_of(row, content)
        span = None if course is None or is_from_nearby(course, part) else getattr(course, part)
        name = content.words.options[row.option].name
        if span is None:
            unknown.append(row.option)
            continue
        told = range_text(content.words, span)
        below = told if span.usual is None else number(content.words, span.usual)
        dots.append(Dot(name, span.usual, below, span.fewest, span.most, told))
    return tuple(dots), _named(content, {"not_known": unknown})


def _named(content: Content, apart: dict[str, list[str]]) -> tuple[str, ...]:
    names = content.words.options
    return tuple(
        say(content.words, f"options.apart_{why}", names=listed(content.words, [names[one].name for one in options]))
        for why, options in apart.items()
        if options
    )

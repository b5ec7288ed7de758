"""Our own sums on the counts of one finding, in plain sentences: ranges of whole people, rounded outwards."""

from math import ceil, floor

from ...content import Content, Words
from ...findings.studies import sums_for
from ...findings.trials import Bounds, Sums
from ...models import Finding
from ...wording import number, say, time_text

ALMOST = 1e-9  # keeps a share that is a whole number of people from being rounded away by the machine's arithmetic


def sums_lines(content: Content, finding: Finding, denominator: int) -> tuple[str, ...]:
    """Return the ranges that a finding's counts fit with, out of `denominator`, or why there are none (standards R14)."""
    sums = sums_for(content, finding)
    if sums is None:
        return ()
    lines = [
        *_arm_lines(content.words, finding, sums, denominator),
        *_gap_lines(content.words, finding, sums, denominator),
    ]
    if lines and sums.through_a_review:
        lines.append(say(content.words, "evidence_base.through_a_review"))
    return tuple(lines)


def share_range(words: Words, bounds: Bounds, denominator: int) -> str:
    """Return "26 to 37 out of 100"."""
    lower, upper = share_ends(words, bounds, denominator)
    return say(words, "evidence_base.share_range", lower=lower, upper=upper, of=number(words, denominator))


def share_ends(words: Words, bounds: Bounds, denominator: int) -> tuple[str, str]:
    """Return both ends of a range out of `denominator`; one that rounds to nobody or to all says so without claiming it."""
    lower, upper = floor(bounds.lower * denominator + ALMOST), ceil(bounds.upper * denominator - ALMOST)
    low = number(words, lower)
    if lower == 0 and bounds.lower > ALMOST:
        low = say(words, "evidence_base.under", number=number(words, 1))
    high = number(words, upper)
    if upper == denominator and bounds.upper < 1 - ALMOST:
        high = say(words, "evidence_base.over", number=number(words, denominator - 1))
    return low, high


def gap_range(words: Words, bounds: Bounds, denominator: int) -> str:
    """Return "from 5 fewer to 33 more out of 100"; an end rounds to "no difference" only where the range reaches it."""
    lower, upper = floor(bounds.lower * denominator + ALMOST), ceil(bounds.upper * denominator - ALMOST)
    low, high = gap_end(words, lower), gap_end(words, upper)
    if lower == 0 and bounds.lower > ALMOST:
        low = say(words, "evidence_base.end_more", number=say(words, "evidence_base.under", number=number(words, 1)))
    if upper == 0 and bounds.upper < -ALMOST:
        high = say(words, "evidence_base.end_fewer", number=say(words, "evidence_base.under", number=number(words, 1)))
    return say(words, "evidence_base.gap_range", lower=low, upper=high, of=number(words, denominator))


def fits_with_no_difference(bounds: Bounds) -> bool:
    """Tell whether a range of differences holds zero."""
    return bounds.lower <= ALMOST and bounds.upper >= -ALMOST


def gap_end(words: Words, people: int) -> str:
    """Return "5 more", "5 fewer" or "no difference"."""
    end = "more" if people > 0 else "fewer" if people < 0 else "none"
    return say(words, f"evidence_base.end_{end}", number=number(words, abs(people)))


def _arm_lines(words: Words, finding: Finding, sums: Sums, denominator: int) -> list[str]:
    """Return one range a group; a group in which nobody had it has its own sentence beside the number (standards R15)."""
    own, name = words.findings[finding.id], words.options[finding.option].name
    lines = []
    for events, bounds, label in zip(sums.arms, sums.shares, (own.treated or name, own.compared), strict=False):
        if bounds is not None and events.happened:
            lines.append(
                say(
                    words,
                    "evidence_base.arm_range",
                    label=_capital(label or name),
                    had_it=own.had_it,
                    range=share_range(words, bounds, denominator),
                    who=say(words, f"number.{finding.unit}"),
                    time=time_text(words, finding.time),
                )
            )
    return lines if None not in sums.shares else [say(words, "evidence_base.no_range_places")]


def _gap_lines(words: Words, finding: Finding, sums: Sums, denominator: int) -> list[str]:
    if sums.gap is None:
        return []
    if sums.gap_bounds is None:
        return [say(words, "evidence_base.no_range_same-people")] if sums.why_no_gap_bounds == "same-people" else []
    own = words.findings[finding.id]
    line = say(
        words,
        "evidence_base.gap",
        range=gap_range(words, sums.gap_bounds, denominator),
        treated=own.treated,
        compared=own.compared,
        who=say(words, f"number.{finding.unit}"),
        time=time_text(words, finding.time),
    )
    if not fits_with_no_difference(sums.gap_bounds):
        return [line]
    return [line, say(words, "evidence_base.gap_none_too")]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

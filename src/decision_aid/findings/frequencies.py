"""Trial counts -> whole people out of 100 or 1,000. Never a percentage with decimals, never "1 in X"."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import RareOutcome
from ..models import AnyFinding, Events, Interval

DENOMINATORS = (100, 1000)


@dataclass(frozen=True)
class Frequency:
    """A natural frequency: `had` people out of `of` had the outcome, `had_not` did not."""

    had: int
    had_not: int
    of: int


def people_out_of(denominator: int, events: Events) -> int:
    """Return how many people out of `denominator` had the outcome.

    Units: whole people; halves round up. Source: standards R21 (whole people, no false precision).
    Raises: RareOutcome if rounding would turn "few" into 0 or "most" into all; ask again with a larger denominator.

    >>> people_out_of(100, Events(happened=9, total=15))
    60
    """
    people = (2 * denominator * events.happened + events.total) // (2 * events.total)
    if people in (0, denominator) and 0 < events.happened < events.total:
        raise RareOutcome(f"{events.happened} of {events.total} cannot be told as {people} out of {denominator}")
    return people


def ends_out_of(denominator: int, printed: Interval) -> tuple[int, int]:
    """Return the ends of a printed range out of `denominator`, rounded outwards, so that it never looks narrower.

    Units: whole people. Raises: RareOutcome if that would turn "few" into nobody or "most" into all.

    >>> ends_out_of(100, Interval(lower=94, upper=222, per=1000))
    (9, 23)
    """
    lower = printed.lower * denominator // printed.per
    upper = -(-printed.upper * denominator // printed.per)
    if (lower == 0) != (printed.lower == 0) or (upper == denominator) != (printed.upper == printed.per):
        raise RareOutcome(f"{printed.lower} to {printed.upper} of {printed.per} cannot be told out of {denominator}")
    return lower, upper


def denominator_for(panel: Iterable[Events], ranges: Iterable[Interval] = ()) -> int:
    """Return the one denominator of a panel: 100, or 1,000 if any of its shares or ends of a range needs it.

    Source: standards R3. Raises: RareOutcome if even 1,000 is too coarse; then show the counts themselves.
    """
    arms, printed = tuple(panel), tuple(ranges)
    for denominator in DENOMINATORS:
        try:
            for events in arms:
                people_out_of(denominator, events)
            for one in printed:
                ends_out_of(denominator, one)
        except RareOutcome:
            continue
        return denominator
    raise RareOutcome("a share of this panel is under 1 out of 1,000")


def is_tellable(events: Events) -> bool:
    """Tell whether a share can be shown as whole people out of 1,000 at all."""
    try:
        denominator_for([events])
    except RareOutcome:
        return False
    return True


def panel_denominator(findings: Iterable[AnyFinding]) -> int:
    """Return the one denominator for all findings that are compared in one panel (standards R3).

    Shares that no denominator can tell are shown as counts and take no part.
    """
    panel = tuple(findings)
    arms = [events for finding in panel for events in finding.arms if is_tellable(events)]
    return denominator_for(arms, [finding.range for finding in panel if finding.range is not None])


def frequency(events: Events, denominator: int) -> Frequency:
    """Return both frames of one share: who had the outcome and who had not (standards R6)."""
    had = people_out_of(denominator, events)
    return Frequency(had=had, had_not=denominator - had, of=denominator)


def difference(treated: Events, compared: Events, denominator: int) -> int:
    """Return how many more people out of `denominator` had the outcome in the treated arm (negative: fewer).

    The difference of the two rounded numbers on the screen, so that a reader can check it (standards R8).
    """
    return people_out_of(denominator, treated) - people_out_of(denominator, compared)


def could_still_be(total: int) -> tuple[int, int]:
    """Return the rule of three for zero events: the true number could still be up to about (3, total).

    Source: Hanley & Lippman-Hand 1983, standards R15. With fewer than 3 counted, up to all of them.

    >>> could_still_be(60)
    (3, 60)
    """
    return min(3, total), total

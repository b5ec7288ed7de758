"""Counts of a study -> the range that they fit with, where the counts alone allow one. Shares run from 0 to 1.

Methods: Wilson 1927 for one group (doi:10.1080/01621459.1927.10502953) and Newcombe 1998, method 10, for the difference
between two groups of different people (doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I). Both are
a line or two; a statistics library for them would be half of the process. The tests hold them to what statsmodels says.
"""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from math import hypot, sqrt
from statistics import NormalDist
from typing import Literal

from ..models import AnyFinding
from ..models.numbers import Counts

OUTSIDE = 0.05  # 95 of 100 such ranges hold the true value
Z = NormalDist().inv_cdf(1 - OUTSIDE / 2)
A_LOT = 0.05  # ends that lie further apart than this are told as a mismatch
WITHIN_PEOPLE = "split-face-rct"
REVIEWS = frozenset({"cochrane-review", "network-meta-analysis", "systematic-review", "narrative-review"})

NoRange = Literal["same-people", "places", "no-counts"]


@dataclass(frozen=True)
class Bounds:
    """The two ends of a range: shares from 0 to 1, or a difference of shares from -1 to 1."""

    lower: float
    upper: float


@dataclass(frozen=True)
class Sums:
    """What can be worked out again from the counts of one finding, and why the rest cannot.

    `arms` are the groups with counts, the treated one first; `shares` has one entry for each, None where one person may
    count twice.
    """

    arms: tuple[Counts, ...]
    shares: tuple[Bounds | None, ...]
    gap: Fraction | None
    gap_bounds: Bounds | None
    why_no_gap_bounds: NoRange | None
    through_a_review: bool

    @property
    def treated(self) -> Bounds | None:
        """The range of the treated group."""
        return self.shares[0]

    @property
    def compared(self) -> Bounds | None:
        """The range of the other group; None also where nobody counted one."""
        return next(iter(self.shares[1:]), None)


def share_bounds(events: Counts) -> Bounds:
    """Return the range of true shares that the counts of one group fit with (Wilson).

    >>> share = share_bounds(Counts(happened=81, total=263))  # the example of Newcombe 1998, table I
    >>> round(share.lower, 4), round(share.upper, 4)
    (0.2553, 0.3662)
    """
    share, people = events.happened / events.total, events.total
    middle = (share + Z**2 / (2 * people)) / (1 + Z**2 / people)
    reach = Z * sqrt(share * (1 - share) / people + Z**2 / (4 * people**2)) / (1 + Z**2 / people)
    return Bounds(max(0.0, middle - reach), min(1.0, middle + reach))


def gap_bounds(treated: Counts, compared: Counts) -> Bounds:
    """Return the range of the treated share minus the compared share (Newcombe), for groups of different people.

    >>> gap = gap_bounds(Counts(happened=56, total=70), Counts(happened=48, total=80))  # Newcombe 1998, table II
    >>> round(gap.lower, 4), round(gap.upper, 4)
    (0.0524, 0.3339)
    """
    (one, first), (other, second) = ((arm.happened / arm.total, share_bounds(arm)) for arm in (treated, compared))
    below, above = hypot(one - first.lower, second.upper - other), hypot(first.upper - one, other - second.lower)
    return Bounds(max(-1.0, one - other - below), min(1.0, one - other + above))


def sums_of(finding: AnyFinding, designs: Collection[str]) -> Sums | None:
    """Return what can be worked out again from a finding's counts; None where it has none.

    `designs` are those of its sources. The difference gets a range only where the groups are different people: two
    sides of one face are alike, and reports seldom print the pairs that a range would need (Newcombe 1998b,
    doi:10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C). A group gets one only where nobody can
    count twice in it.
    """
    number, other = finding.number, finding.compared_with.number if finding.compared_with else None
    if not isinstance(number, Counts):
        return None
    compared = other if isinstance(other, Counts) else None
    arms = (number, compared) if compared else (number,)
    reason = _why_no_gap_bounds(finding, compared, designs)
    return Sums(
        arms=arms,
        shares=tuple(share_bounds(arm) if _one_count_each(finding, arm) else None for arm in arms),
        gap=number.share - compared.share if compared else None,
        gap_bounds=gap_bounds(number, compared) if compared and reason is None else None,
        why_no_gap_bounds=reason,
        through_a_review=bool(designs) and set(designs) <= REVIEWS,
    )


def _one_count_each(finding: AnyFinding, arm: Counts) -> bool:
    """Tell whether each count of a group is another person: places count only where there are no more than people."""
    people = finding.studied.people
    return finding.unit == "people" or (people is not None and arm.total <= people)


def _why_no_gap_bounds(finding: AnyFinding, compared: Counts | None, designs: Collection[str]) -> NoRange | None:
    if compared is None:
        return "no-counts"
    if finding.unit == "people":
        return "same-people" if WITHIN_PEOPLE in designs else None
    return "same-people" if _one_count_each(finding, compared) else "places"


def printed_bounds(finding: AnyFinding) -> Bounds | None:
    """Return the range that the paper prints for the treated group, as shares."""
    number = finding.number
    printed = number.range if isinstance(number, Counts) else None
    if printed is None or printed.lower is None or printed.upper is None:
        return None
    return Bounds(float(printed.lower) / Counts.per, float(printed.upper) / Counts.per)


def far_apart(ours: Bounds, printed: Bounds) -> bool:
    """Tell whether either end of two ranges differs by more than 5 out of 100."""
    return max(abs(ours.lower - printed.lower), abs(ours.upper - printed.upper)) > A_LOT


def against_the_words(finding: AnyFinding, sums: Sums) -> bool:
    """Tell whether the counts point the other way than the direction that the finding tells."""
    if sums.gap is None or finding.direction in ("none", "unclear"):
        return False
    return sums.gap < 0 if finding.direction == "raises" else sums.gap > 0

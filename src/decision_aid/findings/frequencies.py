"""Trial counts -> whole people out of 100 or 1,000. Never a percentage with decimals, never "1 in X"."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ..errors import RareOutcome
from ..models import AnyFinding
from ..models.numbers import Share

DENOMINATORS = (100, 1000)


@dataclass(frozen=True)
class Frequency:
    """A natural frequency: `had` people out of `of` had the outcome, `had_not` did not."""

    had: int
    had_not: int
    of: int


def people_out_of(denominator: int, number: Share) -> int:
    """Return how many people out of `denominator` had the outcome.

    Units: whole people; halves round up. Source: standards R21 (whole people, no false precision).
    Raises: RareOutcome if rounding would turn "few" into 0 or "most" into all; ask again with a larger denominator.

    >>> from decision_aid.models.numbers import Counts
    >>> people_out_of(100, Counts(happened=9, total=15))
    60
    """
    share = number.share
    people = (2 * denominator * share.numerator + share.denominator) // (2 * share.denominator)
    if people in (0, denominator) and 0 < share < 1:
        raise RareOutcome(f"a share of {float(share):.5f} cannot be told as {people} out of {denominator}")
    return people


def ends_out_of(denominator: int, number: Share) -> tuple[int | None, int | None]:
    """Return the ends of a printed range out of `denominator`, rounded outwards, so that it never looks narrower.

    Units: whole people; None for an end that was not printed.

    >>> from decision_aid.models.numbers import Pooled, Spread
    >>> ends_out_of(100, Pooled(rate=150, per=1000, range=Spread(lower=94, upper=222, means="confidence")))
    (9, 23)
    """
    if number.range is None:
        return None, None
    lower, upper = (
        None if end is None else Fraction(end) * denominator / number.per
        for end in (number.range.lower, number.range.upper)
    )
    return None if lower is None else floor(lower), None if upper is None else ceil(upper)


def _ends_stay_apart(denominator: int, number: Share) -> bool:
    """Tell whether rounding outwards turns neither "few" into nobody nor "most" into all."""
    lower, upper = ends_out_of(denominator, number)
    printed = number.range
    if printed is None:
        return True
    return (lower != 0 or not printed.lower) and (upper != denominator or printed.upper == number.per)


def denominator_for(panel: Iterable[Share]) -> int:
    """Return the one denominator of a panel: 100, or 1,000 if any of its shares or ends of a range needs it.

    Source: standards R3. Raises: RareOutcome if even 1,000 is too coarse for a share; then show it as it was printed.
    """
    numbers = tuple(panel)
    for denominator in DENOMINATORS:
        try:
            for number in numbers:
                people_out_of(denominator, number)
        except RareOutcome:
            continue
        if denominator == DENOMINATORS[-1] or all(_ends_stay_apart(denominator, number) for number in numbers):
            return denominator
    raise RareOutcome("a share of this panel is under 1 out of 1,000")


def is_tellable(number: Share) -> bool:
    """Tell whether a share can be shown as whole people out of 1,000 at all."""
    try:
        denominator_for([number])
    except RareOutcome:
        return False
    return True


def panel_denominator(findings: Iterable[AnyFinding]) -> int:
    """Return the one denominator for all findings that are compared in one panel (standards R3).

    Shares that no denominator can tell are shown as they were printed and take no part; other kinds of numbers have none.
    """
    return denominator_for(number for finding in findings for number in finding.shares if is_tellable(number))


def denominator_without_ranges(findings: Iterable[AnyFinding]) -> int:
    """Return the one denominator of a panel that tells no ranges, so that no end of one asks for more people."""
    told = (number for finding in findings for number in finding.shares if is_tellable(number))
    return denominator_for(number.model_copy(update={"range": None}) for number in told)


def frequency(number: Share, denominator: int) -> Frequency:
    """Return both frames of one share: who had the outcome and who had not (standards R6)."""
    had = people_out_of(denominator, number)
    return Frequency(had=had, had_not=denominator - had, of=denominator)


def difference(treated: Share, compared: Share, denominator: int) -> int:
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

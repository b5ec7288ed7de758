"""A number in words and pictures: one module a kind. `told` is the one place that tells the kinds apart."""

from typing import assert_never

from ....content import Content
from ....models import AnyFinding
from ....models.numbers import Counts, Days, Measured, Pain, Pooled, Score
from ...shared.parts import Told
from . import averages, days, pain, shares
from .telling import Telling


def told(content: Content, finding: AnyFinding, denominator: int) -> Told | None:
    """Return the number of a finding ready to draw, its shares out of `denominator`; None where it has no number."""
    telling = Telling(content, finding, denominator)
    match finding.number:
        case None:
            return None
        case Counts() | Pooled() as number:
            return shares.told(telling, number)
        case Score() as number:
            return averages.told_score(telling, number)
        case Measured() as number:
            return averages.told_measured(telling, number)
        case Days() as number:
            return days.told(telling, number)
        case Pain() as number:
            return pain.told(telling, number)
        case number:
            assert_never(number)

"""A number in words and pictures: one module a kind. `told` is the one place that tells the kinds apart."""

from typing import assert_never

from ....content import Content
from ....findings.beside import Way
from ....kept import kept
from ....models import AnyFinding
from ....models.numbers import Counts, Days, Measured, Pain, Pooled, Score
from ...shared.parts import Axis, Mark, Told
from . import averages, days, pain, shares
from .telling import Telling


@kept(2048)
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


def marks(content: Content, finding: AnyFinding, denominator: int, way: Way) -> tuple[Mark, ...]:
    """Return the groups of a finding on the axis of its way, the treated one first; empty for a kind that has no such axis."""
    telling = Telling(content, finding, denominator)
    match finding.number:
        case Counts() | Pooled() as number:
            return shares.marks(telling, number)
        case Score() as number:
            return averages.ends(telling, number) if way == "ends" else averages.changes(telling, number)
        case None | Measured() | Days() | Pain():
            return ()
        case number:
            assert_never(number)


def axis(content: Content, finding: AnyFinding, denominator: int, way: Way) -> Axis:
    """Return the axis that the marks of a finding, and of all that stand beside it, lie on."""
    telling = Telling(content, finding, denominator)
    if not isinstance(finding.number, Score):
        return shares.axis(telling)
    scale = content.scales[finding.number.scale]
    return averages.axis_of_ends(telling, scale) if way == "ends" else averages.axis_of_changes(telling, scale)

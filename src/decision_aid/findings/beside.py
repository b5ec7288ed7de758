"""Which results of different studies stand side by side, and why they may: nothing here is put together to one number."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from ..content import Content
from ..models import Finding
from ..models.numbers import Counts, Pooled, Score
from ..models.vocabulary import OptionId
from .studies import sums_for

WEEKS_A_MONTH = 52 / 12
NO_CLASS = "other"  # says nothing of what was counted
TIMES = ("during-course", "after", "asked-once", "not-reported")  # from the earliest

Way = Literal["two-groups", "rates", "ends", "changes"]
Findings = tuple[Finding, ...]


@dataclass(frozen=True)
class Group:
    """Two or more results of as many studies: the earliest first, those whose time is not told last.

    `way` is what they share. two-groups: both groups of each counted the same thing, at the same time. rates: the same class
    was counted. ends: a mean on one scale, where people stood in the end. changes: a mean change on one scale.
    """

    way: Way
    findings: Findings

    @property
    def option(self) -> OptionId:
        """The option that all of them tested."""
        return self.findings[0].option


def side_by_side(content: Content) -> tuple[Group, ...]:
    """Return all groups of results that may stand on one axis.

    Results of a group are direct and share option, scar types (with shape and colour) and outcome; where they count, they
    count the same: people, or places. A study stands once in a group.
    """
    found = [one for one in content.findings.values() if one.number and one.scars and not one.indirect]
    return (
        *_of_one_way("two-groups", _alike(found, partial(_both_counted, content))),
        *_of_one_way("rates", _alike(found, _class_counted)),
        *(group for alike in _alike(found, _scale_used) for group in _scored(alike)),
    )


def _alike(findings: Iterable[Finding], key: Callable[[Finding], Hashable]) -> Iterator[Findings]:
    """Yield the findings that share a key and what every group shares; a key of None shares with nothing."""
    groups: dict[Hashable, list[Finding]] = {}
    for one in findings:
        if (own := key(one)) is not None:
            shared = (one.option, one.scars, one.shapes, one.colours, one.outcome, one.more_is)
            groups.setdefault((*shared, own), []).append(one)
    return (tuple(group) for group in groups.values())


def _of_one_way(way: Way, groups: Iterable[Findings]) -> Iterator[Group]:
    """Yield each group that is left with two studies or more once no study stands in it twice."""
    for findings in groups:
        kept = _one_a_study(findings)
        if len(kept) > 1:
            yield Group(way, tuple(sorted(kept, key=_when)))


def _one_a_study(findings: Findings) -> Findings:
    """Return findings of which no two share a source: what the comparison shows first, then in the author's order."""
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda finding: not finding.headline):
        if not {name for other in kept for name in other.sources} & set(one.sources):
            kept.append(one)
    return tuple(kept)


def _when(finding: Finding) -> tuple[int, float]:
    """Return what puts the earliest first: during the course, then by the weeks after it, then what is not told."""
    return TIMES.index(finding.time.kind), finding.time.weeks or 0


def _both_counted(content: Content, finding: Finding) -> Hashable:
    """Return what two studies with two groups share: the words that complete "60 out of 100 people ...", group and month.

    A time that the report does not give compares with nothing.
    """
    compared, time = finding.compared_with, finding.time
    sums = sums_for(content, finding)
    if compared is None or not isinstance(compared.number, Counts) or time.weeks is None:
        return None
    if sums is None or None in sums.shares:
        return None
    months = tuple(None if weeks is None else round(weeks / WEEKS_A_MONTH) for weeks in (time.weeks, time.to_weeks))
    return content.words.findings[finding.id].had_it, finding.unit, compared.arm, compared.option, months


def _class_counted(finding: Finding) -> Hashable:
    """Return the class of a count or of a printed rate, and what was counted in it."""
    is_rate = isinstance(finding.number, Counts | Pooled) and finding.measure_class != NO_CLASS
    return (finding.measure_class, finding.unit) if is_rate else None


def _scale_used(finding: Finding) -> Hashable:
    return finding.number.scale if isinstance(finding.number, Score) else None


def _scored(findings: Findings) -> Iterator[Group]:
    """Yield the scores of one scale as ends or as changes, whichever holds more studies: the two share no axis."""
    ways = (
        *_of_one_way("ends", [tuple(one for one in findings if _has_an_end(one))]),
        *_of_one_way("changes", [tuple(one for one in findings if _has_a_change(one))]),
    )
    if ways:
        yield max(ways, key=lambda group: len(group.findings))


def _has_an_end(finding: Finding) -> bool:
    """Tell whether the end of a score can be drawn with all that was printed: a range of the change has no place there."""
    number = finding.number
    if not isinstance(number, Score) or number.after is None:
        return False
    return number.change is None or (number.before is not None and number.range is None)


def _has_a_change(finding: Finding) -> bool:
    return isinstance(finding.number, Score) and finding.number.whole_change is not None

"""Our own sums on all findings: studies side by side, and where our sums and the paper differ."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...content import Content
from ...findings.frequencies import panel_denominator
from ...findings.studies import differing, pointing_the_other_way, sums_for
from ...findings.trials import A_LOT, Bounds
from ...kept import kept
from ...models import Finding
from ...models.vocabulary import OptionId
from ...wording import number, say
from .base import about
from .forests import options_with_forests
from .our_sums import share_range


@dataclass(frozen=True)
class Mismatch:
    """One finding for which our sum and the paper differ, with both ranges."""

    finding: str
    about: str
    measure: str
    ours: str
    printed: str


@dataclass(frozen=True)
class SumsView:
    """The part of the page about our own sums; `options` are those with studies side by side."""

    checked: str
    options: Mapping[OptionId, str]
    no_forest: str | None
    differ_lead: str
    mismatches: tuple[Mismatch, ...]
    direction: str


@kept(8)
def sums_view(content: Content) -> SumsView:
    """Return all that we worked out again, and every mismatch."""
    words = content.words
    sums = [one for finding in content.findings.values() if (one := sums_for(content, finding))]
    both = [one for one in sums if one.gap is not None]
    ranged = sum(one.gap_bounds is not None for one in both)
    options = options_with_forests(content)
    other_way = pointing_the_other_way(content)
    return SumsView(
        checked=say(
            words,
            "evidence_base.sums_checked",
            counted=number(words, len(sums)),
            both=number(words, len(both)),
            ranged=number(words, ranged),
            rest=number(words, len(both) - ranged),
        ),
        options=options,
        no_forest=None if options else say(words, "evidence_base.forest_none"),
        differ_lead=say(words, "evidence_base.differ_lead", number=number(words, A_LOT * 100), of=number(words, 100)),
        mismatches=tuple(_mismatch(content, *one) for one in differing(content)),
        direction=say(words, "evidence_base.direction_differs", names=", ".join(one.id for one in other_way))
        if other_way
        else say(words, "evidence_base.direction_agrees", both=number(words, len(both))),
    )


def _mismatch(content: Content, finding: Finding, ours: Bounds, printed: Bounds) -> Mismatch:
    words, of = content.words, panel_denominator([finding])
    return Mismatch(
        finding.id,
        about(content, finding),
        words.findings[finding.id].measure,
        share_range(words, ours, of),
        share_range(words, printed, of),
    )

"""Our own sums on all findings: studies side by side, and where our sums and the paper differ."""

from dataclasses import dataclass

from ...content import Content, Words
from ...errors import RareOutcome
from ...findings.frequencies import difference, panel_denominator, people_out_of
from ...findings.studies import differing, pointing_the_other_way, side_by_side, sums_for
from ...findings.trials import A_LOT, Bounds
from ...models import Finding, Source
from ...models.numbers import Counts
from ...wording import listed, number, say, time_text
from .base import about
from .our_sums import gap_end, gap_range, share_range


@dataclass(frozen=True)
class ForestRow:
    """One group of one study: people (or places) out of `of`, with the ends of the range that its counts fit with."""

    study: str
    finding: str
    group: str
    treated: bool
    shown: float
    lower: float
    upper: float
    number: str
    text: str
    counts: str


@dataclass(frozen=True)
class ForestView:
    """Studies that counted the same thing in the same way: rows of a chart, told in words as well."""

    title: str
    lead: str
    axis: str
    of: int
    rows: tuple[ForestRow, ...]
    gaps: tuple[tuple[str, str], ...]
    alt: str


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
    """The part of the page about our own sums."""

    checked: str
    forests: tuple[ForestView, ...]
    no_forest: str | None
    differ_lead: str
    mismatches: tuple[Mismatch, ...]
    direction: str


def sums_view(content: Content) -> SumsView:
    """Return all that we worked out again, and every mismatch."""
    words = content.words
    sums = [found for finding in content.findings.values() if (found := sums_for(content, finding))]
    both = [one for one in sums if one.gap is not None]
    ranged = sum(one.gap_bounds is not None for one in both)
    forests = tuple(_forest(content, group) for group in side_by_side(content))
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
        forests=forests,
        no_forest=None if forests else say(words, "evidence_base.forest_none"),
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


def study_name(source: Source) -> str:
    """Return a short name of a study: the first author's family name and the year, or the id where they are unknown."""
    if source.authors is None or source.year is None:
        return source.id
    return f"{source.authors.replace(',', ' ').split()[0]} {source.year}"


def _forest(content: Content, group: tuple[Finding, ...]) -> ForestView:
    words, of = content.words, panel_denominator(group)
    rows = tuple(row for finding in group for row in _rows(content, finding, of))
    first = group[0]
    had_it, unit = words.findings[first.id].had_it, say(words, f"number.{first.unit}")
    time = time_text(words, first.time)
    return ForestView(
        title=about(content, first),
        lead=say(words, "evidence_base.forest_lead", who=unit, had_it=had_it, time=time, of=number(words, of)),
        axis=say(words, "evidence_base.forest_axis", of=number(words, of), who=unit, had_it=had_it),
        of=of,
        rows=rows,
        gaps=tuple((_study_of(content, finding), _gap(content, finding, of)) for finding in group),
        alt=say(
            words, "evidence_base.forest_alt", rows=" ".join(f"{row.study}, {row.group}: {row.text}." for row in rows)
        ),
    )


def _study_of(content: Content, finding: Finding) -> str:
    return study_name(content.sources[finding.sources[0]])


def _rows(content: Content, finding: Finding, of: int) -> tuple[ForestRow, ...]:
    """Return both groups of a finding, the treated one first."""
    sums, own = sums_for(content, finding), content.words.findings[finding.id]
    if sums is None:
        return ()
    pairs = zip(sums.arms, sums.shares, (own.treated, own.compared), strict=False)
    return tuple(
        _row(content, finding, events, bounds, label or "", of) for events, bounds, label in pairs if bounds is not None
    )


def _row(content: Content, finding: Finding, events: Counts, bounds: Bounds, label: str, of: int) -> ForestRow:
    words, shown = content.words, _shown(content.words, events, of)
    return ForestRow(
        study=_study_of(content, finding),
        finding=finding.id,
        group=label,
        treated=events is finding.number,
        shown=float(events.share) * of,
        lower=bounds.lower * of,
        upper=bounds.upper * of,
        number=shown,
        text=say(words, "evidence_base.forest_row", number=shown, range=share_range(words, bounds, of)),
        counts=_counts(words, events),
    )


def _counts(words: Words, events: Counts) -> str:
    happened, total = number(words, events.happened), number(words, events.total)
    return say(words, "evidence_base.forest_counts", happened=happened, total=total)


def _shown(words: Words, events: Counts, of: int) -> str:
    """Return whole people out of `of`, or the counts where that is too coarse."""
    try:
        return number(words, people_out_of(of, events))
    except RareOutcome:
        return _counts(words, events)


def _gap(content: Content, finding: Finding, of: int) -> str:
    """Return the difference with its range, or the difference alone and why it has none."""
    sums, words = sums_for(content, finding), content.words
    if sums is None:
        return ""
    if sums.gap_bounds is not None:
        return gap_range(words, sums.gap_bounds, of)
    treated, compared = sums.arms
    try:
        end = gap_end(words, difference(treated, compared, of))
    except RareOutcome:
        return listed(words, [_counts(words, treated), _counts(words, compared)])
    return say(words, "evidence_base.forest_no_gap", end=end, of=number(words, of))

"""Studies side by side: rows of a chart with their own axis and key, told in words as well, and never put together."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from textwrap import shorten
from typing import Literal, get_args

from ...content import Content, Words
from ...errors import RareOutcome
from ...findings.beside import Group, Way, side_by_side
from ...findings.export import PERSON
from ...findings.frequencies import difference, panel_denominator
from ...findings.studies import sums_for
from ...findings.trials import Bounds
from ...kept import kept
from ...models import Finding, Source
from ...models.numbers import Score, SpreadKind
from ...models.vocabulary import OptionId
from ...wording import listed, number, say, time_text
from ..findings.effects import effect
from ..findings.kinds import axis, marks
from ..shared.parts import Axis, Effect, Mark, RangeKind
from .forest_limits import limits
from .our_sums import gap_end, gap_range, share_ends

Sign = RangeKind | Literal["treated", "compared", "before", "alone"]
RANGE_KINDS: tuple[RangeKind, ...] = (*get_args(SpreadKind), "ours")
BETWEEN = " · "
LETTERS_OF_A_TITLE = 30  # leaves room for the number on a phone


@dataclass(frozen=True)
class ForestRow:
    """One group of one study, with its place on the axis.

    `head` and `tail` stand above the row; `result`, `rests_on` and `how` are its cells in the table; `text` is the row in
    words.
    """

    study: str
    finding: str
    mark: Mark
    head: str
    tail: str
    text: str
    result: tuple[str, ...]
    rests_on: tuple[str, ...]
    how: str


@dataclass(frozen=True)
class ForestView:
    """Studies of one option on one axis; `limits` tell what may not be compared, `key` what each sign of the chart is."""

    title: str
    lead: tuple[str, ...]
    axis: Axis
    rows: tuple[ForestRow, ...]
    key: tuple[tuple[Sign, str], ...]
    limits: tuple[str, ...]
    gaps: tuple[tuple[str, str], ...]
    alt: str


@kept(8)
def options_with_forests(content: Content) -> Mapping[OptionId, str]:
    """Return the options that have studies side by side, with their names, by name."""
    names = {group.option: content.words.options[group.option].name for group in side_by_side(content)}
    return dict(sorted(names.items(), key=lambda pair: pair[1]))


@kept(64)
def forests(content: Content, option: OptionId) -> tuple[ForestView, ...]:
    """Return the groups of studies of an option that may stand side by side."""
    return tuple(_forest(content, group) for group in side_by_side(content) if group.option == option)


def study_name(source: Source) -> str:
    """Return a short name of a study: the first author's family name and the year, or how its title begins."""
    first = (source.authors or "").split(",")[0].removesuffix(" et al").strip(" .")
    person = PERSON.fullmatch(first)
    family = person["family"] if person else first if first.istitle() and first.isalpha() else None
    if family is None or source.year is None:
        return shorten(source.title, LETTERS_OF_A_TITLE, placeholder="…")
    return f"{family} {source.year}"


def _forest(content: Content, group: Group) -> ForestView:
    words, of, first = content.words, panel_denominator(group.findings), group.findings[0]
    rows = tuple(row for finding in group.findings for row in _rows(content, group, finding, of))
    gaps = group.findings if group.way == "two-groups" else ()
    return ForestView(
        title=_title(content, group),
        lead=_lead(content, group, of),
        axis=axis(content, first, of, group.way),
        rows=rows,
        key=_key(words, rows),
        limits=limits(content, group, sum(row.mark.spread is not None for row in rows)),
        gaps=tuple((study_name(content.sources[one.sources[0]]), _gap(content, one, of)) for one in gaps),
        alt=say(words, "evidence_base.forest_alt", rows=" ".join(row.text for row in rows)),
    )


def _title(content: Content, group: Group) -> str:
    """Return "Option · scars · what was counted"; places on the skin are never taken for people (standards R28)."""
    words, first = content.words, group.findings[0]
    kinds = [words.ui.shape[one] for one in first.shapes] + [words.ui.colour[one] for one in first.colours]
    scars = listed(words, [words.scars[scar].short_name for scar in first.scars])
    places = [say(words, "number.sites")] if group.way in ("two-groups", "rates") and first.unit == "sites" else []
    parts = [words.options[first.option].name, scars, *kinds, _counted(words, first), *places]
    return BETWEEN.join(parts)


def _counted(words: Words, finding: Finding) -> str:
    if isinstance(finding.number, Score):
        return words.scales[finding.number.scale].name
    if finding.measure_class == "other":
        return words.findings[finding.id].measure
    return say(words, f"class.{finding.measure_class}")


def _lead(content: Content, group: Group, of: int) -> tuple[str, ...]:
    """Return what the axis counts; for a score also what its points mean."""
    words, first = content.words, group.findings[0]
    line = say(
        words,
        f"evidence_base.forest_lead_{group.way}",
        of=number(words, of),
        who=say(words, f"number.{first.unit}"),
        had_it=words.findings[first.id].had_it,
        time=time_text(words, first.time),
        counted=_counted(words, first),
    )
    told = effect(content, first, of).number
    return (line, *told.base) if told and isinstance(first.number, Score) else (line,)


def _rows(content: Content, group: Group, finding: Finding, of: int) -> tuple[ForestRow, ...]:
    """Return the treated group of a finding, and the other one where the chart compares groups or scores."""
    found = _with_our_ranges(content, finding, marks(content, finding, of, group.way), of)
    drawn = effect(content, finding, of)
    return tuple(
        _row(content, drawn, finding, mark, group.way) for mark in (found[:1] if group.way == "rates" else found)
    )


def _with_our_ranges(content: Content, finding: Finding, found: tuple[Mark, ...], of: int) -> tuple[Mark, ...]:
    """Return the groups with a range of ours where none was printed and the counts allow one."""
    sums = sums_for(content, finding)
    ours = sums.shares if sums else (None,) * len(found)
    return tuple(
        mark if mark.spread or bounds is None else _with_our_range(content.words, mark, bounds, of)
        for mark, bounds in zip(found, ours, strict=True)
    )


def _with_our_range(words: Words, mark: Mark, bounds: Bounds, of: int) -> Mark:
    lower, upper = share_ends(words, bounds, of)
    text = say(words, "spread.ends_both", lower=lower, upper=upper)
    return replace(mark, low=bounds.lower * of, high=bounds.upper * of, spread="ours", ends=text)


def _row(content: Content, drawn: Effect, finding: Finding, mark: Mark, way: Way) -> ForestRow:
    words, study = content.words, study_name(content.sources[finding.sources[0]])
    head, ranged = say(words, "number.arm", label=study, number=mark.number), _range(words, mark)
    told = drawn.number if mark.treated else None
    place = (*_whose(words, finding, mark, way), *([_when(words, finding)] if mark.treated else []))
    arm = say(words, "number.arm", label=mark.label, number=mark.number)
    return ForestRow(
        study=study,
        finding=finding.id,
        mark=mark,
        head=head,
        tail=BETWEEN.join((*place, *([ranged] if mark.spread or mark.left_open else []))),
        text=f"{head}, {', '.join((*place, ranged))}.",
        result=(told.frames[0] if told else arm, ranged),
        rests_on=_rests_on(drawn, finding, mark, way),
        how=drawn.how,
    )


def _whose(words: Words, finding: Finding, mark: Mark, way: Way) -> tuple[str, ...]:
    """Return which group a row is of, where a chart draws both and the title does not name it."""
    if way == "rates" or mark.label == words.options[finding.option].name:
        return ()
    return (mark.label if mark.treated else say(words, "evidence_base.forest_other", label=mark.label),)


def _range(words: Words, mark: Mark) -> str:
    """Return the range with what it is, what "none" leaves open where there is no range, or that there is none."""
    if mark.spread is None:
        return mark.left_open or say(words, "evidence_base.forest_range_none")
    return say(words, f"evidence_base.forest_range_{mark.spread}", range=mark.ends)


def _when(words: Words, finding: Finding) -> str:
    """Return when a study looked, in few words."""
    if finding.time.kind == "not-reported":
        return say(words, "evidence_base.forest_time_untold")
    return time_text(words, finding.time)


def _rests_on(drawn: Effect, finding: Finding, mark: Mark, way: Way) -> tuple[str, ...]:
    """Return how many took part in a score; else what the number rests on, and the other group where it has no row."""
    told = drawn.number
    if told is None or isinstance(finding.number, Score):
        return (drawn.who_short,)
    if way == "rates":
        return (told.base[0], *([told.other] if told.other else []))
    return (told.base[0 if mark.treated else -1],)


def _key(words: Words, rows: tuple[ForestRow, ...]) -> tuple[tuple[Sign, str], ...]:
    """Return what each sign means that is drawn in these rows, and no other."""
    found = [row.mark for row in rows]
    drawn: dict[Sign, bool] = {
        "treated": any(not mark.treated for mark in found),
        "compared": any(not mark.treated for mark in found),
        "before": any(mark.before is not None for mark in found),
        **{kind: any(mark.spread == kind for mark in found) for kind in RANGE_KINDS},
        "alone": any(mark.spread is None for mark in found),
    }
    return tuple((sign, say(words, f"evidence_base.forest_key_{sign}")) for sign, is_drawn in drawn.items() if is_drawn)


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
        return listed(words, [mark.number for mark in marks(content, finding, of, "two-groups")])
    return say(words, "evidence_base.forest_no_gap", end=end, of=number(words, of))

"""A cell at a glance: the same findings as in the comparison, each in one figure and a few words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...content import Content, Words
from ...findings.aims import scar_of
from ...findings.counted import had_skin_like
from ...models import Finding
from ...models.vocabulary import NOTHING, OptionId, Outcome, SkinReaction, ids
from ...person.answers import Answers
from ...person.conditions import known_scar
from ...wording import say, time_text
from ..findings.cells import row_without_ranges
from ..shared.parts import Badge, Bar, Bars, Cell, Effect, Line


@dataclass(frozen=True)
class Glance:
    """One finding in a few words: its figure, or where it has none its state; then what was counted, and when.

    `left_open` is what "none" leaves open. `bars` and `line` are pictures of the figure; `other` tells the comparison arm in
    words. `notes` say that nobody went without, where it was seen, and on whose skin.
    """

    finding: str
    big: str
    has_number: bool
    left_open: str | None
    what: str
    bars: tuple[Bar, ...]
    line: Line | None
    other: str | None
    gap: str | None
    badge: Badge
    notes: tuple[str, ...]


@dataclass(frozen=True)
class GlanceCell:
    """One option and one outcome at a glance: findings, or a blank as large as a number, or why there is none."""

    option: OptionId
    blank: str | None
    instead: str | None
    about: str | None
    found: tuple[Glance, ...]


def glance_column(
    content: Content, options: tuple[OptionId, ...], outcome: Outcome, answers: Answers
) -> tuple[GlanceCell, ...]:
    """Return the cells of one outcome for several options, all out of the same number of people."""
    found = row_without_ranges(content, options, outcome, answers)
    return tuple(_glance_cell(content, cell, answers) for cell in found)


def _glance_cell(content: Content, cell: Cell, answers: Answers) -> GlanceCell:
    """Return a cell in short; while no scar is known, only its first finding, since none is about the reader's."""
    words, shown = content.words, cell.effects if known_scar(answers) else cell.effects[:1]
    found = tuple(_glance(content, one, answers) for one in shown)
    instead = say(words, "options.depends") if not (found or cell.blank) else None
    return GlanceCell(cell.option, cell.blank and say(words, "options.blank"), instead, cell.about, found)


def _glance(content: Content, shown: Effect, answers: Answers) -> Glance:
    finding, told = content.findings[shown.id], shown.number
    bars = _bars(content, finding, shown)
    line = next((one for one in told.pictures if isinstance(one, Line)), None) if told else None
    return Glance(
        finding=shown.id,
        big=told.glance if told else str(shown.state_words),
        has_number=told is not None,
        left_open=told.left_open if told else None,
        what=_what(content.words, finding, shown),
        bars=bars,
        line=line,
        other=told.other if told else None,
        gap=told.gap if told else None,
        badge=shown.badge,
        notes=tuple(_notes(content, finding, answers)),
    )


def _what(words: Words, finding: Finding, shown: Effect) -> str:
    """Return what was counted, of whom and when; of a finding without a number, its words."""
    if shown.number is None:
        return shown.plain if finding.outcome == "benefit" else say(words, "options.measured", what=shown.measure)
    kind = finding.unit if finding.share else "days" if finding.number and finding.number.kind == "days" else "average"
    return say(
        words,
        f"options.counted_{kind}",
        what=words.findings[finding.id].short or shown.measure,
        time=_time(words, finding),
    )


def _bars(content: Content, finding: Finding, shown: Effect) -> tuple[Bar, ...]:
    """Return the two arms of a count; the option's own is named in short, since its name stands beside it."""
    pictures = shown.number.pictures if shown.number and finding.share else ()
    bars = next((one.bars for one in pictures if isinstance(one, Bars)), ())
    name, own = content.words.options[finding.option].name, say(content.words, "options.with_it")
    return tuple(replace(bar, label=own) if bar.label == name else bar for bar in bars)


def _time(words: Words, finding: Finding) -> str:
    """Return when it was counted; short where there is no span to tell."""
    kind = finding.time.kind
    return time_text(words, finding.time) if kind == "after" else say(words, f"options.time_{kind}")


def _notes(content: Content, finding: Finding, answers: Answers) -> Iterator[str]:
    """Yield what a figure does not say by itself: that nobody went without, where it was seen, and on whose skin."""
    words, scar = content.words, scar_of(content, finding.option, answers)
    alone = finding.outcome == "benefit" and finding.compared_with is None and finding.option != NOTHING
    if finding.number is not None and alone:
        yield say(words, "options.alone")
    if scar is not None and scar not in finding.scars:
        yield say(words, "options.elsewhere")
    if answers.skin in ids(SkinReaction) and finding.studied.skin is not None:
        yield say(words, "options.skin_like" if had_skin_like(finding, answers) else "options.skin_unlike")

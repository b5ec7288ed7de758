"""Options x outcomes -> cells, with one denominator in each row of a comparison."""

from collections.abc import Sequence
from dataclasses import replace

from ...content import Content, Words
from ...findings.aims import Aim, aim
from ...findings.counted import HARMS, findings_for, shown_of
from ...findings.frequencies import denominator_without_ranges, panel_denominator
from ...kept import kept
from ...models import Finding
from ...models.vocabulary import OptionId, Outcome, ScarId
from ...person.answers import Answers
from ...person.conditions import known_scar
from ...wording import say
from ..shared.parts import Cell
from .effects import effect, level_badge
from .side_effects import counted_harms, side_effects


@kept(256)
def row(content: Content, options: tuple[OptionId, ...], outcome: Outcome, answers: Answers) -> tuple[Cell, ...]:
    """Return the cells of one outcome for several options, all out of the same number of people."""
    columns = [_column(content, option, outcome, answers) for option in options]
    denominator = panel_denominator(finding for column in columns for part in column for finding in part)
    cells = _row(content, options, outcome, answers, [shown for shown, _ in columns], denominator)
    return tuple(
        replace(cell, side_effects=side_effects(content, cell.option, outcome, rest, denominator))
        for cell, (_, rest) in zip(cells, columns, strict=True)
    )


@kept(256)
def row_without_ranges(
    content: Content, options: tuple[OptionId, ...], outcome: Outcome, answers: Answers
) -> tuple[Cell, ...]:
    """Return the same cells for a screen that tells no ranges: an end of one does not ask for 1,000 people there."""
    columns = [shown_of(findings_for(content, option, outcome, answers)) for option in options]
    denominator = denominator_without_ranges(finding for column in columns for finding in column)
    return _row(content, options, outcome, answers, columns, denominator)


def _row(
    content: Content,
    options: Sequence[OptionId],
    outcome: Outcome,
    answers: Answers,
    columns: Sequence[Sequence[Finding]],
    denominator: int,
) -> tuple[Cell, ...]:
    return tuple(
        _cell(content, option, outcome, column, denominator, aim(content.options[option], answers))
        for option, column in zip(options, columns, strict=True)
    )


def _column(
    content: Content, option: OptionId, outcome: Outcome, answers: Answers
) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """Return what a cell draws large, and what else was counted where all that can go wrong is told."""
    found = findings_for(content, option, outcome, answers)
    shown = shown_of(found)
    return shown, [one for one in counted_harms(found, outcome) if one not in shown]


def _cell(
    content: Content,
    option: OptionId,
    outcome: Outcome,
    findings: Sequence[Finding],
    denominator: int,
    aimed: Aim,
) -> Cell:
    if not findings:
        scar = known_scar(aimed.answers)
        instead = nothing_to_heal(content, option, outcome) or _depends(content.words, scar)
        blank = None if scar is None or instead else blank_of(content, option, outcome, scar)
        return Cell(option, "not-studied", blank, instead, (), level_badge(content.words, "not-studied"))
    effects = tuple(effect(content, finding, denominator, aimed.answers) for finding in findings)
    leading, *_ = effects
    return Cell(option, leading.state, None, None, effects, leading.badge, about_colour(content.words, aimed))


def about_colour(words: Words, aimed: Aim) -> str | None:
    """Return that findings are about marks of the scar's colour, not about the scar; None where they are about it."""
    if not aimed.colour_layer:
        return None
    return say(words, "cell.about_colour", colour=say(words, f"colour.{aimed.answers.colour}"))


def nothing_to_heal(content: Content, option: OptionId, outcome: Outcome) -> str | None:
    """Return that nothing has to heal, where nothing is done to the skin; None for all else."""
    if outcome == "recovery" and content.options[option].group in ("waiting", "support"):
        return say(content.words, "cell.nothing_done")
    return None


def _depends(words: Words, scar: ScarId | None) -> str | None:
    return say(words, "cell.depends") if scar is None else None


def blank_of(content: Content, option: OptionId, outcome: Outcome, scar: ScarId) -> str:
    """Return the sentence of an honest blank: as plain and as large as a number would be."""
    words = content.words
    if outcome in HARMS:
        return say(words, "cell.no-studies_harm")
    names = {"name": words.options[option].name, "scar": words.scars[scar].short_name}
    looked_for = content.options[option].was_looked_for(scar)
    return say(words, "cell.not-studied_more" if looked_for else "cell.not_looked_for", **names)

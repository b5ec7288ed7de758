"""Options x outcomes -> cells, with one denominator in each row of a comparison."""

from collections.abc import Sequence

from ...content import Content
from ...findings.counted import HARMS, findings_for, shown_of
from ...findings.frequencies import panel_denominator
from ...models import Finding
from ...models.vocabulary import OptionId, Outcome, ScarId
from ...person.answers import Answers
from ...person.applying import known_scar
from ...wording import say
from ..shared.parts import Cell
from .effects import effect, level_badge


def row(content: Content, options: Sequence[OptionId], outcome: Outcome, answers: Answers) -> tuple[Cell, ...]:
    """Return the cells of one outcome for several options, all out of the same number of people."""
    columns = [shown_of(findings_for(content, option, outcome, answers)) for option in options]
    denominator = panel_denominator(finding for column in columns for finding in column)
    return tuple(
        _cell(content, option, outcome, column, denominator, answers)
        for option, column in zip(options, columns, strict=True)
    )


def _cell(
    content: Content,
    option: OptionId,
    outcome: Outcome,
    findings: Sequence[Finding],
    denominator: int,
    answers: Answers,
) -> Cell:
    if not findings:
        pointless = moot(content, option, outcome)
        blank = None if pointless else _blank(content, option, outcome, known_scar(answers))
        return Cell(option, "not-studied", blank, pointless, (), level_badge(content.words, "not-studied"))
    effects = tuple(effect(content, finding, denominator, answers) for finding in findings)
    leading, *_ = effects
    return Cell(option, leading.state, None, None, effects, leading.badge)


def moot(content: Content, option: OptionId, outcome: Outcome) -> str | None:
    """Return why nobody need study an outcome of an option: where nothing is done to the skin, nothing has to heal."""
    if outcome == "recovery" and content.options[option].group in ("waiting", "support"):
        return say(content.words, "cell.nothing_done")
    return None


def _blank(content: Content, option: OptionId, outcome: Outcome, scar: ScarId | None) -> str:
    """Return the sentence of an honest blank: as plain and as large as a number would be."""
    words = content.words
    if outcome in HARMS:
        return say(words, "cell.no-studies_harm")
    if scar is None:
        return say(words, "cell.not-studied_no_scar")
    return say(words, "cell.not-studied_more", name=words.options[option].name, scar=words.scars[scar].short_name)

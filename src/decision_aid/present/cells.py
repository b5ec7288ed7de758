"""Options x outcomes -> cells, with one denominator in each row of a comparison."""

from collections.abc import Sequence

from ..answers import Answers
from ..conditions import UNSAID
from ..content import Content
from ..evidence import direct_findings
from ..matching import known_scar
from ..models import Finding
from ..models.vocabulary import OptionId, Outcome, ScarId
from ..wording import say
from .effects import effect, level_badge, panel_denominator
from .parts import Cell

HARMS: tuple[Outcome, ...] = ("colour-change", "harm", "recovery")


def is_like(finding: Finding, answers: Answers) -> bool:
    """Tell whether a finding is about dents of the reader's shape and marks of the reader's colour, or about any."""
    shape_fits = not finding.shapes or answers.dent_shape in (*UNSAID, *finding.shapes)
    return shape_fits and (not finding.colours or answers.colour in (*UNSAID, *finding.colours))


def findings_for(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> tuple[Finding, ...]:
    """Return what fills a cell: those like the reader's scar first, then headlines.

    Benefit and lasting: direct findings of this scar type only. Harms belong to the procedure, so findings in any skin,
    then in other scars, stand in where this scar type was not counted.
    """
    scar = known_scar(answers)
    if scar is not None:
        direct = direct_findings(content, option, scar, outcome)
        if direct:
            return tuple(sorted(direct, key=lambda finding: not is_like(finding, answers)))
    if outcome not in HARMS or content.options[option].group == "waiting":
        return ()
    others = [f for f in content.findings_of[option] if f.outcome == outcome and f.indirect is None]
    return tuple(sorted(others, key=lambda finding: (bool(finding.scars), not finding.headline)))


def row(content: Content, options: Sequence[OptionId], outcome: Outcome, answers: Answers) -> tuple[Cell, ...]:
    """Return the cells of one outcome for several options, all out of the same number of people."""
    columns = [_shown(findings_for(content, option, outcome, answers)) for option in options]
    denominator = panel_denominator(finding for column in columns for finding in column)
    return tuple(
        _cell(content, option, outcome, column, denominator, answers)
        for option, column in zip(options, columns, strict=True)
    )


def _shown(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return the first finding, and a second one only where both are headlines with numbers: then they may disagree."""
    two = findings[:2]
    return two if len(two) == 2 and all(f.headline and f.state == "number" for f in two) else findings[:1]


def _cell(
    content: Content,
    option: OptionId,
    outcome: Outcome,
    findings: Sequence[Finding],
    denominator: int,
    answers: Answers,
) -> Cell:
    if not findings:
        blank = _blank(content, option, outcome, known_scar(answers))
        return Cell("not-studied", blank, (), level_badge(content.words, "not-studied"))
    effects = tuple(effect(content, finding, denominator, answers) for finding in findings)
    return Cell(effects[0].state, None, effects, effects[0].badge)


def _blank(content: Content, option: OptionId, outcome: Outcome, scar: ScarId | None) -> str:
    """Return the sentence of an honest blank: as plain and as large as a number would be."""
    words = content.words
    if outcome == "recovery" and content.options[option].group in ("waiting", "support"):
        return say(words, "cell.nothing_done")
    if outcome in HARMS:
        return say(words, "cell.no-studies_harm")
    if scar is None:
        return say(words, "cell.not-studied_no_scar")
    return say(words, "cell.not-studied_more", name=words.options[option].name, scar=words.scars[scar].short_name)

"""Which findings fill a cell of the screen, and in which order: for every page and for the questions about them."""

from collections.abc import Sequence

from ..content import Content
from ..models import Finding
from ..models.vocabulary import OptionId, Outcome
from ..person.answers import Answers
from ..person.conditions import UNSAID, known_scar
from .evidence import direct_findings

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


def shown_of(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return the first finding, and a second one only where both are headlines with numbers: then they may disagree."""
    two = findings[:2]
    return two if len(two) == 2 and all(f.headline and f.state == "number" for f in two) else findings[:1]

"""Which findings fill a cell of the screen, and in which order: for every page and for the questions about them."""

from collections.abc import Mapping, Sequence
from typing import Literal

from ..content import Content
from ..models import Finding
from ..models.vocabulary import OptionId, Outcome
from ..person.answers import Answers
from ..person.applying import known_scar
from ..person.conditions import UNSAID
from .evidence import is_about

LeftOut = Literal["something-near", "other-scar", "no-scar-known", "nothing-done", "own-scar-first", "others-first"]
HARMS: tuple[Outcome, ...] = ("colour-change", "harm", "recovery")


def is_like(finding: Finding, answers: Answers) -> bool:
    """Tell whether a finding is about dents of the reader's shape and marks of the reader's colour, or about any."""
    shape_fits = not finding.shapes or answers.dent_shape in (*UNSAID, *finding.shapes)
    return shape_fits and (not finding.colours or answers.colour in (*UNSAID, *finding.colours))


def why_not_in_cell(content: Content, finding: Finding, answers: Answers, is_counted: bool) -> LeftOut | None:
    """Return why a finding does not fill the cell of its option and outcome; None where it does.

    Benefit and lasting: direct findings of this scar type only. Harms belong to the procedure, so findings in any skin,
    then in other scars, stand in where this scar type was not counted. `is_counted`: whether it was.
    """
    scar = known_scar(answers)
    if finding.indirect is not None:
        return "something-near"
    if scar is not None and is_about(finding, scar, finding.outcome):
        return None
    if finding.outcome not in HARMS:
        return "no-scar-known" if scar is None else "other-scar"
    if content.options[finding.option].group == "waiting":
        return "nothing-done"
    return "own-scar-first" if is_counted else None


def findings_for(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> tuple[Finding, ...]:
    """Return what fills a cell: those like the reader's scar first, then headlines; see `why_not_in_cell`."""
    scar, found = known_scar(answers), [one for one in content.findings_of[option] if one.outcome == outcome]
    is_counted = scar is not None and any(is_about(one, scar, outcome) for one in found)
    kept = [one for one in found if why_not_in_cell(content, one, answers, is_counted) is None]
    if is_counted:
        return tuple(sorted(kept, key=lambda finding: (not is_like(finding, answers), not finding.headline)))
    return tuple(sorted(kept, key=lambda finding: (bool(finding.scars), not finding.headline)))


def shown_of(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return the first finding, and a second one only where both are headlines with numbers: then they may disagree."""
    two = findings[:2]
    return two if len(two) == 2 and all(f.headline and f.state == "number" for f in two) else findings[:1]


def fates(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> Mapping[str, LeftOut | None]:
    """Return each finding of an option and outcome by its id, with why its cell leaves it out; None where it is shown."""
    kept = findings_for(content, option, outcome, answers)
    shown, is_counted = shown_of(kept), any(known_scar(answers) in one.scars for one in kept)
    found = (*kept, *(one for one in content.findings_of[option] if one.outcome == outcome and one not in kept))
    return {
        one.id: None if one in shown else why_not_in_cell(content, one, answers, is_counted) or "others-first"
        for one in found
    }

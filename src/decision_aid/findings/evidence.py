"""Which findings speak about an option and a scar, and how strong they are together."""

from collections.abc import Iterable

from ..content import Content
from ..models import Finding
from ..models.vocabulary import EvidenceLevel, OptionId, Outcome, ScarId
from ..person.answers import Answers
from ..person.conditions import UNSAID, known_scar

STRONGEST_FIRST: tuple[EvidenceLevel, ...] = ("high", "moderate", "low", "very-low", "not-studied")


def is_about(finding: Finding, scar: ScarId, outcome: Outcome) -> bool:
    """Tell whether a finding fills the cell of this scar and outcome: direct, and of this very scar type."""
    return finding.outcome == outcome and finding.indirect is None and scar in finding.scars


def of_other_colour(finding: Finding, answers: Answers) -> bool:
    """Tell whether a finding is about flat marks of another colour than the reader's; an unknown colour may be any."""
    about_flat_marks = known_scar(answers) == "discoloured" and bool(finding.colours)
    return about_flat_marks and answers.colour not in (*UNSAID, *finding.colours)


def direct_findings(content: Content, option: OptionId, scar: ScarId, outcome: Outcome) -> tuple[Finding, ...]:
    """Return the findings of this option, scar type and outcome, headlines first, in the author's order."""
    found = [finding for finding in content.findings_of[option] if is_about(finding, scar, outcome)]
    return tuple(sorted(found, key=lambda finding: not finding.headline))


def strongest(findings: Iterable[Finding]) -> EvidenceLevel:
    """Return the highest certainty among findings; "not-studied" if there is none."""
    levels = {finding.certainty.level for finding in findings}
    return next((level for level in STRONGEST_FIRST if level in levels), "not-studied")


def evidence_level(content: Content, option: OptionId, answers: Answers) -> EvidenceLevel:
    """Return how sure we are that the option helps this scar; without a scar type, the weakest of its scar types.

    `answers` are those to read its findings with (`aims.about`).
    """
    scar = known_scar(answers)
    scars = (scar,) if scar else tuple(content.options[option].uses)
    return max((_level(content, option, one, answers) for one in scars), key=STRONGEST_FIRST.index)


def _level(content: Content, option: OptionId, scar: ScarId, answers: Answers) -> EvidenceLevel:
    found = direct_findings(content, option, scar, "benefit")
    return strongest(finding for finding in found if not of_other_colour(finding, answers))


def never_studied(content: Content, option: OptionId, answers: Answers) -> bool:
    """Tell whether there is no study of benefit for this scar: then nobody knows when a result comes, or if one does."""
    return known_scar(answers) is not None and evidence_level(content, option, answers) == "not-studied"

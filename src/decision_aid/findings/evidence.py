"""Which findings speak about an option and a scar, and how strong they are together."""

from collections.abc import Iterable

from ..content import Content
from ..models import Finding
from ..models.vocabulary import EvidenceLevel, OptionId, Outcome, ScarId

STRONGEST_FIRST: tuple[EvidenceLevel, ...] = ("high", "moderate", "low", "very-low", "not-studied")


def is_about(finding: Finding, scar: ScarId, outcome: Outcome) -> bool:
    """Tell whether a finding fills the cell of this scar and outcome: direct, and of this very scar type."""
    return finding.outcome == outcome and finding.indirect is None and scar in finding.scars


def direct_findings(content: Content, option: OptionId, scar: ScarId, outcome: Outcome) -> tuple[Finding, ...]:
    """Return the findings of this option, scar type and outcome, headlines first, in the author's order."""
    found = [finding for finding in content.findings_of[option] if is_about(finding, scar, outcome)]
    return tuple(sorted(found, key=lambda finding: not finding.headline))


def strongest(findings: Iterable[Finding]) -> EvidenceLevel:
    """Return the highest certainty among findings; "not-studied" if there is none."""
    levels = {finding.certainty.level for finding in findings}
    return next((level for level in STRONGEST_FIRST if level in levels), "not-studied")


def evidence_level(content: Content, option: OptionId, scar: ScarId | None) -> EvidenceLevel:
    """Return how sure we are that the option helps this scar; without a scar type, the weakest of its scar types."""
    scars = (scar,) if scar else tuple(content.options[option].scars)
    levels = [strongest(direct_findings(content, option, one, "benefit")) for one in scars]
    return max(levels, key=STRONGEST_FIRST.index)


def never_studied(content: Content, option: OptionId, scar: ScarId | None) -> bool:
    """Tell whether there is no study of benefit for this scar: then nobody knows when a result comes, or if one does."""
    return scar is not None and evidence_level(content, option, scar) == "not-studied"

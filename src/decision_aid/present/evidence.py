"""All findings as a plain list, all sources, and the honest blanks."""

from dataclasses import dataclass

from ..content import Content
from ..evidence import direct_findings
from ..models.vocabulary import OptionId, ScarId, ids
from ..wording import number, say
from .citations import citation
from .effects import effect, panel_denominator
from .frame import last_review
from .parts import Citation, Effect


@dataclass(frozen=True)
class FindingLine:
    """One finding with what it is about."""

    about: str
    effect: Effect


@dataclass(frozen=True)
class EvidenceView:
    """The whole page, for all options or for one."""

    options: tuple[tuple[OptionId, str], ...]
    count: str
    findings: tuple[FindingLine, ...]
    gaps: tuple[tuple[str, str], ...]
    how: str
    sources: tuple[Citation, ...]


def evidence_view(content: Content, option: OptionId | None) -> EvidenceView:
    """Return the findings of one option (or none of them, to keep the page light), and all gaps and sources."""
    words = content.words
    findings = () if option is None else content.findings_of[option]
    lines = tuple(FindingLine(_about(content, f.id), effect(content, f, panel_denominator([f]))) for f in findings)
    count = say(
        words,
        "evidence.count",
        findings=number(words, len(content.findings)),
        sources=number(words, len(content.sources)),
    )
    how = say(words, "evidence.how", year=f"{last_review(content)[0].year}")
    names = tuple(sorted(((one, words.options[one].name) for one in ids(OptionId)), key=lambda pair: pair[1]))
    used = sorted((citation(content, name) for name in content.sources), key=lambda one: one.text)
    return EvidenceView(names, count, lines, _gaps(content), how, tuple(used))


def _about(content: Content, name: str) -> str:
    finding, words = content.findings[name], content.words
    scars = ", ".join(words.scars[scar].short_name for scar in finding.scars) or say(words, "who.any_skin").rstrip(".")
    return f"{words.options[finding.option].name} · {scars} · {say(words, f'outcome.{finding.outcome}')}"


def _gaps(content: Content) -> tuple[tuple[str, str], ...]:
    """Return for each scar type the options that are used or tried for it without any study of who gets better."""
    words = content.words
    found = []
    for scar in ids(ScarId):
        blank = [
            words.options[name].name
            for name, option in content.options.items()
            if scar in option.scars and not direct_findings(content, option.id, scar, "benefit")
        ]
        found.append((words.scars[scar].short_name, ", ".join(sorted(blank)) or say(words, "common.none")))
    return tuple(found)

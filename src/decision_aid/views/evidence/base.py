"""The reader of the evidence: filters, and study cards with everything that a finding holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...content import Content
from ...findings.frequencies import panel_denominator
from ...findings.studies import ANY_SKIN, NOT_TOLD, SKIN_STEPS, Wanted, matching_findings
from ...kept import kept
from ...models import Finding, Source
from ...models.evidence import Design
from ...models.vocabulary import CertaintyLevel, OptionId, Outcome, ScarId, ids
from ...pages import PAGES
from ...wording import number, say
from ..findings.effects import effect
from ..shared.citations import citation
from ..shared.parts import Citation, Effect
from .our_sums import sums_lines

FIRST = 20  # cards on a page, and how many more at a time
PARTS = ("results", "map", "who", "sums", "how")


@dataclass(frozen=True)
class Filter:
    """One thing to filter by: its label, and the values with their labels; the first value, None, lets all through."""

    id: str
    label: str
    choices: Mapping[Any, str]


@dataclass(frozen=True)
class StudyLine:
    """One source of a finding, with its facts as (label, text)."""

    citation: Citation
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class StudyCard:
    """One finding with everything that it holds."""

    about: str
    effect: Effect
    in_table: str | None
    sums: tuple[str, ...]
    studies: tuple[StudyLine, ...]


@dataclass(frozen=True)
class WayBack:
    """A link to the page from which a result was opened; `option` where it is the page of one option."""

    path: str
    label: str
    option: OptionId | None


@dataclass(frozen=True)
class EvidenceView:
    """The findings that fit the filters: how many, the first of them, and what a button for more says."""

    count: str
    found: tuple[str, ...]
    cards: tuple[StudyCard, ...]
    more: str | None


def parts(content: Content) -> Mapping[str, str]:
    """Return the parts of the page with their labels."""
    return {part: say(content.words, f"evidence_base.part_{part}") for part in PARTS}


@kept(4)
def filters(content: Content) -> tuple[Filter, ...]:
    """Return the filters in the order of the page."""
    words = content.words
    scars = {scar: words.scars[scar].short_name for scar in ids(ScarId)}
    skins = {step: say(words, f"skin.s{step}") for step in SKIN_STEPS}
    untold = {NOT_TOLD: say(words, "evidence_base.not_told")}
    choices: dict[str, dict[Any, str]] = {
        "scar": {**scars, ANY_SKIN: say(words, "evidence_base.any_skin")},
        "option": dict(sorted(((o, words.options[o].name) for o in content.options), key=lambda pair: pair[1])),
        "outcome": {one: say(words, f"outcome.{one}") for one in ids(Outcome)},
        "certainty": {one: say(words, f"certainty.{one}") for one in ids(CertaintyLevel)},
        "skin": {**skins, **untold},
        "design": {one: say(words, f"design.{one}") for one in ids(Design)},
    }
    return tuple(
        Filter(name, say(words, f"evidence_base.filter_{name}"), {None: say(words, "evidence_base.all"), **values})
        for name, values in choices.items()
    )


def wanted_from(values: Mapping[str, Any]) -> Wanted:
    """Return what to filter by, from the values of the filters by their ids."""
    return Wanted(**values)


def evidence_view(content: Content, wanted: Wanted, most: int) -> EvidenceView:
    """Return the findings that fit the filters, with cards for the first `most` of them."""
    found, words = matching_findings(content, wanted), content.words
    left = len(found) - most
    more = say(words, "evidence_base.more", number=number(words, min(FIRST, left))) if left > 0 else None
    count = say(
        words,
        "evidence_base.count" if found else "evidence_base.count_none",
        found=number(words, len(found)),
        all=number(words, len(content.findings)),
        shown=number(words, min(most, len(found))),
    )
    cards = tuple(study_card(content, finding) for finding in found[:most])
    return EvidenceView(count, tuple(finding.id for finding in found), cards, more)


def way_back(content: Content, finding: Finding, page: str | None) -> WayBack | None:
    """Return the way back to the page that a link to a result names; None where it names none that the aid has."""
    if page is None or page not in PAGES:
        return None
    words, option = content.words, finding.option if page == "option" else None
    name = words.options[option].name if option else say(words, f"pages.{page}")
    return WayBack(PAGES[page].script, say(words, "common.back", page=name), option)


@kept(512)
def study_card(content: Content, finding: Finding) -> StudyCard:
    """Return one finding with what it is about, our own sums, and its studies."""
    words, denominator = content.words, panel_denominator([finding])
    return StudyCard(
        about=about(content, finding),
        effect=effect(content, finding, denominator),
        in_table=say(words, "evidence_base.in_table") if finding.headline else None,
        sums=sums_lines(content, finding, denominator),
        studies=tuple(_study(content, content.sources[name]) for name in finding.sources),
    )


def about(content: Content, finding: Finding) -> str:
    """Return "Option · scars · outcome"."""
    words = content.words
    scars = ", ".join(words.scars[scar].short_name for scar in finding.scars) or say(words, "evidence_base.any_skin")
    return f"{words.options[finding.option].name} · {scars} · {say(words, f'outcome.{finding.outcome}')}"


def _study(content: Content, source: Source) -> StudyLine:
    words = content.words
    told = {
        "design": say(words, f"design.{source.design}"),
        "size": _without_percentage(source.size),
        "funding": _without_percentage(source.funding) or say(words, "evidence_base.funding_not_told"),
        "read": say(words, f"evidence.read_{source.read}"),
    }
    facts = tuple((say(words, f"evidence_base.study_{name}"), text) for name, text in told.items() if text)
    return StudyLine(citation(content, source.id), facts)


def _without_percentage(text: str | None) -> str | None:
    """Return a note on a source as it is; None where it holds a percentage, which no reader is shown (standards R2)."""
    return None if text is None or "%" in text else text

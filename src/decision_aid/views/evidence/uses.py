"""Other uses of mesotherapy: what clinics say, what studies found, what went wrong, and what else there is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...content import Content
from ...content.linking import cited_sources
from ...findings.counted import HARMS
from ...findings.frequencies import panel_denominator
from ...kept import kept
from ...models import AnyFinding, Treatment, Use, UseTreatment, UseVisits
from ...models.uses import UseId
from ...models.vocabulary import ids
from ...person.answers import Answers
from ...wording import day, filled, range_text, say
from ..findings.effects import effect
from ..options.claims import ClaimCard, claim_card
from ..shared.citations import citations
from ..shared.parts import Citation, Effect


@dataclass(frozen=True)
class UseLine:
    """One use in the list: its name, and the whole matter in two or three sentences."""

    id: str
    name: str
    in_short: str


@dataclass(frozen=True)
class VisitsLine:
    """How many visits of one treatment, who says so, and where that comes from."""

    name: str
    told: str
    visits: str
    gap: str | None
    basis: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class TreatmentView:
    """One treatment of a use: its results, or an honest blank; `option` names our own page about it."""

    name: str
    what_it_is: str
    option: str | None
    effects: tuple[Effect, ...]
    blank: str | None
    no_harms: str | None


@dataclass(frozen=True)
class UseView:
    """One use in depth, in the order of the page."""

    name: str
    in_short: str
    what_it_is: str
    claims: tuple[ClaimCard, ...]
    studied: tuple[TreatmentView, ...]
    harms: str
    went_wrong: tuple[Effect, ...]
    offices: tuple[tuple[str, str], ...]
    visits: str
    visits_lines: tuple[VisitsLine, ...]
    alternatives: tuple[TreatmentView, ...]
    talk_to: tuple[str, ...]
    ask: tuple[str, ...]
    sources: tuple[Citation, ...]
    reviewed: str


@kept(8)
def use_lines(content: Content) -> tuple[UseLine, ...]:
    """Return all uses, in their fixed order."""
    words = content.words.uses
    return tuple(
        UseLine(use, words[use].name, filled(content.words, words[use].in_short, content.uses[use]))
        for use in ids(UseId)
        if use in content.uses
    )


@kept(32)
def use_view(content: Content, name: str, answers: Answers | None = None) -> UseView:
    """Return one use in depth; all its results are told out of the same number of people (standards R3).

    Raises: KeyError if there is no such use.
    """
    use, own, words = content.uses[name], content.words.uses[name], content.words
    denominator = panel_denominator(_every_result(content, use))
    went_wrong = [
        one for part in _of_kind(content, use, "mesotherapy") for one in results(content, use, part) if _harm(one)
    ]
    went_wrong += [content.findings[harm] for harm in use.harms]
    return UseView(
        name=own.name,
        in_short=filled(words, own.in_short, use),
        what_it_is=filled(words, own.what_it_is, use),
        claims=tuple(claim_card(content, content.claims[claim]) for claim in use.claims),
        studied=_treatments(content, use, "mesotherapy", denominator, answers),
        harms=filled(words, own.harms, use),
        went_wrong=tuple(effect(content, one, denominator, answers) for one in went_wrong),
        offices=_offices(content, use),
        visits=filled(words, own.visits, use),
        visits_lines=_visits(content, use),
        alternatives=_treatments(content, use, "alternative", denominator, answers),
        talk_to=tuple(filled(words, line, use) for line in own.talk_to),
        ask=tuple(filled(words, line, use) for line in own.ask),
        sources=citations(content, cited_sources(use)),
        reviewed=say(words, "uses.reviewed", last=day(words, use.reviewed.last), next=day(words, use.reviewed.next)),
    )


def results(content: Content, use: Use, part: UseTreatment) -> tuple[AnyFinding, ...]:
    """Return the results of one treatment for a use: first gains, then harms; in each, numbers first."""
    own = [one for one in content.use_findings.values() if one.treatment == part.treatment and use.id in one.uses]
    found: list[AnyFinding] = [*own, *(content.findings[name] for name in part.findings)]
    return tuple(sorted(found, key=lambda one: (_harm(one), one.state != "number")))


def _harm(finding: AnyFinding) -> bool:
    return finding.outcome in HARMS


def _every_result(content: Content, use: Use) -> Iterator[AnyFinding]:
    for part in use.treatments:
        yield from results(content, use, part)
    yield from (content.findings[name] for name in use.harms)


def _of_kind(content: Content, use: Use, kind: str) -> list[UseTreatment]:
    """Return the treatments of a kind by their names: no other order is meant (standards N3)."""
    parts = [part for part in use.treatments if content.treatments[part.treatment].kind == kind]
    return sorted(parts, key=lambda part: content.words.treatments[part.treatment].name)


def _treatments(
    content: Content, use: Use, kind: str, denominator: int, answers: Answers | None
) -> tuple[TreatmentView, ...]:
    """Return the treatments of a kind; harms of mesotherapy stand in a part of their own."""
    return tuple(
        _treatment(content, content.treatments[part.treatment], results(content, use, part), denominator, answers)
        for part in _of_kind(content, use, kind)
    )


def _treatment(
    content: Content, record: Treatment, found: Iterable[AnyFinding], denominator: int, answers: Answers | None
) -> TreatmentView:
    words, own, apart = content.words, content.words.treatments[record.id], record.kind == "mesotherapy"
    shown = [one for one in found if not (apart and _harm(one))]
    has_harm, has_gain = any(map(_harm, shown)), any(not _harm(one) for one in shown)
    return TreatmentView(
        name=own.name,
        what_it_is=filled(words, own.what_it_is, record),
        option=None if apart else record.option,
        effects=tuple(effect(content, one, denominator, answers) for one in shown),
        blank=None if has_gain else say(words, "uses.not_studied", name=own.name),
        no_harms=None if apart or has_harm else say(words, "uses.no_harms"),
    )


def _offices(content: Content, use: Use) -> tuple[tuple[str, str], ...]:
    """Return what offices and societies say, as (place, text)."""
    own = content.words.regulation
    return tuple(
        (own[name].place, filled(content.words, own[name].text, content.regulation[name])) for name in use.regulation
    )


def _visits(content: Content, use: Use) -> tuple[VisitsLine, ...]:
    """Return the visits: for each treatment what is quoted, then what was studied."""
    return tuple(
        _visits_line(content, content.words.treatments[part.treatment].name, visits)
        for part in use.treatments
        for visits in part.visits
    )


def _visits_line(content: Content, name: str, visits: UseVisits) -> VisitsLine:
    words, gap = content.words, visits.weeks_between
    return VisitsLine(
        name=name,
        told=say(words, f"uses.{visits.told_by}"),
        visits=range_text(words, visits.sessions) if visits.sessions else say(words, "uses.no_number"),
        gap=say(words, "uses.gap", weeks=range_text(words, gap)) if gap else None,
        basis=say(words, f"basis.{visits.basis}"),
        sources=citations(content, visits.sources),
    )

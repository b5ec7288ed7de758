"""Claim beside evidence: what clinic texts say, next to what studies found."""

from collections import Counter
from dataclasses import dataclass

from ...content import Content
from ...models import Claim
from ...models.rules import Topic, Verdict
from ...models.vocabulary import ids
from ...wording import filled, number, say
from ..shared.citations import citations
from ..shared.parts import Citation

ON_OPTION_PAGE: tuple[Topic, ...] = ("benefit", "speed", "durability", "comfort", "side-effects")


@dataclass(frozen=True)
class ClaimCard:
    """One claim: left what clinics say, right what studies found."""

    id: str
    says: str
    found: str
    verdict_words: str
    topic: str
    seed: str
    against: tuple[str, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class TopicRow:
    """How many claims of one topic hold: one count for each verdict, in the order of the verdicts."""

    topic: str
    counts: tuple[tuple[Verdict, int], ...]
    words: str


@dataclass(frozen=True)
class ClaimsView:
    """The cards that fit the filters, and the picture of all claims."""

    cards: tuple[ClaimCard, ...]
    count: str
    verdicts: tuple[tuple[Verdict, str], ...]
    rows: tuple[TopicRow, ...]


def claims_view(content: Content, topic: Topic | None, verdict: Verdict | None, search: str) -> ClaimsView:
    """Return the claims of a topic and a verdict that hold the searched words."""
    words = content.words
    chosen = [
        card
        for claim in content.claims.values()
        if topic in (None, claim.topic) and verdict in (None, claim.verdict)
        if (card := claim_card(content, claim)) and search.strip().lower() in f"{card.says} {card.found}".lower()
    ]
    count = say(words, "claims.count", shown=number(words, len(chosen)), all=number(words, len(content.claims)))
    return ClaimsView(
        cards=tuple(chosen),
        count=count,
        verdicts=tuple((one, say(words, f"verdict.{one}")) for one in ids(Verdict)),
        rows=tuple(_topic_row(content, one) for one in ids(Topic)),
    )


def claim_card(content: Content, claim: Claim) -> ClaimCard:
    """Return one claim ready to draw."""
    words, own = content.words, content.words.claims[claim.id]
    cited = (*(s for name in claim.findings for s in content.findings[name].sources), *claim.sources)
    return ClaimCard(
        id=claim.id,
        says=filled(words, own.says, claim),
        found=filled(words, own.found, claim),
        verdict_words=say(words, f"verdict.{claim.verdict}"),
        topic=say(words, f"topic.{claim.topic}"),
        seed=claim.seed,
        against=tuple(filled(words, words.claims[other].says, content.claims[other]) for other in claim.against),
        sources=citations(content, cited),
    )


def _topic_row(content: Content, topic: Topic) -> TopicRow:
    counted = Counter(claim.verdict for claim in content.claims.values() if claim.topic == topic)
    counts: tuple[tuple[Verdict, int], ...] = tuple((verdict, counted[verdict]) for verdict in ids(Verdict))
    words = content.words
    told = [f"{say(words, f'verdict.{verdict}')}: {number(words, amount)}" for verdict, amount in counts if amount]
    return TopicRow(say(words, f"topic.{topic}"), counts, "; ".join(told) or say(words, "common.none"))


def claims_about(content: Content, scar: str | None) -> tuple[ClaimCard, ...]:
    """Return one claim of each topic and verdict that fits a scar type: those that name it first, then general ones."""
    fitting = [c for c in content.claims.values() if not c.uses and (not c.scars or scar in c.scars)]
    fitting.sort(key=lambda claim: scar not in claim.scars)
    first = {(claim.topic, claim.verdict): claim.id for claim in reversed(fitting) if claim.topic in ON_OPTION_PAGE}
    return tuple(claim_card(content, claim) for claim in fitting if claim.id in first.values())

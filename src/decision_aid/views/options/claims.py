"""Claim beside evidence: what clinic texts say, next to what studies found."""

from collections import Counter
from dataclasses import dataclass

from ...content import Content
from ...kept import kept
from ...models import Claim
from ...models.rules import Topic, Verdict
from ...models.vocabulary import ids
from ...wording import filled, number, say
from ..shared.citations import citations
from ..shared.parts import Citation

FIRST = 10  # claims on a page, and how many more at a time


@dataclass(frozen=True)
class ClaimCard:
    """One claim: left what clinics say, right what studies found."""

    id: str
    says: str
    found: str
    verdict_words: str
    topic: str
    from_text: str
    file: str
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
    """The first of the cards that fit the filters, how many there are, what a button for more says, and the picture of all."""

    cards: tuple[ClaimCard, ...]
    count: str
    more: str | None
    verdicts: tuple[tuple[Verdict, str], ...]
    rows: tuple[TopicRow, ...]


def claims_view(
    content: Content, topic: Topic | None = None, verdict: Verdict | None = None, search: str = "", most: int = FIRST
) -> ClaimsView:
    """Return the first `most` claims of a topic and a verdict that hold the searched words, and how many more there are."""
    words = content.words
    chosen = [
        card
        for claim in content.claims.values()
        if topic in (None, claim.topic) and verdict in (None, claim.verdict)
        if (card := claim_card(content, claim)) and search.strip().lower() in f"{card.says} {card.found}".lower()
    ]
    return ClaimsView(
        cards=tuple(chosen[:most]),
        count=_count(content, len(chosen), most),
        more=_more(content, len(chosen) - most),
        verdicts=tuple((one, say(words, f"verdict.{one}")) for one in ids(Verdict)),
        rows=tuple(_topic_row(content, one) for one in ids(Topic)),
    )


def _count(content: Content, found: int, most: int) -> str:
    """Return how many claims fit, and how many of them are in sight."""
    key = "claims.count_first" if found > most else "claims.count"
    counts = {"found": found, "all": len(content.claims), "shown": min(found, most)}
    return say(content.words, key, **{name: number(content.words, value) for name, value in counts.items()})


def _more(content: Content, left: int) -> str | None:
    """Return what a button for more says; None where nothing is hidden."""
    if left <= 0:
        return None
    return say(
        content.words, "claims.more", number=number(content.words, min(FIRST, left)), left=number(content.words, left)
    )


@kept(512)
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
        from_text=say(words, "claims.from_text", number=number(words, _texts(content).index(claim.seed) + 1)),
        file=claim.seed,
        against=tuple(filled(words, words.claims[other].says, content.claims[other]) for other in claim.against),
        sources=citations(content, cited),
    )


def _texts(content: Content) -> list[str]:
    """Return the files of the clinic texts, in the order of their numbers."""
    return sorted({claim.seed for claim in content.claims.values()})


def _topic_row(content: Content, topic: Topic) -> TopicRow:
    counted = Counter(claim.verdict for claim in content.claims.values() if claim.topic == topic)
    counts: tuple[tuple[Verdict, int], ...] = tuple((verdict, counted[verdict]) for verdict in ids(Verdict))
    words = content.words
    told = [f"{say(words, f'verdict.{verdict}')}: {number(words, amount)}" for verdict, amount in counts if amount]
    return TopicRow(say(words, f"topic.{topic}"), counts, "; ".join(told) or say(words, "common.none"))

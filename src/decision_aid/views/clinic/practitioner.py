"""What a practitioner knows before using the aid (NICE NG197, 1.3.3), and the question card for any clinic."""

from dataclasses import dataclass

from ...content import Content
from ...kept import kept
from ...wording import number, say
from ..options.advice import advice
from ..shared.parts import Titled

VISIT = ("together", "compare", "decide")
HOUSE = ("numbers", "view", "words", "wipe")


@dataclass(frozen=True)
class KnowView:
    """The two minutes: what it is, what stands behind it, how a visit goes, what we ask; then the card."""

    parts: tuple[Titled, ...]
    visit_title: str
    visit: tuple[str, ...]
    visit_time: str
    house_title: str
    house: tuple[str, ...]
    card: tuple[Titled, ...]


@kept(8)
def know_view(content: Content) -> KnowView:
    """Return what to know, with the counts of today's content."""
    words = content.words
    counts = {name: number(words, len(getattr(content, name))) for name in ("options", "findings", "sources")}
    texts = {
        "is": say(words, "practitioner.is"),
        "not": say(words, "start.not_doctor"),
        "evidence": say(words, "practitioner.evidence", **counts),
        "limits": say(words, "practitioner.limits"),
    }
    return KnowView(
        parts=tuple(Titled(say(words, f"practitioner.{name}_title"), (text,)) for name, text in texts.items()),
        visit_title=say(words, "practitioner.visit_title"),
        visit=tuple(say(words, f"practitioner.visit_{stage}") for stage in VISIT),
        visit_time=say(words, "practitioner.visit_time"),
        house_title=say(words, "practitioner.house_title"),
        house=tuple(say(words, f"practitioner.house_{rule}") for rule in HOUSE),
        card=advice(content, "questions_to_ask", content.options.values()),
    )

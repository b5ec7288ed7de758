"""How the evidence was found and chosen, with dates, counts and every source."""

from collections import Counter
from dataclasses import dataclass

from ...content import Content
from ...kept import kept
from ...wording import day, number, say
from ..shared.citations import citation
from ..shared.frame import last_review
from ..shared.parts import Citation

STEPS = ("search", "years", "chosen", "numbers", "headline", "sure", "limits")
MISTAKE = ("tell", "then", "sooner")


@dataclass(frozen=True)
class HowView:
    """The part of the page about the method."""

    steps: tuple[tuple[str, str], ...]
    read: tuple[tuple[str, str], ...]
    designs: tuple[tuple[str, str], ...]
    mistake: tuple[str, ...]
    sources: tuple[Citation, ...]


@kept(8)
def how_view(content: Content) -> HowView:
    """Return how the evidence was found and chosen, and what readers can do about a mistake."""
    words, sources = content.words, tuple(content.sources.values())
    last, due = last_review(content)
    years = [source.year for source in sources if source.year]
    values = {
        "year": f"{last.year}",
        "last": day(words, last),
        "next": day(words, due),
        "oldest": f"{min(years, default=0)}",
        "newest": f"{max(years, default=0)}",
        "sources": number(words, len(sources)),
        "findings": number(words, len(content.findings)),
        "checked": number(words, sum(source.tier == "complete" for source in sources)),
        "full": number(words, sum(source.read == "full-text" for source in sources)),
    }
    read, designs = Counter(source.read for source in sources), Counter(source.design for source in sources)
    return HowView(
        steps=tuple(
            (say(words, f"evidence_base.how_{step}_title"), say(words, f"evidence_base.how_{step}", **values))
            for step in STEPS
        ),
        read=tuple((say(words, f"evidence.read_{name}"), number(words, many)) for name, many in read.most_common()),
        designs=tuple((say(words, f"design.{name}"), number(words, many)) for name, many in designs.most_common()),
        mistake=tuple(say(words, f"evidence_base.mistake_{one}", version=content.version) for one in MISTAKE),
        sources=tuple(sorted((citation(content, name) for name in content.sources), key=lambda one: one.text)),
    )

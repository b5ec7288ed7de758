"""Sources -> lines of a reference list."""

from collections.abc import Iterable

from ...content import Content
from ...models import Source
from ...wording import say
from .parts import Citation


def link_of(source: Source) -> str | None:
    """Return the address of a source: its DOI, else PubMed, else the page that was read."""
    if source.doi:
        return f"https://doi.org/{source.doi}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/" if source.pmid else source.url


def citation(content: Content, source_id: str) -> Citation:
    """Return one source as authors, title, journal and year."""
    source = content.sources[source_id]
    parts = (source.authors, source.title, source.journal, str(source.year) if source.year else None)
    text = ". ".join(part.rstrip(".") for part in parts if part) + "."
    note = None if source.tier == "complete" else say(content.words, f"tier.{source.tier}")
    return Citation(source.id, text, link_of(source), note)


def citations(content: Content, source_ids: Iterable[str]) -> tuple[Citation, ...]:
    """Return each source once, in the order given."""
    return tuple(citation(content, source_id) for source_id in dict.fromkeys(source_ids))

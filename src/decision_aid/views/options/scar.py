"""A scar type in plain words: what it is, how it differs from its neighbours, what time does, how it is to live with."""

from dataclasses import dataclass

from ...content import Content
from ...content.linking import cited_sources
from ...findings.frequencies import panel_denominator
from ...kept import kept
from ...models.vocabulary import ScarId
from ...person.answers import Answers
from ...person.conditions import known_scar
from ...wording import filled
from ..findings.effects import effect
from ..shared.citations import citations
from ..shared.parts import Citation, Effect


@dataclass(frozen=True)
class Neighbour:
    """A scar that looks alike, and how to tell the two apart."""

    name: str
    text: str


@dataclass(frozen=True)
class ScarView:
    """Everything the aid says about one scar type."""

    id: ScarId
    name: str
    what_it_is: str
    how_to_tell: str
    neighbours: tuple[Neighbour, ...]
    nothing: str
    natural_course: tuple[Effect, ...]
    how_common: str
    living: tuple[str, str, str]
    first_choices: str
    shapes: tuple[tuple[str, str], ...]
    sources: tuple[Citation, ...]


def scar_told(content: Content, answers: Answers) -> ScarView | None:
    """Return the scar type that the person told, or None where it is not known."""
    scar = known_scar(answers)
    return None if scar is None else scar_view(content, scar, answers)


@kept(64)
def scar_view(content: Content, scar: ScarId, answers: Answers) -> ScarView:
    """Return one scar type, with the findings about its natural course."""
    record, words = content.scars[scar], content.words.scars[scar]
    findings = [content.findings[name] for name in record.natural_course]
    denominator = panel_denominator(findings)

    def text(sentence: str) -> str:
        return filled(content.words, sentence, record)

    return ScarView(
        id=scar,
        name=words.name,
        what_it_is=text(words.what_it_is),
        how_to_tell=text(words.how_to_tell),
        neighbours=tuple(
            Neighbour(content.words.scars[other].name, text(words.tell_apart[other])) for other in record.neighbours
        ),
        nothing=text(words.if_nothing_is_done),
        natural_course=tuple(effect(content, finding, denominator, answers) for finding in findings),
        how_common=text(words.how_common),
        living=(text(words.body), text(words.feelings), text(words.daily_life)),
        first_choices=text(words.first_choices),
        shapes=tuple((shape, text(shape_text)) for shape, shape_text in words.shapes.items()),
        sources=citations(content, (*cited_sources(record), *(s for f in findings for s in f.sources))),
    )

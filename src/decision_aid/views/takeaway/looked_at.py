"""The options looked at, told in few words: the same sentences for screen, paper and plain text."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from ...content import Content
from ...matching import match
from ...models.vocabulary import OptionId, Outcome
from ...person.journey import Journey
from ...wording import say
from ..options.compare import Comparison, EffectRow
from ..shared.parts import Badge, Cell, Citation, Effect
from ..shared.seller import products_view
from ..time.courses import course_view
from .figures import against, fact_text, refs_of

TITLE = 34  # letters of an author, or of a title that stands in for one


@dataclass(frozen=True)
class KeyLine:
    """One outcome of one option: what was counted, how sure we are, and the numbers of its sources in the list.

    `state` tells in words that something was studied and gave no number, or no clear one; else it is empty. Where the question
    does not arise, nothing is said of how sure we are.
    """

    outcome: Outcome
    title: str
    state: str
    text: str
    certainty: Badge | None
    refs: tuple[int, ...]


@dataclass(frozen=True)
class LookedAt:
    """One option in the summary.

    `offer` and `product`: what the clinic that shares the aid offers and uses; empty where nobody shares it. `talked`:
    whether the person told the option in their own words; empty where it was not talked through.
    """

    option: OptionId
    name: str
    standing: str
    reason: str
    offer: str
    product: str
    talked: str
    lines: tuple[KeyLine, ...]
    facts: tuple[tuple[str, str], ...]
    fact_refs: tuple[int, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what belongs to this visit, not to the option."""
        return tuple(note for note in (self.offer, self.product, self.talked) if note)


def looked_at(
    content: Content, journey: Journey, table: Comparison, sources: Sequence[Citation]
) -> tuple[LookedAt, ...]:
    """Return what the table shows, one option after the other; `refs` count from 1 in `sources`."""
    matched = match(journey.answers, content)
    return tuple(
        LookedAt(
            option=option,
            name=column.name,
            standing=column.standing_words,
            reason=column.main_reason,
            offer=f"{column.offer}." if column.offer else "",
            product=_product(content, option),
            talked=_talked(content, journey, option),
            lines=tuple(_key_line(content, sources, row, row.cell(option)) for row in table.effects),
            facts=_facts(content, table, place),
            fact_refs=refs_of(view.sources, sources)
            if (view := course_view(content, matched.options[option].course))
            else (),
        )
        for place, (column, option) in enumerate(zip(table.columns, journey.shown, strict=True))
    )


def short_source(content: Content, source_id: str) -> str:
    """Return a source as first author (or title), year and DOI, PubMed number or host: enough to find it again."""
    source = content.sources[source_id]
    name = shorten((source.authors or source.title).split(", ")[0], TITLE, placeholder=" …")
    url = (source.url or "").split(" ")[0].partition("//")[2].partition("/")[0].removeprefix("www.")
    where = f"doi:{source.doi}" if source.doi else f"PMID {source.pmid}" if source.pmid else url
    return ", ".join(part for part in (name.rstrip("."), str(source.year or ""), where) if part) + "."


def _talked(content: Content, journey: Journey, option: OptionId) -> str:
    how = journey.explained.get(option)
    return say(content.words, "summary.talked", how=say(content.words, f"share.explained_{how}")) if how else ""


def _product(content: Content, option: OptionId) -> str:
    """Return the products that the clinic names for what it offers; where it names none, what to ask."""
    view = products_view(content, content.options[option])
    if view is None or content.clinic is None or content.clinic.offer_of(option) is None:
        return ""
    products = (f"{product.name}. {product.substance} {product.status}" for product in view.products)
    return " ".join((view.lead, *products))


def _key_line(content: Content, sources: Sequence[Citation], row: EffectRow, cell: Cell) -> KeyLine:
    cited = [source for effect in cell.effects for source in effect.sources]
    text = cell.instead or cell.blank or " ".join(_key_text(effect) for effect in cell.effects)
    states = dict.fromkeys(effect.state for effect in cell.effects if effect.state_words)
    state = " ".join(say(content.words, f"takeaway.state_{one}") for one in states)
    least_sure = min((effect.badge for effect in cell.effects), key=lambda badge: badge.filled, default=cell.badge)
    certainty = None if cell.instead else least_sure
    told = " ".join(part for part in (cell.about, text) if part)
    return KeyLine(row.outcome, row.title, state, told, certainty, refs_of(cited, sources))


def _key_text(effect: Effect) -> str:
    """Return the number with its comparison, its difference (standards R8) and its limits (R14, R15); else what was seen."""
    told = effect.number
    if told is None:
        return effect.plain
    parts = (*told.frames, against(told), *told.limits)
    return " ".join(part for part in parts if part)


def _facts(content: Content, table: Comparison, place: int) -> tuple[tuple[str, str], ...]:
    """Return each fact of a course as (title, what it is and in one or two words where that comes from)."""
    return tuple((row.title, fact_text(content, row.cells[place])) for row in table.time_facts)

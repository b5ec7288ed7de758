"""What can go wrong with an option, by name: each with its number, or with how it is known where nobody counted it."""

from collections.abc import Iterable, Iterator

from ...content import Content
from ...models import Days, Finding
from ...models.vocabulary import OptionId, Outcome
from ...wording import capitalised, say
from ..shared.harms import CountedHarm, NamedHarms, SideEffects
from .effects import badge
from .kinds import told

NAMED_IN: tuple[Outcome, ...] = ("colour-change", "harm")
KNOWN_FROM = {
    "usual": "option.side_usual",
    "studies": "option.side_studies",
    "leaflets": "option.side_leaflets",
    "single-cases": "option.side_cases",
}


def counted_harms(found: Iterable[Finding], outcome: Outcome) -> list[Finding]:
    """Return the results of a row of harms that count one: not what got well, nor how long something took."""
    if outcome not in NAMED_IN:
        return []
    return [one for one in found if one.number and one.more_is == "worse" and not isinstance(one.number, Days)]


def side_effects(
    content: Content, option: OptionId, outcome: Outcome, rest: Iterable[Finding], denominator: int
) -> SideEffects | None:
    """Return what can go wrong in a row of harms; `rest` are its results that are not drawn large. None in other rows."""
    if outcome not in NAMED_IN:
        return None
    return SideEffects(tuple(_counted(content, rest, denominator)), tuple(_named(content, option, outcome)))


def _counted(content: Content, rest: Iterable[Finding], denominator: int) -> Iterator[CountedHarm]:
    for finding in rest:
        number, short = told(content, finding, denominator), content.words.findings[finding.id].short
        if number and short:
            sure = badge(content.words, finding).words
            yield CountedHarm(finding.id, capitalised(short), number.big, number.line, number.gap, number.limits, sure)


def _named(content: Content, option: OptionId, outcome: Outcome) -> Iterator[NamedHarms]:
    here = [e for e in content.options[option].side_effects if content.side_effects[e.id].outcome == outcome]
    for known_from, title in KNOWN_FROM.items():
        names = tuple(content.words.side_effects[one.id].name for one in here if one.known_from == known_from)
        if names:
            yield NamedHarms(say(content.words, title), names)

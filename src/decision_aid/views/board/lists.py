"""Which option to read about: those in the comparison first, then what else is used for this scar, then the rest."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...board import not_used, used
from ...content import Content
from ...matching import match
from ...models.vocabulary import OptionId
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import say

Links = tuple[tuple[OptionId, str], ...]  # (id, name)


@dataclass(frozen=True)
class OptionLists:
    """Every option once: those side by side, the others used for this scar by kind, and the rest by name."""

    side_by_side: Links
    used_title: str
    used: Links
    rest: Links


def option_lists(content: Content, journey: Journey) -> OptionLists:
    """Return every option with its name, in the three lists."""
    matched = match(journey.answers, content)
    return OptionLists(
        _links(content, journey.shown),
        say(content.words, "option.list_used" if known_scar(journey.answers) else "option.list_all"),
        _links(content, (one.option for one in used(matched, content) if one.option not in journey.shown)),
        _links(content, (one.option for one in not_used(matched, content) if one.option not in journey.shown)),
    )


def _links(content: Content, options: Iterable[OptionId]) -> Links:
    return tuple((one, content.words.options[one].name) for one in options)

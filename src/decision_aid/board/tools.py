"""How the reader looks at the board, and what one tap changes."""

from dataclasses import dataclass, replace
from typing import cast

from ..content import Content
from ..models.vocabulary import OptionId, ids
from ..person.journey import Journey
from .filters import Filter
from .order import Sort


@dataclass(frozen=True)
class Tools:
    """How the reader looks at the board. `wanted` is an option that did not fit into the comparison any more."""

    sort: Sort = "kind"
    filters: tuple[Filter, ...] = ()
    wanted: OptionId | None = None


def acted(tools: Tools, journey: Journey, content: Content, do: str, what: str) -> tuple[Tools, Journey]:
    """Return tools and journey after one tap: what was done, and to which sort, filter, wish or option.

    What a tap names comes from a browser: an act or an id that is not known changes nothing.
    """
    tools = replace(tools, wanted=None)
    if do == "sort" and what in ids(Sort):
        return replace(tools, sort=cast(Sort, what)), journey
    if do == "filter" and what in ids(Filter):
        return replace(tools, filters=_toggled(tools.filters, cast(Filter, what))), journey
    if do == "show":
        return replace(tools, filters=()), journey
    if do == "wish" and what in content.wishes:
        return tools, journey.with_wish(what, None if journey.wishes.get(what) == "matters" else "matters")
    if do == "pick" and content.has_option(what):
        return _picked(tools, journey, what)
    return tools, journey


def _picked(tools: Tools, journey: Journey, option: OptionId) -> tuple[Tools, Journey]:
    if option in journey.beside:
        return tools, journey.without_pick(option)
    full = option not in journey.shown and not journey.has_room
    return replace(tools, wanted=option if full else None), journey.with_pick(option)


def _toggled(filters: tuple[Filter, ...], one: Filter) -> tuple[Filter, ...]:
    return tuple(other for other in filters if other != one) if one in filters else (*filters, one)

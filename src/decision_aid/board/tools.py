"""How the reader looks at the board, and what one tap changes."""

from dataclasses import dataclass, replace
from typing import cast

from ..models.vocabulary import ids
from .filters import Filter
from .order import Sort


@dataclass(frozen=True)
class Tools:
    """How the reader looks at the board."""

    sort: Sort = "kind"
    filters: tuple[Filter, ...] = ()


def acted(tools: Tools, do: str, what: str) -> Tools:
    """Return the tools after one tap: what was done, and to which sort or filter.

    What a tap names comes from a browser: an act or an id that is not known changes nothing.
    """
    if do == "sort" and what in ids(Sort):
        return replace(tools, sort=cast(Sort, what))
    if do == "filter" and what in ids(Filter):
        return replace(tools, filters=_toggled(tools.filters, cast(Filter, what)))
    return replace(tools, filters=()) if do == "show" else tools


def _toggled(filters: tuple[Filter, ...], one: Filter) -> tuple[Filter, ...]:
    return tuple(other for other in filters if other != one) if one in filters else (*filters, one)

"""The board: every option that is used for this scar, one row each, in the order and through the filters of the reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...board import Filter, Ordered, Sort, Tools, not_used, offered, ordered, sifted, used
from ...content import Content
from ...kept import kept
from ...matching import Match, OptionMatch, match
from ...models.vocabulary import OptionId, ids
from ...models.wishes import Affordable
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import MOST_PICKED, Journey
from ...values import Held, differing, held_against, mattering
from ...wording import number, say
from ..options.standings import standing_line
from .rows import Place, Row, place_of, rows


@dataclass(frozen=True)
class Tool:
    """Something to tap that stays on: a sort, a filter, or a wish."""

    id: str
    label: str
    is_on: bool


@dataclass(frozen=True)
class RowGroup:
    """Rows under one heading; `title` is empty where each row names its own kind."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class NotUsed:
    """An option that is not used for this scar, with the whole reason."""

    option: OptionId
    name: str
    reason: str
    place: Place


@dataclass(frozen=True)
class BarView:
    """What is in the comparison: the names of those that always are, what was picked, and what still fits."""

    always: str
    picked: tuple[tuple[OptionId, str], ...]
    room: str
    full: str


@dataclass(frozen=True)
class BoardView:
    """The whole board. `hides` tells what the filters hide; empty where they hide nothing.

    `names_kinds`: each row names its kind, since the rows do not stand by it.
    """

    knows_scar: bool
    order: str
    names_kinds: bool
    sorts: tuple[Tool, ...]
    filters: tuple[Tool, ...]
    wishes: tuple[Tool, ...]
    hides: str
    groups: tuple[RowGroup, ...]
    not_used_title: str
    not_used: tuple[NotUsed, ...]
    bar: BarView
    shown: int
    all: int


@kept(64)
def board_view(content: Content, journey: Journey, tools: Tools, wanted: OptionId | None = None) -> BoardView:
    """Return the board as the reader sorts and filters it; what a filter hides is told, never dropped in silence.

    `wanted` is an option that did not fit into the comparison any more.
    """
    journey = as_it_applies(journey, content)
    matched = match(journey.answers, content)
    everyone = used(matched, content)
    left = sifted(everyone, tools.filters, journey, content)
    held = held_against(content, journey, tuple(one.option for one in everyone))
    chips = _wish_chips(content, journey, held)
    mine = {name: held[name] for name in mattering(tuple(held), journey.wishes)}
    apart = not_used(matched, content)
    return BoardView(
        knows_scar=known_scar(journey.answers) is not None,
        order=say(content.words, "options.order_kind" if tools.sort == "kind" else "options.order_other"),
        names_kinds=tools.sort != "kind",
        sorts=tuple(_tool(content, "sort", one, one == tools.sort) for one in ids(Sort)),
        filters=tuple(_tool(content, "filter", one, one in tools.filters) for one in offered(journey.answers)),
        wishes=chips,
        hides=_hides(content, len(left.unfit), len(left.unknown)),
        groups=tuple(_groups(content, journey, ordered(left.shown, tools.sort, content), tools.sort, mine)),
        not_used_title=_not_used_title(content, journey, len(apart)),
        not_used=tuple(_not_used(content, journey, one) for one in apart),
        bar=bar_view(content, journey, wanted),
        shown=len(left.shown),
        all=len(everyone),
    )


def _tool(content: Content, kind: str, one: Sort | Filter, is_on: bool) -> Tool:
    return Tool(one, say(content.words, f"options.{kind}_{one}"), is_on)


def board_lead(content: Content, journey: Journey) -> str:
    """Return how many options are used for this scar, and how many are not; or that the type is not known yet."""
    words, scar = content.words, known_scar(journey.answers)
    if scar is None:
        return say(words, "options.lead_no_scar")
    in_use = len(used(match(journey.answers, content), content))
    counts = {"used": number(words, in_use), "others": number(words, len(content.options) - in_use)}
    return say(words, "options.lead", scar=words.scars[scar].short_name, **counts)


def _not_used_title(content: Content, journey: Journey, amount: int) -> str:
    words, scar = content.words, known_scar(journey.answers)
    if scar is None:
        return ""
    return say(words, "options.not_used", scar=words.scars[scar].short_name, number=number(words, amount))


def _not_used(content: Content, journey: Journey, one: OptionMatch) -> NotUsed:
    line = standing_line(content, one)
    return NotUsed(line.option, line.name, line.main_reason, place_of(journey, one.option))


def _wish_chips(content: Content, journey: Journey, held: Held) -> tuple[Tool, ...]:
    """Return the wishes that tell these options apart, and those that matter already; money is asked on a page of its own."""
    apart, matter = differing(held), mattering(tuple(held), journey.wishes)
    tappable = [name for name in apart if not isinstance(content.wishes[name].test, Affordable)]
    chips = [name for name in content.wishes if name in tappable or name in matter]
    return tuple(Tool(name, content.words.wishes[name].name, name in matter) for name in chips)


def _hides(content: Content, unfit: int, unknown: int) -> str:
    words, hidden = content.words, unfit + unknown
    if not hidden:
        return ""
    if not unknown:
        return say(words, "options.hides", number=number(words, hidden))
    return say(words, "options.hides_unknown", number=number(words, hidden), unknown=number(words, unknown))


def _groups(content: Content, journey: Journey, found: Ordered, sort: Sort, held: Held) -> Iterator[RowGroup]:
    """Yield the rows by kind, a heading only over two or more; in another order, those whose value is not known apart."""
    every = rows(content, journey, (*found.known, *found.unknown), held)
    if sort == "kind":
        yield from _by_kind(every)
        return
    known, unknown = every[: len(found.known)], every[len(found.known) :]
    if known:
        yield RowGroup("", known)
    if unknown:
        yield RowGroup(say(content.words, f"options.unknown_{sort}"), unknown)


def _by_kind(every: Sequence[Row]) -> Iterator[RowGroup]:
    for kind in dict.fromkeys(row.kind for row in every):
        members = tuple(row for row in every if row.kind == kind)
        yield RowGroup(kind if len(members) > 1 else "", members)


def bar_view(content: Content, journey: Journey, wanted: OptionId | None) -> BarView:
    """Return what is in the comparison; `wanted` is an option that did not fit any more."""
    words, names = content.words, content.words.options
    always = [names[option].name for option in journey.shown if place_of(journey, option) == "always"]
    return BarView(
        always=", ".join(always),
        picked=tuple((option, names[option].name) for option in journey.beside),
        room=room(content, journey),
        full=say(words, "options.full", name=names[wanted].name) if wanted else "",
    )


def room(content: Content, journey: Journey) -> str:
    """Return how many more options fit into the comparison."""
    return say(content.words, f"options.room_{MOST_PICKED - len(journey.beside)}")


def matched_rows(content: Content, journey: Journey) -> tuple[Row, ...]:
    """Return every option that is used for this scar as a row, by kind; for a list to pick from."""
    journey = as_it_applies(journey, content)
    found: Match = match(journey.answers, content)
    return rows(content, journey, used(found, content), {})


def said(content: Content, journey: Journey, view: BoardView, do: str, what: str) -> str:
    """Return what a tap has done, for somebody who does not see it: one or two short sentences."""
    words = content.words
    shown = say(words, "options.said_shown", shown=number(words, view.shown), all=number(words, view.all))
    match do:
        case "sort":
            return say(words, "options.said_sort", sort=next(one.label for one in view.sorts if one.is_on))
        case "filter" | "show":
            return shown
        case "wish" if what in words.wishes:
            state = "on" if journey.wishes.get(what) == "matters" else "off"
            return say(words, f"options.said_wish_{state}", name=words.wishes[what].name)
        case "pick" if content.has_option(what):
            return view.bar.full or said_of_pick(content, journey, what)
    return ""


def said_of_pick(content: Content, journey: Journey, option: OptionId) -> str:
    """Return that an option is in the comparison, or out of it, and how many more fit."""
    state = "added" if option in journey.shown else "taken_out"
    name = content.words.options[option].name
    return say(content.words, f"options.said_{state}", name=name, room=room(content, journey))

"""More about the person: what may still change rows of the board, in folded groups, and the warning signs before them."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...content import Content
from ...kept import kept
from ...matching import match
from ...matching.behind import Rows, still_open
from ...models.vocabulary import RedFlagId, ids
from ...person.applying import applying
from ...person.journey import Journey
from ...wording import number, say
from ..options.standings import first_of_all
from ..shared.parts import FirstView
from .questions import (
    BESIDE_THE_LISTS,
    HEALTH_GROUPS,
    LIMITS,
    HealthGroup,
    QuestionView,
    asked_of,
    health_groups,
    rest_is_no,
    rest_label,
    ticked_in,
)
from .said import in_short, told_of

# What may cause harm comes first.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "skin": ("skin", "marks_easily"),
    "health": (*BESIDE_THE_LISTS, *(name for names in HEALTH_GROUPS.values() for name in names)),
    "scar": ("dent_shape", "lines", "cause", "colour", "site", "scar_age", "bother"),
    "goals": ("goals",),
    "limits": LIMITS,
}


@dataclass(frozen=True)
class HealthLists:
    """All lists to tick, and the one box that answers no to what is left of them."""

    lists: tuple[HealthGroup, ...]
    rest_label: str
    rest_is_no: bool

    @property
    def members(self) -> tuple[str, ...]:
        """The questions of all lists that are asked now."""
        return tuple(member for group in self.lists for member in group.members)


@dataclass(frozen=True)
class MoreGroup:
    """One group: its title with what was said or how many rows may change, and its questions with why we ask them."""

    id: str
    title: str
    state: str
    questions: tuple[QuestionView, ...]
    health: HealthLists | None

    @property
    def asked(self) -> tuple[QuestionView, ...]:
        """All questions of the group, those of the lists included."""
        items = (item for group in (self.health.lists if self.health else ()) for item in group.items)
        return (*self.questions, *items)


@dataclass(frozen=True)
class SignsView:
    """The warning signs: one line that asks for them or tells what was said, and the list to tick."""

    line: str
    group: HealthGroup


@kept(64)
def more_view(content: Content, journey: Journey) -> tuple[MoreGroup, ...]:
    """Return the groups in their fixed order."""
    rows = still_open(match(journey.answers, content), journey.answers, content)
    return tuple(_group(content, journey, name, rows) for name in GROUPS)


@kept(64)
def signs_view(content: Content, journey: Journey) -> SignsView:
    """Return the warning signs; they stand before everything else, wherever they are asked."""
    group = next(group for group in health_groups(content, journey) if group.id == "red_flags")
    said = _said(content, journey, ids(RedFlagId))
    if said:
        return SignsView(say(content.words, "about_you.signs_said", said=said), group)
    return SignsView(say(content.words, "about_you.signs_none" if group.rest_is_no else "about_you.signs"), group)


def first_of_signs(content: Content, journey: Journey) -> FirstView:
    """Return what somebody should look at first, once a sign is ticked. Before that the board tells what the type asks for."""
    ticked = ticked_in(journey) & set(ids(RedFlagId))
    return first_of_all(content, journey) if ticked else FirstView("", "", (), "")


def _group(content: Content, journey: Journey, name: str, rows: Rows) -> MoreGroup:
    lists = _health(content, journey) if name == "health" else None
    names = BESIDE_THE_LISTS if lists else GROUPS[name]
    may_change = len(frozenset().union(*(rows.get(one, frozenset()) for one in GROUPS[name])))
    said = _said(content, journey, GROUPS[name])
    if lists and lists.rest_is_no and not said:
        said = say(content.words, "about_you.none")
    return MoreGroup(
        id=name,
        title=say(content.words, f"about_you.group_{name}"),
        state=_state(content, said, may_change),
        questions=asked_of(content, journey, names),
        health=lists,
    )


def _health(content: Content, journey: Journey) -> HealthLists:
    lists = tuple(group for group in health_groups(content, journey) if group.id in HEALTH_GROUPS)
    members = tuple(member for group in lists for member in group.members)
    return HealthLists(lists, rest_label(content, journey, members), rest_is_no(journey, members))


def _said(content: Content, journey: Journey, names: tuple[str, ...]) -> str:
    """Return what was said in a group, in a few words."""
    answers = applying(journey.answers, content)
    return told_of(content, [phrase for name in names if (phrase := in_short(content, answers, name))])


def _state(content: Content, said: str, may_change: int) -> str:
    """Return what was said, how many rows may change, or both."""
    if not may_change:
        return said
    kind = "one" if may_change == 1 else "many"
    key = f"about_you.still_{kind}" if said else f"about_you.open_{kind}"
    return say(content.words, key, said=said, number=number(content.words, may_change))

"""A visit with a tablet: screens in three stages, and what two people said apart. After Elwyn 2017: team, option, decision talk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .person.journey import Journey, Person

Stage = Literal["together", "compare", "decide"]

# One idea a screen, in the order shown. What is wanted comes before options, the facts before wishes (standards T3, V9).
SCREENS: Mapping[str, Stage] = {
    "welcome": "together",
    "scar": "together",
    "about": "together",
    "skin": "together",
    "goals": "together",
    "signs": "together",
    "health": "together",
    "pick": "compare",
    "benefit": "compare",
    "lasting": "compare",
    "colour-change": "compare",
    "harm": "compare",
    "recovery": "compare",
    "visits": "compare",
    "tell": "compare",
    "apart": "decide",
    "matters": "decide",
    "fit": "decide",
    "view": "decide",
    "choose": "decide",
    "take": "decide",
}
FIRST = next(iter(SCREENS))


@dataclass(frozen=True)
class Agreement:
    """Ids of the wishes that two people named apart: those that both named, and those that only one of them named."""

    both: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


def known_screen(name: str) -> str:
    """Return the screen of that name; the first one where there is none.

    >>> known_screen("no such screen")
    'welcome'
    """
    return name if name in SCREENS else FIRST


def beside(screen: str, step: Literal[-1, 1]) -> str | None:
    """Return the screen before (-1) or after (1) another; None at either end.

    >>> beside("welcome", 1), beside("welcome", -1)
    ('scar', None)
    """
    names = list(SCREENS)
    place = names.index(screen) + step
    return names[place] if 0 <= place < len(names) else None


def first_of(stage: Stage) -> str:
    """Return the first screen of a stage."""
    return next(screen for screen, its_stage in SCREENS.items() if its_stage == stage)


def whose_turn(journey: Journey) -> Person | None:
    """Return who of two people has yet to say what matters most to them; None once both have."""
    people: tuple[Person, ...] = ("first", "second")
    return next((person for person in people if person not in journey.apart), None)


def agreement(journey: Journey, wishes: Sequence[str]) -> Agreement:
    """Return where two people agree, in the order of `wishes`."""
    first, second = (journey.apart.get(person, ()) for person in ("first", "second"))
    return Agreement(
        both=tuple(wish for wish in wishes if wish in first and wish in second),
        only_first=tuple(wish for wish in wishes if wish in first and wish not in second),
        only_second=tuple(wish for wish in wishes if wish in second and wish not in first),
    )

"""A visit with a tablet: screens in three stages. After Elwyn 2017: team, option, decision talk."""

from collections.abc import Container, Mapping, Sequence
from typing import Literal

Stage = Literal["together", "compare", "decide"]

# One idea a screen, in the order shown. What is wanted comes before options, the facts before wishes (standards T3, V9).
SCREENS: Mapping[str, Stage] = {
    "scar": "together",
    "board": "together",
    "health": "together",
    "benefit": "compare",
    "lasting": "compare",
    "colour-change": "compare",
    "harm": "compare",
    "recovery": "compare",
    "visits": "compare",
    "tell": "compare",
    "matters": "decide",
    "stand": "decide",
    "take": "decide",
}
FIRST, *_, LAST = SCREENS
AFTER_THE_TYPE = ("goals", "skin")  # on the first screen, once a scar is tapped


def way_without(nothing_known: Container[str]) -> tuple[str, ...]:
    """Return the screens in their order, without the outcomes of which nothing is known: those become a line.

    >>> len(way_without(())) - len(way_without(("lasting",)))
    1
    """
    return tuple(screen for screen in SCREENS if screen not in nothing_known)


def screen_on(way: Sequence[str], name: str) -> str:
    """Return the screen of that name; where it is left out the next one on the way, and the first for a strange name.

    >>> screen_on(("scar", "board", "harm", "visits"), "lasting"), screen_on(("scar", "board"), "no such screen")
    ('harm', 'scar')
    """
    names = list(SCREENS)
    later = names[names.index(name) :] if name in SCREENS else []
    return next((screen for screen in later if screen in way), way[0])


def beside(way: Sequence[str], screen: str, step: Literal[-1, 1]) -> str | None:
    """Return the screen before (-1) or after (1) another on the way; None at either end.

    >>> beside(("scar", "board"), "scar", 1), beside(("scar", "board"), "scar", -1)
    ('board', None)
    """
    place = way.index(screen) + step
    return way[place] if 0 <= place < len(way) else None


def passed_before(way: Sequence[str], screen: str) -> tuple[str, ...]:
    """Return the screens that are left out between the one before and this.

    >>> passed_before(("health", "harm", "visits"), "harm")
    ('benefit', 'lasting', 'colour-change')
    """
    names = list(SCREENS)
    before = beside(way, screen, -1)
    return tuple(names[names.index(before) + 1 : names.index(screen)]) if before else ()


def first_of(stage: Stage) -> str:
    """Return the first screen of a stage."""
    return next(screen for screen, its_stage in SCREENS.items() if its_stage == stage)

"""View models of what can go wrong: what was counted of it, and all of it by name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CountedHarm:
    """One result beside those that a cell draws large: its name, its number, and what a reader needs to trust it.

    `line` says of whom and when; `gap` is the difference to the other group, None where there is none.
    """

    finding: str
    name: str
    number: str
    line: str
    gap: str | None
    limits: tuple[str, ...]
    how_sure: str


@dataclass(frozen=True)
class NamedHarms:
    """Things that can go wrong and are known in the same way, by name."""

    title: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class SideEffects:
    """All that can go wrong with an option in one row of the comparison."""

    counted: tuple[CountedHarm, ...]
    named: tuple[NamedHarms, ...]

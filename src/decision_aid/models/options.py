"""Options: ways of treating a scar, or of leaving it be."""

from typing import Literal

from pydantic import Field, PositiveInt

from .base import Basis, Citations, Figure, Id, Range, Record, Reviewed
from .vocabulary import Colour, DentShape, GoalId, Involves, OptionId, ScarId


class ScarUse(Record):
    """What an option is to one scar type: established (guidelines or trials back it) or possible (tried, unproven)."""

    standing: Literal["established", "possible"]
    shapes: tuple[DentShape, ...] = ()  # empty: any shape
    colours: tuple[Colour, ...] = ()  # empty: any colour
    goals: tuple[GoalId, ...] = Field(min_length=1)
    sources: Citations


class Course(Record):
    """How an option is given. A part that nobody reported is left out, never 0."""

    scars: tuple[ScarId, ...]
    shapes: tuple[DentShape, ...] = ()
    sessions: Range | None = None  # visits to somebody; 0 for care at home
    weeks_between: Range | None = None
    weeks_of_use: Range | None = None  # home care: how long it is used
    minutes: Range | None = None
    days_off: Range | None = None  # days that people may want to hide at home after each visit
    weeks_to_result: Range | None = None
    upkeep: Literal["none-planned", "may-repeat", "regular", "as-long-as-wanted", "not-studied"]
    upkeep_every_weeks: Range | None = None
    basis: dict[Literal["sessions", "days_off", "minutes", "weeks_of_use", "weeks_to_result", "upkeep"], Basis]
    sources: Citations

    @property
    def has_visits(self) -> bool:
        """Tell whether it is known that somebody is visited; care at home has 0 sessions, and None is not known."""
        told = self.sessions
        return told is not None and any((told.fewest, told.usual, told.most))


class SideEffect(Record):
    """One thing that can go wrong, grouped by how it is known, never by a bare word such as rare."""

    id: Id
    known_from: Literal["usual", "studies", "leaflets", "single-cases"]
    findings: tuple[Id, ...] = ()
    sources: Citations


class Combination(Record):
    """Another option that has been used together with this one."""

    option: OptionId
    sources: Citations


class Option(Record):
    """The facts of one option; its sentences are in words/<language>/options under the same id.

    `place`: options stand in the order of these numbers on screen, in files and in what `match` prints. The gaps are
    for new ones.
    """

    id: OptionId
    place: PositiveInt
    group: Literal[
        "waiting", "self-care", "support", "cream", "injection", "needling", "acid", "laser-or-light", "surgery"
    ]
    involves: tuple[Involves, ...]
    may_involve: tuple[Involves, ...] = ()  # some ways of doing it
    elective_procedure: bool
    done_by: Literal["yourself", "practitioner", "doctor", "both"]
    scars: dict[ScarId, ScarUse] = Field(min_length=1)
    courses: tuple[Course, ...] = Field(min_length=1)
    side_effects: tuple[SideEffect, ...]
    combinations: tuple[Combination, ...] = ()
    kinds: tuple[Id, ...] = ()
    figures: dict[str, Figure] = {}
    support: dict[Literal["what_it_is", "what_happens", "aftercare", "results", "upkeep", "living", "extra"], Citations]
    reviewed: Reviewed

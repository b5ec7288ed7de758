"""Options: ways of treating a scar, or of leaving it be."""

from typing import Literal, Self

from pydantic import Field, PositiveInt, model_validator

from .base import Basis, Citations, Figure, Id, Range, Record, Reviewed
from .vocabulary import Colour, DentShape, GoalId, GroupId, Involves, OptionId, ScarId


class ScarUse(Record):
    """What an option is to one scar type: established (guidelines or trials back it) or possible (tried, unproven).

    `tried-not-used`: somebody tried it, and it is not used for that scar; its `for_scar` text says why.
    """

    standing: Literal["established", "possible", "tried-not-used"]
    shapes: tuple[DentShape, ...] = ()  # empty: any shape
    colours: tuple[Colour, ...] = ()  # empty: any colour
    tried_colours: tuple[Colour, ...] = ()  # tried on these, and not used for them
    goals: tuple[GoalId, ...] = ()
    sources: Citations

    @model_validator(mode="after")
    def _aims_at_something_where_it_is_used(self) -> Self:
        if self.is_used != bool(self.goals):
            raise ValueError("an option that is used names its goals, and one that is tried-not-used has none")
        return self

    def covers(self, colour: str | None) -> bool:
        """Whether it is in use for a scar of that colour."""
        return self.is_used and (not self.colours or colour in self.colours)

    @property
    def is_used(self) -> bool:
        """Whether it is in use for that scar at all."""
        return self.standing != "tried-not-used"


CoursePart = Literal["sessions", "days_off", "minutes", "weeks_of_use", "weeks_red", "weeks_to_result", "upkeep"]


class Course(Record):
    """How an option is given. A part that nobody reported is left out, never 0."""

    scars: tuple[ScarId, ...]
    shapes: tuple[DentShape, ...] = ()
    sessions: Range | None = None  # visits to somebody; 0 for care at home
    weeks_between: Range | None = None
    weeks_of_use: Range | None = None  # home care: how long it is used
    minutes: Range | None = None
    days_off: Range | None = None  # days that people may want to hide at home after each visit
    weeks_red: Range | None = None  # weeks in which the skin can still be seen to be red after a visit
    weeks_to_result: Range | None = None
    upkeep: Literal["none-planned", "may-repeat", "regular", "as-long-as-wanted", "not-studied"]
    upkeep_every_weeks: Range | None = None
    basis: dict[CoursePart, Basis]
    sources: Citations

    @property
    def has_visits(self) -> bool:
        """Tell whether it is known that somebody is visited; care at home has 0 sessions, and None is not known."""
        told = self.sessions
        return told is not None and any((told.fewest, told.usual, told.most))


class NamedHarm(Record):
    """One thing that can go wrong, whatever the treatment; options name it under `side_effects`."""

    id: Id
    outcome: Literal["colour-change", "harm"]  # the row of the comparison that tells of it


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
    for new ones. `looked_up`: scars for which somebody looked whether it is used, and found nothing.
    """

    id: OptionId
    place: PositiveInt
    group: GroupId
    involves: tuple[Involves, ...]
    may_involve: tuple[Involves, ...] = ()  # some ways of doing it
    elective_procedure: bool
    done_by: Literal["yourself", "practitioner", "doctor", "both"]
    scars: dict[ScarId, ScarUse] = Field(min_length=1)
    looked_up: tuple[ScarId, ...] = ()
    courses: tuple[Course, ...] = Field(min_length=1)
    side_effects: tuple[SideEffect, ...]
    combinations: tuple[Combination, ...] = ()
    kinds: tuple[Id, ...] = ()
    figures: dict[str, Figure] = {}
    support: dict[Literal["what_it_is", "what_happens", "aftercare", "results", "upkeep", "living", "extra"], Citations]
    reviewed: Reviewed

    @property
    def uses(self) -> dict[ScarId, ScarUse]:
        """The scars for which it is in use, without those for which it was only tried."""
        return {scar: use for scar, use in self.scars.items() if use.is_used}

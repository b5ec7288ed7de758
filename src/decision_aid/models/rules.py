"""Scars, questions, cautions and the shared lists: what the aid asks and what it does with the answers."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from .base import Basis, Citations, Figure, Id, Record, Reviewed, Text
from .vocabulary import (
    Asker,
    Cause,
    ChildAge,
    Colour,
    DentShape,
    GoalId,
    HealthId,
    HowItWent,
    Involves,
    Lines,
    OptionId,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    When,
)


class Scar(Record):
    """A scar type. `natural_course` names findings of no-treatment."""

    id: ScarId
    shapes: tuple[DentShape, ...] = ()
    neighbours: tuple[ScarId, ...] = Field(min_length=1)
    natural_course: tuple[Id, ...] = Field(min_length=1)
    figures: dict[str, Figure] = {}
    support: dict[Literal["what_it_is", "how_to_tell", "if_nothing_is_done", "how_common", "living"], Citations]
    reviewed: Reviewed


class Goal(Record):
    """Something a person may want for the scar."""

    id: GoalId
    scars: tuple[ScarId, ...] = Field(min_length=1)


class Question(Record):
    """One question of the aid. `values` are the answers, in the order shown.

    It is asked where a condition under `only_if` is true, or none stands there, and none under `not_if` is.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]  # the answer's key, or a health id
    step: Literal["your_scar", "your_health"]
    kind: Literal["choice", "many", "scale", "number", "yes-no"]
    values: tuple[str, ...] = ()
    only_for: tuple[ScarId, ...] = ()
    only_if: tuple["Condition", ...] = ()
    not_if: tuple["Condition", ...] = ()
    sources: tuple[Id, ...] = ()


class FinderRule(Record):
    """Answers to the three finder questions that point to one scar type; the first rule that fits wins."""

    id: Id
    when: dict[Id, tuple[str, ...]] = Field(min_length=1)
    suggests: ScarId


Allowed = tuple[str, ...] | Mapping[str, tuple[str, ...]]  # answers that hold; for what was tried, of each option


class Condition(Record):
    """True when every named answer is one of the listed values; unknown when an answer is missing.

    `with_red_flags` asks for a second sign beside one of `red_flags`. `tried` names options, and for each how it went.
    Where any condition under `unless` is true, this one is not.
    """

    scar: tuple[ScarId | Literal["unsure"], ...] = ()
    dent_shape: tuple[DentShape, ...] = ()
    colour: tuple[Colour, ...] = ()
    site: tuple[Site, ...] = ()
    lines: tuple[Lines, ...] = ()
    cause: tuple[Cause, ...] = ()
    scar_age: tuple[ScarAge, ...] = ()
    skin: tuple[SkinReaction, ...] = ()
    marks_easily: tuple[Literal["yes", "no"], ...] = ()
    goals: tuple[GoalId, ...] = ()
    asker: tuple[Asker, ...] = ()
    child_age: tuple[ChildAge, ...] = ()
    smoker: tuple[Literal["yes", "no"], ...] = ()
    tried: dict[OptionId, tuple[HowItWent, ...]] = {}
    health: tuple[HealthId, ...] = ()
    red_flags: tuple[RedFlagId, ...] = ()
    with_red_flags: tuple[RedFlagId, ...] = ()
    unless: tuple["Condition", ...] = ()

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if not self.model_fields_set - {"unless"}:
            raise ValueError("a condition names at least one answer")
        return self

    @cached_property
    def parts(self) -> tuple[tuple[str, Allowed], ...]:
        """What has to hold, as (question, answers that hold); worked out once, since it is asked for each person anew."""
        named = self.model_fields_set - {"unless"}
        return tuple((field.removeprefix("with_"), getattr(self, field)) for field in sorted(named))


class Selector(Record):
    """Which options a rule speaks of: all that match any of the three, without those in `but_not`."""

    options: tuple[OptionId, ...] = ()
    involves: tuple[Involves, ...] = ()
    elective: bool = False
    but_not: tuple[OptionId, ...] = ()

    @model_validator(mode="after")
    def _selects_something(self) -> Self:
        if not (self.options or self.involves or self.elective):
            raise ValueError("name options, involves, or elective: true")
        return self


class Caution(Record):
    """A rule: when any condition holds, these options get this level. The most careful level wins, none is silent.

    `possible` says that it is used with limits here, and `note` leaves the standing as it is. `clinician_first` names by
    when somebody looks at it, and puts the text before everything else. A sign that a doctor has looked at stops a rule, unless `though_looked_at`:
    then the rule is about what the skin is like now, such as open.
    """

    id: Id
    when: tuple[Condition, ...] = Field(min_length=1)
    applies_to: Selector
    level: Literal["avoid", "delay", "caution", "possible", "note"]
    clinician_first: When | None = None
    though_looked_at: bool = False
    basis: Basis
    sources: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _sourced_unless_ours(self) -> Self:
        if not self.sources and self.basis != "ours":
            raise ValueError('a caution names its sources, unless its basis is "ours"')
        return self

    @property
    def about_a_sign(self) -> bool:
        """Whether a warning sign is what this rule is about."""
        return any(condition.red_flags for condition in self.when)


class RedFlag(Record):
    """A sign that somebody must look at, after a treatment."""

    id: Id
    applies_to: Selector
    urgency: Literal["emergency", "same-day", "few-days", "week"]
    figures: dict[str, Figure] = {}
    basis: Basis
    sources: tuple[Id, ...] = ()


class Regulation(Record):
    """What a regulator or a society of practitioners says."""

    id: Id
    options: tuple[OptionId, ...] = Field(min_length=1)
    about_scars: Literal["yes", "partly", "not-about-scars"]
    figures: dict[str, Figure] = {}
    sources: Citations


Topic = Literal[
    "what-it-is", "benefit", "speed", "durability", "comfort", "side-effects", "who", "sessions", "other-uses"
]
Verdict = Literal["supported", "partly", "not-shown", "contradicted", "texts-disagree"]


class Claim(Record):
    """What a clinic text says, and how it stands beside the evidence. A claim is never evidence itself."""

    id: Id
    seed: Text  # the file name of the clinic text
    topic: Topic
    scars: tuple[ScarId, ...] = ()
    uses: tuple[Id, ...] = ()
    verdict: Verdict
    against: tuple[Id, ...] = ()  # claims of other texts that say the opposite
    findings: tuple[Id, ...] = ()
    sources: tuple[Id, ...] = ()
    figures: dict[str, Figure] = {}


class Change(Record):
    """A change of the content that a reader may want to know."""

    id: Id
    day: date


class NextStep(Record):
    """Something to do after the visit, and whose it is. Texts under the same id."""

    id: Id
    whose: Literal["mine", "theirs"]


class Advice(Record):
    """A question for the visit, an aftercare line, or a question that people ask; texts under the same id."""

    id: Id
    applies_to: Selector
    findings: tuple[Id, ...] = ()
    figures: dict[str, Figure] = {}
    basis: Basis
    sources: tuple[Id, ...] = ()

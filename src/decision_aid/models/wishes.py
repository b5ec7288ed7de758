"""Wishes: what may matter to a person, and the fact that each one reads. Thresholds are figures of the content."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from .base import Figure, Id, Record
from .vocabulary import CertaintyLevel, Involves

UpkeepKind = Literal["none-planned", "may-repeat", "regular", "as-long-as-wanted", "not-studied"]


class Within(Record):
    """Reads a range of the course; fits when all of it is within the figure `limit`, or within the person's own."""

    reads: Literal["sessions", "days_off", "weeks_to_result"]
    own_limit: Literal["max_visits", "days_off_each", "weeks_until_event"]


class Without(Record):
    """Reads what an option involves; fits when none of these is in it. Some side effects make that unknown."""

    reads: Literal["involves"]
    none_of: tuple[Involves, ...] = Field(min_length=1)
    unsure_about: tuple[Id, ...] = ()


class ColourKept(Record):
    """Reads side effects and the rules about skin; fits only when all that is involved is in `untouched`."""

    reads: Literal["colour"]
    side_effects: tuple[Id, ...] = Field(min_length=1)
    untouched: tuple[Involves, ...]


class Upkeep(Record):
    """Reads the upkeep of the course; a kind in neither list is unknown."""

    reads: Literal["upkeep"]
    fits: tuple[UpkeepKind, ...] = Field(min_length=1)
    does_not_fit: tuple[UpkeepKind, ...] = Field(min_length=1)


class Counted(Record):
    """Reads counts of benefit; fits when at least the figures `people` out of `of` people got better."""

    reads: Literal["benefit"]
    certainty_at_least: CertaintyLevel


class Trusted(Record):
    """Reads how sure we are that the option helps this scar."""

    reads: Literal["evidence"]
    certainty_at_least: CertaintyLevel


class Affordable(Record):
    """Reads the price and the budget that the person gave; the content knows no prices."""

    reads: Literal["cost"]


Test = Annotated[Within | Without | ColourKept | Upkeep | Counted | Trusted | Affordable, Field(discriminator="reads")]
_NEEDED: dict[type[Record], tuple[str, ...]] = {Within: ("limit",), Counted: ("people", "of")}


class Wish(Record):
    """Something that may matter to a person, and how an option is held against it."""

    id: Id
    test: Test
    figures: dict[str, Figure] = {}

    @model_validator(mode="after")
    def _has_its_thresholds(self) -> Self:
        missing = [name for name in _NEEDED.get(type(self.test), ()) if name not in self.figures]
        if missing:
            raise ValueError(f"a wish that reads {self.test.reads} has its threshold under figures: {missing}")
        return self


class WishWords(Record):
    """A wish as a short name, and what exactly we hold against each option; {limit} shows the threshold."""

    name: Annotated[str, Field(min_length=1)]
    means: Annotated[str, Field(min_length=1)]

"""What every content record is made of."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Basis = Literal[
    "trials", "review", "guideline", "label", "regulator", "leaflet", "practice", "cases", "nearby-studies", "ours"
]
Citations = Annotated[tuple[Id, ...], Field(min_length=1)]  # no source, no claim


LARGEST_AMOUNT = 10**12  # of money, in any currency: a course may cost hundreds of millions of dong or rupiah


class Record(BaseModel, frozen=True, extra="forbid", allow_inf_nan=False):
    """Base of every content record: immutable, closed to unknown keys, and with finite numbers only."""


def whole(value: Any) -> Any:
    """Return the whole number that a text spells, for a field that takes one of a few; anything else as it is."""
    return int(value) if isinstance(value, str) and value.isdecimal() else value


class Range(Record):
    """Fewest, usual and most of something; `None` where nobody has reported it, never 0."""

    fewest: float | None = Field(default=None, ge=0)
    usual: float | None = Field(default=None, ge=0)
    most: float | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _in_order_and_not_empty(self) -> Self:
        known = [number for number in (self.fewest, self.usual, self.most) if number is not None]
        if not known:
            raise ValueError("give at least one of fewest, usual, most, or leave the range out")
        if known != sorted(known):
            raise ValueError("fewest, usual and most must not go down")
        return self


class Figure(Record):
    """One number that a text shows as {its_name}, with the digits that the source printed.

    `to` makes it a range, and a year is told without a comma.
    """

    value: Decimal
    to: Decimal | None = None
    kind: Literal["number", "year"] = "number"
    basis: Basis
    sources: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _sourced_unless_ours(self) -> Self:
        if not self.sources and self.basis != "ours":
            raise ValueError('a figure names its sources, unless its basis is "ours"')
        return self

    @model_validator(mode="after")
    def _years_are_whole(self) -> Self:
        if self.kind == "year" and any(end != int(end) for end in (self.value, self.to) if end is not None):
            raise ValueError("a year is a whole number")
        return self


class Reviewed(Record):
    """When somebody last read this against its sources, and when that is due again."""

    last: date
    next: date

"""What every content record is made of."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Basis = Literal[
    "trials", "review", "guideline", "label", "regulator", "leaflet", "practice", "cases", "nearby-studies", "ours"
]
Citations = Annotated[tuple[Id, ...], Field(min_length=1)]  # no source, no claim


class Record(BaseModel, frozen=True, extra="forbid"):
    """Base of every content record: immutable, and closed to unknown keys."""


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
    """One number that a text shows as {its_name}, with the digits that the source printed; `to` makes it a range."""

    value: Decimal
    to: Decimal | None = None
    basis: Basis
    sources: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _sourced_unless_ours(self) -> Self:
        if not self.sources and self.basis != "ours":
            raise ValueError('a figure names its sources, unless its basis is "ours"')
        return self


class Reviewed(Record):
    """When somebody last read this against its sources, and when that is due again."""

    last: date
    next: date

"""The standard for decision aids as records: one row a rule, who signed it, and what a run of its tests found."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from .base import Record, Text

RowId = Annotated[str, StringConstraints(pattern=r"^[A-Z]+(-[A-Z]+)?[0-9]*$")]
Section = Literal[
    "qualifying",
    "certification",
    "quality",
    "frameworks",
    "numbers",
    "certainty",
    "values",
    "literacy",
    "readiness",
    "visit",
    "access",
    "aesthetic",
]
ProofKind = Literal["automated", "human", "users"]
Tier = Literal["must", "should", "not-applicable"]
RunOutcome = Literal["pass", "fail", "not-run"]


class Signature(Record):
    """Somebody who held a row against the text, or who reports a test with users."""

    by: Text
    role: Text
    date: date
    note: Text


class StandardRow(Record):
    """One rule. `proof` says what it takes to show it as passed; every kind that is named is needed."""

    id: RowId
    section: Section
    tier: Tier
    proof: tuple[ProofKind, ...] = ()
    signed: tuple[Signature, ...] = ()
    tested_with_users: Signature | None = None

    @model_validator(mode="after")
    def _has_a_proof_where_it_applies(self) -> Self:
        if (self.tier == "not-applicable") == bool(self.proof):
            raise ValueError("a row that applies names its proof, and one that does not apply names none")
        if self.signed and "human" not in self.proof:
            raise ValueError('only a row with "human" among its proof is signed')
        if self.tested_with_users and "users" not in self.proof:
            raise ValueError('only a row with "users" among its proof has a test with users')
        return self


class StandardWords(Record):
    """The rule in our own words."""

    text: Text


class ConformityRun(Record):
    """What one run of the tests found. Written by `make conformity`, never by hand.

    `rows` maps a row to the tests bound to it, as node ids, each with its outcome.
    """

    ran: date
    content_version: Text
    rows: dict[RowId, Annotated[dict[Text, RunOutcome], Field(min_length=1)]]

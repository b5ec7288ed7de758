"""The standard, what the tests found and who signed -> where each row stands. A row that is not proved is not passed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .content import Content
from .models import RunOutcome, StandardRow
from .models.standard import ProofKind

State = Literal["pass", "fail", "not-yet", "not-applicable"]
Lack = Literal["no-test", "not-run", "changed", "not-signed", "not-tested-with-users"]
STATES: tuple[State, ...] = ("fail", "not-yet", "pass", "not-applicable")
SIGNERS_NEEDED = 2  # standards, 11: two people sign


@dataclass(frozen=True)
class RowState:
    """Where one row stands. `lacks` tells what a row that is not yet passed waits for; `last` is the latest proof."""

    row: StandardRow
    state: State
    lacks: tuple[Lack, ...]
    tests: Mapping[str, RunOutcome]
    last: date | None


def row_states(content: Content) -> tuple[RowState, ...]:
    """Return where every row of the standard stands, in the order of the standard."""
    return tuple(_row_state(content, row) for row in content.standard.values())


def _row_state(content: Content, row: StandardRow) -> RowState:
    if row.tier == "not-applicable":
        return RowState(row, "not-applicable", (), {}, None)
    run = content.conformity
    tests = run.rows.get(row.id, {}) if run and "automated" in row.proof else {}
    lacks = tuple(lack for kind in row.proof if (lack := _lack(content, row, kind, tests)))
    dates = [one.date for one in (*row.signed, row.tested_with_users) if one]
    dates += [run.ran] if run and tests else []
    return RowState(row, _state(tests, lacks), lacks, tests, max(dates, default=None))


def _state(tests: Mapping[str, RunOutcome], lacks: tuple[Lack, ...]) -> State:
    """Return the state; a failure stays a failure, whatever else is missing or has changed since."""
    if "fail" in tests.values():
        return "fail"
    return "not-yet" if lacks else "pass"


def _lack(content: Content, row: StandardRow, kind: ProofKind, tests: Mapping[str, RunOutcome]) -> Lack | None:
    """Return what one kind of proof still lacks, or None where it is complete."""
    if kind == "human":
        return None if len({one.by for one in row.signed}) >= SIGNERS_NEEDED else "not-signed"
    if kind == "users":
        return None if row.tested_with_users else "not-tested-with-users"
    if not tests or content.conformity is None:
        return "no-test"
    if "not-run" in tests.values():
        return "not-run"
    return "changed" if content.conformity.content_version != content.version else None

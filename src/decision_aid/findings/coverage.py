"""How much of the comparison holds numbers: cells by what they say, headlines by kind and tier, first-line options."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from ..content import Content
from ..models import Finding
from ..models.evidence import Tier
from ..models.vocabulary import CellState, OptionId, Outcome, ScarId, ids
from .evidence import direct_findings

TIERS: tuple[Tier, ...] = get_args(Tier)
FIRST_LINE = "established"
STATES: Mapping[str, CellState] = {
    "number": "number",
    "words": "no-usable-number",
    "unclear": "unclear",
    "not_studied": "not-studied",
}
Pair = tuple[ScarId, OptionId]


@dataclass(frozen=True)
class Coverage:
    """`cells`: (outcome, scar) to what each cell of an option that is used there says. `headlines`: those with numbers.

    `first_line` are options in first use for a scar with whether a number of benefit speaks about that scar, `seen_twice`
    how many headline numbers had their page found again, of all.
    """

    cells: Mapping[tuple[Outcome, ScarId], Counter[CellState]]
    first_line: Mapping[Pair, bool]
    headlines: Mapping[str, Counter[Tier]]
    seen_twice: tuple[int, int]


def coverage(content: Content) -> Coverage:
    """Return what is covered by studies of the scar itself: those of something near, or of other scars, do not count."""
    numbers = [one for one in content.findings.values() if one.headline and one.number and one.indirect is None]
    headlines: dict[str, Counter[Tier]] = {}
    for one in numbers:
        headlines.setdefault(one.number.kind, Counter())[best_tier(content, one)] += 1  # type: ignore[union-attr]
    return Coverage(
        cells={
            (outcome, scar): Counter(_state(content, option, outcome, scar) for option in _used(content, scar))
            for outcome in ids(Outcome)
            for scar in ids(ScarId)
        },
        first_line={
            (scar, option): any(one.number for one in direct_findings(content, option, scar, "benefit"))
            for scar in ids(ScarId)
            for option in _used(content, scar)
            if content.options[option].scars[scar].standing == FIRST_LINE
        },
        headlines=headlines,
        seen_twice=(sum(one.seen_twice is not None for one in numbers), len(numbers)),
    )


def as_data(found: Coverage) -> dict[str, Any]:
    """Return the coverage as plain data, one row of the comparison an outcome, for scripts and for the command line."""
    return {
        "cells": {outcome: _row(found, outcome) for outcome in ids(Outcome)},
        "first_line_benefit": {
            "number": sum(found.first_line.values()),
            "of": len(found.first_line),
            "missing": [list(pair) for pair, has_number in found.first_line.items() if not has_number],
        },
        "headlines": {kind: dict(found.headlines[kind]) for kind in sorted(found.headlines)},
        "seen_twice": dict(zip(("number", "of"), found.seen_twice, strict=True)),
    }


def _row(found: Coverage, outcome: Outcome) -> dict[str, int]:
    counts = sum((found.cells[outcome, scar] for scar in ids(ScarId)), Counter[CellState]())
    return {**{key: counts[state] for key, state in STATES.items()}, "of": counts.total()}


def best_tier(content: Content, finding: Finding) -> Tier:
    """Return the tier of the source that a reader can trace best."""
    return min((content.sources[name].tier for name in finding.sources), key=TIERS.index)


def _used(content: Content, scar: ScarId) -> Iterator[OptionId]:
    return (option for option, record in content.options.items() if scar in record.uses)


def _state(content: Content, option: OptionId, outcome: Outcome, scar: ScarId) -> CellState:
    """Return what is known about this very scar; a harm seen in other scars fills a cell of the screen, and not this one."""
    found = direct_findings(content, option, scar, outcome)
    if any(one.number for one in found):
        return "number"
    return found[0].state if found else "not-studied"

"""The standard on the page about the aid: where each row stands, failures first. All counts are computed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from ...conformity import RowState, State, row_states
from ...content import Content, Words
from ...kept import kept
from ...models.standard import Section
from ...wording import day, number, say

SECTIONS: tuple[Section, ...] = get_args(Section)
SUMMED: tuple[Section, ...] = ("qualifying", "certification", "quality")


@dataclass(frozen=True)
class ConformityLine:
    """One row: its id, the rule in our words, where it stands, and how we know."""

    id: str
    text: str
    tier: str
    state: State
    state_words: str
    how: str


@dataclass(frozen=True)
class ConformitySection:
    """The rows of one part of the standard, with their count in words."""

    title: str
    count: str
    lines: tuple[ConformityLine, ...]


@dataclass(frozen=True)
class ConformityView:
    """Where the aid stands against the standard."""

    summary: str
    totals: tuple[str, ...]
    ran: str
    failures: tuple[ConformityLine, ...]
    sections: tuple[ConformitySection, ...]


@kept(8)
def conformity_view(content: Content) -> ConformityView:
    """Return where every row of the standard stands, and the summary that follows from it."""
    states = row_states(content)
    return ConformityView(
        summary=_summary(content.words, states),
        totals=_totals(content.words, states),
        ran=_ran(content),
        failures=tuple(_line(content, one) for one in states if one.state == "fail"),
        sections=tuple(_section(content, name, states) for name in SECTIONS),
    )


def _count(states: Iterable[RowState], *wanted: State) -> int:
    return sum(one.state in wanted for one in states)


def _of_section(states: Iterable[RowState], section: Section) -> tuple[RowState, ...]:
    return tuple(one for one in states if one.row.section == section)


def _passed_of(states: tuple[RowState, ...]) -> tuple[int, int]:
    """Return how many rows passed, and how many apply."""
    return _count(states, "pass"), len(states) - _count(states, "not-applicable")


def _summary(words: Words, states: tuple[RowState, ...]) -> str:
    counts: dict[str, int] = {}
    for section in SUMMED:
        counts[section], counts[f"{section}_of"] = _passed_of(_of_section(states, section))
    left_out = _count(_of_section(states, "certification"), "not-applicable")
    return say(words, "conformity.summary", **counts, not_applicable=left_out)


def _totals(words: Words, states: tuple[RowState, ...]) -> tuple[str, ...]:
    passed, of = _passed_of(tuple(one for one in states if one.row.tier == "must"))
    return (
        say(
            words,
            "conformity.totals",
            of=len(states),
            passed=_count(states, "pass"),
            failed=_count(states, "fail"),
            not_yet=_count(states, "not-yet"),
            not_applicable=_count(states, "not-applicable"),
        ),
        say(words, "conformity.must", passed=passed, of=of),
    )


def _ran(content: Content) -> str:
    words, run = content.words, content.conformity
    if run is None:
        return say(words, "conformity.never_ran")
    ran = say(words, "conformity.ran", day=day(words, run.ran), version=run.content_version)
    return ran if run.content_version == content.version else f"{ran} {say(words, 'conformity.changed_since')}"


def _section(content: Content, name: Section, states: tuple[RowState, ...]) -> ConformitySection:
    own = _of_section(states, name)
    passed, of = _passed_of(own)
    return ConformitySection(
        title=say(content.words, f"conformity.section_{name}"),
        count=say(content.words, "conformity.count", passed=passed, of=of),
        lines=tuple(_line(content, one) for one in own),
    )


def _line(content: Content, one: RowState) -> ConformityLine:
    words = content.words
    return ConformityLine(
        id=one.row.id,
        text=words.standard[one.row.id].text,
        tier=say(words, f"conformity.tier_{one.row.tier}"),
        state=one.state,
        state_words=say(words, f"conformity.state_{one.state}"),
        how=" ".join(_how(words, one)),
    )


def _how(words: Words, one: RowState) -> Iterable[str]:
    """Yield how we know: tests with their count, people with name and role, then what is still missing."""
    failed = sum(outcome == "fail" for outcome in one.tests.values())
    if failed:
        yield say(words, "conformity.failed", failed=number(words, failed), of=number(words, len(one.tests)))
    elif one.tests and not {"not-run", "changed"} & set(one.lacks):
        yield say(words, "conformity.proved", count=number(words, len(one.tests)))
    for signer in (*one.row.signed, *((one.row.tested_with_users,) if one.row.tested_with_users else ())):
        yield say(
            words, "conformity.signed", by=signer.by, role=signer.role, day=day(words, signer.date), note=signer.note
        )
    for lack in one.lacks:
        yield say(words, f"conformity.lack_{lack}")
    if one.tests and one.last:
        yield say(words, "conformity.last", day=day(words, one.last))

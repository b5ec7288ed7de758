"""The few words of a result that one sheet has room for: the number, of what and when, the other arm, how sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...content import Content, Words
from ...models import AnyFinding
from ...models.numbers import Score, Share
from ...wording import number, say, time_text
from ..shared.parts import Badge, Cell, Citation, Effect, Fact, Told

Room = Literal["wide", "narrow"]  # what a column has room for: two results in words, or one in short
MOST: dict[Room, int] = {"wide": 2, "narrow": 1}


@dataclass(frozen=True)
class Figure:
    """One result, or one fact, in few words; `refs` are the numbers of its sources in the list, from 1.

    `big` stands out and is read before `text`. `had_not` is the other frame of a share, with the same weight; `beside` is
    the comparison arm, with what "none" leaves open and the ends of a scale. Any of them may be empty.
    """

    big: str
    text: str
    had_not: str = ""
    beside: str = ""
    sure: Badge | None = None
    refs: tuple[int, ...] = ()


def figures(content: Content, cell: Cell, sources: Sequence[Citation], room: Room) -> tuple[Figure, ...]:
    """Return a cell in few words: the results that lead, as many as there is room for."""
    if cell.instead:
        return (Figure("", cell.instead),)
    if not cell.effects:
        return (Figure(f"{cell.badge.words}.", cell.blank or ""),)
    about = (Figure("", cell.about),) if cell.about else ()
    return (*about, *(_figure(content, effect, sources, room) for effect in cell.effects[: MOST[room]]))


def _figure(content: Content, effect: Effect, sources: Sequence[Citation], room: Room) -> Figure:
    """Return one result; without a number, what was seen, where there is room for it."""
    refs, told, words = refs_of(effect.sources, sources), effect.number, content.words
    if told is None:
        seen = effect.plain if room == "wide" else ""
        return Figure(f"{effect.state_words}.", seen, sure=effect.badge, refs=refs)
    finding = content.findings[effect.id]
    what = {"what": effect.short or effect.measure, "time": time_text(words, finding.time)}
    big, had_not, beside = _capital(told.big), _had_not(words, told), _beside(content, finding, told, room)
    if not isinstance(finding.number, Share):
        return Figure(f"{big}:", f"{say(words, 'sheet.mean', **what)}.", "", beside, effect.badge, refs)
    text = say(words, "sheet.share", who=say(words, f"number.{finding.unit}"), **what)
    return Figure(big, f"{text};" if had_not else f"{text}.", had_not, beside, effect.badge, refs)


def _beside(content: Content, finding: AnyFinding, told: Told, room: Room) -> str:
    """Return the scale, the comparison arm, and what "none" leaves open (standards R8, R15, R28, R29)."""
    other = against(told) if room == "wide" else told.other or told.gap
    parts = (_scale(content, finding), other or "", *told.left_open_by_arm)
    return " ".join(f"{_capital(part).rstrip('.')}." for part in parts if part)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def refs_of(cited: Sequence[Citation], sources: Sequence[Citation]) -> tuple[int, ...]:
    """Return where these sources stand in the list, counted from 1."""
    places = {citation.id: place for place, citation in enumerate(sources, start=1)}
    return tuple(sorted({places[source.id] for source in cited}))


def against(told: Told) -> str | None:
    """Return how the other group did, in one sentence: by how much it differed, with its own number in brackets."""
    text = f"{told.gap} ({told.rows[-1][1]})" if told.gap and told.other else told.gap or told.other
    return text and f"{_capital(text)}."


def fact_text(content: Content, fact: Fact) -> str:
    """Return a fact of a course, and in one or two words where it comes from."""
    whole = fact.text.rstrip(".")
    return f"{whole} ({say(content.words, f'takeaway.basis_{fact.basis}')})." if fact.basis else f"{whole}."


def _had_not(words: Words, told: Told) -> str:
    """Return how many had it not, out of as many as those who had (standards R6); only a share that can be drawn has it."""
    squares = next((one for one in told.pictures if one.kind == "squares"), None)
    return "" if squares is None else say(words, "sheet.had_not", had_not=number(words, squares.of - squares.had))


def _scale(content: Content, finding: AnyFinding) -> str:
    """Return which end of a scale is the good one (standards R28); nothing for what is no score."""
    if not isinstance(finding.number, Score):
        return ""
    scale = content.scales[finding.number.scale]
    ends = {end: number(content.words, getattr(scale, end)) for end in ("worst", "best")}
    return say(content.words, "sheet.scale", **ends)

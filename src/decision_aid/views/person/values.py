"""Wishes held against options -> questions, one row of segments an option, the same as a table, and what a change moves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from ...content import Content
from ...findings.frequencies import panel_denominator
from ...kept import kept
from ...matching import match
from ...models import Range
from ...models.vocabulary import OptionId, is_level
from ...person.journey import LONGEST_WISH, Journey, WishAnswer
from ...prices import Price, price_of
from ...values import (
    Held,
    Holding,
    Verdict,
    differing,
    held,
    mattering,
    too_close,
    what_moved,
    with_own_limit,
)
from ...wording import filled, listed, number, say
from ..findings.effects import effect, level_words
from ..options.standings import clinician_first, standing_line
from ..shared.citations import citations
from ..shared.parts import Citation, FirstView, StandingLine
from ..time.courses import course_view
from ..time.money import cost_text, whose_price
from .questions import Choice

_COURSE_PART = {"sessions": "sessions", "days_off": "days_off", "weeks_to_result": "result", "upkeep": "upkeep"}


@dataclass(frozen=True)
class WishQuestion:
    """One wish to tap an answer for."""

    id: str
    name: str
    means: str
    choices: tuple[Choice, ...]
    said: str | None


@dataclass(frozen=True)
class Segment:
    """One option held against one wish: a shape, the same in words, and the reason."""

    option: OptionId
    name: str
    wish: str
    verdict: Verdict
    words: str
    reason: str


@dataclass(frozen=True)
class ValuesRow:
    """One option with a segment for each wish that matters, and how much of it is not known."""

    standing: StandingLine
    segments: tuple[Segment, ...]
    unknown: str


@dataclass(frozen=True)
class WishRow:
    """One wish over all options, for the table."""

    id: str
    name: str
    means: str
    cells: tuple[Segment, ...]

    def cell(self, option: OptionId) -> Segment:
        """Return what the wish is for one option."""
        return next(cell for cell in self.cells if cell.option == option)


@dataclass(frozen=True)
class ValuesView:
    """The whole page. `rows` is empty until something matters."""

    clinician_first: FirstView
    questions: tuple[WishQuestion, ...]
    alike: tuple[str, ...]
    ask_budget: bool
    names: tuple[str, ...]
    rows: tuple[ValuesRow, ...]
    table: tuple[WishRow, ...]
    other_wishes: tuple[WishRow, ...]
    closeness: str | None
    moved: tuple[str, ...]
    budget: float | None
    own_wish: str
    longest_wish: int
    sources: tuple[Citation, ...]


def values_view(content: Content, journey: Journey, before: Mapping[str, WishAnswer] | None = None) -> ValuesView:
    """Return the wishes and what they mean for the options shown; `before` are the answers before the last tap."""
    told = None if before is None else tuple(before.items())
    return replace(_values_view(content, journey.without_typed(), told), own_wish=journey.own_wish)


@kept(64)
def _values_view(content: Content, journey: Journey, told: tuple[tuple[str, WishAnswer], ...] | None) -> ValuesView:
    """Return the same without what was typed, which is never kept."""
    before = None if told is None else dict(told)
    everything = held(content, journey)
    shown = differing(everything)
    matter = mattering(shown, journey.wishes)
    return ValuesView(
        clinician_first=clinician_first(content, match(journey.answers, content)),
        questions=tuple(_question(content, journey, name) for name in shown),
        alike=_alike(content, everything),
        ask_budget="within-budget" in matter,
        names=tuple(content.words.options[option].name for option in journey.shown),
        rows=_rows(content, journey, everything, matter),
        table=tuple(_wish_row(content, journey, everything, name) for name in matter),
        other_wishes=tuple(_wish_row(content, journey, everything, name) for name in shown if name not in matter),
        closeness=_closeness(content, everything, matter),
        moved=() if before is None else _moved(content, journey, everything, shown, before),
        budget=journey.answers.limits.budget,
        own_wish=journey.own_wish,
        longest_wish=LONGEST_WISH,
        sources=citations(content, (s for name in shown for one in everything[name].values() for s in one.sources)),
    )


def _question(content: Content, journey: Journey, name: str) -> WishQuestion:
    words = content.words
    choices = tuple(Choice(answer, say(words, f"what_matters.answer_{answer}")) for answer in get_args(WishAnswer))
    means = _means(content, journey, name)
    return WishQuestion(name, words.wishes[name].name, means, choices, journey.wishes.get(name))


def _means(content: Content, journey: Journey, name: str) -> str:
    """Return what a wish means, with the person's own limit where they gave one."""
    ours = content.wishes[name]
    wish = with_own_limit(ours, journey.answers)
    text = filled(content.words, content.words.wishes[name].means, wish)
    return text if wish == ours else say(content.words, "what_matters.own_limit", text=text)


def _alike(content: Content, everything: Held) -> tuple[str, ...]:
    """Return the wishes that we do not ask about, since the options shown do not differ in them; blanks stay told."""
    names: dict[str, list[str]] = {"unknown": [], "known": []}
    for name, row in everything.items():
        verdicts = {one.verdict for one in row.values()}
        if len(verdicts) == 1:
            names["unknown" if "unknown" in verdicts else "known"].append(content.words.wishes[name].name)
    return tuple(
        say(content.words, f"what_matters.alike_{kind}", names=listed(content.words, same))
        for kind, same in names.items()
        if same
    )


def _rows(content: Content, journey: Journey, everything: Held, matter: Sequence[str]) -> tuple[ValuesRow, ...]:
    if not matter:
        return ()
    matched = match(journey.answers, content).options
    table = [_wish_row(content, journey, everything, name) for name in matter]
    return tuple(
        ValuesRow(
            standing_line(content, matched[option]),
            segments := tuple(row.cell(option) for row in table),
            _unknown_share(content, segments),
        )
        for option in journey.shown
    )


def _unknown_share(content: Content, segments: Sequence[Segment]) -> str:
    unknown = sum(segment.verdict == "unknown" for segment in segments)
    if not unknown:
        return say(content.words, "what_matters.unknown_none")
    return say(
        content.words,
        "what_matters.unknown_share",
        number=number(content.words, unknown),
        of=number(content.words, len(segments)),
    )


def _wish_row(content: Content, journey: Journey, everything: Held, name: str) -> WishRow:
    holdings = everything[name]
    counted = [content.findings[one.about] for one in holdings.values() if one.because == "finding"]
    denominator = panel_denominator(counted)
    cells = tuple(
        Segment(
            option,
            content.words.options[option].name,
            content.words.wishes[name].name,
            one.verdict,
            say(content.words, f"wish_verdict.{one.verdict}"),
            _reason(content, journey, option, one, denominator),
        )
        for option, one in holdings.items()
    )
    return WishRow(name, content.words.wishes[name].name, _means(content, journey, name), cells)


def _reason(content: Content, journey: Journey, option: OptionId, one: Holding, denominator: int) -> str:
    """Return why a verdict is as it is, in the words of the record it rests on."""
    words = content.words
    if one.because in ("involves", "side-effect"):
        return _of_option(content, option, one)
    if one.because == "caution":
        return words.cautions[one.about].text
    if one.because == "finding":
        return _counted(content, journey, one, denominator)
    if one.because in _COURSE_PART:
        return _of_course(content, one)
    if one.because == "evidence" and is_level(one.about):
        return say(words, "wish_reason.evidence", level=level_words(words, one.about))
    return say(words, f"wish_reason.{one.because}", **_money(content, price_of(content, journey, option), one.span))


def _of_option(content: Content, option: OptionId, one: Holding) -> str:
    words, facts = content.words, content.options[option]
    if one.because == "side-effect":
        return filled(words, words.options[option].side_effects[one.about], facts)
    if not facts.involves:
        return say(words, "compare.involves_nothing")
    return say(
        words, "wish_reason.involves", means=listed(words, [say(words, f"involves.{m}") for m in facts.involves])
    )


def _money(content: Content, price: Price | None, span: Range | None) -> dict[str, str]:
    """Return what a reason about money names: the cost, and whose price it was counted with."""
    if price is None or span is None:
        return {}
    return {"cost": cost_text(content, price, span), "whose": whose_price(content, price)}


def _counted(content: Content, journey: Journey, one: Holding, denominator: int) -> str:
    """Return both frames of a count, the difference where another group was counted, and how sure we are."""
    words, shown = content.words, effect(content, content.findings[one.about], denominator, journey.answers)
    lines = list(shown.number.frames) if shown.number else [shown.plain]
    lines += [shown.number.difference] if shown.number and shown.number.difference else []
    lines += [say(words, "wish_reason.high-bar")] if one.verdict == "unknown" else []
    return " ".join([*lines, say(words, "wish_reason.evidence", level=shown.badge.words)])


def _of_course(content: Content, one: Holding) -> str:
    """Return a part of the course with where it comes from, and say so where nobody told the most."""
    words, part, view = content.words, _COURSE_PART[one.because], course_view(content, one.course)
    fact = getattr(view, part)
    lines = [say(words, "wish_reason.course", fact=say(words, f"fact.{part}"), text=fact.text.rstrip("."))]
    lines += [f"{fact.note}."] if fact.note else []
    if one.verdict == "unknown" and one.span is not None and one.span.most is None:
        lines.append(say(words, "wish_reason.no-most"))
    return " ".join(lines)


def _closeness(content: Content, everything: Held, matter: Sequence[str]) -> str | None:
    if not matter:
        return None
    return say(content.words, "what_matters.too_close" if _close(everything, matter) else "what_matters.told_apart")


def _close(everything: Held, matter: Sequence[str]) -> bool:
    return too_close(list(zip(*([one.verdict for one in everything[name].values()] for name in matter), strict=True)))


def _moved(
    content: Content, journey: Journey, everything: Held, shown: Sequence[str], before: Mapping[str, WishAnswer]
) -> tuple[str, ...]:
    """Return what the last answer moved: which wish came or went, what it is for each option, and the closeness."""
    words, moves = content.words, what_moved(before, journey.wishes, shown)
    lines = [say(words, "what_matters.came_in", name=words.wishes[name].name) for name in moves.came_in]
    lines += [line for name in moves.came_in for line in _options_by_verdict(content, everything[name])]
    lines += [say(words, "what_matters.went_out", name=words.wishes[name].name) for name in moves.went_out]
    if not lines:
        return (say(words, "what_matters.nothing_moved"),) if dict(before) != journey.wishes else ()
    return (*lines, *_closeness_moved(content, everything, mattering(shown, before), mattering(shown, journey.wishes)))


def _options_by_verdict(content: Content, row: Mapping[OptionId, Holding]) -> tuple[str, ...]:
    words = content.words
    return tuple(
        say(words, f"what_matters.now_{verdict}", names=listed(words, names))
        for verdict in get_args(Verdict)
        if (names := [words.options[option].name for option, one in row.items() if one.verdict == verdict])
    )


def _closeness_moved(content: Content, everything: Held, then: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    if not then or not now or _close(everything, then) == _close(everything, now):
        return ()
    key = "what_matters.now_close" if _close(everything, now) else "what_matters.now_apart"
    return (say(content.words, key),)

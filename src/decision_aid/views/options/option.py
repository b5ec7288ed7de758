"""One option in depth, in BRAN order: benefits, risks, alternatives, nothing. The same parts for every option."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ...content import Content
from ...content.library import selects
from ...content.linking import cited_sources
from ...matching import match
from ...models import Option
from ...models.vocabulary import OptionId, ids
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import day, filled, listed, number, say
from ..findings.outcomes import BENEFITS, RISKS, OutcomeSection, nearest_studies, outcome_section
from ..shared.citations import citations
from ..shared.parts import Citation, Effect, StandingLine
from ..shared.seller import ProductsView, products_view
from ..time.courses import CourseView, course_view
from .claims import ClaimCard, claims_about
from .compare import involves
from .scar import ScarView, scar_view
from .standings import standing_line

MORE = ("history", "mixture", "tools", "before_you_go", "texts_disagree", "maintenance", "combinations", "who_not")


@dataclass(frozen=True)
class Titled:
    """A heading with its lines."""

    title: str
    lines: tuple[str, ...]
    note: str | None = None


@dataclass(frozen=True)
class FlagView:
    """A warning sign after treatment."""

    sign: str
    when: str
    do: str
    may_be: str
    urgency: str
    urgency_words: str


@dataclass(frozen=True)
class OptionView:
    """Everything on the page of one option."""

    id: OptionId
    name: str
    in_short: str
    standing: StandingLine
    what_it_is: tuple[str, ...]
    skin: str
    steps: tuple[Titled, ...]
    involves: str
    good_points: tuple[str, ...]
    drawbacks: tuple[str, ...]
    for_scar: Titled | None
    benefits: tuple[OutcomeSection, ...]
    nearest: tuple[Effect, ...]
    every_result: str
    risks: tuple[OutcomeSection, ...]
    side_effects: tuple[Titled, ...]
    alternatives: tuple[tuple[OptionId, str], ...]
    nothing: str
    scar: ScarView | None
    course: CourseView | None
    sessions: str
    how_soon: str
    how_lasting: str
    combining: str
    combined_with: str | None
    living: tuple[Titled, ...]
    aftercare: tuple[str, ...]
    red_flags: tuple[FlagView, ...]
    kinds: tuple[str, ...]
    more: tuple[Titled, ...]
    products: ProductsView | None
    regulation: tuple[Titled, ...]
    claims: tuple[ClaimCard, ...]
    faq: tuple[Titled, ...]
    ask: tuple[Titled, ...]
    reviewed: str
    sources: tuple[Citation, ...]


def option_view(content: Content, journey: Journey, option_id: OptionId) -> OptionView:
    """Return the page of one option for this person."""
    option, scar = content.options[option_id], known_scar(journey.answers)
    matched = match(journey.answers, content).options[option_id]

    def text(sentence: str) -> str:
        return filled(content.words, sentence, option)

    return OptionView(
        id=option_id,
        standing=standing_line(content, matched),
        course=course_view(content, matched.course),
        for_scar=_for_scar(content, option, scar, text),
        scar=None if scar is None else scar_view(content, scar, journey.answers),
        sources=citations(content, _all_sources(content, option)),
        **_in_words(content, option, text),
        **_in_studies(content, journey, option, text),
        **_around_it(content, option, scar),
    )


def _in_words(content: Content, option: Option, text: Callable[[str], str]) -> dict[str, Any]:
    """Return what the option is, does and asks of a person."""
    words = content.words.options[option.id]

    def titled(*keys: str) -> tuple[Titled, ...]:
        return tuple(Titled(say(content.words, f"option.{key}"), (text(getattr(words, key)),)) for key in keys)

    more = ((say(content.words, f"more.{key}"), words.more[key]) for key in MORE if key in words.more)
    plain = ("in_short", "how_soon", "how_lasting", "sessions", "combining")
    lists = ("what_it_is", "good_points", "drawbacks", "aftercare")
    return {
        **{key: text(getattr(words, key)) for key in plain},
        **{key: tuple(map(text, getattr(words, key))) for key in lists},
        "name": words.name,
        "skin": text(words.what_it_does_to_the_skin),
        "nothing": text(words.if_you_do_nothing),
        "steps": titled("before", "during", "after", "feels_like"),
        "living": titled("body", "feelings", "daily_life"),
        "kinds": tuple(text(words.kinds[kind]) for kind in option.kinds),
        "more": tuple(Titled(title, tuple(map(text, lines))) for title, lines in more),
    }


def _in_studies(content: Content, journey: Journey, option: Option, text: Callable[[str], str]) -> dict[str, Any]:
    """Return what studies counted, good and bad, and what stands nearest."""
    benefits, risks = (
        tuple(outcome_section(content, journey, option.id, outcome) for outcome in outcomes)
        for outcomes in (BENEFITS, RISKS)
    )
    nearest = nearest_studies(content, journey, option.id, known_scar(journey.answers))
    return {
        "benefits": benefits,
        "risks": risks,
        "nearest": nearest,
        "every_result": _every_result(content, (*benefits, *risks), len(nearest)),
        "side_effects": _side_effects(content, option, text),
    }


def _around_it(content: Content, option: Option, scar: str | None) -> dict[str, Any]:
    """Return what surrounds the choice: alternatives, warning signs, regulators, claims, questions."""
    return {
        "involves": involves(content, option),
        "alternatives": _alternatives(content, option.id, scar),
        "combined_with": _combined_with(content, option),
        "red_flags": red_flags(content, (option,)),
        "products": products_view(content, option),
        "regulation": _regulation(content, option.id),
        "claims": claims_about(content, scar) if option.id == "mesotherapy" else (),
        "faq": advice(content, "faq", (option,)),
        "ask": advice(content, "questions_to_ask", (option,)),
        "reviewed": _reviewed(content, option),
    }


def _for_scar(content: Content, option: Option, scar: str | None, text: Callable[[str], str]) -> Titled | None:
    if scar is None or scar not in option.scars:
        return None
    title = say(content.words, "option.for_scar", scar=content.words.scars[scar].short_name)
    return Titled(title, (text(content.words.options[option.id].for_scar[scar]),))


def _every_result(content: Content, sections: tuple[OutcomeSection, ...], nearest: int) -> str:
    more = sum(len(section.more) for section in sections)
    return say(
        content.words, "option.every_result", more=number(content.words, more), nearest=number(content.words, nearest)
    )


def _side_effects(content: Content, option: Option, text: Callable[[str], str]) -> tuple[Titled, ...]:
    words, own = content.words, content.words.options[option.id]
    groups = (
        ("usual", "option.side_usual", None),
        ("studies", "option.side_studies", None),
        ("leaflets", "option.side_leaflets", "option.side_cases_note"),
        ("single-cases", "option.side_cases", "option.side_cases_note"),
    )
    return tuple(
        Titled(say(words, title), lines, say(words, note) if note else None)
        for known_from, title, note in groups
        if (lines := tuple(text(own.side_effects[e.id]) for e in option.side_effects if e.known_from == known_from))
    )


def _alternatives(content: Content, option: OptionId, scar: str | None) -> tuple[tuple[OptionId, str], ...]:
    """Return every other option that is used or tried for this scar, by name."""
    others = [
        (other, content.words.options[other].name)
        for other in ids(OptionId)
        if other != option and (scar is None or scar in content.options[other].scars)
    ]
    return tuple(sorted(others, key=lambda pair: pair[1]))


def every_option(content: Content) -> tuple[tuple[OptionId, str], ...]:
    """Return every option with its name, by name."""
    return tuple(sorted(((one, content.words.options[one].name) for one in ids(OptionId)), key=lambda pair: pair[1]))


def _combined_with(content: Content, option: Option) -> str | None:
    names = [content.words.options[one.option].name for one in option.combinations]
    return say(content.words, "option.combined_with", names=listed(content.words, names)) if names else None


def red_flags(content: Content, options: Iterable[Option]) -> tuple[FlagView, ...]:
    """Return the warning signs that belong to some options, the most urgent first."""
    chosen = tuple(options)
    order = ("emergency", "same-day", "few-days", "week")
    flags = [flag for flag in content.red_flags.values() if any(selects(flag.applies_to, one) for one in chosen)]
    flags.sort(key=lambda flag: order.index(flag.urgency))
    views = []
    for flag in flags:
        own = content.words.red_flags[flag.id]
        sign, when, do, may_be = (
            filled(content.words, text, flag) for text in (own.sign, own.when, own.do, own.may_be)
        )
        urgency = say(content.words, f"urgency.{flag.urgency}")
        views.append(FlagView(sign, when, do, may_be, flag.urgency, urgency))
    return tuple(views)


def _regulation(content: Content, option: OptionId) -> tuple[Titled, ...]:
    rules = [rule for rule in content.regulation.values() if option in rule.options]
    words = content.words
    return tuple(
        Titled(
            words.regulation[r.id].place,
            (filled(words, words.regulation[r.id].text, r),),
            say(words, f"about_scars.{r.about_scars}"),
        )
        for r in rules
    )


def advice(content: Content, kind: str, options: Iterable[Option]) -> tuple[Titled, ...]:
    """Return questions with their answers (or reasons) that belong to any of some options."""
    chosen = tuple(options)
    records, own = getattr(content, kind), getattr(content.words, kind)
    return tuple(
        Titled(filled(content.words, own[name].text, record), (filled(content.words, own[name].why, record),))
        for name, record in records.items()
        if any(selects(record.applies_to, option) for option in chosen)
    )


def _reviewed(content: Content, option: Option) -> str:
    last, due = (day(content.words, when) for when in (option.reviewed.last, option.reviewed.next))
    return say(content.words, "option.reviewed", last=last, next=due)


def _all_sources(content: Content, option: Option) -> tuple[str, ...]:
    """Return every source behind this page: the option's, its findings', its rules' and its regulators'."""
    rules = [rule for rule in content.regulation.values() if option.id in rule.options]
    advice = [
        one
        for kind in (content.faq, content.questions_to_ask, content.red_flags)
        for one in kind.values()
        if selects(one.applies_to, option)
    ]
    records = (option, *content.findings_of[option.id], *content.cautions_of[option.id], *rules, *advice)
    return tuple(source for record in records for source in cited_sources(record))

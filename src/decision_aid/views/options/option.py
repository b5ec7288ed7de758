"""One option in depth, in BRAN order: benefits, risks, alternatives, nothing. The same parts for every option."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...content import Content
from ...content.library import selects
from ...content.linking import cited_sources
from ...findings.aims import aim, scar_of
from ...kept import kept
from ...matching import match
from ...models import Option
from ...models.vocabulary import MESOTHERAPY, OptionId
from ...person.answers import Answers
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import capitalised, day, filled, listed, number, say
from ..findings.outcomes import BENEFITS, RISKS, OutcomeSection, nearest_studies, outcome_section
from ..findings.side_effects import KNOWN_FROM
from ..shared.citations import citations
from ..shared.parts import Citation, Effect, StandingLine, Titled
from ..shared.seller import ProductsView, products_view
from ..time.courses import CourseView, course_view
from .advice import FlagView, asked_about, red_flags
from .compare import involves
from .option_head import OptionHead, option_head
from .scar import ScarView, scar_view
from .standings import standing_line

MORE: Mapping[str, tuple[str, ...]] = {
    "what": ("history", "mixture", "tools"),
    "risks": ("who_not",),
    "living": ("before_you_go", "maintenance", "combinations"),
    "more": ("texts_disagree",),
}
NOT_COUNTED = ("leaflets", "single-cases")


@dataclass(frozen=True)
class OptionTop:
    """What an option is, what it does, and what happens."""

    what_it_is: tuple[str, ...]
    kinds: tuple[str, ...]
    skin: str
    involves: str
    steps: tuple[Titled, ...]


@dataclass(frozen=True)
class OptionBenefits:
    """What speaks for it and against it, and what studies counted of the good."""

    good_points: tuple[str, ...]
    drawbacks: tuple[str, ...]
    benefits: tuple[OutcomeSection, ...]
    nearest: tuple[Effect, ...]


@dataclass(frozen=True)
class SideEffectGroup:
    """Side effects that are known in the same way, as (name, what is known of it)."""

    title: str
    lines: tuple[tuple[str, str], ...]
    note: str | None


@dataclass(frozen=True)
class OptionRisks:
    """What may go wrong, what studies counted of it, our rules, and warning signs afterwards."""

    side_effects: tuple[SideEffectGroup, ...]
    risks: tuple[OutcomeSection, ...]
    standing: StandingLine
    red_flags: tuple[FlagView, ...]


@dataclass(frozen=True)
class FoldedTexts:
    """Texts that stand closed, by the part of the page that they belong to."""

    what: tuple[Titled, ...]
    risks: tuple[Titled, ...]
    living: tuple[Titled, ...]
    more: tuple[Titled, ...]


@dataclass(frozen=True)
class OptionRest:
    """Doing nothing, visits, life with it, and what surrounds the choice.

    `links` lead to the pages that tell more of it, as (page, label).
    """

    nothing: str
    scar: ScarView | None
    sessions: str
    course: CourseView | None
    how_soon: str
    how_lasting: str
    combining: str
    combined_with: str | None
    living: tuple[Titled, ...]
    aftercare: tuple[str, ...]
    more: FoldedTexts
    products: ProductsView | None
    links: tuple[tuple[str, str], ...]
    reviewed: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class OptionView:
    """Everything on the page of one option, part by part."""

    id: OptionId
    head: OptionHead
    top: OptionTop
    every_result: str
    benefit: OptionBenefits
    risk: OptionRisks
    alternatives: tuple[tuple[OptionId, str], ...]
    rest: OptionRest


@kept(64)
def option_view(content: Content, journey: Journey, option_id: OptionId) -> OptionView:
    """Return the page of one option for this person."""
    journey = as_it_applies(journey, content)
    option = content.options[option_id]
    matched = match(journey.answers, content).options[option_id]
    standing, course = standing_line(content, matched), course_view(content, matched.course)
    benefit = _benefits(content, journey, option)
    risk = _risks(content, journey, option, standing)
    return OptionView(
        id=option_id,
        head=option_head(content, option, journey.answers, matched.aim, standing, course),
        top=_top(content, option),
        every_result=_every_result(content, (*benefit.benefits, *risk.risks), len(benefit.nearest)),
        benefit=benefit,
        risk=risk,
        alternatives=_alternatives(content, option.id, journey.answers),
        rest=_rest(content, journey, option, course),
    )


def _texts(content: Content, option: Option, sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(filled(content.words, sentence, option) for sentence in sentences)


def _titled(content: Content, option: Option, *keys: str) -> tuple[Titled, ...]:
    """Return texts of the option, each under its own heading."""
    own = content.words.options[option.id]
    return tuple(
        Titled(say(content.words, f"option.{key}"), _texts(content, option, (getattr(own, key),))) for key in keys
    )


def _top(content: Content, option: Option) -> OptionTop:
    own = content.words.options[option.id]
    return OptionTop(
        what_it_is=_texts(content, option, own.what_it_is),
        kinds=_texts(content, option, (own.kinds[kind] for kind in option.kinds)),
        skin=filled(content.words, own.what_it_does_to_the_skin, option),
        involves=involves(content, option),
        steps=_titled(content, option, "before", "during", "after", "feels_like"),
    )


def _benefits(content: Content, journey: Journey, option: Option) -> OptionBenefits:
    own = content.words.options[option.id]
    return OptionBenefits(
        good_points=_texts(content, option, own.good_points),
        drawbacks=_texts(content, option, own.drawbacks),
        benefits=tuple(outcome_section(content, journey, option.id, outcome) for outcome in BENEFITS),
        nearest=nearest_studies(content, journey, option.id, scar_of(content, option.id, journey.answers)),
    )


def _risks(content: Content, journey: Journey, option: Option, standing: StandingLine) -> OptionRisks:
    return OptionRisks(
        side_effects=_side_effects(content, option),
        risks=tuple(outcome_section(content, journey, option.id, outcome) for outcome in RISKS),
        standing=standing,
        red_flags=red_flags(content, (option,)),
    )


def _rest(content: Content, journey: Journey, option: Option, course: CourseView | None) -> OptionRest:
    own, scar = content.words.options[option.id], known_scar(journey.answers)
    said = (own.if_you_do_nothing, own.sessions, own.how_soon, own.how_lasting, own.combining)
    nothing, sessions, how_soon, how_lasting, combining = _texts(content, option, said)
    return OptionRest(
        nothing=nothing,
        scar=None if scar is None else scar_view(content, scar, journey.answers),
        sessions=sessions,
        course=course,
        how_soon=how_soon,
        how_lasting=how_lasting,
        combining=combining,
        combined_with=_combined_with(content, option),
        living=_titled(content, option, "body", "feelings", "daily_life"),
        aftercare=_texts(content, option, own.aftercare),
        more=FoldedTexts(**{part: _more(content, option, keys) for part, keys in MORE.items()}),
        products=products_view(content, option),
        links=_links(content, option),
        reviewed=_reviewed(content, option),
        sources=citations(content, _all_sources(content, option.id)),
    )


def _every_result(content: Content, sections: tuple[OutcomeSection, ...], nearest: int) -> str:
    more = sum(len(section.more) for section in sections)
    return say(
        content.words, "option.every_result", more=number(content.words, more), nearest=number(content.words, nearest)
    )


def _side_effects(content: Content, option: Option) -> tuple[SideEffectGroup, ...]:
    words = content.words
    return tuple(
        SideEffectGroup(
            say(words, title), lines, say(words, "option.side_cases_note") if known_from in NOT_COUNTED else None
        )
        for known_from, title in KNOWN_FROM.items()
        if (lines := _side_effects_known(content, option, known_from))
    )


def _side_effects_known(content: Content, option: Option, known_from: str) -> tuple[tuple[str, str], ...]:
    words, own = content.words, content.words.options[option.id]
    return tuple(
        (capitalised(words.side_effects[one.id].name), filled(words, own.side_effects[one.id], option))
        for one in option.side_effects
        if one.known_from == known_from
    )


def _more(content: Content, option: Option, keys: Iterable[str]) -> tuple[Titled, ...]:
    own = content.words.options[option.id].more
    return tuple(
        Titled(say(content.words, f"more.{key}"), _texts(content, option, own[key])) for key in keys if key in own
    )


def _alternatives(content: Content, option: OptionId, answers: Answers) -> tuple[tuple[OptionId, str], ...]:
    """Return every other option that is in use for this scar or its colour, by name; all where no scar is known."""
    unknown = known_scar(answers) is None
    others = [
        (other, content.words.options[other].name)
        for other in content.options
        if other != option and (unknown or ((use := aim(content.options[other], answers).use) and use.is_used))
    ]
    return tuple(sorted(others, key=lambda pair: pair[1]))


def _combined_with(content: Content, option: Option) -> str | None:
    names = [content.words.options[one.option].name for one in option.combinations]
    return say(content.words, "option.combined_with", names=listed(content.words, names)) if names else None


def _links(content: Content, option: Option) -> tuple[tuple[str, str], ...]:
    """Return the pages with questions about this option and with claims about it, where there are any."""
    counts = {
        "faq": asked_about(content, "faq", option),
        "choosing": asked_about(content, "questions_to_ask", option),
        "claims": len(content.claims) if option.id == MESOTHERAPY else 0,
    }
    return tuple(
        (page, say(content.words, f"option.link_{page}", number=number(content.words, count)))
        for page, count in counts.items()
        if count
    )


def _reviewed(content: Content, option: Option) -> str:
    last, due = (day(content.words, when) for when in (option.reviewed.last, option.reviewed.next))
    return say(content.words, "option.reviewed", last=last, next=due)


@kept(64)
def _all_sources(content: Content, name: OptionId) -> tuple[str, ...]:
    """Return every source behind this page: the option's, its findings', its rules' and its warning signs'."""
    option = content.options[name]
    flags = [flag for flag in content.red_flags.values() if selects(flag.applies_to, option)]
    records = (option, *content.findings_of[option.id], *content.cautions_of[option.id], *flags)
    return tuple(source for record in records for source in cited_sources(record))

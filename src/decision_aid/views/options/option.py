"""One option in depth, in BRAN order: benefits, risks, alternatives, nothing. The same parts for every option."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...content import Content
from ...content.library import selects
from ...content.linking import cited_sources
from ...findings.aims import Aim, aim, scar_of
from ...matching import match
from ...models import Option
from ...models.vocabulary import MESOTHERAPY, OptionId
from ...person.answers import Answers
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import day, filled, listed, number, say
from ..findings.outcomes import BENEFITS, RISKS, OutcomeSection, nearest_studies, outcome_section
from ..shared.citations import citations
from ..shared.parts import Citation, Effect, StandingLine, Titled
from ..shared.seller import ProductsView, products_view
from ..time.courses import CourseView, course_view
from .advice import FlagView, advice, red_flags
from .claims import ClaimCard, claims_about
from .compare import involves
from .scar import ScarView, scar_view
from .standings import standing_line

MORE = ("history", "mixture", "tools", "before_you_go", "texts_disagree", "maintenance", "combinations", "who_not")


@dataclass(frozen=True)
class OptionTop:
    """What an option is, where it stands, and what happens."""

    name: str
    in_short: str
    standing: StandingLine
    for_scar: Titled | None
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
class OptionRisks:
    """What may go wrong, what studies counted of it, our rules, and warning signs afterwards."""

    side_effects: tuple[Titled, ...]
    risks: tuple[OutcomeSection, ...]
    standing: StandingLine
    red_flags: tuple[FlagView, ...]


@dataclass(frozen=True)
class OptionRest:
    """Doing nothing, visits, life with it, and what surrounds the choice."""

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
    more: tuple[Titled, ...]
    products: ProductsView | None
    regulation: tuple[Titled, ...]
    faq: tuple[Titled, ...]
    ask: tuple[Titled, ...]
    reviewed: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class OptionView:
    """Everything on the page of one option, part by part."""

    id: OptionId
    top: OptionTop
    every_result: str
    benefit: OptionBenefits
    risk: OptionRisks
    alternatives: tuple[tuple[OptionId, str], ...]
    rest: OptionRest
    claims: tuple[ClaimCard, ...]


def option_view(content: Content, journey: Journey, option_id: OptionId) -> OptionView:
    """Return the page of one option for this person."""
    journey = as_it_applies(journey, content)
    option, scar = content.options[option_id], known_scar(journey.answers)
    matched = match(journey.answers, content).options[option_id]
    standing = standing_line(content, matched)
    benefit = _benefits(content, journey, option)
    risk = _risks(content, journey, option, standing)
    return OptionView(
        id=option_id,
        top=_top(content, option, matched.aim, standing),
        every_result=_every_result(content, (*benefit.benefits, *risk.risks), len(benefit.nearest)),
        benefit=benefit,
        risk=risk,
        alternatives=_alternatives(content, option.id, journey.answers),
        rest=_rest(content, journey, option, course_view(content, matched.course)),
        claims=claims_about(content, scar) if option.id == MESOTHERAPY else (),
    )


def _texts(content: Content, option: Option, sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(filled(content.words, sentence, option) for sentence in sentences)


def _titled(content: Content, option: Option, *keys: str) -> tuple[Titled, ...]:
    """Return texts of the option, each under its own heading."""
    own = content.words.options[option.id]
    return tuple(
        Titled(say(content.words, f"option.{key}"), _texts(content, option, (getattr(own, key),))) for key in keys
    )


def _top(content: Content, option: Option, aimed: Aim, standing: StandingLine) -> OptionTop:
    own = content.words.options[option.id]
    in_short, skin = _texts(content, option, (own.in_short, own.what_it_does_to_the_skin))
    return OptionTop(
        name=own.name,
        in_short=in_short,
        standing=standing,
        for_scar=_for_scar(content, option, aimed),
        what_it_is=_texts(content, option, own.what_it_is),
        kinds=_texts(content, option, (own.kinds[kind] for kind in option.kinds)),
        skin=skin,
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
    more = ((say(content.words, f"more.{key}"), own.more[key]) for key in MORE if key in own.more)
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
        more=tuple(Titled(title, _texts(content, option, lines)) for title, lines in more),
        products=products_view(content, option),
        regulation=_regulation(content, option.id),
        faq=advice(content, "faq", (option,)),
        ask=advice(content, "questions_to_ask", (option,)),
        reviewed=_reviewed(content, option),
        sources=citations(content, _all_sources(content, option)),
    )


def _for_scar(content: Content, option: Option, aimed: Aim) -> Titled | None:
    scar = known_scar(aimed.answers)
    if scar is None or scar not in option.scars:
        return None
    words, name = content.words, content.words.scars[scar].short_name
    title = (
        say(words, "option.for_colour", scar=name) if aimed.colour_layer else say(words, "option.for_scar", scar=name)
    )
    return Titled(title, _texts(content, option, (content.words.options[option.id].for_scar[scar],)))


def _every_result(content: Content, sections: tuple[OutcomeSection, ...], nearest: int) -> str:
    more = sum(len(section.more) for section in sections)
    return say(
        content.words, "option.every_result", more=number(content.words, more), nearest=number(content.words, nearest)
    )


def _side_effects(content: Content, option: Option) -> tuple[Titled, ...]:
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
        if (
            lines := _texts(
                content, option, (own.side_effects[e.id] for e in option.side_effects if e.known_from == known_from)
            )
        )
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

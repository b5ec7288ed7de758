"""The take-away: one sheet, then all that stands behind it: what was told, compared, what to ask, care, signs, sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...content import Content
from ...matching import match
from ...models import Option
from ...models.vocabulary import OptionId
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import day, filled, say
from ..options.advice import FlagView, advice, red_flags
from ..options.compare import Comparison, comparison
from ..options.standings import clinician_first
from ..person.matters import MattersView, matters_view
from ..shared.parts import Citation, FirstView, Titled
from ..time.plan import PlanView, calendar_view, event_day, first_day
from .looked_at import LookedAt, looked_at, short_source
from .sheet import SheetView, sheet_view
from .told import health_told, told


@dataclass(frozen=True)
class SummaryView:
    """The whole summary: the sheet, and what stands behind it. `health`: health questions in short under their answer."""

    sheet: SheetView
    told: tuple[tuple[str, str], ...]
    health: tuple[tuple[str, str], ...]
    matters: MattersView | None
    clinician_first: FirstView
    comparison: Comparison
    looked: tuple[LookedAt, ...]
    missing: tuple[str, ...]
    practitioner_view: str
    own_questions: str
    bran: tuple[str, ...]
    ask: tuple[Titled, ...]
    aftercare: tuple[str, ...]
    red_flags: tuple[FlagView, ...]
    plan: Titled
    sources: tuple[Citation, ...]
    short_sources: tuple[str, ...]
    printed: str


def summary_view(content: Content, journey: Journey, today: date) -> SummaryView:
    """Return the summary as it stands today."""
    journey = as_it_applies(journey, content)
    everything = _with_the_choice(journey)
    sheet, table = sheet_view(content, journey), comparison(content, everything)
    sources = tuple({one.id: one for one in (*sheet.table.sources, *table.sources)}.values())
    options = [content.options[option] for option in _looked_at(journey)]
    return SummaryView(
        sheet=sheet,
        told=told(content, journey),
        health=health_told(content, journey),
        matters=matters_view(content, journey),
        clinician_first=clinician_first(content, match(journey.answers, content)),
        comparison=table,
        looked=looked_at(content, everything, table, sources),
        missing=missing(content, journey, table),
        practitioner_view=journey.practitioner_view,
        own_questions=journey.own_questions,
        bran=bran(content),
        ask=advice(content, "questions_to_ask", options),
        aftercare=_aftercare(content, journey),
        red_flags=_red_flags(content, journey, options),
        plan=_plan(content, journey, today),
        sources=sources,
        short_sources=tuple(short_source(content, source.id) for source in sources),
        printed=printed(content, today),
    )


def bran(content: Content) -> tuple[str, ...]:
    """Return the four questions that fit any treatment: benefits, risks, alternatives, nothing."""
    return tuple(
        say(content.words, f"summary.bran_{part}") for part in ("benefits", "risks", "alternatives", "nothing")
    )


def printed(content: Content, today: date) -> str:
    """Return the day and the version of the content, which every sheet carries."""
    return say(content.words, "summary.printed", day=day(content.words, today), version=content.version)


def _with_the_choice(journey: Journey) -> Journey:
    """Return the journey with the choice among the options looked at, also when it left them."""
    chosen = journey.leans_to
    if chosen is None or chosen in journey.shown:
        return journey
    return journey.model_copy(update={"picked": (*journey.picked, chosen)})


def _looked_at(journey: Journey) -> tuple[OptionId, ...]:
    """Return the option that the person leans to; without one, all options shown."""
    return journey.shown if journey.leans_to is None else (journey.leans_to,)


def _aftercare(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return the care notes of the option that is leaned to."""
    if journey.leans_to is None:
        return (say(content.words, "summary.aftercare_later"),)
    option = content.options[journey.leans_to]
    return tuple(filled(content.words, line, option) for line in content.words.options[option.id].aftercare)


def _red_flags(content: Content, journey: Journey, options: Sequence[Option]) -> tuple[FlagView, ...]:
    """Return all warning signs of the option that is leaned to; before that, only what cannot wait."""
    flags = red_flags(content, options)
    if journey.leans_to is None:
        return tuple(flag for flag in flags if flag.urgency in ("emergency", "same-day"))
    return flags


def _plan(content: Content, journey: Journey, today: date) -> Titled:
    """Return what a plan would be, from the day that the person picked or from today; one line an option looked at."""
    words, matched = content.words, match(journey.answers, content).options
    courses = {option: matched[option].course for option in _looked_at(journey)}
    start, event = first_day(journey, today), event_day(journey, today)
    lines = tuple(_plan_line(content, plan) for plan in calendar_view(content, journey, courses, start, event).plans)
    return Titled(say(words, "summary.plan"), lines, say(words, "summary.plan_lead", day=day(words, start)))


def _plan_line(content: Content, plan: PlanView) -> str:
    """Return first visit, last visit, and when a result is expected; else what is not known."""
    visits = [one.when for one in plan.days if one.kind == "visit"]
    results = [f"{one.what}, {one.when}." for one in plan.days if one.kind == "result"]
    ends = [say(content.words, "summary.plan_visits", first=visits[0], last=visits[-1])] if visits else []
    return " ".join((f"{plan.row}.", *ends, *(results or plan.blanks)))


def missing(content: Content, journey: Journey, table: Comparison) -> tuple[str, ...]:
    """Return what a person may still want to find out; undecided is a valid end."""
    words, answers = content.words, journey.answers
    lacks = []
    if known_scar(answers) is None:
        lacks.append(say(words, "summary.missing_scar"))
    if answers.skin in (None, "not-said"):
        lacks.append(say(words, "summary.missing_skin"))
    if not answers.health:
        lacks.append(say(words, "summary.missing_health"))
    blank = [words.options[cell.option].name for cell in table.row("benefit").cells if cell.state != "number"]
    if blank:
        lacks.append(say(words, "summary.missing_number", names=", ".join(blank)))
    return tuple(lacks)

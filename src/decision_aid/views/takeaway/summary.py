"""The take-away: what was told, what was looked at, where the person stands, what to ask, when to stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...content import Content
from ...matching import match
from ...models import Option
from ...models.vocabulary import NOTHING, OptionId
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import day, filled, number, say
from ..options.advice import FlagView, advice, red_flags
from ..options.compare import Comparison, choice_apart, comparison
from ..options.standings import clinician_first
from ..person.matters import MattersView, matters_view
from ..person.questions import (
    LIMITS,
    QuestionView,
    health_questions,
    question,
    scar_questions,
    tried_question,
    who_asks,
)
from ..shared.parts import Citation, FirstView, Titled
from ..shared.seller import clinic_view
from ..time.courses import course_view
from ..time.plan import PlanView, calendar_view, event_day, first_day
from .looked_at import LookedAt, looked_at, short_source
from .next_steps import agreed_steps


@dataclass(frozen=True)
class SummaryView:
    """The whole summary. `steps`: who does what by when. `told_alike`: health questions under their answer."""

    told: tuple[tuple[str, str], ...]
    told_alike: tuple[tuple[str, str], ...]
    matters: MattersView | None
    clinician_first: FirstView
    comparison: Comparison
    looked: tuple[LookedAt, ...]
    choice: str
    reasons: str
    missing: tuple[str, ...]
    steps: tuple[Titled, ...]
    practitioner_view: str
    bran: tuple[str, ...]
    ask: tuple[Titled, ...]
    stop: tuple[str, ...]
    aftercare: tuple[str, ...]
    red_flags: tuple[FlagView, ...]
    call: tuple[str, ...]
    plan: Titled
    sources: tuple[Citation, ...]
    short_sources: tuple[str, ...]
    printed: str


def summary_view(content: Content, journey: Journey, today: date) -> SummaryView:
    """Return the summary as it stands today."""
    journey = as_it_applies(journey, content)
    words = content.words
    table = comparison(content, journey)
    chosen = _looked_at(journey)
    options = [content.options[option] for option in chosen]
    return SummaryView(
        told=_told(content, journey),
        told_alike=_told_alike(content, journey),
        matters=matters_view(content, journey),
        clinician_first=clinician_first(content, match(journey.answers, content)),
        comparison=table,
        looked=looked_at(content, journey, table),
        choice=_choice(content, journey),
        reasons=journey.reasons,
        missing=_missing(content, journey, table),
        steps=agreed_steps(content, journey),
        practitioner_view=journey.practitioner_view,
        bran=tuple(say(words, f"summary.bran_{part}") for part in ("benefits", "risks", "alternatives", "nothing")),
        ask=advice(content, "questions_to_ask", options),
        stop=_stop_rule(content, journey),
        aftercare=_aftercare(content, journey),
        red_flags=_red_flags(content, journey, options),
        call=_call(content),
        plan=_plan(content, journey, today),
        sources=table.sources,
        short_sources=tuple(short_source(content, source.id) for source in table.sources),
        printed=say(words, "summary.printed", day=day(words, today), version=content.version),
    )


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


def _call(content: Content) -> tuple[str, ...]:
    """Return whom to call: the clinic that shares the aid, or a line to write on."""
    view, clinic, words = clinic_view(content), content.clinic, content.words
    if view is None or clinic is None:
        return (say(words, "summary.call"),)
    wrong = view.emergency
    return (
        say(words, "summary.call_clinic", name=view.name, phone=clinic.phone),
        f"{wrong.label}: {wrong.text} {wrong.note}.",
        *([view.by_link] if view.by_link else ()),
        view.cannot_wait,
    )


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


def _told(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return each answered question about the scar, the wishes and the limits, in words."""
    views = [
        *who_asks(content, journey),
        *scar_questions(content, journey),
        *(question(content, journey, name) for name in LIMITS),
        *health_questions(content, journey),
    ]
    told = ((view.ask, text) for view in views if (text := answer_text(content, view)))
    return (*told, *tried_lines(content, journey))


def tried_lines(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return each option that was tried, and how it went."""
    views = {option: tried_question(content, journey, option) for option in journey.answers.tried}
    return tuple(
        (say(content.words, "summary.tried", name=content.words.options[option].name), answer_text(content, view))
        for option, view in views.items()
    )


def _told_alike(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return the health questions in short under their answer: many have the same one, most often no."""
    words = content.words
    said = (*journey.answers.health.items(), *journey.answers.red_flags.items())
    named = {
        answer: [say(words, f"summary.short_{name}") for name, one in said if one == answer]
        for answer in ("yes", "unsure", "no")
    }
    named["looked_at"] = [say(words, f"summary.short_{name}") for name in journey.answers.signs_looked_at]
    return tuple(
        (say(words, f"summary.told_{answer}"), f"{'; '.join(names)}.") for answer, names in named.items() if names
    )


def answer_text(content: Content, view: QuestionView) -> str:
    """Return what was said in the words of the question; nothing where nothing was said."""
    said = view.said
    if said is None or said == ():
        return ""
    if isinstance(said, tuple):
        return ", ".join(_label(content, view, one) for one in said)
    if isinstance(said, int | float) and not isinstance(said, bool):
        return number(content.words, said)
    return _label(content, view, {True: "yes", False: "no"}[said] if isinstance(said, bool) else said)


def _label(content: Content, view: QuestionView, said: str) -> str:
    """Return an answer in words: a reader never sees an id, so an answer without words is an error of ours."""
    labels = {choice.id: choice.label for choice in view.choices}
    return labels.get(said) or say(content.words, f"common.answer_{said}")


def _choice(content: Content, journey: Journey) -> str:
    words = content.words
    if journey.leans_to is None:
        return say(words, "summary.not_yet_text")
    apart = choice_apart(content, journey)
    return apart[0] if apart else say(words, "summary.chosen", name=words.options[journey.leans_to].name)


def _missing(content: Content, journey: Journey, table: Comparison) -> tuple[str, ...]:
    """Return what a person may still want to find out; undecided is a valid end."""
    words, answers = content.words, journey.answers
    missing = []
    if known_scar(answers) is None:
        missing.append(say(words, "summary.missing_scar"))
    if answers.skin in (None, "not-said"):
        missing.append(say(words, "summary.missing_skin"))
    if not answers.health:
        missing.append(say(words, "summary.missing_health"))
    blank = [words.options[cell.option].name for cell in table.row("benefit").cells if cell.state != "number"]
    if blank:
        missing.append(say(words, "summary.missing_number", names=", ".join(blank)))
    return tuple(missing)


def _stop_rule(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return how success is judged, by when, and when to stop; from the course of the option that is leaned to."""
    words = content.words
    if journey.leans_to in (None, NOTHING):
        return (say(words, "summary.stop_what"), say(words, "summary.stop_waiting"), say(words, "summary.stop_bad"))
    course = course_view(content, match(journey.answers, content).options[journey.leans_to].course)
    lines = [say(words, "summary.stop_what")]
    if course:
        lines += [
            say(words, "summary.stop_when", result=course.result.text),
            say(words, "summary.stop_visits", sessions=course.sessions.text),
        ]
    return (*lines, say(words, "summary.stop_bad"))

"""Questions on the facts -> cards: the question, its answers, and what is so, told a second time where it helps.

Every number and result comes from the view models of the pages, so that a card cannot say anything else than they do.
"""

from dataclasses import dataclass

from ...content import Content, Words
from ...models import Finding
from ...models.vocabulary import NOTHING, is_level
from ...pages import PAGES
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...quiz import Asked, QuizAnswer, said
from ...wording import filled, number, say, time_text
from ..findings.cells import row
from ..findings.effects import level_words
from ..options.standings import first_of_all
from ..shared.citations import citations
from ..shared.parts import Badge, Cell, Citation, Effect
from ..time.courses import course_view, sessions_text
from .questions import Choice


@dataclass(frozen=True)
class MoreLink:
    """A link to the page that tells more; `option` where it is the page of one option."""

    path: str
    label: str
    option: str | None = None


@dataclass(frozen=True)
class Feedback:
    """What is so. `again` tells it in other words and with a picture; it is empty where the answer was right."""

    lead: str
    fact: str
    is_blank: bool
    badge: Badge | None
    again: tuple[str, ...]
    effect: Effect | None
    sources: tuple[Citation, ...]
    more: MoreLink | None


@dataclass(frozen=True)
class QuizCard:
    """One question to tap an answer for."""

    id: str
    title: str
    ask: str
    choices: tuple[Choice, ...]
    said: str | None
    feedback: Feedback | None


def quiz_card(content: Content, journey: Journey, asked: Asked) -> QuizCard:
    """Return one question in words, with feedback once it is answered."""
    own, places, answer = content.words.quiz[asked.question.id], _places(content, journey, asked), said(asked, journey)
    return QuizCard(
        id=asked.id,
        title=own.title,
        ask=own.ask.format(**places),
        choices=tuple(Choice(one.id, _label(content, asked, one)) for one in asked.answers),
        said=answer,
        feedback=None if answer is None else _feedback(content, journey, asked, places, answer == asked.right),
    )


def _feedback(content: Content, journey: Journey, asked: Asked, places: dict[str, str], is_right: bool) -> Feedback:
    words, own = content.words, content.words.quiz[asked.question.id]
    shown = _effect(content, journey, asked)
    again = own.again.get(asked.right) or own.again[asked.question.only_right]
    return Feedback(
        lead=say(words, "check.quiz_right" if is_right else "check.quiz_not_right"),
        fact=own.fact.format(**places).strip(),
        is_blank=asked.question.reads == "not-known" and _cell(content, journey, asked).blank is not None,
        badge=shown.badge if shown and is_right else None,
        again=() if is_right else (again.format(**places), *_reasons(content, journey, asked)),
        effect=None if is_right else shown,
        sources=() if shown and not is_right else citations(content, _sources(content, journey, asked)),
        more=None if is_right else _more(content, asked),
    )


def _label(content: Content, asked: Asked, answer: QuizAnswer) -> str:
    words, own = content.words, content.words.quiz[asked.question.id]
    if answer.count:
        return say(words, "number.big", had=number(words, answer.count.had), of=number(words, answer.count.of))
    if answer.course:
        return sessions_text(words, answer.course)
    if asked.question.reads == "certainty" and is_level(answer.id):
        return level_words(words, answer.id)
    return own.answers[answer.id].format(**_named_harm(content, asked))


def _cell(content: Content, journey: Journey, asked: Asked) -> Cell:
    """Return the cell that a question is about, as it stands in the comparison."""
    cells = row(content, journey.shown, asked.question.outcome, journey.answers)
    return next(cell for cell in cells if cell.option == asked.option)


def _effect(content: Content, journey: Journey, asked: Asked) -> Effect | None:
    """Return the number to draw, for a question about one."""
    return _cell(content, journey, asked).leading if asked.question.reads == "count" else None


def _places(content: Content, journey: Journey, asked: Asked) -> dict[str, str]:
    """Return what the words of a question show in their places."""
    words, option = content.words, asked.option
    found = {"name": words.options[option].name} if option else {}
    if asked.question.reads == "waiting":
        found["time"] = _time(content, journey)
    if asked.question.reads in ("not-known", "certainty", "count"):
        found |= _of_cell(_cell(content, journey, asked))
    if asked.finding:
        found |= _of_finding(content.words, asked.finding)
    if asked.course and (view := course_view(content, asked.course)):
        note = view.sessions.note
        found |= {"visits": view.sessions.text.rstrip("."), "basis": f"{note}." if note else ""}
    if asked.side_effect:
        found |= {"harm": _side_effect(content, asked), **_named_harm(content, asked)}
    if asked.question.reads == "count":
        found |= _of_count(content, journey, asked)
    return found


def _time(content: Content, journey: Journey) -> str:
    """Return what time does to this type of scar."""
    waiting, scar = content.words.options[NOTHING], known_scar(journey.answers)
    return filled(content.words, waiting.for_scar[scar], content.options[NOTHING]) if scar else ""


def _of_cell(cell: Cell) -> dict[str, str]:
    """Return what a cell of the comparison says: its blank, or its first result with how sure we are."""
    found = {"level": cell.badge.words, "why": cell.badge.why}
    first = cell.leading
    if first is None:
        return {**found, "result": cell.blank or ""}
    frames = first.number.frames if first.number else ()
    had, had_not = frames if len(frames) == len(("had", "had_not")) else ("", "")
    return {**found, "result": first.plain, "had": had, "had_not": had_not}


def _of_finding(words: Words, finding: Finding) -> dict[str, str]:
    """Return whom or what a study counted, and what of them; a question needs no time that nobody reported."""
    who, had_it = say(words, f"number.{finding.unit}"), words.findings[finding.id].had_it
    if finding.time.kind == "not-reported":
        return {"who": who, "what": say(words, "number.line_without_time", who=who, had_it=had_it)}
    line = say(words, "number.line", who=who, had_it=had_it, time=time_text(words, finding.time))
    return {"who": who, "what": line}


def _of_count(content: Content, journey: Journey, asked: Asked) -> dict[str, str]:
    """Return out of how many a number is told and, where nobody had it, what it could still be (standards R15)."""
    right = next(one.count for one in asked.answers if one.count and one.id == asked.right)
    told = _effect(content, journey, asked)
    limits = told.number.limits if told and told.number and right.had == 0 else ()
    return {"of": number(content.words, right.of), "could_be": " ".join(limits)}


def _side_effect(content: Content, asked: Asked) -> str:
    option = str(asked.option)
    return filled(
        content.words, content.words.options[option].side_effects[str(asked.side_effect)], content.options[option]
    )


def _named_harm(content: Content, asked: Asked) -> dict[str, str]:
    """Return the name of the side effect that is asked about, which makes an answer no longer than the wrong ones."""
    return {"harm_named": content.words.side_effects[asked.side_effect].name} if asked.side_effect else {}


def _reasons(content: Content, journey: Journey, asked: Asked) -> tuple[str, ...]:
    """Return what the person told that somebody has to see, for the question about it."""
    if asked.question.reads != "clinician-first":
        return ()
    return tuple(reason.text for reason in first_of_all(content, journey).reasons)


def _sources(content: Content, journey: Journey, asked: Asked) -> tuple[str, ...]:
    """Return what the fact rests on."""
    if asked.course:
        return asked.course.sources
    if asked.side_effect:
        option = content.options[str(asked.option)]
        return tuple(source for one in option.side_effects if one.id == asked.side_effect for source in one.sources)
    if asked.question.reads == "waiting":
        scar = known_scar(journey.answers)
        return content.options[NOTHING].scars[scar].sources if scar else ()
    first = _cell(content, journey, asked).leading if asked.option else None
    return tuple(source.id for source in first.sources) if first else ()


def _more(content: Content, asked: Asked) -> MoreLink:
    page, words = asked.question.more, content.words
    of_option = page == "option" and asked.option is not None
    name = words.options[str(asked.option)].name if of_option else say(words, f"pages.{page}")
    return MoreLink(PAGES[page].script, say(words, "common.read_more", name=name), asked.option if of_option else None)

"""A letter to the practitioner in at most ten lines: who asks, which scar, what matters, what is still open."""

from collections.abc import Collection
from datetime import date
from typing import Literal

from ...content import Content
from ...models.vocabulary import NOTHING
from ...person.answers import Answers
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import day, listed, say
from ..findings.cells import row
from ..person.questions import question
from .sheet import goals_named, options_on_sheet, wishes_named
from .told import HEARD, answer_text, health_named, short_names, the_scar

MOST_LINES = 10
OnRequest = Literal["health"]  # what stands in the letter only where the person asks for it


def letter(content: Content, journey: Journey, today: date, include: Collection[OnRequest] = ()) -> str:
    """Return the letter as plain text, one line a paragraph; what was not said has no line."""
    journey = as_it_applies(journey, content)
    lines = (
        say(content.words, "letter.greeting"),
        _who(content, journey),
        _scar(content, journey),
        _named(content, "goals", goals_named(content, journey)),
        _stand(content, journey),
        _matters(content, journey),
        _health(content, journey.answers) if "health" in include else "",
        _named(content, "questions", journey.own_questions),
        _open(content, journey),
        say(content.words, "letter.end", day=day(content.words, today)),
    )
    return "\n".join(line for line in lines if line) + "\n"


def _named(content: Content, name: str, said: str) -> str:
    return say(content.words, f"letter.{name}", said=said.rstrip(".")) if said else ""


def _who(content: Content, journey: Journey) -> str:
    """Return whose scar it is; of a child with its age, where that was told."""
    words, asker = content.words, journey.answers.asker or "me"
    age = answer_text(content, question(content, journey, "child_age")) if asker == "child" else ""
    return " ".join((say(words, f"letter.for_{asker}"), *((say(words, "letter.age", age=age),) if age else ())))


def _scar(content: Content, journey: Journey) -> str:
    if known_scar(journey.answers) is None:
        return say(content.words, "letter.scar_not_known")
    return _named(content, "scar", the_scar(content, journey))


def _stand(content: Content, journey: Journey) -> str:
    if journey.leans_to is None:
        return say(content.words, "letter.not_yet")
    return say(content.words, "letter.leans_to", name=content.words.options[journey.leans_to].name)


def _matters(content: Content, journey: Journey) -> str:
    """Return the wishes and the person's own words, each as far as there are any."""
    parts = (
        _named(content, "wishes", wishes_named(content, journey)),
        _named(content, "own_wish", journey.own_wish),
        _named(content, "reasons", journey.reasons),
    )
    return " ".join(part for part in parts if part)


def _health(content: Content, answers: Answers) -> str:
    """Return what was answered with yes or not sure; nothing where nothing was asked."""
    named = health_named(answers)
    lines = (_named(content, f"health_{answer}", short_names(content, named[answer])) for answer in HEARD)
    told = " ".join(line for line in lines if line)
    return told or (say(content.words, "letter.health_none") if named["no"] else "")


def _open(content: Content, journey: Journey) -> str:
    """Return what a decision still lacks: the four things to know, and which options nobody has counted."""
    words = content.words
    cells = row(content, options_on_sheet(journey), "benefit", journey.answers)
    names = [words.options[one.option].name for one in cells if one.state != "number" and one.option != NOTHING]
    counted = (say(words, "letter.no_count", names=listed(words, names)),) if names else ()
    return " ".join((say(words, "letter.before"), *counted))

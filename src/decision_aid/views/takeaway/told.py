"""What the person told, told back: each answer in the words of its question, and health in short."""

from collections.abc import Iterable

from ...content import Content
from ...person.answers import Answers
from ...person.journey import Journey
from ...wording import number, say
from ..person.questions import (
    LIMITS,
    QuestionView,
    health_questions,
    question,
    scar_questions,
    tried_question,
    who_asks,
)

HEARD = ("yes", "unsure")  # answers about health that are named one by one; the rest is counted
SCAR = ("scar", "dent_shape", "colour", "lines", "site", "scar_age")  # what says in one line which scar it is


def told(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return each answered question about the scar, the wishes and the limits, in words."""
    views = [
        *who_asks(content, journey),
        *scar_questions(content, journey),
        *(question(content, journey, name) for name in LIMITS),
        *health_questions(content, journey),
    ]
    said = ((view.ask, text) for view in views if (text := answer_text(content, view)))
    return (*said, *tried_lines(content, journey))


def the_scar(content: Content, journey: Journey) -> str:
    """Return which scar it is, in one line; where the type is not known, that it is not."""
    views = {view.id: view for view in scar_questions(content, journey)}
    said = [
        text
        for name in SCAR
        if (view := views.get(name)) and view.said != "unsure" and (text := answer_text(content, view))
    ]
    return " · ".join(said) if said else say(content.words, "summary.missing_scar")


def tried_lines(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return each option that was tried, and how it went."""
    views = {option: tried_question(content, journey, option) for option in journey.answers.tried}
    return tuple(
        (say(content.words, "summary.tried", name=content.words.options[option].name), answer_text(content, view))
        for option, view in views.items()
    )


def health_named(answers: Answers) -> dict[str, list[str]]:
    """Return the health questions and warning signs under their answer: yes, not sure, no."""
    said = (*answers.health.items(), *answers.red_flags.items())
    return {answer: [name for name, one in said if one == answer] for answer in (*HEARD, "no")}


def health_told(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return the health questions in short under their answer: yes and not sure by name, no as a number."""
    words, named = content.words, health_named(journey.answers)
    noes = len(named.pop("no"))
    named["looked_at"] = list(journey.answers.signs_looked_at)
    lines = [
        (say(words, f"summary.told_{one}"), f"{short_names(content, names)}.") for one, names in named.items() if names
    ]
    if noes:
        lines.append((say(words, "summary.told_no"), say(words, "summary.told_no_count", number=number(words, noes))))
    return tuple(lines)


def short_names(content: Content, names: Iterable[str]) -> str:
    """Return health questions by their short names."""
    return "; ".join(say(content.words, f"summary.short_{name}") for name in names)


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

"""Proof that nothing is asked in vain: each answer and each goal on offer changes something for each scar that offers it."""

from collections.abc import Iterator
from typing import Any

from .content import Content
from .content.kinds import file_of
from .errors import ContentProblem
from .matching import Match, match
from .models.vocabulary import ScarId, ids
from .person.answers import Answers, answers_from
from .person.applying import goals_for, is_asked

ASKED = (
    "asker",
    "child_age",
    "dent_shape",
    "lines",
    "cause",
    "colour",
    "site",
    "scar_age",
    "skin",
    "marks_easily",
    "smoker",
)
SAYS_NOTHING = ("unsure", "not-said")
# What is said beside an answer: what makes its question be asked, or leaves the choice to it.
BESIDE: dict[str, dict[str, str]] = {
    "child_age": {"asker": "child"},
    "skin": {"marks_easily": "no"},
    "marks_easily": {"skin": "burns-never-tans"},
}


def idle_offers(content: Content) -> list[ContentProblem]:
    """Return each answer and each goal that changes nothing for a scar that offers it."""
    return [problem for scar in ids(ScarId) for problem in (*_idle_answers(content, scar), *_idle_goals(content, scar))]


def _idle_answers(content: Content, scar: ScarId) -> Iterator[ContentProblem]:
    for name in ASKED:
        before = {"scar": scar, **BESIDE.get(name, {})}
        if is_asked(name, answers_from(before), content):
            for value in content.questions[name].values:
                if value not in SAYS_NOTHING and not _changes(content, before, {name: value}):
                    yield _problem("questions", name, f"{value}, for {scar}")


def _idle_goals(content: Content, scar: ScarId) -> Iterator[ContentProblem]:
    for goal in goals_for(scar, content):
        if not _changes(content, {"scar": scar}, {"goals": (goal,)}):
            yield _problem("goals", goal, scar)


def _changes(content: Content, before: dict[str, Any], said: dict[str, Any]) -> bool:
    return _seen(content, answers_from(before)) != _seen(content, answers_from({**before, **said}))


def _seen(content: Content, answers: Answers) -> tuple[Any, ...]:
    """Return what a reader sees of a match: what comes first, the goals that nothing serves, and the options in use."""
    found: Match = match(answers, content)
    used = {name: one.reasons for name, one in found.options.items() if one.standing != "not-for-this-scar"}
    return found.clinician_first, found.unserved, used


def _problem(kind: str, name: str, value: str) -> ContentProblem:
    return ContentProblem(
        file_of(kind, None, name),
        f"{name}: {value}",
        "it is offered, and changes nothing.",
        "write a rule or a use that speaks of it, or do not offer it for this scar.",
    )

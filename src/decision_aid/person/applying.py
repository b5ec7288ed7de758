"""Which answers apply now: an answer to a question that is not asked is set aside, and nothing else reads it.

The tab keeps every answer. So one that is set aside comes back by itself when the scar is changed back.
"""

from collections.abc import Sequence
from typing import Any

from ..content import Content
from ..kept import kept
from ..models import Condition
from ..models.vocabulary import GoalId, HealthId, ScarId, ids
from .answers import Answers
from .conditions import UNSAID, holds, known_scar
from .journey import Journey


def is_asked(name: str, answers: Answers, content: Content) -> bool:
    """Tell whether a question is asked; one that belongs to certain scars is not, while no scar is known."""
    question = content.questions[name]
    if question.only_for and known_scar(answers) not in question.only_for:
        return False
    return (not question.only_if or _any(question.only_if, answers)) and not _any(question.not_if, answers)


def _any(conditions: Sequence[Condition], answers: Answers) -> bool:
    return any(holds(one, answers) == "yes" for one in conditions)


def goals_for(scar: ScarId | None, content: Content) -> tuple[GoalId, ...]:
    """Return what a person with this scar may want, in the fixed order; everything while no scar is known."""
    return tuple(goal for goal in ids(GoalId) if scar is None or scar in content.goals[goal].scars)


@kept(256)
def applying(answers: Answers, content: Content) -> Answers:
    """Return the answers without those that the others leave no question for, and with what follows from them.

    Goals and shapes of dents belong to a scar, the age of a child to somebody who asks for one, and "a doctor has already
    looked at this" to a sign that is there. A child is under eighteen.
    """
    asked = answers.model_copy(update=_aside(answers, content))
    return asked.model_copy(
        update={
            "goals": tuple(goal for goal in answers.goals if goal in goals_for(known_scar(answers), content)),
            "health": _health(asked, content),
            "looked_at": answers.signs_looked_at,
        }
    )


def _aside(answers: Answers, content: Content) -> dict[str, Any]:
    """Return the fields whose question is not asked, each with what stands for "not said"."""
    named = content.questions.keys() & Answers.model_fields.keys()
    return {name: Answers.model_fields[name].default for name in named if not is_asked(name, answers, content)}


def _health(answers: Answers, content: Content) -> dict[HealthId, Any]:
    said = {
        name: said
        for name, said in answers.health.items()
        if name not in content.questions or is_asked(name, answers, content)
    }
    return {**said, "under-18": "yes"} if answers.asker == "child" else said


def of_the_colour(answers: Answers) -> Answers | None:
    """Return the answers as they count for the colour alone: as if it were a flat mark of that colour.

    None where no colour lies on another scar.
    """
    scar, colour = known_scar(answers), answers.colour
    if scar in (None, "discoloured") or colour in (*UNSAID, "same"):
        return None
    return answers.model_copy(update={"scar": "discoloured", "dent_shape": None, "lines": None})


def as_it_applies(journey: Journey, content: Content) -> Journey:
    """Return the journey with the answers that apply now. To look at, never to keep: the tab keeps them all."""
    return journey.model_copy(update={"answers": applying(journey.answers, content)})

"""Which answers apply now: an answer to a question that this scar is not asked is set aside, and nothing else reads it.

The tab keeps every answer. So one that is set aside comes back by itself when the scar is changed back.
"""

from typing import cast

from ..content import Content
from ..models.vocabulary import GoalId, ScarId, ids
from .answers import Answers
from .conditions import UNSAID
from .journey import Journey


def known_scar(answers: Answers) -> ScarId | None:
    """Return the scar type, or None when it was not said or the reader is not sure."""
    return None if answers.scar in UNSAID else cast(ScarId, answers.scar)


def is_asked(name: str, scar: ScarId | None, content: Content) -> bool:
    """Tell whether a question is asked for this scar; one that belongs to certain scars is not, while none is known."""
    only_for = content.questions[name].only_for
    return not only_for or scar in only_for


def goals_for(scar: ScarId | None, content: Content) -> tuple[GoalId, ...]:
    """Return what a person with this scar may want, in the fixed order; everything while no scar is known."""
    return tuple(goal for goal in ids(GoalId) if scar is None or scar in content.goals[goal].scars)


def applying(answers: Answers, content: Content) -> Answers:
    """Return the answers without those that the others leave no question for.

    Goals and shapes of dents belong to a scar, and "a doctor has already looked at this" to a sign that is there.
    """
    scar = known_scar(answers)
    open_to = goals_for(scar, content) if answers.goals else ()
    named = content.questions.keys() & Answers.model_fields.keys()
    aside = {name: Answers.model_fields[name].default for name in named if not is_asked(name, scar, content)}
    goals = tuple(goal for goal in answers.goals if goal in open_to)
    return answers.model_copy(update={**aside, "goals": goals, "looked_at": answers.signs_looked_at})


def as_it_applies(journey: Journey, content: Content) -> Journey:
    """Return the journey with the answers that apply now. To look at, never to keep: the tab keeps them all."""
    return journey.model_copy(update={"answers": applying(journey.answers, content)})

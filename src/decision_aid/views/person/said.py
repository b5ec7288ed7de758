"""What was said, in a few words that fit into a line: "brown skin", "no needles"."""

from collections.abc import Sequence

from ...content import Content
from ...models.vocabulary import HealthId, RedFlagId, ids
from ...person.answers import Answers, Limits
from ...person.conditions import UNSAID
from ...wording import number, say

MOST_BOTHER = 10  # the end of the scale
TOLD = 3  # answers that one line names; the others are counted


def in_short(content: Content, answers: Answers, name: str) -> str:
    """Return the answer to a question in a few words; nothing where nothing was said, or that one is not sure."""
    words, said = content.words, getattr(answers, name, None)
    for group, vocabulary in (("health", HealthId), ("red_flags", RedFlagId)):
        if name in ids(vocabulary):
            return say(words, f"because_of.{group}_{name}") if getattr(answers, group).get(name) == "yes" else ""
    if name in Limits.model_fields:
        return _limit(content, name, getattr(answers.limits, name))
    if name == "goals":
        return "; ".join(say(words, f"because_of.goals_{goal}") for goal in answers.goals)
    if said in (*UNSAID, {}):
        return ""
    if name == "bother":
        return say(words, "said.bother", number=number(words, said), of=number(words, MOST_BOTHER))
    return say(words, "because_of.tried" if name == "tried" else f"because_of.{name}_{said}")


def _limit(content: Content, name: str, said: float | bool | None) -> str:
    if said is None:
        return ""
    if isinstance(said, bool):
        return say(content.words, f"said.{name}_{'yes' if said else 'no'}")
    return say(content.words, f"said.{name}", number=number(content.words, said))


def told_of(content: Content, phrases: Sequence[str]) -> str:
    """Return phrases as one line: the first of them, and how many more there are."""
    line, more = "; ".join(phrases[:TOLD]), len(phrases) - TOLD
    return say(content.words, "said.more", first=line, number=number(content.words, more)) if more > 0 else line

"""Why an option stands where it stands, in about three words: the answer that the deciding rule rests on."""

from ...content import Content
from ...matching import OptionMatch, Reason
from ...wording import say

# Of several answers that a rule rests on, the one that tells most: first what is wrong, last what kind of scar it is.
MOST_TELLING = (
    "red_flags",
    "health",
    "child_age",
    "smoker",
    "lines",
    "marks_easily",
    "skin",
    "site",
    "scar_age",
    "goals",
    "colour",
    "dent_shape",
    "scar",
    "asker",
    "tried",
)


def because(content: Content, matched: OptionMatch) -> str:
    """Return the reason of a standing in about three words; nothing where the standing says it all."""
    deciding = next(reason for reason in matched.reasons if reason.level == matched.standing)
    if deciding.rule in content.cautions:
        return _of_answer(content, deciding)
    return "" if matched.standing == "fits" and deciding.rule != "colour-established" else _of_ours(content, deciding)


def _of_ours(content: Content, reason: Reason) -> str:
    return say(content.words, f"because_of.rule_{reason.rule}")


def _of_answer(content: Content, reason: Reason) -> str:
    question, answer = min(reason.told, key=lambda one: MOST_TELLING.index(one[0]))
    if question == "tried":
        return say(content.words, "because_of.tried")
    return say(content.words, f"because_of.{question}_{answer}")

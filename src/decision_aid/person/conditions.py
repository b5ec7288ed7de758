"""Whether a condition holds for these answers: yes, no, or we do not know."""

from collections.abc import Iterable, Mapping
from typing import Literal, cast

from ..models import Condition
from ..models.rules import Allowed
from ..models.vocabulary import ScarId
from .answers import Answers

Holds = Literal["yes", "no", "unknown"]
UNSAID = (None, "unsure", "not-said")


def known_scar(answers: Answers) -> ScarId | None:
    """Return the scar type, or None when it was not said or the reader is not sure."""
    return None if answers.scar in UNSAID else cast(ScarId, answers.scar)


def all_of(parts: Iterable[Holds]) -> Holds:
    """Return "no" if any part is no, else "unknown" if any is unknown, else "yes"."""
    found = set(parts)
    return "no" if "no" in found else "unknown" if "unknown" in found else "yes"


def any_of(parts: Iterable[Holds]) -> Holds:
    """Return "yes" if any part is yes, else "unknown" if any is unknown, else "no"."""
    found = set(parts)
    return "yes" if "yes" in found else "unknown" if "unknown" in found else "no"


def holds(condition: Condition, answers: Answers) -> Holds:
    """Return whether every part of the condition holds, and nothing that it names under `unless`."""
    if any(holds(one, answers) == "yes" for one in condition.unless):
        return "no"
    return all_of(_field_holds(allowed, getattr(answers, question)) for question, allowed in condition.parts)


def told_by(condition: Condition, answers: Answers) -> tuple[tuple[str, str], ...]:
    """Return the answers that make a condition hold, as (question, answer): the first answer of each question."""
    return tuple((question, _first(allowed, getattr(answers, question))) for question, allowed in condition.parts)


def _first(allowed: Allowed, said: object) -> str:
    if isinstance(said, Mapping):
        return next(str(name) for name in allowed if _field_holds_for(allowed, said, name) == "yes")
    return next(str(one) for one in (said if isinstance(said, tuple) else (said,)) if one in allowed)


def _field_holds(allowed: Allowed, said: object) -> Holds:
    if isinstance(said, Mapping):
        return any_of(_field_holds_for(allowed, said, name) for name in allowed)
    if isinstance(said, tuple):
        return "unknown" if not said else "yes" if set(said) & set(allowed) else "no"
    if said in allowed:
        return "yes"
    return "unknown" if said in UNSAID else "no"


def _field_holds_for(allowed: Allowed, said: Mapping[str, object], name: str) -> Holds:
    answer = said.get(name)
    return _tried(answer, allowed[name]) if isinstance(allowed, Mapping) else _said_of(answer)


def _tried(said: object, how: tuple[str, ...]) -> Holds:
    return "unknown" if said is None else "yes" if said in how else "no"


def _said_of(answer: object) -> Holds:
    return "yes" if answer == "yes" else "no" if answer == "no" else "unknown"

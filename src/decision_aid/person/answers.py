"""What the reader told us: frozen, validated, and never more than they chose to say."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field, ValidationError, field_validator

from ..errors import AnswersError, short
from ..models import Record
from ..models.base import LARGEST_AMOUNT
from ..models.vocabulary import (
    Asker,
    Cause,
    ChildAge,
    Colour,
    DentShape,
    GoalId,
    HealthId,
    HowItWent,
    Lines,
    OptionId,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    ids,
)

YesNo = Literal["yes", "no", "unsure"]
Unsure = Literal["unsure"]
S = TypeVar("S", bound=Sequence[Any])


def _no_yes_or_no(value: Any) -> Any:
    """Refuse what Python would take for 1 or 0."""
    if isinstance(value, bool):
        raise ValueError("write a number, not yes or no")
    return value


LARGEST_COUNT = 10**9  # of visits, days or weeks: more than anybody can mean, and few enough to print
Count = Annotated[int, BeforeValidator(_no_yes_or_no), Field(ge=0, le=LARGEST_COUNT)]


class Limits(Record):
    """What the reader can or will not do; every part may be unsaid."""

    max_visits: Count | None = None
    days_off_each: Count | None = None
    weeks_until_event: Count | None = None
    avoid_needles: bool | None = None
    avoid_surgery: bool | None = None
    budget: Annotated[float, BeforeValidator(_no_yes_or_no), Field(ge=0, le=LARGEST_AMOUNT)] | None = None


class Answers(Record):
    """One person's answers. `None`, a missing id, "unsure" and "not-said" all mean: we do not know.

    `looked_at`: warning signs that a doctor has already looked at; without the sign itself it means nothing.
    `tried`: options that were tried on this scar, and how it went; which options there are is for the content to say.
    """

    scar: ScarId | Unsure | None = None
    dent_shape: DentShape | Unsure | None = None
    lines: Lines | Unsure | None = None
    cause: Cause | Unsure | None = None
    colour: Colour | Unsure | None = None
    site: Site | None = None
    scar_age: ScarAge | Unsure | None = None
    skin: SkinReaction | Literal["not-said"] | None = None
    marks_easily: YesNo | None = None
    bother: Annotated[int, BeforeValidator(_no_yes_or_no), Field(ge=0, le=10)] | None = None
    goals: tuple[GoalId, ...] = ()
    asker: Asker | None = None
    child_age: ChildAge | None = None
    tried: dict[OptionId, HowItWent] = {}
    limits: Limits = Limits()
    smoker: YesNo | None = None
    health: dict[HealthId, YesNo] = {}
    red_flags: dict[RedFlagId, YesNo] = {}
    looked_at: tuple[RedFlagId, ...] = ()

    @field_validator("marks_easily", "smoker", mode="before")
    @classmethod
    def _yes_no(cls, value: Any) -> Any:
        return _as_yes_no(value)

    @field_validator("goals")
    @classmethod
    def _each_goal_once(cls, goals: tuple[GoalId, ...]) -> tuple[GoalId, ...]:
        return _each_once(goals)

    @field_validator("health", "red_flags", mode="before")
    @classmethod
    def _ids_or_mapping(cls, value: Any) -> Any:
        """Read a list of ids as "yes" to each; what is not listed stays unsaid."""
        if isinstance(value, Mapping):
            return {name: _as_yes_no(answer) for name, answer in value.items()}
        return {} if value is None else _as_mapping(value, "yes")

    @property
    def signs_looked_at(self) -> tuple[RedFlagId, ...]:
        """The signs that are there and that a doctor has already looked at, in the order of the questions."""
        return tuple(name for name in ids(RedFlagId) if self.red_flags.get(name) == "yes" and name in self.looked_at)

    def without_signs_looked_at(self) -> "Answers":
        """Return the answers as they count for rules that wait for somebody to look."""
        seen = dict.fromkeys(self.signs_looked_at, "no")
        return self.model_copy(update={"red_flags": {**self.red_flags, **seen}}) if seen else self

    def with_tried(self, option: OptionId, how: HowItWent | None) -> "Answers":
        """Return the answers with how it went with one option; `None` takes it back."""
        others = {name: said for name, said in self.tried.items() if name != option}
        return self.model_copy(update={"tried": others if how is None else {**others, option: how}})

    def said(self) -> dict[str, Any]:
        """Return only what was said, as plain data that `answers_from` reads back."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def changed(self, changes: Mapping[str, Any]) -> "Answers":
        """Return the answers with some changed; `None` or nothing takes an answer back.

        Raises: AnswersError if a question or an answer is not known.
        """
        said = self.said()
        for name, answer in changes.items():
            group = _group_of(name)
            place = said.setdefault(group, {}) if group else said
            place.pop(name, None)
            if answer is not None and answer != ():
                place[name] = answer
        return answers_from(said)


_YES_NO = {"true": "yes", "false": "no"}


def _as_yes_no(value: Any) -> Any:
    """Read true and false, of Python or as an author spells them, as yes and no."""
    return _YES_NO.get(str(value).casefold(), value) if isinstance(value, bool | str) else value


def _as_mapping(value: Any, answer: Any) -> Any:
    """Read a list of ids as the same answer to each; anything else stays as it is, for the model to refuse.

    Raises: ValueError if an id stands twice.
    """
    if isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(name, str) for name in value):
        return dict.fromkeys(_each_once(value), answer)
    return value


def _each_once(named: S) -> S:
    twice = sorted(name for name, times in Counter(named).items() if times > 1)
    if twice:
        raise ValueError(f'"{short(", ".join(twice), 80)}" stands twice; write it once')
    return named


_GROUPS: dict[str, tuple[str, ...]] = {
    "health": ids(HealthId),
    "red_flags": ids(RedFlagId),
    "limits": tuple(Limits.model_fields),
}


def _group_of(name: str) -> str | None:
    """Return the group of an id that may stand alone: pregnant -> health."""
    return next((group for group, members in _GROUPS.items() if name in members), None)


def _grouped(data: Mapping[str, Any]) -> dict[str, Any]:
    """Put ids that stand alone (pregnant: true) into their group (health: {pregnant: true})."""
    grouped = {key: value for key, value in data.items() if key in Answers.model_fields}
    for key in data.keys() - grouped.keys():
        group = _group_of(key)
        if group is None:
            raise AnswersError(f'"{short(key, 80)}" is not a question. Allowed: {", ".join(_all_keys())}.')
        grouped[group] = _joined(group, grouped.get(group) or {}, key, data[key])
    return grouped


def _joined(group: str, before: Any, key: str, value: Any) -> Any:
    """Return a group with one more id in it; a group that is none stays as it is, for the model to refuse.

    Raises: AnswersError if the group answers that question already.
    """
    if isinstance(before, list | Mapping) and key in before:
        raise AnswersError(f'"{key}" is answered in two places: alone and under "{group}". Answer it in one of them.')
    if group != "limits":
        before = _as_mapping(before, "yes")
    return {**before, key: value} if isinstance(before, Mapping) else before


def _all_keys() -> list[str]:
    return [*Answers.model_fields, *(member for members in _GROUPS.values() for member in members)]


def _explained(mistakes: Sequence[Any]) -> str:
    """Return one line for each wrong answer, with all that would be allowed there, or why it cannot be."""
    wrong: dict[str, list[Any]] = {}
    for mistake in mistakes:
        where = ".".join(str(part) for part in mistake["loc"] if not str(part).startswith(_NO_PLACE))
        wrong.setdefault(f'"{short(mistake["input"], 80)}" is not an answer to "{short(where, 80)}".', []).append(
            mistake
        )
    return "\n".join(f"{answer} {_why(found)}." for answer, found in wrong.items())


def _why(mistakes: Sequence[Any]) -> str:
    contexts = [mistake.get("ctx", {}) for mistake in mistakes]
    allowed = [str(context["expected"]) for context in contexts if "expected" in context]
    if allowed:
        return f"Allowed: {', '.join(allowed)}"
    return str(contexts[0].get("error") or mistakes[0]["msg"])


_NO_PLACE = ("literal[", "[key]")  # parts of a place that only pydantic knows


def answers_from(data: Any) -> Answers:
    """Return the answers in plain data (from YAML, JSON, a form or the tab's memory).

    Raises: AnswersError that names the key, the value and the allowed ones.

    >>> answers_from({"scar": "keloid", "pregnant": True}).health
    {'pregnant': 'yes'}
    """
    if not isinstance(data, Mapping):
        raise AnswersError(f"answers are a mapping of question to answer, not {type(data).__name__}.")
    try:
        return Answers.model_validate(_grouped({str(key): value for key, value in data.items()}))
    except ValidationError as error:
        raise AnswersError(_explained(error.errors())) from None
    except ValueError as error:
        raise AnswersError(f"{error}.") from None

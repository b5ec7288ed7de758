"""Questions that check the facts: what each reads from the content. The right answers are never written by hand."""

from typing import Literal, Self, get_args

from pydantic import Field, PositiveInt, model_validator

from .base import Id, Record, Text
from .vocabulary import CertaintyLevel, OptionId, Outcome

Reads = Literal["clinician-first", "waiting", "not-known", "certainty", "count", "visits", "harm"]
_RIGHT: dict[Reads, tuple[str, ...]] = {
    "clinician-first": ("somebody-first",),
    "waiting": ("one-choice",),
    "not-known": ("if-it-helps", "how-many"),
    "certainty": get_args(CertaintyLevel),
    "count": ("counted",),
    "visits": ("told",),
    "harm": ("can-happen",),
}
_LABELS: dict[Reads, tuple[str, ...]] = {
    "clinician-first": ("mildest-first", "somebody-first", "any-order"),
    "waiting": ("must-act", "only-at-the-end", "one-choice"),
    "not-known": ("if-it-helps", "how-many", "nothing", "only-how-fast"),
    "harm": ("nothing", "can-happen", "all-counted"),
}
_PLACES: dict[Reads, tuple[str, ...]] = {
    "waiting": ("time",),
    "not-known": ("name", "result"),
    "certainty": ("name", "level", "why"),
    "count": ("name", "of", "who", "what", "had", "had_not", "could_be"),
    "visits": ("name", "visits", "basis"),
    "harm": ("name", "harm", "harm_named"),
}


class QuizQuestion(Record):
    """One question, asked about each person's own scar and options. The order of the file is the order on screen.

    `about`: mesotherapy, or another option that the person looks at. `weight`: the six of most weight are asked.
    `outcome`: what was counted, for a question that reads count. `more`: the page that tells more. `side_effects`: which
    one of an option is asked about, for a question of harm; without it the first that its facts name.
    """

    id: Id
    reads: Reads
    about: Literal["mesotherapy", "another"] = "another"
    outcome: Outcome = "benefit"
    weight: PositiveInt
    more: Literal["your_health", "compare", "option", "visits"]
    side_effects: dict[OptionId, Id] = {}

    @model_validator(mode="after")
    def _names_what_it_reads(self) -> Self:
        if self.side_effects and self.reads != "harm":
            raise ValueError("only a question that reads harm names side_effects")
        if self.outcome != "benefit" and self.reads != "count":
            raise ValueError("only a question that reads count names an outcome")
        return self

    @property
    def places(self) -> tuple[str, ...]:
        """What the words of this question may show as {place}."""
        return _PLACES.get(self.reads, ())

    @property
    def labels(self) -> tuple[str, ...]:
        """The answers that need a label in the words, in the order on screen; the others come from the content."""
        return _LABELS.get(self.reads, ())

    @property
    def right(self) -> tuple[str, ...]:
        """What may be right; each of them is explained a second time, in other words."""
        return _RIGHT[self.reads]

    @property
    def only_right(self) -> str:
        """What is right for every person, whatever the content holds. Raises: ValueError where that differs."""
        (only,) = self.right
        return only


class QuizWords(Record):
    """Sentences of one question. `fact` tells what is so, `again` tells it differently."""

    title: Text
    ask: Text
    answers: dict[Id, Text] = {}
    fact: Text
    again: dict[Id, Text] = Field(min_length=1)

"""One person's way through the aid: answers, options looked at, and where they stand. Lives in the browser tab."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from ..models import Id, Record
from ..models.base import LARGEST_AMOUNT
from ..models.vocabulary import ALWAYS_SHOWN, HowItWent, OptionId
from .answers import Answers

MOST_PICKED = 2  # beside those
LONGEST_WISH = 200  # letters of the wish in the person's own words
LONGEST_NOTE = 400  # letters of the person's reasons, of their questions, and of what the practitioner thinks
LONGEST_RULE = 100  # letters of each part of the stop rule
MOST_FIRST = 3  # wishes that each of two people names apart

WishAnswer = Literal["matters", "does-not-matter", "not-sure"]
Explained = Literal["explained", "explained-again"]
Topic = Literal["settled", "facts", "matters", "support"]
Ready = Literal["yes", "no", "not-sure"]
Person = Literal["first", "second"]
StopPart = Literal["success", "look_again", "stop_when"]
Note = Literal["own_wish", "reasons", "practitioner_view", "own_questions"] | StopPart
Entries = Literal["wishes", "prices", "explained", "quiz", "ready"]
LONGEST: dict[Note, int] = {
    "own_wish": LONGEST_WISH,
    "reasons": LONGEST_NOTE,
    "practitioner_view": LONGEST_NOTE,
    "own_questions": LONGEST_NOTE,
    "success": LONGEST_RULE,
    "look_again": LONGEST_RULE,
    "stop_when": LONGEST_RULE,
}
STAYS_IN_THE_TAB = (*LONGEST, "apart", "quiz", "ready")  # never in a link: typed words, and what is the person's alone


class Journey(Record):
    """What the tab remembers. `picked` are the options beside no treatment and mesotherapy.

    `prices`: what one visit costs, as the person heard it. `mine`, `theirs`, `by`: who does what next, until when.
    `own_questions`: what the person wants to ask. `success`, `look_again`, `stop_when`: the stop rule, in their words.
    `explained`: options that the person told in their own words. `apart`: what matters most to each of two people.
    `quiz` and `ready`: the person's own check, which is nobody else's.
    """

    answers: Answers = Answers()
    picked: tuple[OptionId, ...] = Field(default=(), max_length=MOST_PICKED)
    choice: OptionId | Literal["not-yet"] | None = None
    start: date | None = None
    prices: dict[OptionId, Annotated[float, Field(ge=0, le=LARGEST_AMOUNT)]] = {}
    wishes: dict[Id, WishAnswer] = {}
    own_wish: str = Field(default="", max_length=LONGEST_WISH)
    reasons: str = Field(default="", max_length=LONGEST_NOTE)
    practitioner_view: str = Field(default="", max_length=LONGEST_NOTE)
    own_questions: str = Field(default="", max_length=LONGEST_NOTE)
    success: str = Field(default="", max_length=LONGEST_RULE)
    look_again: str = Field(default="", max_length=LONGEST_RULE)
    stop_when: str = Field(default="", max_length=LONGEST_RULE)
    explained: dict[OptionId, Explained] = {}
    apart: dict[Person, Annotated[tuple[Id, ...], Field(max_length=MOST_FIRST)]] = {}
    mine: tuple[Id, ...] = ()
    theirs: tuple[Id, ...] = ()
    by: date | None = None
    quiz: dict[Id, str] = {}
    ready: dict[Topic, Ready] = {}

    @field_validator("picked", "mine", "theirs", mode="before")
    @classmethod
    def _each_once(cls, ids: Any) -> Any:
        """Keep the first of what a forged text names twice; what is no list of ids is for the model to refuse."""
        names = isinstance(ids, Sequence) and all(isinstance(one, str) for one in ids)
        return tuple(dict.fromkeys(ids)) if names and not isinstance(ids, str) else ids

    def with_wish(self, wish: str, answer: WishAnswer | None) -> "Journey":
        """Return the journey with one wish answered; `None` takes the answer back."""
        return self.with_entry("wishes", wish, answer)

    def with_mattering(self, asked: Sequence[str], named: Sequence[str]) -> "Journey":
        """Return the journey with those wishes mattering that somebody tapped of the ones asked.

        Of those not tapped, only "matters" is taken back: "not sure" and "does not matter" stay.
        """
        untapped = {wish for wish in asked if self.wishes.get(wish) == "matters"} - {*named}
        kept = {wish: said for wish, said in self.wishes.items() if wish not in untapped}
        return self.model_copy(update={"wishes": {**kept, **dict.fromkeys(named, "matters")}})

    def with_entry(self, field: Entries, name: str, value: str | float | None) -> "Journey":
        """Return the journey with one entry of a mapping changed; `None` takes it out."""
        others = {key: said for key, said in getattr(self, field).items() if key != name}
        return self.model_copy(update={field: others if value is None else {**others, name: value}})

    def with_note(self, field: Note, text: str) -> "Journey":
        """Return the journey with words that somebody typed, as one line of plain text, cut to its longest length."""
        return self.model_copy(update={field: " ".join(text.split())[: LONGEST[field]].rstrip()})

    def without_typed(self) -> "Journey":
        """Return the journey without words that somebody typed."""
        return self.model_copy(update=dict.fromkeys(LONGEST, ""))

    @property
    def shown(self) -> tuple[OptionId, ...]:
        """The options side by side: those that always are, then what the person picked."""
        return ALWAYS_SHOWN + self.beside

    @property
    def beside(self) -> tuple[OptionId, ...]:
        """What the person picked beside the options that are always shown, in their order."""
        return tuple(option for option in self.picked if option not in ALWAYS_SHOWN)

    def has_room_for(self, option: OptionId) -> bool:
        """Whether an option is side by side with others, or still fits there."""
        return option in self.shown or len(self.beside) < MOST_PICKED

    def with_pick_changed(self, option: OptionId) -> "Journey":
        """Return the journey with an option put into the comparison, or taken out; as it was where it does not fit."""
        if option in ALWAYS_SHOWN or not self.has_room_for(option):
            return self
        others = tuple(one for one in self.beside if one != option)
        return self.model_copy(update={"picked": others if option in self.beside else (*others, option)})

    @property
    def leans_to(self) -> OptionId | None:
        """The option that the person leans to; None where they chose nothing, or not yet."""
        return None if self.choice in (None, "not-yet") else self.choice

    @property
    def to_choose(self) -> tuple[OptionId, ...]:
        """What there is to choose among: the options side by side, and the one chosen, also when it left them."""
        chosen = self.leans_to
        return self.shown if chosen is None or chosen in self.shown else (*self.shown, chosen)

    def with_answers(self, changes: Mapping[str, Any]) -> "Journey":
        """Return the journey with some answers changed.

        Raises: AnswersError if a question or an answer is not known.
        """
        return self.model_copy(update={"answers": self.answers.changed(changes)})

    def with_tried(self, option: OptionId, how: HowItWent | None) -> "Journey":
        """Return the journey with how it went with an option that was tried; `None` takes it back."""
        return self.model_copy(update={"answers": self.answers.with_tried(option, how)})

    def to_text(self) -> str:
        """Return the journey as text for the tab's memory."""
        data = self.model_dump(mode="json", exclude_defaults=True, exclude={"answers"})
        return json.dumps({**data, "answers": self.answers.said()})

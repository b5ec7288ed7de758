"""One person's way through the aid: answers, options looked at, and where they stand. Lives in the browser tab."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from pydantic import Field, ValidationError

from .answers import Answers, answers_from
from .errors import AnswersError
from .models import Id, Record
from .models.vocabulary import OptionId

MOST_PICKED = 2  # beside no treatment and mesotherapy, which always take part
LONGEST_WISH = 200  # letters of the wish in the person's own words

WishAnswer = Literal["matters", "does-not-matter", "not-sure"]


class Journey(Record):
    """What the tab remembers. `picked` are the options beside no treatment and mesotherapy."""

    answers: Answers = Answers()
    picked: tuple[OptionId, ...] = Field(default=(), max_length=MOST_PICKED)
    choice: OptionId | Literal["not-yet"] | None = None
    start: date | None = None
    price: float | None = Field(default=None, ge=0)
    wishes: dict[Id, WishAnswer] = {}
    own_wish: str = Field(default="", max_length=LONGEST_WISH)

    def with_wish(self, wish: str, answer: WishAnswer | None) -> "Journey":
        """Return the journey with one wish answered; `None` takes the answer back."""
        others = {name: said for name, said in self.wishes.items() if name != wish}
        return self.model_copy(update={"wishes": others if answer is None else {**others, wish: answer}})

    def with_own_wish(self, text: str) -> "Journey":
        """Return the journey with the person's own wish as one line of plain text, at most LONGEST_WISH letters."""
        return self.model_copy(update={"own_wish": " ".join(text.split())[:LONGEST_WISH].rstrip()})

    @property
    def shown(self) -> tuple[OptionId, ...]:
        """The options side by side: no treatment and mesotherapy first, then what the person picked."""
        always: tuple[OptionId, ...] = ("no-treatment", "mesotherapy")
        return always + tuple(option for option in self.picked if option not in always)

    def with_answers(self, changes: Mapping[str, Any]) -> "Journey":
        """Return the journey with some answers changed.

        Raises: AnswersError if a question or an answer is not known.
        """
        return self.model_copy(update={"answers": self.answers.changed(changes)})

    def to_text(self) -> str:
        """Return the journey as text for the tab's memory."""
        data = self.model_dump(mode="json", exclude_defaults=True, exclude={"answers"})
        return json.dumps({**data, "answers": self.answers.said()})


def journey_from(text: str) -> Journey:
    """Return the journey that a tab has kept; an empty text is a fresh start.

    Raises: AnswersError if the text is damaged or from another version.
    """
    if not text:
        return Journey()
    try:
        data = json.loads(text)
        if not isinstance(data, Mapping):
            raise AnswersError("a journey is a mapping.")
        return Journey.model_validate({**data, "answers": answers_from(data.get("answers", {}))})
    except (ValueError, ValidationError) as error:
        raise AnswersError(f"the tab's memory is not readable: {error}") from None

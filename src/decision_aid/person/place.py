"""What a device is set to, as apart from the person who uses it: it stays when a person's answers are wiped."""

from pydantic import Field, ValidationError, field_validator

from ..models import Record
from ..pages import PAGES

LONGEST_LANGUAGE = 12  # letters of the code of a language
LONGEST_PROFILE = 4_000  # letters of the code that a link brought, whole or not
LONGEST_DRAFT = 60_000  # letters of a clinic profile that somebody is still writing


class Place(Record):
    """What a tab keeps of itself.

    `large_print` makes all words larger. `language` is the one that the link asks for. `clinic` is the id of a hosted profile that the link names, or `profile` the
    code of one that travels in the link. `screen` is the screen of present mode, `draft` a profile being
    written. `visited` are the pages that this tab showed, which are forgotten with the answers.
    """

    language: str = Field(default="", max_length=LONGEST_LANGUAGE)
    clinic: str = Field(default="", max_length=60)
    profile: str = Field(default="", max_length=LONGEST_PROFILE)
    large_print: bool = False
    presenting: bool = False
    screen: str = Field(default="", max_length=60)
    draft: str = Field(default="", max_length=LONGEST_DRAFT)
    visited: tuple[str, ...] = ()

    @field_validator("visited")
    @classmethod
    def _pages_that_there_are(cls, visited: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(page for page in dict.fromkeys(visited) if page in PAGES)


def place_from(text: str) -> Place:
    """Return what a tab has kept of its place; a neutral one where that is empty or cannot be read."""
    try:
        return Place.model_validate_json(text or "{}")
    except ValidationError:
        return Place()

"""What a person should know of the memory of this tab: what it could not read, keep or know."""

from collections.abc import Iterator

from ...content import Content
from ...person.answers import Answers
from ...person.journey import Journey
from ...person.restore import ALL, KeyPath
from ...wording import listed, say

LEAN_ON_ANSWERS = ("options", "compare", "option", "visits", "what_matters", "check", "summary")


def tab_notes(content: Content, left_out: tuple[KeyPath, ...], denied: bool, opened_at_without: str) -> tuple[str, ...]:
    """Return a sentence for each thing to tell; `opened_at_without` is the page that a tab without answers opened at."""
    return tuple(_notes(content, left_out, denied, opened_at_without))


def for_whom(content: Content, answers: Answers) -> str:
    """Return what "you" means on the pages of somebody who answers for somebody else; nothing for oneself."""
    return "" if answers.asker in (None, "me") else say(content.words, f"asker.note_{answers.asker}")


def _notes(content: Content, left_out: tuple[KeyPath, ...], denied: bool, opened_at_without: str) -> Iterator[str]:
    if ALL in left_out:
        yield say(content.words, "left_out.all")
    elif left_out:
        yield say(content.words, "left_out.some", parts=listed(content.words, _names(content, left_out)))
    if denied:
        yield say(content.words, "common.memory_denied")
    if opened_at_without in LEAN_ON_ANSWERS:
        yield say(content.words, "common.no_answers_here")


def _names(content: Content, left_out: tuple[KeyPath, ...]) -> tuple[str, ...]:
    """Return what was left out in words; each part once, however much of it was unknown."""
    fields = dict.fromkeys(_field(place) for place in left_out)
    return tuple(say(content.words, f"left_out.part_{field}") for field in fields)


def _field(place: KeyPath) -> str:
    """Return the part of the journey that a place is in, or "other" where it is in none."""
    field = str(place[1] if place[0] == "answers" and len(place) > 1 else place[0])
    return field if field in {*Answers.model_fields, *Journey.model_fields} else "other"

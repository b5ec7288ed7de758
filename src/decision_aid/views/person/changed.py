"""Which answers changed something on a page, in one line; nothing where none did."""

from collections.abc import Container, Iterable

from ...content import Content
from ...matching import match
from ...matching.behind import changed_by
from ...models.vocabulary import OptionId
from ...person.applying import applying
from ...person.journey import Journey
from ...wording import number, say
from .said import in_short, told_of

OF_TIME = ("dent_shape", "weeks_until_event")  # what visits and days depend on
OF_WISHES = ("dent_shape", "colour")  # what studies and courses depend on where wishes are held against them


def changed_line(
    content: Content,
    journey: Journey,
    options: Iterable[OptionId] | None = None,
    about: Container[str] | None = None,
) -> str:
    """Return the line for a page that shows these options (all that are used for the scar, where none are named).

    `about` are the questions whose answers count on that page; all, where none are named. The answers that say something
    of most options come first.
    """
    rows = changed_by(match(journey.answers, content), journey.answers, content)
    shown = None if options is None else frozenset(options)
    touched = {
        name: found if shown is None else found & shown
        for name, found in rows.items()
        if about is None or name in about
    }
    order = sorted((name for name in touched if touched[name]), key=lambda name: -len(touched[name]))
    phrases = {phrase: name for name in order if (phrase := _phrase(content, journey, name))}
    if not phrases:
        return ""
    changed = sorted({option for name in phrases.values() for option in touched[name]})
    return _line(content, told_of(content, list(phrases)), changed)


def _phrase(content: Content, journey: Journey, name: str) -> str:
    """Return an answer in a few words. That a child is under eighteen was not said, but follows from who it is for."""
    answers = applying(journey.answers, content)
    return in_short(content, answers, "asker" if name == "under-18" and answers.asker == "child" else name)


def _line(content: Content, said: str, changed: list[OptionId]) -> str:
    words = content.words
    if len(changed) == 1:
        return say(words, "said.because_one", said=said, name=words.options[changed[0]].name)
    return say(words, "said.because", said=said, number=number(words, len(changed)))

"""Headings, lines of plain text, and the line that says which answers changed something on a page."""

from collections.abc import Container, Iterable

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId
from decision_aid.person.journey import Journey
from decision_aid.views.person.changed import changed_line

from ..shell.drawing import draw


def heading(title: str, *lines: str) -> None:
    """Draw the one h1 of a page."""
    draw("pieces/heading.html", title=title, lines=lines)


def section(title: str, lead: str = "") -> None:
    """Draw a heading inside a page."""
    draw("pieces/section.html", title=title, lead=lead)


def note(text: str) -> None:
    """Draw one line of plain text."""
    draw("pieces/heading_note.html", text=text)


def what_changed(
    content: Content,
    journey: Journey,
    options: Iterable[OptionId] | None = None,
    about: Container[str] | None = None,
) -> None:
    """Draw which answers changed what we say of these options (all, where none are named); nothing where none did."""
    if line := changed_line(content, journey, options, about):
        draw("pieces/changed.html", line=line)

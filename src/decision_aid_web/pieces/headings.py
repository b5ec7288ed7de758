"""Headings and lines of plain text."""

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

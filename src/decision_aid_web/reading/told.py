"""What one page to read is made of, and how its parts are drawn."""

from dataclasses import dataclass

from decision_aid.content import Content

from ..pieces import charts
from ..shell.drawing import html

LONGEST = 155  # letters of a description, as search engines show them


@dataclass(frozen=True)
class Told:
    """One page to read: its title and description for shared links, and its body as HTML, with one h1."""

    title: str
    description: str
    body: str


@dataclass(frozen=True)
class Link:
    """A link to another page to read."""

    href: str
    name: str


def part(template: str, content: Content, **values: object) -> str:
    """Return one part of a page, as the screens draw it: with the labels and the pictures of numbers."""
    filled = html(template, **{"t": content.words.ui, "svg": charts.icon_array, "pictures": True, **values})
    return f'<div class="stMarkdown">{filled}</div>' if filled else ""


def heading(content: Content, title: str, *lines: str) -> str:
    """Return the one h1 of a page."""
    return part("pieces/heading.html", content, title=title, lines=lines)


def page(title: str, description: str, *parts: str) -> Told:
    """Return a page made of parts."""
    return Told(title, shortened(description), "\n".join(one for one in parts if one))


def shortened(text: str) -> str:
    """Return whole sentences of a text, as many as a description holds; at least the first."""
    first, *others = text.replace("? ", "?. ").split(". ")
    kept = first
    for one in others:
        if len(kept) + len(one) + 2 > LONGEST:
            break
        kept = f"{kept}. {one}"
    return kept.replace("?.", "?")

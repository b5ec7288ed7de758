"""One page to read, whole: its words in the frame of the aid, its style, and what is told of it to who finds or shares it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from markupsafe import Markup

from decision_aid.content import FALLBACK, Content
from decision_aid.pages import FIRST, PAGES
from decision_aid.views.shared.frame import FrameView, frame_view

from ..shell.drawing import html
from . import know, way
from .addresses import Address
from .style import style_for
from .told import Link, Told

_HERE = re.compile(r'(<a [^>]*?href=)["\']([a-z_]+)(\?[^"\'#]*)?(#[^"\']*)?["\']')

_PAGES: Mapping[str, Callable[[Content, Address], Told]] = {
    "start": way.start,
    "your_scar": way.your_scar,
    "options": way.options,
    "option": way.option,
    "faq": know.faq,
    "choosing": know.choosing,
    "claims": know.claims,
    "uses": know.uses,
    "evidence": know.evidence,
    "practitioner": know.practitioner,
    "about": know.about,
}


@dataclass(frozen=True)
class Document:
    """One page to read: its address, what is told of it, its words as HTML and the style for them."""

    address: Address
    language: str
    title: str
    description: str
    words: str
    style: str


@dataclass(frozen=True)
class _MenuPart:
    title: str
    links: tuple[Link, ...]


def document(content: Content, address: Address, today: date) -> Document:
    """Return one page to read."""
    told = _PAGES.get(address.page, way.with_answers)(content, address)
    view = frame_view(content, address.page, today)
    words = html(
        "reading/page.html",
        t=content.words.ui,
        view=view,
        body=Markup(told.body),
        back=view.back and view.back.page,
        next=view.next and view.next.page,
        menu=_menu(view),
    )
    words = linked(words, content.words.language)
    title = told.title if told.title == view.product else f"{told.title} · {view.product}"
    return Document(address, content.words.language, title, told.description, words, style_for(words))


def linked(words: str, language: str) -> str:
    """Return HTML whose links to our own pages lead there from any page, and stay in its language."""

    def to(found: re.Match[str]) -> str:
        start, page, query, part = found.groups(default="")
        if page not in PAGES:
            return found[0]
        asked = query if language == FALLBACK else f"{query}{'&amp;' if query else '?'}lang={escape(language)}"
        return f'{start}"{"./" if page == FIRST else page}{asked}{part}"'

    return _HERE.sub(to, words)


def _menu(view: FrameView) -> list[_MenuPart]:
    return [_MenuPart(part.title, tuple(Link(page.page, page.name) for page in part.pages)) for part in view.menu_parts]

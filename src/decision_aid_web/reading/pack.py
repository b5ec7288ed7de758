"""The offline pack: every option, the board of each type of scar, questions and sources in one file that needs no script."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from decision_aid.content import Content
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import PAGES
from decision_aid.views.clinic.practitioner import know_view
from decision_aid.views.shared.frame import frame_view
from decision_aid.wording import day as in_words

from ..shell.drawing import html
from .style import style_for
from .told import part
from .way import about_scar, board, in_depth, scar_in_words

_SOURCES = re.compile(r'<details class="sources".*?</details>', re.DOTALL)
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_LINK = re.compile(r"<a ([^>]*?)href=[\"']([^\"'#:]*)(#[^\"']*)?[\"']([^>]*)>(.*?)</a>", re.DOTALL)
_NAMED = re.compile(r"\b(id|href|aria-labelledby|aria-describedby)=(['\"])(#?)([^'\"]+)\2")
_HEADING = re.compile(r"<(/?)h([1-5])\b")
_ASKED = re.compile(r"\?(option|scar)=([\w-]+)$")


@dataclass(frozen=True)
class Chapter:
    """One part of the pack: its place in the file, its heading where the body has none, and what it says."""

    id: str
    title: str
    body: Markup
    headed: bool = False


@dataclass(frozen=True)
class ChapterGroup:
    """Chapters of one kind, for the table of contents."""

    title: str
    chapters: tuple[Chapter, ...]


class Book:
    """The sources that were named so far, each once, by number."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.sources: dict[str, int] = {}

    def numbered(self, words: str) -> str:
        """Return HTML with the number of each source in place of every list of sources."""
        return _SOURCES.sub(self._numbers, words)

    def _numbers(self, found: re.Match[str]) -> str:
        numbers = [self.sources.setdefault(one, len(self.sources) + 1) for one in _ITEM.findall(found[0])]
        links = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in numbers)
        return f'<p class="quiet cited">{escape(self._title)}: {links}</p>'


def pack(content: Content, today: date) -> str:
    """Return the whole pack as one HTML file. The figures are those of the view models, as the app draws them."""
    t, book = content.words.ui, Book(content.words.ui.common.sources)
    groups = tuple(_groups(content, book))
    words = html(
        "reading/pack.html",
        t=t,
        language=content.words.language,
        view=frame_view(content, "about", today),
        made=t.reading.pack_lead.format(day=in_words(content.words, today), version=content.version),
        groups=groups,
        sources=[(number, Markup(text)) for text, number in book.sources.items()],
    )
    return words.replace("<style></style>", f"<style>{style_for(words)}</style>", 1)


def _groups(content: Content, book: Book) -> Iterator[ChapterGroup]:
    t, words = content.words.ui, content.words
    yield ChapterGroup(
        t.options.title,
        tuple(_chapter(f"board-{scar}", words.scars[scar].name, _board(content, scar), book) for scar in ids(ScarId)),
    )
    yield ChapterGroup(
        t.pages.option,
        tuple(
            _chapter(
                f"option-{option}", words.options[option].name, in_depth(content, option, pictures=False), book, True
            )
            for option in content.options
        ),
    )
    card = part("screens/practitioner/question_card.html", content, v=know_view(content))
    yield ChapterGroup(t.pages.choosing, (_chapter("card", t.practitioner.card_title, card, book, True),))


def _board(content: Content, scar: ScarId) -> str:
    return scar_in_words(content, scar) + board(content, about_scar(scar))


def _chapter(id: str, title: str, words: str, book: Book, headed: bool = False) -> Chapter:
    """Return a chapter: its ids are its own, its links stay in the file, its headings stand under those of the file."""
    steps: tuple[Callable[[str], str], ...] = (
        _inside,
        book.numbered,
        lambda text: _own_ids(text, id),
        _lowered,
        _opened,
    )
    for step in steps:
        words = step(words)
    return Chapter(id, title, Markup(words), headed)


def _inside(words: str) -> str:
    """Return HTML whose links to our pages lead to the chapter here; where there is none, the words of the link stay."""

    def to(found: re.Match[str]) -> str:
        _, address, _, _, text = found.groups(default="")
        page = address.partition("?")[0]
        if page not in PAGES:
            return found[0]
        named = _ASKED.search(address)
        kind = {"option": "option", "options": "board"}.get(page)
        return f'<a href="#/{kind}-{named[2]}">{text}</a>' if named and kind else f"<span>{text}</span>"

    return _LINK.sub(to, words)


def _own_ids(words: str, chapter: str) -> str:
    """Return HTML whose ids begin with those of the chapter; links to other chapters and to sources stay as they are."""

    def own(found: re.Match[str]) -> str:
        name, quote, hash, value = found.groups()
        if name == "href" and (not hash or value.startswith(("/", "source-"))):
            return f"{name}={quote}{hash}{value.removeprefix('/')}{quote}"
        return f"{name}={quote}{hash}{chapter}-{value}{quote}"

    return _NAMED.sub(own, words)


def _lowered(words: str) -> str:
    return _HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + 1}", words).replace(' tabindex="-1"', "")


def _opened(words: str) -> str:
    """Return HTML with everything unfolded: what is folded is not printed."""
    return words.replace("<details", "<details open")

"""An HTML page taken apart: whether each tag is closed where it should be, its ids, links and headings, and its words."""

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Self

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
DRAWN = {"path", "rect", "circle", "line", "ellipse", "polygon", "polyline", "use", "stop"}  # of SVG, closed by a slash
# What may stand inside a paragraph: whatever else begins there ends the paragraph for a browser.
ENDS_A_PARAGRAPH = {
    "p",
    "div",
    "ul",
    "ol",
    "dl",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "details",
    "nav",
}
QUIET = {"script", "style", "title"}


@dataclass
class Node:
    """One element: its tag, its attributes, and the words in it."""

    tag: str
    attributes: dict[str, str]
    parts: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self._texts()).split())

    def _texts(self):
        for one in self.parts:
            if isinstance(one, str):
                yield one
            elif one.tag not in QUIET:
                yield " "
                yield from one._texts()
                yield " "

    def all(self, tag: str = "", **attributes: str) -> list["Node"]:
        """Return every element inside that has this tag and these attributes; `class_` is one class of several."""
        return [one for one in self._nodes() if (not tag or one.tag == tag) and one._has(attributes)]

    def _has(self, attributes: dict[str, str]) -> bool:
        mine = self.attributes
        return all(
            value in mine.get("class", "").split() if name == "class_" else mine.get(name) == value
            for name, value in attributes.items()
        )

    def _nodes(self):
        for one in self.parts:
            if isinstance(one, Node):
                yield one
                yield from one._nodes()


class Page(HTMLParser):
    """A page, parsed strictly: what a browser would have to guess is a problem."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Node("", {})
        self.open, self.problems = [self.top], []

    @classmethod
    def of(cls, html: str) -> Self:
        page = cls()
        page.feed(html)
        page.close()
        page.problems += [f"<{one.tag}> is never closed" for one in page.open[1:]]
        return page

    def handle_starttag(self, tag, attrs):
        self._ends_a_paragraph(tag)
        names = Counter(name for name, _ in attrs)
        self.problems += [f"<{tag}> has {name} twice" for name, many in names.items() if many > 1]
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID | DRAWN:
            self.problems.append(f"<{tag}/> closes itself")
        self.open[-1].parts.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        if self.open[-1].tag != tag:
            self.problems.append(f"</{tag}> where <{self.open[-1].tag}> is open, line {self.getpos()[0]}")
        else:
            self.open.pop()

    def handle_data(self, data):
        self.open[-1].parts.append(data)

    def _ends_a_paragraph(self, tag: str) -> None:
        links_open = [one.tag for one in self.open].count("a")
        if self.open[-1].tag == "p" and tag in ENDS_A_PARAGRAPH:
            self.problems.append(f"<{tag}> in <p>, line {self.getpos()[0]}")
        if tag == "a" and links_open:
            self.problems.append(f"a link in a link, line {self.getpos()[0]}")

    def ids(self) -> Counter:
        return Counter(one.attributes["id"] for one in self.top.all() if "id" in one.attributes)

    def links(self) -> list[str]:
        return [one.attributes["href"] for one in self.top.all("a") if "href" in one.attributes]

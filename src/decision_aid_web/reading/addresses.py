"""Addresses of the reading version: those of the app, with what an address may name beside its page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from decision_aid.content import Content
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import FIRST, PAGES

# What an address may name beside its page. Nothing of it is an answer: it says what to read about.
NAMES: Mapping[str, tuple[str, ...]] = {
    "your_scar": ("scar",),
    "options": ("scar",),
    "option": ("option",),
    "uses": ("use",),
    "evidence": ("finding", "option"),
}


@dataclass(frozen=True)
class Address:
    """One page to read; `kind` and `name` are what its address names: a scar, an option, a use or a finding."""

    page: str
    kind: str = ""
    name: str = ""

    @property
    def href(self) -> str:
        """The address from any other page of the aid, wherever the aid is hosted.

        >>> Address("option", "option", "silicone").href
        'option?option=silicone'
        """
        page = "./" if self.page == FIRST else self.page
        return f"{page}?{self.kind}={quote(self.name)}" if self.kind else page


def address_of(path: str, query: Mapping[str, str], content: Content) -> Address | None:
    """Return the page that a path and a query lead to; None where there is none. What is not known is left out."""
    page = path.strip("/") or FIRST
    if page not in PAGES:
        return None
    for kind in NAMES.get(page, ()):
        if query.get(kind, "") in known(content, kind):
            return Address(page, kind, query[kind])
    return Address(page)


def known(content: Content, kind: str) -> tuple[str, ...]:
    """Return every id of one kind that an address may name."""
    return {
        "scar": ids(ScarId),
        "option": tuple(content.options),
        "use": tuple(content.uses),
        "finding": tuple(content.findings),
    }[kind]


def every_address(content: Content) -> Iterator[Address]:
    """Yield every page to read, but the page of each single finding: there are more than a thousand of those."""
    for page in PAGES:
        yield Address(page)
        for kind in NAMES.get(page, ()):
            if kind != "finding":
                yield from (Address(page, kind, name) for name in known(content, kind))

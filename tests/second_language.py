"""An invented second language: every text of the content in other letters, and a finder of what still reads as English.

Each Latin letter has one of its own in Latin Extended-A, which our font for paper has too. Facts keep their ids and
numbers; the texts that facts quote (papers, clinics) are changed as well, so that nothing has to be excused by a guess.
Numbers, dates and names of countries come in Greek from Babel. So a word in plain Latin letters was typed in code.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from html.parser import HTMLParser
from string import ascii_lowercase
from typing import Any

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from decision_aid.content import Content
from decision_aid.content.labels import every_label, labels_of
from decision_aid.content.linking import PLACEHOLDER
from decision_aid.models import Record
from samples import real_content

LANGUAGE = "el"
ODD = ("İ", "ı", "Ĳ", "ĳ")  # their capitals and small letters are not each other's
PAIRS = [(chr(code), chr(code + 1)) for code in range(0x100, 0x138, 2) if chr(code) not in ODD]
ALPHABET = str.maketrans(
    {letter: small for letter, (_, small) in zip(ascii_lowercase, PAIRS, strict=True)}
    | {letter.upper(): large for letter, (large, _) in zip(ascii_lowercase, PAIRS, strict=True)}
)
LATIN = re.compile(r"(?<![\w&])[A-Za-z]{2,}(?!\w)")
# Addresses, hosts, file names and ids of papers; codes of currencies, and what Babel keeps in the name of some.
NO_TEXT = re.compile(
    r"https?://\S+|\S*\?\w+=\S+|[\w.]+@\S+|doi:\S+|\bPMID\b|\b[\w-]+(?:\.[\w-]+)+\S*|\([A-Z]{3}\)|\bCF[AP]\b"
)


def told_anew(text: str) -> str:
    """Return a text in the letters of the invented language; {places} stay."""
    parts = re.split(f"({PLACEHOLDER.pattern.replace('(', '').replace(')', '')})", text)
    return "".join(part if PLACEHOLDER.fullmatch(part) else part.translate(ALPHABET) for part in parts)


def changed(value: Any) -> Any:
    """Return a record of words, or any part of it, with every text told anew."""
    if isinstance(value, str):
        return told_anew(value)
    if isinstance(value, Record):
        return value.model_copy(update={key: changed(getattr(value, key)) for key in type(value).model_fields})
    if isinstance(value, Mapping):
        return {key: changed(one) for key, one in value.items()}
    return tuple(changed(one) for one in value) if isinstance(value, tuple) else value


def _quoted(record: Record, *keys: str) -> Record:
    """Return a record of facts with the texts that it quotes told anew."""
    return record.model_copy(update={key: changed(getattr(record, key)) for key in keys})


@cache
def invented_content() -> Content:
    """Return the real content in the invented language."""
    content = real_content()
    kinds = [
        field.name for field in fields(content.words) if field.name not in ("language", "version", "ui", "ui_files")
    ]
    families: dict[str, dict[str, str]] = {}
    for family, name, text in every_label(content.words.ui):
        families.setdefault(family, {})[name] = told_anew(text)
    words = replace(
        content.words,
        language=LANGUAGE,
        ui=labels_of(families),
        **{kind: changed(getattr(content.words, kind)) for kind in kinds},
    )
    papers = ("title", "authors", "journal", "size", "population", "funding", "missing", "note")
    return replace(
        content,
        words=replace(words, version="0"),
        facts_version="0",
        sources={name: _quoted(source, *papers) for name, source in content.sources.items()},
        clinics={name: _clinic(clinic) for name, clinic in content.clinics.items()},
    )


def _clinic(clinic: Any) -> Any:
    offers = tuple(
        offer.model_copy(update={"products": tuple(_quoted(one, "name", "substance") for one in offer.products)})
        for offer in clinic.offers
    )
    return _quoted(clinic, "name", "address").model_copy(
        update={"offers": offers, "emergency": _quoted(clinic.emergency, "reached")}
    )


def english_in(texts: Iterable[str]) -> list[str]:
    """Return each text that has a word in plain Latin letters, once; an id that stands alone, as on a card, is none."""
    return sorted({text for text in texts if text not in _ids() and LATIN.search(NO_TEXT.sub(" ", text))})


@cache
def _ids() -> frozenset[str]:
    content = real_content()
    return frozenset((*content.findings, *content.use_findings, *content.standard))


# ---- what a person reads on a page

READ_ALOUD = ("alt", "aria-label", "placeholder", "title")
UNSEEN = ("code", "script", "style")  # commands and addresses to copy stand in <code>


class _Seen(HTMLParser):
    """The texts of a piece of HTML or Markdown, and what a screen reader says instead."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in UNSEEN
        self.texts += [value for name, value in attrs if name in READ_ALOUD and value]

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in UNSEEN

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._unseen:
            self.texts.append(" ".join(data.split()))


def seen_in(html: str) -> list[str]:
    """Return the texts that a person sees or hears of a piece of HTML."""
    reader = _Seen()
    reader.feed(html)
    return reader.texts


# Parts of Streamlit's messages that name things for programs.
NOT_READ = {
    "id",
    "form_id",
    "page",
    "page_script_hash",
    "url",
    "href",
    "icon",
    "type",
    "component_name",
    "query_string",
    "language",
    "js_content",
    "css_content",
    "html_content",
    "format",
    "element_id",
    "config",
    "key",
    "autocomplete",
}
IN_A_CHART = {"text", "ticktext", "name", "title", "hovertemplate"}
IN_A_COMPONENT = {"title", "text", "stay", "html", "said"}


def read_on(app: AppTest) -> Iterator[str]:
    """Yield every text on a page: of the page itself, of its widgets, and of its charts."""
    todo: list[Any] = [app._tree]
    while todo:
        node = todo.pop()
        todo += getattr(node, "children", {}).values()
        proto = getattr(node, "proto", None)
        if isinstance(proto, Message):
            yield from _in_message(proto)


def _in_message(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in NOT_READ:
            continue
        several = [*value] if field.is_repeated else [value]
        for one in several:
            if isinstance(one, Message):
                yield from _in_message(one)
            elif field.name in ("spec", "json"):
                yield from _in_data(json.loads(one), IN_A_CHART if field.name == "spec" else IN_A_COMPONENT)
            elif isinstance(one, str):
                yield from seen_in(one)


def _in_data(data: Any, keys: set[str]) -> Iterator[str]:
    """Yield the texts under some keys of nested data."""
    for key, value in data.items() if isinstance(data, dict) else ():
        texts = value if isinstance(value, list) else [value]
        yield from (text for one in texts if key in keys and isinstance(one, str) for text in seen_in(one))
        yield from (text for one in texts if isinstance(one, dict) for text in _in_data(one, keys))

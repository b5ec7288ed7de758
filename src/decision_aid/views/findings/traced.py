"""One cell, with the key of each sentence in the words: so that what stands on a screen can be found by searching."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from ...content import Content
from ...content.labels import labels_of
from ...content.linking import ui_file, words_file
from ...findings.counted import LeftOut, fates
from ...models import Record
from ...models.vocabulary import OptionId, Outcome
from ...person.answers import Answers
from ..shared.parts import Cell
from .cells import row

KINDS = ("findings", "options", "scars", "side_effects")  # of words that a cell may show
BEGIN, END = "\ue000", "\ue001"  # signs of no language, around a key that travels with its sentence
_KEY = re.compile(f"{BEGIN}(.*?){END}")


@dataclass(frozen=True)
class TracedText:
    """One text of a cell, with the keys of all sentences that it is made of, each as "file, key"."""

    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class TracedCell:
    """One cell: each finding with why it is left out (None: it is shown), and what stands in the cell."""

    findings: Mapping[str, LeftOut | None]
    texts: tuple[TracedText, ...]


def traced_cell(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> TracedCell:
    """Return the cell of an option and an outcome as the comparison draws it alone, traced back to findings and words."""
    (cell,), (marked,) = (row(one, (option,), outcome, answers) for one in (content, _marked(content)))
    pairs = zip(_texts(cell), _texts(marked), strict=True)
    texts = (TracedText(text, tuple(dict.fromkeys(_KEY.findall(trace)))) for text, trace in pairs)
    return TracedCell(fates(content, option, outcome, answers), tuple(dict.fromkeys(one for one in texts if one.keys)))


def _texts(part: Cell | Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)


def _marked(content: Content) -> Content:
    """Return the content with its key before each sentence of the words."""
    ui = labels_of(
        {
            family: {name: _mark(texts[name], f"{ui_file(content.words, family)}, {family}.{name}") for name in texts}
            for family in content.words.ui
            if (texts := content.words.ui[family])
        }
    )
    kinds: dict[str, Any] = {
        kind: {name: _mark(one, f"{words_file(content, kind, name)}, {name}") for name, one in words.items()}
        for kind in KINDS
        if (words := getattr(content.words, kind))
    }
    return replace(content, words=replace(content.words, ui=ui, **kinds))


def _mark(part: Any, key: str) -> Any:
    if isinstance(part, str):
        return f"{BEGIN}{key}{END}{part}"
    if isinstance(part, Record):
        names = type(part).model_fields
        return part.model_copy(update={name: _mark(getattr(part, name), f"{key}.{name}") for name in names})
    if isinstance(part, Mapping):
        return {name: _mark(one, f"{key}.{name}") for name, one in part.items()}
    return tuple(_mark(one, key) for one in part) if isinstance(part, tuple) else part

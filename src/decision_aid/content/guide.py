"""The keys that an author may write, file by file, read from the models themselves: so the tables cannot lie."""

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import EmailStr, NonNegativeInt, PositiveInt

from ..models import Clinic, Id, Record
from .kinds import FACTS, ONE_A_FILE, WITH_WORDS, WORDS

IN_A_FOLDER = {**dict.fromkeys(ONE_A_FILE, "<option>"), "findings": "<option>", "use_findings": "<use>"}
_PLAIN: tuple[tuple[object, str], ...] = (
    (Id, "id"),
    (PositiveInt, "whole number, over 0"),
    (NonNegativeInt, "whole number, 0 or more"),
    (EmailStr, "e-mail address"),
    (str, "text"),
    (bool, "true or false"),
    (int, "whole number"),
    (float, "number"),
    (Decimal, "number"),
    (date, "day, as 2026-11-27"),
    (NoneType, "blank"),
)
_COMMENT = re.compile(r"^    (\w+): .*?  # (?!fmt:)(.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Key:
    """One key of a record: what may stand there, in plain words, and the comment that its model gives."""

    name: str
    kind: str
    needed: bool
    allowed: tuple[str, ...]
    meaning: str


def guide() -> str:
    """Return the tables of all files, as Markdown: a heading for each file, and under it its records and their keys."""
    return "\n".join(line for file, model in _files() for line in _file(file, model))


def _files() -> Iterator[tuple[str, type[Record]]]:
    for kind, model in FACTS.items():
        yield _name("facts", kind), model
        if kind in WITH_WORDS:
            yield _name("words/<language>", kind), WORDS[kind]
    yield from ((_name("words/<language>", kind), model) for kind, model in WORDS.items() if kind not in FACTS)
    yield "content/clinics/<id>.yaml", Clinic


def _name(part: str, kind: str) -> str:
    return f"content/{part}/{'/'.join((kind, IN_A_FOLDER[kind])) if kind in IN_A_FOLDER else kind}.yaml"


def _file(file: str, model: type[Record]) -> Iterator[str]:
    yield from (f"## {file}", "")
    for one in _with_parts(model):
        if one is not model:
            yield from (f"### {one.__name__}", "")
        yield from (inspect.getdoc(one) or "", "", *_table(one), "")


def _with_parts(model: type[Record]) -> tuple[type[Record], ...]:
    """Return a record and every record inside it, each once, in the order in which they are named."""
    found = [model]
    for one in found:
        inside = (part for hint in _hints(one).values() for part in _records(hint))
        found += [part for part in dict.fromkeys(inside) if part not in found]
    return tuple(found)


def _records(hint: Any) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from _records(part)


def _hints(model: type[Record]) -> Mapping[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def keys_of(model: type[Record]) -> tuple[Key, ...]:
    """Return the keys of a record in the order of its model."""
    comments = {name: said for one in reversed(model.mro()) if one is not object for name, said in _comments(one)}
    fields = model.model_fields
    return tuple(
        Key(
            fields[name].alias or name,
            plain(hint),
            fields[name].is_required(),
            tuple(_values(hint)),
            comments.get(name, ""),
        )
        for name, hint in _hints(model).items()
    )


def _comments(one: type) -> list[tuple[str, str]]:
    return _COMMENT.findall(inspect.getsource(one)) if issubclass(one, Record) else []


def _table(model: type[Record]) -> Iterator[str]:
    yield "| key | what it holds | needed | allowed values | meaning |"
    yield "| --- | --- | --- | --- | --- |"
    for key in keys_of(model):
        cells = (f"`{key.name}`", key.kind, "yes" if key.needed else "no", ", ".join(key.allowed), key.meaning)
        yield f"| {' | '.join(cells)} |"


def _values(hint: Any) -> Iterator[str]:
    if get_origin(hint) is Literal:
        yield from map(str, get_args(hint))
    else:
        for part in get_args(hint):
            yield from _values(part)


def plain(hint: Any) -> str:
    """Return what may stand at a key, in plain words.

    >>> plain(tuple[Id, ...]), plain(dict[Id, float | None])
    ('list of id', 'mapping: id to number or blank')
    """
    known = next((words for kind, words in _PLAIN if kind == hint), None)
    parts = get_args(hint)
    if known is not None:
        return known
    if isinstance(hint, type) and issubclass(hint, Record):
        return hint.__name__
    return _ORIGINS[get_origin(hint)](parts) if parts else str(hint)


def _union(parts: tuple[Any, ...]) -> str:
    return " or ".join(dict.fromkeys(map(plain, parts)))


def _list(parts: tuple[Any, ...]) -> str:
    inside = plain(parts[0])
    if inside == "one of these":
        return "some of these, in a list"
    return f"list of {inside}" if parts[-1] is Ellipsis else f"list of {len(parts)}: {inside}"


_ORIGINS: Mapping[Any, Any] = {
    Union: _union,
    UnionType: _union,
    tuple: _list,
    Annotated: lambda parts: plain(parts[0]),
    dict: lambda parts: f"mapping: {plain(parts[0])} to {plain(parts[1])}",
    Literal: lambda _: "one of these",
}

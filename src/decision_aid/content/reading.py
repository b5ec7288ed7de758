"""YAML text -> plain data, strictly. All YAML goes through here: content, answers from a file, a clinic's profile.

Every value is the text that stands there, and the models read numbers, days, yes and no out of it: so a country NO is no
boolean, a day that no calendar has is a mistake like any other, 1.10 stays 1.10, and a text that anybody wrote does no harm.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..errors import ContentProblem, ReadingError, short

LARGEST = 4_000_000  # letters of one text; our own largest file has a sixth of that
DEEPEST = 10  # lists and mappings inside each other; our own deepest file has seven
_END = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


class _Part:
    """A list or mapping that is being filled; `key` is what the next value of a mapping belongs to."""

    def __init__(self, data: list[Any] | dict[str, Any]) -> None:
        self.data = data
        self.key: str | None = None


class _Builder:
    """Takes the events of one text, and holds the data that they make. It never calls itself, however deep a text is."""

    def __init__(self) -> None:
        self.data: Any = None
        self._open: list[_Part] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event.

        Raises: ReadingError for what is YAML, but nothing that we read.
        """
        if isinstance(event, yaml.ScalarEvent):  # first, since most are
            _refuse_tag(event)
            self._scalar(event)
        elif isinstance(event, _END):
            self._open.pop()
        elif isinstance(event, yaml.CollectionStartEvent):
            _refuse_tag(event)
            self._opens(event)
        elif isinstance(event, yaml.AliasEvent):
            raise _refused(event, "an alias names a part again; write the part out")
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _refused(event, "a second document begins; write one")

    def _opens(self, event: yaml.CollectionStartEvent) -> None:
        if len(self._open) >= DEEPEST:
            raise _refused(event, "lists and mappings stand too deep inside each other")
        data: list[Any] | dict[str, Any] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self._place(data, event)
        self._open.append(_Part(data))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        part = self._open[-1] if self._open else None
        if part and isinstance(part.data, dict) and part.key is None:
            if event.value in part.data:
                raise _refused(event, f'the key "{short(event.value, 80)}" stands twice')
            part.key = event.value
        else:
            self._place(None if not event.style and event.value in ("", "~", "null") else event.value, event)

    def _place(self, value: Any, event: yaml.Event) -> None:
        """Put a value where it stands: into the open list, under the open key, or as the whole."""
        part = self._open[-1] if self._open else None
        if part is None:
            self.data = value
        elif isinstance(part.data, list):
            part.data.append(value)
        else:
            if part.key is None:
                raise _refused(event, "a key is a list or a mapping; write a text")
            part.data[str(part.key)], part.key = value, None


def _refuse_tag(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    if event.tag not in (None, "!"):
        raise _refused(event, f'"{short(event.tag, 80)}" is a tag; write the value alone')


def _refused(event: yaml.Event, what: str) -> ReadingError:
    return ReadingError(what, event.start_mark.line + 1 if event.start_mark else None)


def data_of(text: str) -> Any:
    """Return the data of a YAML text: texts, and None for a blank, in lists and mappings.

    Raises: ReadingError if it is no YAML, has a key twice in one mapping, a tag, an alias, or is too deep or too large.

    >>> data_of("{country: NO, since: 2026-13-45, phone: , called: 'null'}")
    {'country': 'NO', 'since': '2026-13-45', 'phone': None, 'called': 'null'}
    """
    if len(text) > LARGEST:
        raise ReadingError(f"it has more than {LARGEST} letters")
    builder = _Builder()
    for event in _events(text):
        builder.take(event)
    return builder.data


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text.encode("utf-8", "replace"), Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "this is no YAML"
        raise ReadingError(str(what), mark.line + 1 if mark else None) from None


def read_yaml(path: Path, root: Path, problems: list[ContentProblem]) -> Any:
    """Return the data of one file; on a mistake add a problem and return None."""
    name = str(path.relative_to(root.parent))
    try:
        return data_of(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(ContentProblem(name, "the file", "it is missing.", "add the file."))
    except UnicodeDecodeError as error:
        what = f"this is not readable YAML: {error}."
        problems.append(ContentProblem(name, "the file", what, "save it as text in UTF-8."))
    except ReadingError as error:
        what = f"this is not readable YAML: {error.what}."
        problems.append(ContentProblem(name, error.where, what, "correct the line."))
    return None

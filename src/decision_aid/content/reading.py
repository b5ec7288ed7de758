"""YAML files -> plain data. Refuses duplicate keys, which YAML itself would silently drop."""

from collections.abc import Hashable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from ..errors import ContentProblem

DEEPEST = 8  # lists and mappings inside each other, in a text that anybody may have written


class _StrictLoader(yaml.CSafeLoader):
    """PyYAML's fast safe loader, with an error where a key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        _refuse_keys_twice(node)
        return super().construct_mapping(node, deep)


def _printed(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> Decimal:
    """Return a number with the digits that stand there: 1.10 stays 1.10, as the paper printed it."""
    text = str(loader.construct_scalar(node))
    try:
        return Decimal(text)
    except InvalidOperation:
        raise yaml.constructor.ConstructorError(None, None, f'"{text}" is no number', node.start_mark) from None


_StrictLoader.add_constructor("tag:yaml.org,2002:float", _printed)


class _TextLoader(yaml.CBaseLoader):
    """A loader that takes every value as the text that stands there: a country NO is no boolean, a phone no number."""

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        """Return the text, or None for a blank; in quotes the same letters are a text."""
        return None if not node.style and node.value in ("", "~", "null") else super().construct_scalar(node)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        _refuse_keys_twice(node)
        return super().construct_mapping(node, deep)


def _refuse_keys_twice(node: yaml.MappingNode) -> None:
    keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
    if len(set(keys)) < len(keys):
        twice = next(key for key in keys if keys.count(key) > 1)
        raise yaml.constructor.ConstructorError(None, None, f'the key "{twice}" stands twice', node.start_mark)


def data_of(text: str) -> Any:
    """Return the data of a YAML text that anybody may have written: texts and blanks, in a few levels of lists and mappings.

    Raises: yaml.YAMLError if it is no YAML, too deep, or names a part again by an alias, which can grow without end.
    """
    readable = text.encode("utf-8", "replace").decode("utf-8")
    depth = 0
    for event in yaml.parse(readable, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST or isinstance(event, yaml.AliasEvent):
            raise yaml.YAMLError("too deep, or an alias")
    return yaml.load(readable, Loader=_TextLoader)


def read_yaml(path: Path, root: Path, problems: list[ContentProblem]) -> Any:
    """Return the data of one file; on a mistake add a problem and return None."""
    name = str(path.relative_to(root.parent))
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)
    except FileNotFoundError:
        problems.append(ContentProblem(name, "the file", "it is missing.", "add the file."))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}" if mark else "the file"
        what = getattr(error, "problem", None) or str(error)
        problems.append(ContentProblem(name, where, f"this is not readable YAML: {what}.", "correct the line."))
    return None

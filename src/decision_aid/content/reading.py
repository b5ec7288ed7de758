"""YAML files -> plain data. Refuses duplicate keys, which YAML itself would silently drop."""

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml

from ..errors import ContentProblem


class _StrictLoader(yaml.CSafeLoader):
    """PyYAML's fast safe loader, with an error where a key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        if len(set(keys)) < len(keys):
            twice = next(key for key in keys if keys.count(key) > 1)
            raise yaml.constructor.ConstructorError(None, None, f'the key "{twice}" stands twice', node.start_mark)
        return super().construct_mapping(node, deep)


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

"""The style of a page to read: of our own sheets only the rules for what stands on it, small enough to stand in the page."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from ..shell.drawing import style_sheet

_OURS = Path(__file__).parent / "style.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PAIR = re.compile(r"light-dark\(([^,()]+),\s*([^,()]+)\)")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ONE_OF = re.compile(r":(?:is|where|not|has)\((?:[^()]|\([^()]*\))*\)")
_APPS = re.compile(
    r"\.st(?!App|Main|Markdown|PageLink)[A-Z]|data-testid|data-tag|aria-checked"
)  # what only the app draws
_DRAWN = re.compile(r'class=(?:"([^"]*)"|\'([^\']*)\'|([\w-]+))')


def style_for(html: str) -> str:
    """Return the rules of all our sheets that can meet something of this HTML."""
    drawn = {one for told in _DRAWN.findall(html) for one in "".join(told).split()}
    return "".join(_kept(_every_rule(), drawn))


@cache
def _whole_sheet() -> str:
    """Return all our sheets, the colours of the dark told apart: browsers that need these words know no light-dark()."""
    sheet = _COMMENT.sub("", f"{style_sheet()}\n{_OURS.read_text('utf-8')}")
    tokens = next(rule for head, rule in _rules(sheet) if head == ".stApp")
    light, dark = (_PAIR.sub(rf"\{side}", tokens) for side in (1, 2))
    both = f"{light}\n@media (prefers-color-scheme: dark) {{ {dark} }}"
    return sheet.replace(tokens, both, 1)


@cache
def _every_rule() -> tuple[tuple[str, str], ...]:
    return tuple(_rules(_whole_sheet()))


def _kept(rules: Iterable[tuple[str, str]], drawn: set[str]) -> Iterator[str]:
    for head, rule in rules:
        if head.startswith("@media"):
            inside = "".join(_kept(_rules(rule[rule.index("{") + 1 : -1]), drawn))
            if inside:
                yield f"{head}{{{inside}}}"
        elif heads := [one for one in _selectors(head) if _can_meet(one, drawn)]:
            yield f"{','.join(heads)}{_short(rule[rule.index('{') :])}"


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield each rule of a sheet as its head and its whole text; a rule for a medium is one rule."""
    depth = start = 0
    for found in re.finditer(r"[{}]", sheet):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            rule = sheet[start : found.end()].strip()
            yield " ".join(rule[: rule.index("{")].split()), rule
            start = found.end()


def _selectors(head: str) -> list[str]:
    """Return the selectors of a head, parted at the commas outside of brackets."""
    return [one.strip() for one in re.split(r",(?![^(]*\))", head)]


def _can_meet(selector: str, drawn: set[str]) -> bool:
    """Tell whether the classes that a selector asks for, without those that it only may, stand in the page."""
    plain = _ONE_OF.sub("", selector)
    return not _APPS.search(plain) and drawn.issuperset(_CLASS.findall(plain))


def _short(rule: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*([{};])\s*", r"\1", rule))

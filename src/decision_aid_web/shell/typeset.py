"""The typesetter: a template and data -> a tagged PDF (PDF/UA) with our fonts inside.

Facts go in as data, so nothing that a person writes is ever mark-up.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

FONTS = Path(__file__).parent / "fonts"
LAST_LATIN = 0x17F  # all Latin letters up to here are in our font; a test holds it to that
TYPOGRAPHIC = "‘’“”–—…•€\n"
NOT_IN_OUR_FONT = "□"


@cache
def _fonts() -> "typst.Fonts":
    """Return our own font and those of the typesetter, never those of the machine: the same sheet everywhere."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(FONTS)])


def compiled(template: Path, **inputs: str) -> bytes:
    """Return the file that a template makes of its inputs.

    Raises: typst.TypstError where a letter stands in no font, since that would break the standard.
    """
    import typst

    pdf: bytes = typst.compile(str(template), format="pdf", pdf_standards=["ua-1"], **asked(template, **inputs))
    return pdf


def asked(template: Path, **inputs: str) -> dict[str, Any]:
    """Return what the typesetter needs beside the template."""
    return {"root": str(template.parent), "font_paths": _fonts(), "sys_inputs": inputs}


def in_our_letters(make: Callable[[Any], bytes], data: Any) -> bytes:
    """Return the file made of data; where a letter stands in no font, every letter beyond Latin becomes an empty box."""
    import typst

    try:
        return make(data)
    except (typst.TypstError, UnicodeError):
        return make(_changed(data, latin_only))


def latin_only(text: str) -> str:
    """Return the text with a box for each character that our font may not have."""
    return "".join(one if _is_latin(one) else NOT_IN_OUR_FONT for one in text)


def _is_latin(one: str) -> bool:
    return one in TYPOGRAPHIC or (one.isprintable() and ord(one) <= LAST_LATIN)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return the same data with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _changed(one, change) for key, one in value.items()}
    return [_changed(one, change) for one in value] if isinstance(value, list | tuple) else value

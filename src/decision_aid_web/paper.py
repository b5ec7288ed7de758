"""The summary as a tagged PDF (PDF/UA) on A4: facts go in as data, so nothing that a person writes is ever mark-up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

import typst

from decision_aid.present.plain import bracketed
from decision_aid.present.summary import SummaryView

_HERE = Path(__file__).parent
TEMPLATE = _HERE / "paper.typ"
LAST_LATIN = 0x17F  # all Latin letters up to here are in our font; a test holds it to that
TYPOGRAPHIC = "‘’“”–—…•€\n"
NOT_IN_OUR_FONT = "□"
MOST_PAGES = 2
SMALLEST, COMFORTABLE, LARGEST = 8, 9, 10  # points of the words; notes and sources never go under 7


@cache
def _fonts() -> typst.Fonts:
    """Return our own font and those of the typesetter, never those of the machine: the same sheet everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])


def summary_pdf(view: SummaryView, labels: Mapping[str, str]) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside; `labels` come from `takeaway_labels`.

    A letter that no font has would break the standard: then every letter beyond Latin becomes an empty box.
    """
    data = {"t": dict(labels), **_sheet(view)}
    try:
        return _made(data)
    except (typst.TypstError, UnicodeError):
        return _made(_changed(data, latin_only))


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


def _made(data: Mapping[str, Any]) -> bytes:
    """Return the file with the largest words that two pages hold; rows of the table go over a page end only if they must."""
    text = json.dumps(data, ensure_ascii=False)
    whole = _pages(text, SMALLEST)
    if whole <= MOST_PAGES:
        fitting = (size for size in _larger(whole) if _pages(text, size) <= MOST_PAGES)
        return _compiled(text, next(fitting, SMALLEST))
    if _pages(text, SMALLEST, split=True) <= MOST_PAGES:
        return _compiled(text, SMALLEST, split=True)
    return _compiled(text, COMFORTABLE)


def _larger(pages: float) -> tuple[float, float]:
    """Return the size that would fill two pages, and one half way to it in case page ends take room."""
    full = min(LARGEST, SMALLEST * sqrt(MOST_PAGES / pages))
    return full, (full + SMALLEST) / 2


def _pages(text: str, size: float, split: bool = False) -> float:
    """Return how many pages the sheet takes, with the part of the last one that it fills."""
    found = typst.query(str(TEMPLATE), "<pages>", field="value", one=True, **_asked(text, size, split))
    return float(json.loads(found))


def _compiled(text: str, size: float, split: bool = False) -> bytes:
    pdf: bytes = typst.compile(str(TEMPLATE), format="pdf", pdf_standards=["ua-1"], **_asked(text, size, split))
    return pdf


def _asked(text: str, size: float, split: bool) -> dict[str, Any]:
    """Return what the typesetter needs; sizes in points to a tenth, so that equal sheets are equal files."""
    inputs = {"summary": text, "size": f"{size:.1f}", "split": "yes" if split else "no"}
    return {"root": str(_HERE), "font_paths": _fonts(), "sys_inputs": inputs}


def _sheet(view: SummaryView) -> dict[str, Any]:
    """Return what the template draws, with the numbers of sources in brackets."""
    sheet = asdict(view)
    del sheet["comparison"], sheet["sources"]
    for option in sheet["looked"]:
        option["fact_refs"] = bracketed(option["fact_refs"])
        for line in option["lines"]:
            line["refs"] = bracketed(line["refs"])
    return sheet

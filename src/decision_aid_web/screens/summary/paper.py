"""The summary as a tagged PDF (PDF/UA) on A4: facts go in as data, so nothing that a person writes is ever mark-up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

import typst

from decision_aid.content import Words
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.summary import SummaryView

_HERE = Path(__file__).parent
TEMPLATE = _HERE / "paper.typ"
LAST_LATIN = 0x17F  # all Latin letters up to here are in our font; a test holds it to that
TYPOGRAPHIC = "‘’“”–—…•€\n"
NOT_IN_OUR_FONT = "□"
MOST_PAGES = 2
FAMILIES = ("common", "start", "clinician", "summary", "takeaway", "next")  # labels on the sheet


@dataclass(frozen=True)
class Setting:
    """How the sheet is set: points of the words, more space around them, and whether rows go over the end of a page."""

    size: float
    air: float = 0
    split: bool = False


SMALL, SPLIT, COMFORTABLE = Setting(8), Setting(8, split=True), Setting(9, air=0.5)
LARGEST = 10


@cache
def _fonts() -> typst.Fonts:
    """Return our own font and those of the typesetter, never those of the machine: the same sheet everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])


def summary_pdf(view: SummaryView, words: Words) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside.

    A letter that no font has would break the standard: then every letter beyond Latin becomes an empty box.
    """
    labels = {family: {name: words.ui[family][name] for name in words.ui[family]} for family in FAMILIES}
    data = {"language": words.language, "t": labels, **_sheet(view)}
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
    """Return the file, on two pages where they can hold it: with words and space between as large as fits."""
    text = json.dumps(data, ensure_ascii=False)
    whole = _pages(text, SMALL)
    if whole <= MOST_PAGES:
        return _compiled(text, next((one for one in _larger(whole) if _pages(text, one) <= MOST_PAGES), SMALL))
    return _compiled(text, SPLIT if _pages(text, SPLIT) <= MOST_PAGES else COMFORTABLE)


def _larger(pages: float) -> tuple[Setting, ...]:
    """Return larger words that would fill two pages; then only more space, where a page end leaves no room for those."""
    size, air = min(LARGEST, SMALL.size * sqrt(MOST_PAGES / pages)), min(1, 5 * (MOST_PAGES - pages))
    return Setting(size, air=size - SMALL.size), Setting(SMALL.size, air=air), Setting(SMALL.size, air=air / 2)


def _pages(text: str, setting: Setting) -> float:
    """Return how many pages the sheet takes, with the part of the last one that it fills."""
    found = typst.query(str(TEMPLATE), "<pages>", field="value", one=True, **_asked(text, setting))
    return float(json.loads(found))


def _compiled(text: str, setting: Setting) -> bytes:
    pdf: bytes = typst.compile(str(TEMPLATE), format="pdf", pdf_standards=["ua-1"], **_asked(text, setting))
    return pdf


def _asked(text: str, setting: Setting) -> dict[str, Any]:
    """Return what the typesetter needs; points to a tenth, so that equal sheets are equal files."""
    points = {"size": f"{setting.size:.1f}", "air": f"{setting.air:.1f}", "split": "yes" if setting.split else "no"}
    return {"root": str(_HERE), "font_paths": _fonts(), "sys_inputs": {"summary": text, **points}}


def _sheet(view: SummaryView) -> dict[str, Any]:
    """Return what the template draws, with the numbers of sources in brackets."""
    sheet = asdict(view)
    del sheet["comparison"], sheet["sources"]
    for option, looked in zip(sheet["looked"], view.looked, strict=True):
        option["notes"] = looked.notes
        option["fact_refs"] = bracketed(option["fact_refs"])
        for line in option["lines"]:
            line["refs"] = bracketed(line["refs"])
    return sheet

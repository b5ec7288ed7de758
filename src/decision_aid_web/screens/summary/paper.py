"""The summary as a tagged PDF (PDF/UA) on A4: facts go in as data, so nothing that a person writes is ever mark-up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import typst

from decision_aid.content import Words
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.sheet import SheetView
from decision_aid.views.takeaway.summary import SummaryView

_HERE = Path(__file__).parent
TEMPLATE = _HERE / "paper.typ"
LAST_LATIN = 0x17F  # all Latin letters up to here are in our font; a test holds it to that
TYPOGRAPHIC = "‘’“”–—…•€\n"
NOT_IN_OUR_FONT = "□"
FAMILIES = ("common", "start", "summary", "takeaway", "next", "sheet")  # labels on paper


@cache
def fonts() -> typst.Fonts:
    """Return our own font and those of the typesetter, never those of the machine: the same sheet everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])


def summary_pdf(view: SummaryView, words: Words) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside.

    A letter that no font has would break the standard: then every letter beyond Latin becomes an empty box.
    """
    data = on_paper(view, words)
    try:
        return _made(data)
    except (typst.TypstError, UnicodeError):
        return _made(_changed(data, latin_only))


def on_paper(view: SummaryView, words: Words) -> dict[str, Any]:
    """Return all that the template takes: the labels, and the view with the numbers of sources in brackets."""
    behind = asdict(view)
    del behind["sheet"], behind["comparison"], behind["sources"]  # told in other words, or in short
    sheet = sheet_on_paper(view.sheet)
    return {"language": words.language, "t": labels_on_paper(words), "sheet": sheet, **_numbered(behind)}


def labels_on_paper(words: Words) -> dict[str, dict[str, str]]:
    """Return the labels that the templates take, by family and name."""
    return {family: {name: words.ui[family][name] for name in words.ui[family]} for family in FAMILIES}


def sheet_on_paper(view: SheetView) -> dict[str, Any]:
    """Return the sheet as the template takes it; its sources stand in the list of all."""
    data = asdict(view)
    del data["table"]["sources"]
    numbered: dict[str, Any] = _numbered(data)
    return numbered


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
    """Return the file; the sheet is set as large as one page can hold, which the template finds out."""
    pdf: bytes = typst.compile(
        str(TEMPLATE),
        format="pdf",
        pdf_standards=["ua-1"],
        root=str(_HERE),
        font_paths=fonts(),
        sys_inputs={"summary": json.dumps(data, ensure_ascii=False)},
    )
    return pdf


def _numbered(value: Any) -> Any:
    """Return plain data with every list of source numbers as readers know it."""
    if isinstance(value, Mapping):
        return {key: bracketed(one) if key.endswith("refs") else _numbered(one) for key, one in value.items()}
    return [_numbered(one) for one in value] if isinstance(value, list | tuple) else value

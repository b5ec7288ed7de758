"""The summary as a tagged PDF (PDF/UA) on A4: facts go in as data, so nothing that a person writes is ever mark-up."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from pathlib import Path

import typst

from decision_aid.present.plain import bracketed
from decision_aid.present.summary import SummaryView

_HERE = Path(__file__).parent
TEMPLATE = _HERE / "paper.typ"
LAST_LATIN = 0x17F  # all Latin letters up to here are in our font; a test holds it to that
TYPOGRAPHIC = "‘’“”–—…•€\n"
NOT_IN_OUR_FONT = "□"


@cache
def _fonts() -> typst.Fonts:
    """Return our own font and those of the typesetter, never those of the machine: the same sheet everywhere."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HERE / "fonts")])


def summary_pdf(view: SummaryView, labels: Mapping[str, str]) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside; `labels` come from `takeaway_labels`.

    A letter that no font has would break the standard: then every letter beyond Latin becomes an empty box.
    """
    data = json.dumps({"t": dict(labels), **_sheet(view)}, ensure_ascii=False)
    try:
        return _compiled(data)
    except typst.TypstError:
        return _compiled(latin_only(data))


def latin_only(text: str) -> str:
    """Return the text with a box for each character that our font may not have."""
    return "".join(one if _is_latin(one) else NOT_IN_OUR_FONT for one in text)


def _is_latin(one: str) -> bool:
    return one in TYPOGRAPHIC or (one.isprintable() and ord(one) <= LAST_LATIN)


def _compiled(data: str) -> bytes:
    pdf: bytes = typst.compile(
        str(TEMPLATE), root=str(_HERE), font_paths=_fonts(), sys_inputs={"summary": data}, format="pdf",
        pdf_standards=["ua-1"],
    )  # fmt: skip
    return pdf


def _sheet(view: SummaryView) -> dict[str, object]:
    """Return what the template draws, with the numbers of sources in brackets."""
    sheet = asdict(view)
    sheet.pop("comparison")
    sheet.pop("sources")
    for option in sheet["looked"]:
        option["fact_refs"] = bracketed(option["fact_refs"])
        for line in option["lines"]:
            line["refs"] = bracketed(line["refs"])
    return sheet

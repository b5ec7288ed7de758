"""The summary as a tagged PDF on A4."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from math import sqrt
from pathlib import Path
from typing import Any

import typst

from decision_aid.content import Words
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.summary import SummaryView

from ...shell.typeset import asked, compiled, in_our_letters

TEMPLATE = Path(__file__).parent / "paper.typ"
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


def summary_pdf(view: SummaryView, words: Words) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside."""
    labels = {family: {name: words.ui[family][name] for name in words.ui[family]} for family in FAMILIES}
    data = {"language": words.language, "t": labels, **_sheet(view)}
    return in_our_letters(_made, data)


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
    found = typst.query(str(TEMPLATE), "<pages>", field="value", one=True, **asked(TEMPLATE, **_inputs(text, setting)))
    return float(json.loads(found))


def _compiled(text: str, setting: Setting) -> bytes:
    return compiled(TEMPLATE, **_inputs(text, setting))


def _inputs(text: str, setting: Setting) -> dict[str, str]:
    """Return what the template takes; points to a tenth, so that equal sheets are equal files."""
    points = {"size": f"{setting.size:.1f}", "air": f"{setting.air:.1f}", "split": "yes" if setting.split else "no"}
    return {"summary": text, **points}


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

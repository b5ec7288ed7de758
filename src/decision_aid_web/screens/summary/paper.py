"""The summary as a tagged PDF (PDF/UA) on A4: facts go in as data, so nothing that a person writes is ever mark-up."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from decision_aid.content import Words
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.sheet import SheetView
from decision_aid.views.takeaway.summary import SummaryView

from ...shell.typeset import compiled, in_our_letters

TEMPLATE = Path(__file__).parent / "paper.typ"
FAMILIES = ("common", "start", "summary", "takeaway", "next", "sheet")  # labels on paper


def summary_pdf(view: SummaryView, words: Words) -> bytes:
    """Return the summary as PDF/UA-1 with its fonts inside; the sheet is set as large as one page can hold."""
    return in_our_letters(_made, on_paper(view, words))


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


def _made(data: Mapping[str, Any]) -> bytes:
    return compiled(TEMPLATE, summary=json.dumps(data, ensure_ascii=False))


def _numbered(value: Any) -> Any:
    """Return plain data with every list of source numbers as readers know it."""
    if isinstance(value, Mapping):
        return {key: bracketed(one) if key.endswith("refs") else _numbered(one) for key, one in value.items()}
    return [_numbered(one) for one in value] if isinstance(value, list | tuple) else value

"""Findings and sources as files to keep: tables by pandas, citations by the pure side. Made when somebody asks."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from decision_aid.content import Content
from decision_aid.findings.export import bibtex, cited, finding_rows, ris

if TYPE_CHECKING:
    from pandas import DataFrame


def table(content: Content, names: Sequence[str]) -> "DataFrame":
    """Return one row a finding; whole numbers stay whole where some are missing."""
    from pandas import DataFrame

    return DataFrame(finding_rows(content, [content.findings[name] for name in names])).convert_dtypes()


def as_csv(content: Content, names: Sequence[str]) -> bytes:
    """Return the findings as CSV, marked as UTF-8 so that spreadsheets read accents."""
    return bytes(table(content, names).to_csv(index=False).encode("utf-8-sig"))


def as_json(content: Content, names: Sequence[str]) -> str:
    """Return the findings as JSON: a list with one object a finding."""
    return str(table(content, names).to_json(orient="records", force_ascii=False, indent=1))


def as_bibtex(content: Content, names: Sequence[str]) -> str:
    """Return the sources of the findings as BibTeX."""
    return bibtex(cited(content, [content.findings[name] for name in names]))


def as_ris(content: Content, names: Sequence[str]) -> str:
    """Return the sources of the findings as RIS."""
    return ris(cited(content, [content.findings[name] for name in names]))


def buttons(content: Content, names: Sequence[str]) -> None:
    """Draw a button for each kind of file; the file is made on click, with no new run of the page."""
    t = content.words.ui
    st.markdown(t.evidence_base.download_lead)
    for kind, make, mime in (
        ("csv", as_csv, "text/csv"),
        ("json", as_json, "application/json"),
        ("bibtex", as_bibtex, "application/x-bibtex"),
        ("ris", as_ris, "application/x-research-info-systems"),
    ):
        ending = "bib" if kind == "bibtex" else kind
        st.download_button(
            t.evidence_base[f"download_{kind}"],
            data=partial(make, content, names),
            file_name=f"scar-choices-{content.version}.{ending}",
            mime=mime,
            on_click="ignore",
            key=f"download-{kind}",
            width="stretch",
        )

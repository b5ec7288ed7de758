"""How pages look: style sheets, which stand in the head of the document as HTML wants it, and large print."""

import streamlit as st

from .drawing import style_sheet

# A sheet stays when the page changes, so that no page is seen without it. It stands behind Streamlit's own rules.
_JS = """
export default function ({ data }) {
  const id = "sheet-" + data.name;
  const sheet = document.getElementById(id) ?? document.head.appendChild(document.createElement("style"));
  sheet.id = id;
  if (sheet.textContent !== data.sheet) sheet.textContent = data.sheet;
  if (data.lost) document.documentElement.style.setProperty("--lost", JSON.stringify(data.lost));
  if ("large" in data) document.documentElement.classList.toggle("large-print", data.large);
}
"""


def look(screen: str, large: bool = False, lost: str = "") -> None:
    """Give a page the style of its screen, and its words larger where somebody asked for that.

    `lost` stands in place of the framework's own words while the connection is gone.
    """
    _put("page", sheet=style_sheet(screen), large=large, lost=lost)


def add_sheet(name: str, sheet: str) -> None:
    """Add rules that only come up while a page is drawn, under a name of their own."""
    _put(name, sheet=sheet)


def _put(name: str, **data: str | bool) -> None:
    sheets = st.components.v2.component("scar_choices_sheets", js=_JS)
    sheets(key=f"sheet-{name}", data={"name": name, **data})

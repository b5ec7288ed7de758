"""How pages look: style sheets, which stand in the head of the document as HTML wants it, and large print."""

from functools import cache
from hashlib import sha256

import streamlit as st

from .drawing import larger, style_sheet

FILE = "look.css"  # beside the pages, where our own server serves them

# A sheet stays when the page changes, so that no page is seen without it. It stands behind Streamlit's own rules, and a
# file that did not come is asked for again: without it nobody could read.
_JS = """
const AGAIN = 2000;
function bring(href) {
  const had = document.getElementById("look");
  if (had?.getAttribute("href") === href) return;
  const link = document.createElement("link");
  Object.assign(link, { id: "look", rel: "stylesheet", href });
  link.onload = () => had?.remove();
  link.onerror = () => { link.remove(); setTimeout(() => bring(href), AGAIN); };
  document.head.insertBefore(link, document.querySelector("[id^=sheet-]"));
}
export default function ({ data }) {
  if (data.href) bring(data.href);
  const id = "sheet-" + data.name;
  const sheet = document.getElementById(id) ?? document.head.appendChild(document.createElement("style"));
  sheet.id = id;
  if (sheet.textContent !== data.sheet) sheet.textContent = data.sheet;
  if (data.lost) document.documentElement.style.setProperty("--lost", JSON.stringify(data.lost));
  if ("large" in data) document.documentElement.classList.toggle("large-print", data.large);
}
"""
_served = False  # whether somebody serves the sheet of every page


@cache
def address() -> str:
    """Return where the sheet of every page is, as it is now: browsers keep it for ever under this name."""
    return f"{FILE}?v={sha256(style_sheet().encode()).hexdigest()[:10]}"


def serve_by_address() -> None:
    """Let pages name the address of their sheet from now on; where nobody serves it, each carries the sheet itself."""
    global _served  # noqa: PLW0603 said once, when the server starts
    _served = True


def look(screen: str, large: bool = False, lost: str = "") -> None:
    """Give a page the style of its screen, and its words larger where somebody asked for that.

    `lost` stands in place of the framework's own words while the connection is gone.
    """
    sheet = larger(screen) if _served else f"{style_sheet()}\n{larger(screen)}"
    _put("page", sheet=sheet, href=address() if _served else "", large=large, lost=lost)


def add_sheet(name: str, sheet: str) -> None:
    """Add rules that only come up while a page is drawn, under a name of their own."""
    _put(name, sheet=sheet)


def _put(name: str, **data: str | bool) -> None:
    sheets = st.components.v2.component("scar_choices_sheets", js=_JS)
    sheets(key=f"sheet-{name}", data={"name": name, **data})

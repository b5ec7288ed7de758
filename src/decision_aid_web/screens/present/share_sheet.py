"""The share sheet of the device: a button that hands a link to whatever the person picks there."""

import streamlit as st

_BUTTON = '<button type="button" hidden></button>'
# Where a browser has no sheet to show, the button is not there; the link stands below it as text.
_SHARE = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  button.textContent = data.label;
  button.hidden = !navigator.share;
  button.onclick = () => navigator.share({ title: data.title, url: data.link }).catch(() => {});
}
"""
_STYLE = """
button { font: inherit; font-size: 21px; font-weight: 700; width: 100%; min-height: 64px; border: 0; border-radius: 12px;
  background: var(--teal); color: var(--on-teal); cursor: pointer; }
button:focus-visible { outline: 3px solid var(--teal); outline-offset: 3px; }
button[hidden] { display: none; }
"""


def share_sheet(label: str, title: str, link: str) -> None:
    """Draw a button that opens the device's own share sheet with a link."""
    sheet = st.components.v2.component("scar_choices_share_sheet", html=_BUTTON, css=_STYLE, js=_SHARE)
    sheet(key="share-sheet", data={"label": label, "title": title, "link": link})

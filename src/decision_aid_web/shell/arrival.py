"""Arriving on a page: the focus goes to its heading, and its title is read aloud."""

import streamlit as st

# Drawn at the end of a page, so that its heading stands when this runs. A page that is loaded anew, or only drawn anew,
# leaves the focus where it is. Streamlit closes the menu a moment later and gives its button the focus back: not then.
_BOX = '<p role="status" class="sr"></p>'
_JS = """
const here = () => location.pathname + location.search;
export default function ({ data, parentElement }) {
  const root = document.documentElement, before = root.dataset.arrived;
  root.dataset.arrived = here();
  if (before === undefined || before === here()) return;
  parentElement.querySelector("[role=status]").textContent = data.title;
  const heading = document.querySelector("h1[tabindex]");
  heading?.focus();
  const menu = (event) => { if (event.target.closest(".st-key-top")) heading?.focus(); };
  document.addEventListener("focusin", menu);
  const over = () => document.removeEventListener("focusin", menu);
  ["pointerdown", "keydown"].forEach((act) => document.addEventListener(act, over, { once: true, capture: true }));
}
"""


def arrive_at(title: str) -> None:
    """Lead the focus to the heading, and say the title, where this page has just taken the place of another."""
    arrival = st.components.v2.component("scar_choices_arrival", html=_BOX, js=_JS, isolate_styles=False)
    arrival(key="arrival", data={"title": title})

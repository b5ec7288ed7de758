"""Links to the pages of the aid that are one element together: the row of steps, and the menu.

A link of its own kind for each would be an element for each, which the server makes and the tab compares at every tap.
"""

import streamlit as st

from decision_aid.views.shared.addresses import place_at
from decision_aid.views.shared.frame import FrameView

from .drawing import html_once

# A plain link would load the aid anew, so the tap is given to the server; opened in another tab it is a plain link. What
# is drawn comes from our own templates, escaped. On a narrow screen the row of steps begins at the current one.
_JS = """
export default function ({ data, setTriggerValue, parentElement }) {
  const body = parentElement.querySelector(".links");
  if (body.dataset.drawn !== data.html) {
    body.innerHTML = data.html;
    body.dataset.drawn = data.html;
  }
  const list = body.querySelector("ol");
  const here = list?.querySelector("[aria-current]")?.parentElement;
  if (here) list.scrollLeft = here.offsetLeft - list.offsetLeft - (here.previousElementSibling ? 28 : 0);
  body.onclick = (event) => {
    const link = event.target.closest("a[data-page]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!link.hasAttribute("aria-current")) setTriggerValue("go", link.dataset.page);
  };
}
"""


def steps(view: FrameView) -> None:
    """Draw the steps of the way: where the person is, where they were, and what is ahead."""
    with st.container(key="steps"):
        _links("steps-links", html_once("shell/steps.html", view=view))


def menu(view: FrameView) -> None:
    """Draw the pages in the parts of the menu."""
    _links("menu-links", html_once("shell/menu.html", view=view))


def _links(key: str, html: str) -> None:
    """Draw links, and go where one was tapped."""
    body = st.components.v2.component(
        "scar_choices_links", html='<div class="links"></div>', js=_JS, isolate_styles=False
    )
    tapped = body(key=key, data={"html": html}, on_go_change=lambda: None).go
    place = place_at(tapped) if tapped else None
    if place:
        st.switch_page(place.script)

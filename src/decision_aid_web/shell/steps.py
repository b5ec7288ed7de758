"""The row of steps: where the person is, where they were, and what is ahead; a tap goes there."""

import streamlit as st

from decision_aid.views.shared.frame import FrameView

from .drawing import html_once

# One element draws all steps. A link of its own kind would load the aid anew, so the tap is given to the server. What
# is drawn comes from our own template, escaped. On a narrow screen the row begins at the current step.
_JS = """
export default function ({ data, setTriggerValue, parentElement }) {
  const row = parentElement.querySelector(".steps");
  if (row.dataset.drawn !== data.html) {
    row.innerHTML = data.html;
    row.dataset.drawn = data.html;
  }
  const list = row.querySelector("ol");
  const here = row.querySelector("[aria-current]")?.parentElement;
  if (here) list.scrollLeft = here.offsetLeft - list.offsetLeft - (here.previousElementSibling ? 28 : 0);
  row.onclick = (event) => {
    const link = event.target.closest("a[data-page]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!link.hasAttribute("aria-current")) setTriggerValue("go", link.dataset.page);
  };
}
"""


def steps(view: FrameView) -> None:
    """Draw the steps of the way, and go where one was tapped."""
    row = st.components.v2.component(
        "scar_choices_steps", html='<div class="steps"></div>', js=_JS, isolate_styles=False
    )
    with st.container(key="steps"):
        tapped = row(
            key="steps-row", data={"html": html_once("shell/steps.html", view=view)}, on_go_change=lambda: None
        ).go
    scripts = {one.page: one.path for one in view.steps}
    if tapped in scripts:
        st.switch_page(scripts[tapped])

"""An example on show: the bar on every page that says so, with the way out, and what an example does not give."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.person.examples import example_bar

from . import tab_memory
from .drawing import draw


def bar(content: Content) -> None:
    """Draw, on every page while an example is open, that it is one; a tap brings the own answers back."""
    opened = tab_memory.example()
    if opened is None:
        return
    view = example_bar(content, opened.example)
    with st.container(key="example", horizontal=True, vertical_alignment="center"):
        draw("shell/example.html", view=view)
        if st.button(view.leave, key="leave-example", width="content"):
            tab_memory.leave_example()
            st.switch_page("pages/start.py")


def withheld(content: Content) -> bool:
    """Tell whether an example is open; then say that nothing of it can be taken out of the tab."""
    opened = tab_memory.example()
    if opened:
        draw("shell/example_withheld.html", view=example_bar(content, opened.example))
    return opened is not None

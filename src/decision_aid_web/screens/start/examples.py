"""Examples on the first page: invented persons to look at, one tap each."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.person.examples import ExampleDoor, examples_view

from ...pieces.headings import section
from ...shell import tab_memory
from ...shell.drawing import draw


def examples(content: Content) -> None:
    """Draw a door to each example."""
    view = examples_view(content)
    with st.container(key="start-examples"):
        section(view.title, view.lead)
        with st.container(key="start-example-doors"):
            for one in view.doors:
                _door(one, view.leads_to)


def _door(one: ExampleDoor, leads_to: str) -> None:
    with st.container(key=f"example-{one.opens.example}"):
        if st.button(one.name, key=f"open-{one.opens.example}", width="stretch"):
            tab_memory.open_example(one.opens)
            st.switch_page(leads_to)
        draw("screens/start/examples.html", who=one.who)

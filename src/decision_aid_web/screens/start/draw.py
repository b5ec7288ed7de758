"""The first page: the decision, its doors, and who the aid is for."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.shared.seller import ClinicView

from ...shell.drawing import draw


def start(clinic: ClinicView | None, content: Content) -> None:
    """Draw the decision with the doors under it, the one thing to know, how it goes, and what the aid is not."""
    t = content.words.ui
    with st.container(key="start-top"):
        with st.container(key="start-first"):
            draw("screens/start/start.html", t=t, clinic=clinic)
            _doors(content)
        draw("screens/start/start_key.html", t=t)
    draw("screens/start/start_more.html", t=t)


def _doors(content: Content) -> None:
    t = content.words.ui
    with st.container(key="start-doors", horizontal=True):
        with st.container(key="explore", width="content"):
            st.page_link("pages/your_scar.py", label=t.start.explore)
        st.page_link("pages/present.py", label=t.start.present)

"""What a practitioner knows in two minutes, the way into present mode, and the question card."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.clinic.practitioner import KnowView

from ...pieces.headings import heading, note, section
from ...pieces.labels import labels
from ...shell.drawing import draw


def know(view: KnowView, content: Content) -> None:
    """Draw what to know, the ways on, and the card to print."""
    t = labels(content, "common", "practitioner")
    with st.container(key="know"):
        heading(t["title"], t["lead"])
        draw("screens/practitioner/know.html", v=view)
        section(t["start_title"])
        with st.container(key="way-next", width="content"):
            st.page_link("pages/present.py", label=t["start"])
        section(t["clinic_title"], t["clinic_lead"])
        st.page_link("pages/clinic.py", label=t["clinic"])
        note(t["card_lead"])
    draw("screens/practitioner/question_card.html", v=view, t=t)

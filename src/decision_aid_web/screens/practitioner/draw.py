"""What a practitioner knows in two minutes, the way into present mode, and the question card."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.clinic.practitioner import KnowView

from ...pieces.headings import heading, note, section
from ...shell.drawing import draw_once


def know(view: KnowView, content: Content) -> None:
    """Draw what to know, the ways on, and the card to print."""
    t = content.words.ui
    with st.container(key="know"):
        heading(t.practitioner.title, t.practitioner.lead)
        draw_once("screens/practitioner/know.html", v=view)
        section(t.practitioner.start_title)
        with st.container(key="way-next", width="content"):
            st.page_link("pages/present.py", label=t.practitioner.start)
        section(t.practitioner.clinic_title, t.practitioner.clinic_lead)
        st.page_link("pages/clinic.py", label=t.practitioner.clinic)
        note(t.practitioner.card_lead)
    draw_once("screens/practitioner/question_card.html", v=view, t=t)

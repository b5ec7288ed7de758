"""What to ask before choosing a practitioner, what offices say, and the way to a card to print."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.clinic.choosing import ChoosingView

from ...pieces.folded import asked
from ...pieces.headings import section
from ...shell.drawing import draw_once


def choosing(view: ChoosingView, content: Content) -> None:
    """Draw the questions with their reasons closed, then the rules by place."""
    t = content.words.ui
    asked(view.subjects, content)
    st.page_link("pages/practitioner.py", label=t.choosing.card)
    section(t.choosing.rules, t.choosing.rules_lead)
    draw_once("screens/choosing/rules.html", v=view, t=t)

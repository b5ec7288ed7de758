"""The questions that tell the type of scar, and one type of scar in plain words."""

from collections.abc import Sequence

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.scar import ScarView
from decision_aid.views.person.questions import QuestionView

from ...pieces.pictures import picture
from ...pieces.questions import draw_question, why_asked
from ...shell.drawing import draw
from .finder import finder


def ask_who(views: Sequence[QuestionView], content: Content) -> None:
    """Draw for whom the reader asks, in one row."""
    with st.container(key="who-asks"):
        for view in views:
            draw_question(view, content)


def ask_type(views: Sequence[QuestionView], journey: Journey, content: Content) -> None:
    """Draw the type of scar, for who is not sure the way to find it, and what tells scars of that type apart."""
    first, *rest = views
    draw_question(first, content)
    if journey.answers.scar == "unsure":
        finder(journey, content)
    for view in rest:
        draw_question(view, content)
    why_asked(views, content)


def scar(view: ScarView, content: Content) -> None:
    """Draw, behind one tap, a scar type in plain words, with its drawing and what time does."""
    t = content.words.ui
    title = t.your_scar.about_title.format(name=view.name)
    with st.expander(f"**{title}**"):
        draw("screens/your_scar/scar.html", v=view, t=t, title=title, picture=picture(content, view.id))

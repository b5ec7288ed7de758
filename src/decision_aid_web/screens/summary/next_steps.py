"""What comes after the talk, on screen: the person's reasons, and who does what by when. Summary and present mode share it."""

from datetime import date
from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.next_steps import StepsQuestion, next_view

from ...pieces.headings import note, section
from ...shell import tab_memory
from ...shell.binding import field


def reasons(journey: Journey, content: Content) -> None:
    """Draw the box for the person's reasons; what is typed never goes into a link, and the page says so."""
    view, t = next_view(content, journey), content.words.ui
    with st.container(key="no-print-reasons"):
        field(
            st.text_area,
            t.next.reasons_ask,
            key="reasons",
            kept=view.reasons,
            keep=partial(tab_memory.keep_note, "reasons"),
            max_chars=view.longest,
            height="content",
        )
        note(t.next.reasons_help)


def who_does_what(journey: Journey, content: Content, today: date) -> None:
    """Draw the next steps under a heading of their own."""
    t = content.words.ui
    section(t.next.title, t.next.lead)
    steps(journey, content, today)


def steps(journey: Journey, content: Content, today: date) -> None:
    """Draw the next steps of both sides to tap, and the day by which; nothing is set before somebody picks it."""
    view, t = next_view(content, journey), content.words.ui
    with st.container(key="no-print-next"):
        for question in view.questions:
            _steps(question)
        field(
            st.date_input,
            t.next.by,
            key="next-by",
            kept=view.by,
            keep=partial(tab_memory.keep_part, "by"),
            value=None,
            min_value=min(today, view.by or today),
            format="YYYY-MM-DD",
        )


def _steps(question: StepsQuestion) -> None:
    words = dict(question.steps)
    field(
        st.pills,
        question.ask,
        list(words),
        key=f"next-{question.whose}",
        kept=question.said,
        keep=partial(tab_memory.keep_part, question.whose),
        selection_mode="multi",
        format_func=words.__getitem__,
    )

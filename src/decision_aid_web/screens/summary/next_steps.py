"""What comes after the talk, on screen: the person's reasons, and who does what by when. Summary and present mode share it."""

from datetime import date

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.next_steps import StepsQuestion, Whose, next_view

from ...pieces.headings import note, section
from ...shell import tab_memory


def reasons(journey: Journey, content: Content) -> None:
    """Draw the box for the person's reasons; what is typed never goes into a link, and the page says so."""
    view, t = next_view(content, journey), content.words.ui
    with st.container(key="no-print-reasons"):
        st.text_area(
            t.next.reasons_ask, value=view.reasons, max_chars=view.longest, key="reasons", on_change=_keep_reasons,
            height="content",
        )  # fmt: skip
        note(t.next.reasons_help)


def _keep_reasons() -> None:
    tab_memory.keep(tab_memory.now().with_note("reasons", st.session_state["reasons"]))


def who_does_what(journey: Journey, content: Content, today: date) -> None:
    """Draw the next steps of both sides to tap, and the day by which; nothing is set before somebody picks it."""
    view, t = next_view(content, journey), content.words.ui
    with st.container(key="no-print-next"):
        section(t.next.title, t.next.lead)
        for question in view.questions:
            _steps(question)
        # The box keeps its value here, not as a default: a default could not be taken out again.
        st.session_state["next-by"] = view.by
        st.date_input(
            t.next.by, value=None, min_value=min(today, view.by or today), key="next-by", format="YYYY-MM-DD",
            on_change=_keep_by,
        )  # fmt: skip


def _steps(question: StepsQuestion) -> None:
    words = dict(question.steps)
    st.pills(
        question.ask, list(words), selection_mode="multi", default=question.said, key=f"next-{question.whose}",
        format_func=words.__getitem__, on_change=_keep_steps, args=(question.whose,),
    )  # fmt: skip


def _keep_steps(whose: Whose) -> None:
    tab_memory.keep(tab_memory.now().model_copy(update={whose: tuple(st.session_state[f"next-{whose}"])}))


def _keep_by() -> None:
    tab_memory.keep(tab_memory.now().model_copy(update={"by": st.session_state["next-by"]}))

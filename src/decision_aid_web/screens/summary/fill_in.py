"""What may be filled in on the sheet: reasons, the stop rule, who does what by when. Folded, so that the sheet is near."""

from datetime import date
from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.sheet import SheetView

from ...pieces.headings import note
from ...shell import tab_memory
from ...shell.binding import field
from .next_steps import reasons, steps


def fill_in(view: SheetView, journey: Journey, content: Content, today: date) -> None:
    """Draw one fold for each part of the sheet that waits for the person's words."""
    t = content.words.ui
    with st.container(key="no-print-fill"):
        with st.expander(t.sheet.fill_reasons, key="fill-reasons"):
            reasons(journey, content)
        with st.expander(t.sheet.fill_stop, key="fill-stop"):
            stop_rule(view, content)
        with st.expander(t.sheet.fill_steps, key="fill-steps"):
            note(t.next.lead)
            steps(journey, content, today)


def stop_rule(view: SheetView, content: Content) -> None:
    """Draw the three parts of the stop rule; what is typed never goes into a link, and the page says so."""
    for part in view.stop:
        field(
            st.text_input,
            part.ask,
            key=f"stop-{part.part}",
            kept=part.said,
            keep=partial(tab_memory.keep_note, part.part),
            max_chars=part.longest,
        )
        note(part.hint)
    note(content.words.ui.next.reasons_help)

"""The summary to take along: a file, a print-out, the text to share, and a letter to the practitioner."""

from datetime import date
from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import LONGEST_NOTE, Journey
from decision_aid.views.takeaway.letter import OnRequest, letter
from decision_aid.views.takeaway.mail import fitting_mail
from decision_aid.views.takeaway.plain import sheet_text, short_text, summary_text
from decision_aid.views.takeaway.summary import SummaryView

from ...pieces.folded import fold
from ...pieces.headings import note
from ...pieces.send import ToSend, send_buttons
from ...pieces.share import take_with_you
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.examples import withheld
from .paper import summary_pdf

INCLUDE_HEALTH = "letter-health"


def pdf_button(view: SummaryView, content: Content) -> None:
    """Draw the button for the PDF, which is made when it is pressed; there is none of an example."""
    if tab_memory.example():
        return
    t = content.words.ui
    st.download_button(
        t.takeaway.pdf,
        data=lambda: summary_pdf(view, content.words),
        file_name=t.takeaway.pdf_file,
        mime="application/pdf",
        on_click="ignore",
        key="pdf",
        type="primary",
    )


def take_along(view: SummaryView, content: Content) -> None:
    """Draw the ways to take the sheet along: save, print, share, mail, copy."""
    t = content.words.ui
    title = f"{t.common.product}: {t.common.decision}"
    text = sheet_text(view.sheet, view.printed, t)
    mail = fitting_mail(title, (text, short_text(view.sheet, view.printed, t)), t.send.cut)
    with st.container(key="no-print-takeaway"):
        if withheld(content):
            return
        pdf_button(view, content)
        send_buttons(content, ToSend(title, text, mail=mail, prints=True), key="send-sheet")
        note(t.takeaway.intro)


def more_to_take(view: SummaryView, content: Content, journey: Journey, today: date) -> None:
    """Draw, each behind one tap, the letter, the whole summary as text and the links; there are none of an example."""
    if tab_memory.example():
        return
    t = content.words.ui
    with st.container(key="no-print-letter"), fold("letter", t.letter.title) as is_open:
        if is_open:
            _letter_to_send(journey, content, today)
    with st.container(key="no-print-text"), fold("whole-text", t.takeaway.text) as is_open:
        if is_open:
            note(t.takeaway.text_note)
            st.code(summary_text(view, t), language=None, wrap_lines=True)
    with st.container(key="no-print-device"), fold("another-device", t.share.title) as is_open:
        if is_open:
            take_with_you(content, journey)


def _letter_to_send(journey: Journey, content: Content, today: date) -> None:
    """Draw the letter: what to ask, whether health goes into it, the text, and the ways to send it."""
    t = content.words.ui
    note(t.letter.lead)
    field(
        st.text_area,
        t.letter.ask,
        key="own-questions",
        kept=journey.own_questions,
        keep=partial(tab_memory.keep_note, "own_questions"),
        max_chars=LONGEST_NOTE,
        height="content",
    )
    note(t.letter.ask_help)
    include: tuple[OnRequest, ...] = ("health",) if st.checkbox(t.letter.health, key=INCLUDE_HEALTH) else ()
    note(t.letter.health_help)
    text = letter(content, journey, today, include)
    st.code(text, language=None, wrap_lines=True)
    mail = fitting_mail(f"{t.common.product}: {t.letter.title}", (text,), t.send.cut)
    send_buttons(content, ToSend(t.letter.title, text, mail=mail), key="send-letter")

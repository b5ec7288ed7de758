"""The summary to take along: a file to save, and plain text to copy."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.takeaway.plain import summary_text
from decision_aid.views.takeaway.summary import SummaryView

from ...pieces.headings import section
from ...shell import tab_memory
from ...shell.examples import withheld
from .paper import summary_pdf


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


def takeaway(view: SummaryView, content: Content) -> None:
    """Draw the button for the PDF, and the text with its copy button."""
    t = content.words.ui
    with st.container(key="no-print-takeaway"):
        if withheld(content):
            return
        section(t.takeaway.heading, t.takeaway.intro)
        pdf_button(view, content)
        with st.expander(t.takeaway.text):
            st.markdown(t.takeaway.text_note)
            st.code(summary_text(view, t), language=None, wrap_lines=True)

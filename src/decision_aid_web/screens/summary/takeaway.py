"""The summary to take along: a file to save, and plain text to copy."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.takeaway.plain import summary_text, takeaway_labels
from decision_aid.views.takeaway.summary import SummaryView

from ...pieces.headings import section
from .paper import summary_pdf


def pdf_button(view: SummaryView, content: Content) -> None:
    """Draw the button for the PDF, which is made when it is pressed."""
    labels = takeaway_labels(content)
    st.download_button(
        labels["pdf"], data=lambda: summary_pdf(view, labels), file_name=labels["pdf_file"], mime="application/pdf",
        on_click="ignore", key="pdf", type="primary",
    )  # fmt: skip


def takeaway(view: SummaryView, content: Content) -> None:
    """Draw the button for the PDF, and the text with its copy button."""
    labels = takeaway_labels(content)
    with st.container(key="no-print-takeaway"):
        section(labels["heading"], labels["intro"])
        pdf_button(view, content)
        with st.expander(labels["text"]):
            st.markdown(labels["text_note"])
            st.code(summary_text(view, labels), language=None, wrap_lines=True)

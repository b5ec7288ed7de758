"""Questions people ask, and the way to what clinics say."""

from collections.abc import Sequence

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.options.advice import Subject

from ...pieces.folded import asked


def faq(subjects: Sequence[Subject], content: Content) -> None:
    """Draw the questions with their answers closed."""
    asked(subjects, content)
    st.page_link("pages/claims.py", label=content.words.ui.faq.also)

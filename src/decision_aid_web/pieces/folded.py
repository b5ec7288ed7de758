"""What stands behind one tap: parts of a page that are sent only while they are open, and lists with closed rows.

The lists: questions by subject, words of the field, claims beside the evidence.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.options.advice import Subject
from decision_aid.views.options.claims import ClaimCard

from ..shell.drawing import draw_once


def asked(subjects: Sequence[Subject], content: Content) -> None:
    """Draw questions, their answers closed."""
    draw_once("pieces/asked.html", subjects=subjects, t=content.words.ui)


def glossary(terms: Sequence[tuple[str, str]], content: Content) -> None:
    """Draw words of the field in plain words."""
    draw_once("pieces/glossary.html", terms=terms, title=content.words.ui.common.glossary)


def claims(cards: Sequence[ClaimCard], content: Content) -> None:
    """Draw what clinic texts say, claim by claim, beside what studies found."""
    draw_once("pieces/claims.html", cards=cards, t=content.words.ui)


@contextmanager
def fold(key: str, label: str, is_open: bool = False) -> Iterator[bool]:
    """Draw a part that can be folded, as it was left, and tell whether it is open: what is folded needs no drawing.

    Its label may tell answers, so it changes while the part is open. To Streamlit another label is another part, which
    begins folded: so we keep ourselves whether it is open.
    """
    kept = f"{key}-open"
    if kept in st.session_state:
        st.session_state[key] = st.session_state[kept]
    with st.expander(label, expanded=is_open, key=key, on_change=_keep_open, args=(key, kept)) as fold:
        st.session_state[kept] = bool(fold.open)
        yield st.session_state[kept]


def _keep_open(key: str, kept: str) -> None:
    st.session_state[kept] = st.session_state[key]

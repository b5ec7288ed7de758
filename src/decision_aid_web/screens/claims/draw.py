"""What clinic texts say: how many claims of each topic hold, and the filters of the list."""

from typing import Any

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.rules import Topic, Verdict
from decision_aid.models.vocabulary import ids
from decision_aid.views.options.claims import ClaimsView

from ...pieces.headings import section
from ...shell.drawing import draw


def picture(view: ClaimsView, content: Content) -> None:
    """Draw how many claims of each topic hold: one square a claim, told in words beside it."""
    t = content.words.ui
    section(t.claims.picture_title)
    draw("screens/claims/claims_picture.html", v=view, t=t)


def filters(content: Content) -> tuple[Any, Any, str]:
    """Draw the filters of the claims page; return topic, verdict (None: all) and the searched words."""
    t = content.words.ui
    with st.container(horizontal=True, key="no-print-claims"):
        topic = st.selectbox(
            t.claims.topic,
            [None, *ids(Topic)],
            key="claim-topic",
            format_func=lambda one: content.words.ui.topic[one] if one else t.claims.all_topics,
        )
        verdict = st.selectbox(
            t.claims.verdict,
            [None, *ids(Verdict)],
            key="claim-verdict",
            format_func=lambda one: content.words.ui.verdict[one] if one else t.claims.all_verdicts,
        )
        search = st.text_input(t.claims.search, key="claim-search", max_chars=60)
    return topic, verdict, search

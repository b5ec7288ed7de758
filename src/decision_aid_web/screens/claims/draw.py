"""What clinic texts say: how many claims of each topic hold, the filters of the list, and the list a part at a time."""

from typing import Any

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.rules import Topic, Verdict
from decision_aid.models.vocabulary import ids
from decision_aid.views.options.claims import FIRST, ClaimsView, claims_view

from ...pieces.folded import claims
from ...pieces.headings import note, section
from ...shell.drawing import draw

SHOWN = "claims-shown"


def every_claim(content: Content) -> None:
    """Draw the picture of all claims, the filters, and the first of the claims that fit them."""
    picture(claims_view(content), content)
    topic, verdict, search = filters(content)
    view = claims_view(content, topic, verdict, search, st.session_state.get(SHOWN, FIRST))
    note(view.count)
    claims(view.cards, content)
    if view.more:
        st.button(view.more, key="claims-more", on_click=_show_more, width="stretch")


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
            on_change=_show_first,
        )
        verdict = st.selectbox(
            t.claims.verdict,
            [None, *ids(Verdict)],
            key="claim-verdict",
            format_func=lambda one: content.words.ui.verdict[one] if one else t.claims.all_verdicts,
            on_change=_show_first,
        )
        search = st.text_input(t.claims.search, key="claim-search", max_chars=60, on_change=_show_first)
    return topic, verdict, search


def _show_first() -> None:
    st.session_state[SHOWN] = FIRST


def _show_more() -> None:
    st.session_state[SHOWN] = st.session_state.get(SHOWN, FIRST) + FIRST

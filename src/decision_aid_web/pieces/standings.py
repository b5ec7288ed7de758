"""Where options stand: what a clinician looks at before anything else, and the card of one option."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.shared.parts import FirstView, StandingLine

from ..shell.drawing import draw


def clinician_first(view: FirstView) -> None:
    """Draw what somebody should look at before anything else, and by when; nothing where there is nothing."""
    if view.groups or view.looked_at:
        draw("pieces/clinician.html", v=view)


def option_card(line: StandingLine, content: Content) -> None:
    """Draw one option in the list, with where it stands and a link to its page."""
    with st.container(border=True):
        draw("pieces/option_card.html", s=line, t=content.words.ui)
        label = content.words.ui.common.read_more.format(name=line.name)
        st.page_link("pages/option.py", label=label, query_params={"option": line.option})

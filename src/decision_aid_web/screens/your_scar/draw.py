"""One type of scar in plain words."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.options.scar import ScarView

from ...pieces.pictures import picture
from ...shell.drawing import draw


def scar(view: ScarView, content: Content) -> None:
    """Draw, behind one tap, a scar type in plain words, with its drawing and what time does."""
    t = content.words.ui
    title = t.your_scar.about_title.format(name=view.name)
    with st.expander(title):
        draw("screens/your_scar/scar.html", v=view, t=t, title=title, picture=picture(content, view.id))

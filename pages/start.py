"""The decision, who the aid is for, and two doors."""

import streamlit as st

from decision_aid.views.shared.seller import clinic_view
from decision_aid_web.pieces.widgets import labels
from decision_aid_web.shell.drawing import draw
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("start")
text = labels(content, "start")
draw("screens/start/start.html", t=text, clinic=clinic_view(content))
with st.container(key="start-doors", horizontal=True):
    with st.container(key="explore", width="content"):
        st.page_link("pages/your_scar.py", label=text["explore"])
    st.page_link("pages/practitioner.py", label=text["present"])
draw("screens/start/start_more.html", t=text)
close_page(content, "start")

"""What a practitioner knows before using the aid with a patient, the way into present mode, and the question card."""

import streamlit as st

from decision_aid.views.clinic.practitioner import know_view
from decision_aid_web.pieces import widgets
from decision_aid_web.shell.drawing import draw
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("practitioner")
text = widgets.labels(content, "common", "practitioner")
view = know_view(content)
with st.container(key="know"):
    widgets.heading(text["title"], text["lead"])
    draw("screens/practitioner/know.html", v=view)
    widgets.section(text["start_title"])
    with st.container(key="way-next", width="content"):
        st.page_link("pages/present.py", label=text["start"])
    widgets.section(text["clinic_title"], text["clinic_lead"])
    st.page_link("pages/clinic.py", label=text["clinic"])
    widgets.note(text["card_lead"])
draw("screens/practitioner/question_card.html", v=view, t=text)
close_page(content, "practitioner")

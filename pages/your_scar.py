"""What kind of scar it is, and what the reader would like to change."""

import streamlit as st

from decision_aid.views.options.scar import scar_told
from decision_aid.views.person.questions import limit_questions, scar_questions
from decision_aid_web.pieces import inputs, widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_scar")
text = widgets.labels(content, "your_scar")
widgets.heading(text["title"], text["lead"])
first, *rest = scar_questions(content, journey)
inputs.ask(first, content)
if journey.answers.scar == "unsure":
    inputs.finder(journey, content)
if scar := scar_told(content, journey.answers):
    with st.expander(text["about_title"].format(name=scar.name)):
        widgets.scar(scar, content)
widgets.section(text["more_title"], text["more_lead"])
for view in rest:
    inputs.ask(view, content)
widgets.section(text["limits_title"])
for view in limit_questions(content, journey):
    inputs.ask(view, content)
widgets.note(text["distress"])
close_page(content, "your_scar")

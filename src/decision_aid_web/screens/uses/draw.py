"""Other uses of mesotherapy on screen: six to pick from, told in short, and one at a time in depth."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.uses import TreatmentView, UseView, use_lines, use_view

from ...pieces import charts
from ...pieces.folded import claims
from ...pieces.headings import section
from ...pieces.pictures import show_pictures
from ...shell.drawing import draw, draw_once


def uses(content: Content, journey: Journey) -> None:
    """Draw the choice of a use, then all uses in short, or the one that was picked."""
    lines = use_lines(content)
    names = {line.id: line.name for line in lines}
    asked = st.query_params.get("use")
    with st.container(key="no-print-uses"):
        picked = st.pills(
            content.words.ui.uses.pick,
            list(names),
            default=asked if asked in names else None,
            format_func=names.__getitem__,
            key="use",
            persist_state="session",
        )
    if picked is None:
        draw("screens/uses/uses_list.html", lines=lines)
    else:
        _use(use_view(content, picked, journey.answers), content)


def _use(view: UseView, content: Content) -> None:
    t = content.words.ui
    draw_once("screens/uses/use_top.html", v=view, t=t)
    section(t.uses.clinics_title, t.uses.clinics_lead)
    claims(view.claims, content)
    pictures = show_pictures(content)
    draw_once("screens/uses/use_studies.html", v=view, t=t, svg=charts.icon_array, pictures=pictures)
    section(t.uses.else_title, t.uses.else_lead)
    for treatment in view.alternatives:
        _alternative(treatment, content, pictures)
    draw_once("screens/uses/use_rest.html", v=view, t=t)


def _alternative(view: TreatmentView, content: Content, pictures: bool) -> None:
    t = content.words.ui
    draw_once("screens/uses/use_treatment.html", a=view, t=t, svg=charts.icon_array, pictures=pictures)
    if view.option is not None:
        label = t.uses.own_page.format(name=content.words.options[view.option].name)
        st.page_link("pages/option.py", label=label, query_params={"option": view.option})

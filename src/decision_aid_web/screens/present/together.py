"""The stage together: who and which scar, what is wanted, all options, and what to look out for."""

from functools import partial

import streamlit as st

from decision_aid.content import Content, Labels
from decision_aid.person.journey import Journey
from decision_aid.views.clinic.talk import HealthList, HealthView, health_view, scar_view
from decision_aid.views.options.compare import choice_apart
from decision_aid.views.options.standings import first_of_all
from decision_aid.views.person.questions import ticked_in

from ...pieces.headings import note, section, what_changed
from ...pieces.more import more_about_you
from ...pieces.questions import answer_rest, ask_looked_at, draw_question, tick, why_asked
from ...pieces.standings import clinician_first
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw
from ..options.draw import board
from ..your_scar.finder import finder


def scar(content: Content, journey: Journey) -> None:
    """Draw who asks and the drawings of scars; once one is tapped, what follows from it, and what is wanted."""
    views = scar_view(content, journey)
    for view in views:
        draw_question(view, content)
        if view.said == "unsure" and view.id == "scar":
            finder(journey, content)
    why_asked(views, content)


def options(content: Content, journey: Journey) -> None:
    """Draw the board of all options, to look at and to add from; first what a doctor should see, where it was ticked."""
    if ticked_in(journey):
        clinician_first(first_of_all(content, journey))
    for line in choice_apart(content, journey):
        note(line)
    what_changed(content, journey)
    more_about_you(content, journey)
    board(content, journey)


def health(content: Content, journey: Journey) -> None:
    """Draw warning signs and health in few words, with one answer for all that is not ticked.

    Beside the doctor, "see a doctor first" is said only where something was ticked.
    """
    view, t = health_view(content, journey), content.words.ui
    _none(view, t)
    for place, one in enumerate(view.lists):
        with st.container(key=f"talk-list-{place}"):
            section(one.title)
            _boxes(one, view)
    if view.anything:  # below the lists, so that none of them moves under a finger; the next screen begins with it
        clinician_first(first_of_all(content, journey))
    asked = [(item.ask, item.reason) for one in view.lists for item in one.items]
    draw("pieces/why_list.html", label=t.present.why_whole, items=asked)


def _none(view: HealthView, t: Labels) -> None:
    """Draw the one answer to all that is not ticked: it leads on, and can be taken back when one comes back."""
    kind = "ticked" if view.anything else "of_these"
    with st.container(key="talk-none"):
        if view.none:
            keep = partial(answer_rest, view.members)
            field(st.checkbox, t.present[f"none_{kind}"], key="h-none", kept=True, keep=keep)
        else:
            st.button(t.present[f"none_{kind}_on"], key="none-on", on_click=_none_and_on, args=(view,))


def _none_and_on(view: HealthView) -> None:
    answer_rest(view.members, True)
    tab_memory.keep_place(screen=view.leads_to)


def _boxes(one: HealthList, view: HealthView) -> None:
    signs = view.signs.members
    with st.container(key=f"talk-boxes-{one.items[0].id}"):
        for item in one.items:
            ticked = item.said == "yes"
            with st.container(key=f"talk-box-{item.id}"):
                keep = partial(tick, view.members, item.id)
                field(st.checkbox, one.names[item.id], key=f"h-{item.id}", kept=ticked, keep=keep)
                if ticked and item.id in signs:
                    ask_looked_at(view.signs, item)

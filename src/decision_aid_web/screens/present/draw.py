"""Present mode: practitioner and patient at one tablet, one idea a screen, large type, large buttons."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal

import streamlit as st

from decision_aid.content import Content, Labels
from decision_aid.models.vocabulary import Outcome, ids
from decision_aid.person.journey import Journey
from decision_aid.views.clinic.talk import TalkView, talk_view

from ...shell import tab_memory, tablet
from ...shell.drawing import draw, draw_more_style
from .compare import outcome, tell, visits
from .decide import matters, stand
from .hand_over import take
from .together import health, options, scar

Screen = Callable[[Content, Journey], None]


def present(content: Content, journey: Journey) -> None:
    """Draw the screen that this tablet is at, and the ways to the others."""
    if not tab_memory.place().presenting:
        tab_memory.keep_place(presenting=True)
        st.rerun()
    draw_more_style("screens/present/larger.css")
    view = talk_view(content, journey, tab_memory.place().screen)
    pressed = tablet.arrow_pressed(view.screen)
    if pressed and (wanted := getattr(view, pressed)):
        _show(wanted)
        st.rerun()
    t = content.words.ui
    _top(view, t)
    draw("screens/present/talk_top.html", v=view, t=t)
    with st.container(key="talk-screen"):
        _SCREENS[view.screen](content, journey)
    _way(view, t)


def _show(screen: str) -> None:
    tab_memory.keep_place(screen=screen)


def _top(view: TalkView, t: Labels) -> None:
    """Draw the three stages as ways to their first screens, and beside them what is the device's."""
    with st.container(key="talk-top", horizontal=True):
        with st.container(key="talk-stages", horizontal=True):
            for stage in view.stages:
                kind: Literal["primary", "secondary"] = "primary" if stage.here else "secondary"
                first = stage.first_screen
                st.button(stage.name, key=f"stage-{first}", type=kind, on_click=_show, args=(first,))
        with st.container(key="talk-device", horizontal=True, width="content"):
            tablet.controls(t)


def _way(view: TalkView, t: Labels) -> None:
    """Draw the large buttons, and between them how far we are."""
    with st.container(key="talk-way", horizontal=True, vertical_alignment="center"):
        back, onward = view.back, view.next
        st.button(t.present.back, key="talk-back", disabled=back is None, on_click=_show, args=(back or view.screen,))
        draw("screens/present/talk_place.html", v=view)
        st.button(
            t.present.next,
            key="talk-next",
            type="primary",
            disabled=onward is None,
            on_click=_show,
            args=(onward or view.screen,),
        )


_SCREENS: Mapping[str, Screen] = {
    "scar": scar,
    "health": health,
    "board": options,
    **{one: partial(outcome, one) for one in ids(Outcome)},
    "visits": visits,
    "tell": tell,
    "matters": matters,
    "stand": stand,
    "take": take,
}

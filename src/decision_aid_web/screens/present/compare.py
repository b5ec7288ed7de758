"""The stage compare: what is known of the options, one outcome a screen, visits, and telling it back."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId, Outcome
from decision_aid.person.journey import Journey
from decision_aid.views.clinic.talk import TellBack, one_outcome, tell_back, time_facts

from ...pieces import charts
from ...pieces.pictures import show_pictures
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


def outcome(which: Outcome, content: Content, journey: Journey) -> None:
    """Draw one outcome over the options looked at; the switch for pictures stands below them."""
    shown, cells = one_outcome(content, journey, which), st.container()
    pictures = shown.counted and show_pictures(content)
    with cells:
        draw(
            "screens/present/talk_outcome.html",
            v=shown,
            t=content.words.ui,
            svg=charts.icon_array,
            pictures=pictures,
        )


def visits(content: Content, journey: Journey) -> None:
    """Draw visits and time as the comparison tells them."""
    names, rows = time_facts(content, journey)
    t = content.words.ui
    draw("pieces/facts_table.html", title=t.present.title_visits, head=t.compare.people_ask, names=names, rows=rows)


def tell(content: Content, journey: Journey) -> None:
    """Draw, for each option looked at, that somebody may tell it in own words; or all of them in one go."""
    views = tell_back(content, journey)
    with st.container(key="talk-tell"):
        for one in views:
            with st.container(key=f"talk-tell-{one.option}", border=True):
                _tell_one(one, content)
    untold = tuple(one.option for one in views if one.said is None)
    if untold:
        st.button(content.words.ui.present.tell_all, key="tell-all", on_click=_all_told, args=(untold,))


def _all_told(options: tuple[OptionId, ...]) -> None:
    for option in options:
        tab_memory.keep_entry("explained", option, "explained")


def _tell_one(one: TellBack, content: Content) -> None:
    labels = {choice.id: choice.label for choice in one.choices}
    field(
        st.segmented_control,
        one.prompt,
        list(labels),
        key=f"tell-{one.option}",
        kept=one.said,
        keep=partial(tab_memory.keep_entry, "explained", one.option),
        format_func=labels.__getitem__,
        width="stretch",
    )
    draw("screens/present/talk_listen.html", one=one, t=content.words.ui)

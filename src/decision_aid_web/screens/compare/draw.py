"""Options side by side: the picker and the table."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.board.picker import picker_view
from decision_aid.views.options.compare import Comparison

from ...pieces import charts
from ...pieces.acting import acting, last_tap
from ...pieces.picking import pick, wanted
from ...shell.drawing import draw_once, html_once


def picker(content: Content, journey: Journey) -> None:
    """Draw what is compared, and the options to put beside no treatment and mesotherapy or to take out."""
    view = picker_view(content, journey, wanted(), last_tap("picker")[1])
    drawn = html_once("screens/compare/picker.html", v=view, t=content.words.ui)
    acting(drawn, view.said, "picker", partial(_act, content))


def _act(content: Content, do: str, what: str) -> None:
    if do == "pick":
        pick(what, content)


_wide = partial(charts.icon_array, raster=charts.TWENTIES)  # the picture of a number as a cell draws it


def table(view: Comparison, content: Content, pictures: bool) -> None:
    """Draw the table; on a phone one option at a time under a fixed row of names."""
    t = content.words.ui
    with st.container(key="show-one"):
        names = [column.name for column in view.columns]
        shown = st.segmented_control(
            t.compare.show_one, range(len(names)), default=0, format_func=names.__getitem__, key="shown-on-phone"
        )
    draw_once("screens/compare/comparison.html", v=view, t=t, svg=_wide, pictures=pictures, shown=shown or 0)

"""The picture above the board: loaded only when it is asked for, since its script is large."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.board.picture import axes, picture_view

from ...pieces.charts import STILL
from ...pieces.headings import note
from ...shell.drawing import draw
from .picture_chart import picture_chart


def picture(content: Content, journey: Journey) -> None:
    """Draw a switch, and behind it the options on the axis that the reader picks."""
    t = content.words.ui
    if not st.toggle(t.options.picture, key="board-picture", persist_state="session"):
        return
    labels = axes(content)
    axis = st.segmented_control(
        t.options.axis, list(labels), default="clearly-better", format_func=labels.__getitem__, key="board-axis"
    )
    view = picture_view(content, journey, axis or "clearly-better")
    if view.dots:
        figure = picture_chart(view, st.context.theme.type or "light")
        st.plotly_chart(figure, key="board-chart", config=STILL, alt=view.alt, theme=None)
        note(t.options.axis_note)
        draw("screens/options/picture.html", v=view, t=t)
    else:
        note(t.options.axis_empty)
    for line in view.apart:
        note(line)

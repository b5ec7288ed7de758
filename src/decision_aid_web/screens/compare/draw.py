"""Options side by side: the picker, the table, and the list of all options."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import ALWAYS_SHOWN
from decision_aid.person.journey import MOST_PICKED, Journey
from decision_aid.views.options.compare import Choices, Comparison

from ...pieces import charts
from ...pieces.headings import note, section
from ...pieces.standings import option_card
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


def picker(journey: Journey, view: Choices, content: Content) -> None:
    """Draw the choice of one or two options beside no treatment and mesotherapy."""
    lines = [line for group in view.groups for line in group.options] + list(view.not_used)
    names = {
        line.option: line.name for line in sorted(lines, key=lambda line: line.name) if line.option not in ALWAYS_SHOWN
    }
    t = content.words.ui
    field(
        st.multiselect,
        t.compare.pick,
        list(names),
        key="picked",
        kept=tuple(one for one in journey.picked if one in names),
        keep=partial(tab_memory.keep_part, "picked"),
        max_selections=MOST_PICKED,
        select_all=False,
        format_func=names.__getitem__,
        placeholder=t.compare.pick_none,
    )


def table(view: Comparison, content: Content, pictures: bool) -> None:
    """Draw the table; on a phone one option at a time under a fixed row of names."""
    t = content.words.ui
    with st.container(key="show-one"):
        names = [column.name for column in view.columns]
        shown = st.segmented_control(
            t.compare.show_one, range(len(names)), default=0, format_func=names.__getitem__, key="shown-on-phone"
        )
    svg = partial(charts.icon_array, a_row=charts.A_WIDE_ROW)
    draw("screens/compare/comparison.html", v=view, t=t, svg=svg, pictures=pictures, shown=shown or 0)


def options(view: Choices, content: Content) -> None:
    """Draw all options in their groups; those not used for this scar stand apart, not hidden."""
    t = content.words.ui
    if view.unserved:
        note(view.unserved)
    for group in view.groups:
        section(group.title)
        for line in group.options:
            option_card(line, content)
    if view.not_used:
        with st.expander(t.compare.not_used_title):
            for line in view.not_used:
                option_card(line, content)

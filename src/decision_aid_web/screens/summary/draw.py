"""The summary on screen: the choice among the options looked at, the sheet, and what stands behind it."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choice_apart
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.summary import SummaryView

from ...pieces.headings import note
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


def desk() -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """Return three places: the tools, the sheet, and more ways to use it. One below the other, or beside where it is wide."""
    with st.container(key="summary-desk"):
        tools, paper = st.container(key="no-print-tools"), st.container(key="summary-paper")
        return tools, paper, st.container(key="no-print-more")


def where_you_stand(journey: Journey, content: Content) -> None:
    """Draw the choice among the options looked at, with "not yet" as good as any."""
    t = content.words.ui
    names = {"not-yet": t.summary.not_yet} | {
        str(option): content.words.options[option].name for option in journey.to_choose
    }
    with st.container(key="no-print-choice"):
        field(
            st.radio,
            t.summary.choice_ask,
            list(names),
            key="choice",
            kept=journey.choice if journey.choice in names else None,
            keep=partial(tab_memory.keep_part, "choice"),
            format_func=names.__getitem__,
            index=None,
        )
    for line in choice_apart(content, journey):
        note(line)


def sheet(view: SummaryView, content: Content) -> None:
    """Draw the sheet: what fits on one page, and prints so."""
    draw("screens/summary/sheet.html", v=view, t=content.words.ui, bracketed=bracketed)


def behind(view: SummaryView, content: Content) -> None:
    """Draw all that stands behind the sheet, folded; on paper it follows open."""
    draw("screens/summary/behind.html", v=view, t=content.words.ui, bracketed=bracketed)

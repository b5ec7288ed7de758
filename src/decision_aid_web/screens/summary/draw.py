"""The summary on screen: the choice among the options looked at, and the sheet."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choice_apart
from decision_aid.views.takeaway.summary import SummaryView

from ...pieces.headings import note
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


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
    """Draw the take-away as one sheet that prints well."""
    draw("screens/summary/summary.html", v=view, t=content.words.ui)

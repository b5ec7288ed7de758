"""The summary on screen: the choice among the options looked at, and the sheet."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.summary import SummaryView

from ...shell import tab_memory
from ...shell.drawing import draw


def where_you_stand(journey: Journey, content: Content) -> Journey:
    """Draw the choice among the options looked at, with "not yet" as good as any."""
    t = content.words.ui
    names = {"not-yet": t.summary.not_yet} | {
        str(option): content.words.options[option].name for option in journey.shown
    }
    options = list(names)
    with st.container(key="no-print-choice"):
        choice = st.radio(
            t.summary.choice_ask, options, index=options.index(journey.choice) if journey.choice in options else None,
            format_func=names.__getitem__, key="choice",
        )  # fmt: skip
    changed = journey.model_copy(update={"choice": choice})
    if changed.choice != journey.choice:
        tab_memory.keep(changed)
        st.rerun()
    return changed


def sheet(view: SummaryView, content: Content) -> None:
    """Draw the take-away as one sheet that prints well."""
    draw("screens/summary/summary.html", v=view, t=content.words.ui)

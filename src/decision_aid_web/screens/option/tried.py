"""Whether an option was tried on this scar, and how it went: one tap, that another tap takes back."""

from functools import partial
from typing import Any

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId
from decision_aid.person.journey import Journey
from decision_aid.views.person.questions import tried_question

from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


def tried(content: Content, journey: Journey, option: OptionId) -> None:
    """Draw the question about one option, with why we ask."""
    view = tried_question(content, journey, option)
    labels = {choice.id: choice.label for choice in view.choices}
    field(
        st.pills,
        view.ask,
        list(labels),
        key=f"tried-{option}",
        kept=view.said,
        keep=partial(_keep, option),
        format_func=labels.__getitem__,
    )
    draw("pieces/why.html", label=view.why_label, lines=[view.why])


def _keep(option: OptionId, how: Any) -> None:
    tab_memory.keep(tab_memory.now().with_tried(option, how))

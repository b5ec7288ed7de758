"""More about the person, in folded groups, and the warning signs: on the board, and whole on their own page."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.person.more import MoreGroup, more_view, signs_view

from .questions import draw_question, health_group, health_lists, why_asked


def warning_signs(content: Content, journey: Journey) -> None:
    """Draw one line about warning signs; one tap opens the list. What is ticked is told before everything else."""
    view = signs_view(content, journey)
    with st.expander(f"**{view.line}**", key="signs", on_change="rerun") as fold:
        if fold.open:
            health_group(view.group, content.words.ui.your_health.why_title, headed=False)


def more_about_you(content: Content, journey: Journey, open_first: str | None = None) -> None:
    """Draw each group in one line, with what was said or how many rows may change; one tap opens it.

    What is folded is not sent. `open_first` is the group that stands open until somebody folds it.
    """
    with st.container(key="more"):
        for group in more_view(content, journey):
            label = f"**{group.title}**: {group.state}" if group.state else f"**{group.title}**"
            with st.expander(label, expanded=group.id == open_first, key=f"more-{group.id}", on_change="rerun") as fold:
                if fold.open:
                    _group(group, content)


def _group(group: MoreGroup, content: Content) -> None:
    if group.health:
        health_lists(group.health)
    for view in group.questions:
        draw_question(view, content)
    why_asked(group.asked, content)

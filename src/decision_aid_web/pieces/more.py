"""More about the person, in folded groups, and the warning signs: on the board, and whole on their own page."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.person.more import MoreGroup, more_view, signs_view

from .folded import fold
from .questions import draw_question, health_group, health_lists, why_asked


def warning_signs(content: Content, journey: Journey) -> None:
    """Draw one line about warning signs; one tap opens the list. What is ticked is told before everything else."""
    view = signs_view(content, journey)
    with fold("signs", f"**{view.line}**") as is_open:
        if is_open:
            health_group(view.group, content.words.ui.your_health.why_title, headed=False)


def more_about_you(content: Content, journey: Journey, open_first: str | None = None) -> None:
    """Draw each group in one line, with what was said or how many rows may change; one tap opens it.

    `open_first` is the group that stands open until somebody folds it.
    """
    with st.container(key="more"):
        for group in more_view(content, journey):
            label = f"**{group.title}**: {group.state}" if group.state else f"**{group.title}**"
            with fold(f"more-{group.id}", label, group.id == open_first) as is_open:
                if is_open:
                    _group(group, content)


def _group(group: MoreGroup, content: Content) -> None:
    if group.health:
        health_lists(group.health)
    for view in group.questions:
        draw_question(view, content)
    why_asked(group.asked, content)

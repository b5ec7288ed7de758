"""More about the person, in folded groups, and the warning signs: on the board, and whole on their own page."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.person.more import MoreGroup, more_view, signs_view

from .questions import draw_question, health_group, health_lists, why_asked


def warning_signs(content: Content, journey: Journey) -> None:
    """Draw one line about warning signs; one tap opens the list. What is ticked is told before everything else."""
    view = signs_view(content, journey)
    with _fold("signs", f"**{view.line}**") as is_open:
        if is_open:
            health_group(view.group, content.words.ui.your_health.why_title, headed=False)


def more_about_you(content: Content, journey: Journey, open_first: str | None = None) -> None:
    """Draw each group in one line, with what was said or how many rows may change; one tap opens it.

    What is folded is not sent. `open_first` is the group that stands open until somebody folds it.
    """
    with st.container(key="more"):
        for group in more_view(content, journey):
            label = f"**{group.title}**: {group.state}" if group.state else f"**{group.title}**"
            with _fold(f"more-{group.id}", label, group.id == open_first) as is_open:
                if is_open:
                    _group(group, content)


@contextmanager
def _fold(key: str, label: str, is_open: bool = False) -> Iterator[bool]:
    """Draw a group that can be folded, as it was left, and tell whether it is open.

    Its label tells the answers, so it changes while the group is open. To Streamlit another label is another group, which
    begins folded: so we keep ourselves whether it is open.
    """
    kept = f"{key}-open"
    if kept in st.session_state:
        st.session_state[key] = st.session_state[kept]
    with st.expander(label, expanded=is_open, key=key, on_change=_keep_open, args=(key, kept)) as fold:
        st.session_state[kept] = bool(fold.open)
        yield st.session_state[kept]


def _keep_open(key: str, kept: str) -> None:
    st.session_state[kept] = st.session_state[key]


def _group(group: MoreGroup, content: Content) -> None:
    if group.health:
        health_lists(group.health)
    for view in group.questions:
        draw_question(view, content)
    why_asked(group.asked, content)

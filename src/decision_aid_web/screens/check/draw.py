"""The person's own check on screen: questions on the facts with feedback at once, and four topics of readiness."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.person.check import CheckView, ReadyCard
from decision_aid.views.person.quiz import Feedback, MoreLink, QuizCard

from ...pieces import charts
from ...pieces.headings import note, section
from ...pieces.pictures import show_pictures
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw


def quiz(view: CheckView, content: Content) -> None:
    """Draw the questions on the facts; without a type of scar, the way to it."""
    t = content.words.ui
    section(t.check.quiz_title, "" if view.ask_scar else t.check.quiz_lead)
    if view.ask_scar:
        note(t.check.no_scar)
        _link(view.ask_scar)
    # The switch for pictures stands once, above the first picture.
    first = next((card.id for card in view.cards if card.feedback and card.feedback.effect), None)
    pictures = True
    with st.container(key="no-print-quiz"):
        for card in view.cards:
            with st.container(key=f"check-card-{card.id}"):
                _question(card)
                if card.id == first:
                    pictures = show_pictures(content)
                _feedback(card.feedback, content, pictures)


def _question(card: QuizCard) -> None:
    names = {choice.id: choice.label for choice in card.choices}
    draw("pieces/card_name.html", name=card.title)
    field(
        st.radio,
        card.ask,
        list(names),
        key=f"quiz-{card.id}",
        kept=card.said,
        keep=partial(tab_memory.keep_entry, "quiz", card.id),
        format_func=names.__getitem__,
        index=None,
    )


def _feedback(feedback: Feedback | None, content: Content, pictures: bool) -> None:
    t = content.words.ui
    draw("screens/check/quiz_feedback.html", f=feedback, t=t, svg=charts.icon_array, pictures=pictures)
    if feedback and feedback.more:
        _link(feedback.more)


def ready(view: CheckView, content: Content) -> None:
    """Draw four topics of readiness, and what helps after a "no" or "not sure"."""
    t = content.words.ui
    section(t.check.ready_title, t.check.ready_lead)
    with st.container(key="no-print-ready"):
        for card in view.ready:
            with st.container(key=f"check-card-{card.topic}"):
                _topic(card)
    note(t.check.ready_note)


def _topic(card: ReadyCard) -> None:
    names = {choice.id: choice.label for choice in card.choices}
    field(
        st.segmented_control,
        card.ask,
        list(names),
        key=f"ready-{card.topic}",
        kept=card.said,
        keep=partial(tab_memory.keep_entry, "ready", card.topic),
        format_func=names.__getitem__,
    )
    draw("screens/check/ready_help.html", help=card.help)
    for link in card.links:
        _link(link)


def _link(link: MoreLink) -> None:
    st.page_link(link.path, label=link.label, query_params={"option": link.option} if link.option else None)

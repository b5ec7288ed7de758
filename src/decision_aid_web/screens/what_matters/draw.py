"""What matters: wishes to tap, the picture of what they mean for each option, and the same as a table."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.base import LARGEST_AMOUNT
from decision_aid.person.journey import WishAnswer
from decision_aid.views.person.values import ValuesView, WishQuestion

from ...pieces.headings import note, section
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw

BEFORE = "wishes-before"  # the answers before the last tap; kept in the session only, to show what moved


def ask_wishes(view: ValuesView, content: Content) -> None:
    """Draw each wish with three answers to tap, none of them set, then the wish in the person's own words."""
    t = content.words.ui
    section(t.what_matters.ask_title, t.what_matters.ask_lead)
    with st.container(key="no-print-wishes"):
        with st.container(key="wishes"):
            for question in view.questions:
                _ask(question)
        _notes(view.alike)
        own_wish(view, content)


def _ask(question: WishQuestion) -> None:
    labels = {choice.id: choice.label for choice in question.choices}
    with st.container(key=f"wish-card-{question.id}"):
        draw("pieces/card_name.html", name=question.name)
        field(
            st.segmented_control,
            question.means,
            list(labels),
            key=f"wish-{question.id}",
            kept=question.said,
            keep=partial(_keep, question.id),
            format_func=labels.__getitem__,
            width="stretch",
        )


def _keep(wish: str, answer: WishAnswer | None) -> None:
    journey = tab_memory.now()
    st.session_state[BEFORE] = dict(journey.wishes)
    tab_memory.keep(journey.with_wish(wish, answer))


def _notes(lines: tuple[str, ...]) -> None:
    for line in lines:
        note(line)


def own_wish(view: ValuesView, content: Content) -> None:
    """Draw the field for one wish in the person's own words, and where those words stay."""
    t = content.words.ui
    field(
        st.text_input,
        t.what_matters.own_ask,
        key="own-wish",
        kept=view.own_wish,
        keep=partial(tab_memory.keep_note, "own_wish"),
        max_chars=view.longest_wish,
    )
    note(t.what_matters.own_help)


def ask_budget(view: ValuesView, content: Content) -> None:
    """Draw the question about money, only where the budget matters to the person."""
    if not view.ask_budget:
        return
    t = content.words.ui
    with st.container(key="no-print-budget"):
        field(
            st.number_input,
            content.words.questions["budget"].ask,
            key="budget",
            kept=view.budget,
            keep=_keep_budget,
            min_value=0.0,
            max_value=float(LARGEST_AMOUNT),
            value=None,
            step=50.0,
        )
        note(t.what_matters.budget_help)


def _keep_budget(budget: float | None) -> None:
    tab_memory.keep(tab_memory.now().with_answers({"budget": budget}))


def before_last_tap() -> dict[str, WishAnswer] | None:
    """Return the answers before the last tap of this session, or None before the first."""
    before: dict[str, WishAnswer] | None = st.session_state.get(BEFORE)
    return before


def picture(view: ValuesView, content: Content) -> None:
    """Draw what the last tap moved, one row of segments an option, and the table with the reasons."""
    draw(
        "screens/what_matters/values.html",
        v=view,
        t=content.words.ui,
    )

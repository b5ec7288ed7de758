"""What matters: wishes to tap, the picture of what they mean for each option, and the same as a table."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import WishAnswer
from decision_aid.views.person.values import ValuesView, WishQuestion

from ...pieces.headings import note, section
from ...shell import tab_memory
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
        _own_wish(view, t.what_matters.own_ask, t.what_matters.own_help)


def _ask(question: WishQuestion) -> None:
    labels = {choice.id: choice.label for choice in question.choices}
    with st.container(key=f"wish-card-{question.id}"):
        draw("pieces/card_name.html", name=question.name)
        st.segmented_control(
            question.means, list(labels), default=question.said,
            format_func=labels.__getitem__, key=_key(question.id), on_change=_keep, args=(question.id,), width="stretch",
        )  # fmt: skip


def _key(wish: str) -> str:
    return f"wish-{wish}"


def _keep(wish: str) -> None:
    journey = tab_memory.now()
    st.session_state[BEFORE] = dict(journey.wishes)
    tab_memory.keep(journey.with_wish(wish, st.session_state.get(_key(wish))))


def _notes(lines: tuple[str, ...]) -> None:
    for line in lines:
        note(line)


def _own_wish(view: ValuesView, ask: str, explained: str) -> None:
    st.text_input(ask, value=view.own_wish, max_chars=view.longest_wish, key="own-wish", on_change=_keep_own_wish)
    note(explained)


def _keep_own_wish() -> None:
    tab_memory.keep(tab_memory.now().with_note("own_wish", st.session_state["own-wish"]))


def ask_budget(view: ValuesView, content: Content) -> None:
    """Draw the question about money, only where the budget matters to the person."""
    if not view.ask_budget:
        return
    t = content.words.ui
    with st.container(key="no-print-budget"):
        st.session_state.setdefault("budget", view.budget)  # a `value` would come back when the field is cleared
        st.number_input(
            content.words.questions["budget"].ask, min_value=0.0, value=None, step=50.0, key="budget",
            on_change=_keep_budget,
        )  # fmt: skip
        note(t.what_matters.budget_help)


def _keep_budget() -> None:
    tab_memory.keep(tab_memory.now().with_answers({"budget": st.session_state["budget"]}))


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

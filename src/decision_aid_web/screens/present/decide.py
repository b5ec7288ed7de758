"""The stage decide: what matters, apart or together, how the options fit it, and where we stand."""

from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.apart import asked_anew, with_apart
from decision_aid.person.journey import LONGEST_NOTE, MOST_FIRST, Journey, Person
from decision_aid.views.clinic.talk import ApartView, WishesView, apart_view, wishes_view

from ...pieces.headings import note, section
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw
from ...shell.frame import today
from ..summary import next_steps
from ..summary.draw import where_you_stand
from ..what_matters import draw as wishes

APART = "talk-apart"  # whether two people want to answer apart; in the session only


def matters(content: Content, journey: Journey) -> None:
    """Draw what two people say apart, where they want that; else what matters, and how the options fit it."""
    apart = apart_view(content, journey)
    if apart.asked and (journey.apart or st.session_state.get(APART)):
        _ask_apart(apart, apart.asked, content, journey)
        return
    _two_people(apart, content)
    view = wishes_view(content, journey)
    _name_wishes(view, content)
    draw("screens/present/talk_fit.html", v=view.fit, t=content.words.ui)
    _more_wishes(view, content)


def _two_people(apart: ApartView, content: Content) -> None:
    """Offer to answer apart; once both have, tell where they agree."""
    t = content.words.ui
    if apart.asked:
        st.button(t.present.apart_begin, key="apart-begin", on_click=_begin_apart)
        return
    draw("screens/present/talk_agree.html", title=apart.title, lines=apart.lines)
    st.button(t.present.apart_anew, key="apart-anew", on_click=_leave_apart)


def _ask_apart(view: ApartView, person: Person, content: Content, journey: Journey) -> None:
    t = content.words.ui
    section(view.title, t.present.apart_lead)
    names = {choice.id: choice.label for choice in view.choices}
    named = st.pills(
        t.present.apart_ask,
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=f"apart-{person}",
    )
    if len(named) > MOST_FIRST:
        note(t.present.apart_fewer)
    said: dict[Person, tuple[str, ...]] = {**journey.apart, person: tuple(named[:MOST_FIRST])}
    with st.container(key="talk-apart", horizontal=True):
        st.button(
            t.present.apart_done,
            key=f"apart-done-{person}",
            type="primary",
            disabled=not 0 < len(named) <= MOST_FIRST,
            on_click=_keep_apart,
            args=(said,),
        )
        st.button(t.present.apart_leave, key="apart-leave", on_click=_leave_apart)


def _begin_apart() -> None:
    st.session_state[APART] = True


def _keep_apart(said: dict[Person, tuple[str, ...]]) -> None:
    """Keep what was said apart; the widgets forget it, so that the next person does not see it."""
    _forget_apart()
    tab_memory.keep(with_apart(tab_memory.now(), said))


def _leave_apart() -> None:
    """Take back what was said apart, and answer together."""
    _forget_apart()
    tab_memory.keep(asked_anew(tab_memory.now()))


def _forget_apart() -> None:
    for name in (APART, "apart-first", "apart-second"):
        st.session_state.pop(name, None)


def _name_wishes(view: WishesView, content: Content) -> None:
    """Draw each wish that is not settled as a card to tap."""
    words = {wish.id: f"**{wish.name}.** {wish.means}" for wish in view.asked}
    field(
        st.pills,
        content.words.ui.present.wishes_ask,
        list(words),
        key="talk-wishes",
        kept=view.named,
        keep=partial(_keep_wishes, tuple(words)),
        selection_mode="multi",
        format_func=words.__getitem__,
        width="stretch",
    )
    for line in view.fit.alike:
        note(line)


def _keep_wishes(asked: tuple[str, ...], named: tuple[str, ...]) -> None:
    tab_memory.keep(tab_memory.now().with_mattering(asked, named))


def _more_wishes(view: WishesView, content: Content) -> None:
    """Draw, behind one tap, the wish in own words, the budget, and the way to the longer form."""
    t = content.words.ui
    with st.expander(t.present.wishes_more):
        wishes.own_wish(view.fit, content)
        wishes.ask_budget(view.fit, content)
        st.page_link("pages/what_matters.py", label=t.present.wishes_longer)


def stand(content: Content, journey: Journey) -> None:
    """Draw where the person stands, who does what, and, behind one tap, words of both sides."""
    where_you_stand(journey, content)
    next_steps.who_does_what(journey, content, today())
    t = content.words.ui
    with st.expander(t.present.in_words):
        next_steps.reasons(journey, content)
        field(
            st.text_area,
            t.present.view_ask,
            key="practitioner-view",
            kept=journey.practitioner_view,
            keep=partial(tab_memory.keep_note, "practitioner_view"),
            max_chars=LONGEST_NOTE,
        )
        note(t.present.view_help)

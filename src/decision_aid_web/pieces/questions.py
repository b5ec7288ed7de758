"""Questions on screen: each draws one question, with why we ask, and keeps the answer."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any
from urllib.parse import quote

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.answers import LARGEST_COUNT
from decision_aid.views.person.more import HealthLists
from decision_aid.views.person.questions import (
    HealthGroup,
    QuestionView,
    group_answers,
    looked_at_answer,
    tick_answers,
    ticked_in,
)

from ..shell import tab_memory
from ..shell.binding import field
from ..shell.drawing import draw
from ..shell.look import add_sheet
from .headings import note, section


def ask(view: QuestionView, content: Content) -> None:
    """Draw one question that stands for itself, with why we ask."""
    draw_question(view, content)
    draw("pieces/why.html", label=view.why_label, lines=[view.reason])


def why_asked(views: Sequence[QuestionView], content: Content) -> None:
    """Draw, behind one line, why we ask each question of a group."""
    items = [(view.ask, view.reason) for view in views]
    draw("pieces/why_list.html", label=content.words.ui.your_health.why_title, items=items)


def draw_question(view: QuestionView, content: Content) -> None:
    """Draw one question as its kind asks for."""
    if view.kind == "choice":
        _draw_cards(view, content)
    _DRAW[view.kind](view)
    if view.kind == "scale" and view.help:
        note(view.help)  # numbers alone do not say what their ends mean


def _key(view: QuestionView) -> str:
    return f"q-{view.id}"


def _keep(question: str, answer: Any) -> None:
    tab_memory.keep(tab_memory.now().with_answers({question: answer}))


def _one(view: QuestionView) -> None:
    """Draw one answer of several as a radio group; scar types and dent shapes are drawn cards."""
    options = [choice.id for choice in view.choices]
    labels = {choice.id: choice.label for choice in view.choices}
    notes = [choice.note or "" for choice in view.choices]
    field(
        st.radio,
        view.ask,
        options,
        key=_key(view),
        kept=view.said if view.said in options else None,
        keep=partial(_keep, view.id),
        format_func=lambda one: f"**{labels[one]}**" if any(notes) else labels[one],
        captions=notes if any(notes) else None,
        horizontal=True,
        index=None,
    )


def _draw_cards(view: QuestionView, content: Content) -> None:
    """Put a drawing on each answer's card; the label says the same in words."""
    rules = [
        f'.st-key-{_key(view)} [role="radiogroup"] > div:nth-of-type({place}) '
        f'{{ --picture: url("{picture_address(content.pictures[choice.picture])}"); }}'
        for place, choice in enumerate(view.choices, start=1)
        if choice.picture
    ]
    if rules:
        add_sheet(f"cards-{view.id}", " ".join(rules))


@cache
def picture_address(svg: str) -> str:
    """Return a drawing as an address for a style sheet."""
    return f"data:image/svg+xml,{quote(svg)}"


def _many(view: QuestionView) -> None:
    labels = {choice.id: choice.label for choice in view.choices}
    said = tuple(one for one in view.said if one in labels) if isinstance(view.said, tuple) else ()
    field(
        st.pills,
        view.ask,
        list(labels),
        key=_key(view),
        kept=said,
        keep=partial(_keep_many, view),
        selection_mode="multi",
        format_func=labels.__getitem__,
    )


def _keep_many(view: QuestionView, answer: tuple[str, ...]) -> None:
    """Keep what was answered, beside what this question was answered for another scar."""
    _keep(view.id, (*answer, *view.aside))


def _scale(view: QuestionView) -> None:
    """Draw 0 to 10 as buttons to tap, never a slider to drag."""
    said = view.said if isinstance(view.said, int) else None
    field(st.segmented_control, view.ask, list(range(11)), key=_key(view), kept=said, keep=partial(_keep, view.id))


def _number(view: QuestionView) -> None:
    said = int(view.said) if isinstance(view.said, int | float) else None
    field(
        st.number_input,
        view.ask,
        key=_key(view),
        kept=said,
        keep=partial(_keep, view.id),
        min_value=0,
        max_value=LARGEST_COUNT,
        value=None,
        step=1,
    )


def _yes_no(view: QuestionView) -> None:
    labels = {choice.id == "yes": choice.label for choice in view.choices}
    said = view.said if isinstance(view.said, bool) else None
    field(
        st.segmented_control,
        view.ask,
        [True, False],
        key=_key(view),
        kept=said,
        keep=partial(_keep, view.id),
        format_func=labels.__getitem__,
    )


_DRAW: dict[str, Callable[[QuestionView], None]] = {
    "choice": _one,
    "many": _many,
    "scale": _scale,
    "number": _number,
    "yes-no": _yes_no,
}


def health_group(group: HealthGroup, why_label: str, headed: bool = True) -> None:
    """Draw a list to tick, one box that answers "no" to the rest, and why we ask each.

    A group that has a screen for itself needs no heading of its own.
    """
    if headed:
        section(group.title, group.lead)
    _list(group, group.members)
    _rest(f"h-rest-{group.id}", group.rest_label, group.rest_is_no, group.members)
    draw("pieces/why_list.html", label=why_label, items=[(item.ask, item.reason) for item in group.items])


def health_lists(health: HealthLists) -> None:
    """Draw all lists to tick, and one box that answers "no" to what is left of them."""
    with st.container(key="health-lists"):
        for group in health.lists:
            with st.container(key=f"health-{group.id}"):
                draw("pieces/list_title.html", title=group.title)
                _list(group, health.members)
    _rest("h-rest", health.rest_label, health.rest_is_no, health.members)


def _list(group: HealthGroup, members: tuple[str, ...]) -> None:
    """Draw the boxes of a list. `members` are the questions that one box answers with "no"."""
    for item in group.items:
        field(st.checkbox, item.ask, key=f"h-{item.id}", kept=item.said == "yes", keep=partial(tick, members, item.id))
        if group.looked_at_label and item.said == "yes":
            ask_looked_at(group, item)


def _rest(key: str, label: str, rest_is_no: bool, members: tuple[str, ...]) -> None:
    field(st.checkbox, label, key=key, kept=rest_is_no, keep=partial(answer_rest, members))


def ask_looked_at(group: HealthGroup, item: QuestionView) -> None:
    """Draw the second question beside a ticked sign, and what it means to tick it."""
    with st.container(key=f"looked-at-{item.id}"):
        field(
            st.checkbox,
            str(group.looked_at_label),
            key=f"seen-{item.id}",
            kept=item.id in group.looked_at,
            keep=partial(_see, item.id),
        )
        note(group.looked_at_note)


def tick(members: tuple[str, ...], item: str, on: bool) -> None:
    """Keep that an item of a list is ticked or not; `members` are the questions that one box answers with "no"."""
    _keep_ticks(tick_answers(tab_memory.now(), members, item, on))


def answer_rest(members: tuple[str, ...], on: bool) -> None:
    """Keep "no" for all of a list that is not ticked, or take that back."""
    _keep_ticks(group_answers(members, ticked_in(tab_memory.now()), on))


def _keep_ticks(changes: Mapping[str, str | None]) -> None:
    """Keep what a tick changed; a sign that is not there any more is not remembered as looked at."""
    journey = tab_memory.now().with_answers(changes)
    tab_memory.keep(journey.with_answers(looked_at_answer(ticked_in(journey), frozenset(journey.answers.looked_at))))


def _see(item: str, on: bool) -> None:
    journey = tab_memory.now()
    seen = frozenset(journey.answers.looked_at) | {item} if on else frozenset(journey.answers.looked_at) - {item}
    tab_memory.keep(journey.with_answers(looked_at_answer(ticked_in(journey), seen)))

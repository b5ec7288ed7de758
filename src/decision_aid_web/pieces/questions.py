"""Questions on screen: each draws one question, with why we ask, and keeps the answer."""

from collections.abc import Callable
from urllib.parse import quote

import streamlit as st

from decision_aid.content import Content
from decision_aid.views.person.questions import HealthGroup, QuestionView, group_answers, looked_at_answer

from ..shell import tab_memory
from ..shell.drawing import draw
from .headings import note, section


def ask(view: QuestionView, content: Content) -> None:
    """Draw one question as its kind asks for."""
    if view.kind == "choice":
        _draw_cards(view, content)
    _DRAW[view.kind](view)
    ends = view.help if view.kind == "scale" else None  # numbers alone do not say what their ends mean
    if ends:
        note(ends)
    draw(
        "pieces/why.html", label=view.why_label, lines=[line for line in (view.why, view.help) if line and line != ends]
    )


def _key(view: QuestionView) -> str:
    return f"q-{view.id}"


def _keep(question: str) -> None:
    said = st.session_state.get(f"q-{question}")
    answer = tuple(said) if isinstance(said, list) else said
    tab_memory.keep(tab_memory.now().with_answers({question: answer}))


def _one(view: QuestionView) -> None:
    """Draw one answer of several as a radio group; scar types and dent shapes are drawn cards."""
    options = [choice.id for choice in view.choices]
    labels = {choice.id: choice.label for choice in view.choices}
    notes = [choice.note or "" for choice in view.choices]
    st.radio(
        view.ask, options, index=options.index(str(view.said)) if view.said in options else None, key=_key(view),
        format_func=lambda one: f"**{labels[one]}**" if any(notes) else labels[one],
        captions=notes if any(notes) else None, horizontal=True, on_change=_keep, args=(view.id,),
    )  # fmt: skip


def _draw_cards(view: QuestionView, content: Content) -> None:
    """Put a drawing on each answer's card; the label says the same in words."""
    rules = [
        f'.st-key-{_key(view)} [role="radiogroup"] > div:nth-of-type({place}) '
        f'{{ --picture: url("{picture_address(content.pictures[choice.picture])}"); }}'
        for place, choice in enumerate(view.choices, start=1)
        if choice.picture
    ]
    if rules:
        st.html(f"<style>{' '.join(rules)}</style>")


def picture_address(svg: str) -> str:
    """Return a drawing as an address for a style sheet."""
    return f"data:image/svg+xml,{quote(svg)}"


def _many(view: QuestionView) -> None:
    labels = {choice.id: choice.label for choice in view.choices}
    said = [one for one in view.said if one in labels] if isinstance(view.said, tuple) else []
    st.pills(
        view.ask, list(labels), selection_mode="multi", default=said, key=_key(view), format_func=labels.__getitem__,
        on_change=_keep, args=(view.id,),
    )  # fmt: skip


def _scale(view: QuestionView) -> None:
    """Draw 0 to 10 as buttons to tap, never a slider to drag."""
    said = view.said if isinstance(view.said, int) else None
    st.segmented_control(view.ask, list(range(11)), default=said, key=_key(view), on_change=_keep, args=(view.id,))


def _number(view: QuestionView) -> None:
    said = int(view.said) if isinstance(view.said, int | float) else None
    st.session_state.setdefault(_key(view), said)  # a `value` would come back when the field is cleared
    st.number_input(view.ask, min_value=0, value=None, step=1, key=_key(view), on_change=_keep, args=(view.id,))


def _yes_no(view: QuestionView) -> None:
    labels = {choice.id == "yes": choice.label for choice in view.choices}
    said = view.said if isinstance(view.said, bool) else None
    st.segmented_control(
        view.ask, [True, False], default=said, format_func=labels.__getitem__, key=_key(view), on_change=_keep,
        args=(view.id,),
    )  # fmt: skip


_DRAW: dict[str, Callable[[QuestionView], None]] = {
    "choice": _one, "many": _many, "scale": _scale, "number": _number, "yes-no": _yes_no,
}  # fmt: skip


def health_group(group: HealthGroup, why_label: str, headed: bool = True) -> None:
    """Draw a list to tick, one box that answers "no" to the rest, and why we ask each.

    A group that has a screen for itself needs no heading of its own.
    """
    if headed:
        section(group.title, group.lead)
    for item in group.items:
        st.checkbox(item.ask, value=item.said == "yes", key=f"h-{item.id}", on_change=_keep_group, args=(group.id,))
        if group.looked_at_label and item.said == "yes":
            _ask_looked_at(group, item)
    st.checkbox(
        group.rest_label, value=group.rest_is_no, key=f"h-rest-{group.id}", on_change=_keep_group, args=(group.id,)
    )
    draw("pieces/why_list.html", label=why_label, items=[(item.ask, item.why) for item in group.items])


def _ask_looked_at(group: HealthGroup, item: QuestionView) -> None:
    """Draw the second question beside a ticked sign, and what it means to tick it."""
    with st.container(key=f"looked-at-{item.id}"):
        st.checkbox(
            str(group.looked_at_label), value=item.id in group.looked_at, key=f"{_SEEN}{item.id}",
            on_change=_keep_group, args=(group.id,),
        )  # fmt: skip
        note(group.looked_at_note)


_TICKED, _SEEN = "h-", "seen-"


def _ticked(start: str) -> frozenset[str]:
    """Return the ids behind the ticked boxes whose keys begin like this."""
    on = (str(key) for key, said in st.session_state.items() if said is True)
    return frozenset(key.removeprefix(start) for key in on if key.startswith(start))


def _keep_group(group: str) -> None:
    ticked = _ticked(_TICKED)
    rest_is_no = bool(st.session_state.get(f"h-rest-{group}"))
    signs = looked_at_answer(ticked, _ticked(_SEEN)) if group == "red_flags" else {}
    tab_memory.keep(tab_memory.now().with_answers({**group_answers(group, ticked, rest_is_no), **signs}))

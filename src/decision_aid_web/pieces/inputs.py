"""Questions on screen: each draws one question, with why we ask, and keeps the answer."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.rules import Topic, Verdict
from decision_aid.models.vocabulary import OptionId, ids
from decision_aid.person.finder import likely_scar
from decision_aid.person.journey import Journey
from decision_aid.views.person.questions import (
    FINDER,
    HealthGroup,
    QuestionView,
    finder_questions,
    group_answers,
    looked_at_answer,
)
from decision_aid.views.shared.text import page_text

from ..shell import tab_memory
from ..shell.drawing import draw


def ask(view: QuestionView, content: Content) -> None:
    """Draw one question as its kind asks for."""
    if view.kind == "choice":
        _draw_cards(view, content)
    _DRAW[view.kind](view)
    ends = view.help if view.kind == "scale" else None  # numbers alone do not say what their ends mean
    if ends:
        draw("pieces/heading_note.html", text=ends)
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
        draw("pieces/section.html", title=group.title, lead=group.lead)
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
        draw("pieces/heading_note.html", text=group.looked_at_note)


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


def finder(journey: Journey, content: Content) -> None:
    """Draw three short questions for a person who is not sure, and what they point to."""
    text = page_text(content, "your_scar")
    draw("pieces/section.html", title=text["finder_title"], lead=text["finder_lead"])
    said: dict[str, str | None] = {}
    for view in finder_questions(content, journey, {name: st.session_state.get(f"q-{name}") for name in FINDER}):
        labels = {choice.id: choice.label for choice in view.choices}
        said[view.id] = st.radio(
            view.ask, list(labels), index=None, format_func=labels.__getitem__, key=_key(view), horizontal=True
        )
    if not all(said.values()):
        return
    found = likely_scar(said, content)
    if found is None:
        st.markdown(text["finder_look"])
    else:
        st.markdown(text["finder_result"].format(name=content.words.scars[found].name))
        st.button(text["finder_use"], on_click=_use_scar, args=(found,), type="primary")


def _use_scar(scar: str) -> None:
    st.session_state["q-scar"] = scar
    _keep("scar")


def option_in_address(content: Content) -> OptionId | None:
    """Return the option that the link names; options are no health answer, so they may stand in the address."""
    named = st.query_params.get("option")
    return named if named in content.options else None  # type: ignore[return-value]


def claim_filters(content: Content) -> tuple[Any, Any, str]:
    """Draw the filters of the claims page; return topic, verdict (None: all) and the searched words."""
    text = page_text(content, "claims")
    with st.container(horizontal=True, key="no-print-claims"):
        topic = st.selectbox(
            text["topic"], [None, *ids(Topic)], key="claim-topic",
            format_func=lambda one: content.words.ui[f"topic.{one}"] if one else text["all_topics"],
        )  # fmt: skip
        verdict = st.selectbox(
            text["verdict"], [None, *ids(Verdict)], key="claim-verdict",
            format_func=lambda one: content.words.ui[f"verdict.{one}"] if one else text["all_verdicts"],
        )  # fmt: skip
        search = st.text_input(text["search"], key="claim-search", max_chars=60)
    return topic, verdict, search


def where_you_stand(journey: Journey, content: Content) -> Journey:
    """Draw the choice among the options looked at, with "not yet" as good as any."""
    text = page_text(content, "summary")
    names = {"not-yet": text["not_yet"]} | {str(option): content.words.options[option].name for option in journey.shown}
    options = list(names)
    with st.container(key="no-print-choice"):
        choice = st.radio(
            text["choice_ask"], options, index=options.index(journey.choice) if journey.choice in options else None,
            format_func=names.__getitem__, key="choice",
        )  # fmt: skip
    changed = journey.model_copy(update={"choice": choice})
    if changed.choice != journey.choice:
        tab_memory.keep(changed)
        st.rerun()
    return changed

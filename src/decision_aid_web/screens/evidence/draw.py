"""The evidence base on screen: its parts, its filters, study cards, the map, and our own sums."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId
from decision_aid.views.evidence.base import (
    FIRST,
    Filter,
    StudyCard,
    evidence_view,
    filters,
    parts,
    study_card,
    wanted_from,
    way_back,
)
from decision_aid.views.evidence.forests import forests
from decision_aid.views.evidence.how import how_view
from decision_aid.views.evidence.map import map_view, who_view
from decision_aid.views.evidence.sums import sums_view

from ...pieces import charts
from ...pieces.headings import note, section
from ...shell.drawing import draw, draw_once
from . import downloads
from .forest_chart import forest_chart

SEEN_FIRST = 2  # filters in sight; the others stand behind one tap
SHOWN = "evidence-shown"


def evidence(content: Content) -> None:
    """Draw the result that the link names, then the part of the page that the reader picks."""
    t = content.words.ui
    if "finding" in st.query_params:
        _named(content, st.query_params["finding"])
    names = parts(content)
    part = st.pills(
        t.evidence_base.parts,
        list(names),
        default="results",
        format_func=names.__getitem__,
        key="evidence-part",
        required=True,
        persist_state="session",
    )
    section(names[str(part)])
    {"results": _results, "map": _map, "who": _who, "sums": _sums, "how": _how}[str(part)](content)


def _named(content: Content, name: str) -> None:
    t = content.words.ui
    finding = content.findings.get(name)
    if finding is None:
        st.info(t.evidence_base.not_found)
        return
    section(t.evidence_base.asked_for)
    _cards((study_card(content, finding),), content)
    back = way_back(content, finding, st.query_params.get("from"))
    if back:
        with st.container(key="way-next", width="content"):
            st.page_link(back.path, label=back.label, query_params={"option": back.option} if back.option else None)
    st.button(t.evidence_base.show_all, key="evidence-all", on_click=st.query_params.clear)


def _cards(cards: tuple[StudyCard, ...], content: Content) -> None:
    draw_once("screens/evidence/study_cards.html", cards=cards, t=content.words.ui, svg=charts.icon_array)


def _results(content: Content) -> None:
    t = content.words.ui
    wanted = wanted_from(_filter_values(content))
    view = evidence_view(content, wanted, st.session_state.get(SHOWN, FIRST))
    draw("screens/evidence/evidence_count.html", text=view.count)
    if view.found:
        with st.popover(t.evidence_base.download, key="evidence-download"):
            downloads.buttons(content, view.found)
    _cards(view.cards, content)
    if view.more:
        st.button(view.more, key="evidence-more", on_click=_show_more, width="stretch")


def _filter_values(content: Content) -> dict[str, Any]:
    t = content.words.ui
    every = filters(content)
    with st.container(horizontal=True, key="no-print-evidence"):
        values = {one.id: _select(one) for one in every[:SEEN_FIRST]}
    with st.expander(t.evidence_base.more_filters), st.container(horizontal=True):
        return {**values, **{one.id: _select(one) for one in every[SEEN_FIRST:]}}


def _select(one: Filter) -> Any:
    """Draw one filter. The option may come from the link; it is no health answer."""
    values = list(one.choices)
    linked = st.query_params.get(one.id) if one.id == "option" else None
    return st.selectbox(
        one.label,
        values,
        index=values.index(linked) if linked in values else 0,
        format_func=one.choices.__getitem__,
        key=f"evidence-{one.id}",
        on_change=_show_first,
        persist_state="session",
        width=320,
    )


def _show_first() -> None:
    st.session_state[SHOWN] = FIRST


def _show_more() -> None:
    st.session_state[SHOWN] = st.session_state.get(SHOWN, FIRST) + FIRST


def _map(content: Content) -> None:
    t, view = content.words.ui, map_view(content)
    with st.container(key="map-pick"):
        shown = st.selectbox(
            t.evidence_base.map_pick, range(len(view.scars)), format_func=view.scars.__getitem__, key="map-scar"
        )
    draw_once("screens/evidence/evidence_map.html", v=view, t=t, shown=shown)


def _who(content: Content) -> None:
    draw_once("screens/evidence/evidence_who.html", v=who_view(content), t=content.words.ui)


def _sums(content: Content) -> None:
    t, view = content.words.ui, sums_view(content)
    draw("pieces/lines_plain.html", lines=[t.evidence_base.sums_lead, view.checked, t.evidence_base.sums_method])
    section(t.evidence_base.forest_section, t.evidence_base.forest_rule)
    if view.no_forest:
        note(view.no_forest)
    else:
        _forests(content, view.options)
    draw_once("screens/evidence/evidence_differ.html", v=view, t=t, lead=view.differ_lead)


def _forests(content: Content, names: Mapping[OptionId, str]) -> None:
    """Draw the charts of the option that the reader picks: all of them at once would be too much for a phone."""
    option = _pick_option(content, names)
    for number, forest in enumerate(forests(content, option)):
        draw("pieces/lines_plain.html", title=forest.title, lines=forest.lead)
        st.plotly_chart(
            forest_chart(forest, st.context.theme.type or "light"),
            key=f"forest-{option}-{number}",
            alt=forest.alt,
            theme=None,
            config=charts.STILL,
        )
        draw("screens/evidence/forest_words.html", v=forest, t=content.words.ui)


def _pick_option(content: Content, names: Mapping[OptionId, str]) -> OptionId:
    """Return the option to draw: at first the one that the link names, where it has a chart."""
    options, linked = list(names), st.query_params.get("option")
    with st.container(key="no-print-forest"):
        picked = st.selectbox(
            content.words.ui.evidence_base.filter_option,
            options,
            index=options.index(linked) if linked in options else 0,
            format_func=names.__getitem__,
            key="forest-option",
            persist_state="session",
            width=320,
        )
    return str(picked)


def _how(content: Content) -> None:
    draw_once("screens/evidence/evidence_how.html", v=how_view(content), t=content.words.ui)

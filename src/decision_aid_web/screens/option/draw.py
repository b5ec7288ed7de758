"""One option in depth; where the link names none, links to all."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId
from decision_aid.person.journey import Journey
from decision_aid.views.board.lists import OptionLists
from decision_aid.views.options.option import OptionView

from ...pieces import charts
from ...pieces.headings import section
from ...pieces.pictures import option_picture, show_pictures
from ...shell.drawing import draw, draw_once
from .tried import tried


def option_in_address(content: Content) -> OptionId | None:
    """Return the option that the link names; options are no health answer, so they may stand in the address."""
    named = st.query_params.get("option")
    return named if content.has_option(named) else None


def in_depth(view: OptionView, content: Content, journey: Journey) -> None:
    """Draw the head of one option, then its closed parts in BRAN order."""
    t, more = content.words.ui, view.rest.more
    draw_once("screens/option/option_head.html", v=view.head, t=t)
    with st.container(key="no-print-option"):
        pictures = show_pictures(content)
        every = st.toggle(view.every_result, key="every-result", persist_state="session")
    counted = partial(draw_once, t=t, svg=charts.icon_array, pictures=pictures)
    with st.container(key="option-parts", gap=None):
        picture = option_picture(content, view.id)
        draw_once("screens/option/option_what.html", v=view.top, t=t, picture=picture, more=more.what)
        counted("screens/option/option_benefits.html", v=view.benefit, every=every)
        counted("screens/option/option_risks.html", v=view.risk, every=every, more=more.risks)
        draw_once("screens/option/option_instead.html", v=view.rest, t=t, options=view.alternatives)
        draw_once("screens/option/option_living.html", v=view.rest, t=t, more=more.living)
        draw_once("screens/option/option_more.html", v=view.rest, t=t, more=more.more)
    if view.id != "no-treatment":
        tried(content, journey, view.id)


def lists(view: OptionLists, content: Content) -> None:
    """Draw links to every option: those side by side first, those not used for this scar behind one tap."""
    t = content.words.ui
    section(t.option.list_picked)
    option_links(view.side_by_side)
    if view.used:
        section(view.used_title)
        option_links(view.used)
    if view.rest:
        with st.expander(t.option.list_rest):
            option_links(view.rest)


def option_links(options: Sequence[tuple[str, str]]) -> None:
    """Draw links to options, as (id, name).

    Plain links that load the page anew: a page link from the option page to itself changes nothing.
    """
    draw("screens/option/option_links.html", options=options)

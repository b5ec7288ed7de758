"""The board: every option that is used for this scar, one row each, drawn in one pass."""

from functools import partial

import streamlit as st

from decision_aid.board import Tools, acted
from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.board.whole import BoardView, board_view, said

from ...pieces.acting import acting, last_tap
from ...pieces.picking import pick, wanted
from ...shell import tab_memory
from ...shell.drawing import html_once
from .picture import picture

TOOLS = "board-tools"  # how the reader sorts and filters; kept for the visit, in no link


def board(content: Content, journey: Journey) -> None:
    """Draw the board with its tools, and take what is tapped; in present mode larger.

    The folded questions that would still change its rows stand above it, on the page.
    """
    picture(content, journey)
    view = board_view(content, journey, _tools(), wanted())
    told = said(content, journey, view, *last_tap("board"))
    acting(_html(content, view), told, "board", partial(_act, content))


def _tools() -> Tools:
    tools: Tools = st.session_state.get(TOOLS, Tools())
    return tools


def _act(content: Content, do: str, what: str) -> None:
    """Keep one tap: on an option, on a wish, or on how the board is sorted and filtered."""
    if do == "pick":
        pick(what, content)
    elif do == "wish" and what in content.wishes:
        journey = tab_memory.now()
        tab_memory.keep(journey.with_wish(what, None if journey.wishes.get(what) == "matters" else "matters"))
    else:
        st.session_state[TOOLS] = acted(_tools(), do, what)


def _html(content: Content, view: BoardView) -> str:
    return html_once(
        "screens/options/board.html",
        v=view,
        t=content.words.ui,
        pictures=st.session_state.get("pictures", True),
        large=tab_memory.place().presenting,
        acts=True,
    )

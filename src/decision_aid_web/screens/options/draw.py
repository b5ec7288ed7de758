"""The board: every option that is used for this scar, one row each, drawn in one pass."""

import streamlit as st

from decision_aid.board import Tools, acted
from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.board import BoardView, board_view, said

from ...pieces.acting import acting
from ...shell import tab_memory
from ...shell.drawing import html

TOOLS = "board-tools"  # how the reader sorts and filters; kept for the visit, in no link
TAPPED = "board-tapped"  # the last tap, to tell what it did


def board(content: Content, journey: Journey) -> None:
    """Draw the board with its tools, and take what is tapped; in present mode larger."""
    tools: Tools = st.session_state.get(TOOLS, Tools())
    view = board_view(content, journey, tools)
    tapped: tuple[str, str] = st.session_state.get(TAPPED, ("", ""))

    def act(do: str, what: str) -> None:
        now = st.session_state.get(TOOLS, Tools())
        st.session_state[TOOLS], changed = acted(now, tab_memory.now(), content, do, what)
        st.session_state[TAPPED] = (do, what)
        tab_memory.keep(changed)

    acting(_html(content, view, tools), said(content, journey, tools, view, *tapped), "board", act)


def _html(content: Content, view: BoardView, tools: Tools) -> str:
    return html(
        "screens/options/board.html",
        v=view,
        t=content.words.ui,
        by_other=tools.sort != "kind",
        pictures=st.session_state.get("pictures", True),
        large=tab_memory.place().presenting,
    )

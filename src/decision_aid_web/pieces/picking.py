"""To put an option into the comparison, or to take it out: one tap, wherever its row stands."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId

from ..shell import tab_memory

WANTED = "pick-wanted"  # the option of the last tap, where it did not fit any more


def pick(option: str, content: Content) -> None:
    """Keep one tap; what it names comes from a browser, so an option that is not known changes nothing."""
    if not content.has_option(option):
        return
    journey = tab_memory.now()
    if not journey.has_room_for(option):
        st.session_state[WANTED] = option
    tab_memory.keep(journey.with_pick_changed(option))


def wanted() -> OptionId | None:
    """Return the option that did not fit, until the next tap."""
    option: OptionId | None = st.session_state.get(WANTED)
    return option


def forget_wanted() -> None:
    """Begin with a tap anew."""
    st.session_state.pop(WANTED, None)

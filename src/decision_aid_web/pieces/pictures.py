"""Our own drawings, and the switch for pictures of numbers."""

import streamlit as st
from markupsafe import Markup

from decision_aid.content import Content


def picture(content: Content, name: str) -> Markup:
    """Return one of our drawings as it is; the files are ours and a test checks them."""
    return Markup(content.pictures.get(name, ""))


def option_picture(content: Content, option: str) -> Markup:
    """Return the drawing of an option, or the neutral one where nobody has drawn it yet."""
    return picture(content, f"option-{option}") or picture(content, "option")


def show_pictures(content: Content) -> bool:
    """Draw the switch for pictures of numbers, and return where it stands (standards R11)."""
    return st.toggle(content.words.ui.compare.picture_toggle, value=True, key="pictures", persist_state="session")

"""Scar Choices: runs the list of pages. Every page stands on its own, so nothing else belongs here."""

import streamlit as st

from decision_aid.pages import FIRST, PAGES

st.navigation(
    [st.Page(page.script, url_path=name, default=name == FIRST) for name, page in PAGES.items()], position="hidden"
).run()

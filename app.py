"""Scar Choices: the list of pages. Every page stands on its own, so nothing else belongs here."""

import streamlit as st

PAGES = (
    "start",
    "your_scar",
    "your_health",
    "compare",
    "option",
    "visits",
    "what_matters",
    "check",
    "summary",
    "claims",
    "uses",
    "evidence",
    "about",
    "practitioner",
    "present",
    "clinic",
)

st.navigation(
    [st.Page(f"pages/{name}.py", url_path=name, default=name == "start") for name in PAGES], position="hidden"
).run()

"""Three short questions for a person who is not sure which type of scar it is."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.finder import likely_scar
from decision_aid.person.journey import Journey
from decision_aid.views.person.questions import FINDER, finder_questions

from ...pieces.headings import section
from ...shell import tab_memory


def finder(journey: Journey, content: Content) -> None:
    """Draw three short questions for a person who is not sure, and what they point to."""
    t = content.words.ui
    section(t.your_scar.finder_title, t.your_scar.finder_lead)
    said: dict[str, str | None] = {}
    for view in finder_questions(content, journey, {name: st.session_state.get(f"q-{name}") for name in FINDER}):
        labels = {choice.id: choice.label for choice in view.choices}
        said[view.id] = st.radio(
            view.ask, list(labels), index=None, format_func=labels.__getitem__, key=f"q-{view.id}", horizontal=True
        )
    if not all(said.values()):
        return
    found = likely_scar(said, content)
    if found is None:
        st.markdown(t.your_scar.finder_look)
    else:
        st.markdown(t.your_scar.finder_result.format(name=content.words.scars[found].name))
        st.button(t.your_scar.finder_use, on_click=_use_scar, args=(found,), type="primary")


def _use_scar(scar: str) -> None:
    tab_memory.keep(tab_memory.now().with_answers({"scar": scar}))

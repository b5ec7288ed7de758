"""The browser tab remembers the journey (sessionStorage), so that it survives reload, a lost server or another replica.

Nothing is stored on the server beyond the live session, and nothing ever shows in the address.
"""

import streamlit as st

from decision_aid.errors import AnswersError
from decision_aid.journey import Journey, journey_from

_JS = """
const KEY = "scar-choices";
let brought = "";
// The answers of a link stand behind the #, which no browser sends to a server. They leave the address at once.
function takeCode() {
  const found = location.hash.match(/^#a=([^&]*)/);
  if (found) {
    brought = found[1].slice(0, 4000);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return Boolean(found);
}
export default function ({ data, setTriggerValue }) {
  takeCode();
  if (data.journey === null) {
    setTriggerValue("kept", { journey: sessionStorage.getItem(KEY) ?? "", code: brought });
    return;
  }
  brought = "";
  sessionStorage.setItem(KEY, data.journey);
  window.onhashchange = () => takeCode() && setTriggerValue("code", brought);
}
"""
_COMPONENT = "scar_choices_tab_memory"


def current() -> Journey:
    """Return the journey; on the first view of a session ask the tab for it, and stop until it has answered."""
    memory = st.components.v2.component(_COMPONENT, js=_JS)
    journey: Journey | None = st.session_state.get("journey")
    if journey is None:
        answer = memory(key="tab-memory-ask", data={"journey": None}, on_kept_change=lambda: None)
        if answer.kept is None:
            st.stop()
        _seed(str(answer.kept["journey"]))
        if answer.kept["code"]:
            st.session_state["link_code"] = str(answer.kept["code"])
        st.rerun()
    opened = memory(key="tab-memory-keep", data={"journey": journey.to_text()}, on_code_change=lambda: None)
    if opened.code:
        st.session_state["link_code"] = str(opened.code)
    return journey


def _seed(kept: str) -> None:
    try:
        st.session_state["journey"] = journey_from(kept)
    except AnswersError:
        st.session_state["journey"] = Journey()
        st.session_state["unread_answers"] = True


def now() -> Journey:
    """Return the journey of this session; a fresh one where nothing was said yet."""
    journey: Journey = st.session_state.get("journey", Journey())
    return journey


def keep(journey: Journey) -> None:
    """Remember a changed journey; the tab gets it at the next drawing of a page."""
    st.session_state["journey"] = journey


def wipe() -> None:
    """Forget everything that was said, in the session and in the tab, and every widget's value with it."""
    st.session_state.clear()
    st.session_state["journey"] = Journey()

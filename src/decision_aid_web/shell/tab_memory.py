"""The browser tab remembers the journey and its own place (sessionStorage).

Both survive reload, a lost server or another replica.
The journey is the person's and can be wiped; the place is the device's and stays.

Nothing is stored on the server beyond the live session, and nothing ever shows in the address.
"""

from typing import Any

import streamlit as st

from decision_aid.errors import AnswersError
from decision_aid.person.journey import Journey, journey_from
from decision_aid.person.place import Place, place_from

_JS = """
const KEY = "scar-choices";
const PLACE = "scar-choices-place";
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
    const [journey, place] = [KEY, PLACE].map((key) => sessionStorage.getItem(key) ?? "");
    setTriggerValue("kept", { journey, place, code: brought });
    return;
  }
  brought = "";
  sessionStorage.setItem(KEY, data.journey);
  sessionStorage.setItem(PLACE, data.place);
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
        _seed_place(str(answer.kept["place"]))
        if answer.kept["code"]:
            st.session_state["link_code"] = str(answer.kept["code"])
        st.rerun()
    kept = {"journey": journey.to_text(), "place": place().model_dump_json(exclude_defaults=True)}
    opened = memory(key="tab-memory-keep", data=kept, on_code_change=lambda: None)
    if opened.code:
        st.session_state["link_code"] = str(opened.code)
    return journey


def _seed(kept: str) -> None:
    try:
        st.session_state["journey"] = journey_from(kept)
    except AnswersError:
        st.session_state["journey"] = Journey()
        st.session_state["unread_answers"] = True


def _seed_place(kept: str) -> None:
    """Take the place that the tab has kept; a clinic in the address of this session is newer."""
    arrived, before = place(), place_from(kept)
    st.session_state["place"] = before.model_copy(update={"clinic": arrived.clinic or before.clinic})


def place() -> Place:
    """Return what this device is set to."""
    found: Place = st.session_state.get("place", Place())
    return found


def keep_place(**changes: Any) -> None:
    """Remember what changed of the place; the tab gets it at the next drawing of a page."""
    st.session_state["place"] = Place.model_validate({**place().model_dump(), **changes})


def now() -> Journey:
    """Return the journey of this session; a fresh one where nothing was said yet."""
    journey: Journey = st.session_state.get("journey", Journey())
    return journey


def keep(journey: Journey) -> None:
    """Remember a changed journey; the tab gets it at the next drawing of a page."""
    st.session_state["journey"] = journey


def wipe() -> None:
    """Forget everything that was said, in the session and in the tab, and every widget's value with it.

    The device keeps its place: the clinic that shares the aid, and present mode, which begins anew.
    """
    stays = place().model_copy(update={"screen": ""})
    st.session_state.clear()
    st.session_state["place"], st.session_state["link"] = stays, {}
    st.session_state["journey"] = Journey()

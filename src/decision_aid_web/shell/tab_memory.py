"""The browser tab remembers the journey and its own place (sessionStorage).

Both survive reload, a lost server or another replica.
The journey is the person's and can be wiped; the place is the device's and stays.

Nothing is stored on the server beyond the live session, and nothing ever shows in the address.
"""

from collections.abc import Container, Mapping
from time import monotonic, sleep
from typing import Any, NoReturn

import streamlit as st

from decision_aid.person.journey import Entries, Journey, Note
from decision_aid.person.place import Place, place_from
from decision_aid.person.restore import Restored, restored

from .binding import sent_by_browser

_JS = """
const KEY = "scar-choices";
const PLACE = "scar-choices-place";
// What this version could not read, as it was.
const UNREAD = "scar-choices-unread";
let brought = "";
let read = "";
// The answers of a link stand behind the #, which no browser sends to a server. They leave the address at once.
function takeCode() {
  const found = location.hash.match(/^#a=([^&]*)/);
  if (found) {
    brought = found[1].slice(0, 4000);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return Boolean(found);
}
// A browser may deny its memory, or have none left: then the aid goes on without.
function tried(act) {
  try { return act(); } catch { return null; }
}
function answer() {
  const kept = tried(() => [KEY, PLACE].map((key) => sessionStorage.getItem(key) ?? ""));
  const [journey, place] = kept ?? ["", ""];
  read = journey;
  return { journey, place, code: brought, denied: kept === null };
}
function keepUnread(state) {
  if (state === "wiped") sessionStorage.removeItem(UNREAD);
  if (state !== "aside" || !read) return;
  sessionStorage.setItem(UNREAD, [sessionStorage.getItem(UNREAD), read].filter(Boolean).join("\\n"));
  read = "";
}
export default function ({ data, setTriggerValue }) {
  takeCode();
  if (data.journey === null) {
    setTriggerValue("kept", answer());
    return;
  }
  brought = "";
  tried(() => keepUnread(data.unread));
  tried(() => sessionStorage.setItem(KEY, data.journey));
  tried(() => sessionStorage.setItem(PLACE, data.place));
  window.onhashchange = () => takeCode() && setTriggerValue("code", brought);
}
"""
_COMPONENT = "scar_choices_tab_memory"
LONGEST_WAIT = 10  # seconds, for a tab that does not answer


def current(options: Container[str]) -> Journey:
    """Return the journey; on the first view of a session ask the tab for it, and stop until it has answered.

    `options` are the ids that the content knows.
    """
    memory = st.components.v2.component(_COMPONENT, js=_JS)
    journey: Journey | None = st.session_state.get("journey")
    if journey is None:
        answer = memory(key="tab-memory-ask", data={"journey": None}, on_kept_change=lambda: None)
        if answer.kept is None:
            _await_answer()
        _seed(answer.kept, options)
        st.rerun()
    kept = {
        "journey": journey.to_text(),
        "place": place().model_dump_json(exclude_defaults=True),
        "unread": st.session_state.get("unread", ""),
    }
    opened = memory(key="tab-memory-keep", data=kept, on_code_change=lambda: None)
    if opened.code:
        st.session_state["link_code"] = str(opened.code)
    return journey


def _await_answer() -> NoReturn:
    """Stop until the tab answers. Where a page still stands, after a restart, wait for it within the run instead.

    The browser empties a page whose run has stopped, with all that somebody was about to say there.
    """
    until = monotonic() + LONGEST_WAIT
    while sent_by_browser() and monotonic() < until:
        sleep(0.02)
        st.session_state.get("journey")  # here the answer, which asks for a new run, ends this one
    st.stop()


def _seed(kept: Mapping[str, Any], options: Container[str]) -> None:
    """Begin the session with what the tab has kept. What cannot be read is told, and set aside in the tab."""
    found = restored(str(kept["journey"]), options)
    st.session_state["journey"] = found.journey
    if found.left_out:
        st.session_state["left_out"], st.session_state["unread"] = found.left_out, "aside"
    st.session_state["tab_was_empty"] = found == Restored(Journey()) and not kept["code"]
    st.session_state["memory_denied"] = bool(kept.get("denied"))
    _seed_place(str(kept["place"]))
    if kept["code"]:
        st.session_state["link_code"] = str(kept["code"])


def _seed_place(kept: str) -> None:
    """Take the place that the tab has kept; a language or a clinic in the address of this session is newer."""
    arrived, before = place(), place_from(kept)
    newer = {name: getattr(arrived, name) or getattr(before, name) for name in ("language", "clinic")}
    st.session_state["place"] = before.model_copy(update=newer)


def place() -> Place:
    """Return what this device is set to."""
    found: Place = st.session_state.get("place", Place())
    return found


def keep_place(**changes: Any) -> None:
    """Remember what changed of the place; the tab gets it at the next drawing of a page."""
    st.session_state["place"] = Place.model_validate({**place().model_dump(), **changes})


def visited_before(page: str) -> frozenset[str]:
    """Return the pages that this tab showed before, and remember that it shows this one."""
    seen = place().visited
    if page not in seen:
        keep_place(visited=(*seen, page))
    return frozenset(seen)


def now() -> Journey:
    """Return the journey of this session; a fresh one where nothing was said yet."""
    journey: Journey = st.session_state.get("journey", Journey())
    return journey


def keep(journey: Journey) -> None:
    """Remember a changed journey; the tab gets it at the next drawing of a page."""
    st.session_state["journey"] = journey


def keep_part(name: str, value: Any) -> None:
    """Remember one changed field of the journey."""
    keep(now().model_copy(update={name: value}))


def keep_entry(field: Entries, name: str, value: str | float | None) -> None:
    """Remember one changed entry of a mapping of the journey; None takes it out."""
    keep(now().with_entry(field, name, value))


def keep_note(field: Note, text: str) -> None:
    """Remember words that somebody typed."""
    keep(now().with_note(field, text))


def wipe() -> None:
    """Forget everything that was said, in the session and in the tab, and every widget's value with it.

    The device keeps its place: the clinic that shares the aid, and present mode, which begins anew. Which pages somebody
    saw is theirs, and is forgotten.
    """
    stays = place().model_copy(update={"screen": "", "visited": ()})
    st.session_state.clear()
    st.session_state["place"], st.session_state["link"] = stays, {}
    st.session_state["journey"], st.session_state["unread"] = Journey(), "wiped"

"""The browser tab remembers the journey and its own place (sessionStorage).

Both survive reload, a lost server or another replica.
The journey is the person's and can be wiped; the place is the device's and stays. An example that is open stands beside
both: while it does, it is what pages show and change, and the person's own journey lies untouched.

Nothing is stored on the server beyond the live session, and nothing ever shows in the address.
"""

from collections.abc import Mapping
from functools import partial
from time import monotonic, sleep, time_ns
from typing import Any, NoReturn

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.examples import Opened, opened_from
from decision_aid.person.journey import Entries, Journey, Note
from decision_aid.person.place import Place, place_from
from decision_aid.person.restore import Restored, restored

from .binding import sent_by_browser
from .turns import aside

_JS = """
const KEY = "scar-choices";
const PLACE = "scar-choices-place";
const EXAMPLE = "scar-choices-example";
// What this version could not read, as it was.
const UNREAD = "scar-choices-unread";
const LONGEST = 4000;
const NOTHING = { code: "", profile: "" };
let brought = NOTHING;
let read = "";
// The answers of a link, and a clinic's profile, stand behind the #, which no browser sends to a server. They leave the
// address at once.
function takeCodes() {
  const found = (name) => location.hash.match(`[#&]${name}=([^&]*)`)?.[1].slice(0, LONGEST) ?? "";
  if (!/^#[ac]=/.test(location.hash)) return false;
  brought = { code: found("a"), profile: found("c") };
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}
// A browser may deny its memory, or have none left: then the aid goes on without.
function tried(act) {
  try { return act(); } catch { return null; }
}
function answer() {
  const kept = tried(() => [KEY, PLACE, EXAMPLE].map((key) => sessionStorage.getItem(key) ?? ""));
  const [journey, place, example] = kept ?? ["", "", ""];
  read = journey;
  return { journey, place, example, ...brought, denied: kept === null };
}
// The framework notes a theme for each page that was opened, and so which pages those were.
function forgetPages() {
  Object.keys(localStorage).filter((key) => key.startsWith("stActiveTheme")).forEach((key) => localStorage.removeItem(key));
}
function keepUnread(state) {
  if (state === "wiped") sessionStorage.removeItem(UNREAD);
  if (state !== "aside" || !read) return;
  sessionStorage.setItem(UNREAD, [sessionStorage.getItem(UNREAD), read].filter(Boolean).join("\\n"));
  read = "";
}
export default function ({ data, setTriggerValue }) {
  takeCodes();
  if (data.journey === null) {
    setTriggerValue("kept", answer());
    return;
  }
  brought = NOTHING;
  tried(() => keepUnread(data.unread));
  if (data.unread === "wiped") tried(forgetPages);
  tried(() => sessionStorage.setItem(KEY, data.journey));
  tried(() => sessionStorage.setItem(PLACE, data.place));
  tried(() => sessionStorage.setItem(EXAMPLE, data.example));
  window.onhashchange = () => takeCodes() && setTriggerValue("brought", brought);
}
"""
_COMPONENT, _ASK = "scar_choices_tab_memory", "tab-memory-ask"
LONGEST_WAIT = 10  # seconds, for a tab that does not answer
# What outlasts the values of widgets, when another journey takes the place of the one they show.
STAYS = ("journey", "example", "place", "link", "link_offered", "opened_at", "unread")


def current(content: Content) -> None:
    """Keep the tab up to date; on the first view of a session ask it for the journey, and stop until it has answered."""
    memory = st.components.v2.component(_COMPONENT, js=_JS)
    journey: Journey | None = st.session_state.get("journey")
    if journey is None:
        # A browser answers what it has not been asked yet. The same question, after an answer that was lost, it would not hear.
        question = {"journey": None, "asked": time_ns()}
        memory(key=_ASK, data=question, on_kept_change=partial(_take_kept, content))
        _await_answer()
    kept = {
        "journey": journey.to_text(),
        "place": place().model_dump_json(exclude_defaults=True),
        "example": opened.to_text() if (opened := example()) else "",
        "unread": st.session_state.get("unread", ""),
    }
    link = memory(key="tab-memory-keep", data=kept, on_brought_change=lambda: None)
    if link.brought:
        _take_in(link.brought)


def _take_in(brought: Mapping[str, Any]) -> None:
    """Note what a link brought that was opened in a page which stands: its clinic is the one of this tab from now on."""
    if brought["code"]:
        st.session_state["link_code"] = str(brought["code"])
    if brought["profile"]:
        st.query_params.pop("clinic", None)
        keep_place(clinic="", profile=str(brought["profile"]))
        st.rerun()


def _take_kept(content: Content) -> None:
    """Begin the session once, before the page is drawn: a tab that was asked twice answers twice."""
    if (kept := st.session_state[_ASK].kept) and "journey" not in st.session_state:
        _seed(kept, content)


def _await_answer() -> NoReturn:
    """Stop until the tab answers. Where a page still stands, after a restart, wait for it within the run instead.

    The browser empties a page whose run has stopped, with all that somebody was about to say there.
    """
    until = monotonic() + LONGEST_WAIT
    while sent_by_browser() and monotonic() < until:
        with aside():
            sleep(0.02)
        st.session_state.get("journey")  # here the answer, which asks for a new run, ends this one
    st.stop()


def _seed(kept: Mapping[str, Any], content: Content) -> None:
    """Begin the session with what the tab has kept. What cannot be read is told, and set aside in the tab."""
    found = restored(str(kept["journey"]), content.options)
    st.session_state["journey"] = found.journey
    st.session_state["example"] = opened_from(str(kept.get("example", "")), content)
    if found.left_out:
        st.session_state["left_out"], st.session_state["unread"] = found.left_out, "aside"
    st.session_state["tab_was_empty"] = found == Restored(Journey()) and not kept["code"]
    st.session_state["memory_denied"] = bool(kept.get("denied"))
    _seed_place(str(kept["place"]), str(kept["profile"]))
    if kept["code"]:
        st.session_state["link_code"] = str(kept["code"])


def _seed_place(kept: str, brought: str) -> None:
    """Take the place that the tab has kept; what the address of this session names is newer.

    A clinic that it names by its id goes before the code of a profile: we never make a link with both.
    """
    arrived, before = place(), place_from(kept)
    newer = {"language": arrived.language or before.language}
    profile = arrived.profile or brought
    if arrived.clinic or profile:
        newer |= {"clinic": arrived.clinic, "profile": "" if arrived.clinic else profile}
    st.session_state["place"] = before.model_copy(update=newer)


def place() -> Place:
    """Return what this device is set to."""
    found: Place = st.session_state.get("place", Place())
    return found


def keep_place(**changes: Any) -> None:
    """Remember what changed of the place; the tab gets it at the next drawing of a page."""
    st.session_state["place"] = Place.model_validate({**place().model_dump(), **changes})


def keep_visited(page: str) -> None:
    """Remember that this tab shows a page."""
    seen = place().visited
    if page not in seen:
        keep_place(visited=(*seen, page))


def example() -> Opened | None:
    """Return the example that is open in this tab."""
    opened: Opened | None = st.session_state.get("example")
    return opened


def own() -> Journey:
    """Return what the person said; a fresh journey where that is nothing yet."""
    journey: Journey = st.session_state.get("journey", Journey())
    return journey


def keep_own(journey: Journey) -> None:
    """Remember what the person said, whatever is on show."""
    st.session_state["journey"] = journey


def now() -> Journey:
    """Return the journey on show: that of an open example, else the person's own."""
    opened = example()
    return opened.journey if opened else own()


def keep(journey: Journey) -> None:
    """Remember a changed journey, of the example or of the person; the tab gets it at the next drawing of a page."""
    opened = example()
    if opened:
        st.session_state["example"] = opened.model_copy(update={"journey": journey})
    else:
        keep_own(journey)


def open_example(opened: Opened) -> None:
    """Show an example in place of what the person said, which lies untouched until the example is left."""
    _forget_widgets()
    st.session_state["example"] = opened


def leave_example() -> bool:
    """Show again what the person said, as it was; return whether there was an example to leave."""
    was_open = example() is not None
    if was_open:
        _forget_widgets()
        st.session_state["example"] = None
    return was_open


def _forget_widgets() -> None:
    """Let every widget forget its value, so that nothing of one journey shows in the other."""
    stays = {name: st.session_state[name] for name in STAYS if name in st.session_state}
    st.session_state.clear()
    st.session_state.update(stays)


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

"""A shared tablet: arrow keys from screen to screen, and a wipe after idle minutes, with a warning before it."""

from typing import Any, Literal

import streamlit as st

from decision_aid.content import Content, Labels
from decision_aid.person.journey import Journey

from . import tab_memory

WARN_AFTER = 14 * 60  # seconds without a touch or a key
WIPE_AFTER = 15 * 60

# Arrow keys move between screens, but not out of a field or a row of answers, where they have their own meaning.
_KEYS = """
const OWN = "input, textarea, select, [role=radiogroup], [role=listbox], [role=combobox], [contenteditable=true]";
let shown = null;
export default function ({ data, setTriggerValue }) {
  const press = (event) => {
    const step = { ArrowRight: "next", ArrowLeft: "back" }[event.key];
    const busy = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest?.(OWN);
    if (step && !busy) {
      event.preventDefault();
      setTriggerValue("go", step);
    }
  };
  document.addEventListener("keydown", press);
  if (shown !== null && shown !== data.screen) setTimeout(showTop, 120);
  shown = data.screen;
  return () => document.removeEventListener("keydown", press);
}
function showTop() {
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  document.querySelector("h1[tabindex]")?.focus({ preventScroll: true });
}
"""

_IDLE_BOX = """
<div id="idle" role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-text" hidden>
  <div><h2 id="idle-title"></h2><p id="idle-text"></p><button type="button"></button></div>
</div>
"""
_IDLE_STYLE = """
#idle[hidden] { display: none; }
#idle { position: fixed; inset: 0; z-index: 1000000; display: grid; place-items: center; background: rgba(16, 25, 27, 0.72); }
#idle > div { background: var(--card); color: var(--ink); border: 2px solid var(--ink); border-radius: 12px; padding: 28px 32px;
  max-width: 32rem; margin: 16px; font: 21px/1.5 "Source Sans", sans-serif; }
h2 { margin: 0 0 8px; font-size: 26px; line-height: 1.25; }
p { margin: 0 0 20px; }
button { font: inherit; font-weight: 700; min-height: 64px; padding: 8px 28px; border-radius: 12px; border: 0;
  background: var(--teal); color: var(--on-teal); cursor: pointer; }
button:focus-visible { outline: 3px solid var(--teal); outline-offset: 3px; }
"""
# The clock is read, not counted: a tablet that slept through the time wipes at once when it wakes. Where the server
# does not answer, the tab wipes itself and loads anew, and a new session knows nothing.
_IDLE = """
const SIGNS = ["pointerdown", "keydown", "wheel", "touchmove"];
let last = Date.now();
let reload;
export default function ({ data, setTriggerValue, parentElement }) {
  clearTimeout(reload);
  const box = parentElement.querySelector("#idle");
  const button = box.querySelector("button");
  box.querySelector("h2").textContent = data.title;
  box.querySelector("p").textContent = data.text;
  button.textContent = data.stay;
  const here = () => { if (Date.now() - last < data.wipe_after * 1000) { last = Date.now(); box.hidden = true; } };
  const tick = () => {
    if (!data.anything) last = Date.now();
    const idle = (Date.now() - last) / 1000;
    if (idle >= data.wipe_after) {
      last = Date.now();
      box.hidden = true;
      try { ["scar-choices", "scar-choices-unread", "scar-choices-example"].forEach((key) => sessionStorage.removeItem(key)); } catch { }
      setTriggerValue("idle", true);
      reload = setTimeout(() => location.replace(window.__streamlit.MAIN_PAGE_BASE_URL + "present"), 5000);
    } else if (idle >= data.warn_after && box.hidden) {
      box.hidden = false;
      button.focus();
    }
  };
  button.onclick = here;
  SIGNS.forEach((sign) => document.addEventListener(sign, here, { passive: true }));
  document.addEventListener("visibilitychange", tick);
  const clock = setInterval(tick, 1000);
  return () => {
    clearInterval(clock);
    clearTimeout(reload);
    SIGNS.forEach((sign) => document.removeEventListener(sign, here));
    document.removeEventListener("visibilitychange", tick);
  };
}
"""


def _nothing() -> None:
    """Let the component start a run; what it says is in its result."""


def arrow_pressed(screen: str) -> Literal["back", "next"] | None:
    """Return which way an arrow key asked to go; move the focus to the heading when the screen has changed."""
    keys = st.components.v2.component("scar_choices_arrow_keys", js=_KEYS)
    pressed: Literal["back", "next"] | None = keys(key="arrow-keys", data={"screen": screen}, on_go_change=_nothing).go
    return pressed


def bar(content: Content, step: str) -> None:
    """Draw, while this device presents, on every page but the screens themselves: the way back, and the controls."""
    if not tab_memory.place().presenting:
        return
    t = content.words.ui
    _wipe_when_idle(t)
    if step == "present":  # its first row holds the controls
        return
    with st.container(key="presenting", horizontal=True, vertical_alignment="center"):
        st.markdown(t.present.presenting)
        st.page_link("pages/present.py", label=t.present.resume)
        controls(t)


def controls(t: Labels) -> None:
    """Draw the wipe between patients, and the way out of present mode."""
    with st.popover(t.present.next_patient, width="content"):
        st.markdown(t.present.next_patient_sure)
        if st.button(t.present.next_patient_yes, key="next-patient", width="stretch"):
            next_patient()
    if st.button(t.present.leave, key="leave"):
        tab_memory.keep_place(presenting=False)
        st.switch_page("pages/start.py")


def _wipe_when_idle(t: Labels) -> None:
    """Warn after idle minutes and wipe a little later."""
    data: dict[str, Any] = {
        "title": t.present.idle_title,
        "text": t.present.idle_text,
        "stay": t.present.idle_stay,
        "warn_after": WARN_AFTER,
        "wipe_after": WIPE_AFTER,
        "anything": tab_memory.now() != Journey(),
    }
    guard = st.components.v2.component("scar_choices_idle", html=_IDLE_BOX, css=_IDLE_STYLE, js=_IDLE)
    if guard(key="idle", data=data, on_idle_change=_nothing).idle:
        next_patient()


def next_patient() -> None:
    """Wipe all that this patient and this practitioner said, and begin anew with the first screen."""
    tab_memory.wipe()
    st.switch_page("pages/present.py")

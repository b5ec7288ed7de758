"""One way between the journey and a widget: the journey is the truth, the widget shows it and brings acts.

How Streamlit behaves, and what follows:
- A widget with a key ignores a changed default, and an empty one falls back to it. So no field gets a default: its value is
  set, wherever it differs from what is kept. Whatever changed the journey (a link, a wipe, another field), shown = kept.
- The callback of a widget runs before the page is drawn, so the whole page knows the act. But a session that never drew
  the widget has no callback for it: after a restart of the server the browser sends the values of the page that still
  stands there, and the first act with them. Those are never written over: they count as said, and are kept.
- A run that is overtaken takes along what it had not sent yet. Streamlit believes that the browser has the value of a field
  that such a run set, and the browser would draw the field empty, and say so with the next act. So a field that the
  browser sent no value for, since it has not drawn it, is set again.
- After a restart the browser asks for a run by itself only where a page has a timer, else the first act is that run.
- A field commits when it is left. The run that follows moves the page under the finger, so the tap that left the field
  would land on nothing. It is held until the field is committed and its run has begun, and then given to its target.
- A list and a number that may be blank are emptied by Escape, and a list that is open as well. So no field gets that key:
  an open list is closed by leaving it for a moment, else the rest of the page hears the key.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

A_DAY = 86_400  # seconds
_SENT = "sent"  # in the session: what `sent_by_browser` told when the run began

_TAPS = """
const FIELD = "textarea, input[type=text]:not([role=combobox]), input[type=number]";
const TARGET = "a[href], button, label, summary, [role=button]";
// The field that was typed into and not left yet.
let dirty = null;
let pressed = null;
function whenTaken(go) {
  const app = document.querySelector("[data-testid=stApp]");
  const done = () => { watch.disconnect(); clearTimeout(late); go(); };
  const watch = new MutationObserver(() => app.dataset.testScriptState !== "rerunRequested" && done());
  const late = setTimeout(done, 1000);
  watch.observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
}
const typed = (event) => { if (event.target.matches(FIELD)) dirty = event.target; };
const left = () => { dirty = null; };
const key = (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.target.matches("input"))) left(); };
const escape = (event) => {
  const field = event.target;
  if (event.key !== "Escape" || !field.matches?.("input, textarea")) return;
  event.stopImmediatePropagation();
  if (field.getAttribute("aria-expanded") === "true") {
    field.blur();
    field.focus({ preventScroll: true });
  } else document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
};
const press = (event) => {
  const target = event.target.closest?.(TARGET);
  pressed = null;
  if (!target || !dirty || target.contains(dirty) || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.stopImmediatePropagation();
  pressed = target;
};
// The field keeps the focus, so nothing moves before the finger is up.
const hold = (event) => {
  if (!pressed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};
const tap = (event) => {
  const target = pressed;
  pressed = null;
  if (!event.isTrusted || !target?.contains(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  whenTaken(() => target.click());
  document.activeElement.blur();
  target.focus();
};
const HANDLERS = [
  ["input", typed], ["focusout", left], ["keydown", key], ["keydown", escape], ["pointerdown", press], ["mousedown", hold],
  ["click", tap],
];
export default function () {
  HANDLERS.forEach(([name, handle]) => window.addEventListener(name, handle, true));
  return () => HANDLERS.forEach(([name, handle]) => window.removeEventListener(name, handle, true));
}
"""


def begin_run() -> None:
    """Note which fields the browser sent values for, once for all fields of a run: to tell takes as long as the page is."""
    st.session_state[_SENT] = sent_by_browser()


def stand_by() -> None:
    """Draw what lets no act be lost: the timer that asks for a run after a restart, and the guard of taps."""
    _ask_for_a_run()
    st.components.v2.component("scar_choices_taps", js=_TAPS)(key="taps")


@st.fragment(run_every=A_DAY)
def _ask_for_a_run() -> None:
    """Draw nothing; that the page has a timer is all that the browser needs."""


def field(
    draw: Callable[..., Any], label: str, *choices: Any, key: str, kept: Any, keep: Callable[[Any], None], **looks: Any
) -> None:
    """Draw a field that shows what is kept, and keeps what is said.

    `draw` is one of Streamlit's widgets, `looks` what else it takes, without a default. Several answers are a tuple, in
    `kept` and for `keep`, which reads the journey anew: between two drawings of a page there may be several acts.
    """
    shown = list(kept) if isinstance(kept, tuple) else kept
    drawn = key in st.session_state.get(_SENT, ())
    acted = drawn and key not in st.session_state
    if not acted and (not drawn or key not in st.session_state or st.session_state[key] != shown):
        st.session_state[key] = shown
    said = draw(label, *choices, key=key, on_change=_take, args=(key, keep), **looks)
    if acted and said != shown:
        keep(_answer(said))
        st.rerun()


def sent_by_browser() -> frozenset[str]:
    """Return the keys of all fields that the browser sent values for; a new session has drawn none of them itself."""
    context = get_script_run_ctx()
    sent = context.session_state.get_widget_states() if context else ()
    return frozenset(state.id.split("-", 2)[-1] for state in sent)  # an id is prefix, hash and key


def _take(key: str, keep: Callable[[Any], None]) -> None:
    keep(_answer(st.session_state[key]))


def _answer(said: Any) -> Any:
    return tuple(said) if isinstance(said, list) else said

"""Drawn HTML that can be tapped: one component, no widget for each thing to tap.

Whatever carries `data-do` sends, when tapped, what to do and to what: "sort:visits". A link to a page of ours goes there
within this session, so that nothing is loaded anew; opened in another tab it is a plain link. After a redraw the focus is
where it was, what stood open stays open, and a line that is read aloud tells what changed.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from decision_aid.views.shared.addresses import place_at

from .picking import forget_wanted

_BEFORE_A_BLOCK = re.compile(r" +(?=</?(?:details|div|li|section|ul)\b)")  # a space that no browser shows
_JS = """
const find = (body, key) => [...body.querySelectorAll("[data-do], a, summary")].filter((one) => keyOf(one) === key);
const keyOf = (part) => part.dataset.do ?? part.getAttribute("href") ?? part.textContent;
function redraw(body, html) {
  if (body.drawn === html) return;
  const had = body.contains(document.activeElement) ? document.activeElement : null;
  const place = had && find(body, keyOf(had)).indexOf(had);
  const open = [...body.querySelectorAll("details[open]")].map((one) => one.id);
  const first = body.drawn === undefined;
  body.innerHTML = body.drawn = html;
  if (!first) body.querySelectorAll("details").forEach((one) => { one.open = open.includes(one.id); });
  if (!had) return;
  const found = find(body, keyOf(had));
  (found[place] ?? found[0] ?? body.querySelector("[data-do]"))?.focus({ preventScroll: true });
}
export default function ({ data, parentElement, setTriggerValue }) {
  let body = parentElement.querySelector(".acting");
  if (!body) {
    parentElement.innerHTML = '<div role="status" class="sr"></div><div class="acting"></div>';
    body = parentElement.querySelector(".acting");
  }
  redraw(body, data.html);
  const line = body.previousElementSibling;
  if (line.textContent !== data.said) line.textContent = data.said;
  const send = (act) => setTriggerValue("act", { act, at: Date.now() });
  body.onclick = (event) => {
    const part = event.target.closest("button[data-do], a:not([target])");
    if (!part || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    send(part.dataset.do ?? "go:" + part.getAttribute("href"));
  };
  body.onchange = (event) => event.target.dataset.do && send(event.target.dataset.do + event.target.value);
}
"""


def acting(html: str, said: str, key: str, act: Callable[[str, str], None]) -> None:
    """Draw HTML that can be tapped, and go where a tapped link leads.

    `act` takes what to do and to what, before the page is drawn anew. `said` is read aloud when it changes.
    """
    draw = st.components.v2.component("scar_choices_acting", js=_JS, isolate_styles=False)
    data = {"html": _BEFORE_A_BLOCK.sub("", html.replace("\n", " ")), "said": said}
    tapped = draw(key=key, data=data, on_act_change=partial(_take_first, key, act)).act
    if tapped and _take(key, act, tapped):
        st.rerun()  # a new session, as after a restart of the server, has no callback yet
    do, what = _told(tapped)
    if do == "go":
        _go(what)


def last_tap(key: str) -> tuple[str, str]:
    """Return the last tap of this session, as what was done and to what; two empty texts before the first."""
    return _told(st.session_state.get(f"{key}-tapped"))


def _take_first(key: str, act: Callable[[str, str], None]) -> None:
    if tapped := st.session_state[key].act:
        _take(key, act, tapped)


def _take(key: str, act: Callable[[str, str], None], tapped: Mapping[str, Any]) -> bool:
    """Take a tap once, and tell whether it was new."""
    if st.session_state.get(f"{key}-tapped") == dict(tapped):
        return False
    st.session_state[f"{key}-tapped"] = dict(tapped)
    forget_wanted()
    act(*_told(tapped))
    return True


def _told(tapped: Mapping[str, Any] | None) -> tuple[str, str]:
    do, _, what = str((tapped or {}).get("act", "")).partition(":")
    return do, what


def _go(address: str) -> None:
    """Go to a page of ours by its address; nowhere where it is none."""
    place = place_at(address)
    if place:
        st.switch_page(place.script, query_params={"option": place.option} if place.option else None)

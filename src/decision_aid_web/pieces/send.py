"""Buttons that hand something on: the device's own share sheet, a mail with the text in it, a copy, and the printer.

All of it happens in the browser: nothing is sent from the server, and nothing goes through a link to the aid.
"""

from dataclasses import dataclass

import streamlit as st

from decision_aid.content import Content

from ..shell.drawing import html

_JS = """
// The sheet is short because the rest is folded; on paper everything is open.
function openFolds(open) {
  for (const one of document.querySelectorAll(".behind details")) {
    if (open && !one.open) { one.open = true; one.dataset.opened = ""; }
    else if (!open && "opened" in one.dataset) { one.open = false; delete one.dataset.opened; }
  }
}
const before = () => openFolds(true), after = () => openFolds(false);
async function copied(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { }
  // Older browsers, and pages without https.
  const box = Object.assign(document.createElement("textarea"), { value: text, className: "sr" });
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
}
export default function ({ data, parentElement }) {
  const row = parentElement.querySelector(".send-row");
  row.innerHTML = data.html;
  const said = row.querySelector(".send-said");
  const tell = (text) => { said.textContent = ""; setTimeout(() => { said.textContent = text; }, 50); };
  const { title, text, url } = data;
  const shared = url ? { title, url } : { title, text };
  const acts = {
    share: () => navigator.share(shared).catch((error) => error.name === "AbortError" || tell(data.failed)),
    mail: () => Object.assign(document.createElement("a"), { href: data.mail }).click(),
    print: () => window.print(),
    copy: async () => tell(await copied(url || text) ? data.copied : data.failed),
  };
  for (const button of row.querySelectorAll("button")) button.onclick = acts[button.dataset.act];
  row.querySelector("[data-act=share]").hidden = !navigator.share;
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
"""


@dataclass(frozen=True)
class ToSend:
    """What is handed on: a text, or an address in its place; `mail` is the link that opens a mail with the text in it."""

    title: str
    text: str = ""
    url: str = ""
    mail: str = ""
    prints: bool = False


def send_buttons(content: Content, what: ToSend, key: str) -> None:
    """Draw the buttons that fit: share where the device can, print and mail where they were asked for, copy always."""
    t = content.words.ui
    copy = t.send.copy_link if what.url else t.send.copy
    row = html("pieces/send.html", t=t, prints=what.prints, mails=bool(what.mail), copy=copy)
    draw = st.components.v2.component(
        "scar_choices_send", html='<div class="send-row"></div>', js=_JS, isolate_styles=False
    )
    told = {"copied": t.send.copied, "failed": t.send.failed}
    data = {"html": row, "title": what.title, "text": what.text, "url": what.url, "mail": what.mail, **told}
    draw(key=key, data=data)

"""What we write on a page, as one document for an HTML checker: as it was sent, and as it stands in the browser."""

import json
from itertools import count

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from browser.driver import Visitor

DOCUMENT = (
    '<!DOCTYPE html>\n<html lang="en"><head><title>{name}</title></head><body><main>\n{body}\n</main></body></html>'
)
# Our nodes in the order of the page. What Streamlit puts around a heading, and every attribute of its own, is left out.
STANDS = """() => {
  const own = (part) => part.shadowRoot ? [part.shadowRoot, ...[...part.shadowRoot.children].flatMap(own)] : [...part.children].flatMap(own);
  const roots = [document.querySelector("[data-testid=stApp]")].flatMap((app) => [app, ...own(app)]);
  const parts = roots.flatMap((root) => [...root.querySelectorAll(
    ".stMarkdown [data-testid=stMarkdownContainer], [data-testid=stBidiComponentRegular], .stHtml")]);
  return parts.map((part) => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll("[data-testid=stHeaderActionElements]").forEach((one) => one.remove());
    copy.querySelectorAll("[data-testid=stHeadingWithActionElements], [data-heading-text]").forEach((one) => one.replaceWith(...one.childNodes));
    copy.querySelectorAll("h1, h2, h3, h4, h5, h6").forEach((one) => one.removeAttribute("aria-labelledby"));
    return "<div>" + copy.innerHTML + "</div>";
  }).join("\\n");
}"""


def document(name: str, body: str) -> str:
    return DOCUMENT.format(name=name, body=body)


def as_it_stands(tab: Visitor, name: str) -> str:
    """Return what is ours of the page in the browser, with every id as it is there."""
    return document(name, tab.page.evaluate(STANDS))


class Sent:
    """Listens to what the server sends to a tab, and puts together what stands on the page of it."""

    def __init__(self, tab: Visitor) -> None:
        self.elements: dict[tuple[int, ...], str] = {}
        self.known: dict[str, ForwardMsg] = {}
        self.runs = count()
        tab.page.on("websocket", lambda socket: socket.on("framereceived", self._take))

    def _take(self, payload: bytes | str) -> None:
        message = ForwardMsg.FromString(payload if isinstance(payload, bytes) else payload.encode())
        if message.ref_hash:
            path = message.metadata
            message = self.known[message.ref_hash]
            message.metadata.CopyFrom(path)
        if message.hash:
            self.known[message.hash] = message
        if message.WhichOneof("type") == "new_session":
            self.elements = {}
        if message.WhichOneof("type") == "delta":
            self.elements[tuple(message.metadata.delta_path)] = _html_in(message)

    def as_sent(self, name: str) -> str:
        return document(name, "\n".join(html for _, html in sorted(self.elements.items()) if html))


def _html_in(message: ForwardMsg) -> str:
    """Return the HTML of an element that is ours; plain text and widgets have none."""
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "markdown" and element.markdown.allow_html:
        return f"<div>{element.markdown.body}</div>"
    if kind == "html":
        return f"<div>{element.html.body}</div>"
    if kind == "bidi_component" and element.bidi_component.json:
        return f"<div>{json.loads(element.bidi_component.json).get('html', '')}</div>"
    return ""

"""What people saw while something broke, by the page's own account, and what they could lose."""

import re
from collections.abc import Iterable

from browser.driver import KELOID, Visitor

# What the framework may put on the screen by itself: a window over the page, a notice, its sign that it looks for the server.
WATCHES = """
window.__shown = new Set();
new MutationObserver(() => document
  .querySelectorAll('[role="dialog"], [data-testid="stAlert"], [data-testid="stConnectionStatus"], [data-testid="stException"]')
  .forEach((one) => one.innerText && window.__shown.add(one.innerText.replace(/\\s+/g, " ").trim())))
  .observe(document, { subtree: true, childList: true, characterData: true });
// How long the page had no server, in milliseconds, at most: from the word of its state of connection that it has none.
window.__away = 0;
let left = null;
new MutationObserver(() => {
  const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
  if (state === "CONNECTED") {
    if (left !== null) window.__away = Math.max(window.__away, performance.now() - left);
    window.__came = true;
    left = null;
  } else if (state && window.__came) left ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] });
"""
OF_THE_NETWORK = re.compile(
    r"WebSocket|net::ERR_|status of 50[234]|Failed to fetch|Network Error|AxiosError|health|Is Streamlit still running"
    r"|No response received"
)


def witness(tab: Visitor) -> Visitor:
    """Let a tab note, from its next page on, what appears on its screen beside the page."""
    tab.page.add_init_script(WATCHES)
    return tab


def shown(tabs: Iterable[Visitor]) -> str:
    """Return what appeared on the screens beside the page, each once; "nothing" where nothing did."""
    texts = {text for tab in tabs for text in tab.page.evaluate("[...window.__shown]")}
    return "; ".join(f'"{text}"' for text in sorted(texts)) or "nothing"


def away(tabs: Iterable[Visitor]) -> float:
    """Return the seconds that tabs had no server, at most."""
    return max((tab.page.evaluate("window.__away") / 1000 for tab in tabs), default=0.0)


def met_only_the_fault(tab: Visitor) -> None:
    """Fail if a tab met an error other than that its server could not be reached."""
    others = [error for error in tab.errors if not OF_THE_NETWORK.search(error)]
    assert not others, others
    tab.errors.clear()
    tab.met_no_error()


def choose(tab: Visitor, words: str = "Not yet") -> None:
    """Tap a choice on the summary."""
    tab.page.locator(".st-key-choice label", has_text=words).first.click()


def keeps(tab: Visitor, **said: object) -> bool:
    """Tell whether a tab keeps all that it came with and what was said since, and shows the choice."""
    tab.settled()
    picked = tab.page.locator(".st-key-choice label:has(input:checked)")
    return tab.memory() == {**KELOID, **said} and (picked.count() == 1) == ("choice" in said)

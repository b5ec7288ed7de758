"""How long a tap takes in a browser, from the finger to the last change of the page, against a bare button."""

import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from bench.bare import BUTTON, Bare
from bench.figures import Aim, above, middle, ratio, table, with_aims
from bench.sizes import Size
from browser.driver import KELOID, Visitor, launch
from browser.waiting import WATCH
from serving import Aid

CLOCK = """
window.__tapped = window.__changed = 0;
addEventListener("click", (event) => { if (event.isTrusted) window.__tapped = performance.now(); }, true);
new MutationObserver(() => requestAnimationFrame(() => { window.__changed = performance.now(); }))
  .observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
"""
TOOK = "Math.max(window.__changed, window.__watched.over) - window.__tapped"
STILL = """() => window.__watched.over > window.__tapped && performance.now() - window.__changed > 400
  && !window.__watched.asked && !window.__watched.runs"""
STANDS = """() => {
  const app = document.querySelector('[data-testid="stApp"]')?.dataset;
  return app?.testScriptState === "notRunning" && app.testConnectionState === "CONNECTED"
    && performance.now() - window.__changed > 400;
}"""
# On each page something that people tap, and tap again: the first and the second take turns.
TAPS = {
    "your_scar": (".st-key-q-scar label:has-text('Stretch marks')", ".st-key-q-scar label:has-text('keloid')"),
    "options": (".st-key-board-picture label", ".st-key-board-picture label"),
    "compare": (".st-key-pictures label", ".st-key-pictures label"),
    "what_matters": (".st-key-wish-few-visits button:nth-of-type(1)", ".st-key-wish-few-visits button:nth-of-type(2)"),
    "check": (".st-key-ready-facts button:nth-of-type(1)", ".st-key-ready-facts button:nth-of-type(2)"),
    "summary": (".st-key-choice label:has-text('Not yet')", ".st-key-choice label:has-text('Silicone')"),
    "uses": (".st-key-use button:nth-of-type(1)", ".st-key-use button:nth-of-type(2)"),
    "your_health": (".st-key-signs summary", ".st-key-signs summary"),
    "present": (".st-key-talk-next button", ".st-key-talk-back button"),
    "evidence": (".st-key-evidence-part button:nth-of-type(2)", ".st-key-evidence-part button:nth-of-type(1)"),
}
AT_MOST = 1.5
SLOW = """the framework draws the whole page anew at each tap, in the server and in the browser; what is left is the number
of elements, and new content that has to be drawn."""
WAY_ON = ("your_scar", "compare")


def tap(page: Page, selector: str) -> float:
    """Tap, and return the seconds until the last change of the page that it led to."""
    page.locator(selector).first.click()
    page.wait_for_function(STILL)
    return float(page.evaluate(TOOK)) / 1000


def bare_taps(browser, number: int) -> list[float]:
    """Return how long taps on a bare button take."""
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder), BUTTON) as bare:
        page = browser.new_page()
        page.add_init_script(WATCH)
        page.add_init_script(CLOCK)
        page.goto(bare.url)
        page.wait_for_function(STANDS)
        found = [tap(page, "button:has-text('Tap')") for _ in range(number + 1)]
        page.close()
    return found[1:]


def page_taps(browser, aid: Aid, path: str, number: int) -> list[float]:
    """Return how long taps on a field of a page take."""
    tab = Visitor(browser.new_context(), aid).remembers(KELOID)
    tab.page.add_init_script(CLOCK)
    tab.open(path)
    found = [tap(tab.page, TAPS[path][at % 2]) for at in range(number + 1)]
    tab.page.context.close()
    return found[1:]


def links(browser, aid: Aid, number: int) -> list[float]:
    """Return how long the way to the next page and back takes, each way."""
    tab = Visitor(browser.new_context(), aid).remembers(KELOID)
    tab.page.add_init_script(CLOCK)
    tab.open(WAY_ON[0])
    found = []
    for at in range(number + 1):
        link = tab.page.get_by_role("link").filter(has_text="Back: " if at % 2 else "Next: ").first
        link.scroll_into_view_if_needed()
        link.click()
        tab.page.wait_for_function(STILL)
        found.append(float(tab.page.evaluate(TOOK)) / 1000)
    tab.page.context.close()
    return found[1:]


def taps(size: Size) -> list[str]:
    """Return the table of taps, medians, against a bare button."""
    wanted = [path for path in TAPS if path in {page.partition("?")[0] for page in size.pages}]
    with Aid() as aid, sync_playwright() as playwright:
        browser = launch(playwright)
        button = bare_taps(browser, size.taps)
        found = {path: page_taps(browser, aid, path, size.taps) for path in wanted}
        found["next page, and back"] = links(browser, aid, size.taps)
        browser.close()
    rows = [(name, middle(times, 1000), ratio(median(times), median(button))) for name, times in found.items()]
    lines = table(("tap on", "ms", "bare button = 1"), [("a bare button", middle(button, 1000), "1.00"), *rows])
    late = above({name: median(times) / median(button) for name, times in found.items()}, AT_MOST)
    return with_aims(lines, [Aim(f"every tap at most {AT_MOST} of a bare button's", not late, f"{late}: {SLOW}")])

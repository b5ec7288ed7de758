"""One walk over every page and every screen of present mode, with the same answers each time: what is met on it.

Write the trees anew that the tests compare with: python tests/browser/walk.py (or make trees).
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import BrowserContext, sync_playwright

from browser.driver import KELOID, PAGES, Visitor, launch
from browser.html_of import Sent, as_it_stands
from decision_aid.talk import SCREENS
from serving import Aid

TREES = Path(__file__).parent / "trees"
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
A_DAY = re.compile(rf"\b(?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}},) \d{{4}}\b")
A_VERSION = re.compile(r"\bversion [0-9a-f]{10}\b")
COUNTED = re.compile(r"\d+")  # on the page about the aid, where the rules that passed are counted anew at each run
BOARD = "options-open"
NAMES = (*(path.partition("?")[0] or "start" for path in PAGES), BOARD, *(f"present-{screen}" for screen in SCREENS))
# A table that somebody can read by ear: it has headers, and each says what it is the header of.
WITHOUT_HEADERS = """() => [...document.querySelectorAll("main table, [data-testid=stMain] table")]
    .filter(table => !table.closest(".stPlotlyChart"))
    .filter(table => !table.querySelector("th") || table.querySelector("th:not([scope])")
        || [...table.querySelectorAll("tbody tr")].some(row => !row.querySelector("th")))
    .map(table => table.outerHTML.slice(0, 160))"""


@dataclass(frozen=True)
class Met:
    """What stands on a page: our HTML as it was sent and as the browser has it, the tree that is read aloud, odd tables."""

    sent: str
    stands: str
    tree: str
    tables: tuple[str, ...]


def walk(device: BrowserContext, aid: Aid) -> dict[str, Met]:
    """Return what is met on every page, by its name."""
    return dict(_walk(device, aid))


def _walk(device: BrowserContext, aid: Aid) -> Iterator[tuple[str, Met]]:
    tab = Visitor(device, aid).remembers(KELOID)
    sent = Sent(tab)
    for name, path in zip(NAMES, PAGES, strict=False):
        if tab.page.url.startswith(aid.url):
            tab.page.evaluate("sessionStorage.clear()")  # each page begins with the same answers
        yield name, _met(tab.open(path), sent, name)
        if name == "options":
            yield BOARD, _met(_with_board_open(tab), sent, BOARD)
    tab.close()
    tab.met_no_error()
    yield from _screens(device, aid)


def _with_board_open(tab: Visitor) -> Visitor:
    """Sort, filter, wish and pick; and open what can be opened."""
    page = tab.page
    for part in ("filter:no-needles", "wish:no-surgery", "pick:taping"):
        page.locator(f".board [data-do='{part}']").first.dispatch_event("click")
        tab.settled()
    page.locator(".board details:not([open]) > summary").evaluate_all("all => all.forEach(one => one.click())")
    return tab.settled()


def _screens(device: BrowserContext, aid: Aid) -> Iterator[tuple[str, Met]]:
    tab = Visitor(device, aid, 820, 1180).remembers(KELOID).presents(next(iter(SCREENS)))
    sent = Sent(tab)
    tab.open("present")
    for screen in SCREENS:
        while tab.place()["screen"] != screen:
            tab.page.get_by_role("button", name="Next", exact=True).click()
            tab.settled()
        name = f"present-{screen}"
        yield name, _met(tab, sent, name)
    tab.close()
    tab.met_no_error()


def _met(tab: Visitor, sent: Sent, name: str) -> Met:
    tree = _steady(name, tab.page.locator("[data-testid=stMain]").aria_snapshot())
    return Met(sent.as_sent(name), as_it_stands(tab, name), f"{tree}\n", tuple(tab.page.evaluate(WITHOUT_HEADERS)))


def _steady(name: str, tree: str) -> str:
    """Return a tree without what changes from day to day: dates, the version of the content, and counts of tests."""
    tree = A_VERSION.sub("(a version)", A_DAY.sub("(a day)", tree))
    return COUNTED.sub("(a number)", tree) if name == "about" else tree


def main() -> None:
    """Write every tree anew."""
    TREES.mkdir(exist_ok=True)
    with Aid() as aid, sync_playwright() as playwright:
        browser = launch(playwright)
        found = walk(browser.new_context(), aid)
        browser.close()
    for old in TREES.glob("*.yaml"):
        old.unlink()
    for name, met in found.items():
        (TREES / f"{name}.yaml").write_text(met.tree, "utf-8")


if __name__ == "__main__":
    main()

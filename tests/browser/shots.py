"""Take pictures of every page at three sizes: python tests/browser/shots.py FOLDER."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import sync_playwright

from browser.driver import KELOID, PAGES, Aid, Visitor, launch

WIDTHS = (390, 820, 1280)
TALLEST = 2200


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    aid = Aid()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for width in WIDTHS:
            take(Visitor(browser, aid, width=width, height=1000).remembers(KELOID), width, folder)
        browser.close()
    aid.stop()


def take(tab: Visitor, width: int, folder: Path) -> None:
    for path in PAGES:
        tab.page.set_viewport_size({"width": width, "height": 1000})
        tab.open(path)
        height = tab.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        tab.page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
        tab.page.wait_for_timeout(400)
        name = path.partition("?")[0] or "start"
        tab.page.screenshot(path=folder / f"{name}-{width}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Take pictures of every page at three sizes: python tests/browser/shots.py FOLDER."""

import json
import sys
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pypdfium2
from playwright.sync_api import sync_playwright

from browser.driver import KELOID, PAGES, Visitor, launch
from decision_aid.content import load_content
from decision_aid.person.restore import restored
from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.screens.summary.paper import summary_pdf
from serving import ROOT, Aid

WIDTHS = (390, 820, 1280)
TALLEST = 2200
SCREENS = ("scar", "board", "benefit", "take")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with Aid() as aid, sync_playwright() as playwright:
        browser = launch(playwright)
        device = browser.new_context()
        for width in WIDTHS:
            for path in PAGES:
                take(Visitor(device, aid, width=width, height=1000).remembers(KELOID), path, width, folder)
            for screen in SCREENS:
                tab = Visitor(device, aid, width=width, height=1000).remembers(KELOID).presents(screen)
                take(tab, "present", width, folder, f"present-{screen}")
        browser.close()
    paper(folder)


def take(tab: Visitor, path: str, width: int, folder: Path, name: str = "") -> None:
    tab.open(path)
    height = tab.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    tab.page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
    tab.settled()
    tab.page.screenshot(path=folder / f"{name or path.partition('?')[0] or 'start'}-{width}.png")
    tab.close()


def paper(folder: Path) -> None:
    """Draw the first page of the summary on paper."""
    content = load_content(ROOT / "content")
    view = summary_view(content, restored(json.dumps(KELOID)).journey, date(2026, 11, 27))
    page = pypdfium2.PdfDocument(summary_pdf(view, content.words))[0]
    page.render(scale=1.4).to_pil().save(folder / "summary-paper.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

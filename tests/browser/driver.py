"""The aid as people meet it: pages of a real Chromium on a real server."""

import json
from itertools import count
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from browser.install import chromium
from browser.waiting import AT_REST, WATCH
from decision_aid import pages
from serving import Aid

WITH_SOMETHING_TO_SEE = {pages.FIRST: "", "option": "option?option=mesotherapy", "uses": "uses?use=local-fat"}
PAGES = tuple(WITH_SOMETHING_TO_SEE.get(page, page) for page in pages.PAGES)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
MEMORY = "scar-choices"
PLACE = "scar-choices-place"
KELOID = {
    "answers": {"scar": "keloid", "site": "chest", "skin": "dark-brown-black", "goals": ["flatter", "ease-itch-pain"]},
    "picked": ["silicone", "steroid-injection"],
}


def launch(playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))


class Visitor:
    """One tab, with everything that went wrong in it. Tabs of one context share what a browser keeps of pages it has read."""

    def __init__(
        self, context: BrowserContext, aid: Aid, width: int = 390, height: int = 844, scheme: str = "light"
    ) -> None:
        self.aid = aid
        self.waits = count(1)
        self.page: Page = context.new_page()
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme)
        self.page.add_init_script(WATCH)
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))

    def remembers(self, journey: dict) -> "Visitor":
        """Begin with a journey in the tab's memory, as after a reload."""
        text = json.dumps(json.dumps(journey))
        self.page.add_init_script(
            f"if (!sessionStorage.getItem('{MEMORY}')) sessionStorage.setItem('{MEMORY}', {text})"
        )
        return self

    def presents(self, screen: str) -> "Visitor":
        """Begin as a device in present mode at this screen, as after a reload."""
        text = json.dumps(json.dumps({"presenting": True, "screen": screen}))
        self.page.add_init_script(f"if (!sessionStorage.getItem('{PLACE}')) sessionStorage.setItem('{PLACE}', {text})")
        return self

    def connected(self) -> "Visitor":
        """Wait until the page has its server again; it may not have drawn anything anew."""
        self.page.wait_for_selector('[data-testid="stApp"][data-test-connection-state="CONNECTED"]', timeout=60_000)
        return self

    def disconnected(self) -> "Visitor":
        """Wait until the page has noticed that its server is gone."""
        self.page.wait_for_selector(
            '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])', timeout=60_000
        )
        return self

    def remembers_soon(self, wanted) -> bool:
        """Return whether the tab's memory comes to what is wanted, at the latest when a field has been left and all is still."""
        self.settled()
        return bool(wanted(self.memory()))

    def memory(self) -> dict:
        """Return what the tab remembers now."""
        return json.loads(self.page.evaluate(f"sessionStorage.getItem('{MEMORY}') || '{{}}'"))

    def place(self) -> dict:
        """Return what the tab remembers of itself: whether it is in present mode, and at which screen."""
        return json.loads(self.page.evaluate(f"sessionStorage.getItem('{PLACE}') || '{{}}'"))

    def open(self, path: str) -> "Visitor":
        self.page.goto(f"{self.aid.url}/{path}")
        return self.settled()

    def settled(self) -> "Visitor":
        """Wait until the page is drawn to its end and no script runs or is about to run."""
        self.page.wait_for_function(AT_REST, arg=next(self.waits), timeout=60_000)
        return self

    def unfold(self, *groups: str) -> "Visitor":
        """Open folded groups, by the key of each: "signs", "more-health"."""
        for group in groups:
            self.page.locator(f".st-key-{group} summary").first.click()
            self.settled()
        return self

    def seen_at(self, width: int, height: int = 900, scheme: str = "light") -> "Visitor":
        """Look at the same page at another size and in other colours."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.emulate_media(color_scheme=scheme)
        return self.settled()

    def go(self, link: str) -> "Visitor":
        """Follow a link of the page by its words, and wait for the next page."""
        before = self.page.url
        self.page.get_by_role("link", name=link, exact=True).first.click()
        self.page.wait_for_url(lambda address: address != before)
        return self.settled()

    def met_no_error(self) -> None:
        """Fail if this tab has met an error, or asked any host but its own server."""
        assert self.errors == []
        assert self.hosts <= {f"localhost:{self.aid.port}", ""}

    def close(self) -> None:
        self.page.close()

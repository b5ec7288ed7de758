"""The aid as people meet it: pages of a real Chromium on a real server."""

import json
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from browser.install import chromium
from decision_aid import pages
from serving import Aid

WITH_SOMETHING_TO_SEE = {pages.FIRST: "", "option": "option?option=mesotherapy", "uses": "uses?use=local-fat"}
PAGES = tuple(WITH_SOMETHING_TO_SEE.get(page, page) for page in pages.PAGES)
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
MEMORY = "scar-choices"
PLACE = "scar-choices-place"
KELOID = {
    "answers": {"scar": "keloid", "site": "chest", "skin": "dark-brown-black", "goals": ["flatter", "ease-itch-pain"]},
    "picked": ["silicone", "steroid-injection"],
}


def launch(playwright) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))


class Visitor:
    """One tab, with everything that went wrong in it."""

    def __init__(
        self,
        browser: Browser,
        aid: Aid,
        width: int = 390,
        height: int = 844,
        scheme: str = "light",
        zone: str | None = None,
    ) -> None:
        self.aid = aid
        self.context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, timezone_id=zone
        )
        self.page: Page = self.context.new_page()
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
        """Return whether the tab's memory comes to what is wanted within five seconds."""
        for _ in range(50):
            if wanted(self.memory()):
                return True
            self.page.wait_for_timeout(100)
        return False

    def memory(self) -> dict:
        """Return what the tab remembers now."""
        return json.loads(self.page.evaluate(f"sessionStorage.getItem('{MEMORY}') || '{{}}'"))

    def open(self, path: str) -> "Visitor":
        self.page.goto(f"{self.aid.url}/{path}")
        return self.settled()

    def settled(self) -> "Visitor":
        """Wait until the page is drawn to its end and no script is running; a click takes a moment to start one."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_selector("footer.foot", timeout=30_000)
        self.page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=30_000)
        self.page.wait_for_timeout(150)
        return self

    def go(self, link: str) -> "Visitor":
        """Follow a link of the page by its words, and wait for the next page."""
        before = self.page.url
        self.page.get_by_role("link", name=link, exact=True).first.click()
        self.page.wait_for_url(lambda address: address != before)
        return self.settled()

    def close(self) -> None:
        self.context.close()

"""What a browser moves to load a page, and how long a phone on a slow network waits for it."""

import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

from bench.bare import Bare
from bench.figures import Aim, above, middle, ratio, table, with_aims
from bench.sizes import Size
from browser.driver import launch
from serving import Aid, Served

# Ready: a script has run to its end, and what it drew stands, charts too.
READY = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app?.dataset.testScriptState === "notRunning" && app.dataset.testConnectionState === "CONNECTED"
    && document.querySelector('[data-testid="stMainBlockContainer"] *') !== null
    && (document.querySelector('[data-testid="stMarkdown"]') !== null)
    && document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]') === null
    && [...document.querySelectorAll(".stPlotlyChart")].every((one) => one.querySelector(".main-svg, canvas"));
}"""
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"  # told a frame or two later
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}


class Traffic:
    """Counts the bytes of one page: files as they come over the wire, and messages of the websocket."""

    def __init__(self, page: Page) -> None:
        self.files = self.messages = 0
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.on("Network.loadingFinished", self._file)
        line.on("Network.webSocketFrameReceived", self._message)

    def _file(self, event: dict[str, Any]) -> None:
        self.files += max(0, int(event["encodedDataLength"]))

    def _message(self, event: dict[str, Any]) -> None:
        self.messages += len(event["response"]["payloadData"]) * 3 // 4  # told as base64


def load(page: Page, server: Served, path: str) -> float:
    """Open a page, and return the seconds until it is ready."""
    begun = time.monotonic()
    page.goto(f"{server.url}/{path}", wait_until="commit", timeout=120_000)
    page.wait_for_function(READY, timeout=120_000)
    return time.monotonic() - begun


def moved(context: BrowserContext, server: Served, path: str) -> Traffic:
    """Return what a page moves in a browser that may have been here before."""
    page = context.new_page()
    traffic = Traffic(page)
    load(page, server, path)
    page.wait_for_load_state("networkidle")
    page.close()
    return traffic


def visits(browser: Browser, server: Served, path: str) -> tuple[Traffic, Traffic]:
    """Return what a first and a second visit move."""
    context = browser.new_context()
    found = moved(context, server, path), moved(context, server, path)
    context.close()
    return found


def bytes_moved(size: Size) -> list[str]:
    """Return the table of bytes: first load against the one-line app, and second visit."""
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare, Aid() as aid, sync_playwright() as p:
        browser = launch(p)
        hello = visits(browser, bare, "")
        found = {path: visits(browser, aid, path) for path in size.pages}
        browser.close()
    rows = [(path or "start", *_bytes(*both, hello[0])) for path, both in found.items()]
    heads = ("page", "first load, kB", "one-line app = 1", "messages, kB", "second visit, kB")
    lines = table(heads, [("one-line app", *_bytes(*hello, hello[0])), *rows])
    return with_aims([*lines, "", TOLD], _aims_of_bytes(found, hello[0].files))


TOLD = """Files as they come over the wire; messages of the websocket before they are compressed (about a third of that on the
wire). A second visit: files alone, in a browser that was here before."""
SHARES = {"": 0.40, "options": 0.45, "compare": 0.45, "visits": 0.85}
AGAIN = 8000  # bytes


def _aims_of_bytes(found: Mapping[str, tuple[Traffic, Traffic]], bare: int) -> Iterator[Aim]:
    for path, share in SHARES.items():
        if path in found:
            yield Aim(f"first load of {path or 'start'} at most {share:.2f}", found[path][0].files <= share * bare)
    most = max(again.files for _, again in found.values())
    yield Aim(f"second visit of every page under 8 kB (most: {most / 1000:.1f})", most < AGAIN)


def _bytes(first: Traffic, second: Traffic, bare: Traffic) -> tuple[str, str, str, str]:
    share = ratio(first.files, bare.files)
    return f"{first.files / 1000:.0f}", share, f"{first.messages / 1000:.0f}", f"{second.files / 1000:.1f}"


def throttle(line: CDPSession) -> None:
    """Make a browser as slow as a phone on a slow network: 1.6 Mbit/s, 150 ms, a quarter of the processor."""
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})


def waited(browser: Browser, server: Served, path: str) -> tuple[float, float]:
    """Return the seconds until the first words, and until the page is ready, on a phone that was never here."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    throttle(context.new_cdp_session(page))
    ready = load(page, server, path)
    words = page.wait_for_function(PAINTED).json_value() / 1000
    context.close()
    return words, ready


READY_IN = 0.5
LATE = "the framework's own files are nearly all that is loaded, and its programs nearly all that is waited for then."


def phone(size: Size) -> list[str]:
    """Return the table of a slow phone: first words and ready, medians."""
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare, Aid() as aid, sync_playwright() as p:
        browser = launch(p)
        hello = [waited(browser, bare, "") for _ in range(size.loads)]
        found = {path: [waited(browser, aid, path) for _ in range(size.loads)] for path in size.throttled}
        browser.close()
    usual = [median(one) for one in zip(*hello, strict=True)]
    words = max(median(one for one, _ in times) for times in found.values())
    ready = {path or "start": median(one for _, one in times) / usual[1] for path, times in found.items()}
    aims = (
        Aim(f"first words of every page within 2.0 s (slowest: {words:.1f})", words <= 2),
        Aim(
            f"ready within {READY_IN} of the one-line app",
            not above(ready, READY_IN),
            f"{above(ready, READY_IN)}: {LATE}",
        ),
    )
    rows = [
        (name, middle(words, 1, 1), ratio(median(words), usual[0]), middle(ready, 1, 1), ratio(median(ready), usual[1]))
        for name, (words, ready) in (
            (path or "start", tuple(zip(*times, strict=True)))
            for path, times in {"one-line app": hello, **found}.items()
        )
    ]
    heads = ("page", "first words, s", "one-line app = 1", "ready, s", "one-line app = 1")
    return with_aims(table(heads, rows), aims)

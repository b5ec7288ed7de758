"""Find a Chromium for the browser tests, or install one: one that is there, Debian's package, playwright's own."""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import debian

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Return the path of a browser that is there: on the PATH, or playwright's own."""
    found = next((path for name in CANDIDATES if (path := shutil.which(name))), None)
    return found or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 only when no other browser is there

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> bool:
    """Install a browser in one of the two ways; return whether one is there then."""
    debian.install("chromium", "fonts-dejavu-core")
    if chromium() is None:
        debian.attempt(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    return chromium() is not None


if __name__ == "__main__":
    if chromium() is None and not install():
        sys.exit("No Chromium: none is there, Debian's package and playwright's download both failed.")
    print("Browser for the tests:", chromium())

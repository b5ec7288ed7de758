"""Find a Chromium for the browser tests, or install one: one that is there, Debian's package, playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

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


def _try(*command: str) -> bool:
    print("+", " ".join(command), flush=True)
    return subprocess.run(command, check=False).returncode == 0


def install() -> bool:
    """Install a browser in one of the two ways; return whether one is there then."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core")
    if chromium() is None:
        _try(sys.executable, "-m", "playwright", "install", "--with-deps", "chromium")
    return chromium() is not None


if __name__ == "__main__":
    if chromium() is None and not install():
        sys.exit("No Chromium: none is there, Debian's package and playwright's download both failed.")
    print("Browser for the tests:", chromium())

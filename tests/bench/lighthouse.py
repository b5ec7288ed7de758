"""What Lighthouse says of the pages, as a phone: an outside measure of the same things. Needs npm."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.bare import Bare
from bench.figures import Aim, table, with_aims
from bench.sizes import Size
from browser.driver import FLAGS
from browser.install import chromium
from serving import ROOT, Aid, Served

VERSION = "12.8.2"
MADE = ROOT / ".venv" / "lighthouse"
PROGRAM = MADE / "node_modules" / ".bin" / "lighthouse"
KINDS = ("performance", "accessibility", "best-practices", "seo")


def ready() -> str:
    """Bring Lighthouse in; return why it cannot be had, or nothing."""
    if PROGRAM.exists():
        return ""
    if shutil.which("npm") is None:
        return "there is no npm on this machine"
    MADE.mkdir(parents=True, exist_ok=True)
    told = subprocess.run(
        ["npm", "install", "--silent", "--prefix", MADE, f"lighthouse@{VERSION}"], capture_output=True, check=False
    )
    return "" if PROGRAM.exists() else f"npm could not install it (status {told.returncode})"


def judged(server: Served, path: str) -> list[object]:
    """Return the four scores, the shift, and the seconds to the largest paint."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        flags = f"--chrome-flags=--headless=new {' '.join(FLAGS)}"
        told = [PROGRAM, f"{server.url}/{path}", "--quiet", "--output=json", f"--output-path={report}", flags]
        subprocess.run(told, env={**os.environ, "CHROME_PATH": chromium() or ""}, check=True, capture_output=True)
        found = json.loads(report.read_text("utf-8"))
    audits = found["audits"]
    shift, largest = (audits[name]["numericValue"] for name in ("cumulative-layout-shift", "largest-contentful-paint"))
    return [*(found["categories"][kind]["score"] for kind in KINDS), f"{shift:.2f}", f"{largest / 1000:.1f}"]


def lighthouse(size: Size) -> list[str]:
    """Return the table of Lighthouse, or why there is none."""
    if why := ready():
        return [f"Lighthouse did not run: {why}."]
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare, Aid() as aid:
        rows = [["one-line app", *judged(bare, "")]]
        rows += [[path or "start", *judged(aid, path)] for path in size.throttled]
    return with_aims(table(("page", *KINDS, "shift", "largest paint, s"), rows), _aims(rows[1:]))


WORKS = ("options", "compare", "visits")  # pages that need answers; the others are for reading
BLOCKS = """What is left is the time in which a page blocks: a quarter of a processor reads and runs the framework's programs, and
draws the page with them in one go."""


def _aims(rows: list[list[Any]]) -> Iterator[Aim]:
    for name, least, pages in (
        ("start and pages to read", 0.90, [row for row in rows if row[0] not in WORKS]),
        ("board and compare", 0.75, [row for row in rows if row[0] in WORKS]),
    ):
        if pages:
            lowest = min(row[1] for row in pages)
            yield Aim(f"performance of {name} at least {least:.2f} (lowest: {lowest:.2f})", lowest >= least, BLOCKS)
    yield Aim("shift at most 0.05", max(float(row[-2]) for row in rows) <= 0.05)
    yield Aim("largest paint of start within 2.5 s", float(rows[0][-1]) <= 2.5, BLOCKS)

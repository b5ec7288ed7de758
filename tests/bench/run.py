"""Measure the aid against a one-line app: python tests/bench/run.py [PART ...] [--quick] [--write FILE].

A part that was measured takes the place of the same part in the file; the others stay as they were, each with the commit,
the day and the machine that it was measured on.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.crowd import people
from bench.growth import growth
from bench.lighthouse import lighthouse
from bench.loading import bytes_moved, phone
from bench.sizes import FULL, QUICK, Size
from bench.standing import drawing, process
from bench.taps import taps
from machine import machine
from reliability_plugin import commit

PARTS: dict[str, tuple[str, Callable[[Size], list[str]]]] = {
    "bytes": ("Bytes moved", bytes_moved),
    "phone": ("A phone on a slow network: 1.6 Mbit/s, 150 ms, a quarter of the processor", phone),
    "taps": ("A tap, until the last change of the page", taps),
    "process": ("The process", process),
    "drawing": ("Drawing a page again, alone", drawing),
    "people": ("Many people at once", people),
    "growth": ("More options", growth),
    "lighthouse": ("Lighthouse, as a phone", lighthouse),
}
HEAD = """# How fast, how large, how many

Made by `make bench`, which measures the aid (`python -m decision_aid_web.server`) against a one-line app
(`st.write("hello")`) as `streamlit run` serves it, on the same machine in the same run. Figures are medians, with the
smallest and the largest where there are several. A part can be measured alone: `make bench PART=taps`.
"""


def section(name: str, size: Size) -> str:
    """Measure one part and return it as a section of the file."""
    title, measure = PARTS[name]
    begun = time.monotonic()
    lines = measure(size)
    where = f"Commit {commit()}, {datetime.now(UTC).date()}, {machine()}; {time.monotonic() - begun:.0f} s."
    return "\n".join([f"## {title}", "", *lines, "", where, ""])


def sections_of(file: Path) -> dict[str, str]:
    """Return the sections that a file holds, by their titles."""
    text = file.read_text("utf-8") if file.exists() else ""
    return {part.partition("\n")[0]: f"## {part.strip()}\n" for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]}


def written(file: Path, found: dict[str, str]) -> str:
    """Return the whole file with what was measured now in its place."""
    held = {**sections_of(file), **found}
    titles = [title for title, _ in PARTS.values()]
    return "\n".join([HEAD, *(held[title] for title in titles if title in held)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all without")
    parser.add_argument(
        "--quick", action="store_true", help="small and short, only to see that it runs; never for a file"
    )
    parser.add_argument("--write", type=Path, metavar="FILE")
    told = parser.parse_args()
    if unknown := set(told.parts) - set(PARTS):
        parser.error(f"no part is called {', '.join(sorted(unknown))}")
    if told.quick and told.write:
        parser.error("quick figures belong in no file")
    for name in told.parts or PARTS:
        part = section(name, QUICK if told.quick else FULL)
        print(part, flush=True)
        if told.write:
            told.write.write_text(written(told.write, {PARTS[name][0]: part}), "utf-8")


if __name__ == "__main__":
    main()

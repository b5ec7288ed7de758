"""What a process takes: to start, to stand, for each person, and to draw a page."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bench.bare import Bare
from bench.figures import Aim, above, middle, ratio, table, with_aims
from bench.process import memory, processor
from bench.sizes import Size
from browser.driver import KELOID
from load.people import together
from load.tab import Tab
from serving import Aid, Served

DRAWN = ("", "your_scar", "options", "your_health", "compare", "visits", "what_matters", "check", "summary", "evidence")


def started(server: Served) -> tuple[float, int]:
    """Start a server; return the seconds until it answers, and what it holds then, in KiB."""
    begun = time.monotonic()
    with server:
        took = time.monotonic() - begun
        server.ask()
        return took, at_rest(server.process.pid)


def at_rest(pid: int) -> int:
    """Return what a process holds once it grows no more: it may make itself ready after its first answer."""
    before, now = 0, memory(pid)
    while now > before:
        time.sleep(2)
        before, now = now, memory(pid)
    return now


async def grown(server: Served, people: int, gone_for: int) -> tuple[float, float]:
    """Return the KiB that each further person takes, and those that each leaves behind a while after the tab is gone."""
    pid = server.process.pid
    first = [Tab(server.url, KELOID) for _ in range(10)]  # they bring what the process makes once
    page = "your_scar" if isinstance(server, Aid) else ""
    await together(first, lambda tab: tab.open(page))
    before = memory(pid)
    tabs = [Tab(server.url, KELOID) for _ in range(people)]
    for tab in tabs:
        await tab.open(page)
    there = memory(pid)
    await together([*tabs, *first], lambda tab: tab.line.close())
    await asyncio.sleep(gone_for)  # how soon it is given back is what is measured
    return (there - before) / people, (memory(pid) - before) / people


def process(size: Size) -> list[str]:
    """Return the table of start and memory."""
    with tempfile.TemporaryDirectory() as folder:
        starts = [[started(kind) for _ in range(size.starts)] for kind in (Aid(), Bare(Path(folder)))]
        with Aid() as aid:
            ours = asyncio.run(grown(aid, size.people, size.gone_for))
        with Bare(Path(folder)) as bare:
            theirs = asyncio.run(grown(bare, size.people, size.gone_for))
    (seconds, held), (their_seconds, they_hold) = (list(zip(*one, strict=True)) for one in starts)
    mebi = 1 / 1024
    rows = [
        (
            "start until it answers, s",
            middle(seconds, 1, 1),
            middle(their_seconds, 1, 1),
            _share(seconds, their_seconds),
        ),
        ("memory before visitors, MiB", middle(held, mebi), middle(they_hold, mebi), _share(held, they_hold)),
        (f"each of {size.people} further people, KiB", f"{ours[0]:.0f}", f"{theirs[0]:.0f}", ratio(ours[0], theirs[0])),
        (f"left {size.gone_for} s after they are gone, KiB each", f"{ours[1]:.0f}", f"{theirs[1]:.0f}", "-"),
    ]
    aims = (
        Aim(f"at most {MOST_MEMORY} MiB before visitors", median(held) * mebi <= MOST_MEMORY),
        Aim("start at most 1.5 of the one-line app", median(seconds) <= 1.5 * median(their_seconds), LATE),
        Aim(f"at most {MOST_EACH} KiB for each further person", ours[0] <= MOST_EACH),
        Aim(
            f"given back within {size.gone_for} s (a tenth of it may stay)",
            ours[1] <= max(ours[0] / 10, theirs[1]),
            KEPT,
        ),
    )
    return with_aims(table(("process", "ours", "one-line app", "one-line app = 1"), rows), aims)


MOST_MEMORY, MOST_EACH = 150, 200
LATE = """The content is read and checked whole before the first answer, and its kinds of record are built: no replica
answers with content that cannot be used."""
KEPT = """What is left is free for the next person, not for the machine: small pieces lie in pages that others still use."""


def _share(ours: Sequence[float], theirs: Sequence[float]) -> str:
    return ratio(median(ours), median(theirs))


async def drawn(server: Served, page: str, draws: int) -> tuple[float, float, float]:
    """Return the processor time, the time until it stands, and the bytes, of drawing a page again: ms, ms, kB."""
    tab = Tab(server.url, KELOID)
    await tab.open(page)
    await tab.again()
    before, moved, begun = processor(server.process.pid), tab.line.received, time.monotonic()
    for _ in range(draws):
        await tab.again()
    took, spent = time.monotonic() - begun, processor(server.process.pid) - before
    moved = tab.line.received - moved
    await tab.line.close()
    return spent / draws * 1000, took / draws * 1000, moved / draws / 1000


OTHERS, COMPARED = 20, 40
MANY = "the framework takes a fifth of a millisecond and more for each element, whatever it holds, and these pages have most."


def drawing(size: Size) -> list[str]:
    """Return the table of what a page takes to be drawn again, alone: processor time by the system's account."""
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare:
        hello = asyncio.run(drawn(bare, "", size.draws))
    with Aid() as aid:
        pages = [page for page in DRAWN if page in size.pages]
        found = {page or "start": asyncio.run(drawn(aid, page, size.draws)) for page in pages}
    rows = [
        (name, f"{one[0]:.0f}", f"{one[1]:.0f}", f"{one[2]:.1f}")
        for name, one in {"one-line app": hello, **found}.items()
    ]
    lines = table(("page", "processor, ms", "until it stands, ms", "kB"), rows)
    late = above({name: one[0] for name, one in found.items() if name != "compare"}, OTHERS)
    aims = [Aim(f"every page but compare under {OTHERS} ms of processor time", not late, f"{late}: {MANY}")]
    if "compare" in found:
        aims.append(Aim(f"compare under {COMPARED} ms", found["compare"][0] < COMPARED))
    return with_aims(lines, aims)

"""Many people at once: each opens a page and taps every few seconds; and how many are too many."""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bench.bare import Bare
from bench.figures import Aim, percentile, table, with_aims
from bench.process import memory, processor
from bench.sizes import Size
from browser.driver import KELOID
from deploy.fleet import Balancer
from load.fields import Value
from load.people import together
from load.tab import Tab
from serving import Aid, Served

ENOUGH = 0.3  # seconds that 95 of 100 taps may take at most
# Page, and what is tapped there in turn; pages without take a drawing anew.
ACTS: tuple[tuple[str, str, tuple[Value, ...]], ...] = (
    ("your_scar", "q-scar", ("Stretch marks", "keloid")),
    ("compare", "pictures", (True, False)),
    ("summary", "choice", ("Not yet", "Silicone")),
    ("visits", "price-mesotherapy", (80.0, 90.0)),
    ("options", "board", ("pick:microneedling", "pick:microneedling")),
    ("what_matters", "wish-few-visits", (["Matters to me"], ["Not sure"])),
)


@dataclass
class Found:
    """What a crowd of one size met. Times are seconds; `stayed` is how long it was there."""

    people: int
    stayed: float
    first: list[float] = field(default_factory=list)
    taps: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    share: float = 0.0
    memory: int = 0

    @property
    def held(self) -> bool:
        """Whether the crowd was served well: no error, and nearly every tap in time."""
        return bool(self.taps) and not self.errors and percentile(self.taps, 0.95) <= ENOUGH

    def row(self, name: str) -> tuple[object, ...]:
        """Return the crowd as a row of the table, in ms and MiB."""
        if not self.taps:
            return name, self.people, f"{self.stayed:.0f}", "-", "-", "-", 0, len(self.errors), "-", "-"
        times = [f"{percentile(self.taps, part) * 1000:.0f}" for part in (0.5, 0.95, 1)]
        counts = len(self.taps), len(self.errors)
        return name, self.people, f"{self.stayed:.0f}", *times, *counts, f"{self.share:.2f}", self.memory // 1024


async def live(tab: Tab, act: tuple[str, str, tuple[Value, ...]], size: Size, end: float, found: Found) -> None:
    """Tap every few seconds, as somebody who reads between, until the time is over."""
    _, key, values = act
    await asyncio.sleep(random.random() * size.every)
    at = 0
    while time.monotonic() < end:
        begun = time.monotonic()
        try:
            await (tab.tap(key, values[at % len(values)]) if key else tab.again())
        except Exception as error:
            found.errors.append(repr(error))
            return
        found.taps.append(time.monotonic() - begun)
        if tab.failed():
            found.errors.append("the page shows an error")
        at += 1
        await asyncio.sleep(max(0, size.every - (time.monotonic() - begun)))


async def crowd(url: str, number: int, size: Size, pids: Sequence[int], ours: bool = True) -> Found:
    """Let people come one after the other, live for a while, and leave."""
    acts = [ACTS[at % len(ACTS)] if ours else ("", "", ()) for at in range(number)]
    found, tabs = Found(number, size.seconds), [Tab(url, KELOID) for _ in range(number)]
    for tab, (page, _, _) in zip(tabs, acts, strict=True):
        begun = time.monotonic()
        await tab.line.arrive()
        await tab.open(page)
        found.first.append(time.monotonic() - begun)
    before, begun = sum(map(processor, pids)), time.monotonic()
    end = begun + size.seconds
    await asyncio.gather(*(live(tab, act, size, end, found) for tab, act in zip(tabs, acts, strict=True)))
    found.share = (sum(map(processor, pids)) - before) / (time.monotonic() - begun)
    found.memory = sum(map(memory, pids))
    await together(tabs, lambda tab: tab.line.close())
    return found


def climb(url: str, size: Size, pids: Sequence[int], ours: bool = True) -> list[Found]:
    """Let ever more people come, up to the first crowd that is too large; then let the largest that can be served stay."""
    found: list[Found] = []
    for number in size.levels:
        found.append(asyncio.run(crowd(url, number, size, pids, ours)))
        if not found[-1].held:
            break
    for number in [one.people for one in reversed(found) if one.held and ours]:
        found.append(asyncio.run(crowd(url, number, replace(size, seconds=size.stay), pids, ours)))
        if found[-1].held:
            break
    return found


def people(size: Size) -> list[str]:
    """Return the table of crowds, on one process, on two behind HAProxy, and on the one-line app."""
    found: list[tuple[str, Found]] = []
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare:
        found += [("one-line app", one) for one in climb(bare.url, size, [bare.process.pid], ours=False)]
    with Aid() as aid:
        found += [("one process", one) for one in climb(aid.url, size, [aid.process.pid])]
    with Aid() as one, Aid() as other, tempfile.TemporaryDirectory() as folder:
        servers: list[Served] = [one, other]
        with Balancer(servers, Path(folder)) as balancer:
            pids = [server.process.pid for server in (*servers, balancer)]
            found += [("two behind HAProxy", level) for level in climb(balancer.url, size, pids)]
    heads = ("server", "people", "stayed, s", "p50, ms", "p95, ms", "most, ms", "taps", "errors", "cores used", "MiB")
    stayed = [(name, one.people) for name, one in found if one.held and one.stayed == size.stay]
    most = {name: max(people for n, people in stayed if n == name) for name, _ in stayed}
    said = ", ".join(f"{name}: {number}" for name, number in most.items())
    told = (
        f"Each person taps every {size.every:.0f} s. The client runs on the same machine and takes part of its cores."
    )
    lines = [
        *table(heads, [one.row(name) for name, one in found]),
        "",
        f"{told} Most people with p95 under 300 ms for {size.stay:.0f} s: {said}.",
    ]
    return with_aims(lines, _aims(found, most))


def _aims(found: Sequence[tuple[str, Found]], most: Mapping[str, int]) -> Iterator[Aim]:
    alike = [percentile(one.taps, 0.95) for name, one in found if one.people == TOGETHER and one.taps][:2]
    if len(alike) == 2:
        yield Aim(f"p95 with {TOGETHER} people no longer than the one-line app's", alike[1] <= alike[0])
    yield Aim("500 people on one machine of two cores", max(most.values(), default=0) >= 500, CEILING)
    yield Aim("1,000 with two processes behind HAProxy", most.get("two behind HAProxy", 0) >= 1000, CEILING)


TOGETHER = 50
CEILING = """Python draws on one core a process, each tap takes it for a part of the time told above ("Drawing a page again"), and
p95 rises well before the core is full; with two processes the client and HAProxy share the two cores with them."""

"""Many people at once: each opens a page and taps every few seconds; and how many are too many."""

import asyncio
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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


def address_of(person: int) -> str:
    """Return an address of this machine for each person: to a proxy they come from many places."""
    return f"127.1.{person // 250}.{person % 250 + 1}"


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
    found, tabs = Found(number, size.seconds), [Tab(url, KELOID, address_of(at)) for at in range(number)]
    for tab, (page, _, _) in zip(tabs, acts, strict=True):
        begun = time.monotonic()
        try:
            await tab.line.arrive()
            await tab.open(page)
        except Exception as error:
            found.errors.append(f"{len(found.first)} came in, the next one not: {error!r}")
            return found
        found.first.append(time.monotonic() - begun)
    before, begun = sum(map(processor, pids)), time.monotonic()
    end = begun + size.seconds
    await asyncio.gather(*(live(tab, act, size, end, found) for tab, act in zip(tabs, acts, strict=True)))
    found.share = (sum(map(processor, pids)) - before) / (time.monotonic() - begun)
    found.memory = sum(map(memory, pids))
    await together(tabs, lambda tab: tab.line.close())
    return found


Place = tuple[str, Sequence[int]]  # an address, and the processes behind it


@contextmanager
def _bare() -> Iterator[Place]:
    with tempfile.TemporaryDirectory() as folder, Bare(Path(folder)) as bare:
        yield bare.url, [bare.process.pid]


@contextmanager
def _one() -> Iterator[Place]:
    with Aid() as aid:
        yield aid.url, [aid.process.pid]


@contextmanager
def _two() -> Iterator[Place]:
    with Aid() as one, Aid() as other, tempfile.TemporaryDirectory() as folder:
        servers: list[Served] = [one, other]
        with Balancer(servers, Path(folder)) as balancer:
            yield balancer.url, [server.process.pid for server in (*servers, balancer)]


BARE, OURS = "one-line app", {"one process": _one, "two behind HAProxy": _two}


def climb(place: Place, size: Size, ours: bool = True) -> list[Found]:
    """Let ever more people come, up to the first crowd that is too large."""
    found: list[Found] = []
    for number in size.levels if ours else size.levels[:3]:
        found.append(asyncio.run(crowd(place[0], number, size, place[1], ours)))
        if not found[-1].held:
            break
    return found


def stay(place: Place, size: Size, levels: Sequence[int]) -> list[Found]:
    """Let a crowd stay long, and a smaller one where that is too large, up to the first that is served well."""
    found: list[Found] = []
    for number in sorted(levels, reverse=True):
        found.append(asyncio.run(crowd(place[0], number, replace(size, seconds=size.stay), place[1])))
        if found[-1].held:
            break
    return found


def people(size: Size) -> list[str]:
    """Return the table of crowds, on the one-line app, on one process, and on two behind HAProxy; the best of them stays long."""
    with _bare() as place:
        found = [(BARE, one) for one in climb(place, size, ours=False)]
    held: dict[str, list[int]] = {}
    for name, serve in OURS.items():
        with serve() as place:
            climbed = climb(place, size)
        found += [(name, one) for one in climbed]
        held[name] = [one.people for one in climbed if one.held]
    best = max(held, key=lambda name: max(held[name], default=0))
    with OURS[best]() as place:
        stayed = stay(place, size, held[best])
    heads = ("server", "people", "stayed, s", "p50, ms", "p95, ms", "most, ms", "taps", "errors", "cores used", "MiB")
    most = max((one.people for one in stayed if one.held), default=0)
    return with_aims(
        [
            *table(heads, [one.row(name) for name, one in [*found, *((best, one) for one in stayed)]]),
            "",
            f"Each person taps every {size.every:.0f} s. The client runs on the same machine and takes part of its cores. Most "
            f"people with p95 under 300 ms for {size.stay:.0f} s and no error: {most}, {best}.",
        ],
        _aims(found, most),
    )


def _aims(found: Sequence[tuple[str, Found]], most: int) -> Iterator[Aim]:
    alike = {name: percentile(one.taps, 0.95) for name, one in found if one.people == TOGETHER and one.taps}
    if BARE in alike:
        alone = alike["one process"]
        yield Aim(f"p95 with {TOGETHER} people no longer than the one-line app's, one process", alone <= alike[BARE])
    yield Aim("500 people on one machine of two cores", most >= 500, CEILING)
    yield Aim("1,000 with two processes behind HAProxy", most >= 1000, CEILING)


TOGETHER = 50
CEILING = """Python draws on one core a process, each tap takes it for a part of the time told above ("Drawing a page again"), and
p95 rises well before the core is full; with two processes the client and HAProxy share the two cores with them."""

"""Many people at once: each with a tab and words of their own, so that nobody's answers can pass for another's."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from browser.driver import KELOID
from load.line import GONE
from load.tab import Tab

Act = Callable[[Tab], Awaitable[object]]
CAME_WITH = "Words of person"


async def together(people: Sequence[Tab], act: Act) -> None:
    """Let all people do the same at the same time."""
    await asyncio.gather(*map(act, people))


async def come(url: str, number: int, page: str = "summary") -> list[Tab]:
    """Return people who have opened a page, each bound to a replica where there are several."""
    people = [Tab(url, {**KELOID, "reasons": f"{CAME_WITH} {at}"}) for at in range(number)]

    async def arrive(tab: Tab) -> None:
        await tab.line.arrive()
        await tab.open(page)

    await together(people, arrive)
    return people


async def leave(people: Sequence[Tab]) -> None:
    """Close all tabs."""
    await together(people, lambda tab: tab.line.close())


async def persist(tab: Tab, act: Act) -> None:
    """Act as somebody does whose server may go at any moment: where the line is lost, find a server and act again."""
    try:
        await act(tab)
    except GONE:
        await tab.back()
        await persist(tab, act)


def lost(people: Sequence[Tab], **expected: object) -> list[tuple[int, object]]:
    """Return the people whose tab does not keep all it came with and what was said since, with what it keeps."""
    wanted = [{**KELOID, "reasons": f"{CAME_WITH} {at}", **expected} for at in range(len(people))]
    return [(at, tab.journey) for at, tab in enumerate(people) if tab.failed() or tab.journey != wanted[at]]

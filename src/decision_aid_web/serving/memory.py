"""Memory: what stays for ever is set apart once, and what was one person's ends soon after the tab.

Streamlit would collect all rubbish after each drawing, which walks through the sessions of all people each time: with a
hundred at once that took most of the processor. .streamlit/config.toml leaves it to Python, which collects as rubbish grows.

The tab can begin any session again, so nothing is lost with one. Streamlit has no door to its sessions: the names used here
are its own, and tests hold that they are there.
"""

import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL
from types import ModuleType
from typing import Any

from streamlit.runtime import Runtime, app_session

LOOK_EVERY = 10  # seconds


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no rubbish meanwhile; for work that makes much and throws nothing away."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def set_apart() -> None:
    """Take what is in memory now out of every later collection; for after all imports."""
    gc.collect()
    gc.freeze()


def give_back() -> None:
    """Give memory that nobody uses any more back to the machine, where its library can (glibc)."""
    gc.collect()
    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)


class _Idle(asyncio.SelectorEventLoop):
    """A loop that nobody runs and no session closes."""

    def close(self) -> None:
        """Stay, for the other sessions."""


def share_one_loop() -> None:
    """Give all sessions one event loop, which no page of ours runs.

    Streamlit makes one for each, in case a page wants to run it: three descriptors a session, kept as long as it is.
    """
    loop = _Idle()
    shared = ModuleType("asyncio")
    vars(shared).update(vars(asyncio), new_event_loop=lambda: loop)
    vars(app_session)["asyncio"] = shared


def end_the_old(runtime: Runtime, now: float | None = None) -> int:
    """End the sessions whose tab has been gone for disconnectedSessionTTL, and return how many those were.

    Streamlit's own store forgets them only when somebody comes or leaves. `now` is in seconds of the store's own clock.
    """
    sessions: Any = runtime._session_mgr
    old = sessions._session_storage._cache.expire(now)
    for _, kept in old:
        kept.session.shutdown()
    return len(old)


async def end_sessions(runtime: Runtime) -> None:
    """End old sessions for ever, and give back what they held."""
    while True:
        await asyncio.sleep(LOOK_EVERY)
        if end_the_old(runtime):
            give_back()

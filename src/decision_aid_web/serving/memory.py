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
from time import monotonic
from types import ModuleType
from typing import Any

from streamlit.runtime import Runtime, app_session, media_file_manager
from streamlit.runtime.media_file_storage import MediaFileKind

LOOK_EVERY = 10  # seconds
STAYS = 60  # seconds, from when no page holds a file; a file that is made when it is asked for is held by none
ANSWERS = 15  # seconds that a button still makes its file after a newer page took its place in the server

_FORGET = "_remove_orphaned_deferred_callables"


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


class _Stays(media_file_manager.MediaFileMetadata):
    """What Streamlit knows of a file; once marked, it may be deleted a while later."""

    def __init__(self, kind: MediaFileKind = MediaFileKind.MEDIA) -> None:
        super().__init__(kind)
        self._marked_at: float | None = None

    @property
    def is_marked_for_delete(self) -> bool:
        """Tell whether the while is over."""
        return self._marked_at is not None and monotonic() - self._marked_at >= STAYS

    def mark_for_delete(self) -> None:
        """Begin the while, if it has not begun."""
        self._marked_at = monotonic() if self._marked_at is None else self._marked_at


def let_files_stay() -> None:
    """Let each file that a person made stay long enough for a slow phone to fetch it, and no longer.

    Streamlit takes a file out when the second run of anybody ends after it was made: with many people there that may be
    before the phone has asked for it, and with nobody there it is never.
    """
    vars(media_file_manager)["MediaFileMetadata"] = _Stays


def let_buttons_answer() -> None:
    """Let a button that makes a file when it is pressed do so while its page still stands in the browser.

    Streamlit forgets it as the next run ends, which the browser hears of later: who tapped meanwhile got nothing. It makes
    what the button of the newer page would make, so that the last answer is in it.
    """
    setattr(media_file_manager.MediaFileManager, _FORGET, _forget_the_old)


def _forget_the_old(files: Any) -> None:
    """Forget the buttons that have been on no page for a while. Whoever calls holds the lock."""
    buttons, now = files._deferred_callables, monotonic()
    held = {one for page in files._files_by_session_and_coord.values() for one in page.values()}
    newest = {_place(known): known["callable"] for button, known in buttons.items() if button in held}
    for button, known in list(buttons.items()):
        if button in held:
            continue
        known["callable"] = newest.get(_place(known), known["callable"])
        if now - known.setdefault("left_at", now) >= ANSWERS:
            files._drop_deferred_id(button)


def _place(known: dict[str, Any]) -> tuple[str, str]:
    return known["session_id"], known["element_id"]


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
    """End old sessions for ever, take out old files, and give back what both held."""
    while True:
        await asyncio.sleep(LOOK_EVERY)
        runtime.media_file_mgr.remove_orphaned_files()
        if end_the_old(runtime):
            give_back()

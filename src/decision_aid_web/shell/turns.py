"""Turns: how many pages are drawn at once. A crowd waits in a line, and each page is drawn at full speed.

Python draws one at a time anyway; many at once only take turns at it, in shorter and shorter slices.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, local

_mine = local()


class Turns:
    """So many may draw at once. A drawing that has its turn keeps it through what it calls."""

    def __init__(self, at_once: int) -> None:
        self._free = BoundedSemaphore(at_once)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn, and give it back whatever ends the drawing."""
        with self._free:
            _mine.turns = self
            try:
                yield
            finally:
                _mine.turns = None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Let others draw meanwhile, and wait for a turn again."""
        self._free.release()
        try:
            yield
        finally:
            self._free.acquire()


@contextmanager
def aside() -> Iterator[None]:
    """Let others draw while this one waits for a browser; nothing where no turn was taken, as in tests of a page."""
    turns: Turns | None = getattr(_mine, "turns", None)
    if turns is None:
        yield
        return
    with turns.aside():
        yield

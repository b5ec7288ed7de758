"""Work of asyncio in a thread of its own: the driver of the browser keeps a loop running in the thread of the tests."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def elsewhere(work: Coroutine[Any, Any, T]) -> T:
    """Return what the work returns."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()

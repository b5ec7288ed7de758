"""The heap: what stays for ever is set apart once, and no drawing of a page pays for walking through all of it.

Streamlit would collect all rubbish after each drawing, which walks through the sessions of all people each time: with a
hundred at once that took most of the processor. .streamlit/config.toml leaves it to Python, which collects as rubbish grows.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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

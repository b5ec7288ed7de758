"""The heap: what stays for ever is set apart once, and no drawing of a page pays for walking through all of it."""

import gc
from types import SimpleNamespace

from streamlit.runtime.scriptrunner import script_runner


def set_apart() -> None:
    """Take what is in memory now out of every later collection; for after all imports."""
    gc.collect()
    gc.freeze()


def leave_collecting_to_python() -> None:
    """Keep Streamlit from collecting all rubbish after each drawing of a page.

    It calls gc.collect(2) there, which walks through the sessions of all people each time: with a hundred at once that
    took most of the processor. Python collects by itself as rubbish grows. There is no option for it in 1.67, so the name
    `gc` of that one module is changed; a test holds that it is there and that nothing else in it is used.
    """
    vars(script_runner)["gc"] = SimpleNamespace(collect=lambda _generation=2: 0)

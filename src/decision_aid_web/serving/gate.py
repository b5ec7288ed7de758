"""The gate: every run of a page, callbacks and parts that run alone included, waits for its turn.

It stands around Streamlit's own function that runs a page and takes in whatever ends it early (a newer act, a stop, an
error), so a turn is always given back. A run that was overtaken while it waited ends at its first word, since it asks for
newer acts there; the newer one of the same session comes after it in the same thread, or in one that waits like any other.
There is no option for it in 1.67, so one name of that module is changed; a test holds that it is there.
"""

from collections.abc import Callable
from typing import Any

from streamlit.runtime.scriptrunner import script_runner

from ..shell.turns import Turns

_NAME = "exec_func_with_error_handling"
_run: Callable[..., Any] = getattr(script_runner, _NAME)


def draw_at_once(number: int) -> Turns:
    """Let so many pages be drawn at once from now on."""
    turns = Turns(number)

    def in_turn(*args: Any) -> Any:
        with turns.turn():
            return _run(*args)

    vars(script_runner)[_NAME] = in_turn
    return turns

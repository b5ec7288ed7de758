"""The gate: every run of a page, and of a part that runs alone, takes what was said at once and then waits for its turn to draw.

It stands around Streamlit's own function that runs a page and takes in whatever ends it early (a newer act, a stop, an
error), so a turn is always given back. What was said is kept before the wait, by callbacks: the browser says a tap once, and
a run that is overtaken while it waits ends at its first word, since it asks for newer acts there. The newer one of the same
session comes after it in the same thread, or in one that waits like any other.
There is no option for it in 1.67, so one name of that module is changed; a test holds that it is there.
"""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from streamlit.runtime.scriptrunner import script_runner

from ..shell.turns import Turns

_NAME = "exec_func_with_error_handling"
_run: Callable[..., Any] = getattr(script_runner, _NAME)


def draw_at_once(number: int) -> Turns:
    """Let so many pages be drawn at once from now on."""
    turns = Turns(number)

    def in_turn(run: Callable[[], Any], context: Any) -> Any:
        with ExitStack() as held:
            begin = context.on_script_start  # between the callbacks and the page

            def begin_in_turn() -> None:
                held.enter_context(turns.turn())
                begin()

            held.callback(setattr, context, "on_script_start", begin)
            context.on_script_start = begin_in_turn
            return _run(run, context)

    vars(script_runner)[_NAME] = in_turn
    return turns

"""The gate: every run of a page, and of a part that runs alone, takes what was said at once and then waits for its turn to draw.

It stands around Streamlit's own function that runs a page and takes in whatever ends it early (a newer act, a stop, an
error), so a turn is always given back. What was said is kept before the wait, by callbacks: the browser says a tap once, and
a run that is overtaken while it waits ends at its first word, since it asks for newer acts there. The newer one of the same
session comes after it in the same thread, or in one that waits like any other.
There is no option for it in 1.67, so one name of that module is changed; a test holds that it is there.

What a run draws goes through the gate in bundles. Streamlit wakes the thread of all connections at each part of a page, and
the two threads then take Python from each other, once for each part.
"""

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunnerEvent, script_runner

from ..shell.turns import Turns

AT_MOST = 0.02  # seconds that a part of a page waits for more; most pages are whole by then
_NAME = "exec_func_with_error_handling"
_TOLD = "_on_scriptrunner_event"
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


class Bundle:
    """What a session's runs drew and did not hand over yet, in their order.

    Runs add to it in threads of their own; the thread of all connections takes it out. So it is added first and marked as
    due then, and unmarked first and taken out then: whatever is added meanwhile is taken out now, or marks it anew.
    """

    def __init__(self) -> None:
        self._drawn: deque[Callable[[], None]] = deque()
        self._is_due = False

    def add(self, part: Callable[[], None]) -> bool:
        """Add a part; tell whether somebody has to see to it that it is handed over."""
        self._drawn.append(part)
        was_due, self._is_due = self._is_due, True
        return not was_due

    def hand_over(self) -> None:
        """Hand over all there is."""
        self._is_due = False
        while self._drawn:
            self._drawn.popleft()()


def hand_over_in_bundles() -> None:
    """Let the parts of a page that are drawn one after the other be handed over together from now on."""
    setattr(AppSession, _TOLD, _take)


def _take(session: AppSession, sender: Any, event: ScriptRunnerEvent, **told: Any) -> None:
    """Take what a run tells: parts of a page wait a moment for more of them, all else goes at once and takes them along."""
    bundle: Bundle = vars(session).setdefault("bundle", Bundle())
    first = bundle.add(lambda: session._handle_scriptrunner_event_on_event_loop(sender, event, **told))
    if event is not ScriptRunnerEvent.ENQUEUE_FORWARD_MSG:
        session._call_soon_on_event_loop(bundle.hand_over)
    elif first:
        session._call_soon_on_event_loop(lambda: _later(session, bundle))


def _later(session: AppSession, bundle: Bundle) -> None:
    session._event_loop.call_later(AT_MOST, bundle.hand_over)

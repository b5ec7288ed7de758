"""Turns: nobody draws beside more than so many others, and every turn is given back."""

import threading
from types import SimpleNamespace

import pytest
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunnerEvent, script_runner
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData

from decision_aid_web.serving import gate
from decision_aid_web.shell.turns import Turns, aside

PATIENCE = 20  # seconds until a test that hangs fails


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch):
    monkeypatch.setitem(vars(script_runner), gate._NAME, gate._run)


class Run(SimpleNamespace):
    """What the framework runs a page with, as far as a run that ends early needs it."""

    def __init__(self):
        super().__init__(session_state={}, shared=SimpleNamespace(), cursors={}, fragment_storage=None)

    def on_script_start(self):
        """Callbacks are over, and the page begins."""


def run_page(page, callbacks=lambda: None):
    """Run a page as the framework does, which takes what was said first."""
    context = Run()

    def whole():
        callbacks()
        context.on_script_start()
        page()

    return script_runner.exec_func_with_error_handling(whole, context)


def is_free(turns):
    """Tell whether a turn can be had at once."""
    if taken := turns._free.acquire(blocking=False):
        turns._free.release()
    return taken


def test_the_framework_runs_a_page_through_the_function_that_we_stand_around():
    runs = script_runner.ScriptRunner._run_script.__code__
    assert "exec_func_with_error_handling" in runs.co_names
    page = next(code for code in runs.co_consts if getattr(code, "co_name", "") == "code_to_exec")
    assert page.co_names.index("on_script_will_rerun") < page.co_names.index("on_script_start")


def test_a_run_has_its_turn_while_it_draws_and_gives_it_back():
    turns, seen = gate.draw_at_once(1), []
    result = run_page(lambda: seen.append(is_free(turns)))
    assert (seen, result[1], is_free(turns)) == ([False], True, True)


@pytest.mark.parametrize("ends", [StopException(), RerunException(RerunData()), SystemExit(), KeyboardInterrupt()])
def test_a_turn_is_given_back_whatever_ends_the_drawing(ends):
    turns = Turns(1)
    with pytest.raises(type(ends)), turns.turn():
        raise ends
    assert is_free(turns)


def test_a_run_that_is_stopped_or_overtaken_gives_its_turn_back():
    turns = gate.draw_at_once(1)
    for ends in (StopException(), RerunException(RerunData())):

        def page(ends=ends):
            raise ends

        run_page(page)
        assert is_free(turns)


def test_what_was_said_is_taken_before_the_run_waits_for_its_turn():
    turns, said = gate.draw_at_once(1), threading.Event()
    with turns.turn():
        waits = threading.Thread(target=run_page, args=(lambda: None, said.set))
        waits.start()
        assert said.wait(PATIENCE)
    waits.join(PATIENCE)
    assert not waits.is_alive()
    assert is_free(turns)


def test_of_a_crowd_only_so_many_draw_at_once_and_all_come_to_it():
    turns, lock, drawing, most, done = Turns(2), threading.Lock(), set(), [], []

    def page(name):
        with turns.turn():
            with lock:
                drawing.add(name)
                most.append(len(drawing))
            for _ in range(100):
                threading.Event().wait(0)
            with lock:
                drawing.discard(name)
                done.append(name)

    crowd = [threading.Thread(target=page, args=(name,)) for name in range(20)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join(PATIENCE)
    assert (sorted(done), max(most) <= 2) == (list(range(20)), True)


def test_who_waits_for_a_browser_lets_others_draw():
    turns, seen = Turns(1), []

    def another():
        with turns.turn():
            seen.append("another")

    with turns.turn():
        with aside():
            other = threading.Thread(target=another)
            other.start()
            other.join(PATIENCE)
            assert seen == ["another"]
        assert not is_free(turns)
    assert is_free(turns)


def test_a_stop_while_it_waits_gives_no_turn_back_twice():
    turns = Turns(1)
    with pytest.raises(StopException), turns.turn(), aside():
        raise StopException
    assert is_free(turns)
    with turns.turn():
        assert not is_free(turns)


def test_without_a_gate_nobody_waits():
    with aside():
        pass


class Session:
    """What the framework's session does with what a run tells; its loop notes what it is asked to do, and when."""

    def __init__(self):
        self.at_once, self.later, self.taken = [], [], []
        self._event_loop = SimpleNamespace(call_later=lambda wait, act: self.later.append((wait, act)))
        self._call_soon_on_event_loop = self.at_once.append

    def _handle_scriptrunner_event_on_event_loop(self, sender, event, **told):
        self.taken.append((sender, event, told))

    def turn(self):
        """Let the loop do what it was asked to do at once."""
        while self.at_once:
            self.at_once.pop(0)()


PART, END = ScriptRunnerEvent.ENQUEUE_FORWARD_MSG, ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS


def test_parts_of_a_page_wake_the_loop_once_and_the_end_of_a_run_takes_them_along():
    session = Session()
    for number in range(40):
        gate._take(session, "run", PART, forward_msg=number)
    assert len(session.at_once) == 1
    gate._take(session, "run", END, exception=None)
    session.turn()
    assert [told.get("forward_msg") for _, _, told in session.taken] == [*range(40), None]
    assert session.taken[-1] == ("run", END, {"exception": None})


def test_a_part_that_nothing_follows_is_handed_over_soon():
    """A run may stop and wait for the browser, which answers what it was asked."""
    session = Session()
    for number in range(2):
        gate._take(session, "run", PART, forward_msg=number)
        session.turn()
        ((wait, hand_over),) = session.later
        session.later.clear()
        hand_over()
        assert wait == gate.AT_MOST
        assert session.taken[-1][2] == {"forward_msg": number}


def test_no_part_is_left_while_it_is_handed_over_in_another_thread():
    bundle, taken, due = gate.Bundle(), [], threading.Semaphore(0)

    def draw():
        for number in range(20_000):
            if bundle.add(lambda number=number: taken.append(number)):
                due.release()

    drawing = threading.Thread(target=draw)
    drawing.start()
    while len(taken) < 20_000:
        assert due.acquire(timeout=PATIENCE)
        bundle.hand_over()
    drawing.join()
    assert taken == list(range(20_000))


def test_the_framework_tells_its_session_where_we_take_it(monkeypatch):
    asked = AppSession._create_scriptrunner.__code__.co_names
    assert {"on_event", "connect", gate._TOLD} <= set(asked)
    monkeypatch.setattr(AppSession, gate._TOLD, getattr(AppSession, gate._TOLD))
    gate.hand_over_in_bundles()
    assert getattr(AppSession, gate._TOLD) is gate._take

"""A page that is run as a tab asks for it, with what each run cost: calls of functions, bytes, templates, matches."""

import cProfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest
from jinja2 import Template
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import script_runner
from streamlit.testing.v1 import AppTest, local_script_runner

from decision_aid import matching
from decision_aid.person.journey import Journey
from decision_aid.person.place import Place
from samples import ROOT


@dataclass(frozen=True)
class Cost:
    """What one run cost: how many functions were called, bytes that were sent, templates filled, matches made.

    Calls stand for processor time: the same on every machine, however busy.
    """

    calls: int
    sent: int
    filled: int
    matched: int


def in_full(message: ForwardMsg, has: Mapping[str, ForwardMsg]) -> ForwardMsg:
    """Return a message as a tab takes it that has these: where it names one of them, that one, in the place it names."""
    if not message.ref_hash:
        return message
    full = ForwardMsg()
    full.CopyFrom(has[message.ref_hash])
    full.metadata.CopyFrom(message.metadata)
    return full


@contextmanager
def measured() -> Iterator[list[Cost]]:
    """Note each run of a page from now on, while the tab tells what it has already, as a browser does."""
    runs: list[Cost] = []
    has: dict[str, ForwardMsg] = {}
    filled = [0]
    run_script, render = script_runner.ScriptRunner._run_script, Template.render

    def run(self: Any, asked: Any) -> None:
        filled[0], made = 0, matching.made.cache_info().misses
        profile = cProfile.Profile()
        profile.runcall(run_script, self, replace(asked, cached_message_hashes=frozenset(has)))
        calls, queue = sum(one.callcount for one in profile.getstats()), self.forward_msg_queue._queue
        kept = [in_full(one, has) for one in queue if one.ref_hash or one.metadata.cacheable]
        has.clear()
        has.update({one.hash: one for one in kept})
        sent = sum(one.ByteSize() for one in queue)
        runs.append(Cost(calls, sent, filled[0], matching.made.cache_info().misses - made))

    def count(self: Template, *args: Any, **named: Any) -> str:
        filled[0] += 1
        return render(self, *args, **named)

    read = local_script_runner.parse_tree_from_messages
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(script_runner.ScriptRunner, "_run_script", run)
        patch.setattr(Template, "render", count)
        # The reader of tests knows no message that stands for one which the tab has.
        patch.setattr(
            local_script_runner,
            "parse_tree_from_messages",
            lambda sent: read([in_full(one, has) for one in sent]),
        )
        yield runs


def opened(page: str, journey: Journey, **address: str) -> AppTest:
    """Return a page as it stands in the tab of somebody with this journey, run often enough for all to be ready."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"], app.session_state["place"] = journey, Place()
    app.run()
    app.switch_page(f"pages/{page}.py")
    for _ in range(3):
        for key, value in address.items():
            app.query_params[key] = value
        app.run()
    assert not app.exception
    return app

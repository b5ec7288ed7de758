"""The connection of a page: who may open one, how many there are, and what may be said over it."""

import asyncio
import resource

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from asked import talk, talked
from decision_aid.person.place import LONGEST_DRAFT
from decision_aid_web.serving import health
from decision_aid_web.serving.settings import LARGEST_MESSAGE, Settings
from decision_aid_web.serving.stream import Stream
from elsewhere import elsewhere

PATH = "/_stcore/stream"
KINDS = [one.name for one in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields]


class Framework:
    """Takes every connection, and notes what reached it."""

    def __init__(self):
        self.heard, self.codes = [], []

    async def __call__(self, scope, receive, send):
        while (message := await receive())["type"] != "websocket.disconnect":
            if message["type"] == "websocket.connect":
                await send({"type": "websocket.accept"})
            else:
                self.heard.append(BackMsg.FromString(message["bytes"]).WhichOneof("type"))
        self.codes.append(message["code"])


def said(kind):
    message = BackMsg()
    field = BackMsg.DESCRIPTOR.fields_by_name[kind]
    if field.message_type:
        getattr(message, kind).SetInParent()
    else:
        setattr(message, kind, True)
    return message.SerializeToString()


def asks_for(payload):
    message = BackMsg()
    getattr(message.backend_operation_request, payload).SetInParent()
    return message.SerializeToString()


def closed_with(sent):
    return [message.get("code") for message in sent if message["type"] == "websocket.close"]


def opened(framework, path=PATH, frames=(), limits=None, **headers):
    return talk(Stream(framework, Settings(**limits or {})), path, frames, **headers)


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://aid.example", "aid.example"),
        ("http://aid.example:8501", "aid.example:8501"),
        ("https://AID.example", "aid.example"),
        (None, "aid.example"),
    ],
)
def test_a_page_of_ours_may_talk(origin, host):
    assert opened(Framework(), origin=origin, host=host)[0]["type"] == "websocket.accept"


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://localhost:1",
        "https://localhost",
        "https://aid.example.evil.example",
        "https://aid.example:444",
        "null",
        "https://[",
        "aid.example",
    ],
)
def test_a_page_of_another_origin_never_reaches_the_framework(origin):
    framework = Framework()
    assert closed_with(opened(framework, origin=origin)) == [1008]
    assert framework.codes == []


def test_a_host_that_is_not_ours_never_reaches_the_framework():
    limits = {"hosts": ("aid.example",)}
    assert closed_with(opened(Framework(), limits=limits, host="evil.example", origin="https://evil.example")) == [1008]
    assert closed_with(opened(Framework(), limits=limits)) == []


@pytest.mark.parametrize("path", ["/", "/your_scar/_stcore/stream", "/_stcore/stream/", "/_stcore/other"])
def test_there_is_one_address_to_talk_to(path):
    assert closed_with(opened(Framework(), path=path)) == [1008]


def test_below_a_path_the_address_stands_below_it():
    assert closed_with(opened(Framework(), path="/scars/_stcore/stream", limits={"base": "/scars"})) == []
    assert closed_with(opened(Framework(), path="/_stcore/stream", limits={"base": "/scars"})) == [1008]


def test_of_all_kinds_of_message_only_those_that_our_pages_send_come_through():
    framework = Framework()
    frames = [said(kind) for kind in KINDS]
    assert len(frames) >= 10
    assert closed_with(opened(framework, frames=frames)) == []
    assert sorted(framework.heard) == ["app_heartbeat", "rerun_script", "stop_script"]


def test_of_requests_beside_a_run_only_a_file_that_is_made_when_asked_for_comes_through():
    framework = Framework()
    opened(framework, frames=[asks_for(one) for one in ("install_skills", "dismiss_skills_nudge", "dataframe_chunk")])
    assert framework.heard == []
    opened(framework, frames=[asks_for("deferred_file")])
    assert framework.heard == ["backend_operation_request"]


@pytest.mark.parametrize(
    ("frame", "code"),
    [("words", 1002), (b"\xff\xff\xff", 1002), (b"\x00" * (LARGEST_MESSAGE + 1), 1009)],
    ids=["text", "garbage", "too large"],
)
def test_what_no_page_could_have_said_ends_the_connection(frame, code):
    framework = Framework()
    assert closed_with(opened(framework, frames=[frame, said("rerun_script")])) == [code]
    assert (framework.heard, framework.codes) == ([], [1008])


def test_the_longest_draft_of_a_clinic_may_come_twice_in_the_largest_letters():
    """In the memory of the tab, and in its field."""
    framework, message = Framework(), BackMsg()
    for name in ("memory", "field"):
        message.rerun_script.widget_states.widgets.add(id=name, string_value="𐐷" * LONGEST_DRAFT)
    assert closed_with(opened(framework, frames=[message.SerializeToString()])) == []
    assert framework.heard == ["rerun_script"]


def test_one_process_holds_so_many_tabs_and_no_more():
    framework, results = Framework(), []

    async def crowd():
        stream = Stream(framework, Settings(most_tabs=2))
        waits = asyncio.Event()

        async def stays(scope, receive, send):
            await send({"type": "websocket.accept"})
            await waits.wait()

        stream.app = stays
        tabs = [asyncio.create_task(talked(stream, PATH, [])) for _ in range(2)]
        await asyncio.sleep(0)
        results.append(closed_with(await talked(stream, PATH, [])))
        waits.set()
        await asyncio.gather(*tabs)
        stream.app = framework
        results.append(closed_with(await talked(stream, PATH, [])))

    elsewhere(crowd())
    assert results == [[1013], []]


def test_nobody_new_is_let_in_while_few_descriptors_are_left(monkeypatch):
    monkeypatch.setattr(health, "NEAR", 0)
    assert closed_with(opened(Framework())) == [1013]


def test_the_process_takes_as_many_descriptors_as_it_is_granted():
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (200, before[1]))
        health.raise_the_limit()
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        assert hard == before[1]
        assert soft == (health.ENOUGH if hard == resource.RLIM_INFINITY else min(hard, health.ENOUGH))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)

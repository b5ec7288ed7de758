"""Few descriptors: the health check says so, nobody new is let in, the log stays small, and it passes."""

import socket
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from decision_aid_web.serving.health import NEAR
from serving import Aid

GRANTED = 128  # descriptors; the process itself needs some forty
OF_THE_QUESTION = 3  # descriptors that are in use only while it is asked
LARGEST_LOG = 5_000  # letters: a line of our own, and one of asyncio with where it stands
PATIENCE = 60


class Poor(Aid):
    """A server that is granted few descriptors, and can take no more."""

    answers_at = "/healthz"

    def command(self):
        return ["sh", "-c", f'ulimit -n {GRANTED}; exec "$@"', "sh", *super().command()]


@pytest.fixture(scope="module")
def aid(tmp_path_factory):
    with Poor(log=tmp_path_factory.mktemp("poor") / "log.txt") as aid:
        aid.log.write_bytes(b"")
        yield aid


def health(aid):
    """Return status and word of the health check."""
    try:
        answer = urllib.request.urlopen(f"{aid.url}/healthz", timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        answer = error
    return answer.status, answer.read().decode()


def taken(aid):
    return sum(1 for _ in Path(f"/proc/{aid.process.pid}/fd").iterdir())


def until(wanted):
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def was_there(aid):
    """Return a connection from before the crowd came, over which nothing was asked yet."""
    line = HTTPConnection("127.0.0.1", aid.port, timeout=PATIENCE)
    line.connect()
    return line


def test_a_server_that_is_nearly_full_says_so_and_then_full_and_then_well_again_without_a_flood(aid):
    with ExitStack() as held:

        def come():
            return held.enter_context(socket.create_connection(("127.0.0.1", aid.port), timeout=PATIENCE))

        assert health(aid) == (200, "ok")
        watching, *inside = [held.enter_context(closing(was_there(aid))) for _ in range(10)]
        while health(aid)[0] == 200:
            assert taken(aid) < GRANTED
            come()
        assert NEAR * GRANTED - OF_THE_QUESTION <= taken(aid) < GRANTED
        assert health(aid) == (503, "full")
        assert refused(aid) == 403  # who wants to open a page's connection
        for _ in range(2 * GRANTED):
            come()
        until(lambda: taken(aid) == GRANTED)
        watching.request("GET", "/healthz")
        full = watching.getresponse()
        assert (full.status, full.read()) == (503, b"full")
        for one in inside:  # where a file cannot be opened, that is told once
            one.request("GET", "/favicon.png")
            one.getresponse()
    until(lambda: health(aid) == (200, "ok"))
    log = aid.log.read_text("utf-8")
    assert log.count("Few descriptors are left") == 1
    assert len(log) < LARGEST_LOG, log[:2_000]


def refused(aid):
    """Return the status that a websocket is refused with before it is open."""
    with pytest.raises(InvalidStatus) as refused:
        connect(f"ws://localhost:{aid.port}/_stcore/stream", origin=Origin(aid.url), open_timeout=PATIENCE)
    return refused.value.response.status_code

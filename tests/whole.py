"""The whole aid in a process of its own, asked without a port: `python -c` with these, so that nothing stays behind."""

import asyncio
import json
import os
import subprocess
import sys
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from asked import _scope
from decision_aid_web.serving.app import create_app
from decision_aid_web.shell import tab_memory
from elsewhere import elsewhere

ROOT = Path(__file__).parents[1]


def told(code: str, **environment: str):
    """Run code that ends with `tell(...)` in a process of its own, and return what it told."""
    program = "from whole import *\n" + code
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def tell(what) -> None:
    print(json.dumps(what))


def with_the_aid(act) -> None:
    """Start the aid, do this with it, and stop it. TAB_GONE: seconds that a session outlasts its tab."""
    tab_memory.LONGEST_WAIT = 0  # these tabs have no memory to answer with
    config.set_option("server.disconnectedSessionTTL", int(os.environ.get("TAB_GONE", "20")))

    async def whole():
        app = create_app()
        async with alive(app):
            await act(app)

    elsewhere(whole())


@asynccontextmanager
async def alive(app):
    """Keep the app started meanwhile, as a server does."""
    inbox, started, stopped = asyncio.Queue(), asyncio.Event(), asyncio.Event()

    async def send(message):
        {"lifespan.startup.complete": started, "lifespan.shutdown.complete": stopped}[message["type"]].set()

    life = asyncio.create_task(app({"type": "lifespan", "asgi": {"version": "3.0"}, "state": {}}, inbox.get, send))
    await inbox.put({"type": "lifespan.startup"})
    await started.wait()
    try:
        yield
    finally:
        await inbox.put({"type": "lifespan.shutdown"})
        await stopped.wait()
        with suppress(asyncio.CancelledError):
            await life


class Tab:
    """A page that is open: what it says goes in by `say`, `until` waits for a kind of message."""

    def __init__(self, app, path="/_stcore/stream", session=""):
        self._inbox, self._outbox = asyncio.Queue(), asyncio.Queue()
        scope = _scope("websocket", path, "", {"origin": "https://aid.example"})
        protocols = f"streamlit, none, {session}" if session else "streamlit"
        scope |= {"subprotocols": ["streamlit"]}
        scope["headers"].append((b"sec-websocket-protocol", protocols.encode()))
        self._inbox.put_nowait({"type": "websocket.connect"})
        self._life = asyncio.create_task(app(scope, self._inbox.get, self._outbox.put))

    def say(self, message) -> None:
        self._inbox.put_nowait({"type": "websocket.receive", "bytes": message.SerializeToString()})

    async def until(self, kind):
        """Return the first message of this kind; fail at a close."""
        while True:
            message = await asyncio.wait_for(self._outbox.get(), 60)
            assert message["type"] != "websocket.close", message
            if message["type"] == "websocket.send":
                said = ForwardMsg.FromString(message["bytes"])
                if said.WhichOneof("type") == kind:
                    return said

    async def open(self, page=""):
        """Ask for a page, wait until it is drawn, and return the id of the session."""
        ask = BackMsg()
        ask.rerun_script.page_name = page
        self.say(ask)
        session = await self.until("new_session")
        await self.until("script_finished")
        return session.new_session.initialize.session_id

    async def leave(self) -> None:
        self._inbox.put_nowait({"type": "websocket.disconnect", "code": 1001})
        await self._life

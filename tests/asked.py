"""Asks an ASGI app in this process, as a browser or a stranger would. No port, no clock."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from elsewhere import elsewhere


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(app, path, method="GET", query="", **headers) -> Answer:
    """Send one request without a body. Names of headers are written with _; a host is named where none is given."""
    return elsewhere(asked(app, path, method, query, **headers))


async def asked(app, path, method="GET", query="", **headers) -> Answer:
    sent, request = [], [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive():
        return request.pop() if request else await asyncio.get_running_loop().create_future()

    async def send(message):
        sent.append(message)

    await app(_scope("http", path, query, headers) | {"method": method}, receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    told = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], told, b"".join(message.get("body", b"") for message in sent))


def talk(app, path, frames, **headers) -> list[dict]:
    """Open a websocket, bring these frames (bytes or text), leave; return all that was sent back."""
    return elsewhere(talked(app, path, frames, **headers))


async def talked(app, path, frames, **headers) -> list[dict]:
    sent = []
    brought = [{"type": "websocket.connect"}, *map(_frame, frames), {"type": "websocket.disconnect", "code": 1000}]

    async def receive():
        return brought.pop(0)

    async def send(message):
        sent.append(message)

    await app(_scope("websocket", path, "", headers) | {"subprotocols": []}, receive, send)
    return sent


def _frame(frame):
    kind = "text" if isinstance(frame, str) else "bytes"
    return {"type": "websocket.receive", kind: frame}


def _scope(kind, path, query, headers):
    named = {"host": "aid.example", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http" if kind == "http" else "ws",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in named.items() if value is not None],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }

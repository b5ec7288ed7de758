"""The connection of a page, held to what our pages say over it.

Streamlit asks another host for its own address where Origin and Host differ, and waits for that answer with everybody; so
both are compared here first. Of its kinds of message our pages need four: run again, stop, still here, and a file that is
made when it is asked for. One more would empty what all people share; so the others are dropped, and the connection goes on.
"""

from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg

from .asgi import App, Message, Receive, Scope, Send, header, host_name, is_among
from .health import is_near_the_limit
from .settings import LARGEST_MESSAGE, Settings

NEEDED = {"rerun_script", "stop_script", "app_heartbeat"}
# Codes of RFC 6455, 7.4.1, and of the registry that it began.
UNREADABLE, NOT_ALLOWED, TOO_LARGE, LATER = 1002, 1008, 1009, 1013
GONE: Message = {"type": "websocket.disconnect", "code": NOT_ALLOWED}


class Stream:
    """ASGI middleware for websockets: bounds how many there are, who opens them and what they bring."""

    def __init__(self, app: App, limits: Settings) -> None:
        self.app, self._limits, self._open = app, limits, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a connection on, or refuse it before it is open."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
        elif code := self._refused(scope):
            await send({"type": "websocket.close", "code": code})
        else:
            self._open += 1
            try:
                await self.app(scope, _held(receive, send), send)
            finally:
                self._open -= 1

    def _refused(self, scope: Scope) -> int | None:
        host, origin = header(scope, b"host"), header(scope, b"origin")
        if scope["path"] != f"{self._limits.base}/_stcore/stream" or not is_among(host_name(host), self._limits.hosts):
            return NOT_ALLOWED
        if origin and not is_same(origin, host):
            return NOT_ALLOWED
        return LATER if self._open >= self._limits.most_tabs or is_near_the_limit() else None


def is_same(origin: str, host: str) -> bool:
    """Tell whether a page of this origin was served under this host. Programs that are no browser name no origin."""
    try:
        return urlsplit(origin).netloc.lower() == host.lower() != ""
    except ValueError:
        return False


def _held(receive: Receive, send: Send) -> Receive:
    """Return a way to receive that leaves out what no page says, and closes at what no page could have said."""

    async def received() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            said = said_in(message)
            if isinstance(said, int):
                await send({"type": "websocket.close", "code": said})
                return GONE
            if is_needed(said):
                return message

    return received


def said_in(message: Message) -> BackMsg | int:
    """Return what a browser says; the code to close with, where no page of ours could have said it."""
    data = message.get("bytes")
    if data is None:
        return UNREADABLE
    if len(data) > LARGEST_MESSAGE:
        return TOO_LARGE
    try:
        said: BackMsg = BackMsg.FromString(data)
    except DecodeError:
        return UNREADABLE
    return said


def is_needed(said: BackMsg) -> bool:
    """Tell whether a message is of a kind that our pages send."""
    kind = said.WhichOneof("type")
    if kind == "backend_operation_request":
        return said.backend_operation_request.WhichOneof("payload") == "deferred_file"
    return kind in NEEDED

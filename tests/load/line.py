"""The line between a tab and its server: the page and its cookie, the websocket, and the files that a page offers."""

import asyncio
import urllib.request
from collections.abc import Iterable
from functools import partial
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException
from websockets.typing import Origin, Subprotocol

PATIENCE = 120  # seconds for any answer, on a busy machine
GONE = (OSError, InvalidHandshake, TimeoutError, WebSocketException)


class _From(urllib.request.HTTPHandler):
    """Asks from an address of this machine, as somebody else than the next one: a proxy bounds what one address may open."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._connect = partial(HTTPConnection, source_address=(address, 0))

    def http_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(self._connect, request)  # type: ignore[arg-type]


class Line:
    """What a browser does for a tab beneath the page. `received` counts the bytes that came over the websocket.

    `address` is where it comes from, of those of this machine; the usual one where there is none.
    """

    def __init__(self, url: str, address: str = "") -> None:
        self.url, self.cookies, self.received = url.rstrip("/"), SimpleCookie(), 0
        self._from = {"local_addr": (address, 0)} if address else {}
        self._open = urllib.request.build_opener(*([_From(address)] if address else [])).open
        self._socket: ClientConnection

    async def arrive(self) -> None:
        """Ask for the page itself, as a browser does first, and keep the cookie that a proxy gives."""
        await self.fetch("")

    async def connect(self, session: str = "") -> None:
        """Open the websocket; name the session that the tab had, if it had one."""
        parts = urlsplit(self.url)
        again = ["PLACEHOLDER_AUTH_TOKEN", session] if session else []
        self._socket = await connect(
            f"{self.url.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=[Subprotocol(name) for name in ("streamlit", *again)],
            origin=Origin(f"{parts.scheme}://{parts.netloc}"),
            additional_headers=self._told(),
            max_size=None,
            compression=None,
            open_timeout=PATIENCE,
            ping_interval=None,
            **self._from,
        )
        if self._socket.response:
            self._keep(self._socket.response.headers.get_all("set-cookie"))

    async def send(self, message: bytes) -> None:
        """Send one message."""
        await self._socket.send(message)

    async def receive(self) -> bytes:
        """Return the next message."""
        data = await asyncio.wait_for(self._socket.recv(decode=False), PATIENCE)
        self.received += len(data)
        return bytes(data)

    async def lost(self) -> None:
        """Wait until the server is gone; what it says until then is left."""
        try:
            while True:
                await self.receive()
        except WebSocketException:
            return

    async def cut(self) -> None:
        """Break the line as a phone does that leaves its network: without a word."""
        self._socket.transport.abort()
        await self._socket.wait_closed()

    async def close(self) -> None:
        """Close the line with a word to the server."""
        await self._socket.close()

    async def fetch(self, address: str) -> bytes:
        """Load a file of the page as a link does. Raises: HTTPError where it is not there."""
        return await asyncio.to_thread(self._load, f"{self.url}/{address.lstrip('/')}")

    def _load(self, address: str) -> bytes:
        request = urllib.request.Request(address, headers=self._told())
        with self._open(request, timeout=PATIENCE) as answer:
            self._keep(answer.headers.get_all("set-cookie") or ())
            return bytes(answer.read())

    def _told(self) -> dict[str, str]:
        pairs = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        return {"Cookie": pairs} if pairs else {}

    def _keep(self, set_cookies: Iterable[Any]) -> None:
        for line in set_cookies:
            self.cookies.load(line)

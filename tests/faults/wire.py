"""A wire between people and a server, which a test can cut or silence, as a network does."""

import asyncio
import threading
from contextlib import suppress
from typing import Self

from serving import Served


class Wire:
    """Passes bytes on between `url` and a server. People name this address; the server never learns of faults."""

    def __init__(self, server: Served) -> None:
        self._server, self._loop = server, asyncio.new_event_loop()
        self._ends: set[asyncio.StreamWriter] = set()
        self._whole, self._flows = True, asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        self._listening = self._do(asyncio.start_server(self._pass_on, "127.0.0.1", 0))
        self.port = self._listening.sockets[0].getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self._loop.call_soon_threadsafe(self._flows.set)
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def cut(self) -> None:
        """Break every connection, and refuse new ones."""
        self._whole = False
        self._do(self._break())

    def silence(self) -> None:
        """Let every byte vanish, as where a phone has no network: connections stand, and nobody hears anything."""
        self._loop.call_soon_threadsafe(self._flows.clear)

    def mend(self) -> None:
        """Pass everything on again."""
        self._whole = True
        self._loop.call_soon_threadsafe(self._flows.set)

    def _do(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(30)

    async def _close(self) -> None:
        self._listening.close()

    async def _break(self) -> None:
        for end in list(self._ends):
            end.transport.abort()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._whole:
            writer.transport.abort()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._server.port)
        except OSError:
            writer.transport.abort()
            return
        self._ends |= {writer, far_writer}
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))
        self._ends -= {writer, far_writer}

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65_536):
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
        writer.close()

"""The log: no address of a visitor and no time of a visit, and no flood of one and the same line."""

import logging


class OnceEach(logging.Filter):
    """Lets each message through once, until it is told that all is well again."""

    def __init__(self) -> None:
        super().__init__()
        self._said: set[tuple[str, type[BaseException] | None]] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether this is said for the first time, of this kind of error; what is filled in does not count."""
        said = str(record.msg), record.exc_info[0] if record.exc_info else None
        first = said not in self._said
        self._said.add(said)
        return first

    def well_again(self) -> None:
        """Let each message through once more."""
        self._said.clear()


once_each = OnceEach()


def keep_logs_quiet() -> None:
    """Silence what tells of visits. To be called when Streamlit has set up its logs: it gives these handlers of its own.

    uvicorn tells each websocket with address and port (uvicorn.error, level INFO); asyncio tells each connection that it
    could not take for want of descriptors, thousands a second; and uvicorn each file that it could not open for want of them.
    """
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    for name in ("asyncio", "uvicorn.error"):
        logging.getLogger(name).addFilter(once_each)

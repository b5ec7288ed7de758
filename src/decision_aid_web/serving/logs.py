"""The log: no address of a visitor and no time of a visit, and no flood of one and the same line."""

import logging


class OnceEach(logging.Filter):
    """Lets each message through once, until it is told that all is well again."""

    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether this is said for the first time; what is filled in does not count."""
        first = str(record.msg) not in self._said
        self._said.add(str(record.msg))
        return first

    def well_again(self) -> None:
        """Let each message through once more."""
        self._said.clear()


once_each = OnceEach()


def keep_logs_quiet() -> None:
    """Silence what tells of visits. To be called when Streamlit has set up its logs: it gives these handlers of its own.

    uvicorn tells each websocket with address and port (uvicorn.error, level INFO); asyncio tells each connection that it
    could not take for want of descriptors, thousands a second.
    """
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
    logging.getLogger("asyncio").addFilter(once_each)

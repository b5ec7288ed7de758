"""The app as served for real: compressed files, security headers, title and language in the shell, warm from the start.

Run: `python -m decision_aid_web.server` (port 8501, or PORT).
"""

import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
import streamlit.web.server
import uvicorn
from brotli_asgi import BrotliMiddleware
from starlette.middleware import Middleware
from starlette.routing import Route

from decision_aid.errors import ContentError

from .serving.headers import Headers
from .serving.health import every_language, healthz, robots
from .serving.memory import leave_collecting_to_python, set_apart
from .serving.reading import Words, preview

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """Make ready before the first visitor."""
    # Streamlit gives uvicorn's access log a handler of its own, which brings it back; addresses belong in no log.
    logging.getLogger("uvicorn.access").disabled = True
    leave_collecting_to_python()
    set_apart()
    yield


def create_app() -> st.App:
    """Return the ASGI app. Raises: ContentError where the content cannot be used: the replicas that run go on."""
    os.chdir(ROOT)
    every_language()
    return st.App(
        ROOT / "app.py",
        lifespan=warm,
        routes=[
            Route("/healthz", healthz),
            Route("/robots.txt", robots),
            Route("/preview.png", preview),
        ],
        middleware=[
            Middleware(Words),
            Middleware(BrotliMiddleware, quality=5, minimum_size=500),
            Middleware(Headers),
        ],
    )


def main() -> None:
    """Serve on PORT (8501 if it is not set) and print the address."""
    port = int(os.environ.get("PORT", "8501"))
    try:
        app = create_app()
    except ContentError as error:
        sys.exit(f"The content is not usable:\n{error}")
    print(f"Scar Choices: http://localhost:{port}", flush=True)
    uvicorn.run(app, host="0.0.0.0", port=port, log_level="warning", access_log=False, server_header=False)


if __name__ == "__main__":
    main()

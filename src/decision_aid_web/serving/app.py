"""The ASGI app: our layers around Streamlit, and what is made ready before the first visitor."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
import streamlit.web.server
from brotli_asgi import BrotliMiddleware
from starlette.middleware import Middleware
from starlette.routing import Route
from streamlit.runtime import Runtime

from ..shell import look
from .gate import draw_at_once, hand_over_in_bundles
from .guard import PROBE, Guard
from .headers import Headers
from .health import every_language, healthz, raise_the_limit, robots
from .logs import keep_logs_quiet
from .memory import end_sessions, let_buttons_answer, let_files_stay, set_apart, share_one_loop, without_collecting
from .reading import PACK, PREVIEW, Words, preview
from .settings import Settings, settings, tell_streamlit
from .stream import Stream

ROOT = Path(__file__).parents[3]


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """Make ready before the first visitor."""
    keep_logs_quiet()
    set_apart()
    ending = asyncio.create_task(end_sessions(Runtime.instance()))
    yield
    ending.cancel()


def create_app(limits: Settings | None = None) -> st.App:
    """Return the ASGI app. Raises: ContentError where the content cannot be used: the replicas that run go on."""
    os.chdir(ROOT)
    limits = limits or settings()
    tell_streamlit(limits)
    raise_the_limit()
    share_one_loop()
    let_files_stay()
    let_buttons_answer()
    draw_at_once(limits.pages_at_once)
    hand_over_in_bundles()
    look.serve_by_address()
    with without_collecting():
        every_language()
    routes = own_routes(limits.base)
    return st.App(
        ROOT / "app.py",
        lifespan=warm,
        routes=routes,
        middleware=[
            Middleware(
                Guard,
                limits=limits,
                own=[*(route.path for route in routes), *(f"{limits.base}/{name}" for name in (PACK, look.FILE))],
            ),
            Middleware(Words, base=limits.base),
            Middleware(BrotliMiddleware, quality=5, minimum_size=500),
            Middleware(Headers, base=limits.base),
            Middleware(Stream, limits=limits),
        ],
    )


def own_routes(base: str) -> list[Route]:
    """Return the addresses that we answer ourselves. What watches the process finds it at the root as well."""
    places = dict.fromkeys((PROBE, f"{base}{PROBE}"))
    files = {"robots.txt": robots, PREVIEW.name: preview}
    return [
        *(Route(place, healthz) for place in places),
        *(Route(f"{base}/{name}", file) for name, file in files.items()),
    ]

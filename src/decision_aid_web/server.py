"""The app as served for real: compressed files, security headers, title and language in the shell, warm from the start.

Run: `python -m decision_aid_web.server` (port 8501, or PORT).
"""

import base64
import gc
import hashlib
import logging
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
import streamlit.web.server
import uvicorn
from brotli_asgi import BrotliMiddleware
from starlette.datastructures import QueryParams
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from decision_aid.content import FALLBACK, language_for, languages
from decision_aid.errors import ContentError

from .shell import frame

ROOT = Path(__file__).parents[2]
TITLE, DESCRIPTION = "Scar Choices", "Which treatment, if any, for this scar?"  # where no words can be read
# Where the page finds its server. Without it the browser of a deep link first tries /your_scar/_stcore, and logs a 404.
PLACE = (
    'window.__streamlit = {BACKEND_BASE_URL: location.origin + "/", HOST_CONFIG_BASE_URL: location.origin + "/", '
    'MAIN_PAGE_BASE_URL: location.origin + "/"};'
)
TOLD_ANEW = (b"content-length", b"etag", b"last-modified")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)

Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Any, Send], Awaitable[None]]


def shell() -> str:
    """Return Streamlit's own page shell, read once."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")


def security_headers(page_shell: str) -> dict[str, str]:
    """Return the headers of every answer; scripts only from here, plus the inline ones of the shell by their hash.

    A page talks to its own host only: 'self' takes in its websocket as well (Content Security Policy, level 3), in
    Chromium, Firefox and in Safari since version 15.4.
    """
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in INLINE_SCRIPT.findall(page_shell)
    )
    policy = (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' blob: {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'self'; "
        "base-uri 'self'; form-action 'self'; object-src 'none'"
    )
    return {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
        "strict-transport-security": "max-age=31536000",
    }


def translated(page_shell: str, language: str = FALLBACK) -> str:
    """Return the shell with our language, title and description, which Streamlit fixes to its own."""
    title, description = _words_of_the_shell(language)
    page = re.sub(r'<html lang="[^"]*"', f'<html lang="{language}"', page_shell, count=1)
    head = f'<title>{title}</title><meta name="description" content="{description}"><script>{PLACE}</script>'
    return re.sub(r"<title>.*?</title>", head, page, count=1, flags=re.DOTALL)


def _words_of_the_shell(language: str) -> tuple[str, str]:
    """Return title and description, escaped for HTML."""
    try:
        words = frame.the_content(language).words.ui
    except ContentError:
        return TITLE, DESCRIPTION
    return escape(words.common.product), escape(words.common.decision)


def _language_of(scope: Scope) -> str:
    """Return the language that an address asks for, as links carry it."""
    return language_for(QueryParams(scope["query_string"]).get("lang", ""), frame.CONTENT)


class Headers:
    """ASGI middleware: adds the security headers, and answers page requests with our own shell."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._headers = [(k.encode(), v.encode()) for k, v in security_headers(translated(shell())).items()]

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        """Pass a request on, and rewrite what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        page: list[MutableMapping[str, Any]] = []

        async def rewrite(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *self._headers]
            if page or _is_page(message):
                page.append(message)
                if not message.get("more_body") and len(page) > 1:
                    await _send_page(page, _language_of(scope), send)
            else:
                await send(message)

        await self.app(_plain(scope), receive, rewrite)


def _plain(scope: Scope) -> Scope:
    """Return the request without what would keep our own page from the reader.

    Accepted encodings: the layer outside this one compresses, once and better. Conditions ("if none match"), for all
    but hashed files: they speak of Streamlit's page, and a 304 would leave an old shell with the new headers.
    """
    left_out = {b"accept-encoding"}
    if not scope["path"].startswith("/static/"):
        left_out |= {b"if-none-match", b"if-modified-since"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in left_out]}


async def _send_page(messages: list[MutableMapping[str, Any]], language: str, send: Send) -> None:
    """Send a whole page with our shell instead of Streamlit's."""
    start, *parts = messages
    body = b"".join(part.get("body", b"") for part in parts)
    page = translated(body.decode(), language).encode() if body else b""
    length = len(page or translated(shell(), language).encode())  # an answer to HEAD has a length and no body
    kept = [(name, value) for name, value in start["headers"] if name not in TOLD_ANEW]
    await send({**start, "headers": [*kept, (b"content-length", str(length).encode())]})
    await send({"type": "http.response.body", "body": page})


def _is_page(message: MutableMapping[str, Any]) -> bool:
    if message["type"] != "http.response.start":
        return False
    kinds = [value for name, value in message["headers"] if name.lower() == b"content-type"]
    return any(kind.startswith(b"text/html") for kind in kinds)


def _every_language() -> None:
    """Read the content in every language that has words.

    Raises: ContentError for the first that cannot be used.
    """
    for language in languages(frame.CONTENT):
        frame.the_content(language)


async def healthz(_: Request) -> PlainTextResponse:
    """Answer 200 where the content is usable, else 503."""
    try:
        _every_language()
    except ContentError:
        return PlainTextResponse("content is not usable", status_code=503)
    return PlainTextResponse("ok")


async def robots(_: Request) -> PlainTextResponse:
    """Answer crawlers: they may read all pages."""
    return PlainTextResponse("User-agent: *\nAllow: /\n")


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """Load the content and freeze the heap before the first visitor (a full collection follows every run otherwise)."""
    try:
        _every_language()
    except ContentError as error:
        logging.getLogger("decision_aid").error("The content is not usable:\n%s", error)
    # Streamlit gives uvicorn's access log a handler of its own, which brings it back; addresses belong in no log.
    logging.getLogger("uvicorn.access").disabled = True
    gc.collect()
    gc.freeze()
    yield


def create_app() -> st.App:
    """Return the ASGI app."""
    os.chdir(ROOT)
    return st.App(
        ROOT / "app.py",
        lifespan=warm,
        routes=[Route("/healthz", healthz), Route("/robots.txt", robots)],
        middleware=[Middleware(BrotliMiddleware, quality=5, minimum_size=500), Middleware(Headers)],
    )


def main() -> None:
    """Serve on PORT (8501 if it is not set) and print the address."""
    port = int(os.environ.get("PORT", "8501"))
    print(f"Scar Choices: http://localhost:{port}", flush=True)
    uvicorn.run(create_app(), host="0.0.0.0", port=port, log_level="warning", access_log=False, server_header=False)


if __name__ == "__main__":
    main()

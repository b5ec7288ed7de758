"""Strangers at the door: what nobody needs is refused before the framework hears of it.

Addresses are an allow-list: our own routes, the pages, and of Streamlit its files, its connection, its media and its parts.
Uploads, metrics, sign-in, the agent's door and every unknown file are not there, and so are 404.

What this layer cannot do, since it sees whole requests only, is for the proxy in front: to end a connection that sends its
headers a letter at a time (uvicorn waits for ever), and to bound connections and requests from one address.
"""

from collections.abc import Collection
from http import HTTPStatus
from pathlib import Path

import streamlit as st

from decision_aid.pages import PAGES

from ..shell.drawing import html
from ..shell.frame import the_content
from .asgi import App, Receive, Scope, Send, answer, header, host_name, is_among
from .headers import every_answer
from .page import language_of
from .settings import LARGEST_HEAD, LONGEST_ADDRESS, Settings

METHODS = {"GET", "HEAD"}
STREAMLITS_ADDRESSES = {"/_stcore/health", "/_stcore/host-config"}  # its connection is for Stream, not for requests
STREAMLITS_FOLDERS = ("/media/", "/_stcore/bidi-components/")
PROBE = "/healthz"  # asked by what watches the process, at an address of its own


def files_of_streamlit() -> frozenset[str]:
    """Return the addresses of the files that come with Streamlit, without its page, which is ours."""
    folder = Path(st.__file__).parent / "static"
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return frozenset(f"/{file}" for file in files if file != "index.html")


class Guard:
    """ASGI middleware for requests; `own` are the addresses of our routes, the base included."""

    def __init__(self, app: App, limits: Settings, own: Collection[str]) -> None:
        self.app, self._limits, self._headers = app, limits, every_answer()
        self._pages = {limits.base, *(f"{limits.base}/{name}" for name in PAGES)}  # with a slash behind them or without
        self._known = {*own, *(f"{limits.base}{path}" for path in (*STREAMLITS_ADDRESSES, *files_of_streamlit()))}
        self._folders = tuple(f"{limits.base}{folder}" for folder in STREAMLITS_FOLDERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what somebody may ask for, and refuse the rest in a word."""
        refused = self._refused(scope) if scope["type"] == "http" else None
        if refused is None:
            await self.app(scope, receive, send)
        elif refused is HTTPStatus.NOT_FOUND:
            await answer(send, refused, self._no_such_page(scope), "text/html; charset=utf-8", self._headers)
        else:
            await answer(send, refused, refused.phrase, headers=self._headers)

    def _refused(self, scope: Scope) -> HTTPStatus | None:
        return self._too_large(scope) or self._wrong_host(scope) or self._not_for_this(scope)

    def _too_large(self, scope: Scope) -> HTTPStatus | None:
        if len(scope.get("raw_path") or scope["path"]) + len(scope["query_string"]) > LONGEST_ADDRESS:
            return HTTPStatus.REQUEST_URI_TOO_LONG
        size = sum(len(name) + len(value) for name, value in scope["headers"])
        return HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if size > LARGEST_HEAD else None

    def _wrong_host(self, scope: Scope) -> HTTPStatus | None:
        if scope["path"] == PROBE:
            return None
        name = host_name(header(scope, b"host"))
        if not name:
            return HTTPStatus.BAD_REQUEST
        return None if is_among(name, self._limits.hosts) else HTTPStatus.MISDIRECTED_REQUEST

    def _not_for_this(self, scope: Scope) -> HTTPStatus | None:
        path = scope["path"]
        if not (path in self._known or path.rstrip("/") in self._pages or path.startswith(self._folders)):
            return HTTPStatus.NOT_FOUND
        if scope["method"] not in METHODS:
            return HTTPStatus.METHOD_NOT_ALLOWED
        elsewhere = header(scope, b"sec-fetch-site") in ("cross-site", "same-site")
        # What a person took along is for the page that made it, and for no page of another site.
        return HTTPStatus.FORBIDDEN if elsewhere and path.startswith(self._folders) else None

    def _no_such_page(self, scope: Scope) -> str:
        language = language_of(scope)
        words = the_content(language).words.ui
        return html("shell/no_such_page.html", t=words, language=language, home=f"{self._limits.base}/")

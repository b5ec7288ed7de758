"""Words first: each page's words stand in the shell, made once, kept compressed, and sent without asking the framework."""

import gzip
import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, lru_cache, partial
from html import escape
from pathlib import Path
from typing import Any

import brotli
from anyio import to_thread
from markupsafe import Markup
from starlette.datastructures import Headers as Told
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from decision_aid.content import language_for

from .. import reading
from ..reading.addresses import Address, address_of
from ..reading.document import Document, document
from ..reading.pack import pack
from ..shell import frame, look
from ..shell.drawing import html, style_sheet
from .asgi import App, Scope, Send
from .headers import security_headers
from .page import shell, translated

MOST_KEPT = 400  # pages; those of single results are more than a thousand, and few ask for them
ENOUGH = 9  # of brotli's eleven steps: the last two take ten times as long
PREVIEW = Path(reading.__file__).parent / "preview.png"
PACK = "scar-choices.html"
FONTS = Path(frame.__file__).parent / "fonts"
LEAN = {  # fonts of the framework that are sent cut down to what our pages use
    "/static/media/SourceSansVF-Upright.": FONTS / "text.woff2",
    "/static/media/MaterialSymbols-Rounded.": FONTS / "icons.woff2",
}
FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True)
class Kept:
    """One page or file as it is sent: in two codings, with a tag of its content and what else its headers tell."""

    brotli: bytes
    gzip: bytes
    tag: str
    told: Mapping[str, str]
    kind: str = "text/html"


def served(told: Document, place: str = "") -> str:
    """Return the shell with a page's words in it. `place` is the address of the aid, which previews and search engines need whole."""
    product = frame.the_content(told.language).words.ui.common.product
    head = html(
        "reading/shell.html",
        title=told.title,
        description=told.description,
        place=place,
        address=f"{place}{told.address.href.removeprefix('./')}" or "./",
        picture=f"{place}{PREVIEW.name}",
        product=product,
        language=told.language,
        style=Markup(told.style),
    )
    page = translated(shell(), told.language)
    page = re.sub(r'<title>.*?</title><meta name="description"[^>]*>', lambda _: head, page, count=1, flags=re.DOTALL)
    return re.sub(r"<noscript>.*?</noscript>", lambda _: told.words, page, count=1, flags=re.DOTALL)


@lru_cache(MOST_KEPT)
def kept(language: str, address: Address, day: date) -> Kept:
    """Return a page as it is sent in a language on a day, made when it is first asked for."""
    page = served(document(frame.the_content(language), address, day), escape(os.environ.get("PUBLIC_URL", "")))
    return _compressed(page)


def _compressed(page: str, told: Mapping[str, str] = {}, kind: str = "text/html") -> Kept:
    body = page.encode()
    tag = hashlib.sha256(body).hexdigest()[:20]
    return Kept(brotli.compress(body, quality=ENOUGH), gzip.compress(body, 9, mtime=0), f'"{tag}"', told, kind)


@lru_cache(2)
def kept_pack(language: str, day: date) -> Kept:
    """Return the offline pack as it is sent in a language on a day, made when it is first asked for."""
    content = frame.the_content(language)
    name = f"scar-choices-{content.version}.html"
    return _compressed(pack(content, day), {"content-disposition": f'attachment; filename="{name}"'})


@cache
def kept_sheet(for_ever: bool) -> Kept:
    """Return the sheet of every page as it is sent; browsers keep it for ever where they asked for this very one."""
    return _compressed(style_sheet(), FOR_EVER if for_ever else {}, "text/css")


class Words:
    """ASGI middleware: answers each page's address with its words in the shell; all else goes on to the app."""

    def __init__(self, app: App, base: str = "") -> None:
        self.app, self._base = app, base
        self._headers = security_headers(translated(shell()))

    async def __call__(self, scope: Scope, receive: Any, send: Send) -> None:
        """Answer a page; pass on whatever else is asked for."""
        if lean := _lean(scope, self._base):
            await Response(_read(lean), 200, {**self._headers, **FOR_EVER}, "font/woff2")(scope, receive, send)
            return
        make = _asked(scope, self._base)
        if make is None:
            await self.app(scope, receive, send)
            return
        page = await to_thread.run_sync(make)
        await _answer(page, Told(scope=dict(scope)), self._headers)(scope, receive, send)


def _lean(scope: Scope, base: str) -> Path | None:
    """Return the file that is sent in place of a larger one of the framework."""
    path = str(scope.get("path", "")).removeprefix(base)
    return next((file for start, file in LEAN.items() if path.startswith(start)), None)


def _asked(scope: Scope, base: str) -> Callable[[], Kept] | None:
    """Return what makes the page or the pack that a request asks for; None where it asks for neither."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or not scope["path"].startswith(base):
        return None
    path, asked, today = scope["path"].removeprefix(base), QueryParams(scope["query_string"]), datetime.now(UTC).date()
    language = language_for(asked.get("lang", ""), frame.CONTENT)
    if path == f"/{look.FILE}":
        return partial(kept_sheet, look.address() == f"{look.FILE}?{scope['query_string'].decode('latin-1')}")
    if path == f"/{PACK}":
        return partial(kept_pack, language, today)
    address = address_of(path, asked, frame.the_content(language))
    return None if address is None else partial(kept, language, address, today)


def _answer(page: Kept, asked: Told, headers: dict[str, str]) -> Response:
    """Return the page in the best coding that the browser takes; without a body where it has it already."""
    told = {**headers, "cache-control": "no-cache", **page.told, "etag": page.tag, "vary": "accept-encoding"}
    if page.tag in asked.get("if-none-match", ""):
        return Response(status_code=304, headers=told)
    codings = {one.split(";")[0].strip() for one in asked.get("accept-encoding", "").split(",")}
    if "br" in codings:
        return Response(page.brotli, headers={**told, "content-encoding": "br"}, media_type=page.kind)
    if "gzip" in codings:
        return Response(page.gzip, headers={**told, "content-encoding": "gzip"}, media_type=page.kind)
    return Response(brotli.decompress(page.brotli), headers=told, media_type=page.kind)


@cache
def _read(file: Path) -> bytes:
    return file.read_bytes()


async def preview(_: Request) -> Response:
    """Answer with the picture that stands beside a shared link."""
    return Response(_read(PREVIEW), 200, {"cache-control": "public, max-age=86400"}, "image/png")

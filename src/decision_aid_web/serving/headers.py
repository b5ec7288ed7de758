"""What every answer carries: security headers, and our own shell in place of Streamlit's."""

import base64
import hashlib
import re
from http import HTTPStatus

from .asgi import App, Message, Pairs, Receive, Scope, Send
from .page import language_of, shell, translated

TOLD_ANEW = (b"content-length", b"etag", b"last-modified")
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)

# Answers that no browser and no proxy may keep: what a person takes along, and the talk with the framework.
KEPT_BY_NOBODY = ("/media/", "/_stcore/")


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


def every_answer() -> Pairs:
    """Return the security headers as they are sent."""
    return [(name.encode(), value.encode()) for name, value in security_headers(translated(shell())).items()]


class Headers:
    """ASGI middleware: adds the security headers, and answers page requests with our own shell."""

    def __init__(self, app: App, base: str) -> None:
        self.app, self._base = app, base
        self._headers = every_answer()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and rewrite what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        page: list[Message] = []

        async def rewrite(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*_told(message, scope["path"].removeprefix(self._base)), *self._headers]
            if page or _is_page(message):
                page.append(message)
                if not message.get("more_body") and len(page) > 1:
                    await _send_page(page, language_of(scope), send)
            else:
                await send(message)

        await self.app(_plain(scope, self._base), receive, rewrite)


def _plain(scope: Scope, base: str) -> Scope:
    """Return the request without what would keep our own page from the reader.

    Accepted encodings: the layer outside this one compresses, once and better. Conditions ("if none match"), for all
    but hashed files: they speak of Streamlit's page, and a 304 would leave an old shell with the new headers.
    """
    left_out = {b"accept-encoding"}
    if not scope["path"].startswith(f"{base}/static/"):
        left_out |= {b"if-none-match", b"if-modified-since"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in left_out]}


def _told(start: Message, path: str) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer as they are, but for how long it may be kept."""
    told: list[tuple[bytes, bytes]] = start["headers"]
    if not path.startswith(KEPT_BY_NOBODY):
        return told
    return [
        *((name, value) for name, value in told if name.lower() != b"cache-control"),
        (b"cache-control", b"no-store"),
    ]


async def _send_page(messages: list[Message], language: str, send: Send) -> None:
    """Send a whole page with our shell instead of Streamlit's."""
    start, *parts = messages
    body = b"".join(part.get("body", b"") for part in parts)
    page = translated(body.decode(), language).encode() if body else b""
    length = len(page or translated(shell(), language).encode())  # an answer to HEAD has a length and no body
    kept = [(name, value) for name, value in start["headers"] if name not in TOLD_ANEW]
    await send({**start, "headers": [*kept, (b"content-length", str(length).encode())]})
    await send({"type": "http.response.body", "body": page})


def _is_page(message: Message) -> bool:
    if message["type"] != "http.response.start" or message["status"] == HTTPStatus.NOT_FOUND:
        return False
    kinds = [value for name, value in message["headers"] if name.lower() == b"content-type"]
    return any(kind.startswith(b"text/html") for kind in kinds)

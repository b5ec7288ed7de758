"""The few words of ASGI that our layers share (https://asgi.readthedocs.io/en/stable/specs/www.html)."""

from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any
from urllib.parse import urlsplit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Pairs = Sequence[tuple[bytes, bytes]]  # headers
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def header(scope: Scope, name: bytes) -> str:
    """Return a header of a request, "" where it has none."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def host_name(host: str) -> str:
    """Return the name in a Host header, without its port; "" where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # reading it checks it
    except ValueError:
        return ""
    whole = not (parts.path or parts.query or parts.fragment or "@" in host)
    return (parts.hostname or "").rstrip(".") if whole else ""


def is_among(name: str, hosts: tuple[str, ...]) -> bool:
    """Tell whether a host name is one of those that this process answers to; with none set it answers to any."""
    return not hosts or any(name == one or (one.startswith("*.") and name.endswith(one[1:])) for one in hosts)


async def answer(
    send: Send, status: int, text: str, kind: str = "text/plain; charset=utf-8", headers: Pairs = ()
) -> None:
    """Send a whole small answer; `headers` are those beside its kind and length."""
    body = text.encode()
    head = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
    await send(
        {"type": "http.response.start", "status": status, "headers": [*head, (b"cache-control", b"no-store"), *headers]}
    )
    await send({"type": "http.response.body", "body": body})

"""Whether this process can serve: its content, its descriptors (open files and connections). And what crawlers may read."""

import logging
import resource
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from decision_aid.content import languages

from ..shell import frame
from .logs import once_each

ENOUGH = 65_536  # more than any process of ours can hold; some machines grant without end
NEAR = 0.85  # of all descriptors; above it nobody new is let in
_log = logging.getLogger("decision_aid")
_log.addFilter(once_each)


def raise_the_limit() -> None:
    """Take as many descriptors as the machine grants to a process."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    granted = ENOUGH if hard == resource.RLIM_INFINITY else min(hard, ENOUGH)
    resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))


def in_use() -> float:
    """Return the share of our descriptors that is in use, from 0 to 1."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        return sum(1 for _ in Path("/dev/fd").iterdir()) / soft
    except OSError:  # none is left to look with
        return 1.0


def is_near_the_limit() -> bool:
    """Tell whether so few descriptors are left that nobody new should be let in."""
    return in_use() > NEAR


def every_language() -> None:
    """Read the content in every language that has words; each is read once.

    Raises: ContentError for the first that cannot be used.
    """
    for language in languages(frame.CONTENT):
        frame.the_content(language)


async def healthz(_: Request) -> PlainTextResponse:
    """Answer whether this process takes new visitors. It starts only with content that can be used, and reads it once."""
    if is_near_the_limit():
        _log.error("Few descriptors are left: no new visitors")
        return PlainTextResponse("full", status_code=503)
    once_each.well_again()
    return PlainTextResponse("ok")


async def robots(_: Request) -> PlainTextResponse:
    """Answer crawlers: they may read all pages."""
    return PlainTextResponse("User-agent: *\nAllow: /\n")

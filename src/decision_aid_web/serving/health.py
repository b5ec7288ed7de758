"""Whether this process can serve, and what crawlers may read."""

import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from decision_aid.content import languages

from ..shell import frame
from .descriptors import is_near_the_limit
from .logs import once_each

_log = logging.getLogger("decision_aid")
_log.addFilter(once_each)


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

"""Whether this process can serve, and what crawlers may read."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse

from decision_aid.content import languages

from ..shell import frame


def every_language() -> None:
    """Read the content in every language that has words; each is read once.

    Raises: ContentError for the first that cannot be used.
    """
    for language in languages(frame.CONTENT):
        frame.the_content(language)


async def healthz(_: Request) -> PlainTextResponse:
    """Answer that this process serves. It starts only with content that can be used, and reads it once."""
    return PlainTextResponse("ok")


async def robots(_: Request) -> PlainTextResponse:
    """Answer crawlers: they may read all pages."""
    return PlainTextResponse("User-agent: *\nAllow: /\n")

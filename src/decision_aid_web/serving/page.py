"""The page shell: Streamlit's own, with our language, title and description, and where the page finds its server."""

import re
from collections.abc import MutableMapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.datastructures import QueryParams

from decision_aid.content import FALLBACK, language_for
from decision_aid.errors import ContentError

from .. import reading
from ..shell import frame, look
from ..shell.sharing import base_path

TITLE, DESCRIPTION = "Scar Choices", "Which treatment, if any, for this scar?"  # where no words can be read
ROOT = '<div id="root"></div>'
_SHEET = re.compile(r'<link\s+rel="stylesheet"[^>]*>')
# Where the page finds its server. Without it the browser of a deep link first tries /your_scar/_stcore, and logs a 404.
PLACE = (
    "window.__streamlit = (root => ({BACKEND_BASE_URL: root, HOST_CONFIG_BASE_URL: root, MAIN_PAGE_BASE_URL: root}))"
    '(location.origin + "%s/");'
)


@cache
def shell() -> str:
    """Return Streamlit's own page shell, read once."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")


def translated(page_shell: str, language: str = FALLBACK) -> str:
    """Return the shell with our language, title, description and words for who runs no script, in place of Streamlit's."""
    title, description, newer = _words_of_the_shell(language)
    page = re.sub(r'<html lang="[^"]*"', f'<html lang="{language}"', page_shell, count=1)
    page = re.sub(
        r'<link\s+rel="(?:preload|service-desc)"[^>]*>', "", page
    )  # a font first would hold up the first words
    page = _sheets_beside_the_root(page)
    head = (
        f'<title>{title}</title><meta name="description" content="{description}"><script>{PLACE % base_path()}</script>'
    )
    page = re.sub(r"<title>.*?</title>", lambda _: head, page, count=1, flags=re.DOTALL)
    no_script = f'<noscript><p class="words-newer">{newer}</p></noscript>'
    return re.sub(r"<noscript>.*?</noscript>", lambda _: no_script, page, count=1, flags=re.DOTALL)


def _sheets_beside_the_root(page: str) -> str:
    """Return the page with Streamlit's style sheets beside the root that they are for: in the head they hold up all words."""
    sheets = "".join(_SHEET.findall(page))
    ours = f'<link rel="preload" as="style" href="{look.address()}">'  # wanted as soon as the app draws
    root = f"{sheets}{ours}{ROOT}<script>{switch()}</script>"
    return _SHEET.sub("", page).replace(ROOT, root, 1)


@cache
def switch() -> str:
    """Return the script by which the words give way to the app."""
    return (Path(reading.__file__).parent / "switch.js").read_text("utf-8")


def _words_of_the_shell(language: str) -> tuple[str, str, str]:
    """Return title, description and what to tell a browser that cannot run the app, escaped for HTML."""
    try:
        words = frame.the_content(language).words.ui
    except ContentError:
        return TITLE, DESCRIPTION, ""
    return escape(words.common.product), escape(words.common.decision), escape(words.reading.newer)


def language_of(scope: MutableMapping[str, Any]) -> str:
    """Return the language that an address asks for, as links carry it."""
    return language_for(QueryParams(scope["query_string"]).get("lang", ""), frame.CONTENT)

"""The page shell: Streamlit's own, with our language, title and description, and where the page finds its server."""

import re
from collections.abc import MutableMapping
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.datastructures import QueryParams

from decision_aid.content import FALLBACK, language_for
from decision_aid.errors import ContentError

from ..shell import frame
from ..shell.base import base_path

TITLE, DESCRIPTION = "Scar Choices", "Which treatment, if any, for this scar?"  # where no words can be read
# Where the page finds its server. Without it the browser of a deep link first tries /your_scar/_stcore, and logs a 404.
PLACE = (
    "window.__streamlit = (root => ({BACKEND_BASE_URL: root, HOST_CONFIG_BASE_URL: root, MAIN_PAGE_BASE_URL: root}))"
    '(location.origin + "%s/");'
)


def shell() -> str:
    """Return Streamlit's own page shell, read once."""
    return (Path(st.__file__).parent / "static" / "index.html").read_text("utf-8")


def translated(page_shell: str, language: str = FALLBACK) -> str:
    """Return the shell with our language, title and description, which Streamlit fixes to its own."""
    title, description = _words_of_the_shell(language)
    page = re.sub(r'<html lang="[^"]*"', f'<html lang="{language}"', page_shell, count=1)
    head = (
        f'<title>{title}</title><meta name="description" content="{description}"><script>{PLACE % base_path()}</script>'
    )
    return re.sub(r"<title>.*?</title>", head, page, count=1, flags=re.DOTALL)


def _words_of_the_shell(language: str) -> tuple[str, str]:
    """Return title and description, escaped for HTML."""
    try:
        words = frame.the_content(language).words.ui
    except ContentError:
        return TITLE, DESCRIPTION
    return escape(words.common.product), escape(words.common.decision)


def language_of(scope: MutableMapping[str, Any]) -> str:
    """Return the language that an address asks for, as links carry it."""
    return language_for(QueryParams(scope["query_string"]).get("lang", ""), frame.CONTENT)

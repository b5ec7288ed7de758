"""Templates -> the page. All HTML of the aid is in templates/, escaped by Jinja; view models hold plain text only."""

from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

_HERE = Path(__file__).parents[1]


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip


def html(template: str, **values: object) -> str:
    """Return a filled template without blank lines, which would end an HTML block of Markdown."""
    text = _templates().get_template(template).render(**values)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def draw(template: str, **values: object) -> None:
    """Draw a filled template. st.markdown, because st.html takes SVG out."""
    st.markdown(html(template, **values), unsafe_allow_html=True)


def draw_style(sheet: str = "shell/style.css") -> None:
    """Draw one of our style sheets; a later one goes before the first."""
    st.html(_HERE / sheet)

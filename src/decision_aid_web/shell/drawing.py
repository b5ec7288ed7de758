"""Templates and style -> the page. All HTML is in templates, escaped by Jinja; view models hold plain text only."""

from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

_HERE = Path(__file__).parents[1]


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(template: str, **values: object) -> str:
    """Return a filled template without blank lines, which would end an HTML block of Markdown."""
    text = _templates().get_template(template).render(**values)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def draw(template: str, **values: object) -> None:
    """Draw a filled template. st.markdown, because st.html takes SVG out."""
    st.markdown(html(template, **values), unsafe_allow_html=True)


@cache
def style_sheet() -> str:
    """Return the one sheet of every page: tokens, the frame, what several screens draw, then each screen's own rules."""
    first = (_HERE / "shell/tokens.css", _HERE / "shell/style.css", _HERE / "pieces/style.css")
    return "\n".join(sheet.read_text("utf-8") for sheet in (*first, *sorted(_HERE.glob("screens/*/style.css"))))


def draw_style() -> None:
    """Draw the style of every page."""
    st.html(f"<style>{style_sheet()}</style>")


def draw_more_style(sheet: str) -> None:
    """Draw, after the style of every page, a sheet that is for this page alone."""
    st.html(_HERE / sheet)

"""Templates and style -> the page. All HTML is in templates, escaped by Jinja; view models hold plain text only."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from decision_aid.kept import Same, kept

_HERE = Path(__file__).parents[1]
_HEADING = re.compile(r"(?P<tag><h[1-6](?![^>]*data-anchor)[^>]*)>(?P<words>.*?)</(?=h[1-6])", re.DOTALL)


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(template: str, **values: object) -> str:
    """Return a filled template without blank lines, which would end an HTML block of Markdown."""
    text = _templates().get_template(template).render(**values)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def html_once(template: str, **values: object) -> str:
    """Return the same; filled once for the same views, which have to be kept themselves (`decision_aid.kept`).

    A view that is made anew for each drawing would never be found again, and would stay here with what a person typed.
    """
    return _filled_once(template, **{name: _known(one) for name, one in values.items()})


@kept(128)
def _filled_once(template: str, **values: object) -> str:
    return html(template, **{name: _as_given(one) for name, one in values.items()})


def _known(value: object) -> object:
    """Return what a value of a template is known by: a plain one as it is, a view as the object that it is."""
    if isinstance(value, tuple):
        return tuple(_known(one) for one in value)
    return value if isinstance(value, str | int | None) else Same(value)


def _as_given(known: object) -> object:
    if isinstance(known, tuple):
        return tuple(_as_given(one) for one in known)
    return known.value if isinstance(known, Same) else known


def begin_page() -> None:
    """Forget the headings of the last drawing."""
    st.session_state["headings"] = Counter()


def draw(template: str, **values: object) -> None:
    """Draw a filled template. st.markdown, because st.html takes SVG out."""
    _write(html(template, **values))


def _with_an_id_of_its_own(heading: re.Match[str]) -> str:
    """Return a heading with a name for its id; Streamlit would make one of its words, and the same words stand twice."""
    name = "-".join(re.findall(r"[a-z0-9]+", re.sub("<.*?>|&.*?;", " ", heading["words"]).lower())) or "heading"
    drawn: Counter[str] = st.session_state.setdefault("headings", Counter())
    drawn[name] += 1
    return f'{heading["tag"]} data-anchor="{name}{"" if drawn[name] == 1 else f"--{drawn[name]}"}">{heading["words"]}</'


def draw_once(template: str, **values: object) -> None:
    """Draw a template that was filled once for views that are kept."""
    _write(html_once(template, **values))


def _write(filled: str) -> None:
    """Draw HTML. Streamlit reads the sign of its icons in words that somebody typed as well: the browser makes it of `&#58;`."""
    words = filled.replace(":material/", "&#58;material/")
    st.markdown(_HEADING.sub(_with_an_id_of_its_own, words), unsafe_allow_html=True)


@cache
def style_sheet() -> str:
    """Return the one sheet of every page: tokens, the frame, what several screens draw, then each screen's own rules."""
    first = (_HERE / "shell/tokens.css", _HERE / "shell/style.css", _HERE / "pieces/style.css")
    return "\n".join(sheet.read_text("utf-8") for sheet in (*first, *sorted(_HERE.glob("screens/*/style.css"))))


@cache
def larger(screen: str) -> str:
    """Return the rules by which a screen enlarges what other screens draw; they come last, while that screen is drawn."""
    sheet = _HERE / "screens" / screen / "larger.css"
    return sheet.read_text("utf-8") if sheet.exists() else ""

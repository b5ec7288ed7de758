"""What every page begins and ends with: content, the person's journey, header, steps, next and back, footer."""

import logging
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import streamlit as st

from decision_aid.clinic_profile import clinic_of
from decision_aid.content import FALLBACK, Content, language_for, load_content
from decision_aid.content.style import Style, read_every_style
from decision_aid.errors import ContentError, LinkError
from decision_aid.person.examples import example_problems
from decision_aid.person.journey import Journey
from decision_aid.views.shared.frame import FrameView, frame_view
from decision_aid.views.shared.tab_notes import for_whom, tab_notes

from . import binding, examples, sharing, tab_memory, tablet
from .arrival import arrive_at
from .drawing import begin_page, draw, draw_once
from .links import menu, steps
from .look import look

CONTENT = Path(__file__).parents[3] / "content"
MOST_PROFILES = 200  # that came in links and are kept ready; anybody can make more of them
_log = logging.getLogger("decision_aid")


@cache
def the_content(language: str = FALLBACK) -> Content:
    """Return the content in one language, read once for all visitors."""
    content = load_content(CONTENT, language)
    if problems := example_problems(content):
        raise ContentError(problems)
    return content


@cache
def content_shared_by(clinic: str, language: str) -> Content:
    """Return the content as a clinic shares it; made once for each clinic and language."""
    return the_content(language).shared_by(clinic)


@st.cache_resource(show_spinner=False)
def limits_of_profiles() -> Style:
    """Return what no words of a clinic may say, whoever wrote them and wherever they are kept."""
    return read_every_style(CONTENT)


@st.cache_resource(show_spinner=False, max_entries=MOST_PROFILES)
def content_with_profile(code: str, language: str) -> Content:
    """Return the content as the clinic shares it whose profile came in a link.

    Raises: LinkError where the code is not whole, or holds what no profile may hold.
    """
    content = the_content(language)
    return content.shared_by_link(clinic_of(code, content.options, limits_of_profiles()), code)


def _content_here() -> Content:
    """Return the content in the language of this device, as its clinic shares it."""
    place = tab_memory.place()
    language = language_for(place.language, CONTENT)
    content = the_content(language)
    if place.profile:
        try:
            return content_with_profile(place.profile, language)
        except LinkError as error:
            sharing.refuse_profile(error.reason)
            return content
    return content_shared_by(place.clinic, language) if place.clinic in content.clinics else content


def today() -> date:
    """Return today's date where the browser is; the pure side gets it as an argument."""
    return datetime.now(zone_named(st.context.timezone)).date()


def zone_named(name: str | None) -> tzinfo:
    """Return the time zone that a browser names; UTC where it names none, or one that is not known here."""
    try:
        return ZoneInfo(name) if name else UTC
    except (KeyError, ValueError, OSError):
        return UTC


def open_page(step: str) -> tuple[Content, Journey]:
    """Draw the top of a page and return the content and the person's journey.

    Where the content has problems, log them all, show one plain page and stop.
    """
    st.set_page_config(layout="wide", initial_sidebar_state="collapsed")
    sharing.read_address()
    try:
        content = _content_here()
    except ContentError as error:
        _log.error("The content is not usable:\n%s", error)
        look(step)
        draw("shell/not_available.html")
        st.stop()
    view = frame_view(content, step, today(), tab_memory.place().visited)
    if view.is_step:
        tab_memory.keep_visited(step)
    begin_page()
    binding.begin_run()
    st.set_page_config(page_title=view.tab_title)
    look(step, tab_memory.place().large_print, view.connection_lost)
    _header(view)
    tablet.bar(content, step)
    binding.stand_by()
    tab_memory.current(content)
    examples.bar(content)
    journey = sharing.arrive(content, today())
    _tell(content, step, journey)
    return content, journey


def _tell(content: Content, step: str, journey: Journey) -> None:
    """Say what this tab could not read, keep or know. The first two are said once, when a page was drawn to its end."""
    opened_at, left_out = st.session_state.setdefault("opened_at", step), st.session_state.get("left_out", ())
    alone = st.session_state.get("tab_was_empty") and opened_at == step and journey == Journey()
    for line in tab_notes(content, left_out, st.session_state.get("memory_denied", False), step if alone else ""):
        st.info(line)
    if line := for_whom(content, journey.answers):
        draw("shell/for_whom.html", line=line)


def _header(view: FrameView) -> None:
    with st.container(key="top", horizontal=True, vertical_alignment="center"):
        draw_once("shell/brand.html", view=view)
        _menu(view)
        if not (tab_memory.place().presenting or tab_memory.example()):  # else the bar below wipes, or leads out
            _start_over(view)
    if view.clinic:
        draw("shell/shared_by.html", clinic=view.clinic)
    if view.steps and not tab_memory.place().presenting:
        steps(view)


def _menu(view: FrameView) -> None:
    with st.popover(view.menu, width="content"), st.container(key="menu"):
        menu(view)
        _large_print(view)


def _large_print(view: FrameView) -> None:
    def keep(large: bool) -> None:
        tab_memory.keep_place(large_print=large)

    binding.field(st.toggle, view.large_print, key="large-print", kept=tab_memory.place().large_print, keep=keep)


def _start_over(view: FrameView) -> None:
    with st.popover(view.start_over, width="content"):
        st.markdown(view.start_over_sure)
        if st.button(view.start_over_yes, key="start-over", width="stretch"):
            tab_memory.wipe()
            st.switch_page("pages/start.py")


def close_page(content: Content, step: str) -> None:
    """Draw next and back, and the footer with version, date and status."""
    for told in ("left_out", "memory_denied"):
        st.session_state.pop(told, None)
    view = frame_view(content, step, today())
    with st.container(key="way", horizontal=True):
        if view.back:
            st.page_link(view.back.path, label=view.back.label)
        if view.next:
            with st.container(key="way-next", width="content"):
                st.page_link(view.next.path, label=view.next.label)
    draw_once("shell/footer.html", view=view)
    with st.container(key="help", horizontal=True):
        st.page_link("pages/about.py", label=view.help)
        st.page_link("pages/evidence.py", label=view.evidence)
    arrive_at(view.tab_title)

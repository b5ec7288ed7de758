"""Links: what an opened one brings in, and those that a person takes along."""

from datetime import date
from urllib.parse import urlsplit

import segno
import streamlit as st
from markupsafe import Markup

from decision_aid.content import Content
from decision_aid.errors import LinkError
from decision_aid.person.journey import STAYS_IN_THE_TAB, Journey
from decision_aid.person.links import (
    ALWAYS_SHOWN,
    address_of_aid,
    address_with_answers,
    clinic_from,
    decode,
    encode,
    options_from,
    to_share,
)
from decision_aid.views.shared.text import page_text
from decision_aid.views.takeaway.share import held_lines

from . import tab_memory
from .drawing import draw

UNKNOWN_CLINIC = "-"  # where the address names what cannot be a clinic


def read_address() -> None:
    """Note what the link of a new session asks for. Call it before anything is drawn.

    Answers come behind the # and are read in the browser; where a program has turned that into a question mark, they
    leave the address here.
    """
    code = st.query_params.pop("a", None)
    if code is not None:
        st.session_state["link_code"] = code
    if "link" not in st.session_state:
        asked = {name: st.query_params.get(name, "") for name in ("clinic", "options", "v")}
        st.session_state["link"] = asked
        if asked["clinic"]:
            tab_memory.keep_place(clinic=clinic_from(asked["clinic"]) or UNKNOWN_CLINIC)


def arrive(content: Content, journey: Journey, today: date) -> Journey:
    """Take in what an opened link brought, tell about it, and return the journey to go on with."""
    asked = st.session_state["link"]
    if asked.get("v"):
        _note_changed_content(content, asked.pop("v"))
    if asked.pop("clinic", "") and content.clinic is None:
        _notice("unknown_clinic")
    journey = _with_options(journey, asked.pop("options", ""))
    code = st.session_state.pop("link_code", None)
    if code is not None:
        journey = _with_answers(content, journey, code, today)
    if journey != tab_memory.now():
        tab_memory.keep(journey)
        st.rerun()  # so that the tab keeps it before the person does anything else
    text = page_text(content, "share")
    for notice in st.session_state.pop("link_notices", ()):
        st.info(text[notice].format(version=content.version))
    _choice_between(content, journey)
    return journey


def _notice(name: str) -> None:
    st.session_state["link_notices"] = tuple(dict.fromkeys((*st.session_state.get("link_notices", ()), name)))


def _note_changed_content(content: Content, version: str) -> None:
    if version != content.version:
        _notice("changed")


def _with_options(journey: Journey, options: str) -> Journey:
    """Return the journey with the options of the link, unless the tab has its own."""
    picked = options_from(options)
    return journey.model_copy(update={"picked": picked}) if picked and not journey.picked else journey


def _with_answers(content: Content, journey: Journey, code: str, today: date) -> Journey:
    """Return the journey of the link; where the tab has another one, offer it instead."""
    try:
        shared = decode(code, today)
    except LinkError as error:
        _notice(error.reason)
        return journey
    _note_changed_content(content, shared.content_version)
    if to_share(journey) in (Journey(), shared.journey):
        _notice("opened")
        return shared.journey.model_copy(update={name: getattr(journey, name) for name in STAYS_IN_THE_TAB})
    st.session_state["link_offered"] = shared.journey
    return journey


def _choice_between(content: Content, journey: Journey) -> None:
    """Ask whether the answers of the link take the place of those in the tab, until the person says."""
    offered = st.session_state.get("link_offered")
    if offered is None:
        return
    text = page_text(content, "share")
    with st.container(key="no-print-offered", border=True):
        draw("shell/share_offer.html", t=text)
        with st.container(horizontal=True):
            st.button(text["offered_use"], key="link-use", on_click=_settle, args=(offered,))
            st.button(text["offered_keep"], key="link-keep", on_click=_settle, args=(journey,))


def _settle(journey: Journey) -> None:
    """Go on with these answers. Every widget forgets its own value, so that none of the other answers stays behind."""
    link, place = st.session_state.get("link", {}), tab_memory.place()
    st.session_state.clear()
    st.session_state["link"], st.session_state["place"] = link, place
    tab_memory.keep(journey)


def take_with_you(content: Content, journey: Journey) -> None:
    """Draw the link to the aid; and, step by step and only when asked, the one with answers."""
    text = page_text(content, "share")
    options = [option for option in journey.picked if option not in ALWAYS_SHOWN]
    with st.container(key="no-print-share"):
        draw("pieces/section.html", title=text["title"], lead=text["lead"])
        draw("shell/share_part.html", title=text["plain_title"], text=text["plain"])
        st.code(
            address_of_aid(_origin(), content.words.language, _clinic_id(content), options, content.version),
            language=None,
            wrap_lines=True,
        )
        draw("shell/share_part.html", title=text["with_title"], text=text["with"])
        link_with_answers(content, journey)


def _clinic_id(content: Content) -> str | None:
    return content.clinic.id if content.clinic else None


def _origin() -> str:
    """Return the root of the address in the person's browser; the aid always stands at the root of a host."""
    place = urlsplit(st.context.url or "")
    return f"{place.scheme}://{place.netloc}" if place.netloc else ""


def _asked_for(journey: Journey) -> str:
    """Return the step that the person asked for; a changed answer takes the request back."""
    step, asked = st.session_state.get("share", ("", None))
    return str(step) if asked == journey else ""


def _ask_for(step: str, journey: Journey) -> None:
    st.session_state["share"] = (step, journey)


def link_with_answers(content: Content, journey: Journey) -> None:
    """Draw, step by step and only when asked: what a link would hold, then the link and its code."""
    journey = to_share(journey)
    text, step = page_text(content, "share"), _asked_for(journey)
    if journey == Journey():
        draw("pieces/heading_note.html", text=text["nothing"])
    elif not step:
        st.button(text["show"], key="share-show", on_click=_ask_for, args=("shown", journey))
    else:
        if step == "made":
            _link_and_code(content, journey)
        draw("shell/share_held.html", t=text, lines=held_lines(content, journey))
        with st.container(horizontal=True):
            if step == "shown":
                st.button(text["make"], key="share-make", type="primary", on_click=_ask_for, args=("made", journey))
            st.button(text["hide"], key="share-hide", on_click=_ask_for, args=("", journey))


def _link_and_code(content: Content, journey: Journey) -> None:
    text = page_text(content, "share")
    try:
        code = encode(journey, content.version)
    except LinkError as error:
        draw("pieces/heading_note.html", text=text[error.reason])
        return
    link = address_with_answers(_origin(), content.words.language, _clinic_id(content), code)
    draw("shell/share_code.html", t=text, picture=qr_picture(link))
    st.code(link, language=None, wrap_lines=True)


def qr_picture(link: str) -> Markup:
    """Return a QR code as SVG: black on nothing, with the quiet edge that scanners need.

    The lowest level of repair makes the largest squares, which is what counts on a screen.
    """
    code = segno.make_qr(link, error="l")
    return Markup(code.svg_inline(svgclass=None, lineclass=None, omitsize=True, border=4))

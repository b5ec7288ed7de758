"""Links that a person takes along: the one to the aid; and, only when asked, the one with answers."""

from urllib.parse import urlsplit

import segno
import streamlit as st
from markupsafe import Markup

from decision_aid.content import Content
from decision_aid.errors import LinkError
from decision_aid.person.applying import as_it_applies
from decision_aid.person.journey import Journey
from decision_aid.person.links import address_of_aid, address_with_answers, encode, to_share
from decision_aid.views.takeaway.share import held_lines

from ..shell.drawing import draw
from .headings import note
from .send import ToSend, send_buttons


def take_with_you(content: Content, journey: Journey) -> None:
    """Draw the link to the aid; and, step by step and only when asked, the one with answers."""
    t = content.words.ui
    with st.container(key="no-print-share"):
        note(t.share.lead)
        draw("pieces/share_part.html", title=t.share.plain_title, text=t.share.plain)
        link = address_of_aid(_origin(), content.words.language, _clinic_id(content), journey.beside, content.version)
        st.code(link, language=None, wrap_lines=True)
        send_buttons(content, ToSend(t.common.decision, url=link), key="send-aid")
        draw("pieces/share_part.html", title=t.share.with_title, text=t.share["with"])
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
    journey = to_share(as_it_applies(journey, content))
    t, step = content.words.ui, _asked_for(journey)
    if journey == Journey():
        note(t.share.nothing)
    elif not step:
        st.button(t.share.show, key="share-show", on_click=_ask_for, args=("shown", journey))
    else:
        if step == "made":
            _link_and_code(content, journey)
        draw("pieces/share_held.html", t=t, lines=held_lines(content, journey))
        with st.container(horizontal=True):
            if step == "shown":
                st.button(t.share.make, key="share-make", type="primary", on_click=_ask_for, args=("made", journey))
            st.button(t.share.hide, key="share-hide", on_click=_ask_for, args=("", journey))


def _link_and_code(content: Content, journey: Journey) -> None:
    t = content.words.ui
    try:
        code = encode(journey, content.version)
    except LinkError as error:
        note(t.share[error.reason])
        return
    link = address_with_answers(_origin(), content.words.language, _clinic_id(content), code)
    draw("pieces/share_code.html", t=t, picture=qr_picture(link))
    send_buttons(content, ToSend(t.common.decision, url=link), key="send-link")
    st.code(link, language=None, wrap_lines=True)


def qr_picture(link: str) -> Markup:
    """Return a QR code as SVG: black on nothing, with the quiet edge that scanners need.

    The lowest level of repair makes the largest squares, which is what counts on a screen.
    """
    code = segno.make_qr(link, error="l")
    return Markup(code.svg_inline(svgclass=None, lineclass=None, omitsize=True, border=4))

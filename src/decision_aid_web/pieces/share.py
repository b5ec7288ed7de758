"""Links that a person takes along: the one to the aid; and, only when asked, the one with answers."""

from urllib.parse import urlsplit

import streamlit as st
from markupsafe import Markup

from decision_aid.content import Content
from decision_aid.errors import LinkError
from decision_aid.person.applying import as_it_applies
from decision_aid.person.journey import Journey
from decision_aid.person.links import address_of_aid, address_with_answers, encode, to_share
from decision_aid.views.takeaway.share import clinic_in_link, held_lines

from ..shell import tab_memory
from ..shell.drawing import draw
from ..shell.examples import withheld
from ..shell.sharing import base_path
from .headings import note
from .send import ToSend, send_buttons


def take_with_you(content: Content, journey: Journey) -> None:
    """Draw the link to the aid; and, step by step and only when asked, the one with answers. An example has neither."""
    if tab_memory.example():
        return
    t = content.words.ui
    with st.container(key="no-print-share"):
        note(t.share.lead)
        draw("pieces/share_part.html", title=t.share.plain_title, text=t.share.plain)
        clinic = clinic_in_link(content)
        link = address_of_aid(origin(), content.words.language, clinic.by, journey.beside, content.version)
        st.code(link, language=None, wrap_lines=True)
        send_buttons(content, ToSend(t.common.decision, url=link), key="send-aid")
        draw("pieces/share_clinic.html", told=clinic.told)
        draw("pieces/share_part.html", title=t.share.with_title, text=t.share["with"])
        link_with_answers(content, journey)


def origin() -> str:
    """Return the address of the aid in the person's browser, without a slash at its end."""
    place = urlsplit(st.context.url or "")
    return f"{place.scheme}://{place.netloc}{base_path()}" if place.netloc else ""


def asked_for(journey: Journey) -> str:
    """Return the step that the person asked for; a changed answer takes the request back."""
    step, asked = st.session_state.get("share", ("", None))
    return str(step) if asked == journey else ""


def ask_for(step: str, journey: Journey) -> None:
    """Remember, for this session, the step that the person asked for with these answers."""
    st.session_state["share"] = (step, journey)


def link_with_answers(content: Content, journey: Journey) -> None:
    """Draw, step by step and only when asked: what a link would hold, then the link and its code."""
    if withheld(content):
        return
    journey = to_share(as_it_applies(journey, content))
    t, step = content.words.ui, asked_for(journey)
    if journey == Journey():
        note(t.share.nothing)
    elif not step:
        st.button(t.share.show, key="share-show", on_click=ask_for, args=("shown", journey))
    else:
        if step == "made":
            _link_and_code(content, journey)
        draw("pieces/share_held.html", t=t, lines=held_lines(content, journey))
        with st.container(horizontal=True):
            if step == "shown":
                st.button(t.share.make, key="share-make", type="primary", on_click=ask_for, args=("made", journey))
            st.button(t.share.hide, key="share-hide", on_click=ask_for, args=("", journey))


def _link_and_code(content: Content, journey: Journey) -> None:
    t = content.words.ui
    made = link_or_note(content, journey)
    if made is None:
        return
    link, told = made
    draw("pieces/share_code.html", t=t, picture=qr_picture(link))
    send_buttons(content, ToSend(t.common.decision, url=link), key="send-link")
    st.code(link, language=None, wrap_lines=True)
    draw("pieces/share_clinic.html", told=told)


def link_or_note(content: Content, journey: Journey) -> tuple[str, str] | None:
    """Return the link that holds these answers, and what to tell about the clinic in it (empty: nothing).

    None where the answers do not fit into a link; then a note says so.
    """
    try:
        code = encode(journey, content.version)
    except LinkError as error:
        note(content.words.ui.share[error.reason])
        return None
    clinic = clinic_in_link(content, code)
    return address_with_answers(origin(), content.words.language, clinic.by, code), clinic.told


def qr_picture(link: str) -> Markup:
    """Return a QR code as SVG: black on nothing, with the quiet edge that scanners need.

    The lowest level of repair makes the largest squares, which is what counts on a screen.
    """
    import segno

    code = segno.make_qr(link, error="l")
    return Markup(code.svg_inline(svgclass=None, lineclass=None, omitsize=True, border=4))

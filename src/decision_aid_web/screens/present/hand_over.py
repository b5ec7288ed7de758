"""The end: a code for the person's own phone beside what it holds, the page to take home, and the wipe."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.applying import as_it_applies
from decision_aid.person.journey import Journey
from decision_aid.person.links import to_share
from decision_aid.views.clinic.talk import hand_over
from decision_aid.views.takeaway.summary import summary_view

from ...pieces.headings import note
from ...pieces.send import ToSend, send_buttons
from ...pieces.share import ask_for, asked_for, link_or_note, qr_picture
from ...shell import tablet
from ...shell.drawing import draw
from ...shell.examples import withheld
from ...shell.frame import today
from ..summary.takeaway import pdf_button


def take(content: Content, journey: Journey) -> None:
    """Draw the code, once it is asked for, beside all that it holds; then paper, the whole summary and the wipe."""
    _to_the_phone(content, to_share(as_it_applies(journey, content)))
    t = content.words.ui
    with st.container(key="talk-end", horizontal=True):
        pdf_button(summary_view(content, journey, today()), content)
        st.page_link("pages/summary.py", label=t.present.to_summary)
        if st.button(t.present.wipe, key="wipe"):
            tablet.next_patient()


def _to_the_phone(content: Content, journey: Journey) -> None:
    t = content.words.ui
    if withheld(content):
        return
    if journey == Journey():
        note(t.share.nothing)
        return
    with st.container(key="talk-take"):
        with st.container(key="talk-code"):
            if asked_for(journey) == "made":
                _code(content, journey)
            else:
                note(t.present.code_lead)
                st.button(t.share.make, key="share-make", type="primary", on_click=ask_for, args=("made", journey))
        draw("screens/present/talk_held.html", t=t, v=hand_over(content, journey))


def _code(content: Content, journey: Journey) -> None:
    """Draw the code to scan; on a screen of a phone's size the way to share stands in its place."""
    t = content.words.ui
    made = link_or_note(content, journey)
    if made is None:
        return
    link, told = made
    draw("screens/present/talk_code.html", t=t, picture=qr_picture(link))
    draw("pieces/share_clinic.html", told=told)
    send_buttons(content, ToSend(t.common.decision, url=link), key="share-sheet")
    with st.expander(t.present.as_text):
        st.code(link, language=None, wrap_lines=True)

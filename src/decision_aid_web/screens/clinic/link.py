"""What a clinic takes away when its profile is whole: the link, its code, and the poster to print."""

from functools import partial

import streamlit as st

from decision_aid.clinic_profile import clinic_code
from decision_aid.content import Content
from decision_aid.errors import LinkError
from decision_aid.models import Clinic
from decision_aid.models.vocabulary import ids
from decision_aid.person.links import SharedBy, address_of_aid
from decision_aid.views.clinic.poster import Poster, poster

from ...pieces.headings import note, section
from ...pieces.share import origin, qr_picture
from ...shell.drawing import draw
from .poster import Paper, poster_pdf


def code_of(clinic: Clinic) -> str:
    """Return the code of a profile; an empty one where no link can hold it."""
    try:
        return clinic_code(clinic)
    except LinkError:
        return ""


def clinic_link(clinic: Clinic, code: str, content: Content) -> None:
    """Draw the link that holds the profile, its code and the posters; where no link can hold it, say so."""
    t = content.words.ui
    section(t.clinic.link_title, t.clinic.link_lead)
    if not code:
        note(t.clinic.link_too_long)
        return
    link = address_of_aid(origin(), content.words.language, SharedBy(profile=code))
    picture = qr_picture(link)
    left, right = st.columns(2, gap="medium")
    with left:
        draw("screens/clinic/clinic_code.html", t=t, picture=picture)
    with right:
        note(t.clinic.link_code)
        _posters(poster(content, clinic, origin()), picture, content)
        st.code(link, language=None, wrap_lines=True)
        st.link_button(t.clinic.try_link, link)


def _posters(words: Poster, picture: str, content: Content) -> None:
    t = content.words.ui
    with st.container(horizontal=True, key="clinic-posters"):
        for paper in ids(Paper):
            st.download_button(
                t.clinic.poster_save.format(paper=paper.upper()),
                data=partial(poster_pdf, words, picture, paper),
                file_name=t.clinic.poster_file.format(paper=paper),
                mime="application/pdf",
                on_click="ignore",
                key=f"clinic-poster-{paper}",
                type="primary",
            )

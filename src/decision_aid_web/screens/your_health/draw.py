"""More about the person, whole: the warning signs and what to do first about them, then every group."""

import streamlit as st

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.standings import first_of_all

from ...pieces.more import more_about_you, warning_signs
from ...pieces.standings import clinician_first


def every_group(content: Content, journey: Journey) -> None:
    """Draw the warning signs and all groups; the first group stands open."""
    warning_signs(content, journey)
    clinician_first(first_of_all(content, journey))
    with st.container(key="more-whole"):
        more_about_you(content, journey, open_first="skin")

"""Links: what an opened one brings in."""

from datetime import date

import streamlit as st
from streamlit import config

from decision_aid.content import Content
from decision_aid.errors import LinkError, LinkReason
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import STAYS_IN_THE_TAB, Journey
from decision_aid.person.links import clinic_from, decode, options_from, to_share
from decision_aid.person.place import LONGEST_LANGUAGE, LONGEST_PROFILE

from . import tab_memory
from .drawing import draw

_REFUSED = {"newer": "profile_newer", "refused": "profile_refused"}
UNKNOWN_CLINIC = "-"  # where the address names what cannot be a clinic


def read_address() -> None:
    """Note what the link of a new session asks for. Call it before anything is drawn.

    Answers and profiles come behind the # and are read in the browser; where a program has turned that into a question
    mark, they leave the address here.
    """
    code = st.query_params.pop("a", None)
    if code is not None:
        st.session_state["link_code"] = code
    profile = st.query_params.pop("c", "")
    if profile:
        tab_memory.keep_place(clinic="", profile=profile[:LONGEST_PROFILE])
    scar = st.query_params.pop(
        "scar", ""
    )  # what a page to read was about: an answer as soon as it is kept, so it leaves
    if "link" not in st.session_state:
        asked = {name: st.query_params.get(name, "") for name in ("lang", "clinic", "options", "v")}
        asked["scar"] = scar
        st.session_state["link"] = asked
        if asked["lang"]:
            tab_memory.keep_place(language=asked["lang"][:LONGEST_LANGUAGE])
        if asked["clinic"]:
            tab_memory.keep_place(clinic=clinic_from(asked["clinic"]) or UNKNOWN_CLINIC, profile="")


def refuse_profile(reason: LinkReason) -> None:
    """Go on without the clinic's profile that the tab has, and say so once."""
    tab_memory.keep_place(clinic=UNKNOWN_CLINIC, profile="")
    _notice(_REFUSED.get(reason, "profile_damaged"))


def arrive(content: Content, today: date) -> Journey:
    """Take in what an opened link brought, tell about it, and return the journey to go on with.

    A link speaks of the person: it changes no example, and one with answers closes it.
    """
    asked, code = st.session_state["link"], st.session_state.pop("link_code", None)
    left_example = code is not None and tab_memory.leave_example()
    if asked.get("v"):
        _note_changed_content(content, asked.pop("v"))
    if asked.pop("clinic", "") and content.clinic is None:
        _notice("unknown_clinic")
    journey = _with_options(content, tab_memory.own(), asked.pop("options", ""))
    journey = _with_scar(journey, asked.pop("scar", ""))
    if code is not None:
        journey = _with_answers(content, journey, code, today)
    if left_example or journey != tab_memory.own():
        tab_memory.keep_own(journey)
        st.rerun()  # so that the tab keeps it before the person does anything else
    t = content.words.ui
    for notice in st.session_state.pop("link_notices", ()):
        st.info(t.share[notice].format(version=content.version))
    if tab_memory.example() is None:
        _choice_between(content, journey)
    return tab_memory.now()


def _notice(name: str) -> None:
    st.session_state["link_notices"] = tuple(dict.fromkeys((*st.session_state.get("link_notices", ()), name)))


def _note_changed_content(content: Content, version: str) -> None:
    if version != content.version:
        _notice("changed")


def _with_options(content: Content, journey: Journey, options: str) -> Journey:
    """Return the journey with the options of the link, unless the tab has its own."""
    picked = options_from(options, content.options)
    return journey.model_copy(update={"picked": picked}) if picked and not journey.picked else journey


def _with_scar(journey: Journey, scar: str) -> Journey:
    """Return the journey with the type of scar that somebody read about, unless the tab has one."""
    told = journey.answers.scar is not None or scar not in ids(ScarId)
    return journey if told else journey.with_answers({"scar": scar})


def _with_answers(content: Content, journey: Journey, code: str, today: date) -> Journey:
    """Return the journey of the link; where the tab has another one, offer it instead."""
    try:
        shared = decode(code, today, content.options)
    except LinkError as error:
        _notice(error.reason)
        return journey
    _note_changed_content(content, shared.content_version)
    if shared.left_out:
        st.session_state["left_out"] = shared.left_out
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
    t = content.words.ui
    with st.container(key="no-print-offered", border=True):
        draw("shell/share_offer.html", t=t)
        with st.container(horizontal=True):
            st.button(t.share.offered_use, key="link-use", on_click=_settle, args=(offered,))
            st.button(t.share.offered_keep, key="link-keep", on_click=_settle, args=(journey,))


def _settle(journey: Journey) -> None:
    """Go on with these answers. Every widget forgets its own value, so that none of the other answers stays behind."""
    link, place = st.session_state.get("link", {}), tab_memory.place()
    st.session_state.clear()
    st.session_state["link"], st.session_state["place"] = link, place
    tab_memory.keep(journey)


def base_path() -> str:
    """Return the path below which the aid stands, as Streamlit was told: "", or "/name"."""
    path = str(config.get_option("server.baseUrlPath")).strip("/")
    return f"/{path}" if path else ""

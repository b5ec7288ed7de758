"""The page where a clinic writes its profile: what to go on with, the fields, what is missing, and what to take away."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from decision_aid.clinic_profile import (
    LARGEST_PRICE,
    MOST_LANGUAGES,
    Problem,
    Reading,
    checked,
    profile_text,
    read_pasted,
    value_at,
    with_country,
    with_offers,
    with_product,
    without_product,
)
from decision_aid.content import Content
from decision_aid.models import Clinic
from decision_aid.models.clinics import MOST_PRODUCTS
from decision_aid.person.place import LONGEST_DRAFT
from decision_aid.views.clinic import form as clinic_form

from ...pieces.headings import note, section
from ...pieces.standings import option_card
from ...shell import tab_memory
from ...shell.drawing import draw
from ...shell.frame import limits_of_profiles, today
from .fields import CHECK_ALL, FULL, TOUCHED, Form, draft_now, keep_draft
from .link import clinic_link, code_of

READING = "clinic-reading"  # what the last pasted text brought, and what it could not; kept in the session only


def clinic_editor(content: Content) -> None:
    """Draw the whole form, and what it leads to."""
    t, draft = content.words.ui, draft_now(content.options)
    found = checked(draft, limits_of_profiles())
    problems = () if isinstance(found, Clinic) else clinic_form.problem_lines(content, found)
    form = Form(draft, problems, t, content.options)
    with st.container(key="no-print-clinic"):
        note(t.clinic.stays_here)
        _paste(content)
        if st.session_state.get(FULL):
            draw("screens/clinic/clinic_pasted.html", lead=t.clinic.full, lines=())
        _who(form, content)
        _emergency(form)
        _offers(form, content)
        if isinstance(found, Clinic):
            _ready(found, content)
        else:
            section(t.clinic.check_title)
            draw("screens/clinic/clinic_missing.html", t=t, problems=problems)
            st.button(t.clinic.check_all, key="clinic-check", on_click=_check_all)
        _host(form, found)
        _clear(form)


def _paste(content: Content) -> None:
    t = content.words.ui
    with st.expander(t.clinic.paste_title):
        st.text_area(t.clinic.paste, key="clinic-paste", max_chars=LONGEST_DRAFT, height=200)
        note(t.clinic.paste_note)
        st.button(t.clinic.paste_use, key="clinic-paste-use", on_click=_take_pasted, args=(content.options,))
    reading: Reading | None = st.session_state.get(READING)
    if reading is not None:
        lead = "" if reading.draft is None else t.clinic.left_out if reading.left_out else t.clinic.taken
        draw(
            "screens/clinic/clinic_pasted.html", lead=lead, lines=clinic_form.left_out_lines(content, reading.left_out)
        )


def _take_pasted(options: Collection[str]) -> None:
    reading = read_pasted(st.session_state["clinic-paste"], options)
    st.session_state[READING] = reading
    if reading.draft is not None:
        st.session_state["clinic-paste"] = ""
        keep_draft(reading.draft)


def _who(form: Form, content: Content) -> None:
    t, day = form.t, today()
    picked = value_at(form.draft, "languages") or ()
    section(t.clinic.who_title, t.clinic.who_lead)
    form.line("name", "organization")
    form.pick(
        "country",
        clinic_form.countries(content),
        lambda draft, code: with_country(draft, code, lambda country: clinic_form.currency_of(country, day)),
    )
    form.line("address", "street-address")
    form.line("phone", "tel")
    form.line("email", "email")
    form.line("website", "url")
    form.pick_some("languages", clinic_form.languages(content, picked), picked, MOST_LANGUAGES)
    form.pick("currency", clinic_form.currencies(content, day, value_at(form.draft, "currency")))
    note(t.clinic.currency_note)


def _emergency(form: Form) -> None:
    section(form.t.clinic.emergency_title, form.t.clinic.emergency_lead)
    form.line("emergency.phone", "tel")
    form.line("emergency.reached")


def _offers(form: Form, content: Content) -> None:
    names = clinic_form.options(content)
    picked = [offer["option"] for offer in value_at(form.draft, "offers") or ()]
    section(form.t.clinic.offers_title, form.t.clinic.offers_lead)
    form.pick_some("offers", names, picked, len(names), with_offers)
    for option in picked:
        _offer(form, option, names[option], content)


def _offer(form: Form, option: str, name: str, content: Content) -> None:
    products = value_at(form.draft, f"offers.{option}.products") or ()
    with st.container(border=True, key=f"clinic-card-{option}"):
        draw("screens/clinic/clinic_card.html", name=name)
        form.price(f"offers.{option}.price", float(LARGEST_PRICE))
        note(form.t.clinic.price_note)
        for place in range(len(products)):
            _product(form, option, name, place, content)
        if len(products) < MOST_PRODUCTS:
            label = form.t.clinic.add_product.format(name=name)
            st.button(label, key=f"clinic-add-{option}", on_click=_add_product, args=(content.options, option))


def _product(form: Form, option: str, name: str, place: int, content: Content) -> None:
    key = f"offers.{option}.products.{place}"
    draw("screens/clinic/clinic_product.html", title=form.t.clinic.product_title.format(number=place + 1))
    form.line(f"{key}.name")
    form.line(f"{key}.substance")
    form.pick(f"{key}.status", clinic_form.legal_statuses(content))
    label = form.t.clinic.take_out.format(number=place + 1, name=name)
    st.button(label, key=f"clinic-take-out-{option}-{place}", on_click=_take_out, args=(content.options, option, place))


def _add_product(options: Collection[str], option: str) -> None:
    keep_draft(with_product(draft_now(options), option))


def _take_out(options: Collection[str], option: str, place: int) -> None:
    keep_draft(without_product(draft_now(options), option, place))


def _check_all() -> None:
    st.session_state[CHECK_ALL] = True


def _ready(clinic: Clinic, content: Content) -> None:
    """Draw what to take away, and what it does."""
    t, code = content.words.ui, code_of(clinic)
    clinic_link(clinic, code, content)
    view = clinic_form.result(content, clinic, code, today())
    section(t.clinic.result_title, view.lead)
    draw("shell/shared_by.html", clinic=view.clinic)
    for card in view.cards:
        option_card(card, content)
    if view.costs:
        head = content.words.ui.compare.people_ask
        draw("pieces/facts_table.html", title=t.clinic.result_cost, head=head, names=view.names, rows=view.costs)
    draw("screens/clinic/clinic_stays.html", t=t, lines=view.stays)


def _host(form: Form, found: Clinic | Collection[Problem]) -> None:
    """Draw the file and how to put it in place, for those who serve the aid themselves."""
    t = form.t
    to_mend = not isinstance(found, Clinic) and any(problem.key == "id" for problem in found)
    with st.expander(t.clinic.host_title, expanded=to_mend):
        note(t.clinic.host_lead)
        form.id()
        note(t.clinic.id_note)
        if isinstance(found, Clinic):
            file = f"{found.id}.yaml"
            st.download_button(
                t.clinic.download.format(file=file),
                data=partial(profile_text, found),
                file_name=file,
                mime="application/yaml",
                on_click="ignore",
                key="clinic-download",
            )
            draw("screens/clinic/clinic_place.html", t=t, file=file, id=found.id)


def _clear(form: Form) -> None:
    if form.draft:
        with st.popover(form.t.clinic.clear, width="content"):
            st.markdown(form.t.clinic.clear_sure)
            st.button(form.t.clinic.clear_yes, key="clinic-clear", on_click=_forget)


def _forget() -> None:
    tab_memory.keep_place(draft="")
    for name in (READING, CHECK_ALL, FULL, TOUCHED):
        st.session_state.pop(name, None)

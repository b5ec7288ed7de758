"""The seller's mirror: a clinic's profile marks what it sells, and changes nothing else that anybody reads."""

import itertools
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, get_args

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from clinics import (
    A_PRODUCT,
    SELLERS,
    SELLS_NOTHING,
    a_clinic,
    any_clinic,
    by_link,
    shared_by,
    without_prices,
)
from decision_aid.findings.studies import Wanted
from decision_aid.models.clinics import COUNTRIES, LegalStatus
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import PAGES
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.about import about_view
from decision_aid.views.evidence.base import evidence_view
from decision_aid.views.evidence.forests import forests, options_with_forests
from decision_aid.views.evidence.map import map_view
from decision_aid.views.evidence.sums import sums_view
from decision_aid.views.evidence.uses import use_view
from decision_aid.views.options.claims import claims_view
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.option import option_view
from decision_aid.views.person.values import values_view
from decision_aid.views.shared.frame import frame_view
from decision_aid.views.shared.seller import clinic_view, country_name, offer_mark, products_view
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.visits import visits_view
from samples import option_ids, real_content, texts_in

DAY = date(2026, 11, 22)
MARKS = {"offer", "product", "products", "clinic", "clinic_says", "call"}  # the fields of a view that a clinic may fill
SCARS = (None, *ids(ScarId))
MONEY = "within-budget"  # the wish that a clinic's price may answer
EVERY_WISH = dict.fromkeys(real_content().wishes, "matters")
WAYS = {
    "nothing said": Journey(),
    "two picked": Journey(picked=("silicone", "steroid-injection")).with_answers({"skin": "dark-brown-black"}),
    "careful": Journey(picked=("microneedling",), choice="mesotherapy", wishes=EVERY_WISH).with_answers(
        {"pregnant": "yes", "avoid_needles": True, "max_visits": 2, "budget": 500.0}
    ),
}


def way(name: str, scar: str | None) -> Journey:
    return WAYS[name].with_answers({"scar": scar}) if scar else WAYS[name]


def unmarked(view: Any) -> Any:
    """Return a view as plain data without the fields that a clinic may fill."""
    if is_dataclass(view):
        return {one.name: unmarked(getattr(view, one.name)) for one in fields(view) if one.name not in MARKS}
    return [unmarked(part) for part in view] if isinstance(view, tuple) else view


def about_options(content, journey):
    """Return what the lists and tables say."""
    return [unmarked(view(content, journey)) for view in (choices, comparison)]


def with_money(content, journey):
    """Return the views in which a price may show."""
    return [
        unmarked(values_view(content, journey, {})),
        unmarked(visits_view(content, journey, DAY)),
        unmarked(summary_view(content, journey, DAY)),
    ]


def about_evidence(content):
    views = (
        claims_view(content, most=1000),
        evidence_view(content, Wanted(), 10_000),
        map_view(content),
        sums_view(content),
        *(forests(content, option) for option in options_with_forests(content)),
        *(use_view(content, name) for name in content.uses),
    )
    return [unmarked(view) for view in views]


@cache
def neutral_options(name, scar):
    return about_options(real_content(), way(name, scar))


@cache
def neutral_money(name, scar):
    return with_money(real_content(), way(name, scar))


@cache
def neutral_page(name, scar, option):
    return unmarked(option_view(real_content(), way(name, scar), option))


# ---- nothing hidden, moved, shortened or reworded: X2


def in_turn(many, few):
    """Return pairs that hold each of the many once, and each of the few in turn."""
    return list(zip(many, itertools.cycle(few), strict=False))


@pytest.mark.standard("X2")
@pytest.mark.parametrize("clinic", SELLERS.values(), ids=SELLERS)
def test_every_option_has_the_same_page_whatever_a_clinic_sells(clinic):
    content = shared_by(clinic)
    changed = [
        option
        for option, scar in in_turn(option_ids(), SCARS)
        if unmarked(option_view(content, way("two picked", scar), option)) != neutral_page("two picked", scar, option)
    ]
    assert changed == []


@pytest.mark.standard("X2")
@pytest.mark.parametrize(("who", "clinic"), in_turn(itertools.product(WAYS, SCARS), SELLERS.values()))
def test_lists_tables_wishes_visits_and_summary_are_the_same_whatever_a_clinic_sells(who, clinic):
    name, scar = who
    assert about_options(shared_by(clinic), way(name, scar)) == neutral_options(name, scar)
    assert with_money(shared_by(without_prices(clinic)), way(name, scar)) == neutral_money(name, scar)


@pytest.mark.standard("X2")
@settings(max_examples=40)
@given(
    any_clinic,
    st.sampled_from((shared_by, by_link)),
    st.sampled_from(list(WAYS)),
    st.sampled_from(SCARS),
    st.sampled_from(option_ids()),
)
def test_no_profile_hides_moves_or_shortens_anything(clinic, comes, name, scar, option):
    journey, content = way(name, scar), comes(clinic)
    assert about_options(content, journey) == neutral_options(name, scar)
    assert unmarked(option_view(content, journey, option)) == neutral_page(name, scar, option)
    assert with_money(comes(without_prices(clinic)), journey) == neutral_money(name, scar)


@pytest.mark.standard("X2")
@pytest.mark.parametrize("clinic", SELLERS.values(), ids=SELLERS)
def test_claims_evidence_and_other_uses_are_the_same_whatever_a_clinic_sells(clinic):
    assert about_evidence(shared_by(clinic)) == about_evidence(real_content())


@pytest.mark.standard("X2")
@settings(max_examples=20)
@given(any_clinic, st.sampled_from(SCARS))
def test_the_price_of_a_clinic_moves_no_wish_but_those_about_money(clinic, scar):
    content, journey = shared_by(clinic), way("careful", scar)
    other_wishes = {name: wish for name, wish in content.wishes.items() if name != MONEY}
    marked, neutral = (replace(one, wishes=other_wishes) for one in (content, real_content()))
    assert unmarked(values_view(marked, journey)) == unmarked(values_view(neutral, journey))
    assert unmarked(summary_view(marked, journey, DAY)) == unmarked(summary_view(neutral, journey, DAY))


@pytest.mark.standard("X2")
@settings(max_examples=20)
@given(any_clinic, st.sampled_from(SCARS))
def test_the_price_of_a_clinic_moves_no_row_of_visits_but_those_about_money(clinic, scar):
    journey = way("two picked", scar)
    marked, neutral = (visits_view(content, journey, DAY) for content in (shared_by(clinic), real_content()))
    money = {real_content().words.ui.visits[key] for key in ("cost", "upkeep_cost")}
    assert [row for row in marked.rows if row.title not in money] == list(neutral.rows)
    assert (marked.names, marked.bars, marked.calendar) == (neutral.names, neutral.bars, neutral.calendar)
    assert [name for name, _ in marked.if_nothing] == [name for name, _ in neutral.if_nothing]


@pytest.mark.standard("X2")
@pytest.mark.parametrize("scar", SCARS)
def test_a_price_that_the_person_heard_goes_before_the_one_of_the_clinic(scar):
    heard = way("careful", scar).model_copy(update={"prices": dict.fromkeys(option_ids(), 120.0)})
    assert with_money(shared_by(SELLERS["sells everything"]), heard) == with_money(real_content(), heard)


# ---- the mark


def marks(content):
    return {option: offer_mark(content, option) for option in option_ids()}


@pytest.mark.standard("X2")
@settings(max_examples=30)
@given(any_clinic)
def test_with_a_clinic_every_option_has_a_mark_and_those_it_sells_name_it(clinic):
    for option, mark in marks(shared_by(clinic)).items():
        assert mark
        assert (clinic.offer_of(option) is not None) == (mark == f"Offered at {clinic.name}")


def test_without_a_clinic_no_option_has_a_mark():
    assert set(marks(real_content()).values()) == {None}


def test_what_is_not_sold_is_to_be_asked_for_elsewhere():
    assert marks(shared_by(SELLS_NOTHING))["microneedling"] == "Not offered here: ask elsewhere"


def test_what_people_do_themselves_needs_no_clinic_and_no_seller_elsewhere():
    told = marks(shared_by(SELLS_NOTHING))
    done_by = {option: facts.done_by for option, facts in real_content().options.items()}
    without = {option for option, mark in told.items() if mark == "Done at home"}
    assert without == {option for option, by in done_by.items() if by == "yourself"} - {"no-treatment"}


def test_waiting_is_not_called_done_at_home():
    assert marks(shared_by(SELLS_NOTHING))["no-treatment"] == "No clinic needed"


@pytest.mark.parametrize("view", [comparison, choices], ids=["comparison", "choices"])
def test_the_mark_stands_wherever_an_option_stands(view):
    texts = list(texts_in(view(shared_by(SELLERS["sells everything"]), way("two picked", "keloid"))))
    assert "Offered at A Clinic" in texts


# ---- products: X3


@pytest.mark.standard("X3")
@settings(max_examples=30)
@given(any_clinic)
def test_every_product_is_told_with_what_is_in_it_its_legal_status_and_the_country(clinic):
    content = shared_by(clinic)
    country = country_name(content, clinic)
    for offer in clinic.offers:
        view = products_view(content, content.options[offer.option])
        shown = view.products if view else ()
        assert [one.name for one in shown] == [product.name for product in offer.products]
        for line, product in zip(shown, offer.products, strict=True):
            assert product.substance in line.substance
            assert content.words.ui.seller[f"status_{product.status}"] in line.status
            assert country in line.status


@pytest.mark.standard("X3")
@pytest.mark.parametrize("status", get_args(LegalStatus))
def test_a_legal_status_is_told_in_words_as_what_the_clinic_says(status):
    offer = {"option": "mesotherapy", "products": [{**A_PRODUCT, "status": status}]}
    view = option_view(shared_by(a_clinic(offers=[offer])), Journey(), "mesotherapy").rest.products
    assert view.products[0].status == (f"Legal status (Germany): {real_content().words.ui.seller[f'status_{status}']}.")
    assert view.note == "This is what the clinic says. Ask to see the label."


@pytest.mark.standard("X3")
def test_where_the_clinic_names_no_product_the_person_is_told_to_ask_it():
    content = shared_by(a_clinic(offers=[{"option": "mesotherapy"}]))
    view = products_view(content, content.options["mesotherapy"])
    assert view.products == ()
    assert view.lead.startswith("A Clinic names no product for this. Ask the clinic: which product")


@pytest.mark.standard("X3")
@pytest.mark.parametrize("content", [real_content(), shared_by(SELLS_NOTHING)], ids=["no clinic", "not sold there"])
@pytest.mark.parametrize(
    "option",
    [
        "mesotherapy",
        "microneedling-infusion",
        "dermal-filler",
        "botulinum-toxin",
        "steroid-injection",
        "bleomycin-injection",
        "verapamil-injection",
        "fluorouracil-with-steroid",
        "chemical-peel",
        "tca-cross",
        "topical-retinoid",
        "silicone",
    ],
)
def test_for_what_goes_into_or_onto_the_skin_the_person_is_told_what_to_ask(content, option):
    view = option_view(content, Journey(), option).rest.products
    assert view.lead.startswith("Products and licences differ from place to place. Ask: which product")


@pytest.mark.parametrize("option", ["no-treatment", "scar-massage", "psychological-support", "surgical-revision"])
def test_where_no_product_is_used_nothing_is_asked(option):
    assert option_view(real_content(), Journey(), option).rest.products is None


@pytest.mark.standard("X3")
def test_a_device_is_told_too_where_the_clinic_names_one():
    device = {"name": "Some Laser", "substance": "light of one colour", "status": "device"}
    content = shared_by(a_clinic(offers=[{"option": "pulsed-dye-laser", "products": [device]}]))
    assert option_view(content, Journey(), "pulsed-dye-laser").rest.products.products[0].name == "Some Laser"


# ---- who shares the aid, and whom to call


def lines_of(clinic):
    return {line.label: line for line in clinic_view(shared_by(clinic)).lines}


def test_without_a_clinic_there_is_nobody_to_name():
    assert clinic_view(real_content()) is None
    assert all(frame_view(real_content(), page, DAY).clinic is None for page in PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_names_the_clinic_and_whom_to_call(page):
    clinic = frame_view(shared_by(SELLS_NOTHING), page, DAY).clinic
    assert clinic.shared_by == "Shared by A Clinic. It adds marks, prices and products, and changes nothing else."
    assert (clinic.emergency.text, clinic.emergency.note) == ("+49 30 901821", "(at night)")
    assert clinic.emergency.link == "tel:+49-30-901821"


def test_a_number_stands_as_it_was_written_and_can_be_dialled_from_any_country():
    phone = lines_of(a_clinic(country="GB", phone="020 7946 0958"))["Phone"]
    assert (phone.text, phone.link) == ("020 7946 0958", "tel:+44-20-7946-0958")


def test_a_mail_address_and_a_website_lead_there():
    lines = lines_of(a_clinic(email="desk@clinic.example.org", website="https://clinic.example.org/en?x=1"))
    assert lines["Email"].link == "mailto:desk@clinic.example.org"
    assert (lines["Website"].text, lines["Website"].link) == ("clinic.example.org", "https://clinic.example.org/en?x=1")


def test_what_a_clinic_does_not_tell_has_no_line():
    assert set(lines_of(SELLS_NOTHING)) == {"Name", "Address", "Phone", "Languages"}


def test_languages_and_country_are_told_in_words():
    lines = lines_of(a_clinic(languages=["hi", "en", "hi"]))
    assert lines["Languages"].text == "Hindi and English"
    assert lines["Address"].text == "Some Street, Germany"


def test_every_country_and_language_that_a_profile_may_name_has_a_name():
    words = Locale.parse(real_content().words.language)
    assert [code for code in COUNTRIES if not words.territories.get(code)] == []
    assert [code for code in Locale("en").languages if not words.languages.get(code)] == []


@settings(max_examples=30)
@given(any_clinic)
def test_a_clinic_can_be_told_whatever_its_profile_holds(clinic):
    view = clinic_view(shared_by(clinic))
    assert clinic.name in view.welcome
    assert all(text for text in texts_in(view))


# ---- for which country: S1


@pytest.mark.standard("S1")
@settings(max_examples=30)
@given(any_clinic)
def test_the_page_about_the_aid_says_for_which_country_prices_and_licences_hold(clinic):
    told = about_view(shared_by(clinic)).country
    assert clinic.name in told
    assert country_name(real_content(), clinic) in told


@pytest.mark.standard("S1")
def test_without_a_clinic_the_general_line_on_countries_stands_alone():
    view = about_view(real_content())
    assert view.country is None
    assert "country" in view.parts

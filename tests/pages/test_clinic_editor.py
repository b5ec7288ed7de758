"""Writing a clinic profile on its page: fields, problems under them, and the file to save."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from decision_aid.clinic_profile import checked, draft_text, profile_text, read_profile
from decision_aid.content.style import read_style
from decision_aid.person.journey import Journey
from decision_aid.person.place import LONGEST_DRAFT, Place
from samples import CONTENT, option_ids

ROOT = Path(__file__).parents[2]
EXAMPLE = (CONTENT / "clinics/example.yaml").read_text("utf-8")
PHONE = "+44 20 7946 0958"
TEXTS = {
    "name": "A Clinic",
    "address": "A street",
    "phone": PHONE,
    "emergency-phone": PHONE,
    "emergency-reached": "day and night",
}


def editor(draft=""):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = Journey()
    app.session_state["place"] = Place(draft=draft)
    return sound(app.switch_page("pages/clinic.py").run())


def sound(app):
    assert not app.exception
    return app


def write(app, key, text):
    return sound(app.text_input(key=f"clinic-{key}").set_value(text).run())


def pick(app, key, code):
    return sound(app.selectbox(key=f"clinic-{key}").set_value(code).run())


def filled_in():
    app = editor()
    for key, text in TEXTS.items():
        write(app, key, text)
    pick(app, "country", "GB")
    return sound(app.multiselect(key="clinic-languages").set_value(["en", "no"]).run())


def text_of(app):
    return " ".join(element.value for element in app.markdown)


def problems(app):
    """Return the widget that each problem stands under."""
    found, last = {}, None
    for element in app.main:
        last = getattr(element, "key", None) or last
        if 'class="problem"' in str(getattr(element, "value", "")):
            found[last] = element.value
    return found


def draft_of(app):
    return read_profile(app.session_state["place"].draft, option_ids()).draft


def saves(app):
    """Return the keys of all that can be saved."""
    return [button.key for button in app.get("download_button")]


def can_be_saved(app):
    return "clinic-download" in saves(app)


def link_of(app):
    """Return the link that the page offers, or None."""
    return next((code.value for code in app.code), None)


def test_an_empty_form_complains_of_nothing_and_names_what_is_still_to_do():
    app = editor()
    assert problems(app) == {}
    assert text_of(app).count('<ul class="missing">') == 1
    assert not can_be_saved(app)


def test_nothing_is_picked_when_the_page_opens():
    app = editor()
    assert {box.value for box in app.selectbox} == {None}
    assert [box.value for box in app.multiselect] == [[], []]


def test_options_stand_in_order_of_their_names_and_none_is_missing():
    shown = editor().multiselect(key="clinic-offers").options
    assert shown == sorted(shown, key=str.casefold)
    assert len(shown) == len(option_ids())


@pytest.mark.standard("W18")
@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("phone", "12"),
        ("emergency-phone", "call us"),
        ("email", "desk"),
        ("website", "clinic.example.org"),
        ("name", "A"),
        ("id", "My Id"),
        ("address", "The best street"),
    ],
)
def test_a_field_tells_its_problem_right_under_it_as_soon_as_it_is_left(key, text):
    app = write(editor("country: GB\ncurrency: GBP"), key, text)
    assert set(problems(app)) == {f"clinic-{key}"}


@pytest.mark.standard("W18")
def test_a_problem_goes_when_it_is_mended():
    app = write(editor(), "phone", "12")
    assert problems(write(app, "phone", PHONE)) == {}


@pytest.mark.standard("W18")
def test_a_field_that_was_made_blank_again_says_so():
    app = write(write(editor(), "name", "A Clinic"), "name", "")
    assert "clinic-name" in problems(app)


@pytest.mark.standard("W18")
def test_all_problems_are_shown_at_their_fields_when_asked_for():
    app = sound(editor().button(key="clinic-check").click().run())
    assert set(problems(app)) == {
        "clinic-name",
        "clinic-country",
        "clinic-address",
        "clinic-phone",
        "clinic-languages",
        "clinic-currency",
        "clinic-emergency-phone",
        "clinic-emergency-reached",
    }


def test_a_name_makes_the_id_until_somebody_types_another():
    app = write(editor(), "name", "Haut & Narbe")
    assert app.text_input(key="clinic-id").value == "haut-narbe"
    write(write(app, "id", "haut"), "name", "Haut und Narbe")
    assert app.text_input(key="clinic-id").value == "haut"
    assert write(app, "id", "").text_input(key="clinic-id").value == "haut-und-narbe"


def test_a_country_presets_its_currency_and_it_can_be_changed():
    app = pick(editor(), "country", "CH")
    assert app.selectbox(key="clinic-currency").value == "CHF"
    pick(pick(app, "currency", "EUR"), "country", "GB")
    assert app.selectbox(key="clinic-currency").value == "EUR"


def test_a_form_that_is_filled_in_offers_the_file():
    app = filled_in()
    assert problems(app) == {}
    assert can_be_saved(app)
    assert 'class="missing"' not in text_of(app)
    assert "content/clinics/a-clinic.yaml" in text_of(app)
    assert "/?clinic=a-clinic" in text_of(app)


def test_a_form_that_is_filled_in_offers_a_link_that_opens_the_profile_and_two_posters():
    app = filled_in()
    link = link_of(app)
    assert link.startswith("/?lang=en#c=")
    assert {"clinic-poster-a4", "clinic-poster-a5"} <= set(saves(app))
    assert 'class="qr"' in text_of(app)
    assert opened_by(link.partition("#c=")[2]).startswith("Shared by A Clinic.")
    assert link_of(write(app, "phone", "12")) is None
    assert saves(app) == []


def opened_by(code):
    """Return what the head of the first page says of the clinic."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = Journey()
    app.query_params["c"] = code
    head = next(element.value for element in sound(app.run()).markdown if "shared-by" in element.value)
    return re.sub("<[^>]*>", "", head).strip()


def test_a_link_that_is_pasted_fills_in_the_form():
    app = paste(editor(), f"https://aid.example{link_of(editor(EXAMPLE))}")
    assert app.text_input(key="clinic-name").value == "Example Skin Clinic"
    assert app.number_input(key="clinic-offers-microneedling-price").value == 180


def test_a_profile_that_fits_in_no_link_can_still_be_saved_as_a_file():
    unlike = [sha256(str(number).encode()).hexdigest() for number in range(60)]
    products = [{"name": one[:32], "substance": one[32:], "status": "device"} for one in unlike]
    offers = [{"option": one, "products": products[6 * at : 6 * at + 6]} for at, one in enumerate(option_ids()[:10])]
    app = editor(draft_text({**read_profile(EXAMPLE, option_ids()).draft, "offers": offers}))
    assert link_of(app) is None
    assert saves(app) == ["clinic-download"]
    assert "does not fit in a link" in text_of(app)


def test_the_file_says_what_was_filled_in():
    app = filled_in()
    sound(app.multiselect(key="clinic-offers").set_value(["mesotherapy"]).run())
    sound(app.number_input(key="clinic-offers-mesotherapy-price").set_value(150.0).run())
    sound(app.button(key="clinic-add-mesotherapy").click().run())
    product = "offers-mesotherapy-products-0"
    write(write(app, f"{product}-name", "A Glow"), f"{product}-substance", "vitamins")
    assert not can_be_saved(app)
    pick(app, f"{product}-status", "not-known")
    assert can_be_saved(app)
    clinic = checked(draft_of(app), read_style(CONTENT))
    assert yaml.safe_load(profile_text(clinic)) == {
        "id": "a-clinic",
        "name": "A Clinic",
        "country": "GB",
        "address": "A street",
        "phone": PHONE,
        "languages": ["en", "no"],
        "currency": "GBP",
        "emergency": {"phone": PHONE, "reached": "day and night"},
        "offers": [
            {
                "option": "mesotherapy",
                "price": 150,
                "products": [{"name": "A Glow", "substance": "vitamins", "status": "not-known"}],
            }
        ],
    }


def test_products_are_added_up_to_the_most_and_taken_out_one_by_one():
    app = editor("offers: [{option: taping}]")
    for _ in range(6):
        sound(app.button(key="clinic-add-taping").click().run())
    assert "clinic-add-taping" not in {button.key for button in app.button}
    write(app, "offers-taping-products-5-name", "The last one")
    sound(app.button(key="clinic-take-out-taping-0").click().run())
    assert app.text_input(key="clinic-offers-taping-products-4-name").value == "The last one"


def test_an_option_that_is_taken_out_takes_its_card_along():
    app = editor("offers: [{option: taping, price: 5}]")
    sound(app.multiselect(key="clinic-offers").set_value([]).run())
    assert [box.key for box in app.number_input] == []
    assert app.session_state["place"].draft == ""


def paste(app, text):
    app.text_area(key="clinic-paste").set_value(text)
    return sound(app.button(key="clinic-paste-use").click().run())


def test_a_pasted_file_fills_in_the_form():
    app = paste(editor("name: Before"), EXAMPLE)
    assert app.text_input(key="clinic-name").value == "Example Skin Clinic"
    assert app.number_input(key="clinic-offers-microneedling-price").value == 180
    assert can_be_saved(app)


def test_what_a_pasted_file_cannot_bring_is_named():
    app = paste(editor(), EXAMPLE + "\nhide: [no-treatment]\n")
    assert "hide" in next(element.value for element in app.markdown if 'class="key"' in element.value)


@pytest.mark.parametrize(
    "text", ["hello", "name: [", "- a", "name: *x", "<script>alert(1)</script>", "x: " + "[" * 999]
)
def test_a_pasted_text_that_is_no_profile_leaves_the_form_as_it_is(text):
    app = paste(editor("name: Before"), text)
    assert app.text_input(key="clinic-name").value == "Before"
    assert any('class="key"' in element.value for element in app.markdown)


def nearly_full():
    """Return a draft with so many quotes, which are written twice, that hardly a line more goes into the tab."""
    product = {"name": "'" * 299, "substance": "'" * 299, "status": "device"}
    draft = {"offers": []}
    for option in option_ids():
        draft["offers"].append({"option": option, "products": []})
        for _ in range(6):
            if len(draft_text(draft)) < LONGEST_DRAFT - 2600:
                draft["offers"][-1]["products"].append(product.copy())
    return draft_text(draft)


def test_a_change_that_would_not_fit_into_the_tab_is_told_and_not_kept():
    app = editor(nearly_full())
    for key in ("name", "address", "website", "email", "emergency-reached"):
        write(app, key, "'" * 299)
    assert len(app.session_state["place"].draft) <= LONGEST_DRAFT
    assert app.text_input(key="clinic-emergency-reached").value == ""
    assert any('class="key"' in element.value for element in app.markdown)


@pytest.mark.standard("X2")
def test_the_result_shows_one_option_that_is_offered_and_one_that_is_not_in_the_same_widget():
    text = text_of(editor(EXAMPLE))
    assert text.count('class="card-head"') == 2
    assert "Offered at Example Skin Clinic" in text
    assert "Not offered here: ask elsewhere" in text


def test_the_result_shows_what_the_prices_mean():
    assert "Cost of the whole course" in text_of(editor(EXAMPLE))
    assert "Cost of the whole course" not in text_of(editor(EXAMPLE.replace("price:", "#")))


def test_the_draft_stays_when_a_person_starts_over():
    app = sound(editor(EXAMPLE).button(key="start-over").click().run())
    assert app.session_state["place"].draft == EXAMPLE


def test_a_profile_that_is_cleared_is_gone():
    app = editor(EXAMPLE)
    sound(app.button(key="clinic-clear").click().run())
    assert app.session_state["place"].draft == ""
    assert app.text_input(key="clinic-name").value == ""
    assert problems(app) == {}


@pytest.mark.parametrize(
    "kept",
    [
        "name: [",
        "a" * 60_000,
        "offers: x",
        "country: XX\ncurrency: XXX\nlanguages: [xx]",
        "offers: [{option: taping, price: 1e400}]",
    ],
)
def test_whatever_the_tab_has_kept_the_page_opens(kept):
    editor(kept)

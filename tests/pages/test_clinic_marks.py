"""A clinic's link on screen: a mark, products and whom to call; and for the rest the same page as without it."""

import re
from dataclasses import replace

import pytest

from decision_aid.person.journey import Journey
from decision_aid_web.shell.frame import the_content
from pages.test_pages import PAGES, page, text_at, text_of
from pages.test_sharing import notices, opened

KELOID = Journey(  # with prices of their own, since the person's go before the clinic's
    prices={"mesotherapy": 90.0, "microneedling": 90.0},
    picked=("silicone", "microneedling"),
    wishes=dict.fromkeys(the_content().wishes, "matters"),
).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
SAYS_OF_A_CLINIC = (
    r'<span class="offer">.*?</span>',
    r'<p class="shared-by">.*?</p>',
    r'<p class="welcome">.*?</p>',
    r'<div class="foot-clinic">.*?</dl></div>',
    r"<h3[^>]*>Which product, and is it licensed\?</h3>.*?(?=<details)",
    r'<p class="quiet product">.*?</p>',
    r'<div class="call">.*?</div>',
    r'<p class="quiet carries">.*?</p>',
)


def as_without_a_clinic(app):
    """Return the text of a page without what only a clinic's link adds, and without the spaces around it."""
    text = text_of(app)
    for part in SAYS_OF_A_CLINIC:
        text = re.sub(part, "", text, flags=re.DOTALL)
    return re.sub(r"\s+", "", text)


@pytest.mark.standard("X2")
@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("visits", "about")])
def test_a_page_says_the_same_with_a_clinic_and_without(name):
    assert as_without_a_clinic(page(name, KELOID, clinic="example")) == as_without_a_clinic(page(name, KELOID))


@pytest.mark.standard("X2")
@pytest.mark.parametrize("option", ["mesotherapy", "dermabrasion", "silicone"])  # with a product, not offered, at home
def test_the_page_of_an_option_says_the_same_with_a_clinic_and_without(option):
    address = {"option": option}
    with_clinic, without = (page("option", KELOID, **address, **more) for more in ({"clinic": "example"}, {}))
    assert as_without_a_clinic(with_clinic) == as_without_a_clinic(without)


@pytest.mark.standard("X2")
@pytest.mark.parametrize("name", ["compare", "what_matters", "summary"])
def test_each_option_beside_others_is_marked_once_by_name_of_the_clinic_or_as_not_offered(name):
    marks = re.findall(r'<span class="offer">(.*?)</span>', text_of(page(name, KELOID, clinic="example")))
    assert marks[:4] == [
        "No clinic needed",
        "Offered at Example Skin Clinic",
        "Done at home",
        "Offered at Example Skin Clinic",
    ]


@pytest.mark.standard("X3")
def test_a_product_is_shown_with_what_is_in_it_its_legal_status_and_the_country():
    text = text_of(page("option", KELOID, option="mesotherapy", clinic="example"))
    product = text[text.index("<dt>Example Glow</dt>") :][:300]
    assert "hyaluronic acid with vitamins" in product
    assert "Legal status (United Kingdom): a cosmetic" in product


@pytest.mark.standard("X3")
def test_where_no_product_is_named_the_page_says_what_to_ask():
    assert "Ask the clinic: which product" in text_of(page("option", option="chemical-peel", clinic="example"))
    assert "Ask: which product" in text_of(page("option", option="chemical-peel"))


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_a_clinics_link_tells_who_shares_it_and_whom_to_call(name):
    text = text_at(name, "example")
    assert "Shared by Example Skin Clinic." in text
    assert 'href="tel:+44-20-7946-0959"' in text


@pytest.mark.parametrize("name", PAGES)
def test_no_page_without_a_clinic_speaks_of_one_that_shares_it(name):
    assert not any(re.search(part, text_at(name), re.DOTALL) for part in SAYS_OF_A_CLINIC[:4])


@pytest.mark.standard("S1")
def test_the_page_about_the_aid_says_for_which_country_a_clinics_prices_hold():
    assert "hold for this country: United Kingdom" in text_at("about", "example")
    assert "hold for this country" not in text_at("about")


def test_words_of_a_clinic_are_shown_as_words_and_never_as_a_page(monkeypatch):
    sly = the_content().clinics["example"].model_copy(update={"name": "A & B {x} \"C\" 'D'"})
    monkeypatch.setattr("decision_aid_web.shell.frame.content_shared_by", lambda *_: replace(the_content(), clinic=sly))
    app = page("compare", KELOID, clinic="example")
    assert not app.exception
    assert "Offered at A &amp; B {x} &#34;C&#34; &#39;D&#39;" in text_of(app)


# ---- a clinic that nobody knows


@pytest.mark.parametrize("clinic", ["no-such-clinic", "No Such", "../example", "<script>", "x" * 500, "unknown"])
def test_an_unknown_clinic_gives_a_note_and_the_neutral_aid(clinic):
    app = opened(KELOID, clinic=clinic)
    assert notices(app) == ["unknown_clinic"]
    app.switch_page("pages/compare.py").run()
    assert not app.exception
    assert notices(app) == []
    assert text_of(app) == text_of(page("compare", KELOID))


def test_a_known_clinic_gives_no_note():
    assert notices(opened(clinic="example")) == []


def test_an_unknown_clinic_loses_no_answer():
    assert opened(KELOID, clinic="no-such-clinic").session_state["journey"] == KELOID


def test_starting_over_keeps_the_clinic_of_the_device():
    app = page("compare", KELOID, clinic="example")
    app.button(key="start-over").click().run()
    assert app.session_state["journey"] == Journey()
    assert "Shared by Example Skin Clinic." in text_of(app)

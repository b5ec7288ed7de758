import html
import re
from datetime import UTC, date, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.errors import ContentError
from decision_aid.models.vocabulary import HealthId, ids
from decision_aid.pages import PAGES
from decision_aid.person.journey import Journey
from decision_aid.person.place import Place
from decision_aid.views.options.claims import FIRST
from decision_aid_web.shell import frame, tab_memory
from decision_aid_web.shell.frame import zone_named
from samples import real_content

ROOT = Path(__file__).parents[2]
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})

TO_TAKE = ("letter", "whole-text", "another-device")  # the folded parts of the summary


def page(name, journey=None, unfolded=(), **address):
    """Return a page as a tab with this journey opens it; `unfolded` are the folded parts that stand open."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = Journey() if journey is None else journey
    for group in unfolded:
        app.session_state[f"{group}-open"] = True
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page(f"pages/{name}.py").run()


def text_of(app):
    return " ".join(element.value for element in app.markdown)


@cache
def text_at(name, clinic=None):
    """Return the text of a page with nothing answered; each page is opened once for all tests that only read it."""
    app = page(name, clinic=clinic) if clinic else page(name)
    assert not app.exception
    return text_of(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_nothing_answered(name):
    assert "<h1" in text_at(name)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_answers(name):
    assert not page(name, KELOID).exception


@pytest.mark.standard("Q2", "C3")
@pytest.mark.parametrize("name", PAGES)
def test_every_page_carries_the_decision_the_version_and_our_status(name):
    text = text_at(name)
    assert "Which treatment, if any, for this scar?" in text
    assert "version" in text
    assert "Not yet reviewed by clinicians" in text


@pytest.mark.parametrize("name", PAGES)
def test_a_page_waits_for_the_tab_before_it_draws(monkeypatch, name):
    monkeypatch.setattr(tab_memory, "LONGEST_WAIT", 0)  # nobody answers here
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run().switch_page(f"pages/{name}.py").run()
    assert not app.exception
    assert "<h1" not in text_of(app)


def test_picking_a_scar_type_keeps_the_answer():
    app = page("your_scar")
    app.radio(key="q-scar").set_value("stretch-marks").run()
    assert app.session_state["journey"].answers.scar == "stretch-marks"


def test_dent_shapes_are_asked_only_for_dents():
    assert "q-dent_shape" not in {radio.key for radio in page("your_scar", KELOID).radio}
    dents = Journey().with_answers({"scar": "atrophic-acne"})
    assert "q-dent_shape" in {radio.key for radio in page("your_scar", dents).radio}


def test_one_box_answers_no_to_the_others_of_all_lists_and_one_more_tick_takes_it_back():
    app = page("your_health", unfolded=["more-health"])
    app.checkbox(key="h-pregnant").check().run()
    app.checkbox(key="h-rest").check().run()
    health = app.session_state["journey"].answers.health
    assert health == {name: "yes" if name == "pregnant" else "no" for name in ids(HealthId)}
    app.checkbox(key="h-diabetes").check().run()
    assert not app.checkbox(key="h-rest").value
    assert app.session_state["journey"].answers.health == {"pregnant": "yes", "diabetes": "yes"}


def test_what_is_folded_is_not_sent():
    assert "h-pregnant" not in {box.key for box in page("your_health").checkbox}


@pytest.mark.parametrize("name", ["your_scar", "your_health"])
def test_one_tap_opens_the_warning_signs_and_what_is_ticked_is_told_there(name):
    assert "h-new-lump" not in {box.key for box in page(name, KELOID).checkbox}
    app = page(name, KELOID, unfolded=["signs"])
    app.checkbox(key="h-new-lump").check().run()
    assert "within two weeks" in text_of(app)


@pytest.mark.standard("X6")
def test_a_warning_sign_is_told_before_the_comparison():
    worried = KELOID.with_answers({"bleeding-or-open-sore": "yes"})
    text = text_of(page("compare", worried))
    assert text.index('class="first"') < text.index('class="compare')


def test_no_treatment_and_mesotherapy_are_always_compared():
    text = text_of(page("compare"))
    head = text[text.index("<thead>") : text.index("</thead>")]
    assert "No treatment for now" in head
    assert "Mesotherapy" in head


@pytest.mark.standard("T4")
def test_an_option_page_answers_benefits_risks_alternatives_nothing_in_that_order():
    text = text_of(page("option", KELOID, option="mesotherapy"))
    titles = ("What are the benefits?", "What are the risks?", "What are the alternatives?", "What if I do nothing?")
    places = [re.search(rf"<h[23][^>]*>{re.escape(title)}</h[23]>", text).start() for title in titles]
    assert places == sorted(places)


def test_an_option_page_has_six_closed_parts_and_a_link_to_each():
    text = text_of(page("option", KELOID, option="mesotherapy"))
    assert text.count('<details class="part">') == 6
    links, parts = re.findall(r'href="#([\w-]+)"', text), re.findall(r'class="part-body" id="([\w-]+)"', text)
    assert links == parts
    assert len(set(parts)) == 6


def test_the_head_of_an_option_page_says_what_matters_before_any_part_is_opened():
    text = text_of(page("option", KELOID, option="steroid-injection"))
    head = text[: text.index('<details class="part">')]
    asked = ("Does it get better?", "What else can go wrong?", "Visits and time")
    assert [title for title in asked if not re.search(rf"<h2[^>]*>{re.escape(title)}</h2>", head)] == []
    assert head.count("out of 100") >= 2


@pytest.mark.parametrize(("name", "kind"), [("faq", "faq"), ("choosing", "questions_to_ask")])
def test_each_question_stands_on_its_page_with_its_answer_closed(name, kind):
    text, content = text_at(name), real_content()
    asked = re.findall(r'<details data-asked="([\w-]+)"><summary>', text)
    assert sorted(asked) == sorted(getattr(content, kind))


@pytest.mark.parametrize("option", ["mesotherapy", "silicone"])
def test_answers_stand_whole_on_their_own_pages_only(option):
    text, words = html.unescape(text_of(page("option", KELOID, option=option))), real_content().words
    whole = [one.why for kind in ("faq", "questions_to_ask") for one in getattr(words, kind).values()]
    assert [why for why in whole if "{" not in why and why in text] == []
    assert 'href="faq"' in text


def test_claims_come_ten_at_a_time_and_a_new_filter_starts_again():
    app = page("claims")
    assert text_of(app).count('class="claim"') == FIRST
    assert f"({len(real_content().claims) - FIRST} are hidden)" in app.button(key="claims-more").label
    app.button(key="claims-more").click().run()
    assert text_of(app).count('class="claim"') == 2 * FIRST
    app.selectbox(key="claim-topic").set_value("benefit").run()
    assert text_of(app).count('class="claim"') == FIRST


def test_a_clinic_text_has_a_number_and_its_file_stands_on_the_card():
    text = text_at("claims")
    numbers = set(re.findall(r"Clinic text (\d)", text))
    assert numbers
    assert numbers <= set("12345")
    assert text.count(".txt") == text.count('class="claim-file"') == FIRST


@pytest.mark.parametrize("name", ["America/New_York", "Asia/Kolkata", "UTC"])
def test_a_day_is_the_day_of_the_time_zone_that_the_browser_names(name):
    assert zone_named(name) == ZoneInfo(name)


@pytest.mark.parametrize("name", [None, "", "Nowhere/Town", "../../etc/passwd", "Europe", "a\0b", "x" * 9000])
def test_a_time_zone_that_is_not_known_is_utc(name):
    assert zone_named(name) is UTC


def test_an_unknown_option_in_the_address_offers_the_list():
    assert not page("option", option="snake-oil").exception


def test_a_price_shows_what_it_costs():
    app = page("visits", KELOID)
    app.number_input(key="price-mesotherapy").set_value(100.0).run()
    assert "Cost of the whole course" in text_of(app)


def test_a_price_stays_with_the_journey_and_can_be_taken_back():
    app = page("visits", KELOID)
    app.number_input(key="price-mesotherapy").set_value(100.0).run()
    assert app.session_state["journey"].prices == {"mesotherapy": 100.0}
    app.number_input(key="price-mesotherapy").set_value(None).run()
    assert app.session_state["journey"].prices == {}


@pytest.mark.standard("W18", "W13")
def test_each_price_has_a_label_with_the_name_of_its_option():
    fields = page("visits", KELOID).number_input
    assert [field.key for field in fields] == ["price-mesotherapy", "price-steroid-injection"]
    assert [name in field.label for field, name in zip(fields, ("Mesotherapy", "Steroid injection"), strict=True)]


def test_beside_a_price_stands_what_the_clinic_of_the_link_says():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"], app.session_state["place"] = KELOID, Place(clinic="example")
    text = text_of(app.switch_page("pages/visits.py").run())
    assert "Example Skin Clinic says: £150" in text
    assert "At the price of Example Skin Clinic" in text


def test_a_start_date_moves_the_calendar_and_stays_with_the_journey():
    app = page("visits", KELOID)
    later = app.date_input(key="start").value + timedelta(days=30)
    app.date_input(key="start").set_value(later).run()
    assert app.session_state["journey"].start == later
    assert f"{later:%B} {later.day}, {later.year}" in text_of(app)


def test_a_start_date_of_a_forged_link_opens_the_page_all_the_same():
    assert not page("visits", KELOID.model_copy(update={"start": date.max})).exception


def test_an_event_is_asked_for_in_one_line_and_told_of_once_it_is_known():
    assert "Your event" not in text_of(page("visits", KELOID))
    assert "Your event" in text_of(page("visits", KELOID.with_answers({"weeks_until_event": 12})))


def test_each_option_with_visits_offers_a_calendar_file():
    names = [button.label for button in page("visits", KELOID).get("download_button")]
    assert names == ["Save as a calendar file: Mesotherapy", "Save as a calendar file: Steroid injection"]


@pytest.mark.standard("M4")
def test_not_yet_is_an_end_as_good_as_any():
    app = page("summary", KELOID)
    app.radio(key="choice").set_value("not-yet").run()
    assert app.session_state["journey"].choice == "not-yet"
    assert not app.exception


@pytest.mark.standard("W1")
def test_visits_charts_have_a_text_that_says_the_same():
    charts = re.findall(r'<div class="chart" role="img" aria-label="([^"]*)"', text_of(page("visits", KELOID)))
    assert len(charts) == 2
    assert all(charts)


def test_a_ticked_sign_asks_whether_a_doctor_has_looked_and_then_the_aid_goes_on():
    app = page("your_health", KELOID, unfolded=["signs"])
    assert "seen-new-lump" not in {box.key for box in app.checkbox}
    app.checkbox(key="h-new-lump").check().run()
    assert "within two weeks" in text_of(app)
    app.checkbox(key="seen-new-lump").check().run()
    assert app.session_state["journey"].answers.looked_at == ("new-lump",)
    assert "What we show relies on that" in text_of(app)
    app.checkbox(key="h-new-lump").uncheck().run()
    assert app.session_state["journey"].answers.looked_at == ()


@pytest.mark.parametrize("name", PAGES)
def test_no_id_stands_twice_in_a_page(name):
    ids = re.findall(r'\bid="([^"]+)"', text_of(page(name, KELOID)))
    assert [one for one in set(ids) if ids.count(one) > 1] == []


def test_broken_content_shows_one_plain_page_and_no_facts(monkeypatch):
    """As with `streamlit run`, which starts without our process."""

    def broken(*_):
        raise ContentError([])

    monkeypatch.setattr(frame, "load_content", broken)
    frame.the_content.cache_clear()
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert "Scar Choices is not available right now" in text_of(app)
    assert not app.radio

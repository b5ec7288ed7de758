from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.journey import Journey

ROOT = Path(__file__).parents[2]
PAGES = (
    "start",
    "your_scar",
    "your_health",
    "compare",
    "option",
    "visits",
    "what_matters",
    "check",
    "summary",
    "uses",
    "evidence",
    "about",
)
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})


def page(name, journey=None, **address):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = Journey() if journey is None else journey
    for key, value in address.items():
        app.query_params[key] = value
    return app.run().switch_page(f"pages/{name}.py").run()


def text_of(app):
    return " ".join(element.value for element in app.markdown)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_nothing_answered(name):
    app = page(name)
    assert not app.exception
    assert "<h1" in text_of(app)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_with_answers(name):
    assert not page(name, KELOID).exception


@pytest.mark.standard("Q2", "C3")
@pytest.mark.parametrize("name", PAGES)
def test_every_page_carries_the_decision_the_version_and_our_status(name):
    text = text_of(page(name))
    assert "Which treatment, if any, for this scar?" in text
    assert "version" in text
    assert "Not yet reviewed by clinicians" in text


@pytest.mark.parametrize("name", PAGES)
def test_a_page_waits_for_the_tab_before_it_draws(name):
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


def test_ticking_the_rest_box_answers_no_to_the_others():
    app = page("your_health")
    app.checkbox(key="h-pregnant").check().run()
    app.checkbox(key="h-rest-life").check().run()
    assert app.session_state["journey"].answers.health == {
        "pregnant": "yes", "trying-for-baby": "no", "breastfeeding": "no", "under-18": "no",
    }  # fmt: skip


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
    places = [
        text.index(f'<h2 class="section">{title}</h2>')
        if f'<h2 class="section">{title}</h2>' in text
        else text.index(f"<h2>{title}</h2>")
        for title in (
            "What are the benefits?",
            "What are the risks?",
            "What are the alternatives?",
            "What if I do nothing?",
        )
    ]
    assert places == sorted(places)


def test_an_unknown_option_in_the_address_offers_the_list():
    assert not page("option", option="snake-oil").exception


def test_a_price_shows_what_it_costs():
    app = page("visits", KELOID)
    app.number_input(key="price-mesotherapy").set_value(100.0).run()
    assert "Cost of the whole course" in text_of(app)


@pytest.mark.standard("M4")
def test_not_yet_is_an_end_as_good_as_any():
    app = page("summary", KELOID)
    app.radio(key="choice").set_value("not-yet").run()
    assert app.session_state["journey"].choice == "not-yet"
    assert not app.exception


@pytest.mark.standard("W1")
def test_visits_charts_have_a_text_that_says_the_same():
    charts = page("visits", KELOID).get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)

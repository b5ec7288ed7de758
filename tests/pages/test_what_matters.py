from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.person.journey import Journey

ROOT = Path(__file__).parents[2]
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})


def what_matters(journey=KELOID, name="what_matters"):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = journey
    return app.switch_page(f"pages/{name}.py").run()


def text_of(app):
    return " ".join(element.value for element in app.markdown)


def tap(app, wish, answer="matters"):
    app.segmented_control(key=f"wish-{wish}").set_value(answer).run()
    assert not app.exception
    return app


@pytest.mark.standard("V4")
def test_nothing_is_set_when_the_page_opens():
    app = what_matters()
    assert not app.exception
    assert 5 <= len(app.segmented_control) <= 8
    assert {control.value for control in app.segmented_control} == {None}


@pytest.mark.standard("V2")
def test_a_tap_draws_one_row_of_segments_for_each_option_and_a_table():
    text = text_of(tap(what_matters(), "few-visits"))
    assert text.count('<section class="held">') == 4
    assert text.count('class="compare plain wishes"') == 2


@pytest.mark.standard("V9")
def test_a_tap_is_kept_and_can_be_taken_back():
    app = tap(what_matters(), "few-visits", "not-sure")
    assert app.session_state["journey"].wishes == {"few-visits": "not-sure"}
    assert tap(app, "few-visits", None).session_state["journey"].wishes == {}


def test_what_moved_is_told_in_a_live_region():
    text = text_of(tap(what_matters(), "no-needles"))
    assert '<div role="status" class="moved-status"><div class="moved">' in text


@pytest.mark.parametrize("name", ["what_matters", "summary"])
def test_the_persons_own_words_are_shown_as_plain_text(name):
    journey = KELOID.with_wish("few-visits", "matters").with_note("own_wish", "<script>alert(1)</script> open shirts")
    text = text_of(what_matters(journey, name))
    assert "open shirts" in text
    assert "<script>" not in text


@pytest.mark.standard("V8")
def test_own_words_are_kept():
    app = what_matters()
    app.text_input(key="own-wish").set_value("open  shirts").run()
    assert app.session_state["journey"].own_wish == "open shirts"


def test_the_budget_is_asked_only_where_it_matters():
    app = what_matters()
    assert "budget" not in {number.key for number in app.number_input}
    tap(app, "within-budget").number_input(key="budget").set_value(300.0).run()
    assert app.session_state["journey"].answers.limits.budget == 300


def test_start_over_forgets_the_wishes_and_what_moved():
    app = tap(what_matters(), "few-visits")
    app.button(key="start-over").click().run()
    assert app.session_state["journey"] == Journey()
    assert "wishes-before" not in app.session_state

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.person.journey import Journey

ROOT = Path(__file__).parents[2]
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
DENTS = Journey(picked=("dermal-filler",)).with_answers({"scar": "atrophic-acne"})
NOT_KNOWN = "mesotherapy-not-known-keloid-mesotherapy"


def page(journey=KELOID, name="check"):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = journey
    return app.switch_page(f"pages/{name}.py").run()


def text_of(app):
    return " ".join(element.value for element in app.markdown)


def answer(app, question, said):
    app.radio(key=f"quiz-{question}").set_value(said).run()
    assert not app.exception
    return app


@pytest.mark.standard("M5")
def test_four_to_six_questions_stand_open():
    app = page()
    assert 4 <= len(app.radio) <= 6
    assert {radio.value for radio in app.radio} == {None}
    assert "told-now" not in text_of(app)


@pytest.mark.standard("M5")
def test_an_answer_is_kept_told_about_at_once_and_can_be_changed():
    app = answer(page(), NOT_KNOWN, "nothing")
    assert app.session_state["journey"].quiz == {NOT_KNOWN: "nothing"}
    assert text_of(app).count('class="told-now"') == 1
    assert answer(app, NOT_KNOWN, "if-it-helps").session_state["journey"].quiz == {NOT_KNOWN: "if-it-helps"}


@pytest.mark.standard("R12")
def test_a_number_is_explained_again_with_a_picture_that_can_be_switched_off():
    app = page(DENTS)
    (name,) = (radio.key.removeprefix("quiz-") for radio in app.radio if radio.key.startswith("quiz-how-many-filler"))
    first = next(one for one in app.radio(key=f"quiz-{name}").options if not one.startswith("77"))
    app.radio(key=f"quiz-{name}").set_value(first.replace(" out of ", "-of-")).run()
    assert "<svg" in text_of(app)
    app.toggle(key="pictures").set_value(False).run()
    assert "<svg" not in text_of(app)


def test_without_a_scar_type_there_is_a_link_to_it_and_readiness_stays():
    app = page(Journey())
    assert len(app.radio) == 0
    assert len(app.segmented_control) == 4


@pytest.mark.standard("M3")
def test_a_no_shows_the_page_that_helps_and_blocks_nothing():
    app = page()
    before = len(app.get("page_link"))
    app.segmented_control(key="ready-support").set_value("no").run()
    assert app.session_state["journey"].ready == {"support": "no"}
    assert len(app.get("page_link")) == before + 2


@pytest.mark.standard("M5")
@pytest.mark.parametrize("name", ["summary", "present", "practitioner", "compare", "what_matters"])
def test_no_other_page_shows_anything_of_the_check(name):
    checked = KELOID.with_entry("quiz", NOT_KNOWN, "nothing").with_entry("ready", "settled", "no")
    assert text_of(page(checked, name)) == text_of(page(KELOID, name))


def test_start_over_forgets_the_check():
    app = answer(page(), NOT_KNOWN, "nothing")
    app.button(key="start-over").click().run()
    assert app.session_state["journey"] == Journey()

"""Examples on screen: one is opened, acted in and left, and nothing of it touches what the person said."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from acted import component
from decision_aid.pages import PAGES
from decision_aid.person.examples import Opened, journey_of
from decision_aid.person.journey import Journey
from decision_aid.person.links import encode
from decision_aid.person.place import Place
from decision_aid_web.shell.frame import the_content

ROOT = Path(__file__).parents[2]
MINE = Journey(picked=("silicone",), reasons="Mine", wishes={"soon": "matters"}).with_answers({"scar": "stretch-marks"})
OTHER = Journey().with_answers({"scar": "hypertrophic"})


def example(name="ear-keloid"):
    return Opened(example=name, journey=journey_of(the_content().examples[name]))


def aid(page, mine=MINE, opened=None, **address):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"] = mine
    app.session_state["example"] = opened
    for key, value in address.items():
        app.query_params[key] = value
    return app.switch_page(f"pages/{page}.py").run()


def keys(app):
    return {button.key for button in app.button}


def text_of(app):
    return " ".join(element.value for element in app.markdown)


def open_now(app):
    return app.session_state["example"]


@pytest.mark.parametrize("name", the_content().examples)
def test_one_tap_on_the_first_page_opens_an_example_with_numbers(name):
    app = aid("start")
    app.button(key=f"open-{name}").click().run()
    assert not app.exception
    assert open_now(app) == example(name)
    assert "of 100" in component(app)["html"]


def test_acts_in_an_example_stay_there_and_the_own_answers_come_back_exactly():
    app = aid("start")
    app.button(key="open-ear-keloid").click().run()
    app.switch_page("pages/your_scar.py").run()
    app.radio(key="q-scar").set_value("contracture").run()
    app.switch_page("pages/summary.py").run()
    app.radio(key="choice").set_value("not-yet").run()
    app.text_area(key="reasons").set_value("Theirs").run()
    assert open_now(app).journey.answers.scar == "contracture"
    assert (open_now(app).journey.choice, open_now(app).journey.reasons) == ("not-yet", "Theirs")
    assert app.session_state["journey"] == MINE
    app.button(key="leave-example").click().run()
    assert open_now(app) is None
    assert app.session_state["journey"] == MINE
    assert "leave-example" not in keys(app)


def test_fields_show_the_own_answers_again_and_keep_them():
    app = aid("summary", opened=example())
    app.text_area(key="reasons").set_value("Theirs").run()
    app.button(key="leave-example").click().run()
    app.switch_page("pages/summary.py").run()
    assert app.text_area(key="reasons").value == "Mine"
    app.text_area(key="reasons").set_value("Mine, and more").run()
    assert app.session_state["journey"].reasons == "Mine, and more"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_an_example_is_marked_and_leads_out(page):
    app = aid(page, opened=example())
    assert not app.exception
    assert 'class="example"' in text_of(app)
    assert "leave-example" in keys(app)
    assert "start-over" not in keys(app)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_without_an_example_is_marked(page):
    assert 'class="example"' not in text_of(aid(page))


@pytest.mark.parametrize("page", ["summary", "visits"])
def test_an_example_gives_no_file_no_text_and_no_link(page):
    app = aid(page, opened=example())
    assert [block.value for block in app.code] == []
    assert len(app.get("download_button")) == 0
    assert "share-show" not in keys(app)
    assert the_content().words.ui.example.withheld in text_of(app)


def test_the_last_screen_of_present_mode_gives_no_code_of_an_example():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"], app.session_state["example"] = MINE, example()
    app.session_state["place"] = Place(presenting=True, screen="take")
    app.switch_page("pages/present.py").run()
    assert len(app.get("download_button")) == 0
    assert "share-show" not in keys(app)
    app.button(key="leave-example").click().run()
    assert app.session_state["place"].presenting


def test_the_next_patient_finds_neither_the_example_nor_the_answers():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"], app.session_state["example"] = MINE, example()
    app.session_state["place"] = Place(presenting=True)
    app.switch_page("pages/summary.py").run()
    app.button(key="next-patient").click().run()
    assert app.session_state["journey"] == Journey()
    assert "leave-example" not in keys(app)


def test_another_example_takes_the_place_of_the_first():
    app = aid("start", opened=example())
    app.button(key="open-child-burn").click().run()
    assert open_now(app) == example("child-burn")
    assert app.session_state["journey"] == MINE


# ---- links


def test_a_link_with_answers_closes_the_example_and_speaks_of_the_own_answers():
    app = aid("start", opened=example(), a=encode(OTHER, the_content().version))
    assert open_now(app) is None
    assert app.session_state["journey"] == MINE
    app.button(key="link-use").click().run()
    assert app.session_state["journey"] == OTHER


def test_the_options_of_a_link_go_to_the_own_answers():
    app = aid("compare", mine=Journey(), opened=example(), options="taping")
    assert app.session_state["journey"].picked == ("taping",)
    assert open_now(app) == example()


def test_a_clinic_marks_an_example_too():
    assert 'class="shared-by"' in text_of(aid("compare", opened=example(), clinic="example"))

"""Present mode on screen: buttons, notes, the person's record, and the wipe between patients."""

import pytest
from streamlit.testing.v1 import AppTest

from decision_aid.person.journey import Journey
from decision_aid.person.place import Place
from decision_aid.talk import SCREENS
from samples import ROOT

KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})


def at(screen, journey=KELOID):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = journey
    app.session_state["place"] = Place(presenting=True, screen=screen, clinic="example")
    return app.switch_page("pages/present.py").run()


def title(app):
    (heading,) = [one.value for one in app.markdown if "<h1" in one.value]
    return heading


@pytest.mark.standard("T6")
@pytest.mark.parametrize("journey", [Journey(), KELOID], ids=["nothing-said", "keloid"])
@pytest.mark.parametrize("screen", SCREENS)
def test_each_screen_opens_and_only_one_asks_for_the_practitioners_view(screen, journey):
    app = at(screen, journey)
    assert not app.exception
    assert app.session_state["place"].screen == screen
    assert ("practitioner-view" in {field.key for field in app.text_area}) == (screen == "view")


def test_next_and_back_lead_to_the_screen_beside():
    app = at("scar")
    app.button(key="talk-next").click().run()
    assert app.session_state["place"].screen == "about"
    app.button(key="talk-back").click().run()
    assert app.session_state["place"].screen == "scar"


def test_a_stage_leads_to_its_first_screen():
    app = at("scar")
    app.button(key="stage-apart").click().run()
    assert app.session_state["place"].screen == "apart"


def test_opening_the_page_turns_present_mode_on():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = Journey()
    app.switch_page("pages/present.py").run()
    assert app.session_state["place"].presenting


@pytest.mark.standard("T6")
def test_the_view_of_the_practitioner_is_kept_as_theirs():
    app = at("view")
    app.text_area(key="practitioner-view").set_value("I would wait\nfor a year.").run()
    assert app.session_state["journey"].practitioner_view == "I would wait for a year."


@pytest.mark.parametrize(("screen", "counted"), [("harm", True), ("recovery", False)])
def test_the_switch_for_pictures_is_there_only_where_a_number_can_be_drawn(screen, counted):
    app = at(screen)
    assert bool([one for one in app.markdown if "<svg" in one.value and "out of" in one.value]) == counted
    assert bool(app.toggle) == counted


def test_the_screen_of_the_signs_says_its_question_once():
    assert [one.value for one in at("signs").markdown if "<h2 class" in one.value] == []
    assert [one.value for one in at("health").markdown if "<h2 class" in one.value] != []


@pytest.mark.standard("T5")
def test_what_was_told_back_is_noted():
    app = at("tell")
    app.get("button_group")[1].set_value("explained-again").run()
    assert app.session_state["journey"].explained == {"mesotherapy": "explained-again"}


def test_one_option_more_than_there_is_room_for_springs_back():
    app = at("pick")
    (group,) = app.get("button_group")
    group.set_value(["silicone", "steroid-injection", "cryotherapy"]).run()
    assert app.session_state["journey"].picked == ("silicone", "steroid-injection")
    (group,) = app.get("button_group")
    group.set_value(["cryotherapy"]).run()
    assert app.session_state["journey"].picked == ("cryotherapy",)


@pytest.mark.standard("T9")
def test_two_people_answer_one_after_the_other():
    app = at("apart")
    for wish in ("few-visits", "no-needles"):
        (group,) = app.get("button_group")
        group.set_value([wish]).run()
        app.button(key=f"apart-done-{'first' if wish == 'few-visits' else 'second'}").click().run()
    assert app.session_state["journey"].apart == {"first": ("few-visits",), "second": ("no-needles",)}
    app.button(key="apart-anew").click().run()
    assert app.session_state["journey"].apart == {}


def test_four_wishes_are_one_too_many():
    app = at("apart")
    (group,) = app.get("button_group")
    group.set_value(["few-visits", "no-needles", "little-upkeep", "known-from-studies"]).run()
    assert app.button(key="apart-done-first").disabled


@pytest.mark.parametrize(("screen", "key"), [("take", "wipe"), ("benefit", "next-patient")])
def test_one_button_wipes_all_and_leaves_the_tablet_ready_for_the_next(screen, key):
    said = KELOID.with_note("practitioner_view", "Wait.").with_entry("explained", "silicone", "explained")
    app = at(screen, said)
    app.button(key=key).click().run()
    assert app.session_state["journey"] == Journey()
    assert app.session_state["place"] == Place(presenting=True, clinic="example")


def test_the_bar_stands_on_every_page_until_somebody_leaves():
    app = at("fit").switch_page("pages/summary.py").run()
    assert app.button(key="next-patient")
    app.button(key="leave").click().run()
    assert not app.session_state["place"].presenting
    assert not [button for button in app.button if button.key == "next-patient"]
    assert app.session_state["journey"] == KELOID


def test_whatever_the_tab_kept_as_its_screen_opens_the_first():
    assert "more than one reasonable option" in title(at("no-such-screen"))

"""Present mode on screen: buttons, notes, the person's record, and the wipe between patients."""

import pytest
from streamlit.testing.v1 import AppTest

from acted import component
from decision_aid.models.vocabulary import RedFlagId, ids
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
    return heading.partition("</h1>")[0]


@pytest.mark.standard("T6")
@pytest.mark.parametrize("journey", [Journey(), KELOID], ids=["nothing-said", "keloid"])
@pytest.mark.parametrize("screen", SCREENS)
def test_each_screen_opens_and_only_one_of_the_last_stage_asks_for_the_practitioners_view(screen, journey):
    app = at(screen, journey)
    assert not app.exception
    assert app.session_state["place"].screen == screen
    asks = "practitioner-view" in {field.key for field in app.text_area}
    assert asks == (screen == "stand")
    assert not asks or SCREENS[screen] == "decide"


def test_next_and_back_lead_to_the_screen_beside():
    app = at("scar")
    app.button(key="talk-next").click().run()
    assert app.session_state["place"].screen == "board"
    app.button(key="talk-back").click().run()
    assert app.session_state["place"].screen == "scar"


def test_a_stage_leads_to_its_first_screen():
    app = at("scar")
    app.button(key="stage-matters").click().run()
    assert app.session_state["place"].screen == "matters"


def text_of(app):
    return " ".join(one.value for one in app.markdown)


def test_an_outcome_without_a_screen_is_a_line_on_the_next():
    nothing_to_heal = Journey().with_answers({"scar": "sunken"})
    assert title(at("recovery", nothing_to_heal)) == title(at("visits"))
    assert "How does the skin heal?" in text_of(at("visits", nothing_to_heal))
    assert "How does the skin heal?" not in text_of(at("visits"))


def test_beside_the_doctor_nobody_is_sent_to_a_doctor_before_something_is_ticked():
    for_a_child = KELOID.with_answers({"asker": "child"})
    assert 'class="first"' not in text_of(at("health", for_a_child))
    app = at("health", for_a_child)
    app.checkbox(key="h-fever-or-pus").check().run()
    assert 'class="first"' in text_of(app)


def test_one_tap_says_no_to_all_signs_and_all_health_that_is_not_ticked_and_goes_on():
    app = at("health")
    app.checkbox(key="h-diabetes").check().run()
    app.button(key="none-on").click().run()
    assert app.session_state["place"].screen == "benefit"
    answers = app.session_state["journey"].answers
    assert {answers.red_flags[sign] for sign in ids(RedFlagId)} == {"no"}
    assert {name for name, said in answers.health.items() if said == "yes"} == {"diabetes"}
    assert answers.health["pregnant"] == "no"


def test_opening_the_page_turns_present_mode_on():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = Journey()
    app.switch_page("pages/present.py").run()
    assert app.session_state["place"].presenting


@pytest.mark.standard("T6")
def test_the_view_of_the_practitioner_is_kept_as_theirs():
    app = at("stand")
    app.text_area(key="practitioner-view").set_value("I would wait\nfor a year.").run()
    assert app.session_state["journey"].practitioner_view == "I would wait for a year."


@pytest.mark.parametrize(("screen", "counted"), [("harm", True), ("recovery", False)])
def test_the_switch_for_pictures_is_there_only_where_a_number_can_be_drawn(screen, counted):
    app = at(screen)
    assert bool([one for one in app.markdown if "<svg" in one.value and "out of" in one.value]) == counted
    assert bool(app.toggle) == counted


def test_that_answer_can_be_taken_back():
    app = at("health")
    app.button(key="none-on").click().run()
    app.button(key="talk-back").click().run()
    app.checkbox(key="h-none").uncheck().run()
    answers = app.session_state["journey"].answers
    assert not answers.red_flags
    assert not answers.health


@pytest.mark.standard("T5")
def test_all_that_was_told_in_one_go_is_noted_with_one_tap_and_what_was_noted_before_stays():
    app = at("tell", KELOID.with_entry("explained", "silicone", "explained-again"))
    app.button(key="tell-all").click().run()
    told = app.session_state["journey"].explained
    assert told == dict.fromkeys(KELOID.shown, "explained") | {"silicone": "explained-again"}
    assert "tell-all" not in {button.key for button in app.button}


@pytest.mark.standard("T5")
def test_what_was_told_back_is_noted():
    app = at("tell")
    app.get("button_group")[1].set_value("explained-again").run()
    assert app.session_state["journey"].explained == {"mesotherapy": "explained-again"}


def test_the_board_is_the_one_of_the_page_of_options():
    drawn = component(at("board"))["html"]
    assert "board large" in drawn
    assert all(f"data-do='pick:{option}' aria-pressed='true'" in drawn for option in KELOID.picked)


def wishes(app):
    (group,) = app.get("button_group")
    return group


@pytest.mark.standard("T9")
def test_two_people_answer_one_after_the_other_and_the_rest_is_asked_together():
    app = at("matters")
    app.button(key="apart-begin").click().run()
    for person, wish in (("first", "few-visits"), ("second", "no-needles")):
        assert not [one for one in app.markdown if "talk-fit" in one.value or "talk-agree" in one.value]
        wishes(app).set_value([wish]).run()
        app.button(key=f"apart-done-{person}").click().run()
    journey = app.session_state["journey"]
    assert journey.apart == {"first": ("few-visits",), "second": ("no-needles",)}
    assert journey.wishes == {"few-visits": "matters"}
    assert "few-visits" not in wishes(app).options
    app.button(key="apart-anew").click().run()
    assert app.session_state["journey"] == KELOID


@pytest.mark.standard("T9")
def test_who_began_apart_can_go_on_together():
    app = at("matters")
    app.button(key="apart-begin").click().run()
    wishes(app).set_value(["few-visits"]).run()
    app.button(key="apart-done-first").click().run()
    app.button(key="apart-leave").click().run()
    assert app.session_state["journey"] == KELOID
    assert app.button(key="apart-begin")


def test_four_wishes_are_one_too_many_for_two_people():
    app = at("matters")
    app.button(key="apart-begin").click().run()
    wishes(app).set_value(["few-visits", "no-needles", "little-upkeep", "known-from-studies"]).run()
    assert app.button(key="apart-done-first").disabled


def test_a_tapped_wish_matters_and_the_options_are_held_against_it_at_once():
    app = at("matters", KELOID.with_wish("no-needles", "not-sure"))
    assert "talk-fit" not in text_of(app)
    wishes(app).set_value(["few-visits"]).run()
    assert app.session_state["journey"].wishes == {"no-needles": "not-sure", "few-visits": "matters"}
    assert "talk-fit" in text_of(app)


def test_what_a_code_would_hold_is_there_before_it_is_made():
    app = at("take")
    assert "talk-held" in text_of(app)
    assert 'class="qr"' not in text_of(app)
    app.button(key="share-make").click().run()
    assert 'class="qr"' in text_of(app)
    assert "talk-held" in text_of(app)


@pytest.mark.parametrize(("screen", "key"), [("take", "wipe"), ("benefit", "next-patient")])
def test_one_button_wipes_all_and_leaves_the_tablet_ready_for_the_next(screen, key):
    said = KELOID.with_note("practitioner_view", "Wait.").with_entry("explained", "silicone", "explained")
    app = at(screen, said)
    app.button(key=key).click().run()
    assert app.session_state["journey"] == Journey()
    assert app.session_state["place"] == Place(presenting=True, clinic="example")


def test_the_bar_stands_on_every_page_until_somebody_leaves():
    app = at("matters").switch_page("pages/summary.py").run()
    assert app.button(key="next-patient")
    app.button(key="leave").click().run()
    assert not app.session_state["place"].presenting
    assert not [button for button in app.button if button.key == "next-patient"]
    assert app.session_state["journey"] == KELOID


def test_whatever_the_tab_kept_as_its_screen_opens_the_first():
    assert "more than one reasonable option" in title(at("no-such-screen"))

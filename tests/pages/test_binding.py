"""Fields and the journey: what is shown is what is kept, also in a session that never drew the field."""

from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.runtime.state.common import TESTING_KEY
from streamlit.testing.v1 import AppTest

from decision_aid.person.journey import Journey
from decision_aid.person.links import encode
from decision_aid_web.shell.frame import the_content, today

ROOT = Path(__file__).parents[2]
SOON = today() + timedelta(days=30)
KELOID = Journey(
    picked=("silicone",),
    prices={"mesotherapy": 80.0},
    reasons="Old words",
    choice="not-yet",
    by=SOON,
    wishes={"few-visits": "matters"},
    mine=(),
).with_answers({"scar": "keloid", "bother": 3, "goals": ("flatter",), "max_visits": 4})

# page, kind of field, its key, what is said, where the journey keeps it
FIELDS = {
    "radio": ("your_scar", "radio", "q-scar", "stretch-marks", lambda kept: kept.answers.scar),
    "pills": ("your_scar", "button_group", "q-goals", ["softer"], lambda kept: list(kept.answers.goals)),
    "segments": ("your_scar", "button_group", "q-bother", 7, lambda kept: kept.answers.bother),
    "whole number": ("your_scar", "number_input", "q-max_visits", 2, lambda kept: kept.answers.limits.max_visits),
    "number taken back": (
        "your_scar",
        "number_input",
        "q-max_visits",
        None,
        lambda kept: kept.answers.limits.max_visits,
    ),
    "checkbox": ("your_health", "checkbox", "h-new-lump", True, lambda kept: "new-lump" in kept.answers.red_flags),
    "rest": ("your_health", "checkbox", "h-rest-life", True, lambda kept: kept.answers.health.get("pregnant") == "no"),
    "price": ("visits", "number_input", "price-mesotherapy", 90.0, lambda kept: kept.prices.get("mesotherapy")),
    "area": ("summary", "text_area", "reasons", "New words", lambda kept: kept.reasons),
    "choice": ("summary", "radio", "choice", "silicone", lambda kept: kept.choice),
    "date": ("summary", "date_input", "next-by", SOON + timedelta(days=30), lambda kept: kept.by),
    "text": ("what_matters", "text_input", "own-wish", "To swim", lambda kept: kept.own_wish),
}

KINDS = (*{kind for _, kind, *_ in FIELDS.values()}, "toggle", "selectbox")


def page(name, journey=KELOID):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = journey
    return app.run().switch_page(f"pages/{name}.py").run()


def widget(app, kind, key):
    return next(one for one in app.get(kind) if one.key == key)


def restarted(app, journey=KELOID):
    """Give the page that stands there a new session that knows only the journey, as after a restart of the server."""
    for kind in KINDS:
        for one in app.get(kind):
            one.set_value(one.value)  # a browser sends all of its fields, where the harness asks the old session
    new = AppTest.from_file(str(ROOT / "app.py"))
    new.session_state[TESTING_KEY] = app.session_state[TESTING_KEY]  # how the harness reads the page that stands there
    app._session_state, app.session_state = new._session_state, new.session_state
    app.session_state["journey"] = journey
    return app


@pytest.mark.parametrize("name", FIELDS)
def test_the_first_act_in_a_new_session_is_kept_and_shown(name):
    path, kind, key, said, kept = FIELDS[name]
    app = page(path)
    assert kept(app.session_state["journey"]) != said
    widget(restarted(app), kind, key).set_value(said).run()
    assert kept(app.session_state["journey"]) == said
    assert widget(app, kind, key).value == said


@pytest.mark.parametrize("name", FIELDS)
def test_an_act_is_kept_and_shown(name):
    path, kind, key, said, kept = FIELDS[name]
    app = page(path)
    widget(app, kind, key).set_value(said).run()
    assert kept(app.session_state["journey"]) == said
    assert widget(app, kind, key).value == said


@pytest.mark.parametrize(
    "name", [name for name in FIELDS if name not in ("area", "text")]
)  # typed words never come by link
def test_a_field_shows_what_a_link_brought_into_the_open_page(name):
    path, kind, key, said, _ = FIELDS[name]
    changed = page(path)
    widget(changed, kind, key).set_value(said).run()
    brought = changed.session_state["journey"]
    app = page(path, Journey().with_answers({"scar": "keloid"}) if key != "choice" else Journey(picked=("silicone",)))
    app.session_state["journey"] = brought
    app.run()
    assert widget(app, kind, key).value == said


def test_two_acts_before_the_next_drawing_are_both_kept():
    app = page("your_health")
    app.checkbox(key="h-pregnant").check()
    app.checkbox(key="h-new-lump").check().run()
    answers = app.session_state["journey"].answers
    assert (answers.health, answers.red_flags) == ({"pregnant": "yes"}, {"new-lump": "yes"})


def test_a_field_shows_words_as_they_are_kept():
    app = page("summary")
    app.text_area(key="reasons").set_value("  two \n  lines ").run()
    assert app.text_area(key="reasons").value == app.session_state["journey"].reasons == "two lines"


def test_a_link_opened_in_an_empty_page_shows_its_answers_there():
    app = page("your_scar", Journey())
    app.session_state["link_code"] = encode(KELOID, the_content().version)
    app.run()
    assert app.radio(key="q-scar").value == "keloid"
    assert app.session_state["journey"].answers.scar == "keloid"

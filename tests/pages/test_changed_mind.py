"""A person who changes their mind: the scar after the goals, the options after the choice. Nothing is lost or garbled."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from acted import components
from decision_aid.models.vocabulary import GoalId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from ids_shown import ids_in
from pages.test_pages import PAGES, page, text_of

CHOSEN = Journey(answers=Answers(scar="keloid"), picked=("silicone", "steroid-injection"), choice="silicone")
SHOWN = ("markdown", "caption", "code", "radio", "pills", "multiselect", "checkbox", "button", "info", "expander")


def everything_shown(app: AppTest) -> list[str]:
    """Return every text of a page: what is drawn, and the words around and on each field."""
    texts = []
    for element in (one for kind in SHOWN for one in app.get(kind)):
        value = getattr(element, "value", "")
        texts += [re.sub(r"<[^>]*>", " ", value) if element.type in ("markdown", "code", "info") else ""]
        texts += [getattr(element, "label", ""), *(str(one) for one in getattr(element, "options", ()))]
    return [*texts, *(re.sub(r"<[^>]*>", " ", data["html"]) for data in components(app))]


@pytest.mark.parametrize("scar", ["atrophic-acne", "keloid", "stretch-marks", "unsure"])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_an_id(name, scar):
    answers = Answers(scar=scar, dent_shape="boxcar", goals=ids(GoalId), health={"cold-sores": "yes"})
    app = page(name, Journey(answers=answers))
    assert not app.exception
    assert ids_in(everything_shown(app)) == set()


def test_goals_come_back_with_the_scar():
    app = page("your_scar", Journey(answers=Answers(scar="keloid", goals=("flatter", "stop-growing"))))
    app.radio(key="q-scar").set_value("stretch-marks").run()
    assert app.session_state["journey"].answers.goals == ("flatter", "stop-growing")
    app.radio(key="q-scar").set_value("keloid").run()
    assert app.get("pills")[0].value == ["flatter", "stop-growing"]


def test_goals_of_another_scar_stay_beside_what_is_picked_for_this_one():
    app = page("your_scar", Journey(answers=Answers(scar="stretch-marks", goals=("stop-growing",))))
    assert app.get("pills")[0].value == []
    app.get("pills")[0].set_value(["smoother"]).run()
    assert app.session_state["journey"].answers.goals == ("smoother", "stop-growing")


def test_a_choice_stays_when_its_option_is_looked_at_no_more_and_the_page_says_so():
    app = page("compare", CHOSEN.model_copy(update={"picked": ("steroid-injection",)}))
    assert "What you lean to: Silicone" in text_of(app)
    app = page("summary", app.session_state["journey"])
    assert app.session_state["journey"].choice == "silicone"
    assert app.radio(key="choice").value == "silicone"
    assert "It stays your choice" in text_of(app)


def test_a_choice_that_is_looked_at_needs_no_such_line():
    assert "It stays your choice" not in text_of(page("compare", CHOSEN)) + text_of(page("summary", CHOSEN))

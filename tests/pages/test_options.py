"""The board as a page: all options of a scar in one message, with their figures, before any is picked."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from acted import bytes_sent, component
from decision_aid.board import Tools, used
from decision_aid.matching import match
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.person.place import Place
from samples import ROOT, real_content

SCARS = (*ids(ScarId), "unsure")
MOST = 60_000  # bytes
WISHES = {"few-visits": "matters", "no-needles": "matters", "no-surgery": "matters"}


def page(name="options", journey=None, tools=None, presenting=False):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    app.session_state["journey"] = Journey() if journey is None else journey
    if tools:
        app.session_state["board-tools"] = tools
    if presenting:
        app.session_state["place"] = Place(presenting=True)
    app = app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    return app


def with_scar(scar, **said):
    return Journey(wishes=WISHES, picked=("taping", "subcision")).with_answers({"scar": scar, **said})


def rows_in(html):
    return html.split("<div role=row class='row")[1:]


@pytest.mark.standard("R30")
@pytest.mark.parametrize("scar", SCARS)
def test_all_options_of_a_scar_are_seen_with_their_figures_before_any_is_picked(scar):
    content, journey = real_content(), Journey().with_answers({"scar": scar})
    rows = rows_in(component(page(journey=journey))["html"])
    names = [content.words.options[one.option].name for one in used(match(journey.answers, content), content)]
    assert len(rows) == len(names)
    for row, name in zip(rows, names, strict=True):
        assert f">{name}</a>" in row
        assert "class=c-ben><p" in row.replace("> <", "><")


@pytest.mark.parametrize("scar", SCARS)
def test_the_board_is_sent_in_less_than_60_kb_however_much_was_said(scar):
    app = page(journey=with_scar(scar, skin="dark-brown-black", weeks_until_event=20))
    assert bytes_sent(app) < MOST


def test_no_row_brings_a_widget_of_its_own():
    def widgets(scar):
        app = page(journey=Journey().with_answers({"scar": scar}))
        kinds = ("button", "checkbox", "toggle", "radio", "selectbox", "multiselect", "button_group", "bidi_component")
        return [(kind, len(app.get(kind))) for kind in kinds]

    assert widgets("contracture") == widgets("hypertrophic")


def test_no_id_stands_twice_and_each_thing_to_tap_is_a_button_or_a_link():
    html = component(page(journey=with_scar("keloid")))["html"]
    found = re.findall(r"\bid='([^']+)'", html)
    assert len(found) == len(set(found))
    assert set(re.findall(r"<(\w+) [^>]*data-do=", html)) == {"button", "select"}


@pytest.mark.standard("W18")
def test_whatever_can_be_on_or_off_says_which():
    html = component(page(journey=with_scar("keloid"), tools=Tools("visits", ("at-home",))))["html"]
    buttons = re.findall(r"<button class=(?:chip|pick) [^>]*>", html)
    assert buttons
    assert [one for one in buttons if "aria-pressed='" not in one] == []
    assert "data-do='sort:visits' aria-pressed='true'" in html
    assert "data-do='filter:at-home' aria-pressed='true'" in html


def test_a_device_that_presents_draws_the_board_larger():
    journey = with_scar("keloid")
    assert "class='board large'" in component(page(journey=journey, presenting=True))["html"]
    assert "class='board'" in component(page(journey=journey))["html"]


def test_the_picture_is_loaded_only_when_it_is_asked_for():
    app = page(journey=with_scar("atrophic-acne"))
    assert not app.get("plotly_chart")
    app.toggle(key="board-picture").set_value(True).run()
    assert [chart.proto.alt for chart in app.get("plotly_chart")] != [""]


@pytest.mark.standard("X6")
def test_a_warning_sign_is_told_above_the_board():
    app = page(journey=with_scar("keloid").with_answers({"bleeding-or-open-sore": "yes"}))
    assert 'class="first"' in " ".join(element.value for element in app.markdown)


def test_the_comparison_offers_the_same_rows_and_no_list_of_names():
    app = page("compare", with_scar("keloid"))
    content = real_content()
    names = [
        content.words.options[one.option].name for one in used(match(with_scar("keloid").answers, content), content)
    ]
    html = component(app)["html"]
    assert [name for name in names if f">{name}</a>" not in html] == []
    assert not app.multiselect


def test_options_side_by_side_come_first_in_the_list_to_read_about():
    text = " ".join(element.value for element in page("option", with_scar("keloid")).markdown)
    places = [text.index(f"option?option={name}") for name in ("no-treatment", "mesotherapy", "taping", "silicone")]
    assert places == sorted(places)

"""One person's way through the aid, and the text that the tab keeps."""

import json
from copy import deepcopy
from datetime import date

import pytest
from hypothesis import given
from pydantic import ValidationError

from decision_aid.errors import AnswersError
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.person.restore import ALL, Restored, restored
from decision_aid.views.person.values import values_view
from decision_aid.views.takeaway.summary import summary_view
from samples import any_journey, option_ids, real_content
from strange import any_json, any_letters, like_a_journey


@given(any_journey)
def test_a_tab_gives_back_what_it_was_given(journey):
    assert restored(journey.to_text(), option_ids()) == Restored(journey)


@given(any_journey)
def test_no_treatment_and_mesotherapy_always_take_part(journey):
    assert journey.shown[:2] == ("no-treatment", "mesotherapy")


@given(any_journey)
def test_no_option_is_shown_twice(journey):
    assert len(set(journey.shown)) == len(journey.shown)


@given(any_journey)
def test_what_was_picked_is_shown(journey):
    assert set(journey.picked) <= set(journey.shown)


def test_at_most_four_options_stand_side_by_side():
    with pytest.raises(ValidationError, match="at most 2"):
        Journey(picked=("silicone", "taping", "scar-massage"))


def test_an_empty_text_is_a_fresh_start():
    assert restored("") == Restored(Journey())


def test_a_fresh_journey_keeps_no_answers():
    assert json.loads(Journey().to_text()) == {"answers": {}}


def test_not_yet_is_a_choice_that_is_kept():
    assert restored(Journey(choice="not-yet").to_text()).journey.choice == "not-yet"


@pytest.mark.parametrize("text", ["{", "[]", "null", '"keloid"', "[" * 100_000, '{"a":' * 100_000])
def test_a_damaged_text_is_a_fresh_start_that_says_so(text):
    assert restored(text) == Restored(Journey(), (ALL,))


@pytest.mark.fuzz
@given(any_json.map(json.dumps) | like_a_journey.map(json.dumps) | any_letters)
def test_whatever_a_tab_brings_is_a_journey_that_can_be_kept_and_shown(text):
    journey = restored(text, option_ids()).journey
    assert restored(journey.to_text(), option_ids()) == Restored(journey)
    summary_view(real_content(), journey, date(2026, 11, 28))
    values_view(real_content(), journey)


KEPT = {
    "answers": {"scar": "keloid", "goals": ["flatter"], "health": {"pregnant": "yes"}, "limits": {"max_visits": 3}},
    "picked": ["silicone"],
    "choice": "not-yet",
    "prices": {"silicone": 80.0},
    "reasons": "Words that I typed",
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("answers", "scar"), "tattoo"),
        (("answers", "eyes"), "green"),
        (("answers", "health", "left-handed"), "yes"),
        (("answers", "goals", 1), "longer"),
        (("answers", "limits", "patience"), 2),
        (("answers", "limits", "max_visits"), -1),
        (("answers", "bother"), [[[]]]),
        (("picked", 0), "magic"),
        (("picked", 1), "magic"),
        (("picked",), None),
        (("choice",), "magic"),
        (("prices", "silicone"), -1),
        (("prices", "magic"), 80),
        (("start",), "soon"),
        (("colour",), "blue"),
        (("reasons",), 7),
        (("answers",), []),
        (("explained",), {"silicone": "sung"}),
    ],
)
def test_what_is_unknown_is_left_out_and_named_and_the_rest_stays(path, value):
    data, whole = deepcopy(KEPT), deepcopy(KEPT)
    for kept in (data, whole):
        put(kept, path, value)
    found, expected = restored(json.dumps(data), option_ids()), without(whole, path)
    assert [place[: len(path)] for place in found.left_out] == [path]
    assert found.journey == Journey.model_validate(expected)


def put(data, path, value):
    *way, last = path
    for step in way:
        data = data[step]
    if isinstance(last, int):
        data[last:] = [value]
    else:
        data[last] = value


def without(data, path):
    here = data
    for step in path[:-1]:
        here = here[step]
    del here[path[-1]]
    return data


def test_several_unknown_parts_are_all_named():
    data = {"answers": {"scar": "tattoo", "site": "chest"}, "picked": ["magic", "silicone", "spell"], "shoes": 41}
    found = restored(json.dumps({**data, "picked": data["picked"][:2]}), option_ids())
    assert set(found.left_out) == {("answers", "scar"), ("picked", 0), ("shoes",)}
    assert found.journey == Journey(picked=("silicone",)).with_answers({"site": "chest"})


def test_an_option_that_the_content_has_no_more_is_left_out_wherever_it_stands():
    journey = Journey(
        picked=("taping", "silicone"),
        choice="taping",
        prices={"taping": 5, "silicone": 7},
        explained={"taping": "explained"},
    )
    found = restored(journey.to_text(), {"silicone", "mesotherapy"})
    assert found.journey == Journey(picked=("silicone",), prices={"silicone": 7})
    assert set(found.left_out) == {("picked", 0), ("prices", "taping"), ("explained", "taping"), ("choice",)}


def test_an_option_picked_twice_is_picked_once():
    assert Journey(picked=("silicone", "silicone", "taping")).picked == ("silicone", "taping")
    assert restored('{"picked": ["silicone", "silicone"]}') == Restored(Journey(picked=("silicone",)))


def test_one_price_for_all_options_is_left_out_without_a_word():
    assert restored('{"price": 80}') == Restored(Journey())


def test_changed_answers_leave_the_rest_of_the_journey_as_it_was():
    journey = Journey(picked=("silicone",), choice="not-yet", prices={"silicone": 80})
    assert journey.with_answers({"scar": "keloid"}) == journey.model_copy(update={"answers": Answers(scar="keloid")})


def test_an_unknown_answer_is_refused():
    with pytest.raises(AnswersError, match='"tattoo" is not an answer to "scar"'):
        Journey().with_answers({"scar": "tattoo"})


def test_a_tap_takes_back_only_what_mattered_and_leaves_the_other_answers():
    said = Journey(wishes={"soon": "matters", "no-needles": "not-sure", "no-surgery": "matters"})
    after = said.with_mattering(asked=("soon", "no-needles", "few-visits"), named=("few-visits",))
    assert after.wishes == {"no-needles": "not-sure", "no-surgery": "matters", "few-visits": "matters"}

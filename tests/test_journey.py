"""One person's way through the aid, and the text that the tab keeps."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from decision_aid.errors import AnswersError
from decision_aid.models.vocabulary import OptionId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import MOST_PICKED, Journey, journey_from
from samples import any_answers

any_journey = st.builds(
    Journey,
    answers=any_answers,
    picked=st.lists(st.sampled_from(ids(OptionId)), unique=True, max_size=MOST_PICKED).map(tuple),
    choice=st.none() | st.sampled_from((*ids(OptionId), "not-yet")),
    start=st.none() | st.dates(date(2026, 1, 1), date(2060, 1, 1)),
    prices=st.dictionaries(st.sampled_from(ids(OptionId)), st.floats(min_value=0, max_value=1e6), max_size=4),
)


@given(any_journey)
def test_a_tab_gives_back_what_it_was_given(journey):
    assert journey_from(journey.to_text()) == journey


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
    assert journey_from("") == Journey()


def test_a_fresh_journey_keeps_no_answers():
    assert json.loads(Journey().to_text()) == {"answers": {}}


def test_not_yet_is_a_choice_that_is_kept():
    assert journey_from(Journey(choice="not-yet").to_text()).choice == "not-yet"


@pytest.mark.parametrize(
    "text",
    [
        "{", "[]", "null", '"keloid"', '{"answers": {"scar": "tattoo"}}', '{"answers": {"eyes": "green"}}',
        '{"answers": []}', '{"picked": ["magic"]}', '{"colour": "blue"}', '{"prices": {"silicone": -1}}', '{"start": "soon"}',
        '{"picked": ["silicone", "taping", "scar-massage"]}', '{"choice": "magic"}',
    ],
)  # fmt: skip
def test_a_damaged_text_is_refused(text):
    with pytest.raises(AnswersError):
        journey_from(text)


def test_changed_answers_leave_the_rest_of_the_journey_as_it_was():
    journey = Journey(picked=("silicone",), choice="not-yet", prices={"silicone": 80})
    assert journey.with_answers({"scar": "keloid"}) == journey.model_copy(update={"answers": Answers(scar="keloid")})


def test_an_unknown_answer_is_refused():
    with pytest.raises(AnswersError, match='"tattoo" is not an answer to "scar"'):
        Journey().with_answers({"scar": "tattoo"})

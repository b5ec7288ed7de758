"""Examples: invented persons that load, hold together, and show numbers; and what a tab keeps of an open one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.content.linking import problems_between
from decision_aid.errors import AnswersError
from decision_aid.models import Example
from decision_aid.person.applying import applying
from decision_aid.person.examples import Opened, example_problems, journey_of, opened_from
from decision_aid.person.journey import MOST_PICKED
from decision_aid.views.options.compare import comparison
from decision_aid.views.person.examples import examples_view
from samples import real_content
from strange import any_json, any_letters, like_a_journey

EXAMPLES = real_content().examples
DENTS = {"id": "invented", "answers": {"scar": "atrophic-acne"}, "picked": ["subcision"]}


def with_example(**changes):
    example = Example.model_validate({**DENTS, **changes})
    return replace(real_content(), examples={"invented": example})


def opened(name="ear-keloid"):
    return Opened(example=name, journey=journey_of(EXAMPLES[name]))


def test_the_three_people_of_the_start_page_stand_in_the_order_of_the_file():
    view = examples_view(real_content())
    assert [door.opens.example for door in view.doors] == ["acne-dents", "ear-keloid", "child-burn"]
    assert len({door.name for door in view.doors} | {door.who for door in view.doors}) == 6


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_answer_of_an_example_is_asked_of_somebody_like_that(name):
    answers = journey_of(EXAMPLES[name]).answers
    applied = applying(answers, real_content()).said()
    assert {key: said for key, said in answers.said().items() if applied.get(key) != said} == {}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_shows_a_number_of_an_option_that_it_picked(name):
    journey = journey_of(EXAMPLES[name])
    view = comparison(real_content(), journey)
    columns = [place for place, option in enumerate(journey.shown) if option in journey.beside]
    assert any(row.cells[place].state == "number" for row in view.effects for place in columns)


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_an_example_picked_is_used_for_its_scar(name):
    example = EXAMPLES[name]
    assert [one for one in example.picked if example.answers["scar"] not in real_content().options[one].scars] == []


# ---- what an author may write


def test_an_answer_that_nobody_can_give_is_told_with_the_allowed_ones():
    content = with_example(answers={"scar": "wart", "site": "moon"})
    problems = [str(problem) for problem in example_problems(content)]
    assert len(problems) == 2
    assert "content/facts/examples.yaml" in problems[0]
    assert '"wart"' in problems[0]
    assert "keloid" in problems[0]


def test_more_options_than_a_person_can_pick_are_told():
    many = list(real_content().options)[: MOST_PICKED + 1]
    with pytest.raises(AnswersError, match='"picked"'):
        journey_of(with_example(picked=many).examples["invented"])


@pytest.mark.parametrize(
    ("changes", "unknown"),
    [
        ({"picked": ["snake-oil"]}, "snake-oil"),
        ({"matters": ["to-fly"]}, "to-fly"),
        ({"answers": {"scar": "keloid", "tried": {"leeches": "helped"}}}, "leeches"),
    ],
)
def test_an_id_that_the_content_has_not_is_told(changes, unknown):
    assert any(
        f'"{unknown}" is not a known' in problem.problem for problem in problems_between(with_example(**changes))
    )


# ---- what a tab keeps


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_open_example_comes_back_as_it_was_left(name):
    changed = Opened(example=name, journey=journey_of(EXAMPLES[name]).with_answers({"pregnant": "yes"}))
    assert opened_from(changed.to_text(), real_content()) == changed


@pytest.mark.parametrize("kept", ["", "{", "[" * 9000, "[]", "{}", '{"example": "somebody"}', '{"example": ["x"]}'])
def test_what_is_no_example_of_this_version_opens_none(kept):
    assert opened_from(kept, real_content()) is None


def test_what_this_version_does_not_know_of_an_example_is_left_out_and_the_rest_stays():
    kept = json.loads(opened().to_text())
    kept["journey"]["prices"] = {"snake-oil": 1}
    kept["journey"]["shoes"] = 41
    assert opened_from(json.dumps(kept), real_content()) == opened()


def test_an_example_whose_journey_nobody_can_read_begins_anew():
    assert opened_from('{"example": "ear-keloid", "journey": 7}', real_content()) == opened()


kept_examples = st.fixed_dictionaries(
    {"example": st.sampled_from(tuple(EXAMPLES)), "journey": like_a_journey | any_json}
)


@pytest.mark.fuzz
@given((kept_examples | any_json).map(json.dumps) | any_letters)
def test_whatever_a_tab_brings_as_an_example_is_one_that_we_know_or_none(text):
    found = opened_from(text, real_content())
    assert found is None or opened_from(found.to_text(), real_content()) == found

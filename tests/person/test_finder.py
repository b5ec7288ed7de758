"""Three questions for a person who does not know the type of scar."""

from itertools import product

import pytest

from decision_aid.models import FinderRule
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.finder import likely_scar
from decision_aid.person.journey import Journey
from decision_aid.views.person.questions import FINDER, finder_questions
from samples import real_content, some_content

RULES = {
    rule.id: rule
    for rule in (
        FinderRule(id="past", when={"level": ("raised",), "past": ("yes",)}, suggests="keloid"),
        FinderRule(id="raised", when={"level": ("raised",)}, suggests="hypertrophic"),
    )
}


@pytest.fixture
def content():
    return some_content(finder=RULES)


def test_the_first_rule_that_fits_wins(content):
    assert likely_scar({"level": "raised", "past": "yes"}, content) == "keloid"


def test_a_rule_needs_every_one_of_its_answers(content):
    assert likely_scar({"level": "raised", "past": "no"}, content) == "hypertrophic"


@pytest.mark.parametrize("said", [{}, {"level": None}, {"level": "sunken"}, {"past": "yes"}])
def test_where_no_rule_fits_somebody_should_look(content, said):
    assert likely_scar(said, content) is None


def ways_through():
    """Yield every set of answers that a person can give to the questions as they come."""
    content = real_content()
    for answers in product(*(content.questions[name].values for name in FINDER)):
        said = dict(zip(FINDER, answers, strict=True))
        asked = [view.id for view in finder_questions(content, Journey(), said)]
        yield {name: said[name] for name in asked}


def test_every_type_of_scar_can_be_found():
    assert {likely_scar(said, real_content()) for said in ways_through()} == {*ids(ScarId), None}


def test_not_sure_is_never_turned_into_a_type():
    assert {likely_scar(said, real_content()) for said in ways_through() if "unsure" in said.values()} == {None}


def test_the_rules_ask_only_what_the_questions_offer():
    content = real_content()
    asked = {
        (name, value) for rule in content.finder.values() for name, values in rule.when.items() for value in values
    }
    assert asked <= {(name, value) for name in FINDER for value in content.questions[name].values}

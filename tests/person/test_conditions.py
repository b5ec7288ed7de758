"""Does a condition hold: yes, no, or we do not know?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from decision_aid.models import Condition
from decision_aid.person.answers import Answers
from decision_aid.person.conditions import all_of, any_of, holds

OPPOSITE = {"yes": "no", "no": "yes", "unknown": "unknown"}
parts = st.lists(st.sampled_from(("yes", "no", "unknown")), min_size=1)


@pytest.mark.parametrize(
    ("found", "result"),
    [(["yes", "yes"], "yes"), (["yes", "no"], "no"), (["yes", "unknown"], "unknown"), (["no", "unknown"], "no")],
)
def test_all_of_some_parts(found, result):
    assert all_of(found) == result


@pytest.mark.parametrize(
    ("found", "result"),
    [(["no", "no"], "no"), (["yes", "no"], "yes"), (["no", "unknown"], "unknown"), (["yes", "unknown"], "yes")],
)
def test_any_of_some_parts(found, result):
    assert any_of(found) == result


@given(parts)
def test_any_holds_exactly_where_not_all_fail(found):
    assert any_of(found) == OPPOSITE[all_of(OPPOSITE[part] for part in found)]


@given(parts)
def test_the_order_of_the_parts_does_not_matter(found):
    assert (all_of(found), any_of(found)) == (all_of(found[::-1]), any_of(found[::-1]))


def test_an_answer_that_is_listed_holds():
    assert holds(Condition(scar=("keloid", "hypertrophic")), Answers(scar="hypertrophic")) == "yes"


def test_an_answer_that_is_not_listed_does_not_hold():
    assert holds(Condition(scar=("keloid",)), Answers(scar="stretch-marks")) == "no"


@pytest.mark.parametrize("said", [{}, {"colour": "unsure"}])
def test_an_answer_that_is_missing_or_unsure_is_unknown(said):
    assert holds(Condition(colour=("dark",)), Answers(**said)) == "unknown"


def test_skin_that_somebody_would_rather_not_tell_is_unknown():
    assert holds(Condition(skin=("dark-brown-black",)), Answers(skin="not-said")) == "unknown"


def test_unsure_holds_where_a_rule_asks_for_unsure():
    assert holds(Condition(scar=("unsure",)), Answers(scar="unsure")) == "yes"


@pytest.mark.parametrize(("said", "result"), [("yes", "yes"), ("no", "no"), ("unsure", "unknown")])
def test_a_health_answer_holds_as_it_was_said(said, result):
    assert holds(Condition(health=("pregnant",)), Answers(health={"pregnant": said})) == result


def test_a_health_question_that_was_not_answered_is_unknown():
    assert holds(Condition(health=("pregnant",)), Answers(health={"diabetes": "yes"})) == "unknown"


def test_one_of_several_health_answers_is_enough():
    either = Condition(health=("pregnant", "breastfeeding"))
    assert holds(either, Answers(health={"breastfeeding": "yes"})) == "yes"


def test_several_health_answers_are_no_only_when_all_are():
    either = Condition(health=("pregnant", "breastfeeding"))
    assert holds(either, Answers(health={"pregnant": "no"})) == "unknown"
    assert holds(either, Answers(health={"pregnant": "no", "breastfeeding": "no"})) == "no"


def test_fields_of_one_condition_all_have_to_hold():
    both = Condition(scar=("keloid",), red_flags=("new-lump",))
    assert holds(both, Answers(scar="keloid", red_flags={"new-lump": "no"})) == "no"
    assert holds(both, Answers(scar="keloid", red_flags={"new-lump": "yes"})) == "yes"


def test_a_second_sign_may_be_asked_for_beside_one():
    both = Condition(red_flags=("severe-pain",), with_red_flags=("fever-or-pus", "new-lump"))
    assert holds(both, Answers(red_flags={"severe-pain": "yes"})) == "unknown"
    assert holds(both, Answers(red_flags={"severe-pain": "yes", "new-lump": "yes"})) == "yes"


def test_what_stands_under_unless_has_to_be_known_to_count():
    changing = Condition(red_flags=("new-lump",), unless=(Condition(scar=("keloid",), colour=("same",)),))
    assert holds(changing, Answers(scar="keloid", colour="same", red_flags={"new-lump": "yes"})) == "no"
    assert holds(changing, Answers(scar="keloid", red_flags={"new-lump": "yes"})) == "yes"


def test_a_condition_is_more_than_what_it_excludes():
    with pytest.raises(ValidationError, match="names at least one answer"):
        Condition(unless=(Condition(scar=("keloid",)),))


def test_a_field_that_fails_settles_it_even_where_another_is_unknown():
    assert holds(Condition(scar=("keloid",), health=("diabetes",)), Answers(scar="discoloured")) == "no"


@pytest.mark.parametrize(("goals", "result"), [((), "unknown"), (("flatter",), "yes"), (("softer",), "no")])
def test_goals_hold_where_one_was_picked(goals, result):
    assert holds(Condition(goals=("flatter", "smoother")), Answers(goals=goals)) == result


def test_a_condition_names_at_least_one_answer():
    with pytest.raises(ValidationError, match="names at least one answer"):
        Condition()


def test_what_was_tried_holds_by_option_and_by_how_it_went():
    condition = Condition(tried={"silicone": ("no-help", "came-back"), "taping": ("no-help",)})
    assert holds(condition, Answers()) == "unknown"
    assert holds(condition, Answers(tried={"silicone": "helped"})) == "unknown"
    assert holds(condition, Answers(tried={"silicone": "helped", "taping": "helped"})) == "no"
    assert holds(condition, Answers(tried={"taping": "no-help"})) == "yes"

"""What the reader told us: every spelling that we accept, and every one that we refuse."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from decision_aid.errors import AnswersError
from decision_aid.models.vocabulary import HealthId, RedFlagId, ScarId, ids
from decision_aid.person.answers import Answers, Limits, answers_from
from samples import any_answers


@given(any_answers)
def test_what_was_said_reads_back_as_the_same_answers(answers):
    assert answers_from(answers.said()) == answers


def test_nobody_has_said_anything_at_first():
    assert Answers().said() == {}


@given(any_answers)
def test_only_what_was_said_is_told(answers):
    assert None not in answers.said().values()


def test_answers_cannot_be_changed_in_place():
    with pytest.raises(ValidationError, match="frozen"):
        Answers().scar = "keloid"


@pytest.mark.parametrize("name", ids(HealthId))
def test_a_health_id_may_stand_alone(name):
    assert answers_from({name: True}).health == {name: "yes"}


@pytest.mark.parametrize("name", ids(RedFlagId))
def test_a_warning_sign_may_stand_alone(name):
    assert answers_from({name: True}).red_flags == {name: "yes"}


def test_a_limit_may_stand_alone():
    assert answers_from({"max_visits": 3}).limits.max_visits == 3


def test_an_id_that_stands_alone_joins_those_in_its_group():
    answers = answers_from({"health": ["diabetes"], "pregnant": False})
    assert answers.health == {"diabetes": "yes", "pregnant": "no"}


def test_a_list_of_health_ids_says_yes_to_each():
    assert answers_from({"health": ["pregnant", "lupus"]}).health == {"pregnant": "yes", "lupus": "yes"}


def test_a_health_id_that_is_not_listed_stays_unsaid():
    assert "lupus" not in answers_from({"health": ["pregnant"]}).health


@pytest.mark.parametrize(("written", "read"), [(True, "yes"), (False, "no"), ("unsure", "unsure"), ("yes", "yes")])
def test_yes_and_no_may_be_written_as_yaml_reads_them(written, read):
    assert answers_from({"marks_easily": written, "cold-sores": written}) == Answers(
        marks_easily=read, health={"cold-sores": read}
    )


@pytest.mark.parametrize("nothing", [None, {}, []])
def test_an_empty_group_says_nothing(nothing):
    assert answers_from({"health": nothing}) == Answers()


def test_an_unknown_question_is_refused_with_the_allowed_ones():
    with pytest.raises(AnswersError) as caught:
        answers_from({"colour_of_eyes": "green"})
    message = str(caught.value)
    assert message.startswith('"colour_of_eyes" is not a question. Allowed: scar, ')
    assert all(name in message for name in (*Answers.model_fields, *ids(HealthId), *ids(RedFlagId), "max_visits"))


def test_an_unknown_scar_is_refused_with_the_allowed_ones():
    with pytest.raises(AnswersError) as caught:
        answers_from({"scar": "tattoo"})
    message = str(caught.value)
    assert '"tattoo" is not an answer to "scar".' in message
    assert all(scar in message for scar in (*ids(ScarId), "unsure"))


def test_an_unknown_health_id_is_refused_with_the_allowed_ones():
    with pytest.raises(AnswersError) as caught:
        answers_from({"health": {"pregnent": True}})
    assert "pregnent" in str(caught.value)
    assert all(name in str(caught.value) for name in ids(HealthId))


@pytest.mark.parametrize("bother", [-1, 11, "much"])
def test_bother_outside_0_to_10_is_refused(bother):
    with pytest.raises(AnswersError, match=f'"{bother}" is not an answer to "bother"'):
        answers_from({"bother": bother})


@pytest.mark.parametrize("limit", ["max_visits", "days_off_each", "weeks_until_event", "budget"])
def test_a_limit_below_zero_is_refused(limit):
    with pytest.raises(AnswersError, match=f'"-1" is not an answer to "limits.{limit}"'):
        answers_from({limit: -1})


def test_every_wrong_answer_is_named_at_once():
    with pytest.raises(AnswersError) as caught:
        answers_from({"scar": "tattoo", "bother": 99})
    assert '"tattoo"' in str(caught.value)
    assert '"99"' in str(caught.value)


@pytest.mark.parametrize("data", [None, [], "keloid", 3])
def test_answers_that_are_no_mapping_are_refused(data):
    with pytest.raises(AnswersError, match=f"not {type(data).__name__}"):
        answers_from(data)


def test_one_answer_changes_and_the_others_stay():
    before = Answers(scar="keloid", bother=4, health={"pregnant": "yes"})
    assert before.changed({"bother": 7}) == Answers(scar="keloid", bother=7, health={"pregnant": "yes"})


@given(any_answers)
def test_changing_nothing_changes_nothing(answers):
    assert answers.changed({}) == answers


@pytest.mark.parametrize("name", ["scar", "pregnant", "new-lump", "max_visits"])
def test_an_answer_can_be_taken_back(name):
    said = Answers(scar="keloid", health={"pregnant": "yes"}, red_flags={"new-lump": "no"}, limits=Limits(max_visits=2))
    assert name not in str(said.changed({name: None}).said())


def test_no_goals_takes_the_goals_back():
    assert Answers(goals=("flatter",)).changed({"goals": ()}) == Answers()


@pytest.mark.parametrize(("name", "answer"), [("max_visits", 0), ("bother", 0), ("avoid_needles", False)])
def test_zero_and_no_are_answers(name, answer):
    changed = Answers().changed({name: answer})
    assert changed != Answers()


def test_changing_leaves_the_old_answers_as_they_were():
    before = Answers(health={"pregnant": "yes"})
    before.changed({"pregnant": None})
    assert before.health == {"pregnant": "yes"}


def test_changing_to_an_unknown_answer_is_refused():
    with pytest.raises(AnswersError, match='"round" is not an answer to "dent_shape"'):
        Answers().changed({"dent_shape": "round"})


def test_what_is_told_of_wrong_answers_is_short_however_long_they_are():
    long = "x" * 100_000
    for data in ({long: "yes"}, {"scar": long}, {"health": {long: "yes"}}, {"health": [long] * 2}):
        with pytest.raises(AnswersError) as told:
            answers_from(data)
        assert len(str(told.value)) < 3_000


def test_an_answer_that_stands_twice_is_found_quickly_among_very_many():
    counted = [str(number) for number in range(100_000)]
    with pytest.raises(AnswersError, match='"7" stands twice'):
        answers_from({"health": [*counted, "7"]})  # where each is held against each other it is many minutes

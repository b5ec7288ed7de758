"""More about the person in folded groups, the warning signs, and the line that says what an answer changed."""

import pytest

from decision_aid.models.vocabulary import HealthId, RedFlagId, ids
from decision_aid.person.answers import Answers, answers_from
from decision_aid.person.journey import Journey
from decision_aid.views.person.changed import OF_TIME, changed_line
from decision_aid.views.person.more import GROUPS, first_of_signs, more_view, signs_view
from decision_aid.views.person.questions import (
    ABOUT_SCAR,
    HEALTH_GROUPS,
    LIMITS,
    first_questions,
    group_answers,
    rest_is_no,
    tick_answers,
    who_asks_first,
)
from drawn import SCARS, whole_numbers

DENTS = Journey(answers=Answers(scar="atrophic-acne"))
EVERY_LIST = tuple(name for names in HEALTH_GROUPS.values() for name in names)


def said(**answers):
    return Journey(answers=answers_from({"scar": "atrophic-acne", **answers}))


def states(content, journey):
    return {group.id: group.state for group in more_view(content, journey)}


# ---- the page of the scar


def test_only_what_tells_scars_of_a_type_apart_is_asked_with_the_type(content):
    asked = {
        scar: [view.id for view in first_questions(content, Journey(answers=Answers(scar=scar)))][1:] for scar in SCARS
    }
    assert asked["atrophic-acne"] == ["dent_shape"]
    assert asked["stretch-marks"] == asked["discoloured"] == ["colour"]
    assert asked["surgical-line"] == ["lines"]
    assert asked["keloid"] == []


def test_for_whom_costs_no_tap_for_oneself_and_is_not_written_down(content):
    assert who_asks_first(content, Journey())[0].said == "me"
    assert who_asks_first(content, said(asker="child"))[0].said == "child"


# ---- the groups


def test_each_question_is_in_one_place(content):
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(set(grouped))
    assert {*ABOUT_SCAR, *LIMITS, *ids(HealthId), "smoker"} - set(grouped) == {"scar"}


def test_a_group_says_how_many_rows_may_change_until_it_is_answered(content):
    before, after = states(content, DENTS), states(content, said(skin="rarely-burns-brown", marks_easily="yes"))
    assert whole_numbers(before["skin"])[0] > 5
    assert after["skin"] == "brown skin; skin that marks easily"
    assert before["scar"] == after["scar"]


def test_half_an_answer_tells_both(content):
    state = states(content, said(dent_shape="rolling"))["scar"]
    assert state.startswith("wave-like dents")
    assert whole_numbers(state)[0] > 5


def test_many_answers_stay_one_line(content):
    state = states(content, said(health=["diabetes", "lupus", "pacemaker", "cancer-now", "cold-sores"]))["health"]
    assert "diabetes" in state
    assert "and 2 more" in state


@pytest.mark.standard("X6")
def test_the_warning_signs_are_one_line_that_names_some_and_then_what_was_said(content):
    assert "pus" in signs_view(content, DENTS).line
    assert "new lump" in signs_view(content, said(red_flags=["new-lump"])).line
    none = Journey().with_answers(group_answers(ids(RedFlagId), frozenset(), rest_is_no=True))
    assert signs_view(content, none).line == content.words.ui.about_you.signs_none


def test_a_ticked_sign_brings_what_to_do_first_and_a_type_alone_does_not(content):
    keloid = Journey(answers=Answers(scar="keloid"))
    assert first_of_signs(content, keloid).groups == ()
    assert first_of_signs(content, keloid.with_answers({"new-lump": "yes"})).groups


# ---- one box for all health lists


def health(content, journey):
    return next(group.health for group in more_view(content, journey) if group.health)


def test_one_box_answers_all_lists(content):
    members = health(content, DENTS).members
    assert sorted(members) == sorted(EVERY_LIST)
    none = DENTS.with_answers(group_answers(members, frozenset(), rest_is_no=True))
    assert health(content, none).rest_is_no
    assert states(content, none)["health"].startswith(content.words.ui.about_you.none)


def test_one_more_tick_takes_none_of_these_back(content):
    none = DENTS.with_answers(group_answers(EVERY_LIST, frozenset({"lupus"}), rest_is_no=True))
    after = none.with_answers(tick_answers(none, EVERY_LIST, "diabetes", True))
    assert after.answers.health == {"lupus": "yes", "diabetes": "yes"}
    assert not rest_is_no(after, EVERY_LIST)


def test_a_tick_taken_back_is_no_where_the_rest_is(content):
    none = DENTS.with_answers(group_answers(EVERY_LIST, frozenset({"lupus"}), rest_is_no=True))
    after = none.with_answers(tick_answers(none, EVERY_LIST, "lupus", False))
    assert rest_is_no(after, EVERY_LIST)


def test_old_answers_to_one_list_stay_when_another_is_ticked(content):
    """Links of before hold a "no" to each question of one list."""
    old = DENTS.with_answers(group_answers(HEALTH_GROUPS["life"], frozenset(), rest_is_no=True))
    after = old.with_answers(tick_answers(old, EVERY_LIST, "diabetes", True))
    assert after.answers.health == {**old.answers.health, "diabetes": "yes"}


# ---- because you said


def test_one_line_names_the_answers_that_changed_something(content):
    line = changed_line(content, said(skin="rarely-burns-brown", avoid_needles=True))
    assert "brown skin; no needles" in line
    assert whole_numbers(line)[0] > 5


def test_with_nothing_to_say_it_says_nothing(content):
    assert changed_line(content, DENTS) == changed_line(content, Journey()) == ""
    assert changed_line(content, said(skin="rarely-burns-brown"), ["no-treatment"]) == ""


def test_it_speaks_of_the_options_that_a_page_shows(content):
    line = changed_line(content, said(skin="rarely-burns-brown"), DENTS.shown)
    assert line.endswith("brown skin: Mesotherapy changed.")


def test_it_speaks_of_the_answers_that_count_on_a_page(content):
    journey = said(skin="rarely-burns-brown", weeks_until_event=1)
    assert "brown skin" in changed_line(content, journey)
    assert "brown skin" not in changed_line(content, journey, about=OF_TIME)
    assert "an event" in changed_line(content, journey, about=OF_TIME)


def test_more_than_three_answers_are_counted(content):
    journey = said(skin="rarely-burns-brown", avoid_needles=True, site="face", health=["pregnant", "diabetes", "lupus"])
    assert "and 2 more" in changed_line(content, journey)


def test_that_a_child_is_a_child_is_told_as_whom_it_is_for(content):
    assert "for a child" in changed_line(content, said(asker="child"))

"""Present mode in words: the line that opens it, a prompt for each stage, and the same numbers as everywhere."""

from dataclasses import replace
from typing import get_args

import pytest

from decision_aid.models.vocabulary import Outcome, ScarId, ids
from decision_aid.person.apart import with_apart
from decision_aid.person.journey import Explained, Journey
from decision_aid.talk import FIRST, SCREENS
from decision_aid.views.clinic.practitioner import know_view
from decision_aid.views.clinic.talk import (
    apart_view,
    hand_over,
    health_view,
    one_outcome,
    scar_view,
    talk_view,
    tell_back,
    time_facts,
    wishes_view,
)
from decision_aid.views.options.compare import comparison
from decision_aid.views.person.questions import group_answers
from decision_aid.views.person.values import values_view
from decision_aid.views.takeaway.share import held_lines
from decision_aid_web.shell.tablet import WARN_AFTER, WIPE_AFTER
from samples import real_content, texts_in

PICKS = ((), ("silicone",), ("silicone", "steroid-injection"))


@pytest.fixture(scope="module")
def content():
    return real_content()


def looking_at(scar, *picked):
    return Journey(picked=picked).with_answers({"scar": scar})


@pytest.mark.standard("T2")
def test_the_first_line_says_that_there_is_a_choice_and_that_not_treating_is_one(content):
    first = talk_view(content, Journey(), "").title
    assert "more than one reasonable option" in first
    assert "not treating is one of them" in first


def screens(content, journey):
    """Return all screens that a practitioner meets on the way by the large button."""
    views = [talk_view(content, journey, FIRST)]
    while onward := views[-1].next:
        views.append(talk_view(content, journey, onward))
    return views


@pytest.mark.standard("T1")
@pytest.mark.parametrize("scar", ids(ScarId))
def test_each_screen_names_its_stage_and_what_one_could_say(content, scar):
    for view in screens(content, looking_at(scar, "silicone")):
        assert [stage.here for stage in view.stages].count(True) == 1
        assert len(view.stages) == 3
        assert view.prompt.count(".") >= 1
        assert view.title
        assert view.lead


@pytest.mark.standard("T1")
def test_a_stage_has_one_prompt_and_each_its_own(content):
    told = {(SCREENS[view.screen], view.prompt) for view in screens(content, Journey())}
    assert len(told) == len({prompt for _, prompt in told}) == 3


def nothing_known(table):
    return [row for row in table.effects if not any(cell.effects for cell in row.cells)]


@pytest.mark.parametrize("scar", [*ids(ScarId), "unsure"])
@pytest.mark.parametrize("picked", [*PICKS, ("psychological-support",)])
def test_an_outcome_of_which_nothing_is_known_is_a_line_on_the_next_screen_that_there_is(content, scar, picked):
    journey = looking_at(scar, *picked)
    table, walked = comparison(content, journey), screens(content, journey)
    blank = nothing_known(table)
    assert {view.screen for view in walked} == {*SCREENS} - {row.outcome for row in blank}
    passed = " ".join(line for view in walked for line in view.passed)
    titles = [content.words.ui.present[f"title_{outcome}"] for outcome in ids(Outcome)]
    assert [title for title in titles if title in passed] == [
        content.words.ui.present[f"title_{row.outcome}"] for row in blank
    ]
    assert all(row.gist in passed for row in blank)


def test_some_pairs_of_options_leave_a_screen_out_and_the_count_of_screens_follows(content):
    walked = screens(content, looking_at("sunken"))
    assert len(walked) < len(SCREENS)
    assert walked[-1].place.endswith(f" {len(walked)}")
    assert walked[-1].done == 1


def test_before_a_type_of_scar_is_said_nothing_is_left_out(content):
    assert [view.screen for view in screens(content, Journey())] == list(SCREENS)


@pytest.mark.standard("T3")
def test_goals_are_asked_beside_the_scar_as_soon_as_there_is_one(content):
    asked = [view.id for view in scar_view(content, looking_at("atrophic-acne"))]
    assert asked == ["asker", "scar", "dent_shape", "goals", "skin"]
    assert [view.id for view in scar_view(content, Journey())] == ["asker", "scar"]
    assert "goals" in [view.id for view in scar_view(content, looking_at("unsure"))]


def test_signs_and_health_are_all_on_one_screen_and_one_box_answers_the_rest(content):
    view = health_view(content, looking_at("keloid"))
    assert (view.none, view.anything) == (False, False)
    assert len(view.members) == len(set(view.members)) == sum(len(one.items) for one in view.lists)
    assert all(one.names[item.id] for one in view.lists for item in one.items)
    rest = looking_at("keloid").with_answers(group_answers(view.members, frozenset({"diabetes"}), True))
    after = health_view(content, rest)
    assert (after.none, after.anything) == (True, True)


@pytest.mark.standard("HL8")
@pytest.mark.parametrize("scar", ids(ScarId))
@pytest.mark.parametrize("outcome", ids(Outcome))
def test_a_screen_of_one_outcome_is_the_row_of_the_comparison(content, scar, outcome):
    for picked in PICKS:
        journey = looking_at(scar, *picked)
        table = comparison(content, journey)
        shown = one_outcome(content, journey, outcome)
        assert shown.row in table.effects
        assert shown.columns == table.columns


def test_visits_are_the_rows_of_the_comparison(content):
    journey = looking_at("keloid", "silicone")
    assert [row.id for row in time_facts(content, journey)[1]] == ["sessions", "gap", "days_off", "result", "upkeep"]


@pytest.mark.standard("T5")
@pytest.mark.parametrize("picked", PICKS)
def test_there_is_one_prompt_to_say_back_for_each_option_looked_at(content, picked):
    journey = looking_at("keloid", *picked)
    prompts = tell_back(content, journey)
    assert tuple(one.option for one in prompts) == journey.shown
    assert len({one.prompt for one in prompts}) == len(prompts)
    assert [one.option for one in prompts if not all(text for _, text in one.listen_for)] == []


@pytest.mark.standard("T5")
def test_what_is_noted_is_explained_or_explained_again_and_no_mark(content):
    (first, *_) = tell_back(content, looking_at("keloid").with_entry("explained", "no-treatment", "explained-again"))
    assert tuple(choice.id for choice in first.choices) == get_args(Explained) == ("explained", "explained-again")
    assert first.said == "explained-again"


@pytest.mark.standard("T9")
def test_nobody_sees_what_the_other_tapped_until_both_have_answered(content):
    journey = looking_at("keloid", "silicone").model_copy(update={"apart": {"first": ("few-visits",)}})
    view = apart_view(content, journey)
    assert (view.asked, view.lines) == ("second", ())


@pytest.mark.standard("T9")
def test_then_they_see_where_they_agree(content):
    journey = looking_at("keloid", "silicone", "steroid-injection")
    both, mine, theirs = [wish.id for wish in values_view(content, journey).questions][:3]
    view = apart_view(content, journey.model_copy(update={"apart": {"first": (both, mine), "second": (theirs, both)}}))
    names = [content.words.wishes[one].name for one in (both, mine, theirs)]
    assert view.asked is None
    assert [told for _, told in view.lines] == names


@pytest.mark.standard("T9")
def test_what_two_people_said_apart_is_carried_on_and_not_asked_again(content):
    journey = looking_at("keloid", "silicone", "steroid-injection")
    mine, theirs, third = [wish.id for wish in values_view(content, journey).questions][:3]
    before = wishes_view(content, journey.with_wish(third, "matters"))
    after = wishes_view(content, with_apart(journey, {"first": (mine,), "second": (theirs,)}))
    assert before.named == (third,)
    assert {wish.id for wish in before.asked} - {wish.id for wish in after.asked} == {mine}
    assert [row.id for row in after.fit.table] == [mine]


def test_what_is_handed_over_is_told_whole_with_every_no_in_one_place(content):
    journey = looking_at("keloid", "silicone").with_answers({"diabetes": "no", "pregnant": "yes", "lupus": "no"})
    view, lines = hand_over(content, journey), held_lines(content, journey)
    assert len(view.said_no) == 2
    assert [*view.lines, *((name, content.words.ui.common.answer_no) for name in view.said_no)] == sorted(
        lines, key=lambda line: line[1] == content.words.ui.common.answer_no
    )


@pytest.mark.standard("HL8")
def test_the_two_minutes_tell_the_counts_of_todays_content(content):
    fewer = replace(content, findings=dict(list(content.findings.items())[:7]))
    assert "7 results" in " ".join(texts_in(know_view(fewer)))


def test_it_can_be_read_in_two_minutes(content):
    """Adults read about 240 words a minute (Brysbaert 2019)."""
    view = know_view(content)
    words = " ".join(texts_in(replace(view, card=()))).split()
    assert len(words) <= 480


def test_the_idle_minutes_it_names_are_the_real_ones(content):
    assert "fifteen idle minutes" in content.words.ui.practitioner.house_wipe
    assert "one minute before" in content.words.ui.practitioner.house_wipe
    assert (WIPE_AFTER, WIPE_AFTER - WARN_AFTER) == (15 * 60, 60)


def test_the_card_holds_every_question_for_a_clinic(content):
    assert len(know_view(content).card) == len(content.questions_to_ask)

"""Which answers apply now: those that the scar leaves no question for are set aside, told by nobody, and come back."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.matching import match
from decision_aid.models.vocabulary import DentShape, GoalId, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.applying import applying, as_it_applies
from decision_aid.person.journey import Journey
from decision_aid.person.restore import restored
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.option import option_view
from decision_aid.views.person.check import check_view
from decision_aid.views.person.questions import scar_questions
from decision_aid.views.person.values import values_view
from decision_aid.views.takeaway.plain import summary_text
from decision_aid.views.takeaway.share import held_lines
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.visits import visits_view
from ids_shown import ids_in
from samples import any_answers, option_ids, real_content, texts_in
from summaries import on_screen

TODAY = date(2026, 11, 28)
SCARS = (*ids(ScarId), "unsure", None)
KELOID = Answers(scar="keloid", goals=("flatter", "stop-growing"))
STRETCH_MARKS = KELOID.changed({"scar": "stretch-marks"})


def now(answers):
    return applying(answers, real_content())


@pytest.mark.standard("SR3")
def test_goals_that_the_scar_has_not_are_set_aside():
    assert now(STRETCH_MARKS) == Answers(scar="stretch-marks")


def test_goals_that_the_new_scar_has_too_stay():
    assert now(Answers(scar="stretch-marks", goals=("stop-growing", "fade-red"))).goals == ("fade-red",)


def test_what_was_set_aside_comes_back_with_the_scar():
    assert now(STRETCH_MARKS.changed({"scar": "keloid"})) == KELOID


def test_the_tab_keeps_what_is_set_aside():
    journey = Journey(answers=STRETCH_MARKS)
    assert restored(journey.to_text()).journey == journey


@pytest.mark.standard("SR3")
@pytest.mark.parametrize("scar", [scar for scar in SCARS if scar != "atrophic-acne"])
def test_a_dent_shape_applies_to_dents_only(scar):
    assert now(Answers(scar=scar, dent_shape="boxcar")).dent_shape is None
    assert now(Answers(scar="atrophic-acne", dent_shape="boxcar")).dent_shape == "boxcar"


@pytest.mark.parametrize("scar", ["unsure", None])
def test_while_the_scar_is_not_known_every_goal_applies(scar):
    assert now(Answers(scar=scar, goals=ids(GoalId))).goals == ids(GoalId)


@given(any_answers)
def test_nothing_is_left_to_set_aside_and_nothing_is_added_but_that_a_child_is_under_eighteen(answers):
    assert now(now(answers)) == now(answers)
    added = {"health"} if answers.asker == "child" else set()
    assert set(now(answers).said()) <= set(answers.said()) | added


def test_the_age_of_a_child_and_what_children_are_not_asked_depend_on_who_asks():
    child = Answers(asker="child", child_age="2-to-6", health={"pregnant": "yes", "diabetes": "yes", "under-18": "no"})
    assert now(child).health == {"diabetes": "yes", "under-18": "yes"}
    assert now(child.model_copy(update={"asker": "me"})).child_age is None
    assert now(child.model_copy(update={"asker": "me"})).health == child.health


def test_how_many_lines_there_are_belongs_to_lines():
    assert now(Answers(scar="keloid", lines="many")).lines is None
    assert now(Answers(scar="surgical-line", lines="many")).lines == "many"


def test_goals_of_another_scar_put_no_option_down():
    asked, unasked = match(STRETCH_MARKS, real_content()), match(Answers(scar="stretch-marks"), real_content())
    assert asked == unasked


VIEWS = {
    "match": lambda content, journey: match(journey.answers, content),
    "choices": choices,
    "comparison": comparison,
    "option": lambda content, journey: option_view(content, journey, "subcision"),
    "visits": lambda content, journey: visits_view(content, journey, TODAY),
    "values": values_view,
    "check": check_view,
    "questions": lambda content, journey: [one.said for one in scar_questions(content, journey)],
    "summary": lambda content, journey: summary_view(content, journey, TODAY),
    "held": held_lines,
}
journeys = st.builds(
    Journey, answers=any_answers, picked=st.lists(st.sampled_from(option_ids()), max_size=2, unique=True).map(tuple)
)


@pytest.mark.standard("SR3")
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@settings(max_examples=15)
@given(journey=journeys)
def test_every_view_reads_only_the_answers_that_apply(view, journey):
    assert view(real_content(), journey) == view(real_content(), as_it_applies(journey, real_content()))


def test_an_id_in_a_text_is_found():
    assert ids_in(["What would you like to change? flatter, stop-growing", "/?options=onion-extract"]) == {
        "stop-growing"
    }


@pytest.mark.parametrize("scar", SCARS)
def test_no_answer_is_told_by_its_id(scar):
    for shape, goal in product((*ids(DentShape), "unsure", None), ids(GoalId)):
        answers = Answers(scar=scar, dent_shape=shape, goals=tuple(dict.fromkeys((goal, *ids(GoalId)[:3]))))
        assert ids_in(texts_in(held_lines(real_content(), Journey(answers=answers)))) == set()


@pytest.mark.parametrize("scar", SCARS)
def test_no_summary_shows_an_id_on_screen_or_as_text(scar):
    for shape, goals in product(("boxcar", "unsure"), (ids(GoalId), ids(GoalId)[::2])):
        journey = Journey(answers=Answers(scar=scar, dent_shape=shape, goals=goals), choice="steroid-injection")
        view = summary_view(real_content(), journey, TODAY)
        assert ids_in([*on_screen(view), summary_text(view, real_content().words.ui)]) == set()

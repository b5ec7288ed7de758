"""Nothing is missing from the real content, by the standards for decision aids (the rule ids stand beside each test)."""

from collections import Counter

import pytest

from decision_aid.content.library import selects
from decision_aid.matching import match
from decision_aid.models.vocabulary import GoalId, HealthId, RedFlagId, ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choices
from decision_aid.views.person.questions import ABOUT_SCAR, BESIDE_THE_LISTS, HEALTH_GROUPS, LIMITS, WHO_ASKS
from samples import real_content

INVASIVE = {"needles", "surgery", "laser-or-light", "heat", "acid", "freezing", "radiation", "implant", "blood-draw"}


@pytest.fixture(scope="module")
def content():
    return real_content()


@pytest.mark.standard("Q3", "N1")
@pytest.mark.parametrize(
    ("kind", "vocabulary"),
    [("scars", ScarId), ("goals", GoalId)],
    ids=["scars", "goals"],
)
def test_every_id_has_facts_and_words(content, kind, vocabulary):
    assert set(getattr(content, kind)) == set(getattr(content.words, kind)) == set(ids(vocabulary))


def test_every_health_answer_and_warning_sign_is_asked_with_a_reason(content):
    asked = {*ids(HealthId), *ids(RedFlagId), *WHO_ASKS, *ABOUT_SCAR, *BESIDE_THE_LISTS, *LIMITS}
    assert asked - set(content.questions) == set()
    assert asked - set(content.words.questions) == set()


@pytest.mark.standard("W19")
def test_every_health_answer_is_asked_once(content):
    asked = Counter(name for group in HEALTH_GROUPS.values() for name in group)
    assert asked == Counter(ids(HealthId))


@pytest.mark.standard("X6")
@pytest.mark.parametrize("field", ["health", "red_flags"])
def test_every_health_answer_and_warning_sign_has_a_caution(content, field):
    named = {name for rule in content.cautions.values() for one in rule.when for name in getattr(one, field)}
    assert set(ids({"health": HealthId, "red_flags": RedFlagId}[field])) - named == set()


@pytest.mark.standard("X6")
@pytest.mark.parametrize("name", ids(RedFlagId))
def test_a_warning_sign_sends_to_a_clinician_before_any_elective_procedure(content, name):
    rules = [rule for rule in content.cautions.values() if any(name in one.red_flags for one in rule.when)]
    assert any(rule.clinician_first and rule.applies_to.elective and rule.level in ("delay", "avoid") for rule in rules)


@pytest.mark.standard("X6")
@pytest.mark.parametrize("name", ["under-18", "pregnant"])
def test_under_18_and_pregnant_wait_with_every_elective_procedure(content, name):
    rules = [
        rule
        for rule in content.cautions.values()
        if any(one.model_fields_set == {"health"} and name in one.health for one in rule.when)
    ]
    strict = [rule for rule in rules if rule.level in ("delay", "avoid")]
    elective = [option for option in content.options.values() if option.elective_procedure]
    assert [one.id for one in elective if not any(selects(rule.applies_to, one) for rule in strict)] == []


def test_every_answer_that_can_be_picked_has_a_label(content):
    missing = {
        name: set(question.values) - set(content.words.questions[name].values)
        for name, question in content.questions.items()
        if name not in ("goals",) and question.kind in ("choice", "many")
    }
    shown_otherwise = {"scar": set(ids(ScarId))}  # the cards of the scar types carry their own names
    assert {name: left for name, values in missing.items() if (left := values - shown_otherwise.get(name, set()))} == {}


def test_every_scar_tells_how_to_tell_it_from_each_neighbour(content):
    told = {name: set(words.tell_apart) for name, words in content.words.scars.items()}
    assert told == {name: set(scar.neighbours) for name, scar in content.scars.items()}


def test_no_scar_is_its_own_neighbour(content):
    assert [name for name, scar in content.scars.items() if name in scar.neighbours] == []


def test_dents_have_a_text_for_each_of_their_shapes(content):
    assert set(content.words.scars["atrophic-acne"].shapes) == set(content.scars["atrophic-acne"].shapes)


@pytest.mark.parametrize("scar", ids(ScarId))
def test_what_time_does_to_a_scar_comes_from_studies_of_leaving_it_alone(content, scar):
    course = [content.findings[name] for name in content.scars[scar].natural_course]
    assert [one.id for one in course if one.option != "no-treatment" or scar not in one.scars] == []


@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_has_at_least_four_options_beside_waiting(content, scar):
    used = [name for name, option in content.options.items() if scar in option.uses and name != "no-treatment"]
    assert len(used) >= 4


@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_but_stretch_marks_has_an_established_procedure_or_dressing(content, scar):
    """No treatment of stretch marks is established: their studies are few and small, so each one is only possible."""
    established = [
        one for one in content.options.values() if scar in one.uses and one.uses[scar].standing == "established"
    ]
    treatments = [one.id for one in established if one.elective_procedure or "dressing" in one.involves]
    assert (treatments == []) == (scar == "stretch-marks")


@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_has_waiting_sun_care_and_somebody_to_talk_to(content, scar):
    gentle = ("no-treatment", "sun-protection-and-skin-care", "psychological-support", "camouflage")
    assert [name for name in gentle if scar not in content.options[name].uses] == []


def test_every_goal_that_a_scar_offers_is_the_aim_of_some_option_or_told_as_a_gap(content):
    """The colour of a scar is the aim of options for flat marks; what nothing aims at is told on the page of the options."""
    colours = {"fade-dark": "dark", "fade-red": "red", "blend-pale": "pale"}
    for goal, scar in ((one.id, scar) for one in content.goals.values() for scar in one.scars):
        journey = Journey().with_answers({"scar": scar, "goals": (goal,), "colour": colours.get(goal)})
        matched = match(journey.answers, content)
        uses = [use for one in matched.options.values() for use in (one.aim.use, one.aim.also_colour) if use]
        told = choices(content, journey).unserved
        assert any(goal in use.goals for use in uses) != (content.words.goals[goal].name in told)


def test_every_goal_that_an_option_aims_at_is_offered_for_that_scar(content):
    offered = {(goal.id, scar) for goal in content.goals.values() for scar in goal.scars}
    aims = {
        (name, scar, goal)
        for name, option in content.options.items()
        for scar, use in option.scars.items()
        for goal in use.goals
    }
    assert {aim for aim in aims if aim[:0:-1] not in offered} == set()


@pytest.mark.parametrize("kind", ["cautions", "red_flags", "questions_to_ask", "faq"])
def test_every_rule_and_advice_speaks_of_some_option(content, kind):
    records = getattr(content, kind).values()
    assert [
        one.id for one in records if not any(selects(one.applies_to, option) for option in content.options.values())
    ] == []


def test_every_option_has_warning_signs_if_it_is_a_procedure(content):
    covered = {
        name
        for name, option in content.options.items()
        for flag in content.red_flags.values()
        if selects(flag.applies_to, option)
    }
    assert {name for name, option in content.options.items() if option.elective_procedure} - covered == set()


def test_what_pricks_cuts_burns_or_freezes_is_a_procedure(content):
    assert {name for name, option in content.options.items() if option.elective_procedure} == {
        name for name, option in content.options.items() if INVASIVE & set(option.involves)
    }

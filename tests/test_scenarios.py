"""People like our readers, and what the aid must tell them. The people are in tests/scenarios/*.yaml."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args

import pytest
from pydantic import Field

from decision_aid.content import Content
from decision_aid.content.reading import read_yaml
from decision_aid.matching import CAREFUL_FIRST, Match, match
from decision_aid.models import Record
from decision_aid.models.vocabulary import (
    Asker,
    Cause,
    CellState,
    ChildAge,
    Colour,
    DentShape,
    EvidenceLevel,
    GoalId,
    HealthId,
    HowItWent,
    Lines,
    OptionId,
    Outcome,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    Standing,
    When,
    ids,
)
from decision_aid.person.answers import Answers, Limits, answers_from
from decision_aid.views.findings.cells import row
from samples import ROOT, real_content

PEOPLE = ROOT / "tests" / "scenarios"


class Expected(Record):
    """What the aid must tell a person; whatever is not named here is not checked."""

    standing: dict[OptionId, Standing] = {}
    at_least_as_careful_as: dict[OptionId, Standing] = {}
    at_most_as_careful_as: dict[OptionId, Standing] = {}
    only_these_are_used: tuple[OptionId, ...] = ()
    never_fits: tuple[OptionId | Literal["elective"], ...] = ()
    clinician_first: tuple[str, ...] = ()
    clinician_first_only: tuple[str, ...] | None = None
    first: dict[str, When] = {}  # by when somebody looks at what a rule is about
    not_first: tuple[str, ...] = ()
    reasons: dict[OptionId, tuple[str, ...]] = {}
    if_unknown: dict[OptionId, tuple[str, ...]] = {}
    evidence: dict[OptionId, EvidenceLevel] = {}
    cells: dict[OptionId, dict[Outcome, CellState]] = {}
    no_reasons: dict[OptionId, tuple[str, ...]] = {}  # nor as "if ..., then ..."
    colour_layer: tuple[OptionId, ...] | None = None  # these stand for the colour; where none is named, none does
    unserved: tuple[GoalId, ...] | None = None


class Scenario(Record):
    """One person: what they answer, and what they must be told."""

    name: str = Field(min_length=10)
    answers: dict[str, Any]
    expect: Expected


def scenarios_in(path: Path) -> Iterator[Scenario]:
    problems: list[Any] = []
    people = read_yaml(path, PEOPLE, problems)
    assert not problems, "\n".join(map(str, problems))
    yield from (Scenario.model_validate(person) for person in people)


SCENARIOS = tuple(scenario for path in sorted(PEOPLE.glob("*.yaml")) for scenario in scenarios_in(path))
ANSWERS = tuple(answers_from(scenario.answers) for scenario in SCENARIOS)


@pytest.fixture(scope="module")
def content() -> Content:
    return real_content()


@pytest.mark.standard("X6")
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_the_aid_tells_this_person_what_a_clinician_would(scenario: Scenario, content: Content):
    told = match(answers_from(scenario.answers), content)
    differences = [
        *_about_clinicians(scenario.expect, told),
        *_about_options(scenario.expect, told, content),
        *_about_cells(scenario, content),
    ]
    if differences:
        pytest.fail("\n".join(differences), pytrace=False)


def _about_clinicians(expected: Expected, told: Match) -> Iterator[str]:
    first = {reason.rule: reason.when for reason in told.clinician_first}
    for rule, when in expected.first.items():
        if first.get(rule) != when:
            yield f"{rule} ought to come first, {when}; what comes first is {first}"
    yield from (f"{rule} ought not to be said beside {first}" for rule in expected.not_first if rule in first)
    for rule in expected.clinician_first:
        if rule not in first:
            yield f"{rule} ought to come first, before any treatment; what comes first is {sorted(first)}"
    if expected.clinician_first_only is not None and first.keys() != set(expected.clinician_first_only):
        yield f"only {sorted(expected.clinician_first_only)} ought to come first; what comes first is {sorted(first)}"


def _about_options(expected: Expected, told: Match, content: Content) -> Iterator[str]:
    yield from _about_standings(expected, told)
    yield from _about_use(expected, told)
    yield from _about_matches(expected, told, content)
    yield from _about_reasons(expected, told)
    yield from _about_aims(expected, told)
    for option, level in expected.evidence.items():
        if told.options[option].evidence != level:
            yield f"{option}: the evidence is called {told.options[option].evidence}, and ought to be {level}"


def _about_standings(expected: Expected, told: Match) -> Iterator[str]:
    for option, standing in expected.standing.items():
        if told.options[option].standing != standing:
            yield _stands_elsewhere(told, option, f"ought to stand at {standing}")
    for option, standing in expected.at_least_as_careful_as.items():
        if _carefulness(told.options[option].standing) < _carefulness(standing):
            yield _stands_elsewhere(told, option, f"ought to be at least as careful as {standing}")
    for option, standing in expected.at_most_as_careful_as.items():
        if _carefulness(told.options[option].standing) > _carefulness(standing):
            yield _stands_elsewhere(told, option, f"ought to be no more careful than {standing}")


def _about_use(expected: Expected, told: Match) -> Iterator[str]:
    if not expected.only_these_are_used:
        return
    for option, matched in told.options.items():
        used = matched.standing != "not-for-this-scar"
        if used != (option in expected.only_these_are_used):
            yield f"{option}: {'is used for this scar, and ought not' if used else 'ought to be used for this scar'}"


def _about_matches(expected: Expected, told: Match, content: Content) -> Iterator[str]:
    elective = [name for name, option in content.options.items() if option.elective_procedure]
    for name in expected.never_fits:
        for option in elective if name == "elective" else [name]:
            if told.options[option].standing in ("fits", "possible"):
                yield _stands_elsewhere(told, option, "must not be offered as a match")


def _about_reasons(expected: Expected, told: Match) -> Iterator[str]:
    for option, rules in expected.reasons.items():
        known = {reason.rule for reason in told.options[option].reasons if reason.level != "unknown"}
        yield from (f"{option}: {rule} ought to be among its reasons {sorted(known)}" for rule in {*rules} - known)
    for option, rules in expected.if_unknown.items():
        open_rules = {reason.rule for reason in told.options[option].reasons if reason.level == "unknown"}
        yield from (f'{option}: {rule} ought to be told as "if ..., then ..."' for rule in {*rules} - open_rules)


def _about_aims(expected: Expected, told: Match) -> Iterator[str]:
    for option, rules in expected.no_reasons.items():
        said = {reason.rule for reason in told.options[option].reasons}
        yield from (f"{option}: {rule} ought not to be said" for rule in {*rules} & said)
    layer = {option for option, matched in told.options.items() if matched.aim.colour_layer}
    if expected.colour_layer is not None and not {*expected.colour_layer} <= layer:
        yield f"for the colour ought to be {sorted(expected.colour_layer)}; it is {sorted(layer)}"
    if expected.colour_layer == () and layer:
        yield f"nothing ought to stand for a colour; {sorted(layer)} do"
    if expected.unserved is not None and told.unserved != expected.unserved:
        yield f"the goals that nothing aims at ought to be {expected.unserved}; they are {told.unserved}"


def _about_cells(scenario: Scenario, content: Content) -> Iterator[str]:
    answers = answers_from(scenario.answers)
    for option, outcomes in scenario.expect.cells.items():
        for outcome, state in outcomes.items():
            (cell,) = row(content, (option,), outcome, answers)
            if cell.state != state:
                yield f"{option}: the cell of {outcome} says {cell.state}, and ought to say {state}"


def _carefulness(standing: str) -> int:
    return -CAREFUL_FIRST.index(standing)


def _stands_elsewhere(told: Match, option: str, ought: str) -> str:
    matched = told.options[option]
    why = [f"{reason.rule} ({reason.level})" for reason in matched.reasons if reason.level != "unknown"]
    return f"{option} {ought}, and stands at {matched.standing}: {', '.join(why)}"


# ---- have we thought of everybody?


def test_at_least_sixty_people_each_with_a_name_of_their_own():
    names = [scenario.name for scenario in SCENARIOS]
    assert len(names) >= 60
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_person_has_something_to_be_told(scenario: Scenario):
    assert scenario.expect.model_fields_set


def test_every_health_answer_is_some_persons_yes():
    assert _never_yes(HealthId, (answers.health for answers in ANSWERS)) == set()


def test_every_red_flag_is_some_persons_yes():
    assert _never_yes(RedFlagId, (answers.red_flags for answers in ANSWERS)) == set()


def _never_yes(vocabulary: object, groups: Iterator[dict[str, str]]) -> set[str]:
    said = {name for group in groups for name, answer in group.items() if answer == "yes"}
    return set(ids(vocabulary)) - said


@pytest.mark.parametrize(
    ("question", "vocabulary"),
    [
        ("scar", ScarId),
        ("dent_shape", DentShape),
        ("lines", Lines),
        ("cause", Cause),
        ("asker", Asker),
        ("child_age", ChildAge),
        ("colour", Colour),
        ("site", Site),
        ("scar_age", ScarAge),
        ("skin", SkinReaction),
    ],
)
def test_every_answer_about_the_scar_and_the_skin_is_given_by_somebody(question: str, vocabulary: object):
    given = {getattr(answers, question) for answers in ANSWERS}
    assert set(get_args(vocabulary)) - given == set()


def test_something_tried_went_each_way_for_somebody_and_somebody_smokes():
    went = {how for answers in ANSWERS for how in answers.tried.values()}
    assert set(ids(HowItWent)) - went == set()
    assert {answers.smoker for answers in ANSWERS} >= {"yes", "no", "unsure"}


def test_every_goal_and_every_wish_is_named_by_somebody():
    goals = {goal for answers in ANSWERS for goal in answers.goals}
    wishes = {wish for answers in ANSWERS for wish in answers.limits.model_dump(exclude_none=True)}
    assert set(ids(GoalId)) - goals == set()
    assert set(Limits.model_fields) - wishes == set()


def test_somebody_is_unsure_of_each_thing_that_one_can_be_unsure_of():
    unsure = {name for answers in ANSWERS for name, said in answers.said().items() if said in ("unsure", "not-said")}
    assert {"scar", "dent_shape", "colour", "scar_age", "skin", "marks_easily"} - unsure == set()


def test_every_rule_that_says_wait_or_avoid_is_heard_by_somebody(content: Content):
    heard = {rule for scenario in SCENARIOS for rules in scenario.expect.reasons.values() for rule in rules}
    strict = {name for name, rule in content.cautions.items() if rule.level in ("avoid", "delay")}
    assert strict - heard == set()


@pytest.mark.standard("X6")
def test_every_rule_that_sends_to_a_clinician_is_heard_by_somebody(content: Content):
    heard = {rule for scenario in SCENARIOS for rule in _sent_first(scenario.expect)}
    sending = {name for name, rule in content.cautions.items() if rule.clinician_first}
    assert sending - heard == set()


def _sent_first(expected: Expected) -> tuple[str, ...]:
    return (*expected.clinician_first, *(expected.clinician_first_only or ()), *expected.first)


def test_people_may_answer_in_lists_in_mappings_in_groups_and_one_by_one():
    one_by_one = answers_from({"scar": "keloid", "pregnant": True, "diabetes": True, "avoid_needles": True})
    in_lists = answers_from({"scar": "keloid", "health": ["pregnant", "diabetes"], "limits": {"avoid_needles": True}})
    assert one_by_one == in_lists == Answers.model_validate(in_lists.said())

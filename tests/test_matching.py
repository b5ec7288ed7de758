"""What holds for every reader, whoever they are: tried on many people made up at random from the vocabulary."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.content import Content
from decision_aid.matching import Match, match
from decision_aid.models.vocabulary import (
    Asker,
    Cause,
    ChildAge,
    Colour,
    DentShape,
    EvidenceLevel,
    GoalId,
    HealthId,
    HowItWent,
    Lines,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    When,
    ids,
)
from decision_aid.person.answers import Answers, Limits, answers_from
from samples import option_ids, real_content

CAREFULNESS = {"fits": 0, "possible": 1, "caution": 2, "delay": 3, "avoid": 4, "not-for-this-scar": 5}
ONLY_TOLD = {"note", "unknown"}  # levels that leave a standing as it is

often = settings(max_examples=150, deadline=None, database=None)


def maybe(vocabulary: object, *unknown: str) -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, *unknown, *ids(vocabulary)))


def up_to(most: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(0, most)


yes_no_unsure = st.sampled_from(("yes", "no", "unsure"))
signs = st.sampled_from((*ids(HealthId), *ids(RedFlagId)))
people = st.builds(
    Answers,
    asker=maybe(Asker),
    child_age=maybe(ChildAge),
    lines=maybe(Lines, "unsure"),
    cause=maybe(Cause, "unsure"),
    smoker=st.none() | yes_no_unsure,
    tried=st.dictionaries(st.sampled_from(option_ids()), st.sampled_from(ids(HowItWent)), max_size=3),
    scar=maybe(ScarId, "unsure"),
    dent_shape=maybe(DentShape, "unsure"),
    colour=maybe(Colour, "unsure"),
    site=maybe(Site),
    scar_age=maybe(ScarAge, "unsure"),
    skin=maybe(SkinReaction, "not-said"),
    marks_easily=st.none() | yes_no_unsure,
    bother=up_to(10),
    goals=st.lists(st.sampled_from(ids(GoalId)), unique=True).map(tuple),
    limits=st.builds(
        Limits,
        max_visits=up_to(12),
        days_off_each=up_to(21),
        weeks_until_event=up_to(60),
        avoid_needles=st.none() | st.booleans(),
        avoid_surgery=st.none() | st.booleans(),
        budget=up_to(5000),
    ),
    health=st.dictionaries(st.sampled_from(ids(HealthId)), yes_no_unsure),
    red_flags=st.dictionaries(st.sampled_from(ids(RedFlagId)), yes_no_unsure),
    looked_at=st.lists(st.sampled_from(ids(RedFlagId)), unique=True, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def content() -> Content:
    return real_content()


def standings(told: Match) -> dict[str, str]:
    return {option: matched.standing for option, matched in told.options.items()}


def known_rules(told: Match) -> set[tuple[str, str]]:
    return {
        (option, reason.rule)
        for option, matched in told.options.items()
        for reason in matched.reasons
        if reason.level != "unknown"
    }


@often
@given(person=people)
def test_every_option_is_told_once_in_the_same_order_to_everybody(content: Content, person: Answers):
    told = match(person, content)
    assert tuple(told.options) == option_ids()
    assert all(matched.option == option for option, matched in told.options.items())
    assert set(standings(told).values()) <= set(CAREFULNESS)
    assert {matched.evidence for matched in told.options.values()} <= set(ids(EvidenceLevel))


@often
@given(person=people)
def test_the_most_careful_reason_decides(content: Content, person: Answers):
    for matched in match(person, content).options.values():
        levels = [reason.level for reason in matched.reasons if reason.level not in ONLY_TOLD]
        assert matched.standing == max(levels, key=CAREFULNESS.__getitem__)


@often
@given(person=people, sign=signs)
def test_one_more_yes_about_health_never_makes_anything_look_safer(content: Content, person: Answers, sign: str):
    before, after = standings(match(person, content)), standings(match(person.changed({sign: "yes"}), content))
    softened = [option for option in before if CAREFULNESS[after[option]] < CAREFULNESS[before[option]]]
    assert softened == []


@often
@given(person=people, sign=signs)
def test_one_more_yes_about_health_silences_no_reason(content: Content, person: Answers, sign: str):
    before, after = match(person, content), match(person.changed({sign: "yes"}), content)
    assert known_rules(before) - {(option, "looked-at") for option in before.options} <= known_rules(after)


@pytest.mark.standard("X6")
@often
@given(person=people, sign=signs)
def test_one_more_yes_silences_in_what_comes_first_only_what_can_wait(content: Content, person: Answers, sign: str):
    before, after = match(person, content), match(person.changed({sign: "yes"}), content)
    still = {reason.rule for reason in after.clinician_first}
    silenced = [reason for reason in before.clinician_first if reason.rule not in still]
    assert all(one.when == "next-visit" and _can_be_silent(content, one.rule, still) for one in silenced)


def _can_be_silent(content: Content, rule: str, still: set[str]) -> bool:
    """Whether it only puts off, or another rule speaks of its sign."""
    signs = {name for condition in content.cautions[rule].when for name in condition.red_flags}
    others = {name for one in still for condition in content.cautions[one].when for name in condition.red_flags}
    return signs <= others


@pytest.mark.standard("X6")
@often
@given(person=people)
def test_what_comes_first_is_told_by_when_and_the_most_urgent_is_on_top(content: Content, person: Answers):
    times = [ids(When).index(reason.when) for reason in match(person, content).clinician_first]
    assert times == sorted(times)


@pytest.mark.standard("X6")
@often
@given(person=people)
def test_nothing_that_can_wait_is_said_beside_what_cannot(content: Content, person: Answers):
    told = match(person, content).clinician_first
    can_wait = [one.rule for one in told if one.when == "next-visit" and not content.cautions[one.rule].about_a_sign]
    assert not can_wait or {one.when for one in told} == {"next-visit"}


@often
@given(person=people, sign=st.sampled_from(ids(RedFlagId)))
def test_a_sign_that_a_doctor_has_looked_at_sends_nobody_to_a_doctor(content: Content, person: Answers, sign: str):
    seen = person.model_copy(update={"red_flags": {sign: "yes"}, "looked_at": (sign,)})
    told = match(seen, content)
    assert [one.rule for one in told.clinician_first if content.cautions[one.rule].about_a_sign] == []
    assert told.looked_at == (sign,)
    assert all(("looked-at", "note") in {(r.rule, r.level) for r in one.reasons} for one in told.options.values())


@often
@given(person=people, sign=st.sampled_from(ids(RedFlagId)))
def test_looking_at_a_sign_that_is_not_there_changes_nothing(content: Content, person: Answers, sign: str):
    without = person.changed({sign: "no"}).model_copy(update={"looked_at": ()})
    assert match(without.model_copy(update={"looked_at": (sign,)}), content) == match(without, content)


@pytest.mark.standard("X6")
@often
@given(person=people, who=st.sampled_from(("pregnant", "under-18")))
def test_no_elective_procedure_matches_somebody_who_is_pregnant_or_younger_than_eighteen(
    content: Content, person: Answers, who: str
):
    told = match(person.changed({who: "yes"}), content)
    assert told.clinician_first
    assert _elective_matches(told, content) == []


@pytest.mark.standard("X6")
@often
@given(person=people, flag=st.sampled_from(ids(RedFlagId)))
def test_no_elective_procedure_matches_somebody_with_a_red_flag(content: Content, person: Answers, flag: str):
    told = match(person.changed({flag: "yes", "looked_at": ()}), content)
    assert _elective_matches(told, content) == []


@often
@given(person=people)
def test_no_elective_procedure_matches_somebody_who_should_see_a_clinician_first(content: Content, person: Answers):
    told = match(person, content)
    asks_for_care = any(reason.level != "note" for reason in told.clinician_first)
    assert not asks_for_care or _elective_matches(told, content) == []


def _elective_matches(told: Match, content: Content) -> list[str]:
    return [
        option
        for option, standing in standings(told).items()
        if content.options[option].elective_procedure and standing in ("fits", "possible")
    ]


@often
@given(person=people, flags=st.sets(st.sampled_from(ids(RedFlagId)), min_size=1))
def test_every_red_flag_is_told_and_none_comes_after_what_is_no_more_urgent(
    content: Content, person: Answers, flags: set[str]
):
    told = match(person.changed({**dict.fromkeys(flags, "yes"), "looked_at": ()}), content)
    order = [(ids(When).index(one.when), not content.cautions[one.rule].about_a_sign) for one in told.clinician_first]
    assert sum(not other for _, other in order) >= len(flags)
    assert order == sorted(order)


@pytest.mark.standard("N1")
@often
@given(person=people)
def test_doing_nothing_is_always_one_of_the_options(content: Content, person: Answers):
    assert match(person, content).options["no-treatment"].standing in ("fits", "possible", "caution")


@often
@given(person=people)
def test_what_we_do_not_know_stands_where_a_no_would_stand(content: Content, person: Answers):
    certain = person.model_copy(
        update={
            "health": _unknown_as_no(person.health, ids(HealthId)),
            "red_flags": _unknown_as_no(person.red_flags, ids(RedFlagId)),
            "marks_easily": "yes" if person.marks_easily == "yes" else "no",
        }
    )
    told, told_when_certain = match(person, content), match(certain, content)
    assert standings(told) == standings(told_when_certain)
    assert told.clinician_first == told_when_certain.clinician_first


def _unknown_as_no(said: dict[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: "yes" if said.get(name) == "yes" else "no" for name in names}


@often
@given(person=people)
def test_unsure_and_unsaid_are_the_same(content: Content, person: Answers):
    unsure = {"health": dict.fromkeys(ids(HealthId), "unsure"), "red_flags": dict.fromkeys(ids(RedFlagId), "unsure")}
    unsaid: dict[str, dict[str, str]] = {"health": {}, "red_flags": {}}
    assert match(person.model_copy(update=unsure), content) == match(person.model_copy(update=unsaid), content)


@often
@given(person=people)
def test_answers_that_travel_mean_the_same_on_arrival(content: Content, person: Answers):
    assert match(answers_from(person.said()), content) == match(person, content)


@often
@given(person=people)
def test_every_rule_that_is_told_can_be_looked_up(content: Content, person: Answers):
    told = match(person, content)
    reasons = [reason for matched in told.options.values() for reason in matched.reasons]
    assert {source for reason in reasons for source in reason.sources} <= set(content.sources)
    assert {reason.rule for reason in told.clinician_first} <= set(content.cautions)
    own_rules = {reason.rule for reason in reasons} - set(content.cautions)
    assert own_rules <= set(content.words.ui.reason)

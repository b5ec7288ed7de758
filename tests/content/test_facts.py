"""The facts about studies and options, held against the standards for decision aids (the rule ids stand beside the tests)."""

from collections import Counter
from typing import get_args

import pytest

from decision_aid.content.linking import PLACEHOLDER
from decision_aid.findings.frequencies import panel_denominator
from decision_aid.models import Course, Finding, Option, Scar, SideEffect
from decision_aid.models.numbers import Averaged, Counts, Pain, Score
from decision_aid.views.findings.effects import effect
from samples import real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


def numbers(content) -> list[Finding]:
    return [finding for finding in content.findings.values() if finding.state == "number"]


def counts(finding: Finding) -> list[Counts]:
    return [arm for arm in finding.arms if isinstance(arm, Counts)]


# ---- findings: C2, C5, QL4, R4, R5, R14 to R19


def test_no_more_people_are_counted_than_took_part(content):
    counted = [one for one in numbers(content) if one.unit == "people" and counts(one) and one.studied.people]
    assert [one.id for one in counted if max(arm.total for arm in counts(one)) > one.studied.people] == []


@pytest.mark.standard("C5", "R14")
def test_a_printed_range_holds_the_number_that_is_shown(content):
    ranged = [(one.id, arm) for one in content.findings.values() for arm in one.shares if arm.range]
    assert ranged
    assert [name for name, arm in ranged if not holds(arm.range, round(arm.share * arm.per, 1))] == []


def test_a_range_of_an_average_holds_it(content):
    averages = [
        (one.id, arm) for one in content.findings.values() for arm in one.arms if isinstance(arm, Averaged | Pain)
    ]
    ranged = [(name, arm.range, value_of(arm)) for name, arm in averages if arm.range and value_of(arm) is not None]
    assert ranged
    assert [name for name, printed, value in ranged if not holds(printed, value)] == []


def value_of(arm):
    """Return what the range of an average is of: its change, or else what came after."""
    if isinstance(arm, Pain):
        return arm.value
    return arm.after if arm.change is None else arm.change


def holds(printed, value) -> bool:
    lower = value if printed.lower is None else printed.lower
    upper = value if printed.upper is None else printed.upper
    return min(lower, upper) <= value <= max(lower, upper)


def test_a_score_stays_within_its_scale(content):
    scores = [(one.id, arm) for one in content.findings.values() for arm in one.arms if isinstance(arm, Score)]
    off = []
    for name, arm in scores:
        ends = sorted((content.scales[arm.scale].worst, content.scales[arm.scale].best))
        inside = all(ends[0] <= value <= ends[1] for value in (arm.before, arm.after) if value is not None)
        if not inside or (arm.change is not None and abs(arm.change) > ends[1] - ends[0]):
            off.append(name)
    assert scores
    assert off == []


def test_every_scale_is_used(content):
    findings = (*content.findings.values(), *content.use_findings.values())
    used = {arm.scale for one in findings for arm in one.arms if isinstance(arm, Score)}
    assert set(content.scales) == used


def test_times_go_forward(content):
    spans = {name: finding.time for name, finding in content.findings.items() if finding.time.to_weeks is not None}
    assert [name for name, time in spans.items() if time.to_weeks < time.weeks] == []


def test_skin_is_told_in_six_steps_from_pale_to_dark(content):
    skins = {name: finding.studied.skin for name, finding in content.findings.items() if finding.studied.skin}
    assert [name for name, skin in skins.items() if list(skin) != sorted({*skin} & {1, 2, 3, 4, 5, 6})] == []


def test_ages_go_up(content):
    ages = {name: finding.studied.ages for name, finding in content.findings.items() if finding.studied.ages}
    assert [name for name, (youngest, oldest) in ages.items() if not 0 <= youngest <= oldest <= 110] == []


def test_a_study_without_comparison_is_not_more_than_low_certainty(content):
    """Waiting is the exception: what time does is seen by following people, not by comparing them."""
    sure = [
        one
        for one in content.findings.values()
        if one.certainty.by == "ours" and one.certainty.level in ("high", "moderate")
    ]
    assert [one.id for one in sure if one.option != "no-treatment" and one.compared_with is None] == []


def test_a_single_small_study_is_not_more_than_low_certainty(content):
    sure = [
        one
        for one in content.findings.values()
        if one.certainty.by == "ours" and one.certainty.level in ("high", "moderate")
    ]
    small = [one for one in sure if len(one.sources) == 1 and one.studied.people and one.studied.people < 50]
    assert [one.id for one in small] == []


def test_a_reason_does_not_deny_the_comparison_that_was_made(content):
    untreated = [
        one
        for one in content.findings.values()
        if one.compared_with and one.compared_with.arm in ("no-treatment", "dummy")
    ]
    assert [one.id for one in untreated if "no-comparison" in one.certainty.because] == []


def test_a_benefit_without_comparison_names_that_as_a_reason(content):
    alone = [one for one in numbers(content) if one.compared_with is None and one.outcome == "benefit" and one.share]
    ours = [one for one in alone if one.certainty.by == "ours" and one.option != "no-treatment"]
    assert [one.id for one in ours if "no-comparison" not in one.certainty.because] == []


def test_a_headline_can_stand_in_the_comparison(content):
    assert [name for name, finding in content.findings.items() if finding.headline and finding.indirect] == []


def test_an_outcome_has_at_most_two_headlines(content):
    headlines = Counter(
        (one.option, scar, one.outcome)
        for one in content.findings.values()
        if one.headline
        for scar in one.scars or ("any",)
    )
    assert {key: count for key, count in headlines.items() if count > 2} == {}


def test_an_option_is_tried_for_every_scar_on_which_a_study_tested_it(content):
    tested = {
        (one.option, scar)
        for one in content.findings.values()
        if one.indirect is None and one.outcome in ("benefit", "lasting")
        for scar in one.scars
    }
    assert {pair for pair in tested if pair[1] not in content.options[pair[0]].scars} == set()


def test_shapes_are_told_of_dents_only(content):
    dented = [one.id for one in content.findings.values() if one.shapes and "atrophic-acne" not in one.scars]
    used = [
        name
        for name, option in content.options.items()
        for scar, use in option.scars.items()
        if use.shapes and scar != "atrophic-acne"
    ]
    assert dented + used == []


def test_no_finding_is_compared_with_itself(content):
    compared = [
        one for one in content.findings.values() if one.compared_with and one.compared_with.option == one.option
    ]
    same = [
        one for one in compared if content.words.findings[one.id].treated == content.words.findings[one.id].compared
    ]
    assert [one.id for one in same] == []


def test_the_numbers_of_a_finding_do_not_sit_in_its_sentences(content):
    """Measure, labels and halves of sentences are joined to generated text, which fills no figures."""
    parts = ("measure", "had_it", "had_it_not", "treated", "compared", "changes", "who")
    texts = {(name, part): getattr(own, part) or "" for name, own in content.words.findings.items() for part in parts}
    assert [key for key, text in texts.items() if PLACEHOLDER.search(text)] == []


def test_halves_of_sentences_read_on_from_the_number(content):
    halves = {
        (name, part): text
        for name, own in content.words.findings.items()
        for part in ("had_it", "had_it_not", "changes")
        if (text := getattr(own, part))
    }
    names = ("I", "PRP", "TCA", "HIV")
    assert [
        key
        for key, text in halves.items()
        if text.endswith(".") or (text[0].isupper() and text.split()[0] not in names)
    ] == []


# ---- options: courses, side effects, combinations


@pytest.mark.standard("N2")
def test_every_scar_of_an_option_has_a_course(content):
    given = {
        name: {scar for course in option.courses for scar in course.scars} for name, option in content.options.items()
    }
    assert given == {name: set(option.uses) for name, option in content.options.items()}


@pytest.mark.parametrize("part", get_args(get_args(Course.model_fields["basis"].annotation)[0]))
def test_a_course_says_where_this_comes_from(content, part):
    def known(course):
        return course.upkeep != "not-studied" if part == "upkeep" else getattr(course, part) is not None

    courses = [(name, course) for name, option in content.options.items() for course in option.courses]
    assert [(name, course.scars) for name, course in courses if known(course) and part not in course.basis] == []


def test_a_gap_between_visits_is_told_of_visits_only(content):
    courses = [(name, course) for name, option in content.options.items() for course in option.courses]
    assert [name for name, course in courses if course.weeks_between and not course.sessions] == []


def test_a_side_effect_points_to_findings_of_its_own_option(content):
    foreign = {
        (name, effect.id, finding)
        for name, option in content.options.items()
        for effect in option.side_effects
        for finding in effect.findings
        if content.findings[finding].option != name
    }
    assert foreign == set()


def test_a_side_effect_does_not_point_to_a_benefit(content):
    praised = {
        (name, effect.id, finding)
        for name, option in content.options.items()
        for effect in option.side_effects
        for finding in effect.findings
        if name != "no-treatment" and content.findings[finding].outcome == "benefit"
    }
    assert praised == set()


def test_side_effects_are_grouped_by_how_they_are_known():
    assert get_args(SideEffect.model_fields["known_from"].annotation) == (
        "usual",
        "studies",
        "leaflets",
        "single-cases",
    )


def test_no_option_is_combined_with_itself(content):
    assert [
        name for name, option in content.options.items() if name in [one.option for one in option.combinations]
    ] == []


@pytest.mark.parametrize("part", get_args(get_args(Option.model_fields["support"].annotation)[0])[:-1])
def test_every_option_names_sources_for(content, part):
    needless = {"upkeep"}  # only where upkeep is told
    assert [
        name for name, option in content.options.items() if part not in option.support and part not in needless
    ] == []


@pytest.mark.parametrize("part", get_args(get_args(Scar.model_fields["support"].annotation)[0]))
def test_every_scar_names_sources_for(content, part):
    assert [name for name, scar in content.scars.items() if part not in scar.support] == []


@pytest.mark.standard("QL4", "R5")
def test_every_number_says_how_many_people_took_part_or_that_it_was_not_said(content):
    unknown = [one for one in numbers(content) if one.unit == "people" and one.studied.people is None]
    assert [one.id for one in unknown if isinstance(one.number, Counts)] == []
    said = {one.id: effect(content, one, panel_denominator([one])) for one in unknown}
    assert [name for name, one in said.items() if one.who_short != content.words.ui.who.people_unknown] == []


def moved(arm):
    """Return by how much an average moved; None where the paper printed its end alone."""
    ends = None in (arm.before, arm.after)
    return arm.change if arm.change is not None else None if ends else arm.after - arm.before


def gap_of(finding):
    """Return how the treated average went against the other one, or against its own start; None where nothing tells."""
    other = finding.compared_with.number if finding.compared_with else None
    if other is None:
        return moved(finding.number)
    if None not in (moved(finding.number), moved(other)):
        return moved(finding.number) - moved(other)
    return None if None in (finding.number.after, other.after) else finding.number.after - other.after


@pytest.mark.standard("C2")
def test_the_words_of_an_average_go_the_way_that_its_number_goes(content):
    averages = [
        one for one in numbers(content) if isinstance(one.number, Averaged) and one.direction in ("raises", "lowers")
    ]
    printed = {one.id: one.effect.value for one in averages if one.effect and one.effect.is_gap}
    gaps = {one.id: gap_of(one) or printed.get(one.id) for one in averages}
    assert any(gaps.values())
    assert [one.id for one in averages if gaps[one.id] and (gaps[one.id] > 0) != (one.direction == "raises")] == []

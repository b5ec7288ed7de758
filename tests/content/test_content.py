"""The real content, held against the standards for decision aids (the rule ids stand beside each test)."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from typing import get_args
from xml.etree import ElementTree

import pytest

from decision_aid.content.kinds import WITH_WORDS, WORDS
from decision_aid.content.labels import every_label
from decision_aid.content.language import FEW_WORDS, grade, language_problems, sentences
from decision_aid.content.library import selects
from decision_aid.content.linking import PLACEHOLDER, cited_sources, texts_of
from decision_aid.content.style import read_style
from decision_aid.findings.frequencies import panel_denominator
from decision_aid.models import (
    Course,
    Finding,
    Option,
    OptionWords,
    QuizQuestion,
    Scar,
    SideEffect,
)
from decision_aid.models.numbers import Averaged, Counts, Pain, Score
from decision_aid.models.vocabulary import (
    GoalId,
    HealthId,
    RedFlagId,
    ScarId,
    ids,
)
from decision_aid.views.findings.effects import effect
from decision_aid.views.options.option import MORE
from decision_aid.views.person.questions import HEALTH_GROUPS, LIMITS, SCAR_PAGE
from decision_aid.wording import filled
from samples import CONTENT, option_ids, real_content

INVASIVE = {"needles", "surgery", "laser-or-light", "heat", "acid", "freezing", "radiation", "implant", "blood-draw"}
SHARED_PARTS = [
    part for part in OptionWords.model_fields if part not in ("name", "side_effects", "for_scar", "kinds", "more")
]
SPOKEN_1_IN_X = re.compile(
    r"\b(1|one) in (\d|two|three|four|five|six|seven|eight|nine|ten|a (hundred|thousand))", re.IGNORECASE
)


@pytest.fixture(scope="module")
def content():
    return real_content()


def words_in(record: object) -> int:
    """Return how many words a record of sentences has."""
    return sum(len(text.split()) for text in texts_of(record))


def as_read(content, text: str, facts: object) -> str:
    """Return a text with its figures; what a question shows in its places is told by other records."""
    if isinstance(facts, QuizQuestion):
        return PLACEHOLDER.sub("it", text)
    return filled(content.words, text, facts)


def readable(content) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every record of words as a reader sees it: its id, and its texts with their figures."""
    for kind in WITH_WORDS:
        for name, own in getattr(content.words, kind).items():
            facts = getattr(content, kind)[name]
            yield f"{kind} {name}", tuple(as_read(content, text, facts) for text in texts_of(own))
    yield from ((f"glossary {name}", texts_of(term)) for name, term in content.words.glossary.items())


def numbers(content) -> list[Finding]:
    return [finding for finding in content.findings.values() if finding.state == "number"]


def counts(finding: Finding) -> list[Counts]:
    return [arm for arm in finding.arms if isinstance(arm, Counts)]


# ---- words: G8, R1, R2, R7, R22, HL1, HL2, V5, V11, M1, X1


@pytest.mark.standard("R1", "R2", "R7", "R22", "G8", "X1")
def test_no_text_breaks_a_rule_of_its_language(content):
    assert [str(problem) for problem in language_problems(content, read_style(CONTENT))] == []


@pytest.mark.standard("HL9")
def test_no_text_has_a_digit(content):
    texts = [(f"{family}.{name}", PLACEHOLDER.sub("", text)) for family, name, text in every_label(content.words.ui)]
    texts += [
        (f"{kind} {name}", PLACEHOLDER.sub("", text))
        for kind in WORDS
        for name, own in getattr(content.words, kind).items()
        for text in texts_of(own)
    ]
    assert [(name, text) for name, text in texts if re.search(r"\d", text)] == []


@pytest.mark.standard("R2")
def test_no_number_is_told_as_1_in_x(content):
    assert [(name, text) for name, texts in readable(content) for text in texts if SPOKEN_1_IN_X.search(text)] == []


@pytest.mark.standard("HL2")
def test_no_sentence_has_more_than_25_words(content):
    told = [(name, sentence) for name, texts in readable(content) for text in texts for sentence in sentences(text)]
    assert [(name, sentence) for name, sentence in told if len(sentence.split()) > 25] == []


@pytest.mark.standard("HL2")
def test_sentences_have_at_most_15_words_on_average(content):
    lengths = [
        len(sentence.split()) for _, texts in readable(content) for text in texts for sentence in sentences(text)
    ]
    assert statistics.mean(lengths) <= 15


@pytest.mark.standard("QL21", "HL1", "N5")
def test_every_record_reads_at_grade_8_or_lower(content):
    whole = {
        name: " ".join(text if text[-1] in ".?!" else f"{text}." for text in texts) for name, texts in readable(content)
    }
    hard = {name: grade(text) for name, text in whole.items() if len(text.split()) >= FEW_WORDS}
    assert {name: round(level, 1) for name, level in hard.items() if level > 8} == {}


@pytest.mark.standard("QL21", "HL1", "N5")
def test_the_words_of_the_screens_read_at_grade_8_or_lower(content):
    texts = [PLACEHOLDER.sub("it", text) for _, _, text in every_label(content.words.ui)]
    assert grade(" ".join(text if text[-1] in ".?!" else f"{text}." for text in texts)) <= 8


def test_texts_are_plain(content):
    marks = re.compile(r"[<>*_#`]|\bhttps?:")
    texts = [(name, PLACEHOLDER.sub("", text)) for name, own in readable(content) for text in own]
    assert [(name, text) for name, text in texts if marks.search(text)] == []


def test_every_figure_is_shown_by_some_text(content):
    unused = {
        f"{kind} {name}": set(record.figures) - {found for text in texts_of(own) for found in PLACEHOLDER.findall(text)}
        for kind in WITH_WORDS
        for name, record in getattr(content, kind).items()
        if hasattr(record, "figures") and (own := getattr(content.words, kind)[name])
    }
    assert {name: figures for name, figures in unused.items() if figures} == {}


@pytest.mark.parametrize(
    "word",
    [
        "keloid",
        "hypertrophic",
        "contracture",
        "collagen",
        "hyaluronic acid",
        "platelet-rich plasma",
        "tranexamic acid",
        "hyaluronidase",
        "microneedling",
        "subcision",
        "dermabrasion",
        "cryotherapy",
        "steroid",
        "fluorouracil",
        "isotretinoin",
        "retinoid",
        "silicone",
        "laser",
        "dummy",
        "mycobacteria",
    ],
)
def test_a_word_of_the_field_is_in_the_glossary(content, word):
    assert any(word in name.lower() for term in content.words.glossary.values() for name in (term.term, *term.also))


# ---- completeness: Q1 to Q6, N1, X6, X7


@pytest.mark.standard("Q3", "N1")
@pytest.mark.parametrize(
    ("kind", "vocabulary"),
    [("scars", ScarId), ("goals", GoalId)],
    ids=["scars", "goals"],
)
def test_every_id_has_facts_and_words(content, kind, vocabulary):
    assert set(getattr(content, kind)) == set(getattr(content.words, kind)) == set(ids(vocabulary))


def test_every_health_answer_and_warning_sign_is_asked_with_a_reason(content):
    asked = {*ids(HealthId), *ids(RedFlagId), *SCAR_PAGE, *LIMITS}
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
    used = [name for name, option in content.options.items() if scar in option.scars and name != "no-treatment"]
    assert len(used) >= 4


@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_but_stretch_marks_has_an_established_procedure_or_dressing(content, scar):
    """No treatment of stretch marks is established: their studies are few and small, so each one is only possible."""
    established = [
        one for one in content.options.values() if scar in one.scars and one.scars[scar].standing == "established"
    ]
    treatments = [one.id for one in established if one.elective_procedure or "dressing" in one.involves]
    assert (treatments == []) == (scar == "stretch-marks")


@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_has_waiting_sun_care_and_somebody_to_talk_to(content, scar):
    gentle = ("no-treatment", "sun-protection-and-skin-care", "psychological-support", "camouflage")
    assert [name for name in gentle if scar not in content.options[name].scars] == []


def test_every_goal_that_a_scar_offers_is_the_aim_of_some_option(content):
    offered = {(goal.id, scar) for goal in content.goals.values() for scar in goal.scars}
    aimed_at = {
        (goal, scar) for option in content.options.values() for scar, use in option.scars.items() for goal in use.goals
    }
    assert offered - aimed_at == set()


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


# ---- equal detail: C1, N3


@pytest.mark.standard("C1")
def test_good_points_and_drawbacks_are_in_balance(content):
    balance = {name: words_in(own.good_points) / words_in(own.drawbacks) for name, own in content.words.options.items()}
    assert {name: round(part, 2) for name, part in balance.items() if not 0.67 <= part <= 1.5} == {}


@pytest.mark.standard("C1", "N3")
@pytest.mark.parametrize("part", SHARED_PARTS)
def test_no_option_says_half_or_twice_as_much_as_others_in(content, part):
    length = {name: words_in(getattr(own, part)) for name, own in content.words.options.items()}
    middle = statistics.median(length.values())
    assert {name: words for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


@pytest.mark.parametrize("part", ["side_effects", "for_scar"])
def test_each_text_is_about_as_long_for_every_option_in(content, part):
    length = {
        name: statistics.mean(words_in(text) for text in getattr(own, part).values())
        for name, own in content.words.options.items()
        if getattr(own, part)
    }
    middle = statistics.median(length.values())
    assert {name: round(words) for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


def test_no_option_has_half_or_twice_as_many_words_as_the_others(content):
    length = {
        name: sum(words_in(getattr(own, part)) for part in SHARED_PARTS) for name, own in content.words.options.items()
    }
    middle = statistics.median(length.values())
    assert {name: words for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


def test_only_texts_that_the_page_knows_stand_under_more(content):
    assert {key for own in content.words.options.values() for key in own.more} - set(MORE) == set()


# ---- findings: C2, C5, QL4, R4, R5, R14 to R19


@pytest.mark.standard("QL4", "R5")
def test_every_number_says_how_many_people_took_part_or_that_it_was_not_said(content):
    unknown = [one for one in numbers(content) if one.unit == "people" and one.studied.people is None]
    assert [one.id for one in unknown if isinstance(one.number, Counts)] == []
    said = {one.id: effect(content, one, panel_denominator([one])) for one in unknown}
    assert [name for name, one in said.items() if one.who_short != content.words.ui.who.people_unknown] == []


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
    assert given == {name: set(option.scars) for name, option in content.options.items()}


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


# ---- reviews and sources: C2, C3, C4, N7


@pytest.mark.standard("C4", "N7")
@pytest.mark.parametrize("kind", ["options", "scars"])
def test_every_review_names_a_later_one(content, kind):
    reviews = {name: record.reviewed for name, record in getattr(content, kind).items()}
    assert {name: review for name, review in reviews.items() if not review.last < review.next} == {}


def all_cited(content) -> set[str]:
    return {
        source for kind in WITH_WORDS for record in getattr(content, kind).values() for source in cited_sources(record)
    }


@pytest.mark.standard("C2")
def test_every_source_that_is_cited_exists(content):
    assert all_cited(content) - set(content.sources) == set()


def test_no_source_is_left_unused(content):
    assert sorted(set(content.sources) - all_cited(content)) == []


def test_every_doi_reads_like_one(content):
    dois = {name: source.doi for name, source in content.sources.items() if source.doi}
    assert {name: doi for name, doi in dois.items() if not re.fullmatch(r"10\.\d{4,9}/\S+", doi)} == {}


def test_no_paper_stands_twice(content):
    for field in ("doi", "pmid"):
        known = Counter(str(value).lower() for source in content.sources.values() if (value := getattr(source, field)))
        assert {value for value, count in known.items() if count > 1} == set()


def test_every_source_can_be_found_or_says_why_not(content):
    sources = content.sources.values()
    assert [one.id for one in sources if not (one.doi or one.pmid or one.url or one.missing)] == []


@pytest.mark.standard("C2")
def test_every_complete_source_has_a_full_citation(content):
    complete = [source for source in content.sources.values() if source.tier == "complete"]
    assert [one.id for one in complete if not (one.authors and one.year and one.journal)] == []


def test_every_source_that_is_not_complete_says_what_is_missing(content):
    partly = [source for source in content.sources.values() if source.tier == "findable"]
    assert [one.id for one in partly if not one.missing] == []


# ---- pictures: X4, W1


def picture_names() -> list[str]:
    return [
        *ids(ScarId),
        "unsure",
        "option",  # the neutral one
        *(f"option-{name}" for name in option_ids()),
        *(f"dent-{s}" for s in ("icepick", "boxcar", "rolling", "mixed")),
    ]


@pytest.mark.parametrize("name", picture_names())
def test_there_is_a_drawing_of(content, name):
    assert ElementTree.fromstring(content.pictures[name]).tag == "{http://www.w3.org/2000/svg}svg"


def test_no_drawing_is_left_over(content):
    assert set(content.pictures) - set(picture_names()) == set()


@pytest.mark.parametrize("name", picture_names())
def test_a_drawing_has_no_script_and_asks_for_nothing_else(content, name):
    svg = ElementTree.fromstring(content.pictures[name])
    tags = {element.tag.partition("}")[2] for element in svg.iter()}
    attributes = [(key.rpartition("}")[2], value) for element in svg.iter() for key, value in element.attrib.items()]
    assert (
        tags & {"script", "foreignObject", "image", "iframe", "a", "animate", "animateTransform", "set", "style"}
        == set()
    )
    assert [
        key for key, value in attributes if key.startswith("on") or "//" in value or value.startswith("data:")
    ] == []


@pytest.mark.parametrize("name", picture_names())
def test_a_drawing_scales_with_the_page(content, name):
    assert "viewBox" in ElementTree.fromstring(content.pictures[name]).attrib


def test_side_effects_are_grouped_by_how_they_are_known():
    assert get_args(SideEffect.model_fields["known_from"].annotation) == (
        "usual",
        "studies",
        "leaflets",
        "single-cases",
    )

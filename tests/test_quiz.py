"""Questions on the facts: four to six for everybody, right as the pages are right, and never a wrong answer that is true."""

import random
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from decision_aid.content import load_content
from decision_aid.course import course_for
from decision_aid.errors import RareOutcome
from decision_aid.findings.evidence import direct_findings
from decision_aid.findings.frequencies import frequency
from decision_aid.matching import match
from decision_aid.models.numbers import Counts
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.quiz import STEP, quiz, said, visits_of, wrong_numbers
from decision_aid.views.options.compare import comparison
from decision_aid.views.person.check import check_view
from decision_aid.views.time.visits import visits_view
from samples import CONTENT, a_finding, any_answers, counted, option_ids, real_content, with_finding, with_option

OTHERS = [option for option in option_ids() if option not in ("no-treatment", "mesotherapy")]
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
DENTS = Journey(picked=("dermal-filler", "microneedling")).with_answers({"scar": "atrophic-acne"})
ONE_PICK = [
    Journey(picked=picked).with_answers({"scar": scar})
    for scar in ids(ScarId)
    for picked in [(), *((option,) for option in OTHERS)]
]
NOT_KNOWN = ("mesotherapy-not-known", "other-not-known")
DAY = date(2026, 11, 22)
picks = st.lists(st.sampled_from(option_ids()), unique=True, max_size=2).map(tuple)


@st.composite
def people(draw):
    """Return a person with a known scar type, any other answers and any picks."""
    answers = draw(any_answers).model_copy(update={"scar": draw(st.sampled_from(ids(ScarId)))})
    return Journey(picked=draw(picks), answers=answers)


@cache
def asking(name):
    """Return the content with one question alone, so that none of more weight keeps it from being asked."""
    return replace(real_content(), quiz={name: real_content().quiz[name]})


def asked_of(journey, name):
    return next(iter(quiz(asking(name), journey)), None)


def with_question(name):
    """Return the first person for whom a question can be made: that depends on what studies counted."""
    return next(journey for journey in ONE_PICK if asked_of(journey, name))


def card_of(journey, asked):
    (card,) = check_view(asking(asked.question.id), journey).cards
    return card


def right_label(journey, asked):
    return next(choice.label for choice in card_of(journey, asked).choices if choice.id == asked.right)


def assert_sound(journey):
    """Hold the questions of one person against all that must be so of them."""
    asked = quiz(real_content(), journey)
    assert 4 <= len(asked) <= 6
    assert len({one.id for one in asked}) == len(asked)
    for one in asked:
        answers = [answer.id for answer in one.answers]
        assert 2 <= len(answers) <= 4
        assert len(set(answers)) == len(answers)
        assert answers.count(one.right) == 1


def assert_asked_where_counted(name, outcome):
    """Hold a question that reads a count against the row of the comparison: asked where that draws squares first."""
    for journey in ONE_PICK:
        leading = [cell.leading for cell in comparison(real_content(), journey).row(outcome).cells]
        counted = any(
            picture.kind == "squares" for one in leading if one and one.number for picture in one.number.pictures
        )
        assert bool(asked_of(journey, name)) == counted


# ---- how many, for whom


@pytest.mark.standard("M5")
@settings(max_examples=250)
@given(people())
def test_everybody_with_a_known_scar_gets_four_to_six_questions_with_one_right_answer_each(journey):
    assert_sound(journey)


@pytest.mark.standard("M5")
def test_every_option_can_be_picked_for_every_scar():
    for journey in ONE_PICK:
        assert_sound(journey)


@pytest.mark.parametrize("scar", [None, "unsure"])
def test_without_a_scar_type_there_is_no_question(scar):
    assert quiz(real_content(), KELOID.with_answers({"scar": scar})) == ()


@cache
def read_again():
    return load_content(CONTENT)


@given(people(), st.integers())
@settings(max_examples=30)
def test_there_is_no_chance_in_it(journey, seed):
    """The content read once more, another chance, other people asked before, answers given: the same questions."""
    asked, now = quiz(real_content(), journey), journey
    random.seed(seed)
    quiz(read_again(), DENTS)
    for one in asked:
        now = answered(now, one, one.answers[-1].id)
    assert quiz(read_again(), Journey.model_validate_json(now.model_dump_json())) == asked


@given(people())
@settings(max_examples=60)
def test_who_is_sent_to_a_clinician_is_asked_about_it_first(journey):
    first = quiz(real_content(), journey)[0]
    sent = bool(match(journey.answers, real_content()).clinician_first)
    assert (first.question.reads == "clinician-first") == sent


def test_mesotherapy_waiting_and_what_was_picked_are_all_asked_about():
    for journey in ONE_PICK:
        about = {one.option for one in quiz(real_content(), journey)}
        assert {"no-treatment", "mesotherapy", *journey.picked} <= about


def test_every_option_but_waiting_has_a_side_effect_to_ask_about():
    harmless = {name for name, one in real_content().options.items() if not one.side_effects}
    assert harmless - {"no-treatment"} == set()


def test_the_first_side_effect_is_asked_about_where_the_question_names_none():
    bare = {name: one.model_copy(update={"side_effects": {}}) for name, one in real_content().quiz.items()}
    content = replace(real_content(), quiz=bare)
    asked = [one for journey in ONE_PICK for one in quiz(content, journey) if one.question.reads == "harm"]
    assert {one.question.id for one in asked} == {"mesotherapy-harm", "other-harm"}
    assert [one.id for one in asked if one.side_effect != content.options[one.option].side_effects[0].id] == []


# ---- what is right is what the pages show


def test_what_is_not_known_is_what_the_cell_of_the_comparison_leaves_open():
    left_open = {"not-studied": "if-it-helps", "unclear": "if-it-helps", "no-usable-number": "how-many"}
    seen = set()
    for journey in ONE_PICK:
        benefit = comparison(real_content(), journey).row("benefit")
        for name in NOT_KNOWN:
            if asked := asked_of(journey, name):
                state = benefit.cell(asked.option).state
                assert asked.right == left_open[state]
                seen.add(state)
    assert seen == set(left_open)


def test_nothing_is_said_to_be_unknown_of_what_any_study_of_the_cell_has_a_number_for():
    for journey in ONE_PICK:
        for name in NOT_KNOWN:
            if asked := asked_of(journey, name):
                found = direct_findings(real_content(), asked.option, journey.answers.scar, "benefit")
                assert [one.id for one in found if one.number] == []


def test_of_two_that_were_picked_the_one_without_a_number_is_asked_about():
    journey = Journey(picked=("silicone", "taping")).with_answers({"scar": "keloid"})
    assert asked_of(journey, "other-not-known").option == "taping"


def test_waiting_is_asked_what_is_unknown_of_it_only_where_too_few_questions_are_left():
    def asked(**answers):
        return [one.question.id for one in quiz(real_content(), Journey().with_answers(answers))]

    assert "other-not-known" not in asked(scar="discoloured", colour="dark")
    assert "other-not-known" in asked(scar="sunken")


@pytest.mark.standard("R12")
def test_the_number_and_how_sure_we_are_of_it_are_those_of_the_comparison():
    seen = 0
    for journey in ONE_PICK:
        benefit = comparison(real_content(), journey).row("benefit")
        if asked := asked_of(journey, "how-many"):
            shown = benefit.cell(asked.option).leading
            assert right_label(journey, asked) == shown.number.big
            assert shown.number.frames[0] in card_of(answered(journey, asked, asked.right), asked).feedback.fact
            seen += 1
        if asked := asked_of(journey, "how-sure"):
            assert right_label(journey, asked) == benefit.cell(asked.option).leading.badge.words
    assert seen > 10


@pytest.mark.standard("R12")
def test_wherever_the_comparison_counts_who_gets_better_one_question_asks_for_it():
    assert_asked_where_counted("how-many", "benefit")


def test_wherever_the_comparison_counts_what_happened_later_one_question_can_ask_for_it():
    assert_asked_where_counted("how-lasting", "lasting")


def test_what_happened_later_is_asked_as_it_stands_in_the_comparison():
    seen = 0
    for journey in ONE_PICK:
        if asked := asked_of(journey, "how-lasting"):
            shown = comparison(real_content(), journey).row("lasting").cell(asked.option).leading
            assert right_label(journey, asked) == shown.number.big
            assert shown.number.frames[0] in card_of(answered(journey, asked, asked.right), asked).feedback.fact
            seen += 1
    assert seen > 10


def test_what_happened_later_comes_after_how_many_got_better_and_before_how_sure_it_is():
    weights = {name: one.weight for name, one in real_content().quiz.items()}
    assert weights["how-many"] > weights["how-lasting"] > weights["how-sure"]


def test_the_number_is_out_of_as_many_people_as_in_the_comparison():
    few = a_finding(
        id="few",
        option="silicone",
        scars=["keloid"],
        number=counted(1, 400),
        headline=True,
        sources=["karnik-2014-pmma-rct"],
    )
    many = a_finding(id="many", option="taping", scars=["keloid"], headline=True, sources=["karnik-2014-pmma-rct"])
    content = with_finding(with_finding(real_content(), few), many)
    journey = Journey(picked=("taping", "silicone")).with_answers({"scar": "keloid"})
    (asked,) = (one for one in quiz(content, journey) if one.question.id == "how-many")
    assert asked.right == "600-of-1000"


def test_the_visits_are_the_very_text_of_the_page_of_visits():
    seen = 0
    for journey in ONE_PICK:
        if asked := asked_of(journey, "how-many-visits"):
            row = next(row for row in visits_view(real_content(), journey, DAY).rows if row.id == "sessions")
            assert right_label(journey, asked) == row.cells[journey.shown.index(asked.option)].text
            seen += 1
    assert seen > 10


def test_visits_of_something_near_and_of_care_at_home_are_not_asked_about():
    for journey in ONE_PICK:
        if asked := asked_of(journey, "how-many-visits"):
            assert asked.course.has_visits
            assert asked.course.basis["sessions"] != "nearby-studies"


def test_what_can_go_wrong_is_a_side_effect_of_the_option():
    for journey in ONE_PICK:
        for name in ("mesotherapy-harm", "other-harm"):
            if asked := asked_of(journey, name):
                effects = real_content().options[asked.option].side_effects
                assert asked.side_effect in {effect.id for effect in effects}


# ---- no wrong answer is true


@given(people())
@settings(max_examples=150)
def test_no_answer_of_a_persons_questions_is_there_twice_and_only_one_is_so(journey):
    for card in check_view(real_content(), journey).cards:
        labels = [choice.label for choice in card.choices]
        assert len(set(labels)) == len(labels)


def test_whether_it_helps_and_how_many_gain_may_both_be_unknown_so_only_one_of_the_two_is_an_answer():
    for journey in ONE_PICK:
        for name in NOT_KNOWN:
            if asked := asked_of(journey, name):
                assert [answer.id for answer in asked.answers] == [asked.right, "nothing", "only-how-fast"]


@pytest.mark.parametrize(("name", "outcome"), [("how-many", "benefit"), ("how-lasting", "lasting")])
def test_a_wrong_number_is_clear_of_all_that_studies_of_this_option_and_scar_counted(name, outcome):
    for journey in ONE_PICK:
        if asked := asked_of(journey, name):
            found = direct_findings(real_content(), asked.option, journey.answers.scar, outcome)
            shares = [finding.share.share for finding in found if finding.share]
            for count in (answer.count for answer in asked.answers if answer.id != asked.right):
                assert min(abs(share - Fraction(count.had, count.of)) for share in shares) >= Fraction(1, 11)


def test_a_number_that_follows_from_a_count_of_the_opposite_is_no_wrong_answer():
    """Where a third came back in one study, and a third stayed better in another, then about 7 of 10 may have come back."""
    back = {"option": "taping", "scars": ["keloid"], "outcome": "lasting", "sources": ["karnik-2014-pmma-rct"]}
    first = a_finding(id="back", more_is="worse", number=counted(30, 100), headline=True, **back)
    other = a_finding(id="stayed", more_is="better", number=counted(32, 100), **back)
    journey = Journey(picked=("taping",)).with_answers({"scar": "keloid"})
    for content, may_be_wrong in (
        (with_finding(asking("how-lasting"), first), True),
        (with_finding(with_finding(asking("how-lasting"), first), other), False),
    ):
        (asked,) = quiz(content, journey)
        assert ("70-of-100" in {answer.id for answer in asked.answers}) == may_be_wrong


@pytest.mark.standard("M5")
@given(st.integers(0, 500), st.integers(1, 500), st.lists(st.fractions(0, 1), max_size=3), st.sampled_from((100, 1000)))
def test_wrong_numbers_are_distinct_whole_people_and_never_near_the_truth(happened, total, true, of):
    assume(happened <= total)
    try:
        right = frequency(Counts(happened=happened, total=total), of)
    except RareOutcome:
        assume(False)
    wrong = wrong_numbers(right, [of // 3], true)
    assert len(set(wrong)) == len(wrong) <= 2
    for number in wrong:
        assert 0 <= number <= of
        assert min(abs(number - other) for other in (right.had, *(share * of for share in true))) >= of // 10
    if not true:
        assert len(wrong) == 2


def test_wrong_visits_are_some_visits_away_from_the_right_ones_and_from_each_other():
    for journey in ONE_PICK:
        if asked := asked_of(journey, "how-many-visits"):
            ends = [visits_of(answer.course) for answer in asked.answers]
            assert all(before[1] == 0 or after[0] - before[1] >= STEP for before, after in pairwise(ends))
            option = real_content().options[asked.option]
            assert asked.course == course_for(option, journey.answers.scar, journey.answers.dent_shape)


def test_where_nobody_told_the_most_visits_none_can_be_wrong_so_nobody_is_asked():
    journey = Journey(picked=("psychological-support",)).with_answers({"scar": "contracture"})
    assert asked_of(journey, "how-many-visits") is None


def test_that_all_was_counted_is_an_answer_only_where_something_was_not():
    content = real_content()
    for journey in ONE_PICK:
        for name in ("mesotherapy-harm", "other-harm"):
            asked = asked_of(journey, name)
            if asked and "all-counted" in {answer.id for answer in asked.answers}:
                effects = content.options[asked.option].side_effects
                assert any(not any(content.findings[f].share for f in effect.findings) for effect in effects)


# ---- the content may change, and the questions follow


def test_a_new_count_of_mesotherapy_is_asked_about_and_is_unknown_no_more():
    """Nothing else is counted for dark marks that are left alone, so the new count is the first of the comparison."""
    journey = Journey().with_answers({"scar": "discoloured"})
    count = a_finding(
        id="new", option="mesotherapy", scars=["discoloured"], headline=True, sources=["karnik-2014-pmma-rct"]
    )
    before, after = (
        {one.question.id: one.right for one in quiz(content, journey)}
        for content in (real_content(), with_finding(real_content(), count))
    )
    assert before["mesotherapy-not-known"] == "if-it-helps"
    assert "how-many" not in before
    assert "mesotherapy-not-known" not in after
    assert after["how-many"] == "60-of-100"
    assert len(after) >= 4


def test_a_new_course_changes_what_is_right():
    journey = with_question("how-many-visits")
    option = asked_of(journey, "how-many-visits").option
    course = course_for(real_content().options[option], journey.answers.scar, None)
    longer = course.model_copy(
        update={"scars": ids(ScarId), "sessions": course.sessions.model_copy(update={"most": 40})}
    )
    content = with_option(asking("how-many-visits"), id=option, courses=(longer,))
    (asked,) = quiz(content, journey)
    assert asked.right.endswith("-40")


# ---- what was answered


def answered(journey, asked, answer):
    return journey.with_entry("quiz", asked.id, answer)


def test_an_answer_is_kept_with_its_question():
    asked = asked_of(KELOID, "mesotherapy-not-known")
    assert said(asked, KELOID) is None
    wrong = next(one.id for one in asked.answers if one.id != asked.right)
    assert said(asked, answered(KELOID, asked, wrong)) == wrong


def test_an_answer_that_is_not_there_any_more_is_ignored():
    asked = asked_of(DENTS, "how-many")
    assert said(asked, answered(DENTS, asked, "61-of-100")) is None


@pytest.mark.parametrize("name", ["mesotherapy-not-known", "leave-it-alone", "how-many-visits"])
def test_an_answer_about_another_scar_is_ignored(name):
    first = with_question(name)
    asked = asked_of(first, name)
    other = next(scar for scar in ids(ScarId) if scar != first.answers.scar)
    journey = answered(first, asked, asked.right).with_answers({"scar": other})
    assert [one.id for one in quiz(real_content(), journey) if said(one, journey)] == []


def test_an_answer_about_another_option_is_ignored():
    asked = asked_of(DENTS, "how-many")
    journey = answered(DENTS, asked, asked.right).model_copy(update={"picked": ("fat-grafting",)})
    assert asked_of(journey, "how-many").id != asked.id
    assert said(asked_of(journey, "how-many"), journey) is None

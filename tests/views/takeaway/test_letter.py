"""The letter to the practitioner: short, in the person's words, and with health only where they ask for it."""

import pytest

from decision_aid.models.vocabulary import Asker, ids
from decision_aid.person.journey import LONGEST_NOTE, Journey
from decision_aid.views.takeaway.letter import MOST_LINES, letter
from samples import option_ids, real_content
from summaries import DAY, FOUR_OPTIONS, JOURNEYS, filled_in, whole_visit

KELOID = whole_visit(FOUR_OPTIONS["keloid"])
EVERYTHING = filled_in(KELOID.with_answers({"asker": "child", "child_age": "7-to-12"}))


def written(journey, include=()):
    return letter(real_content(), journey, DAY, include)


@pytest.mark.parametrize("journey", [*JOURNEYS.values(), EVERYTHING])
def test_the_letter_has_ten_lines_at_most_and_none_of_them_is_blank(journey):
    lines = written(journey, ("health",)).splitlines()
    assert 5 <= len(lines) <= MOST_LINES
    assert all(line.strip() == line and line for line in lines)


def test_with_all_that_may_be_said_it_has_ten_lines():
    assert len(written(EVERYTHING, ("health",)).splitlines()) == MOST_LINES


@pytest.mark.parametrize("asker", ids(Asker))
def test_it_says_whose_scar_it_is(asker):
    first = written(Journey().with_answers({"asker": asker})).splitlines()[1]
    assert first == real_content().words.ui.letter[f"for_{asker}"]


def test_of_a_child_it_says_the_age():
    assert "Seven to twelve years" in written(EVERYTHING)


def test_it_holds_scar_goals_wishes_reasons_and_questions_of_the_person():
    text = written(EVERYTHING)
    words = real_content().words
    assert words.scars["keloid"].name in text
    assert words.goals["flatter"].name in text
    assert words.wishes["few-visits"].name in text
    for typed in (EVERYTHING.reasons, EVERYTHING.own_wish, EVERYTHING.own_questions):
        assert typed.rstrip(".") in text


def test_health_stands_in_it_only_where_the_person_asks_for_it():
    own = real_content().words.ui.summary
    for name in ("keloid-tendency", "cold-sores"):
        assert own[f"short_{name}"] not in written(KELOID)
        assert own[f"short_{name}"] in written(KELOID, ("health",))
    assert own["short_diabetes"] not in written(KELOID, ("health",))


def test_nothing_but_no_about_health_is_one_plain_line():
    said = Journey().with_answers({"diabetes": "no"})
    assert real_content().words.ui.letter.health_none in written(said, ("health",))
    assert real_content().words.ui.letter.health_none not in written(Journey(), ("health",))


@pytest.mark.standard("M4")
def test_not_yet_is_said_as_plainly_as_a_choice():
    assert real_content().words.ui.letter.not_yet in written(Journey(choice="not-yet"))
    assert real_content().words.options["silicone"].name in written(Journey(choice="silicone"))


@pytest.mark.parametrize("option", option_ids())
def test_it_asks_for_a_count_where_no_study_has_one(option):
    text = written(Journey(choice=option).with_answers({"scar": "stretch-marks"}))
    asked = "Do you know of one?" in text
    assert not asked or f"get better with this: {real_content().words.options[option].name}." in text


def test_what_the_practitioner_thinks_and_the_check_never_stand_in_it():
    told = KELOID.model_copy(update={"quiz": {"a-question": "an-answer"}, "ready": {"facts": "no"}})
    assert written(told) == written(KELOID.model_copy(update={"practitioner_view": ""}))


def test_the_longest_words_still_make_ten_lines():
    typed = {"reasons": "W" * LONGEST_NOTE, "own_questions": "W " * (LONGEST_NOTE // 2)}
    assert len(written(EVERYTHING.model_copy(update=typed), ("health",)).splitlines()) == MOST_LINES

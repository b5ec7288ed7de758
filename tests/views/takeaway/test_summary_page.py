"""The summary: what was looked at, and what comes next."""

import pytest

from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.summary import summary_view
from drawn import SAID, TODAY, treated, whole_numbers
from samples import option_ids


def test_the_summary_tells_every_answer_back(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    asked = [
        "scar",
        "dent_shape",
        "bother",
        "goals",
        "marks_easily",
        "skin",
        "max_visits",
        "avoid_needles",
    ]
    assert set(told) == {content.words.questions[name].ask for name in asked}


def test_the_summary_tells_health_in_short_under_each_answer(content):
    told = summary_view(content, Journey(answers=SAID), TODAY).health
    assert told == (
        ("Yes to:", "cold sores."),
        ("Not sure about:", "lupus."),
        ("No to the other health questions:", "2 in all."),
    )


def test_yes_and_no_are_told_in_words(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["avoid_needles"].ask] == content.words.ui.common.answer_no


def test_zero_is_told_as_an_answer(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["bother"].ask] == "0"


def test_a_picked_answer_is_told_by_its_label(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["scar"].ask] == content.words.scars["atrophic-acne"].name
    assert told[content.words.questions["goals"].ask] == content.words.goals["smoother"].name


def test_nothing_is_told_back_to_a_person_who_said_nothing(content):
    assert summary_view(content, Journey(), TODAY).told == ()


@pytest.mark.standard("M4")
@pytest.mark.parametrize("choice", [None, "not-yet"])
def test_not_yet_is_a_good_place_to_stop(content, choice):
    view = summary_view(content, Journey(answers=SAID, choice=choice), TODAY)
    assert view.sheet.choice == content.words.ui.summary.not_yet_text
    assert all(part.hint for part in view.sheet.stop)
    assert view.aftercare
    assert view.bran


def test_a_choice_is_named(content):
    view = summary_view(content, Journey(answers=SAID, choice="silicone"), TODAY)
    assert content.words.options["silicone"].name in view.sheet.choice


def test_the_aftercare_is_that_of_the_option_that_is_leaned_to(content):
    view = summary_view(content, Journey(answers=SAID, choice="microneedling"), TODAY)
    assert len(view.aftercare) == len(content.words.options["microneedling"].aftercare)


def test_the_stop_rule_names_the_visits_of_the_option_that_is_leaned_to(content):
    changed = treated(content, weeks_to_result={"usual": 8})
    view = summary_view(changed, Journey(answers=Answers(scar="atrophic-acne"), choice="microneedling"), TODAY)
    told = whole_numbers(" ".join(part.hint for part in view.sheet.stop))
    assert {2, 3, 6, 8} <= set(told)


@pytest.mark.standard("QL11")
@pytest.mark.parametrize("option", option_ids())
def test_every_choice_has_a_stop_rule_questions_and_sources(content, option):
    said = Answers(scar=next(iter(content.options[option].scars)))
    view = summary_view(content, Journey(answers=said, choice=option), TODAY)
    assert [part.part for part in view.sheet.stop] == ["success", "look_again", "stop_when"]
    assert all(part.ask and part.hint for part in view.sheet.stop)
    assert len(view.bran) == 4
    assert view.sources


@pytest.mark.standard("C3", "W23")
def test_the_summary_has_its_date_and_the_version_of_its_content(content):
    printed = summary_view(content, Journey(), TODAY).printed
    assert content.version in printed
    assert {22, 2026} <= set(whole_numbers(printed.replace(content.version, "")))


def test_the_summary_says_what_is_missing(content):
    missing = summary_view(content, Journey(), TODAY).missing
    assert {content.words.ui.summary[f"missing_{part}"] for part in ("scar", "skin", "health")} <= set(missing)


def test_what_was_told_is_not_called_missing(content):
    missing = summary_view(content, Journey(answers=SAID), TODAY).missing
    assert {content.words.ui.summary[f"missing_{part}"] for part in ("scar", "skin", "health")} & set(missing) == set()


def test_the_summary_puts_a_clinician_first_where_a_warning_sign_was_told(content):
    view = summary_view(content, Journey(answers=Answers(scar="keloid", red_flags={"new-lump": "yes"})), TODAY)
    assert [reason.text for reason in view.clinician_first.reasons]

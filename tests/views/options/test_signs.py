"""Warning signs in words: by when, the most urgent on top, calm but clear, and what a doctor has already looked at."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from decision_aid.errors import AnswersError
from decision_aid.models.vocabulary import RedFlagId, When, ids
from decision_aid.person.answers import answers_from
from decision_aid.person.journey import Journey
from decision_aid.person.links import decode, encode
from decision_aid.person.restore import restored
from decision_aid.views.options.standings import first_of_all
from decision_aid.views.person.questions import health_groups, looked_at_answer
from decision_aid.views.shared.parts import FirstView, Titled
from decision_aid.views.takeaway.plain import summary_text
from decision_aid.views.takeaway.summary import summary_view
from samples import any_answers, real_content

DAY = date(2026, 11, 28)
SENDS = {
    "today": {"fever-or-pus": "yes"},
    "days": {"eye-or-mouth-does-not-close": "yes"},
    "two-weeks": {"new-lump": "yes"},
    "next-visit": {"limits-movement": "yes"},
}
SORE_IN_PREGNANCY = {"scar": "unsure", "health": ["pregnant"], "red_flags": ["bleeding-or-open-sore"]}
KNOT_LOOKED_AT = {"scar": "hypertrophic", "red_flags": ["new-lump"], "looked_at": ["new-lump"]}


def journey(answers: dict[str, object]) -> Journey:
    return Journey(answers=answers_from(answers))


def first(answers: dict[str, object]) -> FirstView:
    return first_of_all(real_content(), journey(answers))


def words(label: str) -> str:
    return real_content().words.ui["clinician"][f"{label}"]


@pytest.mark.standard("X6", "SR1")
@pytest.mark.parametrize("when", ids(When))
def test_the_most_urgent_sign_leads_the_words_above_all(when):
    milder = {name: "yes" for one in ids(When)[ids(When).index(when) :] for name in SENDS[one]}
    view = first({"scar": "surgical-line", "red_flags": milder})
    assert (view.title, view.lead) == (words(f"title_{when}"), words(f"lead_{when}"))
    assert view.groups[0].when == words(f"when_{when}")


@pytest.mark.standard("X6")
def test_no_lead_says_that_there_is_no_reason_for_alarm():
    assert [one for one in ids(When) if "alarm" in words(f"lead_{one}") + words(f"title_{one}")] == []


def test_nobody_who_said_nothing_is_sent_anywhere():
    assert first({}) == FirstView("", "", (), "")


@pytest.mark.standard("X6", "SR1")
def test_a_sore_in_pregnancy_is_not_told_to_wait_for_the_birth():
    view = first(SORE_IN_PREGNANCY)
    own = real_content().words.cautions
    assert [one.text for one in view.reasons] == [own["flag-open-sore"].text, own["flag-pregnant"].text]


@pytest.mark.standard("X6", "SR1")
def test_the_time_of_each_sign_stands_in_the_summary_as_text():
    content = real_content()
    view = summary_view(content, journey(SORE_IN_PREGNANCY), DAY)
    text = summary_text(view, content.words.ui)
    assert f"{words('title_two-weeks').upper()}\n{words('lead_two-weeks')}\n" in text


@pytest.mark.standard("X6", "SR1")
def test_signs_with_several_times_stand_behind_the_sheet_each_under_its_own():
    content = real_content()
    view = summary_view(
        content, journey({**SORE_IN_PREGNANCY, "red_flags": ["bleeding-or-open-sore", "severe-pain"]}), DAY
    )
    text = summary_text(view, content.words.ui)
    assert view.sheet.first_more
    assert all(f"\n{group.when}:\n- {group.reasons[0].text}" in text for group in view.clinician_first.groups)
    assert len(view.clinician_first.groups) > 1


@pytest.mark.standard("SR1")
@given(any_answers)
def test_reasons_stand_under_their_time_in_the_order_of_urgency(answers):
    groups = [group.when for group in first_of_all(real_content(), Journey(answers=answers)).groups]
    assert groups == [words(f"when_{one}") for one in ids(When) if words(f"when_{one}") in groups]


# ---- a doctor has already looked at it


def test_what_a_doctor_has_looked_at_sends_nobody_and_is_said_to_be_relied_on():
    view = first(KNOT_LOOKED_AT)
    assert view.groups == ()
    assert view.looked_at == words("looked_at").format(signs=real_content().words.ui["summary"]["short_new-lump"])


def test_the_summary_tells_what_a_doctor_has_looked_at():
    content = real_content()
    view = summary_view(content, journey(KNOT_LOOKED_AT), DAY)
    told = (content.words.ui["summary"]["told_looked_at"], f"{content.words.ui['summary']['short_new-lump']}.")
    assert told in view.health
    assert view.clinician_first.looked_at in summary_text(view, content.words.ui)


def test_the_second_question_belongs_to_warning_signs_alone():
    groups = health_groups(real_content(), journey(KNOT_LOOKED_AT))
    assert [group.id for group in groups if group.looked_at_label] == ["red_flags"]
    assert groups[0].looked_at == ("new-lump",)


def test_a_sign_that_is_gone_is_not_remembered_as_looked_at():
    assert looked_at_answer(frozenset({"new-lump"}), frozenset({"new-lump", "severe-pain"})) == {
        "looked_at": ("new-lump",)
    }


def test_what_was_looked_at_is_kept_by_the_tab_and_by_a_link():
    told = journey(KNOT_LOOKED_AT)
    assert restored(told.to_text()).journey == told
    assert decode(encode(told, "0a1b2c3d4e"), DAY).journey == told


def test_a_memory_from_before_there_were_more_signs_still_opens():
    older = {"answers": {"scar": "keloid", "red_flags": {"severe-pain": "no", "fever-or-pus": "yes"}}}
    answers = restored(json.dumps(older)).journey.answers
    assert answers.looked_at == ()
    assert answers.red_flags == {"severe-pain": "no", "fever-or-pus": "yes"}


def test_only_a_warning_sign_can_be_looked_at():
    with pytest.raises(AnswersError, match='"pregnant" is not an answer to "looked_at'):
        answers_from({"looked_at": ["pregnant"]})


def test_a_sign_that_was_not_ticked_is_not_said_to_be_looked_at():
    assert first({"looked_at": list(ids(RedFlagId))}) == FirstView("", "", (), "")


def test_no_rule_about_a_sign_is_without_a_source():
    sending = [rule for rule in real_content().cautions.values() if rule.clinician_first and rule.about_a_sign]
    assert [rule.id for rule in sending if not rule.sources] == []


def test_an_empty_part_has_no_title_in_plain_text():
    content = real_content()
    view = summary_view(content, journey(SORE_IN_PREGNANCY), DAY)
    sheet = replace(view.sheet, first=Titled("", ()))
    nothing = replace(view, sheet=sheet, clinician_first=FirstView("", "", (), ""))
    assert view.clinician_first.title.upper() not in summary_text(nothing, content.words.ui)

"""What the summary tells after a visit: decision, reasons, who does what, whom to call."""

from dataclasses import replace
from datetime import date

import pytest

from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.next_steps import both_sides, next_view
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.visits import visits_view
from samples import real_content, texts_in
from summaries import ALL_NO, DAY, FOUR_OPTIONS, REASONS, VIEW, on_screen, shared_content, summary_of, whole_visit

KELOID = FOUR_OPTIONS["keloid"]


def after(**changes):
    return summary_view(real_content(), KELOID.model_copy(update=changes), DAY)


@pytest.mark.standard("T7", "M4")
def test_the_summary_has_decision_reasons_open_questions_who_does_what_and_version():
    view = summary_of("keloid, whole visit")
    texts = on_screen(view)
    assert view.sheet.choice == "You have not chosen yet. That is a good place to stop for now."
    for part in (view.sheet.choice.rstrip("."), REASONS.rstrip("."), "Take a photo of the scar now, to compare later"):
        assert part in texts
    assert {"I will", "The clinic will", "By when", "January 15, 2027"} <= set(texts)
    assert view.missing and view.ask
    assert all(question.title in texts for question in view.ask)
    assert any(real_content().version in text for text in texts)


@pytest.mark.standard("T7")
def test_a_decision_is_told_by_its_name():
    assert summary_of("line, whole visit").sheet.choice == "What you lean to: Scar surgery"


def test_nothing_agreed_leaves_room_to_write_it():
    assert [side.lines for side in after().sheet.steps] == [(), (), ()]
    assert {"Who does what, by when", "I will", "The clinic will", "By when"} <= set(on_screen(after()))


def test_steps_stand_in_the_order_of_the_content_whatever_was_tapped_first():
    first, last = (
        step.id
        for step in real_content().next_steps.values()
        if step.whose == "mine" and step.id in ("think-it-over", "come-back")
    )
    said = [both_sides(real_content(), Journey(mine=order)) for order in ((first, last), (last, first))]
    assert said[0] == said[1]


def test_a_side_is_offered_its_own_steps_only():
    for question in next_view(real_content(), Journey()).questions:
        assert {real_content().next_steps[step].whose for step, _ in question.steps} == {question.whose}


@pytest.mark.standard("T6")
def test_the_practitioners_view_is_marked_as_theirs_on_screen():
    texts = on_screen(after(practitioner_view=VIEW))
    place = texts.index("What the practitioner thinks")
    assert texts[place + 1 : place + 3] == ["This is their view, not the aid's", VIEW.rstrip(".")]


@pytest.mark.standard("T6")
def test_without_a_view_nothing_of_it_stands_there():
    assert {"What the practitioner thinks", "This is their view, not the aid's"} & set(on_screen(after())) == set()


@pytest.mark.standard("T5")
def test_what_was_talked_through_is_told_without_a_mark():
    view = after(explained={"mesotherapy": "explained", "silicone": "explained-again"})
    notes = {option.name: option.notes for option in view.looked}
    assert notes["Mesotherapy"] == ("Talked through: Told in own words.",)
    assert notes["Silicone sheet or gel"] == ("Talked through: Told in own words, after it was explained again.",)
    assert notes["No treatment for now"] == ()


@pytest.mark.standard("M5")
def test_answers_of_the_check_never_stand_in_the_summary():
    told = KELOID.model_copy(update={"quiz": {"a-question": "an-answer"}, "ready": {"facts": "no", "support": "yes"}})
    assert summary_view(real_content(), told, DAY) == summary_view(real_content(), KELOID, DAY)


def test_without_a_clinic_there_is_a_line_to_write_the_phone_number_on():
    (line,) = after().sheet.call
    assert line.startswith("Write the phone number of the clinic here")


def test_with_a_clinic_its_phone_and_its_emergency_phone_stand_with_the_warning_signs():
    clinic = shared_content().clinic
    call = " ".join(summary_of("keloid, whole visit").sheet.call)
    for part in (clinic.name, clinic.phone, clinic.emergency.phone, clinic.emergency.reached):
        assert part in call


@pytest.mark.standard("X2", "X3")
def test_with_a_clinic_each_option_tells_if_it_is_offered_and_which_product_is_used():
    notes = {option.name: " ".join(option.notes) for option in summary_of("acne, whole visit").looked}
    assert "Offered at Example Skin Clinic." in notes["Mesotherapy"]
    assert "Example Glow. What it is: hyaluronic acid with vitamins." in notes["Mesotherapy"]
    assert "a cosmetic, made for use on top of the skin" in notes["Mesotherapy"]
    assert "Not offered here: ask elsewhere." in notes["Ablative fractional laser (opens the skin)"]


@pytest.mark.standard("X2")
def test_a_clinic_changes_no_word_of_any_option_in_the_summary():
    neutral, shared = (summary_view(content, KELOID, DAY) for content in (real_content(), shared_content()))
    assert [replace(option, offer="", product="") for option in shared.looked] == list(neutral.looked)


def test_the_plan_has_the_days_of_the_page_of_visits():
    start = date(2026, 12, 1)
    plans = visits_view(real_content(), KELOID.model_copy(update={"start": start}), DAY).calendar.plans
    view = after(start=start)
    assert "December 1, 2026" in view.plan.note
    for line, plan in zip(view.plan.lines, plans, strict=True):
        assert line.startswith(f"{plan.row}.")
        days = [one.when for one in plan.days if one.kind in ("visit", "result")]
        assert all(one in line for one in (*days[:1], *days[-1:]))


def test_a_result_that_nobody_studied_has_no_day_in_the_plan():
    raised = KELOID.answers.model_copy(update={"scar": "hypertrophic"})
    (line,) = [line for line in after(answers=raised).plan.lines if line.startswith("Mesotherapy")]
    assert line.endswith("We found no study that tells if a result comes, so no day for it is here.")


def test_a_plan_without_a_start_begins_today_and_never_in_the_past():
    assert after().plan == after(start=date(2024, 1, 1)).plan
    assert "November 22, 2026" in after().plan.note


def test_once_an_option_is_leaned_to_the_plan_is_about_that_one_only():
    (line,) = after(choice="steroid-injection").plan.lines
    assert line.startswith("Steroid injection: 6 visits. First visit: November 22, 2026. Last visit: ")


def test_health_questions_stand_under_their_answer_and_none_gets_lost():
    view = summary_view(real_content(), whole_visit(KELOID), DAY)
    told = dict(view.health)
    assert told["Yes to:"] == "keloids or thick scars, own or in close family."
    assert told["Not sure about:"] == "cold sores."
    assert told["No to the other health questions:"] == f"{len(ALL_NO) - 2} in all."


def test_every_health_question_has_a_short_name():
    view = summary_view(real_content(), Journey().with_answers(dict.fromkeys(ALL_NO, "unsure")), DAY)
    assert len(set(view.health[0][1].rstrip(".").split("; "))) == len(ALL_NO)
    assert all(text.strip() for text in texts_in(view.health))


def test_a_choice_that_is_not_looked_at_has_a_plan_too():
    view = summary_view(real_content(), Journey(choice="microneedling").with_answers({"scar": "atrophic-acne"}), DAY)
    assert view.sheet.choice == "What you lean to: Microneedling"
    (line,) = view.plan.lines
    assert "First visit" in line

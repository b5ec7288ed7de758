"""A possible calendar of each option: the days, what is not known, the file, and the person's own event."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from decision_aid.calendar_file import calendar_file
from decision_aid.models import Course
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import Answers, Limits
from decision_aid.person.journey import Journey
from decision_aid.views.time.plan import MOST_TICKS, event_day, first_day
from decision_aid.views.time.visits import visits_view
from decision_aid.wording import day, month
from samples import a_course, any_answers, option_ids, real_content, with_option

TODAY = date(2027, 1, 4)
FOUR_WEEKS = timedelta(weeks=4)


def a_view(scar="atrophic-acne", option="microneedling", start=None, weeks=None, shown=real_content(), **course):
    """Return the page of a person who looks at one option, whose course may be an invented one."""
    if course:
        made = Course.model_validate(a_course(scars=[scar], **course)).model_copy(update={"sources": ()})
        shown = with_option(shown, id=option, courses=(made,))
    answers = Answers(scar=scar, limits=Limits(weeks_until_event=weeks))
    return visits_view(shown, Journey(answers=answers, picked=(option,), start=start), TODAY)


def a_plan(**changes):
    """Return the plan of an invented course: three visits, four weeks apart."""
    return a_view(**{"upkeep": "not-studied", **changes}).calendar.plans[-1]


def told(plan, kind):
    return [(one.first, one.last) for one in plan.days if one.kind == kind]


def at_event(**changes):
    """Return what is told of the last option at the person's event."""
    return a_view(**changes).event.lines[-1][1]


def label(key, **places):
    return real_content().words.ui.visits[key].format(**places)


def test_a_plan_has_the_usual_number_of_visits_with_the_usual_gap():
    assert [first for first, _ in told(a_plan(weeks_to_result={"usual": 12}), "visit")] == [
        TODAY,
        TODAY + FOUR_WEEKS,
        TODAY + 2 * FOUR_WEEKS,
    ]


def test_a_result_is_expected_the_usual_wait_after_the_last_visit():
    result = TODAY + 2 * FOUR_WEEKS + timedelta(weeks=12)
    assert told(a_plan(weeks_to_result={"usual": 12}), "result") == [(result, result)]


def test_a_result_that_shows_at_once_is_expected_on_the_day_of_the_last_visit():
    assert told(a_plan(weeks_to_result={"fewest": 0, "usual": 0, "most": 4}), "result")[0][0] == TODAY + 2 * FOUR_WEEKS


@pytest.mark.parametrize("end", ["usual", "most", "fewest"])
def test_a_result_says_which_end_of_the_range_it_was_counted_with(end):
    plan = a_plan(weeks_to_result={end: 12})
    assert [one.what for one in plan.days if one.kind == "result"] == [label(f"day_result_{end}")]


def test_days_at_home_begin_after_the_visit_and_say_so_when_they_are_the_most_reported():
    plan = a_plan(sessions={"usual": 1}, days_off={"fewest": 1, "most": 3})
    assert told(plan, "home") == [(date(2027, 1, 5), date(2027, 1, 7))]
    assert [one.what for one in plan.days if one.kind == "home"] == [label("day_home_most", number=1)]


def test_days_at_home_that_nobody_reported_are_told_as_not_known():
    plan = a_plan(days_off=None)
    assert told(plan, "home") == []
    assert label("home_unreported") in plan.blanks


def test_the_day_after_the_last_visit_asks_what_has_changed():
    after = TODAY + 2 * FOUR_WEEKS + timedelta(days=1)
    assert told(a_plan(), "look-back") == [(after, after)]


@pytest.mark.parametrize("unknown", ["sessions", "weeks_between"])
def test_there_is_no_plan_where_visits_or_gaps_are_unknown(unknown):
    plan = a_plan(**{unknown: None})
    assert (plan.days, plan.file) == ((), None)
    assert label("no_calendar") in plan.blanks


def test_a_single_visit_needs_no_gap():
    assert len(told(a_plan(sessions={"fewest": 1, "usual": 1, "most": 3}, weeks_between=None), "visit")) == 1


def test_care_that_is_usually_given_at_home_has_no_visits_and_no_file():
    plan = a_plan(sessions={"fewest": 0, "usual": 0, "most": 36}, weeks_between={"usual": 1})
    assert (told(plan, "visit"), told(plan, "look-back"), plan.file) == ([], [], None)


def test_the_result_of_care_at_home_is_counted_from_the_start():
    plan = a_plan(sessions={"usual": 0}, weeks_to_result={"usual": 12})
    assert told(plan, "result")[0][0] == TODAY + timedelta(weeks=12)


@pytest.mark.standard("R16")
def test_no_day_is_named_for_a_result_that_nobody_studied():
    plan = next(one for one in a_view(scar="hypertrophic").calendar.plans if one.name == "Mesotherapy")
    assert told(plan, "visit")
    assert told(plan, "result") == []
    assert label("result_unstudied") in plan.blanks


def test_no_day_is_named_for_a_result_that_was_seen_only_in_something_near():
    plan = a_plan(weeks_to_result={"usual": 12}, basis={"weeks_to_result": "nearby-studies"})
    assert told(plan, "result") == []
    assert label("result_nearby") in plan.blanks


def test_upkeep_is_shown_from_the_first_repeat_visit_to_the_end_of_the_axis():
    view = a_view(upkeep_every_weeks={"usual": 10}, weeks_to_result={"usual": 26})
    last_visit = TODAY + 2 * FOUR_WEEKS
    repeats = [first for first, _ in told(view.calendar.plans[-1], "repeat")]
    assert repeats[:2] == [last_visit + timedelta(weeks=10), last_visit + timedelta(weeks=20)]
    assert view.calendar.last - timedelta(weeks=10) < repeats[-1] <= view.calendar.last


def test_no_repeat_visit_is_shown_where_nobody_told_how_often():
    assert told(a_plan(upkeep="regular"), "repeat") == []


@given(any_answers, st.lists(st.sampled_from(option_ids()), max_size=2, unique=True))
def test_every_sign_lies_on_the_axis_and_is_told_in_words(answers, picked):
    view = visits_view(real_content(), Journey(answers=answers, picked=tuple(picked)), TODAY).calendar
    days = [one for plan in view.plans for one in plan.days]
    assert all(view.first <= one.first <= view.last for one in days if one.kind != "home")
    assert all(one.what in view.alt and one.when in view.alt for one in days)
    assert len(view.plans) == len(Journey(picked=tuple(picked)).shown)


@given(st.integers(0, 3000), st.integers(0, 300))
def test_few_months_are_named_on_the_axis_and_always_at_least_one(ahead, gap):
    view = a_view(start=TODAY + timedelta(days=ahead), sessions={"usual": 3}, weeks_between={"usual": gap}).calendar
    assert 1 <= len(view.ticks) <= MOST_TICKS
    assert all(view.first <= one <= view.last and text == month(real_content().words, one) for one, text in view.ticks)
    assert [text for text, after in pairwise(text for _, text in view.ticks) if text == after] == []


@pytest.mark.standard("W4")
def test_the_key_names_every_sign_of_the_chart_and_no_other():
    view = a_view(weeks=10, upkeep_every_weeks={"usual": 26}, weeks_to_result={"usual": 12}).calendar
    assert [sign for sign, _ in view.key] == ["visit", "home", "result", "repeat", "event"]
    silent = a_view(scar="keloid", option="cryotherapy").calendar
    drawn = {one.kind for plan in silent.plans for one in plan.days} - {"look-back"}
    assert {sign for sign, _ in silent.key} == drawn == {"visit", "home"}


@pytest.mark.parametrize(
    ("start", "expected"),
    [(None, TODAY), (date(2020, 1, 1), TODAY), (date(2027, 6, 1), date(2027, 6, 1)), (date.max, date(2029, 1, 3))],
)
def test_a_plan_starts_on_the_day_picked_but_not_in_the_past_or_years_away(start, expected):
    assert first_day(Journey(start=start), TODAY) == expected


@pytest.mark.parametrize("scar", [None, "unsure"])
def test_without_a_type_of_scar_it_is_told_that_the_numbers_may_differ(scar):
    journey = Journey(answers=Answers(scar=scar))
    assert visits_view(real_content(), journey, TODAY).no_scar
    assert a_view().no_scar is None


# ---- the person's own event


def with_event(weeks):
    return Journey(answers=Answers(limits=Limits(weeks_until_event=weeks)))


def test_weeks_until_the_event_count_from_today_and_not_from_the_start():
    assert event_day(with_event(10), TODAY) == TODAY + timedelta(weeks=10)
    assert a_view(weeks=10, start=TODAY + timedelta(weeks=3)).calendar.event[0] == TODAY + timedelta(weeks=10)


@pytest.mark.parametrize("weeks", [None, 10**8])
def test_no_event_or_a_slip_of_the_finger_is_no_event(weeks):
    assert event_day(with_event(weeks), TODAY) is None
    assert a_view(weeks=weeks).event is None


def test_an_event_years_away_is_told_but_does_not_squeeze_the_chart():
    view = a_view(weeks=200)
    assert view.event is not None
    assert view.calendar.event is None


@pytest.mark.parametrize(
    ("weeks", "key", "apart"), [(24, "event_before", "4 weeks"), (18, "event_after", "2 weeks"), (20, "event_same", "")]
)
def test_a_result_is_told_as_so_many_weeks_before_or_after_the_event(weeks, key, apart):
    text = at_event(weeks=weeks, weeks_to_result={"usual": 12})
    assert text.startswith(label(key, weeks=apart, end=label("end_usual")))


def test_a_result_that_is_not_known_is_not_known_for_the_event_either():
    assert label("event_result_unknown") in at_event(weeks=10, weeks_to_result=None)


@pytest.mark.parametrize(
    ("days_off", "key", "places"),
    [
        ({"usual": 3}, "event_home", {"day": day(real_content().words, TODAY + FOUR_WEEKS)}),
        ({"usual": 0, "most": 3}, "event_home_most", {"day": day(real_content().words, TODAY + FOUR_WEEKS)}),
        ({"fewest": 0, "most": 3}, "event_home_most", {"day": day(real_content().words, TODAY + FOUR_WEEKS)}),
        ({"usual": 0, "most": 0}, "event_home_clear", {}),
        (None, "event_home_unknown", {}),
    ],
)
def test_it_is_told_if_days_at_home_reach_into_the_event(days_off, key, places):
    assert label(key, **places) in at_event(weeks=4, days_off=days_off)


def test_care_at_home_names_no_days_to_hide():
    assert label("event_home_clear") not in at_event(weeks=4, sessions={"usual": 0})


def test_nothing_about_the_event_judges():
    texts = [text for scar in ids(ScarId) for _, text in a_view(scar=scar, weeks=12).event.lines]
    judging = re.compile(
        r"\b(good|bad|better|best|too late|in time|enough|worth|unfortunately|luckily)\b", re.IGNORECASE
    )
    assert [text for text in texts if judging.search(text)] == []


# ---- the file


def saved(plan, today=TODAY):
    return calendar_file(plan.file.uid, plan.file.name, plan.file.events, today, plan.file.language)


def plans_with_files():
    for scar in ids(ScarId):
        for option in option_ids():
            for plan in a_view(scar=scar, option=option).calendar.plans:
                if plan.file:
                    yield scar, plan


ALL_FILES = list(plans_with_files())


def test_the_days_in_the_file_are_those_on_the_screen():
    for _, plan in ALL_FILES:
        events = Calendar.from_ical(saved(plan)).events
        in_file = [(event.start, event.end - timedelta(days=1), str(event["SUMMARY"])) for event in events]
        assert in_file == [(one.first, one.last, f"{one.what}: {plan.name}") for one in plan.days]
        assert all(day(real_content().words, one.first) in one.when for one in plan.days)


def test_every_event_of_a_file_has_its_own_name_that_stays_when_the_start_moves():
    now, later = a_plan(), a_plan(start=TODAY + timedelta(days=30))
    names = [event.uid for event in now.file.events]
    assert len(set(names)) == len(names)
    assert set(names) == {event.uid for event in later.file.events}


def test_an_event_says_that_it_is_no_booking_with_the_range_and_the_version():
    for event in a_plan().file.events:
        assert event.text == label("file_text", visits="2 to 6, usually 3", version=real_content().version)


def test_an_event_says_where_the_number_of_visits_comes_from():
    journey = Journey().with_answers({"scar": "keloid"})
    mesotherapy = visits_view(real_content(), journey, TODAY).calendar.plans[1]
    for event in mesotherapy.file.events:
        assert "(From studies of a similar treatment or scar, not of this)" in event.text


@given(any_answers)
def test_nothing_that_a_person_told_is_in_a_file(answers):
    quiet = Journey(answers=Answers(scar=answers.scar, dent_shape=answers.dent_shape))
    open_ = Journey(
        answers=answers.model_copy(update={"limits": Limits()}), own_wish="wear shirts", prices={"mesotherapy": 9}
    )
    for one, other in zip(
        *(visits_view(real_content(), who, TODAY).calendar.plans for who in (quiet, open_)), strict=True
    ):
        assert one.file == other.file


def test_the_type_of_scar_is_not_in_a_file():
    words = real_content().words.scars
    for scar, plan in ALL_FILES:
        text = " ".join(f"{event.title} {event.text} {event.uid}".replace(plan.name, "") for event in plan.file.events)
        assert scar not in text
        assert words[scar].short_name.lower() not in text.lower()


def test_a_file_of_another_language_keeps_its_letters():
    content = real_content()
    names = {
        **content.words.options,
        "mesotherapy": content.words.options["mesotherapy"].model_copy(
            update={"name": "Mésothérapie für Ärzte 中胚层"}
        ),
    }
    shown = replace(content, words=replace(content.words, options=names))
    plan = a_view(shown=shown).calendar.plans[1]
    assert "Mésothérapie für Ärzte 中胚层" in str(Calendar.from_ical(saved(plan)).events[0]["SUMMARY"])

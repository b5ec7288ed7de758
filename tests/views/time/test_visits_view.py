"""Courses, visits and time, and whose the prices are."""

import re
from itertools import product

import pytest

from decision_aid.models import Course, Range
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.shared.parts import Fact
from decision_aid.views.time.courses import course_view, range_in_weeks
from decision_aid.views.time.visits import visits_view
from drawn import PICKS, SCARS, TODAY, course, label, treated, whole_numbers

# ---- courses, visits and time


@pytest.mark.parametrize("end", ["fewest", "most"])
def test_one_end_of_a_range_of_weeks_is_not_told_as_the_whole(content, end):
    assert range_in_weeks(content.words, Range(**{end: 6})) != range_in_weeks(content.words, Range(usual=6))


def test_weeks_that_nobody_reported_are_not_told_as_none(content):
    assert range_in_weeks(content.words, None) == content.words.ui.common.not_reported


def test_a_range_of_weeks_tells_the_usual_too(content):
    text = range_in_weeks(content.words, Range(fewest=2, usual=4, most=8))
    assert {2, 4, 8} == set(whole_numbers(text))


def test_all_parts_of_a_range_of_weeks_have_one_unit(content):
    """A reader cannot set 8 weeks against 3 months at a glance."""
    parts = [field for field in Course.model_fields if field.startswith(("weeks", "upkeep_every"))]
    courses = [course for option in content.options.values() for course in option.courses]
    told = {range_in_weeks(content.words, getattr(course, part)) for course in courses for part in parts}
    units = {text: set(re.findall(r"week|month|year", text)) for text in told}
    assert [text for text, found in units.items() if len(found) > 1] == []
    assert sum(map(len, units.values())) > len(parts)


def test_an_option_without_a_course_for_this_scar_has_no_facts(content):
    assert course_view(content, None) is None


@pytest.mark.parametrize("part", ["sessions", "minutes", "days_off", "weeks_to_result"])
def test_a_part_of_a_course_that_nobody_reported_says_so(content, part):
    shown = {"weeks_to_result": "result"}.get(part, part)
    assert getattr(course_view(content, course(**{part: None})), shown).text == content.words.ui.common.not_reported


@pytest.mark.parametrize("basis", ["trials", "practice", "ours"])
def test_a_fact_says_where_it_comes_from(content, basis):
    assert course_view(content, course(basis={"days_off": basis})).days_off.note == content.words.ui.basis[basis]


def test_how_long_something_is_used_at_home_says_where_that_comes_from(content):
    home = course(
        sessions={"usual": 0},
        weeks_between=None,
        weeks_of_use={"usual": 12},
        basis={"sessions": "ours", "weeks_of_use": "trials"},
    )
    assert course_view(content, home).sessions.note == content.words.ui.basis.trials


def visits(content, price=None, **changes):
    journey = Journey(
        answers=Answers(scar="atrophic-acne"),
        picked=("microneedling",),
        prices={"microneedling": price, "no-treatment": price} if price else {},
    )
    return visits_view(treated(content, **changes), journey, TODAY)


def test_visits_are_drawn_from_fewest_to_most(content):
    bar = visits(content).bars[-1]
    assert (bar.fewest, bar.usual, bar.most) == (2, 3, 6)
    assert {2, 3, 6} == set(whole_numbers(bar.words))


def test_an_option_without_visits_has_no_bar(content):
    names = [bar.name for bar in visits(content).bars]
    assert content.words.options["no-treatment"].name not in names


def test_every_row_of_the_time_table_has_a_cell_for_every_option(content):
    for journey in (
        Journey(answers=Answers(scar=scar), picked=picked, prices=dict.fromkeys(picked, 100))
        for scar, picked in product(SCARS, PICKS)
    ):
        view = visits_view(content, journey, TODAY)
        assert [row.title for row in view.rows if len(row.cells) != len(view.names)] == []
        assert [row.title for row in view.rows for fact in row.cells if not fact.text] == []


def test_the_picture_of_visits_is_told_in_words(content):
    view = visits(content)
    assert [bar.words for bar in view.bars if bar.words not in view.chart_alt] == []


def test_the_cost_is_shown_only_with_a_price(content):
    assert content.words.ui.visits.cost not in [row.title for row in visits(content).rows]
    (row,) = [row for row in visits(content, price=150).rows if row.title == content.words.ui.visits.cost]
    assert {300, 450, 900} == set(whole_numbers(row.cells[-1].text))


def test_it_is_told_what_will_have_been_spent_if_nothing_changes(content):
    told = dict(visits(content, price=150).if_nothing)[content.words.options["microneedling"].name]
    assert {2, 3, 6, 18, 300, 450, 900} <= set(whole_numbers(told))
    assert content.words.ui.visits.whose_yours in told


def test_no_money_is_named_without_a_price(content):
    told = dict(visits(content).if_nothing)[content.words.options["microneedling"].name]
    assert {2, 3, 6, 18} <= set(whole_numbers(told))
    assert content.words.ui.visits.cost_no_price in told


def test_waiting_costs_no_visits(content):
    assert content.words.options["no-treatment"].name not in dict(visits(content, price=150).if_nothing)


def row(view, content, key):
    """Return the cells of one row of the table about time and money."""
    (found,) = [row for row in view.rows if row.id == key.rpartition(".")[2]]
    return found.cells


def test_repeat_visits_cost_their_number_of_a_year_times_the_price(content):
    view = visits(content, price=150, upkeep_every_weeks={"fewest": 26, "most": 52})
    assert {150, 300} == set(whole_numbers(row(view, content, "visits.upkeep_cost")[-1].text))


def test_repeat_visits_that_nobody_planned_cost_nothing(content):
    assert row(visits(content, price=150, upkeep="none-planned"), content, "visits.upkeep_cost")[-1] == Fact("none")


@pytest.mark.parametrize("key", ["visits.upkeep_year", "visits.upkeep_cost"])
def test_repeat_visits_are_not_known_where_nobody_told_how_often(content, key):
    assert row(visits(content, price=150, upkeep="regular"), content, key)[-1].text == label(
        content, "visits.upkeep_unknown"
    )


def test_what_is_not_known_is_not_told_as_none(content):
    cells = row(visits(content, price=150, sessions=None), content, "visits.cost")
    assert cells[-1].text == content.words.ui.common.not_reported
    assert cells[1].text == content.words.ui.visits.cost_no_price


def test_care_at_home_is_not_told_as_free(content):
    journey = Journey(answers=Answers(scar="keloid"), picked=("silicone",), prices={"mesotherapy": 90})
    cells = row(visits_view(content, journey, TODAY), content, "visits.cost")
    assert cells[0].text == content.words.ui.wish_reason["nothing-to-pay"]
    assert cells[2].text == content.words.ui.wish_reason["products-not-priced"]


# ---- prices: whose they are


def at_the_clinic(content, **journey):
    shared = content.shared_by("example")
    said = Journey(answers=Answers(scar="atrophic-acne"), picked=("microneedling", "silicone"), **journey)
    return shared.clinic, visits_view(shared, said, TODAY)


def test_a_price_is_asked_for_each_option_with_visits(content):
    _, view = at_the_clinic(content)
    assert [field.option for field in view.prices] == ["mesotherapy", "microneedling"]
    assert [content.words.options[field.option].name in field.label for field in view.prices] == [True, True]
    assert {field.said for field in view.prices} == {None}


def test_beside_a_price_stands_what_the_clinic_says(content):
    clinic, view = at_the_clinic(content, prices={"microneedling": 90})
    assert [field.clinic_says for field in view.prices] == [f"{clinic.name} says: £150", f"{clinic.name} says: £180"]
    assert view.prices[1].said == 90


def test_without_a_clinic_nothing_stands_beside_a_price(content):
    assert {field.clinic_says for field in visits(content, price=150).prices} == {None}


def test_every_cost_says_whose_price_it_was_counted_with(content):
    clinic, view = at_the_clinic(content, prices={"microneedling": 90})
    theirs, own = row(view, content, "visits.cost")[1:3]
    assert theirs == Fact("£300 to £600, usually £450", content.words.ui.visits.whose_clinic.format(clinic=clinic.name))
    assert own == Fact("270 to 540, usually 270", content.words.ui.visits.whose_yours)


def test_what_is_spent_if_nothing_changes_says_whose_price_it_was_counted_with(content):
    clinic, view = at_the_clinic(content)
    assert f"At the price of {clinic.name}, money spent: £540" in dict(view.if_nothing)["Microneedling"]

"""The board: every option used for a scar, in the order and through the filters of the reader alone."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.board import (
    Filter,
    Sort,
    Tools,
    acted,
    course_of,
    is_from_nearby,
    not_used,
    offered,
    ordered,
    result_unknown,
    sifted,
    used,
)
from decision_aid.course import typical
from decision_aid.matching import match
from decision_aid.models.vocabulary import GroupId, ids
from decision_aid.person.answers import Answers, Limits
from decision_aid.person.journey import MOST_PICKED, Journey
from drawn import SCARS
from samples import any_answers, option_ids, real_content

SORTS, FILTERS = ids(Sort), ids(Filter)
SAID = {"skin": "rarely-burns-brown", "limits": Limits(weeks_until_event=20)}


@pytest.fixture(scope="module")
def content():
    return real_content()


@cache
def rows(scar):
    return used(match(Answers(scar=scar), real_content()), real_content())


def names(found):
    return [real_content().words.options[one.option].name for one in found]


def everyone(found):
    return (*found.known, *found.unknown)


# ---- rows


@pytest.mark.standard("R30")
@pytest.mark.parametrize("scar", SCARS)
def test_every_option_stands_once_either_among_those_used_or_apart(content, scar):
    matched = match(Answers(scar=scar), content)
    found = [one.option for one in (*used(matched, content), *not_used(matched, content))]
    assert sorted(found) == sorted(option_ids())
    assert {one.standing for one in not_used(matched, content)} <= {"not-for-this-scar"}


@pytest.mark.parametrize("scar", SCARS)
def test_rows_stand_by_kind_and_by_name_inside(content, scar):
    places = [
        (ids(GroupId).index(content.options[one.option].group), name)
        for one, name in zip(rows(scar), names(rows(scar)), strict=True)
    ]
    assert places == sorted(places)


# ---- order


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("sort", SORTS)
def test_sorting_loses_no_option_and_brings_none(content, scar, sort):
    found = everyone(ordered(rows(scar), sort, content))
    assert sorted(one.option for one in found) == sorted(one.option for one in rows(scar))


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("sort", [sort for sort in SORTS if sort != "kind"])
def test_what_is_alike_and_what_is_not_known_stands_by_name(content, scar, sort):
    found = ordered(rows(scar), sort, content)
    assert names(found.unknown) == sorted(names(found.unknown))
    alone = [ordered([one], sort, content).known for one in found.known]
    assert all(alone)


@pytest.mark.parametrize("scar", SCARS)
def test_fewest_visits_come_first_with_what_is_done_at_home(content, scar):
    def usual(one):
        return typical(course_of(one, content).sessions) or 0

    visits = [usual(one) for one in ordered(rows(scar), "visits", content).known]
    assert visits == sorted(visits)


@pytest.mark.parametrize("scar", SCARS)
def test_a_result_that_no_study_tells_of_is_not_known_to_be_soon(content, scar):
    found = ordered(rows(scar), "soonest", content)
    assert [one.option for one in found.known if result_unknown(one, content)] == []


@pytest.mark.parametrize("scar", SCARS)
def test_what_comes_from_something_near_is_not_known(content, scar):
    found = ordered(rows(scar), "visits", content)
    assert [one.option for one in found.known if is_from_nearby(course_of(one, content), "sessions")] == []


@pytest.mark.parametrize("scar", SCARS)
def test_not_studied_stands_last_among_the_surest(content, scar):
    assert {one.evidence for one in ordered(rows(scar), "surest", content).unknown} <= {"not-studied"}


@pytest.mark.standard("R26", "R30")
@pytest.mark.parametrize("scar", SCARS)
def test_no_order_changes_with_how_many_people_got_better(content, scar):
    """Every number of every study is taken away, and each order stays as it was."""
    bare = {name: one.model_copy(update={"number": None}) for name, one in content.findings.items()}
    without = replace(content, findings=bare)
    for sort in SORTS:
        before = [one.option for one in everyone(ordered(rows(scar), sort, content))]
        now = used(match(Answers(scar=scar), without), without)
        assert [one.option for one in everyone(ordered(now, sort, without))] == before


def test_without_a_type_of_scar_a_course_that_depends_on_it_is_not_known(content):
    several = [one for one in rows(None) if len(content.options[one.option].courses) > 1]
    assert several
    assert {course_of(one, content) for one in several} == {None}


# ---- filters


@pytest.mark.standard("R30")
@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize("one", FILTERS)
def test_what_a_filter_hides_is_counted(content, scar, one):
    journey = Journey(answers=Answers(scar=scar, **SAID))
    everything = used(match(journey.answers, content), content)
    found = sifted(everything, (one,), journey, content)
    parts = [*(row.option for row in found.shown), *found.unfit, *found.unknown]
    assert sorted(parts) == sorted(row.option for row in everything)


@settings(max_examples=25)
@given(answers=any_answers, filters=st.lists(st.sampled_from(FILTERS), unique=True))
def test_a_filter_more_never_shows_more(answers, filters):
    content, journey = real_content(), Journey(answers=answers)
    everything = used(match(answers, content), content)
    wide = sifted(everything, filters[1:], journey, content).shown
    narrow = sifted(everything, filters, journey, content).shown
    assert {one.option for one in narrow} <= {one.option for one in wide}


@pytest.mark.parametrize("scar", SCARS)
@pytest.mark.parametrize(("one", "involved"), [("no-needles", {"needles", "blood-draw"}), ("no-surgery", {"surgery"})])
def test_what_the_reader_wants_to_go_without_is_not_shown(content, scar, one, involved):
    shown = sifted(rows(scar), (one,), Journey(answers=Answers(scar=scar)), content).shown
    assert [row.option for row in shown if involved & set(content.options[row.option].involves)] == []


@pytest.mark.parametrize("scar", SCARS)
def test_at_home_no_visit_is_usual(content, scar):
    shown = sifted(rows(scar), ("at-home",), Journey(answers=Answers(scar=scar)), content).shown
    assert [row.option for row in shown if content.options[row.option].elective_procedure] == []


def test_an_event_and_skin_are_filters_only_for_who_told_of_them():
    assert offered(Answers()) == ("no-needles", "no-surgery", "at-home")
    assert offered(Answers(**SAID)) == FILTERS
    assert "skin-like-mine" not in offered(Answers(skin="not-said"))


def test_a_filter_that_is_not_offered_any_more_hides_nothing(content):
    journey = Journey(answers=Answers(scar="keloid"))
    assert sifted(rows("keloid"), ("skin-like-mine",), journey, content).shown == rows("keloid")


# ---- taps


@pytest.mark.parametrize(("do", "what"), [("sort", "benefit"), ("filter", "cheap"), ("open", "x"), ("", "")])
def test_a_tap_that_names_something_unknown_changes_nothing(do, what):
    tools = Tools("visits", ("at-home",))
    assert acted(tools, do, what) == tools


def test_a_filter_is_tapped_on_and_off_and_all_can_be_shown_again():
    once = acted(Tools(), "filter", "at-home")
    assert once.filters == ("at-home",)
    assert acted(once, "filter", "at-home") == Tools()
    assert acted(acted(once, "filter", "no-needles"), "show", "") == Tools()


def test_at_most_two_options_stand_beside_those_that_always_do():
    full = Journey().with_pick_changed("taping").with_pick_changed("silicone")
    assert full.picked == ("taping", "silicone")
    assert not full.has_room_for("subcision")
    assert full.with_pick_changed("subcision") == full
    assert full.with_pick_changed("taping").picked == ("silicone",)
    assert len(full.picked) == MOST_PICKED


def test_what_is_always_side_by_side_is_neither_put_in_nor_taken_out():
    assert Journey().with_pick_changed("mesotherapy") == Journey()

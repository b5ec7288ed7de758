"""Rows of the board: standings in three words, figures that say what was counted, times, wishes."""

from functools import cache

import pytest
from hypothesis import given, settings

from decision_aid.board import Tools, used
from decision_aid.findings.aims import about
from decision_aid.matching import match
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.values import held_against
from decision_aid.views.board.because import because
from decision_aid.views.board.glance import glance_column
from decision_aid.views.board.rows import rows
from decision_aid.views.board.whole import board_lead, board_view, said
from decision_aid.views.findings.cells import row
from drawn import SCARS, whole_numbers
from samples import any_answers, real_content

OUTCOMES = ("benefit", "colour-change", "harm")
MOST_WORDS = 6  # of a reason beside a standing


@pytest.fixture(scope="module")
def content():
    return real_content()


@cache
def options(scar):
    return tuple(one.option for one in used(match(Answers(scar=scar), real_content()), real_content()))


@cache
def cells(scar, outcome):
    return glance_column(real_content(), options(scar), outcome, Answers(scar=scar))


@cache
def view(scar, tools=Tools()):
    return board_view(real_content(), Journey(answers=Answers(scar=scar)), tools)


def glances(scar):
    return [
        (real_content().findings[one.finding], one)
        for what in OUTCOMES
        for cell in cells(scar, what)
        for one in cell.found
    ]


# ---- figures


@pytest.mark.standard("R25", "R30")
@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("scar", ids(ScarId))
def test_a_row_shows_the_findings_that_the_comparison_shows(content, scar, outcome):
    compared = row(content, options(scar), outcome, Answers(scar=scar))
    assert [[one.id for one in cell.effects] for cell in compared] == [
        [one.finding for one in cell.found] for cell in cells(scar, outcome)
    ]


@pytest.mark.standard("R30")
@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_row_has_a_figure_or_says_that_there_is_none(content, scar):
    for outcome in OUTCOMES:
        for cell in cells(scar, outcome):
            assert bool(cell.blank) != bool(cell.found), (cell.option, outcome)
            assert all(one.big and one.what for one in cell.found)


@pytest.mark.standard("R4", "R28")
@pytest.mark.parametrize("scar", SCARS)
def test_each_number_says_who_or_what_was_counted_and_when(content, scar):
    for finding, one in glances(scar):
        if finding.share:
            assert one.what.startswith("people: " if finding.unit == "people" else "places on the skin: "), finding.id
        if one.has_number and finding.time.weeks is not None:
            assert "after" in one.what, finding.id


@pytest.mark.standard("R28")
@pytest.mark.parametrize("scar", SCARS)
def test_a_mean_is_told_as_better_or_worse_where_that_is_known(content, scar):
    for finding, one in glances(scar):
        change = getattr(finding.number, "whole_change", None)
        if change:
            better = (change > 0) == (finding.more_is == "better")
            assert one.big.startswith("Better" if better else "Worse"), finding.id


@pytest.mark.standard("R29")
@pytest.mark.parametrize("scar", SCARS)
def test_none_is_told_with_what_it_leaves_open(content, scar):
    none = [one for finding, one in glances(scar) if finding.share and not finding.share.share]
    assert [one.finding for one in none if not one.left_open] == []


@pytest.mark.standard("R26", "R8")
@pytest.mark.parametrize("scar", SCARS)
def test_bars_are_the_two_groups_of_one_count_with_their_difference(content, scar):
    for finding, one in glances(scar):
        assert len(one.bars) in (0, 2)
        assert not one.bars or (finding.share and one.gap), finding.id


@pytest.mark.standard("R3")
@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("scar", SCARS)
def test_a_column_counts_out_of_one_number_of_people(content, scar, outcome):
    found = [one for cell in cells(scar, outcome) for one in cell.found if content.findings[one.finding].share]
    assert len({whole_numbers(one.big)[1] for one in found}) <= 1


def test_skin_is_told_of_only_to_who_told_theirs(content):
    def notes(**said):
        answers = Answers(scar="keloid", **said)
        return {
            note
            for cell in glance_column(content, options("keloid"), "benefit", answers)
            for one in cell.found
            for note in one.notes
        }

    about_skin = {content.words.ui.options.skin_like, content.words.ui.options.skin_unlike}
    assert not notes() & about_skin
    assert notes(skin="dark-brown-black") & about_skin


# ---- standings and times


@settings(max_examples=60)
@given(any_answers)
def test_a_standing_that_asks_for_care_says_why_in_few_words(answers):
    content = real_content()
    for one in used(match(answers, content), content):
        reason = because(content, one)
        assert len(reason.split()) <= MOST_WORDS
        assert reason or one.standing == "fits", one.option


def test_the_answer_behind_a_rule_is_named(content):
    found = match(Answers(scar="atrophic-acne", skin="rarely-burns-brown"), content).options["microneedling"]
    assert because(content, found) == content.words.ui.because_of["skin_rarely-burns-brown"]


@pytest.mark.parametrize("scar", SCARS)
def test_where_no_study_tells_if_a_result_comes_no_time_to_it_is_told(content, scar):
    found = rows(content, Journey(answers=Answers(scar=scar)), used(match(Answers(scar=scar), content), content), {})
    for one in found:
        if one.times.lines and one.benefit.blank and not one.benefit.found:
            assert dict(one.times.lines)[content.words.ui.options.soon] == content.words.ui.options.soon_unknown


# ---- wishes


@pytest.mark.standard("V2", "V3")
@pytest.mark.parametrize("scar", SCARS)
def test_a_wish_is_held_against_every_row_and_none_is_added_up(content, scar):
    journey = Journey(answers=Answers(scar=scar), wishes={"few-visits": "matters", "no-needles": "matters"})
    found = [row for group in board_view(content, journey, Tools()).groups for row in group.rows]
    names = {content.words.wishes[name].name for name in journey.wishes}
    assert {one.option for one in found} == set(options(scar))
    for one in found:
        assert {name for line in one.wishes for name in line.names.split(", ")} == names
        assert not any(whole_numbers(line.words) for line in one.wishes)


def test_a_verdict_is_the_one_of_the_page_of_wishes(content):
    journey = Journey(answers=Answers(scar="keloid"), wishes={"no-needles": "matters"})
    held = held_against(content, journey, options("keloid"))["no-needles"]
    found = [row for group in board_view(content, journey, Tools()).groups for row in group.rows]
    assert {one.option: one.wishes[0].verdict for one in found} == {name: one.verdict for name, one in held.items()}


@pytest.mark.standard("V1")
@pytest.mark.parametrize("scar", SCARS)
def test_five_to_eight_wishes_can_be_tapped_and_none_about_money(content, scar):
    offered = {one.id for one in view(scar).wishes}
    assert 5 <= len(offered) <= 8
    assert "within-budget" not in offered


# ---- the whole


@pytest.mark.parametrize("scar", SCARS)
def test_a_group_of_one_has_no_heading_and_its_row_names_the_kind(content, scar):
    for group in view(scar).groups:
        assert bool(group.title) == (len(group.rows) > 1)


@pytest.mark.standard("R30")
@pytest.mark.parametrize("scar", SCARS)
def test_what_the_filters_hide_is_told_with_how_many(content, scar):
    found = view(scar, Tools(filters=("no-needles",)))
    hidden = found.all - found.shown
    assert (whole_numbers(found.hides)[:1] or [0]) == [hidden]
    assert sum(len(group.rows) for group in found.groups) == found.shown


@pytest.mark.parametrize("scar", SCARS)
def test_rows_whose_value_is_not_known_stand_under_a_heading_that_says_so(content, scar):
    found = view(scar, Tools(sort="surest"))
    blanks = [group for group in found.groups if group.title]
    assert all(group.title == content.words.ui.options.unknown_surest for group in blanks)
    assert sum(len(group.rows) for group in found.groups) == found.all


@pytest.mark.parametrize("scar", SCARS)
def test_the_lead_counts_every_option_of_the_aid(content, scar):
    numbers = whole_numbers(board_lead(content, Journey(answers=Answers(scar=scar))))
    assert not numbers or sum(numbers) == len(content.options)


def test_what_is_not_used_gives_its_whole_reason(content):
    assert view("keloid").not_used
    assert [one.name for one in view("keloid").not_used if not one.reason.endswith(".")] == []


def test_a_tap_is_told_to_who_does_not_see_it(content):
    journey = Journey(answers=Answers(scar="keloid"), picked=("silicone",), wishes={"no-needles": "matters"})
    drawn = board_view(content, journey, Tools(sort="visits"))
    told = {
        do: said(content, journey, drawn, do, what)
        for do, what in (("sort", "visits"), ("filter", "at-home"), ("wish", "no-needles"), ("pick", "silicone"))
    }
    assert "fewest visits" in told["sort"]
    assert whole_numbers(told["filter"]) == [drawn.shown, drawn.all]
    assert content.words.wishes["no-needles"].name in told["wish"]
    assert content.words.options["silicone"].name in told["pick"]
    assert said(content, journey, drawn, "", "") == said(content, journey, drawn, "pick", "magic") == ""


def test_an_option_that_does_not_fit_any_more_is_named_with_what_to_do(content):
    journey = Journey(answers=Answers(scar="keloid"), picked=("silicone", "taping"))
    drawn = board_view(content, journey, Tools(), wanted="cryotherapy")
    assert content.words.options["cryotherapy"].name in drawn.bar.full
    assert [option for option, _ in drawn.bar.picked] == ["silicone", "taping"]


def test_what_is_seen_on_other_scars_says_so(content):
    for finding, one in glances("keloid"):
        scar = about(content, finding.option, Answers(scar="keloid")).scar
        assert (content.words.ui.options.elsewhere in one.notes) == (scar not in finding.scars), finding.id

"""The sheet: the option leaned to beside no treatment, in few words, and what the person fills in."""

import pytest

from decision_aid.models.vocabulary import NOTHING, ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.plain import sheet_text
from decision_aid.views.takeaway.sheet import options_on_sheet, sheet_view
from decision_aid.views.takeaway.summary import summary_view
from samples import real_content, texts_in
from summaries import DAY, FOUR_OPTIONS, JOURNEYS, every_sheet, filled_in, summary_of, used_for

T = real_content().words.ui
KELOID = FOUR_OPTIONS["keloid"]
STEROID = KELOID.model_copy(update={"choice": "steroid-injection"})


def sheet(journey):
    return sheet_view(real_content(), journey)


def results(journey):
    """Return every figure of a result in the table of a sheet, with the finding that it tells."""
    view = summary_view(real_content(), journey, DAY)
    for row in view.sheet.table.rows[1:-1]:
        for cell in row.cells:
            yield from (one for one in cell if one.sure)


def test_the_choice_stands_beside_no_treatment():
    names = real_content().words.options
    assert sheet(STEROID).table.names == (names["steroid-injection"].name, names[NOTHING].name)
    assert options_on_sheet(Journey(choice=NOTHING)) == (NOTHING,)


@pytest.mark.standard("M4")
def test_not_yet_shows_all_options_that_are_looked_at():
    assert options_on_sheet(KELOID) == KELOID.shown
    assert len(sheet(KELOID).table.names) == len(KELOID.shown)


@pytest.mark.standard("R20")
@pytest.mark.parametrize("name", JOURNEYS)
def test_every_option_has_an_answer_to_the_same_questions(name):
    table = summary_of(name).sheet.table
    assert [row.title for row in table.rows] == [
        T.compare.standing_row,
        *(T.outcome[one] for one in ("benefit", "colour-change", "harm")),
        T.takeaway.facts_row,
    ]
    assert all(len(row.cells) == len(table.names) and all(row.cells) for row in table.rows)


@pytest.mark.standard("G2")
@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_result_says_how_sure_we_are_and_where_it_comes_from(scar):
    for option in used_for(scar)[::5]:
        journey = Journey(choice=option).with_answers({"scar": scar})
        table = sheet(journey).table
        for one in results(journey):
            assert one.sure.words
            assert one.refs
            assert all(1 <= ref <= len(table.sources) for ref in one.refs)


@pytest.mark.standard("R6")
def test_both_frames_of_a_share_stand_together():
    shares = [one for one in results(STEROID) if " out of 100" in one.big]
    assert shares
    for one in shares:
        assert int(one.big.split(" ")[0]) + int(one.had_not.split(" ")[0]) == 100


@pytest.mark.standard("R8")
def test_a_result_with_a_comparison_arm_tells_how_the_arm_did():
    first = next(results(STEROID))
    assert "with fluorouracil alone" in first.beside
    assert "out of 100" in first.beside


@pytest.mark.standard("R15", "R29")
def test_nobody_in_a_study_is_told_with_what_it_leaves_open():
    open_ends = [one.beside for one in results(STEROID) if one.big == "0 out of 100"]
    assert open_ends
    assert all("could still be" in text for text in open_ends)


@pytest.mark.standard("R28")
def test_a_score_says_which_end_of_its_scale_is_good_and_places_are_no_people():
    content = real_content()
    told = [one for one in results(FOUR_OPTIONS["acne"]) if "is good" in one.beside]
    assert told
    assert all(one.big.endswith(":") and not one.had_not for one in told)
    sites = next(results(STEROID))
    assert content.words.ui.number.sites in sites.text


@pytest.mark.standard("R16")
def test_not_studied_stands_as_large_as_a_number():
    (cell,) = sheet(KELOID.model_copy(update={"choice": "mesotherapy"})).table.rows[1].cells[:1]
    assert [one.big for one in cell] == ["Not studied."]


def test_a_crowded_sheet_tells_its_table_in_short():
    calm, crowded = STEROID, filled_in(STEROID).with_answers({"bleeding-or-open-sore": "yes"})
    few, many = ([len(cell) for row in sheet(one).table.rows[1:4] for cell in row.cells] for one in (crowded, calm))
    assert max(few) == 1
    assert max(many) == 2


def test_what_is_filled_in_takes_the_place_of_its_hint():
    view = sheet(STEROID.model_copy(update={"success": "It is flat."}))
    text = sheet_text(view, "", T)
    assert f"{T.sheet.success}: It is flat." in text
    assert T.sheet.success_hint not in text
    assert view.stop[1].hint in text


def test_the_hints_of_the_stop_rule_come_from_the_course_of_the_choice():
    hints = " ".join(part.hint for part in sheet(STEROID).stop)
    assert "3 to 10" in hints
    assert "months" in hints
    assert T.sheet.waiting_hint in [part.hint for part in sheet(Journey(choice=NOTHING)).stop]
    assert T.sheet.stop_hint in sheet(Journey()).stop[2].hint


@pytest.mark.standard("SR1")
def test_only_signs_that_cannot_wait_stand_on_the_sheet_and_only_of_the_choice():
    assert sheet(Journey()).urgent == ()
    filler = sheet(Journey(choice="dermal-filler")).urgent
    flags = real_content().red_flags
    assert len(filler) == sum(flag.urgency == "emergency" for flag in flags.values())
    assert len(filler) > len(sheet(Journey(choice="silicone")).urgent)


@pytest.mark.standard("SR1")
def test_the_most_urgent_of_what_comes_first_stands_on_the_sheet_and_more_is_announced():
    told = KELOID.with_answers({"severe-pain": "yes", "bleeding-or-open-sore": "yes"})
    view = summary_view(real_content(), told, DAY)
    assert view.sheet.first.title == view.clinician_first.title
    assert view.sheet.first.lines[0] == view.clinician_first.groups[0].reasons[0].text
    assert view.sheet.first_more
    assert not sheet(Journey()).first_more


def test_a_choice_that_is_not_looked_at_is_told_in_full_behind_the_sheet():
    view = summary_view(real_content(), Journey(choice="microneedling").with_answers({"scar": "atrophic-acne"}), DAY)
    assert [one.option for one in view.looked] == [*Journey().shown, "microneedling"]


def test_no_sheet_has_an_empty_line_in_it():
    for journey in every_sheet("keloid").values():
        assert "" not in [*sheet(journey).call, *sheet(journey).urgent]
        assert all(text.strip() == text for text in texts_in(sheet(journey).stop))

"""The picture of the board and the lists to pick from."""

import pytest

from decision_aid.board import used
from decision_aid.matching import match
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.board.lists import option_lists
from decision_aid.views.board.picker import picker_view
from decision_aid.views.board.picture import COUNTED, axes, picture_view
from drawn import SCARS, whole_numbers
from samples import option_ids, real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


def named(content, scar):
    return [content.words.options[one.option].name for one in used(match(Answers(scar=scar), content), content)]


@pytest.mark.standard("R26")
@pytest.mark.parametrize("axis", axes(real_content()))
@pytest.mark.parametrize("scar", SCARS)
def test_every_option_is_on_the_axis_or_named_beside_it_in_the_order_of_the_board(content, scar, axis):
    view = picture_view(content, Journey(answers=Answers(scar=scar)), axis)
    on_it = [dot.name for dot in view.dots]
    assert on_it == [name for name in named(content, scar) if name in on_it]
    beside = " ".join(view.apart)
    assert [name for name in named(content, scar) if name not in on_it and name not in beside] == []


@pytest.mark.standard("R26", "R28")
@pytest.mark.parametrize("axis", COUNTED)
@pytest.mark.parametrize("scar", SCARS)
def test_only_counts_of_people_of_one_class_share_an_axis(content, scar, axis):
    outcome, wanted = COUNTED[axis]
    view = picture_view(content, Journey(answers=Answers(scar=scar)), axis)
    counted = {
        (content.words.options[one.option].name, one.share.share)
        for one in content.findings.values()
        if one.share and one.outcome == outcome and one.measure_class == wanted and one.unit == "people"
    }
    for dot in view.dots:
        assert any(name == dot.name and abs(float(share) * view.end - dot.at) < 0.01 for name, share in counted)


def test_marks_that_went_away_do_not_stand_among_marks_that_came(content):
    view = picture_view(content, Journey(answers=Answers(scar="keloid")), "dark-marks")
    assert "Silicone sheet or gel" not in {dot.name for dot in view.dots}


@pytest.mark.parametrize("axis", axes(real_content()))
def test_the_text_for_the_picture_says_each_number(content, axis):
    view = picture_view(content, Journey(answers=Answers(scar="atrophic-acne")), axis)
    assert view.dots
    for dot in view.dots:
        assert dot.text in view.alt
        assert set(whole_numbers(dot.number)) <= set(whole_numbers(dot.text))


@pytest.mark.parametrize("scar", SCARS)
def test_every_option_is_in_one_of_the_lists_and_what_is_compared_comes_first(content, scar):
    lists = option_lists(content, Journey(answers=Answers(scar=scar), picked=("taping",)))
    found = [option for part in (lists.side_by_side, lists.used, lists.rest) for option, _ in part]
    assert sorted(found) == sorted(option_ids())
    assert [option for option, _ in lists.side_by_side] == ["no-treatment", "mesotherapy", "taping"]


@pytest.mark.parametrize("scar", SCARS)
def test_the_comparison_picks_from_the_rows_of_the_board(content, scar):
    view = picker_view(content, Journey(answers=Answers(scar=scar)), None, "")
    assert [row.name for row in view.rows] == named(content, scar)


def test_a_pick_is_told_and_stays_where_it_is_taken_out(content):
    journey = Journey(answers=Answers(scar="keloid"), picked=("punch-techniques",))
    view = picker_view(content, journey, None, "punch-techniques")
    name = content.words.options["punch-techniques"].name
    assert view.bar.picked == (("punch-techniques", name),)
    assert name in view.said

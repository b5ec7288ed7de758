"""Studies side by side as a chart."""

from dataclasses import replace

import pytest

from decision_aid.models.numbers import SpreadKind
from decision_aid.models.vocabulary import ids
from decision_aid.views.evidence.forests import ForestRow, ForestView
from decision_aid.views.shared.parts import Axis, Mark
from decision_aid_web.pieces.charts import INK
from decision_aid_web.screens.evidence.forest_chart import LETTERS_A_LINE, forest_chart


def row(mark, head="Smith 2020: 60 out of 100", tail="with needles"):
    return ForestRow("Smith 2020", "one", mark, head, tail, "", (), (), "")


TREATED = Mark("with needles", True, "60 out of 100", 60.0, low=36.0, high=80.0, spread="confidence", ends="36 to 80")
OTHER = Mark("with a dummy", False, "33 out of 100", 33.0, low=15.0, high=58.0, spread="ours", ends="15 to 58")
ROWS = (row(TREATED), row(OTHER, "Smith 2020: 33 out of 100", "with a dummy"))
PEOPLE, SCALE = Axis("out of 100 people", 0, 100, True), Axis("points", 13, 0, False)
VIEW = ForestView("Title", (), PEOPLE, ROWS, (), (), (), "Alt")


def view_of(*marks, axis=PEOPLE):
    return replace(VIEW, axis=axis, rows=tuple(map(row, marks)))


def lines_of(figure):
    return [one for one in figure.data if one.mode == "lines"]


def ends_of(view):
    return tuple(forest_chart(view, "light").layout.xaxis.range)


@pytest.mark.parametrize("theme", list(INK))
def test_each_group_is_a_line_with_a_dot_and_its_name(theme):
    figure = forest_chart(VIEW, theme)
    dots = [one for one in figure.data if one.mode == "markers"]
    assert [tuple(one.x) for one in lines_of(figure)] == [(36.0, 80.0), (15.0, 58.0)]
    assert [tuple(one.x) for one in dots] == [(60.0,), (33.0,)]
    assert all(
        one.head in text.text and one.tail in text.text
        for one, text in zip(ROWS, figure.layout.annotations, strict=True)
    )


def test_treated_and_compared_are_told_apart_by_shape_and_not_by_colour():
    dots = [one for one in forest_chart(VIEW, "light").data if one.mode == "markers"]
    assert [one.marker.symbol for one in dots] == ["circle", "circle-open"]
    assert len({one.marker.color for one in dots}) == 1


@pytest.mark.standard("R27")
def test_a_range_of_ours_is_drawn_unlike_a_printed_one_and_each_meaning_unlike_the_others():
    marks = [replace(TREATED, spread=kind) for kind in ("confidence", "lowest-and-highest", "ours", "not-said")]
    assert len({one.line.dash for one in lines_of(forest_chart(view_of(*marks), "light"))}) == len(marks)


@pytest.mark.parametrize("kind", ids(SpreadKind))
def test_an_end_that_was_not_printed_is_drawn_at_the_dot(kind):
    (line,) = lines_of(forest_chart(view_of(replace(TREATED, low=None, spread=kind)), "light"))
    assert tuple(line.x) == (60.0, 80.0)


def test_without_a_range_there_is_a_dot_alone():
    assert [one.mode for one in forest_chart(view_of(Mark("", True, "60", 60.0)), "light").data] == ["markers"]


def test_where_a_group_began_is_drawn_with_the_way_to_the_dot():
    way, dot = forest_chart(view_of(Mark("", True, "from 9 to 4", 4.0, before=9.0), axis=SCALE), "light").data
    assert (tuple(way.x), tuple(dot.x)) == ((9.0, 4.0), (4.0,))


def test_the_axis_of_people_starts_at_nobody_and_ends_at_everybody_at_most():
    assert ends_of(VIEW) == (0, pytest.approx(88))
    assert ends_of(view_of(replace(TREATED, high=99.0))) == (0, 100)


def test_where_nobody_had_it_the_axis_still_has_a_length():
    assert ends_of(view_of(Mark("", True, "0 out of 100", 0.0))) == (0, pytest.approx(11))


def test_a_scale_is_drawn_whole_from_its_bad_end_on_the_left():
    assert ends_of(view_of(Mark("", True, "4 points", 4.0), axis=SCALE)) == (13, 0)


def test_a_change_for_the_worse_lies_left_of_no_change():
    low, high = ends_of(view_of(Mark("", True, "worse by 2 points", -2.0), Mark("", True, "better by 3 points", 3.0)))
    assert low < -2
    assert high > 3


def test_long_words_above_a_row_are_broken_into_lines_and_make_the_chart_higher():
    long = replace(VIEW, rows=tuple(replace(one, tail="a group " * 20) for one in ROWS))
    figure = forest_chart(long, "light")
    assert all(len(part) <= LETTERS_A_LINE for part in figure.layout.annotations[0].text.split("<br>")[1:])
    assert figure.layout.height > forest_chart(VIEW, "light").layout.height


def test_the_chart_does_not_move_and_answers_no_mouse():
    layout = forest_chart(VIEW, "light").layout
    assert (layout.hovermode, layout.dragmode) == (False, False)
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange

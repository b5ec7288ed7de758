"""Studies side by side as a chart."""

import pytest

from decision_aid.views.evidence.sums import ForestRow, ForestView
from decision_aid_web.pieces.charts import INK
from decision_aid_web.screens.evidence.forest_chart import forest_chart

ROWS = (
    ForestRow("Smith 2020", "one", "with needles", True, 60.0, 36.0, 80.0, "60", "60, range 36 to 80", "9 of 15"),
    ForestRow("Smith 2020", "one", "with a dummy", False, 33.0, 15.0, 58.0, "33", "33, range 15 to 58", "5 of 15"),
)
VIEW = ForestView("Title", "Lead", "out of 100 people", 100, ROWS, (), "Alt")


@pytest.mark.parametrize("theme", list(INK))
def test_each_group_is_a_line_with_a_dot_and_its_name(theme):
    figure = forest_chart(VIEW, theme)
    lines = [one for one in figure.data if one.mode == "lines"]
    dots = [one for one in figure.data if one.mode == "markers"]
    assert [tuple(one.x) for one in lines] == [(36.0, 80.0), (15.0, 58.0)]
    assert [tuple(one.x) for one in dots] == [(60.0,), (33.0,)]
    assert all(
        row.study in one.text and row.group in one.text
        for row, one in zip(ROWS, figure.layout.annotations, strict=True)
    )


def test_treated_and_compared_are_told_apart_by_shape_and_not_by_colour():
    dots = [one for one in forest_chart(VIEW, "light").data if one.mode == "markers"]
    assert [one.marker.symbol for one in dots] == ["circle", "circle-open"]
    assert len({one.marker.color for one in dots}) == 1


def test_the_axis_starts_at_nobody_and_ends_at_everybody_at_most():
    assert tuple(forest_chart(VIEW, "light").layout.xaxis.range) == (0, pytest.approx(88))


def test_the_chart_does_not_move_and_answers_no_mouse():
    layout = forest_chart(VIEW, "light").layout
    assert (layout.hovermode, layout.dragmode) == (False, False)
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange

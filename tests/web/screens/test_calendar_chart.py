"""The calendar as a picture: one row an option, a shape for each sign, and nothing that rests on colour."""

from datetime import date, timedelta

import pytest

from decision_aid.views.time.plan import CalendarView, PlanDay, PlanView
from decision_aid_web.pieces.charts import INK
from decision_aid_web.screens.visits.calendar_chart import calendar_chart

FIRST, EVENT = date(2027, 1, 4), date(2027, 3, 1)


def a_day(kind, first, last=None):
    return PlanDay(kind, first, last or first, ".", ".")


PEEL = PlanView(
    "Peel",
    "Peel: 2 visits",
    (
        a_day("visit", FIRST),
        a_day("home", date(2027, 1, 5), date(2027, 1, 7)),
        a_day("visit", date(2027, 2, 1)),
        a_day("look-back", date(2027, 2, 2)),
        a_day("result", date(2027, 5, 1)),
        a_day("repeat", date(2027, 8, 2)),
    ),
    (),
    None,
    None,
)
WAITING = PlanView("Waiting", "Waiting: no visits", (), ("Not known.",), None, None)


def calendar(event=EVENT):
    ticks = ((date(2027, 2, 1), "Feb 2027"), (date(2027, 6, 1), "Jun 2027"))
    line = None if event is None else (event, "your event")
    return CalendarView((PEEL, WAITING), FIRST, date(2027, 8, 2), ticks, line, (), "told in words")


def signs(figure):
    return {line.marker.symbol: list(line.x) for line in figure.data if line.mode == "markers"}


@pytest.mark.standard("W4")
def test_each_sign_has_a_shape_of_its_own():
    assert signs(calendar_chart(calendar(), "light")) == {
        "circle": [FIRST, date(2027, 2, 1)],
        "diamond-open": [date(2027, 5, 1)],
        "square-open": [date(2027, 8, 2)],
    }


def test_days_at_home_are_a_bar_from_the_first_to_the_end_of_the_last():
    (bar,) = [line for line in calendar_chart(calendar(), "light").data if line.mode == "lines"]
    assert tuple(bar.x) == (date(2027, 1, 5), date(2027, 1, 8))


def test_every_option_has_a_row_with_its_name_even_if_nothing_is_planned():
    names = calendar_chart(calendar(None), "light").layout.annotations
    assert [(name.text, name.y) for name in names] == [("Peel: 2 visits", 0), ("Waiting: no visits", 1)]


def test_the_event_is_a_line_over_all_rows_with_its_name_beside_it():
    figure = calendar_chart(calendar(), "light")
    (line,) = [shape for shape in figure.layout.shapes if shape.yref == "paper"]
    assert (line.x0, line.x1, line.y0, line.y1, line.line.dash) == (EVENT, EVENT, 0, 1, "dash")
    assert "your event" in figure.layout.annotations[-1].text


@pytest.mark.parametrize(("event", "side"), [(FIRST, "left"), (date(2027, 8, 1), "right")])
def test_the_name_of_the_event_stays_inside_the_picture(event, side):
    assert calendar_chart(calendar(event), "light").layout.annotations[-1].xanchor == side


def test_no_event_draws_no_line():
    assert [shape for shape in calendar_chart(calendar(None), "light").layout.shapes if shape.yref == "paper"] == []


def test_the_axis_names_months_and_holds_every_sign():
    axis = calendar_chart(calendar(), "light").layout.xaxis
    assert axis.ticktext == ("Feb 2027", "Jun 2027")
    assert axis.range[0] < FIRST
    assert axis.range[1] > date(2027, 8, 2)
    assert axis.range[1] - axis.range[0] < timedelta(weeks=40)


@pytest.mark.standard("R10")
@pytest.mark.parametrize("theme", list(INK))
def test_the_calendar_does_not_move_and_answers_no_mouse(theme):
    figure = calendar_chart(calendar(), theme)
    assert figure.frames == ()
    assert (figure.layout.hovermode, figure.layout.dragmode) == (False, False)
    assert figure.layout.xaxis.fixedrange


@pytest.mark.standard("N3", "R23")
def test_no_option_has_a_colour_of_its_own_in_the_calendar():
    twice = CalendarView((PEEL, PEEL), FIRST, date(2027, 8, 2), (), None, (), ".")
    colours = [[line.marker.color or line.line.color for line in calendar_chart(twice, "light").data]]
    half = len(colours[0]) // 2
    assert colours[0][:half] == colours[0][half:]

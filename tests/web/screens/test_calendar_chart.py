"""The calendar as a picture: one row an option, a shape for each sign, and nothing that rests on colour."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from decision_aid.views.time.plan import CalendarView, PlanDay, PlanView
from decision_aid_web.screens.visits.calendar_chart import EDGE, calendar_chart
from decision_aid_web.shell.drawing import html

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


def markup(view):
    return html("screens/visits/calendar.html", v=calendar_chart(view), alt=view.alt)


def drawn(event=EVENT):
    """Return the calendar as a browser gets it."""
    return ElementTree.fromstring(markup(calendar(event)))


def place(day):
    """Return where a day stands, as the page writes it."""
    span = date(2027, 8, 2) - FIRST
    return f"{round(100 * ((day - FIRST) / span + EDGE) / (1 + 2 * EDGE), 2)}%"


def at(part):
    return part.get("cx") or part.get("x")


@pytest.mark.standard("W4")
def test_each_sign_has_a_shape_of_its_own():
    row = drawn().find("div[@class='chart-row']/svg")
    assert [at(one) for one in row.findall("circle")] == [place(FIRST), place(date(2027, 2, 1))]
    assert [at(one) for one in row.findall("svg") if one.find("path") is not None] == [place(date(2027, 5, 1))]
    assert [at(one) for one in row.findall("svg") if one.find("rect") is not None] == [place(date(2027, 8, 2))]


def test_looking_back_falls_on_no_day_of_its_own():
    kinds = [sign.kind for sign in calendar_chart(calendar()).rows[0].signs]
    assert sorted(kinds) == ["home", "repeat", "result", "visit", "visit"]


def test_days_at_home_are_a_bar_from_the_first_to_the_end_of_the_last():
    (bar,) = drawn().findall(".//line[@class='home']")
    assert (bar.get("x1"), bar.get("x2")) == (place(date(2027, 1, 5)), place(date(2027, 1, 8)))


def test_every_option_has_a_row_with_its_name_even_if_nothing_is_planned():
    names = drawn(None).findall("div[@class='chart-row']/div")
    assert [name.text for name in names] == ["Peel: 2 visits", "Waiting: no visits"]


def test_the_event_is_a_line_over_all_rows_with_its_name_beside_it():
    (line,) = drawn().findall(".//line[@class='event']")
    assert [line.get(end) for end in ("x1", "x2", "y1", "y2")] == [place(EVENT), place(EVENT), "0", "100%"]
    assert [one.text for one in drawn().findall(".//text[@class='strong']")] == ["your event"]


@pytest.mark.parametrize(("event", "side"), [(FIRST, "start"), (date(2027, 8, 1), "end")])
def test_the_name_of_the_event_stays_inside_the_picture(event, side):
    assert drawn(event).find(".//text[@class='strong']").get("text-anchor") == side


def test_no_event_draws_no_line():
    assert drawn(None).findall(".//*[@class='event']") == []


def test_the_axis_names_months_and_holds_every_sign():
    months = drawn().findall("svg[@class='chart-axis']/text")[-2:]
    assert [(one.text, one.get("x")) for one in months] == [
        ("Feb 2027", place(date(2027, 2, 1))),
        ("Jun 2027", place(date(2027, 6, 1))),
    ]
    signs = calendar_chart(calendar()).rows[0].signs
    assert all(0 < sign.at < 100 for sign in signs)
    assert date(2027, 8, 2) - FIRST < timedelta(weeks=40)


@pytest.mark.standard("W1")
def test_the_calendar_is_one_picture_with_its_words():
    assert (drawn().get("role"), drawn().get("aria-label")) == ("img", "told in words")


@pytest.mark.standard("N3", "R23")
def test_no_option_has_a_colour_of_its_own_in_the_calendar():
    twice = CalendarView((PEEL, PEEL), FIRST, date(2027, 8, 2), (), None, (), ".")
    first, second = ElementTree.fromstring(markup(twice)).findall("div[@class='chart-row']")
    assert ElementTree.tostring(first) == ElementTree.tostring(second)
    assert re.findall(r"fill=|stroke=|style=|#[0-9a-fA-F]{3}", markup(twice)) == []

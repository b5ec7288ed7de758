"""Days of a plan as a calendar file, read back by the same rules that calendar programs follow."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from decision_aid.calendar_file import CalendarEvent, calendar_file

TODAY = date(2026, 12, 1)
VISIT = CalendarEvent(
    "peel-visit-1@scar-choices", date(2027, 1, 4), date(2027, 1, 4), "Possible visit: Peel", "A plan."
)
HOME = CalendarEvent("peel-home-1@scar-choices", date(2027, 1, 5), date(2027, 1, 7), "Days at home: Peel", "A plan.")

days = st.dates(date(2026, 1, 1), date(2060, 1, 1))
# Printable text of any language. Calendar programs keep no other control sign than the end of a line.
texts = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=300).map(str.strip)
events = st.builds(
    lambda first, length, title, text: CalendarEvent("one@scar-choices", first, first + timedelta(length), title, text),
    days,
    st.integers(0, 60),
    texts.filter(bool),
    texts.filter(bool),
)


def file_of(*parts, today=TODAY):
    return calendar_file("peel@scar-choices", "Scar Choices: Peel", parts, today, "en")


def read(data):
    return Calendar.from_ical(data).events


def test_a_file_read_back_has_every_event_in_its_order():
    assert [str(event["UID"]) for event in read(file_of(VISIT, HOME))] == [VISIT.uid, HOME.uid]


@given(events)
def test_title_and_text_come_back_as_they_were_whatever_the_language(event):
    (found,) = read(file_of(event))
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (event.title, event.text)


@given(events)
def test_an_event_takes_whole_days_up_to_and_with_its_last(event):
    (found,) = read(file_of(event))
    assert (found.start, found.end) == (event.first, event.last + timedelta(days=1))
    assert not isinstance(found.start, datetime)


@given(events)
def test_no_line_is_longer_than_75_bytes_and_each_ends_as_the_standard_wants(event):
    data = file_of(event)
    *lines, rest = data.split(b"\r\n")
    assert rest == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line] == []
    assert data.decode("utf-8")


def test_a_long_line_is_never_folded_inside_a_letter():
    lines = file_of(CalendarEvent("one@scar-choices", TODAY, TODAY, "ß日本語" * 40, "ü" * 200)).split(b"\r\n")
    assert all(line.decode("utf-8") or line == b"" for line in lines)


@pytest.mark.parametrize("name", ["VERSION", "PRODID"])
def test_a_calendar_has_what_the_standard_requires(name):
    assert Calendar.from_ical(file_of(VISIT))[name]


@pytest.mark.parametrize("name", ["UID", "DTSTAMP", "DTSTART", "SUMMARY"])
def test_an_event_has_what_the_standard_requires(name):
    assert read(file_of(VISIT))[0][name]


def test_the_stamp_is_the_day_on_which_the_file_was_made():
    (found,) = read(file_of(VISIT))
    assert found["DTSTAMP"].dt == datetime(2026, 12, 1, tzinfo=UTC)


def test_the_same_plan_makes_the_same_file():
    assert file_of(VISIT, HOME) == file_of(VISIT, HOME)


def test_a_plan_blocks_no_time_and_is_not_settled():
    (found,) = read(file_of(VISIT))
    assert (found["TRANSP"], found["STATUS"], found["CLASS"]) == ("TRANSPARENT", "TENTATIVE", "PRIVATE")

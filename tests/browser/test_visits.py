from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from babel.dates import format_date
from icalendar import Calendar

from browser.driver import KELOID
from browser.looks import WIDTHS, axe_finds_in_both_schemes, heights, wider_than_the_page

PLANNED = {**KELOID, "answers": {**KELOID["answers"], "limits": {"weeks_until_event": 12}}}


def price_of(tab, name):
    return tab.page.get_by_label(f"Price of one visit: {name}", exact=True)


def wide(value):
    return format_date(value, "long", locale="en")


@pytest.mark.standard("W10", "W13")
def test_a_price_is_typed_and_survives_a_reload(visit):
    tab = visit(width=1280, height=900).remembers(KELOID).open("visits")
    price_of(tab, "Mesotherapy").fill("120")
    price_of(tab, "Mesotherapy").press("Enter")
    assert tab.remembers_soon(lambda memory: memory.get("prices") == {"mesotherapy": 120})
    tab.page.reload()
    tab.settled()
    assert price_of(tab, "Mesotherapy").input_value() == "120.00"
    assert price_of(tab, "Steroid injection").input_value() == ""
    cost = tab.page.get_by_role("row", name="Cost of the whole course").locator("td").nth(1).inner_text()
    assert cost.split() == ["360", "to", "840,", "usually", "480", "At", "your", "price"]


def test_a_price_can_be_taken_back(visit):
    tab = visit(width=1280, height=900).remembers({**KELOID, "prices": {"mesotherapy": 120}}).open("visits")
    price_of(tab, "Mesotherapy").fill("")
    price_of(tab, "Mesotherapy").press("Enter")
    assert tab.remembers_soon(lambda memory: "prices" not in memory)
    tab.settled()
    assert price_of(tab, "Mesotherapy").input_value() == ""


def test_the_saved_calendar_has_the_days_that_stand_on_the_screen(visit):
    tab = visit(width=820, height=1180).remembers(PLANNED).open("visits")
    before = tab.memory()
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="Save as a calendar file: Steroid injection").click()
    assert download.value.suggested_filename == "scar-choices-steroid-injection.ics"
    data = Path(download.value.path()).read_bytes()
    lines = tab.page.locator(".st-key-plans li", has=tab.page.locator("strong"))
    card = tab.page.locator(
        ".st-key-plans > div", has=tab.page.get_by_role("heading", name="Steroid injection: 6 visits")
    )
    on_screen = [
        (day.inner_text(), what.inner_text())
        for day, what in zip(card.locator("li span").all(), card.locator("li strong").all(), strict=True)
    ]
    in_file = []
    for event in Calendar.from_ical(data).events:
        last = event.end - timedelta(days=1)
        when = wide(event.start) if event.start == last else f"{wide(event.start)} to {wide(last)}"
        in_file.append((when, str(event["SUMMARY"]).removesuffix(": Steroid injection")))
    assert lines.count() > len(on_screen) >= 8
    assert in_file == on_screen
    assert b"keloid" not in data.lower()
    assert tab.memory() == before


@pytest.mark.standard("W5", "W6", "W14", "W21")
def test_on_a_full_page_files_can_be_hit_nothing_is_cut_off_and_axe_finds_nothing(visit):
    tab = visit().remembers({**PLANNED, "prices": {"mesotherapy": 120}}).open("visits")
    tab.page.wait_for_selector(".chart .visit")
    for width in WIDTHS:
        files = heights(tab.seen_at(width), ".st-key-plans button")
        assert len(files) == 2
        assert min(files) >= 44
        assert wider_than_the_page(tab) == 0
    assert axe_finds_in_both_schemes(tab, 390) == []


def test_names_on_the_calendar_stay_inside_it_on_a_phone(visit):
    journey = {**PLANNED, "answers": {"scar": "atrophic-acne", "limits": {"weeks_until_event": 12}}}
    tab = (
        visit(width=390).remembers({**journey, "picked": ["fractional-laser-nonablative", "subcision"]}).open("visits")
    )
    tab.page.wait_for_selector(".chart .visit")
    calendar = tab.page.locator(".chart").last
    chart = calendar.bounding_box()
    for box in (name.bounding_box() for name in calendar.locator(".chart-name, text").all()):
        assert chart["x"] <= box["x"]
        assert box["x"] + box["width"] <= chart["x"] + chart["width"]
    months = [month.bounding_box() for month in calendar.locator(".chart-axis").last.locator("text").all()]
    assert all(one["x"] + one["width"] < after["x"] for one, after in pairwise(months))

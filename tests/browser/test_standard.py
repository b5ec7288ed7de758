"""Rows of the standard that only a real browser can prove."""

import re

import pytest

from browser.driver import KELOID

MOST_PIXELS = 60


@pytest.mark.standard("W16")
def test_an_answer_does_not_move_the_page(visit):
    tab = visit(width=390, height=844).remembers(KELOID).open("your_health").unfold("more-scar")
    moved = {question: moved_by_an_answer(tab, question) for question in ("skin", "site", "scar_age")}
    assert {question: pixels for question, pixels in moved.items() if pixels >= MOST_PIXELS} == {}
    assert tab.page.url.endswith("your_health")


@pytest.mark.standard("W16")
def test_picking_a_type_does_not_move_the_page_and_brings_the_way_on_into_sight(visit):
    tab = visit(width=390, height=844).open("your_scar")
    keloid = tab.page.locator(".st-key-q-scar label", has_text="keloid")
    before = keloid.bounding_box()["y"]
    keloid.click()
    tab.settled()
    assert keloid.bounding_box()["y"] == before
    assert tab.page.get_by_role("link", name="Next: Your options").bounding_box()["y"] < 844


@pytest.mark.standard("L1")
def test_the_first_number_about_a_treatment_takes_three_taps(visit):
    """Of 100 or of 1,000 people, or a number in words that a study gave: what the first row of the board shows."""
    tab = visit(width=390, height=844).open("")
    tab.go("Start with your scar")
    tab.page.locator(".st-key-q-scar label", has_text="Dents from acne").click()
    tab.settled()
    tab.go("Next: Your options")
    assert tab.page.locator("h1").inner_text() == "Your options at a glance"
    assert re.search(r"\d+ (out )?of 1(00|,000)", tab.page.locator("main").inner_text())


@pytest.mark.standard("L1")
@pytest.mark.parametrize("path", ["", "your_scar", "your_health"])
def test_a_page_of_the_way_asks_on_two_screens_of_a_phone(visit, path):
    tab = visit(width=390, height=844).open(path)
    foot = tab.page.locator("footer.foot").bounding_box()["y"]
    assert foot <= 2 * 844


@pytest.mark.standard("L1")
def test_the_first_page_shows_its_doors_without_scrolling(visit):
    tab = visit(width=390, height=844).open("")
    doors = tab.page.locator(".st-key-start-doors a")
    assert [name for name in doors.all() if name.bounding_box()["y"] + name.bounding_box()["height"] > 844] == []
    assert doors.count() >= 2


@pytest.mark.standard("QL10")
@pytest.mark.parametrize("width", [390, 1280])
def test_the_steps_are_seen_without_the_menu_and_tell_where_one_was(visit, width):
    tab = visit(width=width, height=844).remembers(KELOID).open("your_scar")
    tab.go("Next: Your options")
    steps = tab.page.locator("nav ol")
    here = steps.locator("[aria-current=step]")
    assert here.inner_text().split("\n")[-1].endswith("Your options")
    assert 0 <= here.bounding_box()["x"] < width / 2
    assert [one.inner_text() for one in steps.locator(".visited").all()] != []
    steps.get_by_role("link", name="Compare").click()
    tab.page.wait_for_url("**/compare")
    tab.settled()
    assert tab.page.locator("nav .visited").count() == 2


def test_who_starts_over_was_nowhere(visit):
    tab = visit().remembers(KELOID).open("compare")
    tab.page.get_by_role("button", name="Start over").click()
    tab.page.get_by_role("button", name="Yes, wipe my answers").click()
    tab.page.wait_for_url(lambda address: "compare" not in address)
    tab.settled()
    assert tab.page.locator("nav .visited").count() == 0


def test_a_button_keeps_its_colour_under_a_finger(visit):
    """After a tap the finger's hover stays: a button must not turn black or pale then."""
    tab = visit().remembers(KELOID).open("visits")
    onward = tab.page.locator(".st-key-way-next a")
    colour = "link => getComputedStyle(link).backgroundColor"
    before = onward.evaluate(colour)
    onward.hover()
    tab.settled()
    assert [
        abs(one - other) < 0.06 for one, other in zip(shares(before), shares(onward.evaluate(colour)), strict=True)
    ] == [True] * 3


def shares(colour):
    """Return red, green and blue from 0 to 1, as a browser writes a colour."""
    numbers = [float(part) for part in re.findall(r"[\d.]+", colour.replace("srgb", ""))][:3]
    return [one / 255 for one in numbers] if colour.startswith("rgb") else numbers


def moved_by_an_answer(tab, question):
    """Give the last answer of a question; return by how many pixels it moved."""
    field = f".st-key-q-{question}"
    answer = tab.page.locator(f"{field} label[data-baseweb], {field} [role=radiogroup] label").last
    answer.scroll_into_view_if_needed()
    before = answer.bounding_box()["y"]
    answer.click()
    tab.settled()
    return abs(answer.bounding_box()["y"] - before)

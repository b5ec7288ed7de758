"""The board in a real browser: from the start to the comparison, by finger and by keyboard alone."""

import pytest

from browser.driver import KELOID
from browser.looks import WIDTHS, axe_finds_in_both_schemes, heights, wider_than_the_page

DENTS = {"answers": {"scar": "atrophic-acne", "dent_shape": "rolling", "skin": "rarely-burns-brown"}}
MOST_STOPS = 200
STANDS_ON = "selector => document.activeElement.matches(selector)"


def drawn(tab, selector):
    """Wait until the board was drawn anew with this in it."""
    tab.page.wait_for_selector(selector, state="attached", timeout=60_000)
    return tab.settled()


def names(tab):
    return tab.page.locator(".rows-board .c-opt a").all_inner_texts()


def tab_to(tab, selector):
    """Press Tab until the focus stands on what matches."""
    for _ in range(MOST_STOPS):
        tab.page.keyboard.press("Tab")
        if tab.page.evaluate(STANDS_ON, selector):
            return
    raise AssertionError(f"the keyboard does not come to {selector}")


@pytest.mark.standard("R30")
def test_a_finger_goes_from_the_start_over_the_board_to_the_comparison(visit):
    tab = visit().open("")
    tab.go("Start with your scar")
    tab.page.locator(".st-key-q-scar label", has_text="keloid").first.click()
    tab.settled()
    tab.go("Next: Your options")
    by_kind = names(tab)
    tab.page.locator(".board select").select_option("visits")
    drawn(tab, "option[value=visits][selected]")
    assert sorted(names(tab)) == sorted(by_kind) != names(tab)
    tab.page.locator("[data-do='filter:no-needles']").click()
    drawn(tab, "[data-do='filter:no-needles'][aria-pressed=true]")
    assert len(names(tab)) < len(by_kind)
    assert f"{len(by_kind) - len(names(tab))} hidden" in tab.page.locator(".hides").inner_text()
    tab.page.locator(".rows-board [data-do='pick:silicone']").click()
    drawn(tab, ".rows-board [data-do='pick:silicone'][aria-pressed=true]")
    assert tab.memory()["picked"] == ["silicone"]
    tab.page.locator(".go").click()
    tab.page.wait_for_url("**/compare")
    tab.settled()
    assert tab.page.locator("table.compare thead th", has_text="Silicone").count() == 1


@pytest.mark.standard("W8", "R30")
def test_the_keyboard_alone_goes_from_the_scar_over_the_board_to_the_comparison(visit):
    tab = visit().open("your_scar")
    keys = tab.page.keyboard
    tab_to(tab, ".st-key-q-scar input")
    keys.press("Space")
    tab.settled()
    tab_to(tab, ".st-key-way-next a")
    keys.press("Enter")
    tab.page.wait_for_url("**/options")
    tab.settled()
    tab_to(tab, ".board select")
    keys.press("ArrowDown")
    drawn(tab, "option[value=visits][selected]")
    assert tab.page.evaluate(STANDS_ON, ".board select")
    tab_to(tab, "[data-do='filter:at-home']")
    keys.press("Space")
    drawn(tab, "[data-do='filter:at-home'][aria-pressed=true]")
    assert tab.page.evaluate(STANDS_ON, "[data-do='filter:at-home']")
    tab_to(tab, ".rows-board .pick")
    keys.press("Enter")
    drawn(tab, ".rows-board .pick[aria-pressed=true]")
    assert tab.page.evaluate(STANDS_ON, ".rows-board .pick[aria-pressed=true]")
    tab_to(tab, ".go")
    keys.press("Enter")
    tab.page.wait_for_url("**/compare")


def test_what_a_tap_changed_is_read_aloud(visit):
    tab = visit(width=1280).remembers(DENTS).open("options")
    tab.page.locator("[data-do='sort:soonest']").click()
    drawn(tab, "[data-do='sort:soonest'][aria-pressed=true]")
    assert "soonest" in tab.page.locator("[role=status]", has_text="Sorted").inner_text()


def test_wishes_redraw_every_row_at_once_and_stay_open(visit):
    tab = visit(width=1280).remembers(DENTS).open("options")
    tab.page.locator("#board-wishes summary").click()
    tab.page.locator("[data-do='wish:no-needles']").click()
    drawn(tab, ".rows-board .wish")
    assert tab.page.locator(".rows-board .wish").count() == len(names(tab))
    assert tab.page.locator("[data-do='wish:no-needles']").is_visible()
    assert tab.memory()["wishes"] == {"no-needles": "matters"}


def test_a_third_option_is_not_taken_and_the_bar_says_which_to_take_out(visit):
    tab = visit().remembers(KELOID).open("options")
    tab.page.locator(".rows-board [data-do='pick:verapamil-injection']").click()
    drawn(tab, ".foot-bar .full")
    assert tab.memory()["picked"] == KELOID["picked"]
    tab.page.locator(".foot-bar .take-out").first.click()
    drawn(tab, ".foot-bar:not(:has(.full))")
    assert tab.memory()["picked"] == KELOID["picked"][1:]


def test_the_order_of_the_reader_is_still_there_after_reading_about_an_option(visit):
    tab = visit(width=1280).remembers(DENTS).open("options")
    tab.page.locator("[data-do='sort:visits']").click()
    drawn(tab, "[data-do='sort:visits'][aria-pressed=true]")
    tab.page.locator(".c-opt a", has_text="Subcision").click()
    tab.page.wait_for_url("**/option?option=subcision")
    tab.settled()
    tab.page.go_back()
    assert drawn(tab, "[data-do='sort:visits'][aria-pressed=true]")


@pytest.mark.standard("W2", "W5", "W6", "W14")
def test_the_board_is_a_table_that_fits_every_width(visit):
    tab = visit().remembers(DENTS).open("options")
    for width in WIDTHS:
        assert wider_than_the_page(tab.seen_at(width)) == 0
        assert min(heights(tab, ".rows-board .pick, .board .chip")) >= 44
        assert tab.page.get_by_role("table").get_by_role("columnheader").count() == 7
        assert tab.page.get_by_role("table").get_by_role("rowheader").count() >= len(names(tab))
    assert axe_finds_in_both_schemes(tab, 390) == []
    assert axe_finds_in_both_schemes(tab, 1280) == []

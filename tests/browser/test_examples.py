"""An example in a real tab: a reload stays in it, a print says what it is, and one tap brings the own answers back."""

import json

import pytest

from browser.driver import KELOID

EXAMPLE = "sessionStorage.getItem('scar-choices-example')"


def kept(tab):
    return json.loads(tab.page.evaluate(EXAMPLE) or "null")


def open_dents(tab):
    tab.page.locator(".st-key-open-acne-dents button").click()
    tab.page.wait_for_selector(".st-key-example")
    return tab.settled()


@pytest.mark.standard("W10")
def test_an_example_survives_a_reload_and_leaves_the_own_answers_as_they_were(visit):
    tab = open_dents(visit().remembers(KELOID).open(""))
    tab.open("your_scar")
    tab.page.locator(".st-key-q-scar label", has_text="Stretch marks").first.click()
    tab.settled()
    tab.page.reload()
    tab.settled()
    assert tab.page.locator(".st-key-example").count() == 1
    assert kept(tab)["journey"]["answers"]["scar"] == "stretch-marks"
    assert tab.memory() == KELOID
    tab.page.get_by_role("button", name="Leave the example").click()
    tab.page.wait_for_selector(".st-key-example", state="detached")
    tab.settled()
    assert kept(tab) is None
    assert tab.memory() == KELOID
    assert "keloid" in tab.open("summary").page.locator("section.sheet").inner_text()


def test_a_print_of_an_example_says_what_it_is(visit):
    tab = open_dents(visit().open("")).open("summary")
    tab.page.emulate_media(media="print")
    assert tab.page.locator("p.example").is_visible()
    assert not tab.page.get_by_role("button", name="Leave the example").is_visible()

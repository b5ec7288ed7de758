import pytest

from browser.driver import KELOID
from browser.looks import WIDTHS, axe_finds_in_both_schemes, heights, wider_than_the_page

LEAVE = "leave-it-alone-keloid"
TO_TAP = "[class*=st-key-check-card] :is(.stRadio [role=radiogroup] label, button, .stPageLink a, summary)"


@pytest.mark.standard("M3", "M5", "W10")
def test_an_answer_is_told_about_survives_a_reload_and_a_no_opens_the_page_that_helps(visit):
    tab = visit(width=390, height=844).remembers(KELOID).open("check")
    card = tab.page.locator(f".st-key-check-card-{LEAVE}")
    card.locator("label", has_text="It is no choice").click()
    card.locator(".told-now").wait_for()
    tab.settled()
    assert tab.memory()["quiz"] == {LEAVE: "must-act"}
    assert "quiz" not in tab.page.url
    tab.page.reload()
    card.locator(".told-now").wait_for()
    card.locator("input:checked").wait_for(state="attached")
    tab.settled()
    tab.page.locator(".st-key-ready-matters button", has_text="No").first.click()
    tab.settled()
    assert tab.go("Go to: What matters").page.url.endswith("/what_matters")


@pytest.mark.standard("W5", "W21")
def test_with_answers_given_all_can_be_hit_nothing_is_cut_off_and_axe_finds_nothing(visit):
    said = {LEAVE: "must-act", "mesotherapy-not-known-keloid-mesotherapy": "if-it-helps"}
    tab = visit().remembers({**KELOID, "quiz": said, "ready": {"settled": "no", "support": "not-sure"}}).open("check")
    for width in WIDTHS:
        assert min(heights(tab.seen_at(width), TO_TAP)) >= 44
        assert wider_than_the_page(tab) == 0
    assert axe_finds_in_both_schemes(tab, 390) == []

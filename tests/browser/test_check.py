import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.driver import KELOID

LEAVE = "leave-it-alone-keloid"


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


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_answers_can_be_hit_with_a_finger_and_nothing_is_cut_off(visit, width):
    tab = visit(width=width, height=900).remembers({**KELOID, "quiz": {LEAVE: "must-act"}}).open("check")
    heights = tab.page.evaluate(
        "() => [...document.querySelectorAll('[class*=st-key-check-card] :is(.stRadio [role=radiogroup] label, button, .stPageLink a, summary)')]"
        ".map(e => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert (
        tab.page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth }"
        )
        == 0
    )


@pytest.mark.standard("W5", "W21")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_answers_given(visit, scheme):
    said = {LEAVE: "must-act", "mesotherapy-studied-keloid-mesotherapy": "not-studied"}
    journey = {**KELOID, "quiz": said, "ready": {"settled": "no", "support": "not-sure"}}
    tab = visit(width=390, height=900, scheme=scheme).remembers(journey).open("check")
    found = Axe().run(tab.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert [(one["id"], node["html"][:160]) for one in found.response["violations"] for node in one["nodes"]] == []

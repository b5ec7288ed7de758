import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.driver import KELOID

WISHES = {"few-visits": "matters", "no-needles": "matters", "likely-to-help": "matters"}


@pytest.mark.standard("W8", "W10")
def test_wishes_are_tapped_with_the_keyboard_and_survive_a_reload(visit):
    tab = visit(width=1280, height=900).remembers(KELOID).open("what_matters")
    tab.page.locator(".st-key-wish-few-visits button").first.focus()
    tab.page.keyboard.press("Space")
    tab.page.wait_for_selector(".moved")
    tab.settled()
    assert tab.memory()["wishes"] == {"few-visits": "matters"}
    tab.page.reload()
    tab.settled()
    assert tab.page.locator(".st-key-wish-few-visits button[aria-checked=true]").inner_text() == "Matters to me"


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
def test_answers_can_be_hit_with_a_finger_and_nothing_is_cut_off(visit, width):
    tab = visit(width=width, height=900).remembers({**KELOID, "wishes": WISHES}).open("what_matters")
    heights = tab.page.evaluate(
        "() => [...document.querySelectorAll('.st-key-wishes button')].map(e => e.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    assert (
        tab.page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth }"
        )
        == 0
    )


@pytest.mark.standard("W4")
def test_each_verdict_has_its_own_shape_beside_its_word(visit):
    tab = visit(width=1280, height=900).remembers({**KELOID, "wishes": WISHES}).open("what_matters")
    shapes = tab.page.evaluate(
        """() => Object.fromEntries(['fits', 'does-not-fit', 'unknown'].map(name => {
        const shape = document.querySelector('.segments .shape-' + name), box = getComputedStyle(shape.querySelector('rect'));
        return [name, [box.fill !== 'none', !!shape.querySelector('path'), box.strokeDasharray !== 'none']] }))"""
    )
    assert shapes == {
        "fits": [True, False, False],
        "does-not-fit": [False, True, False],
        "unknown": [False, False, True],
    }
    words = tab.page.locator(".segments li strong").all_inner_texts()
    assert set(words) == {"Fits", "Does not fit", "Not known"}


@pytest.mark.standard("W5", "W21")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_wishes_tapped(visit, scheme):
    tab = visit(width=390, height=900, scheme=scheme).remembers({**KELOID, "wishes": WISHES}).open("what_matters")
    found = Axe().run(tab.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert [(one["id"], node["html"][:160]) for one in found.response["violations"] for node in one["nodes"]] == []

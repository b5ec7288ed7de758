import pytest

from browser.driver import KELOID
from browser.looks import WIDTHS, axe_finds_in_both_schemes, heights, wider_than_the_page

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


@pytest.mark.standard("W5", "W21")
def test_with_wishes_tapped_all_can_be_hit_nothing_is_cut_off_and_axe_finds_nothing(visit):
    tab = visit().remembers({**KELOID, "wishes": WISHES}).open("what_matters")
    for width in WIDTHS:
        assert min(heights(tab.seen_at(width), ".st-key-wishes button")) >= 44
        assert wider_than_the_page(tab) == 0
    assert axe_finds_in_both_schemes(tab, 390) == []


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

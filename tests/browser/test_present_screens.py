"""Every screen of present mode, met on one walk through all of them as a practitioner goes: by the large button."""

import pytest

from browser.driver import KELOID, Visitor
from browser.looks import SCHEMES, axe_finds, wider_than_the_page
from decision_aid.talk import SCREENS

WIDTH, HEIGHT = 820, 1180
FOCUS_HIDDEN = """() => { const e = document.activeElement, r = (e.closest('label') ?? e).getBoundingClientRect();
    const x = r.left + r.width / 2, y = r.top + Math.min(r.height / 2, 20);
    if (!r.width || e === document.body || e.closest('.stDateInput')) return null;
    const top = document.elementFromPoint(x, y);
    const bar = document.querySelector('.st-key-talk-way');
    return bar.contains(top) && !bar.contains(e) ? e.outerHTML.slice(0, 120) : null }"""
SMALL = """() => [...document.querySelectorAll('main button, main label, [data-testid=stMain] button')]
    .filter(e => e.offsetParent && !e.closest('.stMultiSelect, .stDateInput, footer') && e.dataset.testid !== 'stWidgetLabel')
    .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 160))"""


@pytest.fixture(scope="module")
def walk(device, aid):
    """Begin the walk; the tablet stays on the screen where the last test left it."""
    tab = Visitor(device, aid, WIDTH, HEIGHT).remembers(KELOID).presents(next(iter(SCREENS))).open("present")
    yield tab
    tab.close()
    tab.met_no_error()


@pytest.fixture(scope="module", params=SCREENS)
def tablet(request, walk):
    """Go on until this screen is there."""
    while screen_of(walk) != request.param:
        before = walk.page.locator(".talk-place").inner_text()
        walk.page.get_by_role("button", name="Next", exact=True).click()
        walk.page.wait_for_function("old => document.querySelector('.talk-place')?.innerText !== old", arg=before)
        walk.settled()
    return walk.seen_at(WIDTH, HEIGHT)


def screen_of(tab):
    return tab.place().get("screen")


@pytest.mark.standard("W2", "W5", "W21")
def test_axe_finds_nothing(tablet):
    found = [one for scheme in SCHEMES for one in axe_finds(tablet.seen_at(WIDTH, HEIGHT, scheme), scheme)]
    assert found == []


def test_text_is_21_pixels_and_nothing_is_cut_off(tablet):
    assert tablet.page.locator(".talk-prompt").evaluate("e => getComputedStyle(e).fontSize") == "21px"
    assert wider_than_the_page(tablet) == 0


@pytest.mark.standard("W14")
def test_everything_to_tap_on_a_tablet_is_44_pixels_high(tablet):
    assert tablet.page.evaluate(SMALL) == []


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (HEIGHT, WIDTH)])
def test_the_large_buttons_stand_at_the_foot_of_short_and_long_screens_alike(tablet, size):
    width, height = size
    box = (
        tablet.seen_at(width, height)
        .page.locator(".st-key-talk-next button, .st-key-talk-back button")
        .last.bounding_box()
    )
    assert height - 24 < box["y"] + box["height"] <= height


@pytest.mark.standard("W12")
@pytest.mark.parametrize("screen", ["scar", "health", "stand"])
def test_what_has_the_focus_shows_it_and_is_not_hidden_under_the_bar(visit, screen):
    tab = visit(width=WIDTH, height=HEIGHT).remembers(KELOID).presents(screen).open("present")
    for _ in range(40):
        tab.page.keyboard.press("Tab")
        assert tab.page.evaluate(FOCUS_HIDDEN) is None

"""Every page in both colours, at three widths and by keyboard; each is opened once and looked at in many ways."""

import pytest

from browser.driver import KELOID, PAGES, Visitor
from browser.looks import WIDTHS, axe_finds_in_both_schemes, wider_than_the_page
from decision_aid.models.vocabulary import ScarId, ids

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    " p { margin-bottom: 2em !important; }"
)  # the text spacing of WCAG 1.4.12
CUT_OFF = """() => [...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main td, main th, main summary')]
    .filter(e => e.offsetParent && getComputedStyle(e).overflowY === 'hidden' && !e.classList.contains('sr')
        && e.scrollHeight > e.clientHeight + 2)
    .map(e => e.outerHTML.slice(0, 120))"""
FOCUSED = """() => { const e = document.activeElement;
    return e === document.body ? null : (e.closest('.st-key-help') ? 'help' : '') + e.outerHTML.slice(0, 200) }"""
LARGER = "large => document.documentElement.classList.toggle('large-print', large)"
MOVING = """() => [...document.querySelectorAll('body *')].filter(e => { const look = getComputedStyle(e);
    return look.animationName !== 'none' || !/^0s(, 0s)*$/.test(look.transitionDuration) }).map(e => e.outerHTML.slice(0, 120))"""
MOST_STOPS = 400


@pytest.fixture(scope="module", params=PAGES)
def opened(request, device, aid):
    """Open a page once for all tests of this file; they leave it as it was."""
    tab = Visitor(device, aid).remembers(KELOID).open(request.param)
    yield tab
    tab.close()
    tab.met_no_error()


@pytest.mark.standard("W2", "W11", "W15")
def test_each_page_has_one_first_heading_and_its_own_title(opened):
    assert opened.page.locator("h1").count() == 1
    assert opened.page.title().endswith("Scar Choices")
    assert opened.page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.standard("W2", "W5", "W21")
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(opened, width):
    assert axe_finds_in_both_schemes(opened, width) == []


@pytest.mark.standard("W21")
def test_dark_colours_are_not_the_light_ones(opened):
    def ground():
        return opened.page.locator('[data-testid="stApp"]').evaluate("app => getComputedStyle(app).backgroundColor")

    opened.seen_at(390, scheme="light")
    light = ground()
    opened.seen_at(390, scheme="dark")
    assert ground() != light


@pytest.mark.standard("W6")
def test_nothing_is_cut_off_at_320_pixels(opened):
    assert wider_than_the_page(opened.seen_at(320, 700)) == 0


@pytest.mark.standard("W14")
def test_everything_to_tap_is_at_least_24_pixels_high(opened):
    opened.seen_at(390, 844)
    small = opened.page.evaluate(
        """() => [...document.querySelectorAll('main button, main summary, main label, main a, [data-testid=stMain] button')]
        .filter(e => e.offsetParent && !e.closest('li, p') && e.getBoundingClientRect().height < 24)
        .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert small == []


@pytest.mark.standard("W6")
def test_wider_spaces_in_the_text_cut_nothing_off(opened):
    opened.seen_at(390, 844)
    spacing = opened.page.add_style_tag(content=SPACING)
    opened.settled()
    wider, cut_off = wider_than_the_page(opened), opened.page.evaluate(CUT_OFF)
    spacing.evaluate("style => style.remove()")
    assert (wider, cut_off) == (0, [])


@pytest.mark.standard("W6")
def test_nothing_is_cut_off_when_a_desktop_enlarges_it_twice(opened):
    opened.seen_at(640, 400)
    assert (wider_than_the_page(opened), opened.page.evaluate(CUT_OFF)) == (0, [])


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_larger_words_cut_nothing_off(opened, width):
    opened.seen_at(width, 844)
    words = opened.page.locator("main p, [data-testid=stMain] p").filter(visible=True).first
    before = words.bounding_box()["height"]
    opened.page.evaluate(LARGER, True)
    opened.settled()
    found = (wider_than_the_page(opened), opened.page.evaluate(CUT_OFF), words.bounding_box()["height"] > before)
    opened.page.evaluate(LARGER, False)
    assert found == (0, [], True)


@pytest.mark.standard("R10")
def test_nothing_moves_for_who_wants_no_motion(opened):
    opened.page.emulate_media(reduced_motion="reduce")
    moving = opened.settled().page.evaluate(MOVING)
    opened.page.emulate_media(reduced_motion="no-preference")
    assert moving == []


@pytest.mark.standard("W8")
def test_the_tab_key_leads_through_the_whole_page_and_out_at_its_end(opened):
    opened.seen_at(1280)
    stops = []
    for _ in range(MOST_STOPS):
        opened.page.keyboard.press("Tab")
        stops.append(opened.page.evaluate(FOCUSED))
        if stops[-1] and stops[-1].startswith("help") and "evidence" in stops[-1]:
            break
    assert stops[-1]
    assert stops[-1].startswith("help")


@pytest.mark.standard("W8")
def test_a_scar_type_can_be_picked_with_the_keyboard_alone(visit):
    tab = visit(width=1280, height=900).open("your_scar")
    tab.page.locator(".st-key-q-scar input").first.focus()
    tab.page.keyboard.press("Space")
    tab.settled()
    tab.page.keyboard.press("ArrowDown")
    tab.settled()
    assert tab.memory()["answers"]["scar"] == ids(ScarId)[1]

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.driver import KELOID, PAGES
from decision_aid.talk import SCREENS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.standard("W2", "W5", "W21")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing(visit, page, width, scheme):
    tab = visit(width=width, height=900, scheme=scheme).remembers(KELOID).open(page)
    found = Axe().run(tab.page, options=RULES).response["violations"]
    assert [(one["id"], node["html"][:160]) for one in found for node in one["nodes"]] == []


@pytest.mark.standard("W2", "W5", "W21")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_in_present_mode(visit, screen, scheme):
    tab = visit(width=820, height=1180, scheme=scheme).remembers(KELOID).presents(screen).open("present")
    found = Axe().run(tab.page, options=RULES).response["violations"]
    assert [(one["id"], node["html"][:160]) for one in found for node in one["nodes"]] == []


@pytest.mark.standard("W6")
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_off_at_320_pixels(visit, page):
    tab = visit(width=320, height=700).remembers(KELOID).open(page)
    wide = tab.page.evaluate(
        "() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth }"
    )
    assert wide == 0


@pytest.mark.standard("W2", "W11", "W15")
@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_one_first_heading_and_its_own_title(visit, page):
    tab = visit().remembers(KELOID).open(page)
    assert tab.page.locator("h1").count() == 1
    assert tab.page.title().endswith("Scar Choices")
    assert tab.page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.standard("W14")
@pytest.mark.parametrize("page", ["", "your_scar", "your_health", "compare"])
def test_everything_to_tap_is_at_least_24_pixels_high(visit, page):
    tab = visit().remembers(KELOID).open(page)
    small = tab.page.evaluate(
        """() => [...document.querySelectorAll('main button, main summary, main label, main a, [data-testid=stMain] button')]
        .filter(e => e.offsetParent && !e.closest('li, p') && e.getBoundingClientRect().height < 24)
        .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert small == []


@pytest.mark.standard("W8")
def test_a_scar_type_can_be_picked_with_the_keyboard_alone(visit):
    tab = visit(width=1280, height=900).open("your_scar")
    tab.page.locator(".st-key-q-scar input").first.focus()
    tab.page.keyboard.press("Space")
    tab.settled()
    tab.page.keyboard.press("ArrowDown")
    tab.settled()
    assert tab.memory()["answers"]["scar"] == "hypertrophic"

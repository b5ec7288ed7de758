"""Words first in a real browser: there without a script, gone without a jump once the app stands, links that work."""

import pytest

from browser.driver import KELOID
from decision_aid_web.serving.reading import FONTS

# Notes every jump of the page from its beginning, and whether words and app were ever in sight at once or both not.
WATCH_JUMPS = """
window.__jumps = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.__jumps += one.value;
}).observe({ type: "layout-shift", buffered: true });
"""
# Notes where the largest part that was painted up to now stands: each that is larger than all before it.
WATCH_LARGEST = """
window.__largest = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.__largest.push(one.element?.closest("#root") ? "app" : "words");
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
WORDS_GONE = "() => document.getElementById('root') && !document.getElementById('words')"
MOST_SHIFT = 0.05


@pytest.fixture
def without_script(browser, aid):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    yield lambda path: (page.goto(f"{aid.url}/{path}"), page)[1]
    context.close()


@pytest.mark.parametrize("path", ["", "about", "options?scar=keloid", "option?option=silicone", "compare"])
def test_without_script_the_words_stand_there_with_our_notice(without_script, path):
    page = without_script(path)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert page.locator("noscript .words-newer, .words-newer:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_script_links_lead_from_the_start_to_a_result(without_script):
    page = without_script("")
    for link in ("Start with your scar", "Raised scar that grows past the wound (keloid)"):
        page.get_by_role("link", name=link).click()
    page.locator(".words-links a").click()
    page.get_by_role("link", name="Silicone sheet or gel", exact=True).first.click()
    assert page.locator("h1").inner_text() == "Silicone sheet or gel"
    page.locator("a[href='#words-pages']").click()
    page.locator("#words-pages").get_by_role("link", name="Evidence", exact=True).click()
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("path", ["", "about", "options?scar=keloid", "option?option=silicone", "visits"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_words_give_way_to_the_app_without_a_jump(visit, path, width):
    tab = visit(width=width)
    tab.page.add_init_script(WATCH_JUMPS)
    tab.open(path)
    assert tab.page.locator("#words, #words-style").count() == 0
    assert tab.page.locator("#root h1").is_visible()
    assert tab.page.evaluate("document.getElementById('root').inert") is False
    assert tab.page.evaluate("window.__jumps") <= MOST_SHIFT


@pytest.mark.parametrize("path", ["", "about", "options", "option?option=mesotherapy", "visits", "compare"])
def test_the_app_paints_nothing_larger_on_a_phone_than_the_words_did(visit, path):
    """The device's font is made as wide and as high as the app's. Who measures pages counts from the largest part on."""
    tab = visit(width=412)
    tab.page.add_init_script(WATCH_LARGEST)
    tab.open(path)
    assert set(tab.page.evaluate("window.__largest")) == {"words"}


def test_a_sheet_that_did_not_come_is_asked_for_again_and_the_words_stay_until_it_is_there(visit):
    tab, asked = visit(), []

    def lose_the_first_two(route):
        asked.append(route.request.url)
        route.abort() if len(asked) < 3 else route.continue_()

    tab.page.route("**/look.css*", lose_the_first_two)
    tab.open("about")
    tab.errors.clear()  # the browser notes that the file did not come
    assert len(asked) >= 3
    assert tab.page.evaluate("getComputedStyle(document.querySelector('footer.foot')).borderTopStyle") == "solid"


def held_back(page, files):
    """Hold files back that a page asks for; return what lets them go, and all that are asked for later."""
    held, free = [], []

    def hold(route):
        route.continue_() if free else held.append(route)

    def let_go():
        free.append(True)
        for route in held:
            route.continue_()

    page.route(files, hold)
    return let_go


def test_words_are_in_sight_before_the_framework_has_come(visit):
    tab = visit()
    let_go = held_back(tab.page, "**/static/js/**")
    tab.page.goto(f"{tab.aid.url}/about", wait_until="commit")
    tab.page.locator("#words h1").wait_for(state="visible")
    assert tab.page.locator("#root *").count() == 0
    let_go()
    tab.page.wait_for_function(WORDS_GONE)
    tab.settled()


def test_what_was_in_sight_stays_in_sight(visit):
    tab = visit()
    let_go = held_back(tab.page, "**/static/js/index*")
    tab.page.goto(f"{tab.aid.url}/about", wait_until="commit")
    heading = tab.page.get_by_role("heading", name="Privacy")
    heading.wait_for(state="visible")
    heading.evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 40)")
    let_go()
    tab.page.wait_for_function(WORDS_GONE)
    tab.settled()
    assert 0 <= tab.page.get_by_role("heading", name="Privacy").bounding_box()["y"] < 200


def test_a_browser_that_cannot_read_the_framework_keeps_the_words_and_is_told(browser, aid):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/static/js/index*", lambda route: route.fulfill(body="const (", content_type="text/javascript"))
    page.goto(f"{aid.url}/about")
    page.locator(".words-newer").wait_for(state="visible")
    assert page.locator("#words h1").is_visible()
    context.close()


def test_the_board_that_somebody_read_about_is_the_one_the_app_shows(visit):
    tab = visit().open("options?scar=keloid")
    assert tab.memory()["answers"] == {"scar": "keloid"}
    assert "keloid" not in tab.page.url


def test_reading_about_a_scar_changes_no_answer(visit):
    tab = visit().remembers(KELOID).open("options?scar=stretch-marks")
    assert tab.memory()["answers"] == KELOID["answers"]


@pytest.mark.parametrize("path", ["", "your_scar", "visits", "options?scar=keloid", "evidence"])
def test_every_icon_of_a_page_is_in_our_font(visit, path):
    names = set((FONTS / "icons.txt").read_text("utf-8").split())
    icons = visit(width=1280).open(path).page.locator("[data-testid=stIconMaterial]").all_text_contents()
    assert set(icons) <= names


def test_the_offline_pack_can_be_kept(visit):
    tab = visit(width=1280).open("about")
    with tab.page.expect_download() as waiting:
        tab.page.locator("a[href='scar-choices.html']").click()
    assert waiting.value.suggested_filename.startswith("scar-choices-")

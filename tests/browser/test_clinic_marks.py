"""A clinic's link in a real browser: one mark in one style, a number to call, and an unknown clinic."""

import pytest

from browser.driver import KELOID, Visitor
from browser.looks import SCHEMES, axe_finds_in_both_schemes, wider_than_the_page

STYLE = """() => [...document.querySelectorAll('.offer')].map(mark => {
  const {fontSize, fontWeight, color, backgroundColor, borderTopWidth, textDecorationLine} = getComputedStyle(mark);
  return [fontSize, fontWeight, color, backgroundColor, borderTopWidth, textDecorationLine].join();
})"""
PLACES = ("compare", "option?option=mesotherapy", "what_matters", "summary", "about")
WISHES = {**KELOID, "wishes": {"no-needles": "matters"}}


def with_clinic(path, clinic="example"):
    return f"{path}{'&' if '?' in path else '?'}clinic={clinic}"


@pytest.fixture(scope="module", params=PLACES)
def opened(request, device, aid):
    """Open a page by a clinic's link, once for the tests that only look at it."""
    tab = Visitor(device, aid).remembers(WISHES).open(with_clinic(request.param))
    yield tab
    tab.close()
    tab.met_no_error()


@pytest.mark.standard("N3", "X2")
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_mark_looks_the_same_whatever_it_says(opened, scheme):
    styles = opened.seen_at(820, scheme=scheme).page.evaluate(STYLE)
    assert bool(styles) == ("/about" not in opened.page.url)
    assert len(set(styles)) <= 1


@pytest.mark.standard("W2", "W5")
def test_axe_finds_nothing_on_a_page_with_a_clinic(opened):
    assert axe_finds_in_both_schemes(opened, 390) == []


@pytest.mark.standard("W6")
def test_a_clinic_cuts_nothing_off_at_320_pixels(opened):
    assert wider_than_the_page(opened.seen_at(320)) == 0


@pytest.mark.standard("W14")
def test_the_numbers_to_call_leave_room_for_a_finger(visit):
    tab = visit().open(with_clinic(""))
    links = tab.page.locator(".foot-clinic dd a, .shared-by a")
    assert links.count() == 5
    assert min(box["height"] for box in (one.bounding_box() for one in links.all())) >= 44


def test_a_clinic_stays_with_the_tab_and_its_line_leads_to_what_it_means(visit):
    tab = visit().remembers(KELOID).open(with_clinic("compare"))
    tab.page.get_by_role("link", name="What that means").click()
    tab.page.wait_for_url("**/about#shared")
    tab.settled()
    heading = tab.page.get_by_role("heading", name="When a clinic shares this aid")
    assert "Example Skin Clinic" in tab.page.locator(".shared-by").inner_text()
    tab.page.wait_for_function("element => element.getBoundingClientRect().top < 500", arg=heading.element_handle())
    assert tab.memory()["answers"]["scar"] == "keloid"


def test_an_unknown_clinic_gives_a_note_and_the_neutral_aid(visit):
    tab = visit().remembers(KELOID).open(with_clinic("compare", "no-such-clinic"))
    assert "does not know" in tab.page.locator('[data-testid="stAlert"]').inner_text()
    assert tab.page.locator(".offer, .shared-by, .foot-clinic").count() == 0
    assert tab.memory()["answers"]["scar"] == "keloid"
    tab.go("Next: One option")
    assert tab.page.locator('[data-testid="stAlert"]').count() == 0


def test_a_link_of_an_unknown_clinic_takes_the_marks_of_the_former_one_away(visit):
    tab = visit().open(with_clinic(""))
    assert tab.page.locator(".shared-by").count() == 1
    tab.open(with_clinic("compare", "no-such-clinic"))
    assert tab.page.locator(".offer, .shared-by").count() == 0

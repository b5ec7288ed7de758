"""Rows of the standard that only a real browser can prove."""

import pytest

from browser.driver import KELOID, PAGES

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
    " p { margin-bottom: 2em !important; }"
)  # the text spacing of WCAG 1.4.12
WIDER_THAN_THE_PAGE = (
    "() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth }"
)
CUT_OFF = """() => [...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main td, main th, main summary')]
    .filter(e => e.offsetParent && getComputedStyle(e).overflowY === 'hidden' && !e.classList.contains('sr')
        && e.scrollHeight > e.clientHeight + 2)
    .map(e => e.outerHTML.slice(0, 120))"""
FOCUSED = """() => { const e = document.activeElement;
    return e === document.body ? null : (e.closest('.st-key-help') ? 'help' : '') + e.outerHTML.slice(0, 200) }"""
MOST_STOPS = 400


@pytest.mark.standard("W6")
@pytest.mark.parametrize("page", PAGES)
def test_wider_spaces_in_the_text_cut_nothing_off(visit, page):
    tab = visit(width=390, height=844).remembers(KELOID).open(page)
    tab.page.add_style_tag(content=SPACING)
    tab.page.wait_for_timeout(200)
    assert tab.page.evaluate(WIDER_THAN_THE_PAGE) == 0
    assert tab.page.evaluate(CUT_OFF) == []


@pytest.mark.standard("W8")
@pytest.mark.parametrize("page", PAGES)
def test_the_tab_key_leads_through_the_whole_page_and_out_at_its_end(visit, page):
    tab = visit(width=1280, height=900).remembers(KELOID).open(page)
    stops = []
    for _ in range(MOST_STOPS):
        tab.page.keyboard.press("Tab")
        stops.append(tab.page.evaluate(FOCUSED))
        if stops[-1] and stops[-1].startswith("help") and "evidence" in stops[-1]:
            break
    assert stops[-1]
    assert stops[-1].startswith("help")


@pytest.mark.standard("W16")
@pytest.mark.parametrize("question", ["site", "scar_age", "skin"])
def test_an_answer_does_not_move_the_page(visit, question):
    tab = visit(width=390, height=844).remembers(KELOID).open("your_scar")
    answer = tab.page.locator(
        f".st-key-q-{question} label[data-baseweb], .st-key-q-{question} [role=radiogroup] label"
    ).last
    answer.scroll_into_view_if_needed()
    before = answer.bounding_box()["y"]
    answer.click()
    tab.settled()
    assert abs(answer.bounding_box()["y"] - before) < 60
    assert tab.page.url.endswith("your_scar")

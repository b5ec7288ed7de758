"""Two tabs of one person, and a copy of one: each keeps its own answers."""

import pytest

from browser.driver import KELOID, MEMORY
from faults.witness import choose, keeps


@pytest.mark.fault("Two tabs", "both open the summary, each with a choice of its own")
def test_two_tabs_keep_apart(aid, come):
    first, second = come(aid, 2)
    choose(first, "Not yet")
    choose(second, "Silicone")
    assert keeps(first, choice="not-yet")
    assert keeps(second, choice="silicone")


@pytest.mark.fault("A copied tab", "the browser copies a tab with its memory; each goes on by itself")
def test_a_copied_tab_has_the_answers_and_goes_its_own_way(aid, come):
    (tab,) = come(aid)
    with tab.page.context.expect_page() as opened:
        tab.page.evaluate("window.open(location.href)")  # takes a copy of the memory along, as Duplicate does
    copy = opened.value
    copy.wait_for_selector("footer.foot")
    copy.locator(".st-key-choice label", has_text="Silicone").first.click()
    copy.wait_for_function(f"() => JSON.parse(sessionStorage.getItem('{MEMORY}')).choice === 'silicone'")
    choose(tab, "Not yet")
    assert keeps(tab, choice="not-yet")
    kept = copy.evaluate(f"JSON.parse(sessionStorage.getItem('{MEMORY}'))")
    assert kept == {**KELOID, "choice": "silicone"}
    copy.close()

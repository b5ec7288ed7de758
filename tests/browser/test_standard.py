"""Rows of the standard that only a real browser can prove."""

import pytest

from browser.driver import KELOID

MOST_PIXELS = 60


@pytest.mark.standard("W16")
def test_an_answer_does_not_move_the_page(visit):
    tab = visit(width=390, height=844).remembers(KELOID).open("your_scar")
    moved = {question: moved_by_an_answer(tab, question) for question in ("site", "scar_age", "skin")}
    assert {question: pixels for question, pixels in moved.items() if pixels >= MOST_PIXELS} == {}
    assert tab.page.url.endswith("your_scar")


def moved_by_an_answer(tab, question):
    """Give the last answer of a question; return by how many pixels it moved."""
    field = f".st-key-q-{question}"
    answer = tab.page.locator(f"{field} label[data-baseweb], {field} [role=radiogroup] label").last
    answer.scroll_into_view_if_needed()
    before = answer.bounding_box()["y"]
    answer.click()
    tab.settled()
    return abs(answer.bounding_box()["y"] - before)

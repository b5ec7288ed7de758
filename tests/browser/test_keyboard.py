"""The whole way by keyboard alone, from the first page over the board to the summary, and where the focus goes."""

import pytest

from browser.driver import KELOID

MOST_STOPS = 400
STANDS_ON = "selector => document.activeElement.matches(selector)"
HEADING = "() => document.activeElement.matches('h1') && document.activeElement.innerText"
ANNOUNCED = ".st-key-arrival [role=status]"


class Keys:
    """A hand that has a keyboard and nothing else."""

    def __init__(self, tab):
        self.tab = tab.settled()

    def to(self, selector):
        """Press Tab until the focus stands on what matches."""
        for _ in range(MOST_STOPS):
            self.tab.page.keyboard.press("Tab")
            if self.stands_on(selector):
                return
        raise AssertionError(f"the keyboard does not come to {selector}")

    def stands_on(self, selector):
        return self.tab.page.evaluate(STANDS_ON, selector)

    def press(self, key, selector):
        self.to(selector)
        self.tab.page.keyboard.press(key)
        self.tab.settled()

    def press_and_stay(self, key, selector, then):
        """Press a key on what matches; the page is drawn anew with `then` in it, and the focus is where it was."""
        self.to(selector)
        self.tab.page.keyboard.press(key)
        self.tab.page.wait_for_selector(then, state="attached")
        assert self.tab.settled().page.evaluate(STANDS_ON, selector)

    def go(self, selector, page):
        """Follow what matches; the focus is on the heading of the next page then, and its title was said."""
        self.press("Enter", selector)
        self.tab.page.wait_for_url(f"**/{page}*")
        self.tab.settled()
        assert self.tab.page.evaluate(HEADING) == self.tab.page.locator("h1").inner_text()
        assert self.tab.page.locator(ANNOUNCED).inner_text() == self.tab.page.title()


@pytest.mark.standard("W8", "W12", "R30")
def test_the_keyboard_alone_goes_from_the_first_page_over_the_board_to_the_summary(visit):
    keys = Keys(visit().open(""))
    keys.go(".st-key-start-doors .st-key-explore a", "your_scar")
    keys.press("Space", ".st-key-q-scar input")
    keys.go(".st-key-way-next a", "options")
    keys.press_and_stay("ArrowDown", ".board select", "option[value=visits][selected]")
    keys.press_and_stay("Space", "[data-do='filter:at-home']", "[data-do='filter:at-home'][aria-pressed=true]")
    keys.press("Enter", "#board-wishes summary")
    keys.press_and_stay("Space", "[data-do='wish:no-needles']", "[data-do='wish:no-needles'][aria-pressed=true]")
    keys.press_and_stay("Enter", ".rows-board .pick", ".rows-board .pick[aria-pressed=true]")
    keys.press_and_stay("Enter", ".rows-board .pick", ".foot-bar .take-out + .take-out")
    assert len(keys.tab.memory()["picked"]) == 2
    keys.go(".go", "compare")
    keys.go(".steps a[data-page=option]", "option")
    keys.go(".steps a[data-page=summary]", "summary")
    keys.to(".st-key-pdf button")


def test_a_page_picked_in_the_menu_has_the_focus_on_its_heading_once_the_menu_is_closed(visit):
    keys = Keys(visit(width=1280, height=900).remembers(KELOID).open("visits"))
    keys.press("Enter", ".st-key-top [data-testid=stPopoverButton]")
    keys.go("[data-testid=stPopoverBody] a[href$=claims]", "claims")


def test_a_page_that_is_loaded_or_drawn_anew_leaves_the_focus_where_it_is(visit):
    tab = visit().remembers(KELOID).open("compare")
    assert tab.page.evaluate(HEADING) is False
    assert tab.page.locator(ANNOUNCED).inner_text() == ""
    tab.page.get_by_text("Show pictures").click()
    assert tab.settled().page.evaluate(HEADING) is False


def test_larger_words_are_kept_on_every_page_and_over_a_reload(visit):
    tab = visit().remembers(KELOID).open("options")

    def height():
        return tab.page.locator("h1").evaluate("heading => heading.getBoundingClientRect().height")

    before = height()
    keys = Keys(tab)
    keys.press("Enter", ".st-key-top [data-testid=stPopoverButton]")
    keys.press("Space", ".st-key-large-print input")
    assert tab.place()["large_print"]
    assert height() >= 1.25 * before
    tab.page.reload()
    tab.settled()
    assert height() >= 1.25 * before

"""Reading about another use, as people do it."""


def test_a_use_is_picked_by_keyboard_and_its_sources_open(visit):
    tab = visit(width=1280, height=900).open("uses")
    tab.page.get_by_role("button", name="Thin hair").or_(tab.page.get_by_role("radio", name="Thin hair")).first.focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_selector(".use-name")
    tab.settled()
    assert tab.page.locator(".use-name").inner_text() == "Thin hair"
    more = tab.page.locator(".use-results details.who").first
    more.locator("summary").first.click()
    assert more.locator(".sources li").first.is_visible()


def test_everything_to_tap_in_the_results_is_44_pixels_high(visit):
    tab = visit().open("uses?use=local-fat")
    heights = tab.page.evaluate(
        "() => [...document.querySelectorAll('.use-results summary')].filter(e => e.offsetParent).map(e => e.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 44


def test_pictures_of_numbers_can_be_left_out(visit):
    tab = visit().open("uses?use=hair-loss")
    assert tab.page.locator(".array svg").count() > 0
    tab.page.get_by_text("Show pictures of the numbers").click()
    tab.settled()
    assert tab.page.locator(".array svg").count() == 0

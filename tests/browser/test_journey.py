import pytest

from browser.driver import KELOID

SIZES = {"phone": (390, 844), "tablet": (820, 1180), "desktop": (1280, 900)}


@pytest.mark.standard("QL10", "W3", "W20")
@pytest.mark.parametrize("size", SIZES)
def test_a_person_goes_from_the_first_question_to_a_summary(visit, size):
    width, height = SIZES[size]
    tab = visit(width=width, height=height).open("")
    tab.go("Start with your scar")
    tab.page.locator(".st-key-q-scar label", has_text="keloid").first.click()
    tab.settled()
    tab.go("Next: Your options")
    tab.go("Next: More about you")
    tab.unfold("more-health")
    tab.page.locator(".st-key-h-pregnant label").first.click()
    tab.settled()
    assert tab.page.locator(".first li").count() >= 1
    tab.go("Next: Compare")
    table = tab.page.locator("table.compare").first
    assert {"No treatment for now", "Mesotherapy"} <= set(table.locator("thead th").all_text_contents())
    tab.go("Next: One option")
    tab.go("Mesotherapy")
    assert tab.page.locator("h1").inner_text() == "Mesotherapy"
    tab.go("Next: Visits and time")
    tab.page.wait_for_selector(".stPlotlyChart")
    tab.go("Next: What matters")
    tab.go("Next: Check")
    tab.go("Next: Summary")
    sheet = tab.page.locator("section.sheet").inner_text()
    assert "keloid" in sheet
    assert "Not studied" in sheet
    assert tab.memory()["answers"] == {"scar": "keloid", "health": {"pregnant": "yes"}}


@pytest.mark.standard("W24")
def test_answers_never_stand_in_the_address(visit):
    tab = visit().remembers(KELOID)
    for page in ("your_scar", "compare", "summary"):
        tab.open(page)
        assert "keloid" not in tab.page.url


@pytest.mark.standard("W10")
def test_answers_survive_a_reload(visit):
    tab = visit().open("your_scar")
    tab.page.locator(".st-key-q-scar label", has_text="Stretch marks").first.click()
    tab.settled()
    tab.page.reload()
    tab.settled()
    assert tab.page.locator(".st-key-q-scar input:checked").count() == 1
    assert tab.memory()["answers"] == {"scar": "stretch-marks"}


@pytest.mark.standard("W10")
def test_answers_survive_the_back_button(visit):
    tab = visit().open("your_scar")
    tab.page.locator(".st-key-q-scar label", has_text="Stretch marks").first.click()
    tab.settled()
    tab.go("Next: Your options")
    tab.page.go_back()
    tab.page.wait_for_url("**/your_scar")
    tab.settled()
    assert tab.page.locator(".st-key-q-scar input:checked").count() == 1


def test_a_person_who_does_not_know_the_type_is_led_by_three_questions(visit):
    tab = visit().open("your_scar")
    tab.page.locator(".st-key-q-scar label", has_text="not sure").first.click()
    tab.settled()
    tab.page.locator(".st-key-q-finder-level [role=radiogroup] label").first.click()
    tab.settled()
    tab.page.locator(".st-key-q-finder-past-edges [role=radiogroup] label").first.click()
    tab.settled()
    tab.page.get_by_role("button", name="Use this type").click()
    tab.settled()
    assert tab.remembers_soon(lambda memory: memory["answers"]["scar"] == "keloid")


def test_a_number_can_be_taken_back(visit):
    tab = visit().remembers({"answers": {"scar": "keloid", "limits": {"weeks_until_event": 12}}}).open("your_health")
    tab.unfold("more-limits")
    field = tab.page.locator(".st-key-q-weeks_until_event input")
    field.fill("")
    field.press("Tab")
    assert tab.remembers_soon(lambda memory: memory["answers"] == {"scar": "keloid"})
    tab.settled()
    assert field.input_value() == ""


def test_start_over_wipes_the_tab(visit):
    tab = visit().remembers(KELOID).open("compare")
    tab.page.get_by_role("button", name="Start over").click()
    tab.page.get_by_role("button", name="Yes, wipe my answers").click()
    tab.page.wait_for_url(lambda address: "compare" not in address)
    tab.settled()
    assert tab.remembers_soon(lambda memory: memory == {"answers": {}})


def test_a_choice_is_kept_and_not_yet_is_one_of_them(visit):
    tab = visit().remembers(KELOID).open("summary")
    tab.page.locator(".st-key-choice label", has_text="Not yet").first.click()
    tab.settled()
    assert tab.remembers_soon(lambda memory: memory.get("choice") == "not-yet")


def test_a_damaged_memory_gives_a_fresh_start_and_a_kind_note(visit):
    tab = visit()
    tab.page.add_init_script("sessionStorage.setItem('scar-choices', '{broken')")
    tab.open("compare")
    assert tab.page.locator('[data-testid="stAlert"]').count() == 1


def test_options_picked_for_the_table_stand_side_by_side(visit):
    tab = visit(width=1280, height=900).remembers(KELOID).open("compare")
    heads = tab.page.locator("table.compare").first.locator("thead th").all_text_contents()
    assert len(heads) == 5


def shown_names(tab):
    heads = tab.page.locator("table.compare").first.locator("thead th").all()
    return [head.inner_text() for head in heads if head.is_visible()]


def test_a_phone_shows_one_option_at_a_time_under_the_row_of_names(visit):
    tab = visit().remembers(KELOID).open("compare")
    assert shown_names(tab) == ["No treatment for now"]
    tab.page.locator(".st-key-shown-on-phone button", has_text="Mesotherapy").click()
    tab.settled()
    assert shown_names(tab) == ["Mesotherapy"]


@pytest.mark.standard("W19")
def test_what_was_said_on_one_page_stands_where_another_asks_for_it(visit):
    """What tells scars of a type apart is asked with the type, and stands in the group about the scar too."""
    tab = visit().remembers({"answers": {"scar": "atrophic-acne"}}).open("your_scar")
    tab.page.locator(".st-key-q-dent_shape label", has_text="waves").first.click()
    tab.settled()
    tab.go("Next: Your options")
    tab.go("Next: More about you")
    tab.unfold("more-scar")
    (said,) = tab.page.locator(".st-key-q-dent_shape label:has(input:checked)").all_inner_texts()
    assert "waves" in said

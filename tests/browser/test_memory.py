from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from browser.driver import KELOID
from serving import Aid


@pytest.fixture
def own_aid():
    """Start a server for one test, which names it before `visit`: tabs close first, and do not meet a dead server."""
    with Aid() as aid:
        yield aid


@pytest.mark.standard("W10", "SR5")
def test_answers_survive_a_restart_of_the_server(own_aid, visit):
    tab = visit(aid=own_aid).remembers(KELOID).open("summary")
    own_aid.stop()
    own_aid.start()
    tab.errors.clear()  # the browser notes that the old server is gone
    tab.page.reload()
    tab.settled()
    tab.errors.clear()
    assert "keloid" in tab.page.locator("section.sheet").inner_text()
    assert tab.memory()["answers"]["scar"] == "keloid"


@pytest.mark.parametrize("page", ["visits", "evidence", "present"])  # with charts, with files, with a frame of its own
def test_every_page_opens_as_the_very_first_request_after_a_start(own_aid, visit, page):
    tab = visit(aid=own_aid).remembers(KELOID).open(page)
    assert tab.page.locator("h1").count() == 1
    assert tab.page.locator('[data-testid="stException"]').count() == 0


UNREAD = "sessionStorage.getItem('scar-choices-unread')"


def notes(tab):
    return tab.page.locator('[data-testid="stAlert"]').all_inner_texts()


@pytest.mark.standard("SR5")
def test_one_unknown_id_is_named_and_set_aside_and_the_rest_stays(visit):
    odd = {**KELOID, "answers": {**KELOID["answers"], "health": {"left-handed": "yes"}}, "reasons": "Mine"}
    tab = visit().remembers(odd).open("summary")
    assert ["an answer about your health" in note for note in notes(tab)] == [True]
    assert "left-handed" not in "".join(notes(tab))
    assert tab.memory() == {**KELOID, "reasons": "Mine"}
    assert "left-handed" in tab.page.evaluate(UNREAD)
    tab.page.reload()
    tab.settled()
    assert not notes(tab)
    assert "left-handed" in tab.page.evaluate(UNREAD)


def test_start_over_wipes_which_pages_were_opened(visit):
    tab = visit().remembers(KELOID).open("compare")
    tab.open("evidence")
    opened = "Object.keys(localStorage).filter((key) => /compare|evidence/.test(key))"
    assert len(tab.page.evaluate(opened)) == 2
    tab.page.get_by_role("button", name="Start over").click()
    tab.page.get_by_role("button", name="Yes, wipe my answers").click()
    tab.page.wait_for_url(lambda address: "evidence" not in address)
    tab.settled()
    assert tab.page.evaluate(opened) == []


def test_start_over_wipes_what_was_set_aside_too(visit):
    tab = visit().remembers({**KELOID, "shoes": 41}).open("compare")
    assert tab.page.evaluate(UNREAD)
    tab.page.get_by_role("button", name="Start over").click()
    tab.page.get_by_role("button", name="Yes, wipe my answers").click()
    assert tab.remembers_soon(lambda memory: memory == {"answers": {}})
    tab.settled()
    assert tab.page.evaluate(UNREAD) is None


@pytest.mark.standard("SR5")
def test_a_memory_that_nobody_can_read_gives_a_fresh_start_and_is_set_aside(visit):
    tab = visit()
    tab.page.add_init_script(
        "sessionStorage.getItem('scar-choices') ?? sessionStorage.setItem('scar-choices', '['.repeat(9000))"
    )
    tab.open("your_scar")
    assert len(notes(tab)) == 1
    assert tab.memory() == {"answers": {}}
    assert tab.page.evaluate(UNREAD).startswith("[[[")


def test_a_browser_that_denies_its_memory_says_so_and_goes_on(visit):
    tab = visit()
    tab.page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('denied') }})")
    tab.open("your_scar")
    assert len(notes(tab)) == 1
    tab.page.locator(".st-key-q-scar label", has_text="Stretch marks").first.click()
    tab.settled()
    tab.go("Next: Your options")
    tab.go("Back: Your scar")
    assert "Stretch marks" in tab.page.locator(".st-key-q-scar label:has(input:checked)").inner_text()


def test_a_browser_with_a_full_memory_goes_on(visit):
    tab = visit()
    tab.page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    tab.open("your_scar")
    tab.page.locator(".st-key-q-scar label", has_text="Stretch marks").first.click()
    tab.settled()
    tab.go("Next: Your options")
    tab.go("Back: Your scar")
    assert "Stretch marks" in tab.page.locator(".st-key-q-scar label:has(input:checked)").inner_text()


@pytest.mark.parametrize("path", ["option?option=silicone", "summary"])
def test_a_page_that_a_second_tab_opens_says_that_it_knows_no_answers(visit, path):
    assert ["This tab does not know" in note for note in notes(visit().open(path))] == [True]
    assert not notes(visit().remembers({"answers": {"scar": "stretch-marks"}}).open(path))


@pytest.mark.parametrize(
    "zone", ["Etc/GMT+12", "Pacific/Kiritimati"]
)  # at any time, one of them has another day than UTC
def test_today_is_the_day_of_the_browser(visit, zone):
    before = datetime.now(ZoneInfo(zone)).date()
    start = visit(zone=zone).remembers(KELOID).open("visits").page.locator(".st-key-start")
    shown = "-".join(start.locator("[data-type=year], [data-type=month], [data-type=day]").all_inner_texts())
    assert shown in {str(before), str(before + timedelta(days=1))}

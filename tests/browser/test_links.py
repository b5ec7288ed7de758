"""A link with answers, from the tablet to the phone."""

import urllib.request
from contextlib import suppress
from urllib.error import HTTPError
from urllib.parse import urlsplit

import pytest

from browser.driver import KELOID
from serving import Aid


def link_on(tab, path="summary?clinic=example"):
    """Ask for the link with answers, as a person does, and return it."""
    tab.open(path).unfold("another-device")
    tab.page.get_by_role("button", name="Show what a link").click()
    tab.page.wait_for_selector(".share-held")
    tab.settled()
    tab.page.get_by_role("button", name="Make the link").click()
    tab.page.wait_for_selector(".qr svg", state="attached")  # a phone shares the link and shows no code
    tab.settled()
    return tab.page.locator(".st-key-no-print-share code").last.inner_text().strip()


def path_of(tab, link):
    return link.removeprefix(tab.aid.url).lstrip("/")


@pytest.mark.standard("W24")
def test_a_second_device_shows_the_same_answers_and_an_address_without_them(visit):
    tablet = visit(width=820, height=1180).remembers(KELOID)
    link = link_on(tablet)
    assert "keloid" not in link
    phone = visit()
    sent = []
    phone.page.on("request", lambda request: sent.append(request.url))
    phone.open(path_of(phone, link))
    assert phone.memory() == tablet.memory()
    assert "keloid" in phone.page.locator("section.sheet").inner_text()
    assert phone.page.url == f"{phone.aid.url}/summary?lang=en&clinic=example"
    code = urlsplit(link).fragment.removeprefix("a=")
    assert not [url for url in sent if code in url.partition("#")[0]]


def test_answers_of_a_link_survive_a_reload_and_leave_no_way_back_to_the_code(visit):
    link = link_on(visit().remembers(KELOID))
    phone = visit()
    phone.open(path_of(phone, link))
    phone.page.reload()
    phone.settled()
    assert phone.memory()["answers"]["scar"] == "keloid"
    assert phone.page.evaluate("history.length") <= 2
    assert phone.page.locator('[data-testid="stAlert"]').count() == 0


def test_a_damaged_link_gives_a_note_and_a_fresh_start(visit):
    link = link_on(visit().remembers(KELOID))
    phone = visit()
    phone.open(path_of(phone, link)[:-1])
    assert phone.page.locator('[data-testid="stAlert"]').count() == 1
    assert phone.page.locator('[data-testid="stException"]').count() == 0
    assert phone.memory() == {"answers": {}}
    assert "#" not in phone.page.url


def test_a_link_put_into_the_address_of_an_open_page_is_read_too(visit):
    link = link_on(visit().remembers(KELOID))
    other = visit().remembers({"answers": {"scar": "stretch-marks"}})
    other.open("summary?lang=en&clinic=example")
    other.page.evaluate("code => { location.hash = code }", urlsplit(link).fragment)
    other.page.get_by_role("button", name="Use the answers of the link").click()
    other.page.wait_for_function("() => sessionStorage.getItem('scar-choices').includes('keloid')")
    other.settled()
    assert "#" not in other.page.url
    assert other.page.get_by_role("button", name="Use the answers of the link").count() == 0


@pytest.mark.standard("W24")
def test_the_server_writes_no_address_into_its_log(tmp_path, monkeypatch):
    monkeypatch.setenv("STREAMLIT_LOGGER_LEVEL", "debug")
    log = tmp_path / "log.txt"
    with Aid(log=log) as aid:
        for page in ("summary", "no-such-page"):
            with suppress(HTTPError):  # an unknown page is a 404
                urllib.request.urlopen(f"{aid.url}/{page}?a=secret-code", timeout=30).read()
    assert "Scar Choices" in log.read_text("utf-8")
    assert "secret-code" not in log.read_text("utf-8")

"""Files that a person made: for who is given their address while the page stands, from the replica that made them, kept by nobody."""

import re
import urllib.error
import urllib.request

import pytest
from streamlit.runtime import media_file_manager
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from decision_aid_web.serving import memory
from elsewhere import elsewhere
from load.people import come, leave
from serving import Aid


@pytest.fixture(scope="module")
def replicas():
    one, other = Aid(), Aid()
    one.begin()
    try:
        with other:
            one.wait_until_it_answers()
            yield one, other
    finally:
        one.stop()


def fetched(aid, address, **headers):
    """Return status, headers and body of a file, asked for without a cookie and without a page."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(f"{aid.url}/{address.lstrip('/')}", headers=named)
    try:
        answer = urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.status, answer.headers, answer.read()


@pytest.fixture(scope="module")
def made(replicas):
    """A paper, its address, what is answered to each who asks for it, and the address of another person's paper."""
    one, other = replicas

    async def way():
        person, stranger = people = await come(one.url, 2)
        paper = await person.download("pdf")
        (address,) = person.files.values()
        stands = {
            "by its address": fetched(one, address),
            "by a page of another site": fetched(one, address, sec_fetch_site="cross-site"),
            "of another replica": fetched(other, address),
        }
        await stranger.download("pdf")
        (others,) = stranger.files.values()
        await leave(people)
        return paper, address, stands, others

    return elsewhere(way())


def test_a_paper_is_kept_by_no_browser_and_no_proxy(made):
    paper, _, stands, _ = made
    status, headers, body = stands["by its address"]
    assert (status, body, paper[:4]) == (200, paper, b"%PDF")
    assert headers.get_all("cache-control") == ["no-store"]
    assert headers["content-disposition"].startswith("attachment")
    assert headers["x-content-type-options"] == "nosniff"


def test_the_address_of_a_paper_cannot_be_guessed_and_is_no_other_persons(made):
    _, address, _, others = made
    assert re.fullmatch(r"/?media/[0-9a-f]{32}\.pdf", address)
    assert address != others


def test_a_page_of_another_site_gets_nothing(made):
    status, _, body = made[2]["by a page of another site"]
    assert (status, b"PDF" in body) == (403, False)


def test_another_replica_has_nothing_of_it_so_that_a_proxy_has_to_bind_people_to_theirs(made):
    status, headers, body = made[2]["of another replica"]
    assert (status, b"PDF" in body) == (404, False)
    assert headers.get_all("cache-control") == ["no-store"]


@pytest.fixture
def shelf(monkeypatch):
    """Where Streamlit keeps files, with a clock of our own: `now[0]` are its seconds."""
    now = [1_000.0]
    monkeypatch.setattr(memory, "monotonic", lambda: now[0])
    monkeypatch.setitem(vars(media_file_manager), "MediaFileMetadata", media_file_manager.MediaFileMetadata)
    monkeypatch.setattr(MediaFileManager, memory._FORGET, getattr(MediaFileManager, memory._FORGET))
    memory.let_files_stay()
    memory.let_buttons_answer()
    return MediaFileManager(MemoryMediaFileStorage("/media")), now


def runs_end(manager, times=10):
    for _ in range(times):
        manager.remove_orphaned_files()


def test_a_paper_outlasts_the_runs_of_all_others_until_a_slow_phone_has_it(shelf):
    manager, now = shelf
    address = manager.execute_deferred(manager.add_deferred(lambda: b"%PDF", "application/pdf", "0"))
    name = address.removeprefix("/media/")
    runs_end(manager)
    now[0] += memory.STAYS - 1
    runs_end(manager)
    assert manager._storage.get_file(name).content == b"%PDF"
    now[0] += 1
    runs_end(manager, 1)
    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(name)


def test_a_file_that_a_page_holds_stays_as_long_as_the_page(shelf):
    manager, now = shelf
    address = manager.add(b"a,b", "text/csv", "0", "a.csv", is_for_static_download=True)
    now[0] += 10 * memory.STAYS
    runs_end(manager)
    assert manager._storage.get_file(address.removeprefix("/media/"))
    manager.clear_session_refs()
    runs_end(manager)
    now[0] += memory.STAYS
    runs_end(manager, 1)
    with pytest.raises(MediaFileStorageError):
        manager._storage.get_file(address.removeprefix("/media/"))


def test_a_paper_that_is_made_again_begins_its_while_anew(shelf):
    manager, now = shelf
    button = manager.add_deferred(lambda: b"%PDF", "application/pdf", "0")
    for _ in range(3):
        address = manager.execute_deferred(button)
        runs_end(manager)
        now[0] += memory.STAYS - 1
        runs_end(manager)
    assert manager._storage.get_file(address.removeprefix("/media/")).content == b"%PDF"


def test_a_button_that_the_browser_still_shows_makes_the_newest_file(shelf):
    """A choice and the paper tapped one after the other: the second tap names the button of the page before."""
    manager, now = shelf

    def run(words):
        manager.clear_session_refs()
        button = manager.add_deferred(lambda: words, "application/pdf", "0", element_id="pdf")
        manager.add_deferred(lambda: b"other", "text/calendar", "1", element_id="days")
        runs_end(manager)
        return button

    def made_by(button):
        return manager._storage.get_file(manager.execute_deferred(button).removeprefix("/media/")).content

    button = run(b"old")
    assert made_by(button) == b"old"
    for words in (b"new", b"newer"):
        run(words)
        assert made_by(button) == words
    now[0] += memory.ANSWERS
    runs_end(manager, 1)
    with pytest.raises(MediaFileStorageError):
        manager.execute_deferred(button)
    assert len(manager._deferred_callables) == 2

import pytest

from browser.driver import KELOID, PAGES, Aid


@pytest.fixture
def own_aid():
    aid = Aid()
    yield aid
    aid.stop()


@pytest.mark.standard("W10")
def test_answers_survive_a_restart_of_the_server(visit, own_aid):
    tab = visit(aid=own_aid).remembers(KELOID).open("summary")
    own_aid.stop()
    own_aid.start()
    tab.errors.clear()  # the browser notes that the old server is gone
    tab.page.reload()
    tab.settled()
    tab.errors.clear()
    assert "keloid" in tab.page.locator("section.paper").inner_text()
    assert tab.memory()["answers"]["scar"] == "keloid"


@pytest.mark.parametrize("page", [page for page in PAGES if page])
def test_every_page_opens_as_the_very_first_request_after_a_start(visit, own_aid, page):
    tab = visit(aid=own_aid).remembers(KELOID).open(page)
    assert tab.page.locator("h1").count() == 1
    assert tab.page.locator('[data-testid="stException"]').count() == 0

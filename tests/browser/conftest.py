"""One server and one browser for all browser tests of a worker; every visitor ends with no error and no other host."""

import pytest
from playwright.sync_api import sync_playwright

from browser.driver import Visitor, launch
from serving import Aid


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def aid():
    with Aid() as aid:
        yield aid


@pytest.fixture
def visit(browser, aid):
    """Return a function that opens a tab; when the test ends, no tab may have met an error or another host."""
    visitors = []

    def open_tab(**size):
        visitors.append(Visitor(browser, size.pop("aid", aid), **size))
        return visitors[-1]

    yield open_tab
    for visitor in visitors:
        errors, hosts, own = list(visitor.errors), set(visitor.hosts), f"localhost:{visitor.aid.port}"
        visitor.close()
        assert not errors
        assert hosts <= {own, ""}

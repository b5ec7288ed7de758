"""One server and one browser for all browser tests of a worker; every visitor ends with no error and no other host."""

import pytest

from browser.driver import Visitor
from serving import Aid


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def aid():
    with Aid() as aid:
        yield aid


@pytest.fixture
def visit(browser, device, aid):
    """Return a function that opens a tab; when the test ends, no tab may have met an error or another host.

    The second tab of a test is on another device; so is one that is `alone`, as where a test sets the clock or the zone.
    """
    visitors, others = [], []

    def open_tab(alone=False, zone=None, **size):
        if alone or zone or visitors:
            others.append(browser.new_context(timezone_id=zone))
        visitors.append(Visitor(others[-1] if others else device, size.pop("aid", aid), **size))
        return visitors[-1]

    yield open_tab
    for visitor in visitors:
        visitor.close()
    for context in others:
        context.close()
    for visitor in visitors:
        visitor.met_no_error()

"""What the tests of faults share: tabs that note what people see, and a server and a wire of their own."""

import pytest

from browser.driver import KELOID, Visitor
from faults.wire import Wire
from faults.witness import away, met_only_the_fault, shown, witness
from serving import Aid


def pytest_collection_modifyitems(items):
    for item in items:
        if "faults" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def aid():
    with Aid() as aid:
        yield aid


@pytest.fixture
def wire(aid):
    with Wire(aid) as wire:
        yield wire


@pytest.fixture
def come(device, record_property):
    """Return a function that opens tabs with answers in them. When the test ends, what they saw goes into the table."""
    tabs = []

    def open_tabs(server, number=1, page="summary"):
        new = [witness(Visitor(device, server).remembers(KELOID)) for _ in range(number)]
        tabs.extend(new)
        for tab in new:
            tab.open(page)
        return new

    yield open_tabs
    record_property("saw", shown(tabs))
    record_property("away", str(away(tabs)))
    for tab in tabs:
        tab.close()
        met_only_the_fault(tab)

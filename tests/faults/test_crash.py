"""A server ends, one way or the other, while people are in the middle of their way: others take them over."""

import time
from collections import Counter

import pytest

from deploy.fleet import NAMES, Fleet
from faults.witness import choose, keeps, shown

PATIENCE = 60


@pytest.fixture
def fleet():
    with Fleet() as fleet:
        yield fleet


def bound_to(tabs):
    """Return the name of the replica that each tab is bound to; all tabs of one browser share one."""
    return Counter(
        NAMES[int(cookie["value"]) - 1]
        for tab in tabs
        for cookie in tab.page.context.cookies()
        if cookie["name"] == "replica"
    ).most_common(1)[0][0]


@pytest.mark.balancer
@pytest.mark.fault("A graceful stop of a replica", "SIGTERM with people on it, two replicas go on")
def test_a_graceful_stop_is_seen_by_nobody(fleet, come):
    tabs = come(fleet.balancer, 3)
    name = bound_to(tabs)
    fleet.replicas[NAMES.index(name)].stop()
    for tab in tabs:
        choose(tab.connected())
    assert [tab.memory() for tab in tabs if not keeps(tab, choice="not-yet")] == []
    assert bound_to(tabs) != name
    assert shown(tabs) == "nothing"


@pytest.mark.soak
@pytest.mark.balancer
@pytest.mark.fault("A replica crashes with 30 people on it", "kill -9, two replicas go on; 30 tabs of Chromium")
def test_thirty_people_go_on_elsewhere_after_a_crash(fleet, come):
    tabs = come(fleet.balancer, 30)
    fleet.replicas[NAMES.index(bound_to(tabs))].kill()
    for tab in tabs:
        choose(tab.connected())
    assert [tab.memory() for tab in tabs if not keeps(tab, choice="not-yet")] == []


@pytest.mark.soak
@pytest.mark.fault(
    "The only server crashes with 30 people on it", "kill -9, started again at once; 30 tabs of Chromium"
)
def test_thirty_people_wait_for_the_only_server(aid, come):
    tabs = come(aid, 30)
    aid.kill()
    for tab in tabs:
        tab.disconnected()
    aid.start()
    for tab in tabs:
        choose(tab.connected())
    assert [tab.memory() for tab in tabs if not keeps(tab, choice="not-yet")] == []


@pytest.mark.soak
@pytest.mark.balancer
@pytest.mark.fault("A rolling restart", "three replicas stopped and started one by one; people tap between")
def test_a_rolling_restart_is_seen_by_nobody(fleet, come):
    tabs = come(fleet.balancer, 4)
    for name, words in zip(NAMES, ("Silicone", "Not yet", "Silicone"), strict=True):
        fleet.set(name, "maint")
        replica = fleet.replicas[NAMES.index(name)]
        replica.stop()
        replica.start()
        fleet.set(name, "ready")
        for tab in tabs:
            choose(tab.connected(), words)
        until = time.monotonic() + PATIENCE
        while fleet.state(name) != "UP":
            assert time.monotonic() < until, f"{name} did not come up"
            time.sleep(0.1)
    assert [tab.memory() for tab in tabs if not keeps(tab, choice="silicone")] == []
    assert shown(tabs) == "nothing"

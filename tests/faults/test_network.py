"""The way between a person and the server breaks; both go on as if nothing had been."""

import asyncio
import time

import pytest

from browser.driver import KELOID
from faults.wire import Wire
from faults.witness import choose, keeps
from load.tab import Tab
from serving import Aid


def cut_for(wire, tab, seconds):
    wire.cut()
    tab.disconnected()
    time.sleep(seconds)  # the fault itself, not a wait for anything
    wire.mend()
    tab.connected()


@pytest.mark.fault("The network is gone for 3 seconds", "every connection cut, new ones refused")
def test_a_short_cut_loses_nothing(wire, come):
    (tab,) = come(wire)
    cut_for(wire, tab, 3)
    choose(tab)
    assert keeps(tab, choice="not-yet")


@pytest.mark.soak
@pytest.mark.fault("The network is gone for 90 seconds", "every connection cut, new ones refused")
def test_a_long_cut_loses_nothing(wire, come):
    (tab,) = come(wire)
    cut_for(wire, tab, 90)
    choose(tab)
    assert keeps(tab, choice="not-yet")


@pytest.mark.fault(
    "A tap while there is no network", "connections stand, no byte passes, then all are cut, then mended"
)
def test_a_tap_into_silence_counts_once_there_is_a_network(wire, come):
    (tab,) = come(wire)
    wire.silence()
    choose(tab)
    wire.cut()
    tab.disconnected()
    wire.mend()
    tab.connected()
    assert keeps(tab, choice="not-yet")


class Forgetful(Aid):
    """A server that forgets a session seconds after its line is gone: twenty minutes, made short."""

    def environment(self):
        return {**super().environment(), "STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": "1"}


@pytest.mark.fault(
    "A phone sleeps until its session is forgotten",
    "the page is frozen and its line cut; the server forgets a session after 1 second, in place of 20 minutes of sleep",
)
def test_a_phone_that_slept_goes_on(come):
    with Forgetful() as aid, Wire(aid) as wire:
        (tab,) = come(wire)
        sleep = tab.page.context.new_cdp_session(tab.page)
        sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
        wire.cut()
        others_come_and_go(aid)
        wire.mend()
        sleep.send("Page.setWebLifecycleState", {"state": "active"})
        tab.connected()
        choose(tab)
        assert keeps(tab, choice="not-yet")
        tab.page.goto("about:blank")  # away, before its server ends


def others_come_and_go(aid):
    """Let somebody else use the server until it has forgotten the session of the phone."""
    until = time.monotonic() + 5  # many times what it waits before it forgets
    while time.monotonic() < until:
        asyncio.run(a_visit(aid))


async def a_visit(aid):
    tab = Tab(aid.url, KELOID)
    await tab.open("your_scar")
    await tab.line.close()

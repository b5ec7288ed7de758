"""The way between a person and the server breaks; both go on as if nothing had been."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from browser.driver import KELOID
from faults.trees import forgetful
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


@contextmanager
def asleep(wire, tab):
    """Let the phone sleep inside: its page is frozen, and its line is cut."""
    sleep = tab.page.context.new_cdp_session(tab.page)
    sleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    wire.cut()
    yield
    wire.mend()
    sleep.send("Page.setWebLifecycleState", {"state": "active"})
    tab.connected()


@pytest.mark.fault(
    "A phone sleeps until its session is forgotten",
    "the page is frozen and its line cut; the server forgets a session after 1 second, in place of 20",
)
def test_a_phone_that_slept_goes_on(come, tmp_path):
    with Aid(forgetful(tmp_path / "aid")) as aid, Wire(aid) as wire:
        (tab,) = come(wire)
        with asleep(wire, tab), ThreadPoolExecutor(1) as elsewhere:  # the browser's loop stands still meanwhile
            elsewhere.submit(asyncio.run, until_sessions_are_forgotten(aid)).result()
        choose(tab)
        assert keeps(tab, choice="not-yet")


@pytest.mark.soak
@pytest.mark.fault("A phone sleeps for 20 minutes", "the page is frozen and its line cut for 20 minutes by the clock")
def test_a_phone_that_slept_for_twenty_minutes_goes_on(wire, come):
    (tab,) = come(wire)
    with asleep(wire, tab):
        time.sleep(20 * 60)  # the fault itself, not a wait for anything
    choose(tab)
    assert keeps(tab, choice="not-yet")


async def until_sessions_are_forgotten(aid):
    """Leave and come back until a later session than the phone's is no longer known."""
    tab = Tab(aid.url, KELOID)
    await tab.open("your_scar")
    before, away = tab.session, 0.0
    while tab.session == before:
        assert away < 5, "the server forgets no session"
        away += 1
        await tab.line.cut()
        await asyncio.sleep(away)  # longer each time: how long a server remembers is its own affair
        await tab.back()
    await tab.line.close()

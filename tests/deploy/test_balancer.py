"""HAProxy before three replicas, with people in the middle of their way: nobody notices, and nobody loses a word."""

import asyncio
import http.client
import signal
import socket
import ssl
import time
from collections.abc import Callable

import pytest

from deploy.fleet import NAMES, Balancer, Fleet
from elsewhere import elsewhere
from load.people import come, leave, lost, persist, together

pytestmark = pytest.mark.balancer
PATIENCE = 60


@pytest.fixture(scope="module")
def fleet():
    with Fleet() as fleet:
        yield fleet


@pytest.fixture
def noted(record_property):
    """Return a function that puts into the table how long people had no server, and gives them back."""

    def note(people):
        record_property("away", str(max(tab.away for tab in people)))
        return people

    return note


def wait_for(wanted: Callable[[], bool]) -> None:
    """Wait until something is so."""
    until = time.monotonic() + PATIENCE
    while not wanted():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.1)


def all_up(fleet: Fleet) -> None:
    for name in NAMES:
        fleet.set(name, "ready")
    wait_for(lambda: all(fleet.state(name) == "UP" for name in NAMES))


def choose(tab):
    return tab.tap("choice", "Not yet")


def test_people_are_spread_and_each_stays_with_one_replica(fleet):
    async def way():
        people = await come(fleet.url, 9)
        before = [fleet.name_of(tab) for tab in people]
        await together(people, choose)
        await together(people, lambda tab: tab.line.arrive())
        await leave(people)
        return people, before

    people, before = elsewhere(way())
    assert set(before) == set(NAMES)
    assert [fleet.name_of(tab) for tab in people] == before
    assert lost(people, choice="not-yet") == []


def test_everybody_gets_their_paper_from_their_own_replica(fleet):
    async def way():
        people = await come(fleet.url, 6)
        papers = await asyncio.gather(*(tab.download("pdf") for tab in people))
        await leave(people)
        return papers

    assert [paper[:4] for paper in elsewhere(way())] == [b"%PDF"] * 6


@pytest.mark.fault(
    "A replica crashes with 30 people on three", "kill -9, two replicas go on; all tap as soon as its people are back"
)
def test_a_crash_of_a_replica_loses_nothing_and_its_people_go_on_elsewhere(fleet, noted):
    async def way():
        people = await come(fleet.url, 30)
        struck = fleet.name_of(people[0])
        theirs = [tab for tab in people if fleet.name_of(tab) == struck]
        replica = fleet.replica_of(people[0])
        replica.kill()
        await together(theirs, lambda tab: tab.line.lost())
        await together(theirs, lambda tab: tab.back())
        await together(people, choose)
        moved = {fleet.name_of(tab) for tab in theirs}
        await leave(people)
        return people, struck, moved, replica

    people, struck, moved, replica = elsewhere(way())
    replica.start()
    all_up(fleet)
    assert struck not in moved
    assert lost(noted(people), choice="not-yet") == []


@pytest.mark.fault("A replica freezes", "SIGSTOP with people on it; HAProxy gives them to the others")
def test_a_replica_that_freezes_gives_its_people_to_the_others(fleet, noted):
    async def way():
        people = await come(fleet.url, 6)
        struck, replica = fleet.name_of(people[0]), fleet.replica_of(people[0])
        theirs = [tab for tab in people if fleet.name_of(tab) == struck]
        replica.signal(signal.SIGSTOP)
        try:
            await together(theirs, lambda tab: tab.line.lost())
            await together(theirs, lambda tab: tab.back())
            await together(people, choose)
            return people, struck, {fleet.name_of(tab) for tab in theirs}
        finally:
            replica.signal(signal.SIGCONT)
            await leave(people)

    people, struck, moved = elsewhere(way())
    assert struck not in moved
    assert lost(noted(people), choice="not-yet") == []
    all_up(fleet)


@pytest.mark.fault("A replica drains", "HAProxy sends it nobody new; those who are there stay and tap")
def test_a_replica_that_drains_keeps_its_people_and_gets_no_new_ones(fleet, noted):
    async def way():
        people = await come(fleet.url, 6)
        draining = fleet.name_of(people[0])
        fleet.set(draining, "drain")
        await together(people, choose)
        later = await come(fleet.url, 4)
        bound = fleet.name_of(people[0])
        await leave([*people, *later])
        return people, later, draining, bound

    people, later, draining, bound = elsewhere(way())
    assert bound == draining
    assert draining not in {fleet.name_of(tab) for tab in later}
    assert lost(noted(people), choice="not-yet") == []
    all_up(fleet)


@pytest.mark.fault(
    "A rolling restart under people who act", "three replicas stopped and started one by one, taps all the while"
)
def test_every_replica_is_started_anew_while_people_act_and_nothing_is_lost(fleet, noted):
    """As an update goes: no new people, nobody bound, a graceful stop, a start, the next."""
    over = asyncio.Event()

    def anew(name: str) -> None:
        fleet.set(name, "maint")
        replica = fleet.replicas[NAMES.index(name)]
        replica.stop()
        replica.start()
        fleet.set(name, "ready")
        wait_for(lambda: fleet.state(name) == "UP")

    async def roll():
        for name in NAMES:
            await asyncio.to_thread(anew, name)
        over.set()

    async def live(tab):
        answers = ("Silicone", "Not yet")
        while not over.is_set():
            for answer in answers:
                await persist(tab, lambda tab, answer=answer: tab.tap("choice", answer))
                await asyncio.sleep(0.5)

    async def way():
        people = await come(fleet.url, 9)
        await asyncio.gather(roll(), *(live(tab) for tab in people))
        await leave(people)
        return people

    assert lost(noted(elsewhere(way())), choice="not-yet") == []


# ---- strangers


def answer(fleet: Fleet, method: str = "GET", path: str = "/healthz", **headers: str) -> int:
    line = http.client.HTTPConnection("127.0.0.1", fleet.balancer.port, timeout=PATIENCE)
    line.request(method, path, headers=headers)
    status = line.getresponse().status
    line.close()
    return status


def test_with_a_certificate_all_goes_by_https(fleet, certificate, tmp_path):
    with Balancer(fleet.replicas, tmp_path, certificate) as balancer:
        trusted = ssl.create_default_context(cafile=certificate)
        line = http.client.HTTPSConnection("localhost", balancer.tls_port, context=trusted, timeout=PATIENCE)
        line.request("GET", "/your_scar")
        page = line.getresponse()
        assert (page.status, "Secure" in page.headers["set-cookie"]) == (200, True)
        line.close()
        line = http.client.HTTPConnection("localhost", balancer.port, timeout=PATIENCE)
        line.request("GET", "/your_scar")
        sent_on = line.getresponse()
        assert (sent_on.status, sent_on.headers["location"]) == (308, f"https://localhost:{balancer.port}/your_scar")
        line.close()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        ({}, 200),
        ({"X-Long": "x" * 70_000}, 400),
        ({f"X-{at}": "1" for at in range(80)}, 400),
        ({"path": "/" + "x" * 7_000}, 400),
        ({"method": "PUT", "path": "/_stcore/upload_file/a/b"}, 405),
        ({"method": "POST"}, 405),
    ],
    ids=["plain", "a long header", "many headers", "a long address", "a file brought", "a form sent"],
)
def test_what_nobody_needs_is_refused_before_it_reaches_a_replica(fleet, request_, status):
    assert answer(fleet, **request_) == status


def test_a_client_that_does_not_end_its_request_is_let_go(fleet):
    with socket.create_connection(("127.0.0.1", fleet.balancer.port), timeout=PATIENCE) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        assert slow.recv(64).startswith(b"HTTP/1.1 408")


def test_no_log_holds_the_address_of_anybody(fleet):
    someone = "127.0.0.77"
    line = http.client.HTTPConnection("127.0.0.1", fleet.balancer.port, source_address=(someone, 0), timeout=PATIENCE)
    line.request("GET", "/your_scar")
    assert line.getresponse().status == 200
    line.close()
    with socket.create_connection(("127.0.0.1", fleet.balancer.port), source_address=(someone, 0)) as odd:
        odd.sendall(b"no request at all\r\n\r\n")
        assert odd.recv(64).startswith(b"HTTP/1.1 400")
    logs = [fleet.balancer.log, *(replica.log for replica in fleet.replicas)]
    assert [log.name for log in logs if someone in log.read_text("utf-8")] == []

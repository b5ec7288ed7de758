"""The tab without a browser does what a browser's tab does: what it measures and loses would else mean nothing."""

import json

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from browser.driver import KELOID
from decision_aid.pages import FIRST, PAGES
from elsewhere import elsewhere
from load.tab import ASKS, Tab
from serving import Aid


@pytest.fixture(scope="module")
def aid():
    with Aid() as aid:
        yield aid


def test_it_is_asked_for_its_memory_and_the_page_is_drawn_from_it(aid):
    async def way():
        tab = Tab(aid.url, KELOID)
        await tab.open("summary")
        return tab

    tab = elsewhere(way())
    assert "keloid" in tab.text()
    assert tab.journey == KELOID
    assert not tab.failed()


def asked(**data):
    """Return what draws the question for the memory."""
    message = ForwardMsg()
    message.metadata.delta_path.extend([0, 0])
    question = message.delta.new_element.bidi_component
    question.id, question.json = f"$$ID-hash-{ASKS}", json.dumps(data)
    return message.SerializeToString()


def test_a_question_that_is_drawn_once_more_as_it_was_is_not_answered_again():
    tab = Tab("http://localhost")
    answers = [tab._take(asked(journey=None, asked=at)) != "" for at in (1, 1, 2)]
    assert answers == [True, False, True]


def test_it_opens_every_page(aid):
    async def way():
        tab, seen = Tab(aid.url, KELOID), []
        await tab.open()
        for page in PAGES:
            await tab.go("" if page == FIRST else page)
            seen.append((page, tab.text().count("<h1"), tab.failed()))
        return seen

    assert [page for page, titles, failed in elsewhere(way()) if titles != 1 or failed] == []


# page, folded group, field, act, what the tab keeps then
ACTS = {
    "radio": ("your_scar", "", "q-scar", "Stretch marks", ("answers", "scar"), "stretch-marks"),
    "pills": ("your_health", "more-goals", "q-goals", ["softer"], ("answers", "goals"), ["softer"]),
    "box": ("your_health", "signs", "h-new-lump", True, ("answers", "red_flags"), {"new-lump": "yes"}),
    "number": ("visits", "", "price-mesotherapy", 95.0, ("prices",), {"mesotherapy": 95.0}),
    "text": ("summary", "", "reasons", "Mine", ("reasons",), "Mine"),
    "row": ("compare", "", "picker", "pick:silicone", ("picked",), ["steroid-injection"]),
}


@pytest.mark.parametrize("kind", ACTS)
def test_a_tap_on_a_real_field_is_kept(aid, kind):
    page, group, field, value, path, kept = ACTS[kind]

    async def way():
        tab = Tab(aid.url, KELOID)
        await tab.open(page)
        if group:
            await tab.tap(group, True)
        await tab.tap(field, value)
        return tab.journey

    found = elsewhere(way())
    for name in path:
        found = found[name]
    assert found == kept


def test_a_file_that_is_made_when_it_is_asked_for_comes(aid):
    async def way():
        tab = Tab(aid.url, KELOID)
        await tab.open("summary")
        return await tab.download("pdf")

    assert elsewhere(way()).startswith(b"%PDF")


def test_what_it_keeps_outlasts_a_crash_of_the_server(aid):
    async def way():
        tab = Tab(aid.url, KELOID)
        await tab.open("summary")
        await tab.tap("reasons", "Mine")
        aid.kill()
        await tab.line.lost()
        aid.start()
        await tab.back()
        await tab.tap("choice", "Not yet")
        return tab

    tab = elsewhere(way())
    assert tab.journey == {**KELOID, "reasons": "Mine", "choice": "not-yet"}
    assert tab.shows("reasons", "Mine")
    assert tab.shows("choice", "Not yet")

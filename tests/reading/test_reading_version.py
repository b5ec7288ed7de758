"""The reading version: sound HTML for every page, links that lead somewhere, and nothing that a text could smuggle in."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from urllib.parse import parse_qsl, urlsplit

import pytest

from decision_aid.board import Tools
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import PAGES
from decision_aid.views.board.whole import board_view
from decision_aid_web.reading.addresses import Address, address_of, every_address
from decision_aid_web.reading.document import document, linked
from decision_aid_web.reading.style import style_for
from decision_aid_web.reading.told import LONGEST, shortened
from decision_aid_web.reading.way import about_scar
from reading.parsed import Page
from samples import real_content

TODAY = date(2026, 12, 1)
EVERY = tuple(every_address(real_content()))
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@cache
def made(address):
    return document(real_content(), address, TODAY)


@cache
def parsed(address):
    return Page.of(made(address).words)


def of_kind(page):
    """Return one address of each kind that a page has: with nothing named, and with something."""
    return [next(one for one in EVERY if (one.page, one.kind) == (page, kind)) for kind in kinds_of(page)]


def kinds_of(page):
    return sorted({one.kind for one in EVERY if one.page == page})


FEW = [address for page in PAGES for address in of_kind(page)]
some = pytest.mark.parametrize("address", FEW, ids=lambda one: one.href)


def test_every_page_of_the_aid_can_be_read():
    assert {one.page for one in EVERY} == set(PAGES)


def test_each_option_scar_and_use_has_a_page_of_its_own():
    named = {(one.page, one.kind, one.name) for one in EVERY}
    assert {("option", "option", one) for one in real_content().options} <= named
    assert {(page, "scar", one) for page in ("options", "your_scar") for one in ids(ScarId)} <= named
    assert {("uses", "use", one) for one in real_content().uses} <= named


def test_every_page_is_sound_html_with_one_heading_of_its_own_and_each_id_once():
    def faults(page):
        twice = [name for name, many in page.ids().items() if many > 1]
        return [*page.problems, *twice, *([] if len(page.top.all("h1")) == 1 else ["not one h1"])]

    assert {one.href: found for one in EVERY if (found := faults(parsed(one)))} == {}


def leads_somewhere(link, page):
    told = urlsplit(link)
    if told.scheme:
        return told.scheme in ("https", "http", "tel", "mailto")
    if not told.path:
        return told.fragment in page.ids()
    if told.path == "scar-choices.html":
        return True
    query = dict(parse_qsl(told.query))
    found = address_of(told.path.removeprefix("./"), query, real_content())
    return found is not None and (not query or bool(found.kind))


def test_every_link_leads_to_a_page_that_exists():
    pages = {one: parsed(one) for one in EVERY}
    assert {
        (one.href, link) for one, page in pages.items() for link in page.links() if not leads_somewhere(link, page)
    } == set()


@some
def test_no_page_needs_a_script(address):
    words = made(address).words
    assert re.findall(r"<script|\bon[a-z]+=|javascript:|<button|<select|<input", words) == []


@some
def test_title_and_description_are_told_and_fit(address):
    told = made(address)
    assert told.title.endswith("Scar Choices")
    assert 0 < len(told.description) <= 400
    assert "<" not in told.title + told.description


@pytest.mark.parametrize("scar", ids(ScarId))
def test_the_board_of_a_scar_says_every_figure_of_the_view(scar):
    view = board_view(real_content(), about_scar(scar), Tools())
    rows = parsed(Address("options", "scar", scar)).top.all("div", class_="row")
    every = [row for group in view.groups for row in group.rows]
    assert len(rows) == len(every)
    for drawn, row in zip(rows, every, strict=True):
        told = [found.big for cell in (row.benefit, row.colour, row.harm) for found in cell.found]
        told += [text for _, text in row.times.lines]
        assert row.name in drawn.text
        assert [figure for figure in told if " ".join(figure.split()) not in drawn.text] == []


def test_an_address_names_only_what_the_content_has():
    content = real_content()
    assert address_of("/", {}, content) == Address("start")
    assert address_of("/option", {"option": "../silicone"}, content) == Address("option")
    assert address_of("/nowhere", {}, content) is None
    assert address_of("/evidence", {"option": "silicone"}, content) == Address("evidence", "option", "silicone")


def test_links_stay_in_the_language_of_the_page():
    words = '<a href="option?option=silicone">x</a> <a href="start">y</a> <a href="https://example.org/">z</a>'
    assert linked(words, "xx") == (
        '<a href="option?option=silicone&amp;lang=xx">x</a> <a href="./?lang=xx">y</a> '
        '<a href="https://example.org/">z</a>'
    )


def with_script_in_every_text():
    content = real_content()
    words = content.words
    options = {name: one.model_copy(update={"name": SCRIPT, "in_short": SCRIPT}) for name, one in words.options.items()}
    scars = {name: one.model_copy(update={"name": SCRIPT, "what_it_is": SCRIPT}) for name, one in words.scars.items()}
    return replace(content, words=replace(words, options=options, scars=scars))


@pytest.mark.parametrize(
    "address",
    [
        Address("options", "scar", "keloid"),
        Address("option", "option", "silicone"),
        Address("option"),
        Address("your_scar"),
    ],
    ids=lambda one: one.href,
)
def test_no_text_of_the_content_becomes_markup(address):
    told = document(with_script_in_every_text(), address, TODAY)
    assert "alert(1)" in told.words
    assert re.findall(r"<script|<img", told.words) == []


# ---- the style


def test_a_page_carries_the_rules_for_what_stands_on_it_and_no_others():
    sheet = style_for('<div class="stApp stMarkdown"><p class="quiet">x</p></div>')
    assert ".quiet" in sheet
    assert ".rows-board" not in sheet
    assert "data-testid" not in sheet


def test_colours_are_told_for_light_and_dark_without_the_newest_css():
    sheet = made(Address("start")).style
    assert "light-dark(" not in sheet
    assert "@media (prefers-color-scheme: dark)" in sheet


@some
def test_a_sheet_has_as_many_ends_as_beginnings(address):
    sheet = made(address).style
    assert sheet.count("{") == sheet.count("}")
    assert "</" not in sheet


def test_a_description_is_made_of_whole_sentences():
    assert shortened("One. Two.") == "One. Two."
    long = f"First one here. {'w' * LONGEST}. Last."
    assert shortened(long) == "First one here"


# ---- the parser that these tests rest on can fail


@pytest.mark.parametrize(
    "html", ["<p><div></div></p>", "<a><a></a></a>", "<p>", "<ul></p></ul>", '<p id="a" id="b"></p>', "<div/>"]
)
def test_the_parser_sees_what_a_browser_would_have_to_guess(html):
    assert Page.of(html).problems

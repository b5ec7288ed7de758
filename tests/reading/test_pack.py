"""The offline pack: one file, no script, every option and board, with the figures of the app."""

import re
from datetime import date
from functools import cache

import pytest

from decision_aid.board import Tools
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.views.board.whole import board_view
from decision_aid.views.clinic.practitioner import know_view
from decision_aid.views.options.option import option_view
from decision_aid_web.__main__ import main
from decision_aid_web.reading.pack import pack
from decision_aid_web.reading.way import about_scar
from reading.parsed import Page
from samples import real_content

TODAY = date(2026, 12, 1)


@cache
def packed():
    return pack(real_content(), TODAY)


@cache
def page():
    return Page.of(packed())


@cache
def chapters():
    return {one.attributes["id"]: one for one in page().top.all("section", class_="pack-chapter")}


def flat(text):
    return " ".join(text.split())


def test_it_is_sound_html_with_one_heading_of_its_own_and_each_id_once():
    assert page().problems == []
    assert [name for name, many in page().ids().items() if many > 1] == []
    assert len(page().top.all("h1")) == 1


def test_it_holds_every_board_every_option_the_card_and_the_sources():
    boards = {f"board-{scar}" for scar in ids(ScarId)}
    assert set(chapters()) == boards | {f"option-{one}" for one in real_content().options} | {"card", "sources"}


def test_it_needs_no_script_and_no_other_file():
    assert re.findall(r"<script|\bon[a-z]+=|<link|<iframe|<img|@import|url\((?!\"data:)", packed()) == []


def test_its_links_lead_inside_or_to_sources_on_the_web():
    known = page().ids()
    links = page().links()
    assert [one for one in links if not one.startswith(("https://", "http://")) and one[1:] not in known] == []
    assert any(one.startswith("#source-") for one in links)


def test_every_chapter_is_in_the_table_of_contents():
    (contents,) = page().top.all("nav", class_="pack-contents")
    assert {one.attributes["href"] for one in contents.all("a")} == {f"#{name}" for name in chapters()}


@pytest.mark.parametrize("scar", ids(ScarId))
def test_each_figure_of_a_board_is_that_of_the_app(scar):
    rows = [row for group in board_view(real_content(), about_scar(scar), Tools()).groups for row in group.rows]
    drawn = chapters()[f"board-{scar}"].all("div", class_="row")
    assert len(drawn) == len(rows)
    for told, row in zip(drawn, rows, strict=True):
        for place, cell in (("c-ben", row.benefit), ("c-col", row.colour), ("c-harm", row.harm)):
            (there,) = told.all("div", class_=place)
            figures = [flat(one.big) for one in cell.found]
            assert [one for one in figures if one not in there.text] == []
        (times,) = told.all("div", class_="c-time")
        assert [text for _, text in row.times.lines if flat(text) not in times.text] == []


@pytest.mark.parametrize("option", list(real_content().options))
def test_each_number_of_an_option_is_that_of_the_app(option):
    view = option_view(real_content(), Journey(), option)
    effects = [e for s in (*view.benefit.benefits, *view.risk.risks) for e in s.effects]
    drawn = {one.attributes["data-finding"]: one.text for one in chapters()[f"option-{option}"].all("article")}
    assert [one.id for one in effects if one.number and flat(one.number.big) not in drawn[one.id]] == []
    assert [one.id for one in effects if flat(one.plain) not in drawn[one.id]] == []


def test_the_question_card_has_every_question():
    card = chapters()["card"].text
    assert [one.title for one in know_view(real_content()).card if flat(one.title) not in card] == []


def test_it_tells_its_date_and_the_version_of_the_content():
    text = page().top.text
    assert real_content().version in text
    assert "December 1, 2026" in text


def test_each_source_stands_once_and_every_number_leads_to_it():
    sources = chapters()["sources"].all("li")
    assert len({one.attributes["id"] for one in sources}) == len(sources) > 100


def test_nothing_is_folded_away_from_paper():
    assert [one for one in page().top.all("details") if "open" not in one.attributes] == []


def test_no_row_is_cut_between_two_pages_and_each_chapter_begins_a_page():
    (sheet,) = page().top.all("style")
    rules = "".join(sheet.parts)
    assert re.search(r"\.pack-chapter\{[^}]*break-before: ?page", rules)
    assert "break-inside: avoid" in rules


def test_the_command_writes_the_file(tmp_path, capsys):
    file = tmp_path / "pack.html"
    assert main(["pack", str(file)]) == 0
    assert file.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert capsys.readouterr().out.strip() == str(file)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path, capsys):
    assert main(["pack", str(tmp_path / "nowhere" / "pack.html")]) == 2
    assert "No such file" in capsys.readouterr().err

"""The page of the evidence base."""

import re

import pytest

from decision_aid.views.evidence.base import FIRST, PARTS
from pages.test_pages import page, text_of

CARD = '<section class="study">'


def part(name, **address):
    app = page("evidence", **address)
    return app.pills(key="evidence-part").set_value(name).run()


@pytest.mark.parametrize("name", PARTS)
def test_each_part_opens(name):
    app = part(name)
    assert not app.exception
    assert "<h1" in text_of(app)


def test_the_first_view_shows_the_first_cards_only():
    assert text_of(page("evidence")).count(CARD) == FIRST


def test_a_button_shows_more_and_a_new_filter_starts_again():
    app = page("evidence")
    app.button(key="evidence-more").click().run()
    assert text_of(app).count(CARD) == 2 * FIRST
    app.selectbox(key="evidence-scar").set_value("keloid").run()
    assert text_of(app).count(CARD) == FIRST


def test_filters_work_together():
    app = page("evidence")
    app.selectbox(key="evidence-option").set_value("mesotherapy").run()
    alone = text_of(app).count(CARD)
    app.selectbox(key="evidence-scar").set_value("keloid").run()
    assert 0 < text_of(app).count(CARD) < alone


def test_a_link_to_an_option_shows_its_results():
    app = page("evidence", option="silicone")
    assert app.selectbox(key="evidence-option").value == "silicone"
    assert "Mesotherapy ·" not in text_of(app)


def test_a_link_to_a_result_shows_it_first():
    text = text_of(page("evidence", finding="retinoid-a03bpo-ae"))
    assert text.index('data-finding="retinoid-a03bpo-ae"') < text.index("key-line")
    assert text.count(CARD) == FIRST + 1


def test_the_way_back_from_one_result_leads_to_all():
    app = page("evidence", finding="retinoid-a03bpo-ae")
    app.button(key="evidence-all").click().run()
    assert text_of(app).count(CARD) == FIRST
    assert "finding" not in app.query_params


@pytest.mark.parametrize(
    ("came_from", "label", "leads_to"),
    [
        ("compare", "Back: Compare", "compare"),
        ("option", "Back: Retinoid cream or gel", "option?option=topical-retinoid"),
    ],
)
def test_a_result_leads_back_to_the_page_that_it_was_opened_from(came_from, label, leads_to):
    links = page("evidence", finding="retinoid-a03bpo-ae", **{"from": came_from}).get("page_link")
    back = next(link.proto for link in links if link.proto.label.startswith("Back"))
    assert (back.label, f"{back.page}{'?' if back.query_string else ''}{back.query_string}") == (label, leads_to)


@pytest.mark.parametrize("came_from", ["", "nowhere", "<b>", "../compare"])
def test_a_link_that_names_no_page_of_the_aid_has_no_way_back(came_from):
    links = page("evidence", finding="retinoid-a03bpo-ae", **{"from": came_from}).get("page_link")
    assert [link.proto.label for link in links if link.proto.label.startswith("Back")] == []


@pytest.mark.parametrize("name", ["snake-oil", "", "<b>"])
def test_a_result_that_does_not_exist_is_told_kindly(name):
    app = page("evidence", finding=name)
    assert not app.exception
    assert len(app.info) == 1


def test_there_is_a_button_for_each_kind_of_file():
    keys = {button.key for button in page("evidence").get("download_button")}
    assert keys == {f"download-{kind}" for kind in ("csv", "json", "bibtex", "ris")}


def test_a_chart_of_studies_has_a_text_and_a_table_that_say_the_same():
    app = part("sums")
    charts = app.get("plotly_chart")
    assert charts
    assert all(chart.proto.alt for chart in charts)
    assert text_of(app).count('class="forest-table"') == len(charts)


def test_the_page_draws_the_charts_of_one_option_which_the_reader_picks():
    app = part("sums")
    picker = app.selectbox(key="forest-option")
    for option in (picker.options.index("Steroid injection"), 0):
        picker = app.selectbox(key="forest-option")
        app = picker.select_index(option).run()
        titles = [line for line in re.split("<h3[^>]*>", text_of(app))[1:] if " · " in line.split("</h3>")[0]]
        assert titles
        assert all(title.startswith(picker.options[option]) for title in titles)


def test_a_link_to_an_option_shows_its_charts():
    assert part("sums", option="cryotherapy").selectbox(key="forest-option").value == "cryotherapy"
    assert part("sums", option="dermabrasion").selectbox(key="forest-option").value != "dermabrasion"

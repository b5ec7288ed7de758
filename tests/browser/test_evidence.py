import json
from itertools import pairwise
from pathlib import Path

from browser.looks import wider_than_the_page
from decision_aid.models.vocabulary import ScarId, ids

PARTS = ("What is not known", "Who took part", "Our own sums", "How we found it", "Results of studies")


def pick(tab, part):
    tab.page.get_by_role("radio", name=part).or_(tab.page.get_by_role("button", name=part, exact=True)).first.click()
    return tab.settled()


def visible_heads(tab):
    return [head.inner_text() for head in tab.page.locator("table.map thead th").all() if head.is_visible()]


def test_a_link_to_one_result_shows_it_first_and_leads_back(visit):
    tab = visit().open("evidence?finding=filler-cochrane-improve")
    assert tab.page.locator("section.study article").first.get_attribute("data-finding") == "filler-cochrane-improve"
    tab.page.get_by_role("button", name="Back to all results").click()
    tab.page.wait_for_function("() => !location.search.includes('finding')")
    tab.settled()
    assert tab.page.locator("[data-finding=filler-cochrane-improve]").count() == 0


def test_filters_leave_no_trace_in_the_address(visit):
    tab = visit().open("evidence")
    box = tab.page.locator(".st-key-evidence-scar input")
    box.click()
    tab.page.get_by_role("option", name="keloids", exact=True).click()
    tab.page.wait_for_function("() => document.querySelector('.key-line').innerText.indexOf('599') !== 0")
    tab.settled()
    assert "keloid" not in tab.page.url


def test_the_map_shows_one_scar_on_a_phone_and_all_on_a_desk(visit):
    tab = pick(visit().open("evidence"), "What is not known")
    assert [len(visible_heads(tab.seen_at(width))) for width in (390, 1280)] == [2, 1 + len(ids(ScarId))]


def test_no_part_needs_sideways_scroll_at_320(visit):
    tab = visit(width=320, height=800).open("evidence")
    assert {part: wider_than_the_page(pick(tab, part)) for part in PARTS} == dict.fromkeys(PARTS, 0)


def test_a_chart_of_studies_keeps_its_words_inside_itself_on_a_phone(visit):
    tab = pick(visit(width=390, height=900).open("evidence?option=excision-plus-radiotherapy"), "Our own sums")
    charts = tab.page.locator("[data-testid=stPlotlyChart]").all()
    assert len(charts) > 1
    for chart in charts:
        edge = chart.bounding_box()
        words = [text.bounding_box() for text in chart.locator(".annotation-text, .xtitle").all()]
        assert len(words) > 2  # two studies and the axis
        assert all(edge["x"] <= one["x"] and one["x"] + one["width"] <= edge["x"] + edge["width"] for one in words)
        tops = sorted((one["y"], one["y"] + one["height"]) for one in words)
        assert all(bottom <= top for (_, bottom), (top, _) in pairwise(tops))


def test_the_results_that_fit_can_be_kept_as_a_file(visit):
    tab = visit(width=1280, height=900).open("evidence?option=mesotherapy")
    tab.page.get_by_role("button", name="Download").click()
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name="Results for programs (JSON)").click()
    rows = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert {row["option"] for row in rows} == {"mesotherapy"}

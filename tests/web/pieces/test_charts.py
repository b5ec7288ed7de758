"""Pictures of numbers: squares, visits and calendars."""

import re
import tomllib
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contrast import contrast
from decision_aid.views.shared.parts import IconArray
from decision_aid.views.time.visits import SessionBar
from decision_aid_web.pieces.charts import INK, TENS, TWENTIES, icon_array
from decision_aid_web.screens.visits.sessions_chart import sessions_chart
from decision_aid_web.shell.drawing import html
from samples import ROOT

SQUARE = r"M(\d+) (\d+)h(\d+)v\3h-\3z"
SVG = "{http://www.w3.org/2000/svg}"
BARS = [SessionBar("Silicone", 1, 2, 3, "Silicone: 1 to 3."), SessionBar("Peel", 3, None, 6, "Peel: 3 to 6.")]


def picture(had, of=100, low=None, high=None, alt="9 of 100 squares are filled", **texts):
    return IconArray(had, of, low, high, alt, texts.get("filled", "had it"), texts.get("empty", "did not"))


def parsed(array):
    return ElementTree.fromstring(str(icon_array(array)).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


def squares(array):
    """Return the squares as (kind, x, y)."""
    kinds = {one.get("class"): one.get("d") for one in parsed(array).iter(f"{SVG}path") if one.get("class") != "hatch"}
    return [(kind, int(x), int(y)) for kind, path in kinds.items() for x, y, _ in re.findall(SQUARE, path)]


def side(array):
    """Return how wide and high every square is."""
    (one,) = {size for path in parsed(array).iter(f"{SVG}path") for _, _, size in re.findall(SQUARE, path.get("d"))}
    return int(one)


def drawn_size(array):
    return [parsed(array).get("width"), parsed(array).get("height")]


def lines(array):
    """Return the slanting lines of all hatched squares, each as (x, y, x, y)."""
    drawn = [one.get("d") for one in parsed(array).iter(f"{SVG}path") if one.get("class") == "hatch"]
    return [tuple(map(int, line)) for path in drawn for line in re.findall(r"M(\d+) (\d+)L(\d+) (\d+)", path)]


arrays = st.sampled_from([100, 1000]).flatmap(lambda of: st.builds(picture, st.integers(0, of), st.just(of)))


@pytest.mark.standard("R9")
@given(arrays)
def test_there_is_a_square_for_everybody(array):
    assert len(squares(array)) == array.of


@pytest.mark.standard("R9")
@given(arrays)
def test_filled_squares_are_those_who_had_it(array):
    assert [kind for kind, _, _ in squares(array)].count("e") == array.had


@given(arrays)
def test_without_a_range_every_other_square_is_empty(array):
    assert [kind for kind, _, _ in squares(array)].count("n") == array.of - array.had


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
def test_a_range_hatches_only_people_who_are_not_counted_as_having_had_it(had, low, more):
    high = min(100, low + more)
    kinds = [kind for kind, _, _ in squares(picture(had, low=low, high=high))]
    assert kinds.count("e") == had
    assert kinds.count("h") == len([number for number in range(low, high) if number >= had])


@given(arrays)
def test_no_square_lies_on_another(array):
    places = [(x, y) for _, x, y in squares(array)]
    assert len(set(places)) == len(places)


@given(arrays)
def test_every_square_lies_inside_the_picture(array):
    width, height, size = *map(int, drawn_size(array)), side(array)
    assert all(0 <= x < width - size and 0 <= y < height - size for _, x, y in squares(array))


@given(arrays)
def test_squares_stand_on_whole_pixels_and_are_not_blurred(array):
    left, top, *size = parsed(array).get("viewBox").split()
    assert (left, top) == ("-0.5", "-0.5")
    assert size == drawn_size(array)


@given(arrays)
def test_all_squares_of_a_picture_are_of_one_size_with_a_gap_between_them(array):
    columns = sorted({x for _, x, _ in squares(array)})
    assert min(after - before for before, after in pairwise(columns)) > side(array) + 1


@pytest.mark.standard("R9")
def test_filling_starts_at_the_bottom_left():
    drawn = squares(picture(1))
    (filled,) = [place for kind, *place in drawn if kind == "e"]
    assert filled == [min(x for _, x, _ in drawn), max(y for _, _, y in drawn)]


@pytest.mark.standard("R9")
@pytest.mark.parametrize("raster, in_a_row", [(TENS, 10), (TWENTIES, 20)])
def test_squares_stand_in_rows_of_ten_and_in_a_cell_of_twenty(raster, in_a_row):
    drawn = re.findall(SQUARE, str(icon_array(picture(30), raster)))
    assert set(Counter(y for _, y, _ in drawn).values()) == {in_a_row}
    assert len(drawn) == 100


@pytest.mark.standard("R9")
def test_a_row_is_full_before_the_next_one_begins():
    filled = [(x, y) for kind, x, y in squares(picture(15)) if kind == "e"]
    bottom, next_row = sorted({y for _, y in filled}, reverse=True)
    assert [sum(place[1] == y for place in filled) for y in (bottom, next_row)] == [10, 5]


def test_a_thousand_is_ten_blocks_of_a_hundred_filled_one_after_the_other():
    drawn = squares(picture(100, of=1000))
    filled = [(x, y) for kind, x, y in drawn if kind == "e"]
    block = max(x for x, _ in filled), min(y for _, y in filled)
    assert all(kind == "e" for kind, x, y in drawn if x <= block[0] and y >= block[1])


@pytest.mark.standard("R9")
def test_two_pictures_of_the_same_size_have_the_same_layout():
    assert [place for _, *place in squares(picture(3))] == [place for _, *place in squares(picture(97))]


@given(st.text(alphabet="<>&\"'abc ", min_size=1))
def test_the_text_of_a_picture_is_escaped(text):
    drawn = parsed(picture(3, alt=text))
    assert drawn.get("aria-label") == text
    assert drawn.find(f"{SVG}title").text == text


@pytest.mark.standard("R9", "W1")
def test_a_picture_has_a_role_and_a_name():
    drawn = parsed(picture(9))
    assert drawn.get("role") == "img"
    assert drawn.get("aria-label") == "9 of 100 squares are filled"


@pytest.mark.standard("R10")
def test_a_picture_does_not_move_and_runs_no_script():
    assert not re.search(
        r"<(animate|set|script|style)|\bon\w+=|transition", str(icon_array(picture(40, low=30, high=50)))
    )


@given(arrays)
def test_a_picture_is_made_of_squares_alone(array):
    paths = [one.get("d") for one in parsed(array).iter(f"{SVG}path")]
    assert re.sub(SQUARE, "", "".join(paths)) == ""


@given(arrays, st.integers(0, 100), st.integers(0, 100))
def test_kinds_of_squares_are_told_apart_by_shape_and_not_by_colour_alone(array, low, more):
    ranged = replace(array, low=low, high=low + more)
    hatched = [(x, y) for kind, x, y in squares(ranged) if kind == "h"]
    assert len(lines(ranged)) == 3 * len(hatched)
    for at, (x1, y1, x2, y2) in enumerate(lines(ranged)):
        x, y = hatched[at // 3]
        assert x <= min(x1, x2) <= max(x1, x2) <= x + side(ranged)
        assert y <= min(y1, y2) <= max(y1, y2) <= y + side(ranged)
    assert "fill=" not in str(icon_array(ranged))


@given(arrays)
def test_a_picture_needs_nothing_from_another_picture_which_may_be_hidden(array):
    drawn = str(icon_array(replace(array, low=0, high=array.of)))
    assert " id=" not in drawn
    assert "url(" not in drawn


# ---- visits as ranges


def drawn(bars=BARS):
    """Return the visits chart as a browser gets it."""
    text = html("screens/visits/sessions.html", v=sessions_chart(bars, "visits"), alt="told in words")
    return ElementTree.fromstring(text)


def places(row):
    """Return where the range of a row begins and ends, and where its dot stands (None: nowhere)."""
    line, dot = row.find(".//line[@class='range']"), row.find(".//circle")
    return line.get("x1"), line.get("x2"), None if dot is None else dot.get("cx")


def rows(bars=BARS):
    return drawn(bars).findall("div[@class='chart-row']")


def axis_place(visits, bars=BARS):
    ticks = {one.text: one.get("x") for one in drawn(bars).findall("svg[@class='chart-axis']/text")}
    return ticks[str(visits)]


def test_the_visits_chart_has_its_axis_from_zero():
    assert 0 < float(axis_place(0).rstrip("%")) < 5
    assert float(axis_place(6).rstrip("%")) < 100
    assert drawn().find("div[@class='chart-title']").text == "visits"


def test_an_axis_of_many_visits_names_every_fifth():
    many = [SessionBar("Laser", 4, 8, 20, ".")]
    assert [one.text for one in drawn(many).findall("svg[@class='chart-axis']/text")] == ["0", "5", "10", "15", "20"]


@pytest.mark.standard("R10")
@pytest.mark.parametrize("template", ["sessions", "calendar"])
def test_a_chart_does_not_move_and_answers_no_mouse(template):
    text = (ROOT / f"src/decision_aid_web/screens/visits/{template}.html").read_text("utf-8")
    assert re.findall(r"<(?:animate|script|a|button|set)\b|\bon\w+=|data-do", text) == []


def test_the_visits_chart_draws_fewest_usual_and_most():
    assert [places(row) for row in rows()] == [
        (axis_place(1), axis_place(3), axis_place(2)),
        (axis_place(3), axis_place(6), None),
    ]
    assert [text.text for text in drawn().findall(".//text[@class='strong']")] == ["2"]


def test_each_row_of_the_visits_chart_has_its_name_above_it_in_the_order_of_the_page():
    assert [[part.get("class") for part in row] for row in rows()] == [["chart-name", "chart-line"]] * 2
    assert [row.find("div").text for row in rows()] == ["Silicone", "Peel"]


@pytest.mark.standard("W1")
def test_the_visits_chart_is_one_picture_with_its_words():
    assert (drawn().get("role"), drawn().get("aria-label")) == ("img", "told in words")


@pytest.mark.standard("N3", "R23")
def test_no_option_has_a_colour_of_its_own():
    text = html("screens/visits/sessions.html", v=sessions_chart(BARS, "visits"), alt="")
    assert re.findall(r"fill=|stroke=|style=|#[0-9a-fA-F]{3}", text) == []
    assert {one.get("class") for one in drawn().iter("circle")} == {"usual"}


@pytest.mark.standard("W5")
@pytest.mark.parametrize("theme", list(INK))
def test_marks_stand_out_from_the_paper(theme):
    ink, event, muted, _ = INK[theme]
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
    paper = settings["theme"][theme]["backgroundColor"]
    assert contrast(ink, paper) >= 4.5
    assert contrast(event, paper) >= 3
    assert contrast(muted, paper) >= 3


@pytest.mark.standard("R23")
@pytest.mark.parametrize("theme", list(INK))
def test_no_mark_is_green_or_red(theme):
    for colour in INK[theme][:3]:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        assert max(red, green) - min(red, green) < 100
        assert not (red > 1.5 * max(green, blue) or green > 1.5 * max(red, blue))

"""Each kind of number as a reader meets it, with the words written out, and what holds for every number of the aid."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.frequencies import panel_denominator
from decision_aid.models.numbers import Measured, MeasureUnit
from decision_aid.models.vocabulary import ids
from decision_aid.views.findings.effects import effect
from decision_aid.views.findings.kinds import told
from samples import a_finding, against, counted, finding_words, real_content, texts_in, with_finding

MONTHS = "after about 6 months"


def number_of(**changes):
    """Return the number of an invented finding as it is told."""
    content = real_content()
    words = finding_words(what="Redness", **changes.pop("words", {}))
    finding = a_finding(sources=[next(iter(content.sources))], **changes)
    number = told(with_finding(content, finding, words), finding, panel_denominator([finding]))
    assert number is not None
    return number


def arms(number, other, **changes):
    return number_of(number=number, compared_with={"arm": "dummy", "number": other}, **changes)


def pooled(rate, lower=None, upper=None, means="confidence", **more):
    printed = None if lower is None else {"lower": lower, "upper": upper, "means": means}
    return {"kind": "pooled", "rate": rate, "range": printed, **more}


def score(**more):
    return {"kind": "score", "scale": "vancouver", **more}


# ---- counts


@pytest.mark.standard("R6", "R8")
def test_counts_are_told_as_people_of_both_groups_with_squares_and_two_bars():
    number = number_of(compared_with=against(5, 15))
    assert number.big == "60 out of 100"
    assert number.line == f"people got better, {MONTHS}"
    assert number.frames == (f"60 out of 100 people got better, {MONTHS}.", "40 out of 100 people did not.")
    assert number.other == "with a dummy: 33 out of 100"
    assert number.difference == f"27 more out of 100 with needles than with a dummy, {MONTHS}."
    assert number.limits == ()
    assert number.base == ("with needles: In the study: 9 of 15 people.", "with a dummy: In the study: 5 of 15 people.")
    assert number.rows == (("with needles", "60 out of 100"), ("with a dummy", "33 out of 100"))
    squares, bars = number.pictures
    assert (squares.had, squares.of, squares.low, squares.high) == (60, 100, None, None)
    assert [(bar.label, bar.text, bar.treated) for bar in bars.bars] == [
        ("with needles", "60 out of 100", True),
        ("with a dummy", "33 out of 100", False),
    ]
    assert bars.alt == "with needles: 60 out of 100; with a dummy: 33 out of 100"


def test_a_count_worked_out_from_a_percentage_says_so():
    (base,) = number_of(number=counted(9, 15, from_percentage=True)).base
    assert base.endswith("9 of 15 people, worked out from a printed percentage.")


@pytest.mark.standard("R15", "R29")
def test_none_of_n_says_what_could_still_be():
    assert number_of(number=counted(0, 41)).limits == (
        "None of the 41 people in the study. The true number could still be up to about 3 out of 41.",
    )


@pytest.mark.standard("R29")
def test_none_of_the_other_group_says_so_under_its_name():
    (limit,) = number_of(compared_with=against(0, 41)).limits
    assert limit.startswith("with a dummy: None of the 41 people in the study.")


@pytest.mark.standard("R28")
@pytest.mark.parametrize("kind", [counted(9, 15), counted(0, 15), pooled(12, 7, 20, sites=40)])
def test_places_on_the_skin_are_never_told_as_people(kind):
    number = number_of(number=kind, unit="sites", words={"had_it": "got better", "had_it_not": "did not"})
    told_words = " ".join(texts_in(number))
    assert "places on the skin" in told_words
    assert "people" not in told_words


@pytest.mark.standard("R28")
def test_two_sides_of_one_person_are_said_to_be_so():
    content = real_content()
    split = next(name for name, source in content.sources.items() if source.design == "split-face-rct")
    finding = a_finding(sources=[split], unit="sites")
    notes = effect(with_finding(content, finding), finding, 100).notes
    assert {content.words.ui.number.sites_note, content.words.ui.number.sides_note} <= set(notes)


@pytest.mark.standard("R29")
@pytest.mark.parametrize(("compared", "alone"), [(None, True), (against(5, 15), False)])
def test_a_benefit_without_another_group_says_that_it_may_have_come_by_itself(compared, alone):
    content = real_content()
    finding = a_finding(sources=[next(iter(content.sources))], compared_with=compared)
    notes = effect(with_finding(content, finding), finding, 100).notes
    assert (content.words.ui.number.alone_note in notes) is alone


# ---- pooled rates


def test_a_pooled_rate_says_what_it_rests_on_and_hatches_its_range():
    number = number_of(
        number=pooled("12.4", "7.2", "19.9", "lowest-and-highest", studies=7, people=512), more_is="worse"
    )
    assert number.big == "12 out of 100"
    assert number.frames[1] == "88 out of 100 people did not."
    assert number.base == ("with needles: Put together from 7 studies with 512 people.",)
    (squares,) = number.pictures
    assert (squares.had, squares.low, squares.high) == (12, 7, 20)


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ({"studies": 1, "people": 40}, "From one study with 40 people."),
        ({"studies": 7}, "Put together from 7 studies. How many people was not printed."),
        ({"people": 40}, "From 40 people, as a printed rate."),
        ({"sites": 40}, "From 40 places on the skin, as a printed rate."),
        ({}, "A printed rate. How many people it rests on was not said."),
    ],
)
def test_what_a_pooled_rate_rests_on_is_told_as_far_as_it_was_printed(base, said):
    assert number_of(number=pooled(12, **base)).base == (f"with needles: {said}",)


# ---- what a range means


@pytest.mark.standard("R27")
@pytest.mark.parametrize(
    ("means", "said"),
    [
        ("confidence", "The true number may lie between 7 out of 100 and 20 out of 100."),
        ("lowest-and-highest", "From the lowest to the highest that was reported: 7 out of 100 to 20 out of 100."),
        ("middle-half", "The middle half of people lay between 7 out of 100 and 20 out of 100."),
        ("not-said", "A range of 7 out of 100 to 20 out of 100 was printed. What it means was not said."),
    ],
)
def test_a_range_says_what_it_is_and_rounds_outwards(means, said):
    assert number_of(number=pooled("12.4", "7.9", "19.1", means)).limits == (said,)


@pytest.mark.standard("R27")
def test_the_range_of_the_other_group_stands_under_its_name():
    number = arms(pooled(12), pooled(30, 21, 40))
    assert number.limits == ("with a dummy: The true number may lie between 21 out of 100 and 40 out of 100.",)


@pytest.mark.parametrize(("end", "said"), [("lower", "as low as 7 out of 100"), ("upper", "as high as 20 out of 100")])
def test_one_end_alone_is_told_alone(end, said):
    printed = {end: {"lower": 7, "upper": 20}[end], "means": "confidence"}
    (limit,) = number_of(number={"kind": "pooled", "rate": 12, "range": printed}).limits
    assert said in limit


# ---- scores


@pytest.mark.standard("R17", "R28")
def test_a_score_is_told_from_where_to_where_on_its_scale_with_the_other_group_below():
    number = arms(
        score(before="9.9", after="3.5", range={"lower": "2.9", "upper": "4.1", "means": "confidence"}),
        score(before="9.7", after="8.8"),
        more_is="worse",
        effect={"kind": "mean-difference", "value": "-5.3"},
    )
    assert number.big == "from 9.9 to 3.5 points"
    assert number.line == f"Redness, on average, {MONTHS}"
    assert number.frames == (f"Redness, on average: from 9.9 to 3.5 points, {MONTHS}.",)
    assert number.other == "with a dummy: from 9.7 to 8.8 points"
    assert number.difference == f"5.3 points less with needles than with a dummy, {MONTHS}."
    assert number.limits == ("The true number may lie between 2.9 and 4.1 points.",)
    assert number.base[0].startswith(
        "Measured on the Vancouver scar score, from 13 at the bad end to 0 at the good end."
    )
    assert number.base[-1] == "An average says nothing about how many people got better."
    assert number.rows == (("with needles", "from 9.9 to 3.5 points"), ("with a dummy", "from 9.7 to 8.8 points"))
    (line,) = number.pictures
    assert (line.left, line.right) == ("bad end (13)", "good end (0)")
    assert [track.label for track in line.tracks] == ["with needles", "with a dummy"]
    assert all(track.before < track.after for track in line.tracks)


@pytest.mark.standard("R28")
def test_a_scale_says_what_people_notice_and_how_far_raters_lie_apart_where_that_is_known():
    assert any(
        "notice a change of about 3 to 5 points" in line
        for line in number_of(number=score(after=9) | {"scale": "dlqi"}).base
    )
    raters = number_of(number=score(after=9) | {"scale": "goodman-baron-score"}).base
    assert any("may differ by up to 4 points" in line for line in raters)


@pytest.mark.parametrize(
    ("change", "more_is", "said"),
    [
        ("-6.1", "worse", "better by 6.1 points"),
        ("-6.1", "better", "worse by 6.1 points"),
        ("2", "better", "better by 2 points"),
        ("0", "worse", "no change"),
    ],
)
def test_a_change_says_which_way_it_went(change, more_is, said):
    assert number_of(number=score(change=change), more_is=more_is).big == said


def test_a_change_alone_has_no_place_on_the_line():
    assert number_of(number=score(change=-3), more_is="worse").pictures == ()


def test_where_only_the_gap_between_the_groups_was_printed_that_is_the_number():
    number = number_of(number=score(), more_is="worse", effect={"kind": "mean-difference", "value": "-2.1"})
    assert number.big == "2.1 points less than with a dummy"
    assert number.frames == (f"Redness, on average: 2.1 points less with needles than with a dummy, {MONTHS}.",)
    assert (number.other, number.difference, number.pictures, number.rows) == (None, None, (), ())


# ---- what was measured


def test_what_was_measured_is_told_in_its_unit_with_bars_of_before_and_after():
    number = number_of(number={"kind": "measured", "unit": "mm", "before": "8.0", "after": "3.5"}, more_is="worse")
    assert number.big == "from 8.0 to 3.5 mm"
    (bars,) = number.pictures
    assert [(bar.label, bar.text, bar.share) for bar in bars.bars] == [
        ("with needles, before", "8.0 mm", 1.0),
        ("with needles, after", "3.5 mm", 0.4375),
    ]


def test_of_a_percentage_of_the_start_the_change_is_told_and_the_start_is_the_whole():
    part = {"kind": "measured", "unit": "percent-of-start"}
    number = arms({**part, "change": -62}, {**part, "change": -5}, more_is="worse")
    assert (number.big, number.other) == ("better by 62%", "with a dummy: better by 5%")
    assert [bar.share for bar in number.pictures[0].bars] == [1.0, 0.38, 1.0, 0.95]


def test_no_bar_is_drawn_where_it_would_need_a_guess():
    assert number_of(number={"kind": "measured", "unit": "mm", "after": "3.5"}, more_is="worse").pictures == ()


# ---- days


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"fewest": 2, "usual": 4, "most": 7}, "4 days (2 to 7)"),
        ({"fewest": 3, "most": 6}, "3 to 6 days"),
        ({"most": 7}, "up to 7 days"),
        ({"fewest": 2}, "at least 2 days"),
        ({"usual": 4}, "4 days"),
        ({"fewest": "0.25", "most": "0.5"}, "6 to 12 hours"),
        ({"fewest": 0, "most": 3}, "0 to 3 days"),
    ],
)
def test_days_are_told_from_the_fewest_to_the_most(days, said):
    assert number_of(number={"kind": "days", **days}, more_is="worse").big == said


def test_days_stand_on_one_line_with_the_other_group():
    number = arms(
        {"kind": "days", "fewest": 2, "usual": 4, "most": 7, "means": "lowest-and-highest"},
        {"kind": "days", "usual": 10},
        more_is="worse",
    )
    assert number.line == f"Redness, {MONTHS}"
    assert number.limits == ("The span goes from the fewest to the most that was reported.",)
    (line,) = number.pictures
    assert (line.left, line.right) == ("0 days", "10 days")
    assert [(track.low, track.after, track.high) for track in line.tracks] == [(0.2, 0.4, 0.7), (0.0, 1.0, None)]
    assert line.alt == "with needles: 4 days (2 to 7); with a dummy: 10 days"


# ---- pain


def test_pain_stands_on_its_line_with_the_other_group():
    number = arms(
        {"kind": "pain", "worst": 10, "value": "3.2"}, {"kind": "pain", "worst": 10, "value": 6}, more_is="worse"
    )
    assert (number.big, number.other) == ("3.2 of 10", "with a dummy: 6 of 10")
    assert number.base[0] == "On a line from none to the worst pain, which is 10."
    (line,) = number.pictures
    assert (line.left, line.right, [track.after for track in line.tracks]) == ("none", "worst (10)", [0.32, 0.6])


@pytest.mark.parametrize("ends", [(None, None), (10, None), (10, 100)])
def test_pain_whose_line_has_no_known_end_or_two_of_them_draws_no_line(ends):
    first, second = ends
    number = arms(
        {"kind": "pain", "worst": first, "value": 3}, {"kind": "pain", "worst": second, "value": 6}, more_is="worse"
    )
    assert number.pictures == ()


def test_pain_without_the_top_of_its_line_says_so():
    number = number_of(number={"kind": "pain", "value": "3.2"}, more_is="worse")
    assert number.big == "3.2 points"
    assert "The top of the pain line was not printed" in number.base[0]


# ---- every kind, every number of the aid


@pytest.mark.parametrize("ratio", ["risk-ratio", "odds-ratio", "hazard-ratio"])
def test_a_bare_ratio_is_told_in_words_only(ratio):
    content = real_content()
    finding = a_finding(sources=[next(iter(content.sources))], number=None, effect={"kind": ratio, "value": "0.43"})
    drawn = effect(with_finding(content, finding), finding, 100)
    assert (drawn.number, drawn.state) == (None, "no-usable-number")
    assert drawn.plain


@pytest.mark.parametrize("unit", ids(MeasureUnit))
def test_every_unit_has_its_words(unit):
    assert number_of(number={"kind": "measured", "unit": unit, "after": 4}, more_is="worse").big


every_number = st.sampled_from(
    [one for one in (*real_content().findings.values(), *real_content().use_findings.values()) if one.number]
)


def every(finding):
    number = told(real_content(), finding, panel_denominator([finding]))
    assert number is not None
    return number


@given(every_number)
def test_every_number_has_a_big_figure_and_a_line_and_is_not_told_with_a_hole(finding):
    number = every(finding)
    assert number.big.strip()
    assert number.line.strip()
    assert all(number.frames)
    assert not [text for text in texts_in(number) if re.search(r"[{}]|\bNone\b(?! of the)|\.,|\.\.", text)]


@given(every_number)
def test_everything_that_is_drawn_lies_inside_its_picture(finding):
    for picture in every(finding).pictures:
        if picture.kind == "squares":
            places = [one / picture.of for one in (picture.had, picture.low, picture.high) if one is not None]
        elif picture.kind == "bars":
            places = [bar.share for bar in picture.bars]
        else:
            places = [
                place
                for track in picture.tracks
                for place in (track.before, track.after, track.low, track.high)
                if place is not None
            ]
        assert [place for place in places if not 0 <= place <= 1] == []


@pytest.mark.standard("QL8", "W1")
@given(every_number)
def test_the_text_of_a_picture_names_every_group_in_it(finding):
    for picture in every(finding).pictures:
        assert picture.alt
        if picture.kind != "squares":
            parts = picture.bars if picture.kind == "bars" else picture.tracks
            assert [part.label for part in parts if f"{part.label}: {part.text}" not in picture.alt] == []


@pytest.mark.standard("R26")
@given(every_number)
def test_both_groups_of_a_number_are_in_its_table(finding):
    number = every(finding)
    assert len(number.rows) == len(finding.arms) or not number.rows or finding.number.kind in ("score", "measured")
    assert (number.other is None) or number.other.split(": ", 1)[1]


@pytest.mark.standard("R2", "R28")
@given(every_number)
def test_people_are_never_told_as_a_percentage(finding):
    if not isinstance(finding.number, Measured):
        assert [text for text in texts_in(every(finding)) if "%" in text] == []

"""Studies side by side as a reader meets them: rows, ranges, the key, and what the chart does not tell."""

from dataclasses import replace

import pytest

from decision_aid.findings.beside import side_by_side
from decision_aid.views.evidence.forests import forests, options_with_forests, study_name
from decision_aid.views.evidence.sums import sums_view
from samples import a_finding, against, counted, finding_words, real_content

MONTHS = "after about 6 months"


@pytest.fixture(scope="module")
def content():
    return real_content()


@pytest.fixture(scope="module")
def every(content):
    return [view for option in options_with_forests(content) for view in forests(content, option)]


def label(key):
    return real_content().words.ui.evidence_base[key]


def two_trials(content):
    return [name for name, source in content.sources.items() if source.design == "rct" and source.year][:2]


def forest(*changes, way=None, papers=None, words=None):
    """Return the chart of two invented studies, the first one on top, alike but for what is given for each."""
    content = real_content()
    found = [
        a_finding(**{"id": f"study-{place}", "sources": [paper], **one})
        for place, (one, paper) in enumerate(zip(changes, papers or two_trials(content), strict=True))
    ]
    own = [finding_words(**{"what": "Redness", **one}) for one in words or [{}] * len(found)]
    invented = {one.id: one for one in found}
    spoken = {**content.words.findings, **dict(zip(invented, own, strict=True))}
    content = replace(content, findings=invented, words=replace(content.words, findings=spoken))
    groups = side_by_side(content)
    (place,) = [place for place, group in enumerate(groups) if way in (None, group.way)]
    return forests(content, "microneedling")[place]


def pooled(rate, lower=None, upper=None, means="confidence", **more):
    printed = None if lower is None and upper is None else {"lower": lower, "upper": upper, "means": means}
    return {"number": {"kind": "pooled", "rate": rate, "range": printed, **more}}


def score(more_is="worse", **more):
    return {"number": {"kind": "score", "scale": "vancouver", **more}, "more_is": more_is, "class": "score-change"}


def signs(view):
    return [sign for sign, _ in view.key]


# ---- what every chart of the aid holds


def test_every_group_is_drawn_and_every_option_with_a_group_can_be_picked(content, every):
    groups = side_by_side(content)
    assert sum(len(group.findings) for group in groups) == sum(
        sum(row.mark.treated for row in view.rows) for view in every
    )
    assert set(options_with_forests(content)) == {group.option for group in groups}
    assert list(options_with_forests(content).values()) == sorted(options_with_forests(content).values())


def test_the_title_tells_option_scars_and_what_was_counted_and_no_two_are_alike(content, every):
    for group in side_by_side(content):
        first = group.findings[0]
        (option, scars, *counted_in) = next(
            view.title.split(" · ") for view in every if view.rows and first.id in {row.finding for row in view.rows}
        )
        assert option == content.words.options[first.option].name
        assert all(content.words.scars[scar].short_name in scars for scar in first.scars)
        assert counted_in
    assert len({view.title for view in every}) == len(every)


@pytest.mark.standard("R4")
def test_each_study_tells_its_time_in_its_row(content, every):
    words = content.words.ui.time
    times = (label("forest_time_untold"), words.during_course, words.asked_once, words.after.split(" {")[0])
    for view in every:
        for row in view.rows:
            if row.mark.treated:
                assert any(said in row.tail for said in times)


def test_every_row_lies_inside_its_range_and_on_its_axis(every):
    for view in every:
        ends = sorted((view.axis.start, view.axis.end))
        for mark in (row.mark for row in view.rows):
            places = [place for place in (mark.low, mark.at, mark.high) if place is not None]
            assert places == pytest.approx(sorted(places), abs=1e-9)
            assert view.axis.title.startswith("points for the better") or (
                ends[0] <= places[0] and places[-1] <= ends[1]
            )


def test_the_chart_and_its_table_are_told_in_words(every):
    for view in every:
        assert all(row.text in view.alt for row in view.rows)
        assert all(row.head in row.text and all(row.result) and row.rests_on and row.how for row in view.rows)


def test_every_chart_says_first_that_nothing_was_put_together(every):
    assert {view.limits[0] for view in every} == {label("forest_not_pooled")}


def test_without_comparable_studies_the_page_says_so(content):
    bare = replace(content, findings={})
    assert sums_view(bare).no_forest
    assert options_with_forests(bare) == {}


@pytest.mark.standard("R28")
def test_places_on_the_skin_are_named_in_title_axis_and_limits():
    view = forest({"unit": "sites"}, {"unit": "sites"})
    assert view.title.endswith("places on the skin")
    assert view.axis.title == "out of 100 places on the skin"
    assert any(real_content().words.ui.number.sites_note in line for line in view.limits)


# ---- rates


def test_a_rate_is_one_row_a_study_with_what_it_rests_on_and_the_other_group_in_the_table():
    view = forest({}, {"compared_with": against(5, 15)}, way="rates")
    assert [row.mark.treated for row in view.rows] == [True, True]
    assert view.rows[1].head.endswith(": 60 out of 100")
    assert view.rows[1].tail == f"{MONTHS} · our range 35 to 81"
    assert view.rows[1].result[0] == f"60 out of 100 people got better, {MONTHS}."
    assert view.rows[1].rests_on == ("with needles: In the study: 9 of 15 people.", "with a dummy: 33 out of 100")


@pytest.mark.standard("R27")
@pytest.mark.parametrize(
    ("means", "said"),
    [
        ("confidence", "printed range 7 to 20"),
        ("lowest-and-highest", "lowest to highest 7 to 20"),
        ("middle-half", "middle half 7 to 20"),
        ("not-said", "printed range 7 to 20, meaning not said"),
    ],
)
def test_a_printed_range_is_told_as_what_it_is_and_named_in_the_key(means, said):
    view = forest(pooled("12.4", "7.9", "19.1", means), pooled(12))
    first, second = view.rows
    assert first.tail.endswith(said)
    assert (first.mark.low, first.mark.high) == (pytest.approx(7.9), pytest.approx(19.1))
    assert second.tail == MONTHS
    assert signs(view) == [means, "alone"]


@pytest.mark.parametrize(
    ("ends", "said"), [((7, None), "printed range from 7"), ((None, 20), "printed range up to 20")]
)
def test_one_printed_end_is_told_alone(ends, said):
    assert forest(pooled(12, *ends), pooled(12)).rows[0].tail.endswith(said)


def test_a_printed_range_goes_before_ours():
    printed = counted(9, 15, range={"lower": 40, "upper": 70, "means": "confidence"})
    view = forest({"number": printed}, {})
    assert [row.mark.spread for row in view.rows] == ["confidence", "ours"]


@pytest.mark.parametrize("studied", [{}, {"people": 3}])
def test_where_one_person_may_count_twice_there_is_no_range_of_ours(studied):
    sites = {"unit": "sites", "studied": studied}
    assert signs(forest(sites, sites)) == ["alone"]


def test_a_printed_rate_gets_no_range_of_ours():
    assert [row.mark.spread for row in forest(pooled(12, people=80), {}).rows] == [None, "ours"]


@pytest.mark.standard("R15", "R29")
@pytest.mark.parametrize(
    ("number", "said"),
    [
        (pooled(0, people=41), "could still be up to 3 of 41"),
        (pooled(0), "could still be more"),
        ({"number": counted(0, 41)}, "our range 0 to 9"),
    ],
)
def test_a_row_in_which_nobody_had_it_says_what_could_still_be(number, said):
    row = forest(number, {}).rows[0]
    assert row.tail.endswith(said)
    assert said in row.result
    assert said in row.text


def test_one_denominator_serves_all_rows_of_a_chart():
    view = forest({"number": counted(1, 900)}, {})
    assert view.axis.end == 1000
    assert [row.head.rsplit(" ", 1)[1] for row in view.rows] == ["1,000", "1,000"]


# ---- scores


def test_scores_stand_on_their_scale_from_the_bad_end_with_the_other_group_below():
    other = {"arm": "dummy", "number": {"kind": "score", "scale": "vancouver", "before": 9, "after": "8.5"}}
    view = forest(score(before="9.9", after="3.5") | {"compared_with": other}, score(after=4))
    assert (view.axis.start, view.axis.end, view.axis.fits) == (13, 0, False)
    assert [(row.mark.treated, row.mark.before, row.mark.at) for row in view.rows] == [
        (True, 9.9, 3.5),
        (False, 9.0, 8.5),
        (True, None, 4.0),
    ]
    assert view.rows[0].head.endswith("from 9.9 to 3.5 points")
    assert view.rows[1].tail == "the other group, with a dummy"
    assert signs(view) == ["treated", "compared", "before", "alone"]


@pytest.mark.standard("R17", "R28")
def test_a_chart_of_scores_says_what_its_points_mean_and_that_they_are_no_people():
    lead = " ".join(forest(score(after=3), score(after=4)).lead)
    assert "Measured on the Vancouver scar score" in lead
    assert "An average says nothing about how many people got better." in lead


def test_changes_go_to_the_right_for_the_better_with_their_printed_range():
    ranged = {"lower": "-4.5", "upper": "-1.5", "means": "confidence"}
    better, worse = forest(score(change=-3, range=ranged), score(change=1)).rows
    assert (better.mark.low, better.mark.at, better.mark.high, worse.mark.at) == (1.5, 3.0, 4.5, -1.0)
    assert better.tail.endswith("printed range 1.5 to 4.5")
    assert [row.head.split(": ")[1] for row in (better, worse)] == ["better by 3 points", "worse by 1 points"]


def test_a_range_of_changes_that_reaches_worse_says_so():
    ranged = {"lower": "-4.5", "upper": "0.5", "means": "confidence"}
    row = forest(score(change=-2, range=ranged), score(change=-1)).rows[0]
    assert row.tail.endswith("printed range worse by 0.5 to better by 4.5")


def test_where_more_is_better_a_rise_goes_to_the_right():
    ranged = {"lower": 1, "upper": 3, "means": "confidence"}
    looks = {"number": {"kind": "score", "scale": "looks-0-10", "change": 2, "range": ranged}}
    row = forest(looks, {"number": {"kind": "score", "scale": "looks-0-10", "change": 1}}).rows[0]
    assert (row.mark.low, row.mark.at, row.mark.high) == (1, 2, 3)


def test_the_change_of_two_printed_means_is_worked_out_and_gets_no_range():
    ranged = {"lower": 3, "upper": 5, "means": "confidence"}
    view = forest(score(before=9, after=4, range=ranged), score(change=-2), way="changes")
    assert (view.rows[0].mark.at, view.rows[0].mark.spread) == (5.0, None)


# ---- two groups


def test_two_groups_stand_in_two_rows_each_with_their_gap_below():
    both = {"compared_with": against(5, 15)}
    view = forest(both, both, way="two-groups")
    assert [row.mark.treated for row in view.rows] == [True, False, True, False]
    assert [row.mark.spread for row in view.rows] == ["ours"] * 4
    assert view.rows[1].rests_on == ("with a dummy: In the study: 5 of 15 people.",)
    assert len(view.gaps) == 2


@pytest.mark.parametrize(("happened", "total"), [(9, 15), (1, 20_000)])
def test_two_sides_of_the_same_people_show_their_difference_without_a_range(happened, total):
    both = {
        "unit": "sites",
        "studied": {"people": total},
        "compared_with": against(0, total),
        "number": counted(happened, total),
    }
    expected = "60 more out of 100" if total == 15 else "1 out of 20,000"
    assert [text.startswith(expected) for _, text in forest(both, both, way="two-groups").gaps] == [True, True]


# ---- what a chart does not tell


def limits(*changes, **more):
    return " ".join(forest(*changes, **{"way": "rates", **more}).limits)


def part(key, number):
    return label(key).format(number=number, all=2)


def test_studies_that_looked_at_different_times_say_so():
    later, untold = {"time": {"kind": "after", "weeks": 300}}, {"time": {"kind": "not-reported"}}
    assert label("forest_times") in limits({}, later)
    assert label("forest_times") not in limits({}, {})
    assert part("forest_time_unknown", 1) in limits({}, untold)


def test_studies_judged_by_different_people_say_so():
    assert label("forest_judges") in limits({}, {"judged_by": "blinded-assessor"})
    assert label("forest_judges") not in limits({}, {})
    assert part("forest_judge_unknown", 1) in limits({}, {"judged_by": "not-said"})


@pytest.mark.standard("R29")
def test_studies_without_another_group_or_against_another_treatment_say_so():
    said = limits({}, {"compared_with": {"arm": "other-treatment"}})
    assert part("forest_alone", 1) in said
    assert part("forest_against_another", 1) in said
    assert part("forest_alone", 2) in limits({}, {})
    assert label("forest_against_another")[-30:] not in limits({}, {"compared_with": {"arm": "dummy"}})


def test_nobody_misses_another_group_where_nothing_was_done(content):
    views = forests(content, "no-treatment")
    assert views
    assert not any(label("forest_alone")[-40:] in line for view in views for line in view.limits)


def test_studies_that_drew_their_own_line_say_so():
    assert label("forest_words_differ") in limits({}, {}, words=[{}, {"had_it": "got much better"}])
    assert label("forest_words_differ") not in limits({}, {})


def test_scores_that_did_not_start_alike_say_so():
    assert label("forest_starts") in limits(score(after=3, before=9), score(after=4, before=8), way="ends")
    assert label("forest_starts") not in limits(score(after=3, before=9), score(after=4, before=9), way="ends")


def test_a_review_may_hold_the_people_of_another_row(content):
    review = next(one.id for one in content.sources.values() if one.design == "systematic-review")
    said = limits({}, {}, papers=[review, two_trials(content)[0]])
    assert part("forest_review", 1) in said
    assert label("through_a_review") in said
    assert part("forest_review", 1) not in limits({}, {})


def test_that_an_overlap_shows_nothing_is_said_where_two_ranges_are_drawn():
    assert label("forest_overlap") in limits({}, {})
    assert label("forest_overlap") not in limits({}, pooled(12))


# ---- the name of a study


@pytest.mark.parametrize(
    ("authors", "name"),
    [
        ("Smith JA, Doe B", "Smith 2020"),
        ("van der Berg K, et al.", "van der Berg 2020"),
        ("Gupta et al", "Gupta 2020"),
        ("Kim", "Kim 2020"),
        ("authors not on the page read", "Needling of scars that are…"),
        (None, "Needling of scars that are…"),
    ],
)
def test_a_study_is_named_by_its_first_author_or_by_its_title_and_never_by_an_id(content, authors, name):
    source = content.sources[two_trials(content)[0]]
    title = "Needling of scars that are deeper than most"
    changed = source.model_copy(update={"authors": authors, "year": 2020, "title": title})
    assert study_name(changed) == name

"""Which results of different studies stand side by side, and which never do."""

from dataclasses import replace
from itertools import product

import pytest

from decision_aid.findings.beside import side_by_side
from decision_aid.models.numbers import Counts, Pooled, Score
from samples import a_finding, counted, finding_words, real_content, with_finding

DUMMY = {"arm": "dummy", "number": counted(5, 15)}
ELSEWHERE = {"option": "subcision", "scars": ["keloid"], "outcome": "lasting"}


@pytest.fixture(scope="module")
def groups():
    return side_by_side(real_content())


def two_papers():
    return list(real_content().sources)[:2]


def beside(way, first=None, **second):
    """Return the groups of one way that hold invented findings: two, alike but for what is given for each."""
    content = replace(real_content(), findings={})
    for name, paper, changes in zip(("other", "one"), two_papers(), (second, dict(first or {})), strict=True):
        words = finding_words(**changes.pop("words", {}))
        content = with_finding(content, a_finding(**{"id": name, "sources": [paper], **ELSEWHERE, **changes}), words)
    return [
        [finding.id for finding in group.findings if finding.id in ("one", "other")]
        for group in side_by_side(content)
        if group.way == way and {"one", "other"} <= {finding.id for finding in group.findings}
    ]


def pooled(rate=40):
    return {"kind": "pooled", "rate": rate}


def score(**more):
    return {"kind": "score", "scale": "vancouver", **more}


# ---- two groups


def counted_alike(**changes):
    return beside("two-groups", {"compared_with": DUMMY}, **{"compared_with": DUMMY, **changes})


def test_two_studies_that_counted_the_same_thing_in_two_groups_stand_side_by_side():
    assert counted_alike() == [["one", "other"]]


@pytest.mark.parametrize(
    "changes",
    [
        {"option": "dermabrasion"},
        {"scars": ["stretch-marks"]},
        {"outcome": "harm"},
        {"words": {"had_it": "got much better"}},
        {"unit": "sites"},
        {"time": {"kind": "after", "weeks": 52}},
        {"time": {"kind": "not-reported"}},
        {"compared_with": {"arm": "no-treatment", "number": counted(5, 15)}},
        {"compared_with": {"arm": "dummy"}},
        {"compared_with": None},
        {"indirect": "other-product"},
        {"unit": "sites", "studied": {}},
        {"sources": two_papers()[1:]},
    ],
    ids=str,
)
def test_two_groups_that_differ_in_what_when_or_how_they_counted_never_stand_side_by_side(changes):
    assert counted_alike(**changes) == []


def test_weeks_of_the_same_month_are_the_same_time():
    assert counted_alike(time={"kind": "after", "weeks": 25}) == [["other", "one"]]


# ---- rates of the same class


@pytest.mark.parametrize("number", [counted(5, 15), pooled()])
@pytest.mark.parametrize(
    "changes",
    [{}, {"time": {"kind": "not-reported"}}, {"compared_with": DUMMY}, {"words": {"had_it": "got much better"}}],
    ids=str,
)
def test_counts_and_printed_rates_of_one_class_stand_side_by_side_whenever_they_were_counted(number, changes):
    changes = {**changes, "number": number} if "compared_with" not in changes else changes
    assert beside("rates", **changes) == [["one", "other"]]


@pytest.mark.parametrize(
    "changes",
    [
        {"option": "dermabrasion"},
        {"scars": ["keloid", "hypertrophic"]},
        {"shapes": ["rolling"]},
        {"colours": ["dark"]},
        {"outcome": "benefit"},
        {"class": "any-better"},
        {"more_is": "worse"},
        {"unit": "sites"},
        {"indirect": "other-product"},
        {"number": score(change=3)},
        {"sources": two_papers()[1:]},
    ],
    ids=str,
)
def test_rates_that_differ_in_option_scar_class_or_unit_never_stand_side_by_side(changes):
    assert beside("rates", **changes) == []


def test_what_has_no_class_says_nothing_that_could_be_alike():
    assert beside("rates", {"class": "other"}, **{"class": "other"}) == []


def test_the_earliest_stands_first_and_what_is_not_told_last():
    untold, later = {"kind": "not-reported"}, {"kind": "after", "weeks": 300}
    assert beside("rates", {"time": untold}, time=later) == [["other", "one"]]
    assert beside("rates", {"time": later}, time={"kind": "during-course"}) == [["other", "one"]]


def test_a_study_stands_once_with_what_the_comparison_shows():
    one, other = two_papers()
    content = replace(real_content(), findings={})
    for name, paper, headline in (("a", one, False), ("b", other, False), ("c", one, True)):
        finding = a_finding(id=name, sources=[paper], headline=headline, **ELSEWHERE)
        content = with_finding(content, finding)
    found = [{finding.id for finding in group.findings} & {"a", "b", "c"} for group in side_by_side(content)]
    assert [group for group in found if group] == [{"b", "c"}]


# ---- scores


ENDS = [{"before": 9, "after": 4}, {"after": 4}, {"after": 4, "range": {"lower": 3, "upper": 5, "means": "confidence"}}]
CHANGES = [{"change": -3}, {"before": 9, "after": 4}, {"before": 9, "after": 4, "change": -5}]


@pytest.mark.parametrize(("one", "other"), list(product(ENDS, ENDS)))
def test_scores_with_an_end_stand_on_the_scale_itself(one, other):
    alike = {"class": "score-change", "more_is": "worse"}
    assert beside("ends", {"number": score(**one), **alike}, number=score(**other), **alike) == [["one", "other"]]


@pytest.mark.parametrize("other", CHANGES)
def test_a_score_whose_change_alone_was_printed_stands_beside_changes(other):
    assert beside("changes", {"number": score(change=-2)}, number=score(**other)) == [["one", "other"]]


def test_a_change_with_its_range_stands_as_a_change_so_that_the_range_can_be_drawn():
    ranged = score(before=9, after=4, change=-5, range={"lower": -7, "upper": -3, "means": "confidence"})
    assert beside("ends", {"number": score(before=9, after=4)}, number=ranged) == []
    assert beside("changes", {"number": score(before=9, after=4)}, number=ranged) == [["one", "other"]]


@pytest.mark.parametrize(
    "changes",
    [
        {"number": score(after=4) | {"scale": "dlqi"}},
        {"number": score(change=-3)},
        {"number": score(), "effect": {"kind": "mean-difference", "value": -2}},
        {"more_is": "better"},
        {"outcome": "benefit"},
    ],
    ids=str,
)
def test_an_end_never_stands_beside_a_change_a_gap_or_another_scale(changes):
    end = {"number": score(after=4), "more_is": "worse"}
    assert beside("ends", dict(end), **{**end, **changes}) == beside("changes", dict(end), **{**end, **changes}) == []


# ---- the real content


@pytest.mark.standard("R26")
def test_groups_of_the_real_content_hold_like_things_of_different_studies(groups):
    assert groups
    for group in groups:
        found = group.findings
        assert len({(one.option, one.scars, one.shapes, one.colours, one.outcome, one.more_is) for one in found}) == 1
        sources = [name for one in found for name in one.sources]
        assert len(sources) == len(set(sources)) >= 2
        if group.way in ("ends", "changes"):
            assert len({one.number.scale for one in found if isinstance(one.number, Score)}) == 1
        else:
            assert all(isinstance(one.number, Counts | Pooled) for one in found)
            assert len({(one.measure_class, one.unit) for one in found}) == 1

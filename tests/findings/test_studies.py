"""Filters, studies side by side, who took part, and blanks."""

from dataclasses import replace

import pytest

from decision_aid.findings.studies import (
    Wanted,
    blanks,
    by_age,
    by_skin,
    designs_of,
    differing,
    matching_findings,
    pointing_the_other_way,
    sums_for,
)
from decision_aid.models import FindingWords
from decision_aid.models.vocabulary import ScarId, ids
from samples import a_finding, counted, finding_words, option_ids, real_content, with_finding


@pytest.fixture(scope="module")
def content():
    return real_content()


def two_papers():
    return list(real_content().sources)[:2]


def test_without_a_filter_every_finding_fits(content):
    assert {one.id for one in matching_findings(content, Wanted())} == set(content.findings)


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Wanted(option="silicone"), lambda f: f.option == "silicone"),
        (Wanted(scar="keloid"), lambda f: "keloid" in f.scars),
        (Wanted(scar="any-skin"), lambda f: not f.scars),
        (Wanted(outcome="harm"), lambda f: f.outcome == "harm"),
        (Wanted(certainty="moderate"), lambda f: f.certainty.level == "moderate"),
        (Wanted(skin=6), lambda f: f.studied.skin and 6 in f.studied.skin),
        (Wanted(skin="not-told"), lambda f: not f.studied.skin),
        (Wanted(design="rct"), lambda f: "rct" in designs_of(real_content(), f)),
        (Wanted(scar="keloid", outcome="lasting"), lambda f: "keloid" in f.scars and f.outcome == "lasting"),
    ],
)
def test_a_filter_lets_through_what_it_names_and_nothing_else(content, wanted, fits):
    found = {one.id for one in matching_findings(content, wanted)}
    assert found == {name for name, one in content.findings.items() if fits(one)}
    assert found


def test_findings_stand_by_the_name_of_the_option_and_never_by_their_result(content):
    names = [content.words.options[one.option].name for one in matching_findings(content, Wanted())]
    assert names == sorted(names)


def test_a_printed_range_far_from_ours_is_listed(content):
    paper = two_papers()[0]
    far = a_finding(number=counted(50, 100, range={"lower": 10, "upper": 60, "means": "confidence"}), sources=[paper])
    near = a_finding(number=counted(50, 100, range={"lower": 40, "upper": 60, "means": "confidence"}), sources=[paper])
    assert "invented" in {one.id for one, _, _ in differing(with_finding(content, far))}
    assert "invented" not in {one.id for one, _, _ in differing(with_finding(content, near))}


def test_a_finding_whose_counts_point_the_other_way_is_listed(content):
    wrong = a_finding(
        direction="lowers",
        compared_with={"arm": "dummy", "number": counted(1, 15)},
        sources=two_papers()[:1],
    )
    assert [one.id for one in pointing_the_other_way(with_finding(content, wrong))] == ["invented"]


def test_no_finding_of_the_real_content_points_the_other_way_than_its_counts(content):
    assert pointing_the_other_way(content) == ()


def test_the_same_study_seen_from_both_sides_has_the_same_counts(content):
    """Two findings of one paper may tell one comparison from both ends; then the sums are mirrored."""
    one, other = content.findings["5fu-steroid-half-better-rct"], content.findings["steroid-half-better-rct"]
    assert sums_for(content, one).gap == -sums_for(content, other).gap


def test_a_result_counts_once_for_each_skin_tone_it_tells():
    findings = [a_finding(studied={"skin": [3, 4]}), a_finding(studied={"skin": [4]}), a_finding(studied={})]
    assert by_skin(findings) == {3: 1, 4: 2, "not-told": 1}


@pytest.mark.parametrize(
    ("ages", "groups"),
    [
        ([18, 39], {(18, 39)}),
        ([17, 40], {(0, 17), (18, 39), (40, 64)}),
        ([17.5, 17.9], {(0, 17)}),
        ([65, 90], {(65, 120)}),
        (None, {"not-told"}),
    ],
)
def test_a_result_counts_for_each_group_of_ages_it_reaches(ages, groups):
    assert set(by_age([a_finding(studied={"ages": ages})])) == groups


def test_every_result_counts_for_some_age_or_as_not_told(content):
    for finding in content.findings.values():
        assert by_age([finding])
        assert by_skin([finding])


def test_the_map_has_every_pair_of_option_and_scar(content):
    rows = blanks(content).values()
    assert {(one.option, one.scar) for row in rows for one in row} == {
        (o, s) for o in option_ids() for s in ids(ScarId)
    }
    assert [len(row) for row in rows] == [len(ids(ScarId))] * len(option_ids())


def test_a_pair_is_blank_when_no_direct_finding_of_benefit_exists(content):
    for one in (one for row in blanks(content).values() for one in row):
        direct = [
            f
            for f in content.findings_of[one.option]
            if f.outcome == "benefit" and f.indirect is None and one.scar in f.scars
        ]
        assert one.results == len(direct)
        assert (one.level == "not-studied") == (not direct)


def test_an_indirect_study_leaves_the_blank_blank():
    paper = two_papers()[:1]
    bare = replace(real_content(), findings={})
    near = with_finding(
        bare, a_finding(indirect="other-product", sources=paper), FindingWords.model_validate(finding_words())
    )
    assert {one.level for row in blanks(near).values() for one in row} == {"not-studied"}


def cell(content, *findings):
    """Return the cell of microneedling and dents of acne, with these findings alone."""
    content = replace(content, findings={})
    for finding in findings:
        content = with_finding(content, finding)
    return next(one for one in blanks(content)["microneedling"] if one.scar == "atrophic-acne")


def test_a_cell_of_the_map_names_each_kind_of_number_once(content):
    score = {"kind": "score", "scale": "vancouver", "change": 3}
    findings = [
        a_finding(id="a", number=score),
        a_finding(id="b"),
        a_finding(id="c"),
        a_finding(id="d", number=None),
    ]
    assert cell(content, *findings).kinds == ("counts", "score")
    assert cell(content, a_finding(number=None)).kinds == ()


@pytest.mark.standard("R29")
@pytest.mark.parametrize(("arm", "rests"), [("other-treatment", True), ("dummy", False)])
def test_a_cell_of_the_map_knows_where_it_rests_on_another_treatment_alone(content, arm, rests):
    sure = a_finding(id="sure", compared_with={"arm": arm})
    unsure = a_finding(id="unsure", certainty={"level": "very-low", "by": "ours", "because": ["few-people"]})
    assert cell(content, sure, unsure).against_another is rests

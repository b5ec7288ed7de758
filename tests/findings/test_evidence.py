"""Which findings speak about an option and a scar, and how strong they are together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.evidence import STRONGEST_FIRST, direct_findings, evidence_level, is_about, strongest
from decision_aid.models.vocabulary import CertaintyLevel, ids
from decision_aid.person.answers import Answers
from samples import a_finding, an_option, some_content


def sure(level, **changes):
    return a_finding(certainty={"level": level, "by": "ours", "because": ["one-study"]}, **changes)


def content_of(*findings, **option):
    return some_content(options={"microneedling": an_option(**option)}, findings={one.id: one for one in findings})


@pytest.mark.parametrize("indirect", ["other-product", "other-skin", "other-scar", "added-to-another"])
def test_an_indirect_finding_never_fills_a_cell(indirect):
    assert not is_about(a_finding(indirect=indirect), "atrophic-acne", "benefit")


def test_a_finding_fills_the_cell_of_its_scar_and_outcome():
    assert is_about(a_finding(), "atrophic-acne", "benefit")


@pytest.mark.parametrize(("scar", "outcome"), [("keloid", "benefit"), ("atrophic-acne", "harm")])
def test_a_finding_fills_no_other_cell(scar, outcome):
    assert not is_about(a_finding(), scar, outcome)


def test_a_finding_on_any_skin_fills_no_cell_of_one_scar():
    assert not is_about(a_finding(scars=[]), "atrophic-acne", "benefit")


def test_headlines_come_first_and_the_rest_keeps_its_order():
    findings = [a_finding(id="a"), a_finding(id="b"), a_finding(id="c", headline=True)]
    found = direct_findings(content_of(*findings), "microneedling", "atrophic-acne", "benefit")
    assert [one.id for one in found] == ["c", "a", "b"]


def test_findings_of_another_option_do_not_count():
    other = a_finding(option="silicone")
    assert direct_findings(content_of(other), "microneedling", "atrophic-acne", "benefit") == ()


@pytest.mark.standard("R16")
def test_no_finding_means_not_studied():
    assert strongest([]) == "not-studied"


@given(st.lists(st.sampled_from(ids(CertaintyLevel)), min_size=1))
def test_the_highest_certainty_counts(levels):
    found = strongest([sure(level) for level in levels])
    assert found in levels
    assert all(STRONGEST_FIRST.index(found) <= STRONGEST_FIRST.index(level) for level in levels)


def test_the_evidence_for_a_scar_is_that_of_its_own_benefit():
    content = content_of(sure("low", id="own"), sure("high", id="harm", outcome="harm"))
    assert evidence_level(content, "microneedling", Answers(scar="atrophic-acne")) == "low"


def test_a_scar_that_nobody_studied_is_told_so():
    assert evidence_level(content_of(sure("high")), "microneedling", Answers(scar="keloid")) == "not-studied"


def test_without_a_scar_the_weakest_of_the_scars_counts():
    use = {"standing": "possible", "goals": ["smoother"], "sources": ["a-paper"]}
    content = content_of(sure("high"), scars={"atrophic-acne": use, "stretch-marks": use})
    assert evidence_level(content, "microneedling", Answers()) == "not-studied"

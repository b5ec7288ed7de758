"""How much of the comparison holds numbers."""

from collections import Counter

import pytest

from decision_aid.findings.coverage import as_data, best_tier, coverage
from decision_aid.models.vocabulary import CellState, Outcome, ScarId, ids
from samples import a_finding, an_option, real_content, some_content


@pytest.fixture(scope="module")
def found():
    return coverage(real_content())


def covered(*findings):
    """Return the coverage of one option for dents, in first use there, with some findings; its paper is no real one."""
    content = real_content()
    paper = next(source for source in content.sources.values() if source.tier == "findable")
    cited = {one.id: one.model_copy(update={"sources": (paper.id,)}) for one in findings}
    empty = {name: option.model_copy(update={"scars": {}}) for name, option in content.options.items()}
    options = {**empty, "microneedling": an_option()}
    return coverage(some_content(options=options, findings=cited, sources={paper.id: paper}))


def test_every_option_in_use_is_one_cell_of_each_row(found):
    used = sum(len(option.uses) for option in real_content().options.values())
    assert {row["of"] for row in as_data(found)["cells"].values()} == {used}


def test_the_cells_of_a_row_add_up(found):
    for row in as_data(found)["cells"].values():
        assert row["number"] + row["words"] + row["unclear"] + row["not_studied"] == row["of"]


def test_a_cell_without_a_finding_is_not_studied():
    assert covered().cells["benefit", "atrophic-acne"] == Counter[CellState]({"not-studied": 1})


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "number"),
        ({"number": None}, "no-usable-number"),
        ({"number": None, "direction": "unclear"}, "unclear"),
        ({"indirect": "other-product"}, "not-studied"),
        ({"scars": ["keloid"]}, "not-studied"),
    ],
)
def test_a_cell_says_what_its_own_findings_say(changes, state):
    assert covered(a_finding(**changes)).cells["benefit", "atrophic-acne"] == Counter[CellState]({state: 1})


def test_a_number_counts_even_where_words_stand_before_it():
    words = a_finding(id="words", number=None, headline=True)
    assert covered(words, a_finding()).cells["benefit", "atrophic-acne"]["number"] == 1


def test_first_line_options_without_a_number_of_benefit_are_named():
    assert as_data(covered())["first_line_benefit"] == {
        "number": 0,
        "of": 1,
        "missing": [["atrophic-acne", "microneedling"]],
    }
    assert as_data(covered(a_finding()))["first_line_benefit"] == {"number": 1, "of": 1, "missing": []}


def test_headline_numbers_are_counted_by_kind_and_tier_and_by_who_saw_them_twice():
    seen = a_finding(id="seen", headline=True, seen_twice="2026-11-28")
    found = covered(a_finding(headline=True), seen, a_finding(id="other"))
    assert as_data(found)["headlines"] == {"counts": {"findable": 2}}
    assert as_data(found)["seen_twice"] == {"number": 1, "of": 2}


def test_the_best_source_of_a_finding_gives_its_tier():
    content = real_content()
    two = [next(name for name, one in content.sources.items() if one.tier == tier) for tier in ("page", "complete")]
    assert best_tier(content, a_finding(sources=two)) == "complete"


def test_every_row_and_scar_is_there(found):
    assert set(found.cells) == {(outcome, scar) for outcome in ids(Outcome) for scar in ids(ScarId)}

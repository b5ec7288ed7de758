"""What a cell of the comparison shows: over all options, scars and outcomes of the aid."""

from itertools import product

import pytest

from decision_aid.findings.evidence import direct_findings
from decision_aid.models.vocabulary import Outcome, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.views.findings.cells import row
from samples import a_finding, option_ids, real_content, with_finding

CELLS = list(product(ids(ScarId), option_ids(), ids(Outcome)))


@pytest.fixture(scope="module")
def cells():
    """Every cell of the aid: (its direct findings, the cell)."""
    content = real_content()
    return {
        (scar, option, outcome): (direct_findings(content, option, scar, outcome), cell)
        for scar, outcome in product(ids(ScarId), ids(Outcome))
        for option, cell in zip(option_ids(), row(content, option_ids(), outcome, Answers(scar=scar)), strict=True)
    }


@pytest.mark.standard("R25")
def test_a_cell_shows_a_number_whenever_one_speaks_about_it(cells):
    assert len(cells) == len(CELLS)
    silent = [
        place
        for place, (direct, cell) in cells.items()
        if any(one.number for one in direct) and not any(one.number for one in cell.effects)
    ]
    assert silent == []


@pytest.mark.standard("R25")
def test_words_never_stand_above_a_number(cells):
    assert [
        place for place, (_, cell) in cells.items() if any(e.number for e in cell.effects) and cell.state != "number"
    ] == []


def test_a_cell_shows_one_result_or_two_headlines(cells):
    content = real_content()
    for _, cell in cells.values():
        assert len(cell.effects) <= 2
        if len(cell.effects) == 2:
            assert all(content.findings[one.id].headline and one.number for one in cell.effects)


@pytest.mark.standard("R16")
def test_a_cell_without_a_finding_says_so_and_no_other_does(cells):
    said = {place: (bool(cell.blank), bool(cell.instead), bool(cell.effects)) for place, (_, cell) in cells.items()}
    assert [place for place, ways in said.items() if sum(ways) != 1] == []


@pytest.mark.standard("R26")
def test_where_nothing_is_done_to_the_skin_nothing_is_called_not_studied(cells):
    places = {(option, outcome) for (_, option, outcome), (_, cell) in cells.items() if cell.instead}
    assert {real_content().options[option].group for option, _ in places} == {"waiting", "support"}
    assert {outcome for _, outcome in places} == {"recovery"}


@pytest.mark.standard("R26")
@pytest.mark.parametrize("scar", [None, "unsure"])
def test_without_a_type_of_scar_no_cell_says_that_nobody_studied_it(scar):
    content = real_content()
    rows = [row(content, option_ids(), outcome, Answers(scar=scar)) for outcome in ids(Outcome)]
    assert [cell.option for cells in rows for cell in cells if cell.blank] == []


def test_what_is_only_told_in_words_is_quiet_and_says_that_it_was_studied():
    content = real_content()
    finding = a_finding(
        id="words",
        option="camouflage",
        scars=["keloid"],
        outcome="lasting",
        number=None,
        sources=[next(iter(content.sources))],
    )
    (cell,) = row(with_finding(content, finding), ("camouflage",), "lasting", Answers(scar="keloid"))
    assert cell.blank is None
    assert cell.state == "no-usable-number"
    assert cell.leading.state_words == content.words.ui.cell["no-usable-number"]


def test_a_number_that_is_no_headline_stands_before_words_that_are():
    content = real_content()
    paper = [next(iter(content.sources))]
    words = a_finding(
        id="words", option="camouflage", scars=["keloid"], outcome="lasting", number=None, headline=True, sources=paper
    )
    number = a_finding(
        id="number", option="camouflage", scars=["keloid"], outcome="lasting", headline=False, sources=paper
    )
    both = with_finding(with_finding(content, number), words)
    (cell,) = row(both, ("camouflage",), "lasting", Answers(scar="keloid"))
    assert [one.id for one in cell.effects] == ["number"]

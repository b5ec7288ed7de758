"""What can go wrong, by name: in the rows of harms of the comparison, over all options and scars."""

from itertools import product

import pytest

from decision_aid.models import Days
from decision_aid.models.vocabulary import Outcome, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.views.findings.cells import row
from decision_aid.views.findings.side_effects import NAMED_IN
from samples import option_ids, real_content


@pytest.fixture(scope="module")
def cells():
    """Every cell of the aid by (scar, option, outcome)."""
    content = real_content()
    return {
        (scar, cell.option, outcome): cell
        for scar, outcome in product(ids(ScarId), ids(Outcome))
        for cell in row(content, option_ids(), outcome, Answers(scar=scar))
    }


def test_every_side_effect_of_an_option_stands_by_name_in_one_row(cells):
    content = real_content()
    for scar, option in product(ids(ScarId), option_ids()):
        found = [cells[scar, option, outcome].side_effects for outcome in NAMED_IN]
        names = [name for part in found for group in part.named for name in group.names]
        assert sorted(names) == sorted(
            content.words.side_effects[one.id].name for one in content.options[option].side_effects
        )


def test_rows_that_ask_for_no_harm_name_none(cells):
    assert {outcome for (_, _, outcome), cell in cells.items() if cell.side_effects} == set(NAMED_IN)


def test_no_result_stands_twice_in_a_cell(cells):
    for cell in cells.values():
        shown = [one.id for one in cell.effects]
        shown += [one.finding for one in cell.side_effects.counted] if cell.side_effects else []
        assert len(shown) == len(set(shown))


def test_what_is_counted_beside_is_a_harm_with_its_number_and_how_sure_we_are(cells):
    content = real_content()
    counted = [one for cell in cells.values() if cell.side_effects for one in cell.side_effects.counted]
    assert counted
    assert [one.finding for one in counted if not (one.name and one.number and one.line and one.how_sure)] == []
    found = [content.findings[one.finding] for one in counted]
    assert [one.id for one in found if one.more_is != "worse" or isinstance(one.number, Days)] == []


def test_every_name_is_used_and_begins_small():
    content = real_content()
    used = {effect.id for option in content.options.values() for effect in option.side_effects}
    assert set(content.side_effects) == used
    assert [one.name for one in content.words.side_effects.values() if one.name[0].isupper() or "," in one.name] == []

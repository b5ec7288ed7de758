"""What a cell shows, traced back to its findings and to the words."""

from itertools import product
from typing import get_args

import pytest

from decision_aid.__main__ import LEFT_OUT
from decision_aid.content.labels import every_label
from decision_aid.content.linking import ui_file
from decision_aid.findings.counted import LeftOut, fates
from decision_aid.models.vocabulary import Outcome, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.views.findings.cells import row
from decision_aid.views.findings.traced import traced_cell
from samples import a_finding, option_ids, real_content, texts_in, with_finding

CELLS = list(product(ids(ScarId), option_ids(), ids(Outcome)))


def test_what_is_called_shown_is_what_the_cell_shows_and_every_other_finding_has_a_reason():
    content = real_content()
    for scar, option, outcome in CELLS:
        told = fates(content, option, outcome, Answers(scar=scar))
        (cell,) = row(content, (option,), outcome, Answers(scar=scar))
        assert [name for name, why in told.items() if why is None] == [effect.id for effect in cell.effects]
        assert set(told) == {one.id for one in content.findings_of[option] if one.outcome == outcome}


def test_every_reason_has_its_words():
    assert set(LEFT_OUT) == set(get_args(LeftOut))


@pytest.mark.parametrize(
    ("finding", "answers", "why"),
    [
        ({"indirect": "other-product"}, {"scar": "atrophic-acne"}, "something-near"),
        ({"scars": ["keloid"]}, {"scar": "atrophic-acne"}, "other-scar"),
        ({}, {}, "no-scar-known"),
        ({"scars": ["keloid"], "outcome": "harm"}, {"scar": "atrophic-acne"}, "own-scar-first"),
        ({"option": "no-treatment", "scars": ["keloid"], "outcome": "harm"}, {"scar": "stretch-marks"}, "nothing-done"),
        ({"headline": False}, {"scar": "atrophic-acne"}, "others-first"),
    ],
)
def test_each_finding_that_is_left_out_says_why(finding, answers, why):
    one = a_finding(sources=["karnik-2014-pmma-rct"], **finding)
    content = with_finding(real_content(), one)
    assert fates(content, one.option, one.outcome, Answers(**answers))[one.id] == why


def test_each_text_of_a_cell_is_found_under_its_keys():
    content, answers = real_content(), Answers(scar="atrophic-acne")
    texts = traced_cell(content, "dermal-filler", "benefit", answers).texts
    (cell,) = row(content, ("dermal-filler",), "benefit", answers)
    assert {one.text for one in texts} <= set(texts_in(cell))
    keys = {key for one in texts for key in one.keys}
    assert {f"content/words/en/ui/numbers.yaml, {one}" for one in ("number.had", "number.line", "time.months")} <= keys
    labels = {f"{ui_file(content.words, family)}, {family}.{name}" for family, name, _ in every_label(content.words.ui)}
    assert {key for key in keys if "/ui/" in key} <= labels

"""What a person is told about the memory of a tab: in words, never in ids."""

import pytest

from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.person.restore import ALL
from decision_aid.views.shared.tab_notes import LEAN_ON_ANSWERS, tab_notes
from samples import real_content

PLACES = [(name,) for name in Journey.model_fields] + [("answers", name) for name in Answers.model_fields]


@pytest.mark.parametrize("place", [*PLACES, ("shoes",), ("answers", "eyes"), ("answers", "health", "left-handed")])
def test_whatever_was_left_out_is_named_in_words_in_one_sentence(place):
    (line,) = tab_notes(real_content(), (place,), denied=False, opened_at_without="")
    assert "_" not in line
    assert "left-handed" not in line
    assert ("does not know" in line) == (place[-1] in ("shoes", "eyes"))


def test_a_part_is_named_once_however_much_of_it_was_unknown():
    (once,) = tab_notes(real_content(), (("picked", 0),), denied=False, opened_at_without="")
    assert tab_notes(real_content(), (("picked", 0), ("picked", 1)), denied=False, opened_at_without="") == (once,)


def test_nothing_to_tell_is_not_told():
    assert tab_notes(real_content(), (), denied=False, opened_at_without="your_scar") == ()


def test_each_thing_has_its_own_sentence():
    assert len(tab_notes(real_content(), (ALL,), denied=True, opened_at_without=LEAN_ON_ANSWERS[0])) == 3

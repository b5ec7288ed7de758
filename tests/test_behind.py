"""What stands behind a reason: which open questions may change a row, and which answers did."""

import pytest

from decision_aid.matching import match
from decision_aid.matching.behind import changed_by, in_use, still_open
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import Answers, answers_from
from samples import real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


def opened(content, **said):
    answers = answers_from({"scar": "atrophic-acne", **said})
    return still_open(match(answers, content), answers, content)


def changed(content, **said):
    answers = answers_from({"scar": "atrophic-acne", **said})
    return changed_by(match(answers, content), answers, content)


def test_a_question_that_is_open_may_change_the_rows_that_its_rules_speak_of(content):
    rows = opened(content)["skin"]
    assert "fractional-laser-ablative" in rows
    assert "no-treatment" not in rows


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("skin", "rarely-burns-brown"),
        ("dent_shape", "rolling"),
        ("site", "face"),
        ("pregnant", "no"),
        ("goals", ["smoother"]),
        ("max_visits", 3),
        ("avoid_needles", False),
    ],
)
def test_what_was_answered_is_open_no_more(content, question, said):
    assert question in opened(content)
    assert question not in opened(content, **{question: said})


@pytest.mark.parametrize("said", ["unsure", "not-said"])
def test_not_sure_leaves_it_open(content, said):
    question = "dent_shape" if said == "unsure" else "skin"
    assert opened(content, **{question: said})[question] == opened(content)[question]


@pytest.mark.parametrize("scar", ids(ScarId))
def test_only_rows_of_the_board_are_counted(content, scar):
    answers = Answers(scar=scar)
    matched = match(answers, content)
    rows = {one.option for one in in_use(matched)}
    assert all(found <= rows for found in still_open(matched, answers, content).values())


def test_a_rule_with_two_parts_asks_only_for_the_part_that_is_open(content):
    """Cold sores matter where the scar is on the face: on the leg nobody has to tell of them for that."""
    assert opened(content, site="leg").get("cold-sores", frozenset()) < opened(content, site="face")["cold-sores"]


def test_with_nothing_but_a_type_no_answer_changed_anything(content):
    assert changed(content) == {}


def test_an_answer_stands_behind_what_it_says(content):
    found = changed(content, skin="rarely-burns-brown", pregnant="yes", avoid_needles=True)
    assert {"skin", "pregnant", "avoid_needles"} == set(found)
    assert "dermal-filler" in found["avoid_needles"]


def test_an_option_that_an_answer_took_off_the_board_counts_as_changed(content):
    answers = answers_from({"scar": "atrophic-acne", "dent_shape": "rolling"})
    matched = match(answers, content)
    gone = changed(content, dent_shape="rolling")["dent_shape"] - {one.option for one in in_use(matched)}
    assert "tca-cross" in gone


def test_what_a_doctor_has_looked_at_stands_behind_less(content):
    seen = changed(content, red_flags={"new-lump": "yes"}, looked_at=["new-lump"])
    assert seen.get("new-lump", frozenset()) < changed(content, red_flags={"new-lump": "yes"})["new-lump"]

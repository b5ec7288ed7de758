"""What a reason says: that a rule is our own, for whom it is, what was tried, and the colour that an option is for."""

import re

import pytest

from decision_aid.matching import match
from decision_aid.models.vocabulary import HowItWent, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.option import option_view
from decision_aid.views.options.standings import reason_text, standing_line
from samples import option_ids, real_content

DENTS = Answers(scar="atrophic-acne", dent_shape="rolling", colour="dark", goals=("smoother", "fade-dark"))


@pytest.fixture(scope="module")
def content():
    return real_content()


def told(content, answers, option):
    return {one.rule: reason_text(content, one) for one in match(answers, content).options[option].reasons}


def test_a_rule_of_our_own_says_so_by_itself_and_no_author_types_it(content):
    ours = content.words.ui.reason["ours"]
    assert [name for name, own in content.words.cautions.items() if ours in f"{own.text} {own.if_unknown}"] == []
    reasons = told(content, Answers(scar="surgical-line", marks_easily="yes", scar_age="over-2-years"), "cryotherapy")
    assert reasons["marks-freezing"].endswith(ours)
    assert not reasons["skin-freezing"].endswith(ours)


def test_every_reason_has_a_basis(content):
    for answers in (DENTS, Answers(), Answers(scar="keloid", tried={"silicone": "no-help"}, limits={"max_visits": 1})):
        reasons = [one for matched in match(answers, content).options.values() for one in matched.reasons]
        assert [one.rule for one in reasons if not one.basis] == []
        assert {one.basis for one in reasons if one.rule in content.cautions and one.level != "unknown"} <= {
            rule.basis for rule in content.cautions.values()
        }


def test_the_words_follow_the_one_who_asks(content):
    def first(asker, child_age=None):
        return told(content, Answers(scar="keloid", asker=asker, child_age=child_age), "steroid-injection")

    assert "your child" in first("child", "2-to-6")["under-18-elective"]
    assert "your child" not in first("me")["under-18-elective"]


def test_a_question_that_says_you_has_words_for_somebody_else(content):
    said_to_a_parent = ("child_age", "budget")
    about_you = {name for name, own in content.words.questions.items() if re.search(r"\b(you|your)\b", own.ask, re.I)}
    missing = {name for name in about_you if content.words.questions[name].of_other is None}
    assert missing - set(said_to_a_parent) == set()


@pytest.mark.parametrize("how", [one for one in ids(HowItWent) if one != "helped"])
def test_what_failed_is_never_simply_offered_again_and_its_line_says_so(content, how):
    for option in option_ids():
        answers = Answers(scar="keloid", tried={option: how})
        line = standing_line(content, match(answers, content).options[option])
        assert line.standing != "fits"
        assert content.words.ui.reason[f"tried-{how}"] in [one.text for one in line.reasons]
        assert line.standing != "possible" or line.main_reason == content.words.ui.reason[f"tried-{how}"]


def test_what_was_tried_changes_no_other_option(content):
    before = match(Answers(scar="keloid"), content).options
    after = match(Answers(scar="keloid", tried={"silicone": "no-help"}), content).options
    assert [name for name in before if before[name].standing != after[name].standing] == ["silicone"]


def test_an_option_for_the_colour_says_so_where_it_stands_in_each_cell_and_on_its_page(content):
    journey = Journey(answers=DENTS, picked=("topical-lightening",))
    table = comparison(content, journey)
    colour = table.row("benefit").cell("topical-lightening")
    assert colour.about is not None and content.words.ui.colour["dark"] in colour.about
    assert table.row("benefit").cell("no-treatment").about is None
    page = option_view(content, journey, "topical-lightening")
    assert page.head.for_scar is not None
    assert content.words.options["topical-lightening"].for_scar["discoloured"][:20] in page.head.for_scar.lines[0]
    assert any(section.about for section in page.benefit.benefits if section.effects)


def test_a_goal_that_nothing_aims_at_is_told_as_a_gap(content):
    uses = {"discoloured": content.options["camouflage"].scars["discoloured"]}
    assert "blend-pale" not in uses["discoloured"].goals
    gap = choices(content, Journey(answers=Answers(scar="discoloured", goals=("fade-dark",))))
    assert gap.unserved == ""

"""What a reason says: that a rule is our own, for whom it is, what was tried, and the colour that an option is for."""

import re
from datetime import date

import pytest

from decision_aid.matching import Reason, match
from decision_aid.models.vocabulary import HowItWent, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.findings.cells import row
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.option import option_view
from decision_aid.views.options.standings import reason_text, standing_line
from samples import an_option, option_ids, real_content

DENTS = Answers(scar="atrophic-acne", dent_shape="rolling", colour="dark", goals=("smoother", "fade-dark"))


@pytest.fixture(scope="module")
def content():
    return real_content()


def told(content, answers, option):
    return {one.rule: reason_text(content, one) for one in match(answers, content).options[option].reasons}


@pytest.mark.standard("SR4")
def test_a_rule_of_our_own_says_so_by_itself_and_no_author_types_it(content):
    ours = content.words.ui.reason["ours"]
    assert [name for name, own in content.words.cautions.items() if ours in f"{own.text} {own.if_unknown}"] == []
    reasons = told(content, Answers(scar="surgical-line", marks_easily="yes", scar_age="over-2-years"), "cryotherapy")
    assert reasons["marks-freezing"].endswith(ours)
    assert not reasons["skin-freezing"].endswith(ours)


@pytest.mark.standard("SR4")
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


TO_THE_READER = {
    # The reader said these things, whoever they are about.
    "tried-helped": "it tells what the reader told us",
    "tried-came-back": "it tells what the reader told us",
    "tried-no-help": "it tells what the reader told us",
    "tried-too-hard": "it tells what the reader told us",
    "clinician-first": "it tells what the reader told us",
    "looked-at": "it tells what the reader told us",
    "wish-no-needles": "it tells what the reader said no to",
    "wish-some-needles": "it tells what the reader said no to",
    "wish-no-surgery": "it tells what the reader said no to",
    "other-goals": "the reader picked the goals",
}


def speaks_to_the_reader(text):
    return bool(re.search(r"\b(you|your|yours|yourself)\b", text.replace("our child", ""), re.IGNORECASE))


@pytest.mark.parametrize("asker", ["child", "other"])
def test_no_reason_says_you_of_somebody_for_whom_the_reader_answers(content, asker):
    levels = ("note", "unknown")  # where a rule holds, and where it might
    told_of = {
        name: [reason_text(content, Reason(name, level, asker=asker)) for level in levels] for name in content.cautions
    }
    assert {name: texts for name, texts in told_of.items() if any(map(speaks_to_the_reader, texts))} == {}


def test_no_reason_of_our_own_says_you_of_a_patient_either(content):
    own = content.words.ui.reason
    said = {name for name in own if speaks_to_the_reader(own[name])}
    assert said == set(TO_THE_READER)


@pytest.mark.parametrize("asker", ["child", "other"])
def test_a_reader_who_answers_for_somebody_else_is_told_the_same_on_every_page(content, asker):
    answers = Answers(scar="keloid", asker=asker, health={"diabetes": "yes", "blood-thinner": "yes"})
    shown = comparison(content, Journey(answers=answers, picked=("steroid-injection",)))
    page = option_view(content, Journey(answers=answers), "steroid-injection")
    texts = [one.text for line in shown.columns for one in (*line.reasons, *line.if_reasons)]
    texts += [one.text for one in (*page.head.standing.reasons, *page.head.standing.if_reasons)]
    ours = {content.words.ui.reason[name] for name in TO_THE_READER}
    assert texts and [text for text in texts if speaks_to_the_reader(text) and text not in ours] == []


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
    text = content.words.options["topical-lightening"].for_scar["discoloured"][:20]
    assert text in repr(page)
    assert any(section.about for section in page.benefit.benefits if section.effects)


def test_a_goal_that_nothing_aims_at_is_told_as_a_gap(content):
    def gap(**colour):
        return choices(content, Journey(answers=Answers(scar="keloid", goals=("blend-pale",), **colour))).unserved

    assert content.words.goals["blend-pale"].name in gap()
    assert gap(colour="pale") == ""


# ---- what nobody looked for


@pytest.mark.standard("SR2")
def test_only_where_somebody_looked_the_aid_says_that_it_found_nothing_and_says_when_and_where(content):
    for scar in ids(ScarId):
        for name, option in content.options.items():
            said = told(content, Answers(scar=scar), name)
            assert ("not-used-for-this-scar" in said) == (scar in option.looked_up)
            assert ("not-listed" in said) == (not option.was_looked_for(scar))
    looked = told(content, Answers(scar="sunken"), "mesotherapy")["not-used-for-this-scar"]
    assert "2026" in looked and content.words.ui.looked_up["abstracts-and-registers"] in looked


@pytest.mark.standard("SR2")
def test_a_cell_of_what_nobody_looked_for_does_not_say_that_no_study_was_found(content):
    def blank(option, scar):
        return row(content, (option,), "benefit", Answers(scar=scar))[0].blank or ""

    assert "found no study" not in blank("cryotherapy", "stretch-marks")
    assert "did not look" in blank("cryotherapy", "stretch-marks")
    assert "found no study" in blank("mesotherapy", "contracture")


@pytest.mark.standard("SR2")
def test_an_option_cannot_have_a_standing_where_somebody_found_nothing():
    looked = {"keloid": {"day": date(2026, 11, 28), "where": "abstracts"}}
    use = {"keloid": {"standing": "possible", "goals": ["flatter"], "sources": ["a-paper"]}}
    with pytest.raises(ValueError, match="it has a standing there"):
        an_option(scars=use, looked_up=looked)

"""What an option is for: the scar itself, or the colour that lies on it."""

import pytest

from decision_aid.findings.aims import about, aim, scar_of
from decision_aid.findings.counted import findings_for
from decision_aid.findings.evidence import evidence_level
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import Answers
from samples import an_option, real_content

USE = {"standing": "established", "goals": ["smoother"], "sources": ["a-paper"]}
DARK = {"standing": "possible", "goals": ["fade-dark"], "colours": ["dark"], "sources": ["a-paper"]}
TRIED = {"standing": "tried-not-used", "sources": ["a-paper"]}
ON_DENTS = Answers(scar="atrophic-acne", colour="dark")


def for_colour_alone(answers, **scars):
    return aim(an_option(scars=scars), answers).colour_layer


def test_an_option_that_is_not_used_for_the_scar_may_be_for_its_colour():
    found = aim(an_option(scars={"discoloured": DARK}), ON_DENTS)
    assert found.colour_layer
    assert found.use is not None and found.use.standing == "possible"
    assert (found.answers.scar, found.answers.colour) == ("discoloured", "dark")


def test_an_option_for_both_stands_for_the_scar_and_says_the_colour_too():
    found = aim(an_option(scars={"atrophic-acne": USE, "discoloured": DARK}), ON_DENTS)
    assert not found.colour_layer
    assert found.use is not None and found.use.standing == "established"
    assert found.also_colour is not None
    assert found.answers == ON_DENTS


def test_where_only_the_colour_is_wished_an_option_for_both_stands_for_the_colour():
    wished = ON_DENTS.model_copy(update={"goals": ("fade-dark",)})
    assert for_colour_alone(wished, **{"atrophic-acne": USE, "discoloured": DARK})
    both = ON_DENTS.model_copy(update={"goals": ("fade-dark", "smoother")})
    assert not for_colour_alone(both, **{"atrophic-acne": USE, "discoloured": DARK})


@pytest.mark.parametrize("colour", [None, "unsure", "same", "red", "pale"])
def test_no_other_colour_brings_an_option_for_dark_marks(colour):
    assert not for_colour_alone(Answers(scar="atrophic-acne", colour=colour), discoloured=DARK)


def test_a_flat_mark_and_an_unknown_scar_have_no_second_layer():
    assert not for_colour_alone(Answers(scar="discoloured", colour="dark"), discoloured=DARK)
    assert not for_colour_alone(Answers(colour="dark"), discoloured=DARK)


def test_what_was_only_tried_on_the_scar_or_its_shape_does_not_stand_in_the_way_of_the_colour():
    assert for_colour_alone(ON_DENTS, **{"atrophic-acne": TRIED, "discoloured": DARK})
    deep = ON_DENTS.model_copy(update={"dent_shape": "icepick"})
    assert for_colour_alone(deep, **{"atrophic-acne": {**USE, "shapes": ["rolling"]}, "discoloured": DARK})


def test_what_was_only_tried_on_flat_marks_is_for_no_colour():
    assert not for_colour_alone(ON_DENTS, discoloured=TRIED)


@pytest.mark.parametrize("scar", [one for one in ids(ScarId) if one != "discoloured"])
def test_findings_and_evidence_of_the_colour_are_those_of_flat_marks_of_that_colour(scar):
    content, answers = real_content(), Answers(scar=scar, colour="dark")
    flat = Answers(scar="discoloured", colour="dark")
    assert scar_of(content, "topical-lightening", answers) == "discoloured"
    for outcome in ("benefit", "lasting", "colour-change"):
        of_layer = findings_for(content, "topical-lightening", outcome, answers)
        assert of_layer == findings_for(content, "topical-lightening", outcome, flat)
    layer = about(content, "topical-lightening", answers)
    assert evidence_level(content, "topical-lightening", layer) == evidence_level(content, "topical-lightening", flat)


def test_no_finding_about_marks_of_another_colour_fills_a_cell_of_flat_marks():
    content = real_content()
    for colour in ("dark", "red", "pale"):
        found = [
            finding
            for option in content.options
            for finding in findings_for(content, option, "benefit", Answers(scar="discoloured", colour=colour))
        ]
        assert [one.id for one in found if one.colours and colour not in one.colours] == []

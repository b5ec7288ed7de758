"""Each scar and colour that a finding is about has a standing in its option: used, possible, or tried and not used."""

import pytest

from decision_aid.content.linking import problems_between
from decision_aid.models import ScarUse
from samples import a_finding, real_content, with_finding


def problems(**changes):
    content = real_content()
    source = next(iter(content.sources))
    found = problems_between(with_finding(content, a_finding(option="topical-lightening", sources=[source], **changes)))
    return [(problem.file, problem.key) for problem in found]


@pytest.mark.standard("SR2")
def test_a_scar_of_a_finding_that_its_option_does_not_name_is_told():
    assert problems(scars=["keloid"]) == [("content/facts/options/topical-lightening.yaml", "scars.keloid")]


def test_so_is_a_colour():
    file = "content/facts/options/topical-lightening.yaml"
    assert problems(scars=["discoloured"], colours=["pale"]) == [(file, "scars.discoloured.colours")]
    assert problems(scars=["discoloured"], colours=["dark", "red"]) == []


def test_a_finding_about_another_scar_needs_no_standing_there():
    assert problems(scars=["keloid"], indirect="other-scar") == []


@pytest.mark.parametrize("use", [{"standing": "tried-not-used", "goals": ["softer"]}, {"standing": "possible"}])
def test_what_is_used_has_goals_and_what_was_only_tried_has_none(use):
    with pytest.raises(ValueError, match="names its goals"):
        ScarUse.model_validate({**use, "sources": ["a-paper"]})

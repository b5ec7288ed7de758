"""What holds for all views together."""

import re

import pytest

from decision_aid.findings.studies import Wanted
from decision_aid.models.numbers import Measured
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import PAGES
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.about import about_view
from decision_aid.views.evidence.base import FIRST, evidence_view, study_card
from decision_aid.views.evidence.forests import forests, options_with_forests
from decision_aid.views.evidence.how import how_view
from decision_aid.views.evidence.map import map_view, who_view
from decision_aid.views.evidence.sums import sums_view
from decision_aid.views.findings.effects import effect
from decision_aid.views.options.compare import choices
from decision_aid.views.options.scar import scar_view
from decision_aid.views.person.more import more_view, signs_view
from decision_aid.views.person.questions import health_groups, limit_questions, scar_questions
from decision_aid.views.shared.citations import citation
from decision_aid.views.shared.frame import frame_view
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.visits import visits_view
from drawn import PICKS, SAID, SCARS, TODAY
from samples import texts_in


@pytest.fixture(scope="module")
def every_text(content, tables, option_pages, effects):
    journeys = [
        Journey(answers=replace_scar(scar), picked=PICKS[0], prices=dict.fromkeys(PICKS[0], 120)) for scar in SCARS
    ]
    views = [table for _, table in tables] + [page for _, page in option_pages] + list(effects.values())
    views += [
        summary_view(content, journey.model_copy(update={"choice": choice}), TODAY)
        for journey in journeys
        for choice in (None, "mesotherapy", "silicone")
    ]
    views += [visits_view(content, journey, TODAY) for journey in journeys]
    views += [choices(content, journey) for journey in journeys] + [
        evidence_view(content, Wanted(), FIRST),
        about_view(content),
    ]
    views += [study_card(content, one) for one in content.findings.values() if one.number]
    views += [how_view(content), map_view(content), who_view(content), sums_view(content)]
    views += [forests(content, option) for option in options_with_forests(content)]
    views += [scar_view(content, scar, Answers(scar=scar)) for scar in ids(ScarId)]
    views += [frame_view(content, page, TODAY) for page in PAGES]
    views += [
        health_groups(content, Journey()),
        scar_questions(content, journeys[2]),
        limit_questions(content, Journey()),
        *(more_view(content, journey) for journey in journeys),
        *(signs_view(content, journey) for journey in journeys),
    ]
    return sorted({text for view in views for text in texts_in(view)})


def replace_scar(scar):
    return SAID.model_copy(update={"scar": scar})


def test_no_place_of_a_sentence_is_left_unfilled(every_text):
    assert [text for text in every_text if re.search(r"[{}]", text)] == []


def test_no_missing_value_shows_as_none(every_text):
    inside = re.compile(r"(?<=[a-z\d,;:] )None\b(?! of the)|^None$|\bnan\b|\binf\b")
    assert [text for text in every_text if inside.search(text)] == []


@pytest.mark.standard("R2")
def test_no_number_reaches_the_reader_as_1_in_x(every_text):
    assert [text for text in every_text if re.search(r"\b(1|one) in (\d|ten\b|a hundred)", text, re.IGNORECASE)] == []


@pytest.mark.standard("R2")
def test_no_number_of_people_reaches_the_reader_as_a_percentage(every_text, content):
    """What was measured, as the size of a scar, may shrink by a percentage; a share of people is never told as one."""
    titles = " ".join(citation(content, name).text for name in content.sources)
    measured = {
        text
        for one in content.findings.values()
        if is_measured_in_percent(one)
        for text in texts_in(effect(content, one, 100).number)
    }
    own = [text for text in every_text if not text.startswith("http") and text not in titles]
    percentages = [text for text in own if re.search(r"\d ?%", text)]
    assert [text for text in percentages if text not in measured and not any(one in text for one in measured)] == []


def is_measured_in_percent(finding):
    return isinstance(finding.number, Measured) and finding.number.unit in ("percent", "percent-of-start")


@pytest.mark.standard("R22")
def test_numbers_are_about_people_in_studies_and_never_about_the_reader(every_text):
    assert [text for text in every_text if re.search(r"\byour (chance|risk|odds)\b", text, re.IGNORECASE)] == []


def test_nothing_is_ranked_or_recommended(every_text, content):
    titles = " ".join(citation(content, name).text for name in content.sources)
    claims = re.compile(r"\b(recommended for you|winner|our top|best choice)\b", re.IGNORECASE)
    own = [text for text in every_text if " " in text and text not in titles]
    assert [text for text in own if claims.search(text)] == []


def test_an_option_that_is_not_for_the_scar_is_shown_apart_and_not_hidden(content):
    for scar in ids(ScarId):
        unused = {name for name, option in content.options.items() if scar not in option.scars}
        assert unused <= {line.option for line in choices(content, Journey(answers=Answers(scar=scar))).not_used}

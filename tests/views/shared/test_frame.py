"""Sources, scars, questions, the frame of every page, and the page about the aid."""

import re
from datetime import date, timedelta

import pytest

from decision_aid.models import Reviewed
from decision_aid.models.vocabulary import EvidenceLevel, GoalId, HealthId, RedFlagId, ScarId, ids
from decision_aid.pages import MENU, PAGES, STEPS
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.about import PARTS, about_view
from decision_aid.views.options.scar import scar_view
from decision_aid.views.person.questions import (
    HEALTH_GROUPS,
    LIMITS,
    group_answers,
    health_groups,
    limit_questions,
    question,
    scar_questions,
)
from decision_aid.views.shared.citations import citation, citations, link_of
from decision_aid.views.shared.frame import frame_view
from drawn import SCARS, TODAY, whole_numbers
from samples import with_option

# ---- sources


def test_a_source_is_linked_by_its_doi_then_pubmed_then_its_page(content):
    source = next(iter(content.sources.values()))

    def linked(**known):
        return link_of(source.model_copy(update={"doi": None, "pmid": None, "url": None, **known}))

    assert linked(doi="10.1/x", pmid=5, url="https://a.b") == "https://doi.org/10.1/x"
    assert linked(pmid=5, url="https://a.b") == "https://pubmed.ncbi.nlm.nih.gov/5/"
    assert linked(url="https://a.b") == "https://a.b"
    assert linked() is None


def test_every_link_is_one_address(content):
    links = {name: link_of(source) for name, source in content.sources.items()}
    assert [name for name, link in links.items() if link and not re.fullmatch(r"https?://\S+", link)] == []


def test_a_citation_that_is_not_complete_says_so(content):
    sources = [citation(content, name) for name in content.sources]
    assert [one.id for one in sources if bool(one.note) == (content.sources[one.id].tier == "complete")] == []


def test_a_source_is_listed_once(content):
    name = next(iter(content.sources))
    assert len(citations(content, (name, name))) == 1


# ---- scars, questions, frame, about


@pytest.mark.parametrize("scar", ids(ScarId))
def test_a_scar_tells_what_time_does_to_it_with_numbers_and_sources(content, scar):
    view = scar_view(content, scar, Answers(scar=scar))
    assert [one.id for one in view.natural_course] == list(content.scars[scar].natural_course)
    assert {source.id for one in view.natural_course for source in one.sources} <= {
        source.id for source in view.sources
    }


def test_dent_shapes_are_asked_of_dents_only(content):
    asked = {scar: [view.id for view in scar_questions(content, Journey(answers=Answers(scar=scar)))] for scar in SCARS}
    assert {scar for scar, names in asked.items() if "dent_shape" in names} == {"atrophic-acne"}


def test_every_question_says_why_it_is_asked(content):
    views = [question(content, Journey(), name) for name in content.questions if name in content.words.questions]
    assert [view.id for view in views if not (view.why and view.ask)] == []


@pytest.mark.standard("N3")
def test_nothing_is_answered_beforehand(content):
    views = [*scar_questions(content, Journey()), *limit_questions(content, Journey())]
    views += [item for group in health_groups(content, Journey()) for item in group.items]
    assert [view.id for view in views if view.said not in (None, ())] == []


def test_every_answer_that_can_be_given_is_accepted(content):
    views = [
        question(content, Journey(), name)
        for name in content.questions
        if not name.startswith("finder-") and name not in ("goals", "tried")  # what was tried is asked of each option
    ]
    for view in views:
        for choice in view.choices:
            assert Journey().with_answers({view.id: choice.id if view.id not in LIMITS else choice.id == "yes"})


@pytest.mark.parametrize("scar", ids(ScarId))
def test_goals_are_those_that_make_sense_for_the_scar(content, scar):
    offered = [choice.id for choice in question(content, Journey(answers=Answers(scar=scar)), "goals").choices]
    assert offered == [goal for goal in ids(GoalId) if scar in content.goals[goal].scars]


def test_every_scar_has_its_card_and_not_sure_is_the_last_one(content):
    offered = [choice.id for choice in question(content, Journey(), "scar").choices]
    assert sorted(offered[:-1]) == sorted(ids(ScarId))
    assert offered[-1] == "unsure"


def test_every_card_has_a_drawing_that_exists(content):
    pictures = [
        c.picture for name in ("scar", "dent_shape") for c in question(content, Journey(), name).choices if c.picture
    ]
    assert [name for name in pictures if name not in content.pictures] == []
    assert len(pictures) >= len(ids(ScarId))


def test_warning_signs_are_asked_first(content):
    first = health_groups(content, Journey())[0]
    assert [item.id for item in first.items] == list(ids(RedFlagId))


def test_every_health_question_is_in_one_list(content):
    asked = [item.id for group in health_groups(content, Journey())[1:] for item in group.items]
    assert sorted(asked) == sorted(ids(HealthId))


LIFE = HEALTH_GROUPS["life"]


def test_ticks_are_yes_and_the_rest_stays_unsaid():
    answers = group_answers(LIFE, frozenset({"pregnant"}), rest_is_no=False)
    assert answers == {"pregnant": "yes", "trying-for-baby": None, "breastfeeding": None, "under-18": None}


def test_the_rest_is_no_only_where_the_person_says_so():
    answers = group_answers(LIFE, frozenset({"pregnant"}), rest_is_no=True)
    assert answers == {"pregnant": "yes", "trying-for-baby": "no", "breastfeeding": "no", "under-18": "no"}


@pytest.mark.parametrize("name", ["red_flags", *HEALTH_GROUPS])
def test_a_list_remembers_that_the_rest_is_no(content, name):
    members = {group.id: group.members for group in health_groups(content, Journey())}[name]
    journey = Journey().with_answers(group_answers(members, frozenset(), rest_is_no=True))
    assert [group.id for group in health_groups(content, journey) if group.rest_is_no] == [name]


@pytest.mark.standard("Q2", "C3", "N1", "N7")
@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_decision_its_date_and_its_version(content, page):
    view = frame_view(content, page, TODAY)
    assert content.version in view.version
    assert 2026 in whole_numbers(view.version.replace(content.version, ""))
    assert view.decision == content.words.ui.common.decision
    assert view.status


@pytest.mark.standard("QL10")
def test_steps_lead_on_and_back(content):
    views = [frame_view(content, step, TODAY) for step in STEPS]
    assert [view.next.path for view in views[1:-1]] == [f"pages/{step}.py" for step in STEPS[2:]]
    assert [view.back.path for view in views[1:]] == [f"pages/{step}.py" for step in STEPS[:-1]]
    assert (views[0].back, views[-1].next) == (None, None)
    assert views[0].next is None  # it has doors of its own


@pytest.mark.parametrize("page", [page for page in PAGES if page not in STEPS])
def test_a_page_beside_the_steps_has_no_next_and_no_back(content, page):
    view = frame_view(content, page, TODAY)
    assert (view.back, view.next) == (None, None)
    assert [one.page for one in view.steps if one.state == "here"] == []


@pytest.mark.standard("QL10")
def test_the_place_among_the_steps_is_told_in_words(content):
    assert whole_numbers(frame_view(content, STEPS[2], TODAY).steps_title) == [3, len(STEPS)]


@pytest.mark.standard("QL10")
def test_each_step_has_a_name_and_says_whether_one_was_there(content):
    steps = frame_view(content, "options", TODAY, visited=("start", "options")).steps
    assert [one.page for one in steps] == list(STEPS)
    states = {one.page: one.state for one in steps}
    assert (states["start"], states["options"], states["compare"]) == ("visited", "here", "ahead")
    assert [one.page for one in steps if one.state_words] == ["start"]


def test_every_page_is_in_one_part_of_the_menu(content):
    parts = frame_view(content, "start", TODAY).menu_parts
    assert [part.id for part in parts] == list(MENU)
    assert [link.path for part in parts for link in part.pages] == [page.script for page in PAGES.values()]


def reviewed(content, last, due):
    return with_option(content, id="silicone", reviewed=Reviewed(last=last, next=due))


@pytest.mark.standard("C4")
def test_every_page_says_when_a_review_is_overdue(content):
    late = reviewed(content, date(2020, 1, 1), TODAY - timedelta(days=1))
    assert frame_view(late, "start", TODAY).review_due == content.words.ui.common.footer_review_due


def test_a_review_that_is_due_today_is_not_overdue(content):
    due = reviewed(content, date(2020, 1, 1), TODAY)
    assert frame_view(due, "start", TODAY).review_due is None


def test_the_oldest_review_is_the_one_that_is_shown(content):
    view = frame_view(reviewed(content, date(2019, 3, 4), date(2031, 1, 1)), "start", TODAY)
    assert 2019 in whole_numbers(view.version.replace(content.version, ""))


@pytest.mark.standard("C4", "C6", "QL21", "N7", "S1")
def test_the_page_about_the_aid_leaves_no_part_empty(content):
    assert [
        part for part in PARTS if not (content.words.ui.about[part] and content.words.ui.about[f"{part}_title"])
    ] == []


def test_the_page_about_the_aid_explains_every_level_of_certainty(content):
    assert [badge.level for badge in about_view(content).badges] == list(ids(EvidenceLevel))

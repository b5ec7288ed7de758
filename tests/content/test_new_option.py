"""A new option needs what CONTRIBUTING names, in `content/` alone: facts, words and a finding. It is made here and thrown away."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from decision_aid.content import Content
from decision_aid.content.language import language_problems
from decision_aid.content.loading import read_content
from decision_aid.content.style import read_style
from decision_aid.matching import match
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.person.links import options_from
from decision_aid.quiz import quiz
from decision_aid.views.board.lists import option_lists
from decision_aid.views.findings.traced import traced_cell
from decision_aid.views.options.compare import comparison
from decision_aid.views.options.option import option_view
from decision_aid_web.pieces.pictures import option_picture
from samples import CONTENT, option_ids, real_content

NEW, MODEL = "sea-water-injection", "verapamil-injection"
JOURNEY = Journey(answers=Answers(scar="keloid"), picked=(NEW,))


def as_contributing_says(root: Path) -> None:
    """Write the four files of a new option: those of another one, under its own ids, and without its line in the quiz."""
    for kind in ("facts/options", "facts/findings", "words/en/options", "words/en/findings"):
        text = (root / f"{kind}/{MODEL}.yaml").read_text("utf-8")
        text = text.replace(MODEL, NEW).replace("verapamil-", "sea-water-").replace("place: 170", "place: 175")
        for source in (name for name in real_content().sources if "verapamil" in name):
            text = text.replace(source.replace("verapamil-", "sea-water-"), source)
        (root / f"{kind}/{NEW}.yaml").write_text(text, "utf-8")


@cache
def made(root: Path) -> tuple[Content, list]:
    """Return the content with the new option, and every problem of it."""
    content, problems = read_content(root)
    return content, [*problems, *language_problems(content, read_style(root, "en"))]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = Path(shutil.copytree(CONTENT, tmp_path_factory.mktemp("new") / "content"))
    as_contributing_says(root)
    return root


@pytest.fixture
def content(root):
    return made(root)[0]


def test_the_check_of_the_content_has_nothing_to_say(root):
    assert made(root)[1] == []


def test_it_stands_at_its_place_and_all_others_as_before(content):
    at = option_ids().index(MODEL) + 1
    expected = (*option_ids()[:at], NEW, *option_ids()[at:])
    assert tuple(match(JOURNEY.answers, content).options) == expected


def test_it_has_its_page_its_column_and_its_cells(content):
    name = content.words.options[NEW].name
    assert option_view(content, JOURNEY, NEW).id == NEW
    assert (NEW, name) in option_lists(content, JOURNEY).side_by_side
    assert comparison(content, JOURNEY).row("benefit").cell(NEW).option == NEW
    assert any(fate is None for fate in traced_cell(content, NEW, "benefit", JOURNEY.answers).findings.values())


def test_the_quiz_asks_about_it_by_itself(content):
    asked = {one.question.reads: one for one in quiz(content, JOURNEY) if one.option == NEW}
    assert asked["harm"].side_effect == content.options[NEW].side_effects[0].id


def test_a_link_may_name_it(content):
    assert options_from(NEW, content.options) == (NEW,)


def test_a_neutral_drawing_stands_where_nobody_has_drawn_it(content):
    assert option_picture(content, NEW) == content.pictures["option"]
    assert option_picture(content, MODEL) == content.pictures[f"option-{MODEL}"]

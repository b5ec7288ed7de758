"""What one run of a page costs, told in counts, so that a busy machine does not matter."""

import gc
import weakref

import pytest

from decision_aid.kept import kept
from decision_aid.models.vocabulary import OptionId
from decision_aid.pages import PAGES
from decision_aid.person.answers import Answers
from decision_aid_web.shell.drawing import html, html_once
from reruns import measured, opened
from samples import real_content
from summaries import FOUR_OPTIONS, whole_visit

JOURNEY = whole_visit(FOUR_OPTIONS["keloid"])
ADDRESS: dict[str, dict[str, OptionId]] = {"option": {"option": "silicone"}}
MOST_FILLED = 30  # templates a run: small ones, the large ones are kept
MOST_SENT = 20_000  # bytes a run, where nothing on the page changed
MOST_CALLS = 60_000  # of functions in a run; before views were kept, the board took 525,000
MORE_CALLS = {
    "summary": 160_000,
    "visits": 320_000,
}  # the sheet and the letter hold typed words; visits draws two charts


@pytest.mark.parametrize("name", PAGES)
def test_a_run_of_a_page_where_nothing_changed_is_cheap(name):
    with measured() as runs:
        app = opened(name, JOURNEY, **ADDRESS.get(name, {}))
        app.run()
    cost = runs[-1]
    assert cost.matched == 0
    assert cost.filled <= MOST_FILLED
    assert cost.sent <= MOST_SENT
    assert cost.calls <= MORE_CALLS.get(name, MOST_CALLS)


@pytest.mark.parametrize(
    ("visits", "name"),
    enumerate(("options", "compare", "option", "your_scar", "visits", "summary", "what_matters")),
)
def test_another_answer_is_matched_once_however_many_parts_of_a_page_ask(visits, name):
    with measured() as runs:
        app = opened(name, JOURNEY, **ADDRESS.get(name, {}))
        app.session_state["journey"] = JOURNEY.with_answers({"max_visits": visits + 40})
        runs.clear()
        app.run()
    assert [cost.matched for cost in runs] == [1]


def counting(most):
    made = []

    @kept(most)
    def make(*asked, **named):
        made.append(asked)
        return object()

    return make, made


def test_the_same_answers_are_known_again_and_others_are_not():
    make, made = counting(8)
    one = Answers(scar="keloid", health={"pregnant": "yes"})
    assert make(one, real_content()) is make(one.model_copy(), real_content())
    assert make(one, real_content()) is not make(one.model_copy(update={"health": {}}), real_content())
    assert make(one, real_content()) is not make(one, real_content().shared_by("example"))
    assert len(made) == 3


def test_what_is_kept_is_bounded_and_the_least_lately_asked_for_goes():
    make, made = counting(2)
    for number in (1, 2, 1, 3, 1, 2):
        make(number)
    assert [asked for (asked,) in made] == [1, 2, 3, 2]
    assert make.cache_info().currsize == 2


def test_no_record_of_a_person_is_held_and_no_key_tells_an_answer():
    """A key is a digest; the record itself is let go of once the thing is made."""
    make = kept(8)(lambda _: object())
    told = Answers(scar="keloid", red_flags={"new-lump": "yes"})
    make(told)
    gone = weakref.ref(told)
    del told
    gc.collect()
    assert gone() is None


def test_what_cannot_be_told_apart_for_good_is_refused():
    make, _ = counting(8)
    with pytest.raises(TypeError, match="dict"):
        make({"scar": "keloid"})


def test_a_template_is_filled_once_for_a_kept_view_and_anew_for_another():
    terms = (("keloid", "a raised scar"),)
    first = html_once("pieces/glossary.html", terms=terms, title="Words")
    assert first == html("pieces/glossary.html", terms=terms, title="Words")
    assert html_once("pieces/glossary.html", terms=(("keloid", "another"),), title="Words") != first

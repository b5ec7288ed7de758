"""What may be filled in on the sheet, the letter, and what never leaves the tab through a link."""

import pytest

from decision_aid.person.journey import LONGEST, Journey
from decision_aid.person.links import decode, encode, to_share
from decision_aid.views.takeaway.share import held_lines
from pages.test_pages import KELOID, TO_TAKE, page, text_of
from samples import real_content
from summaries import DAY

STOP = ("success", "look_again", "stop_when")
TYPED = {name: f"typed into {name}" for name in LONGEST}


def kept(app):
    return app.session_state["journey"]


def letter_of(app):
    """Return the letter as the page shows it."""
    return next(code.value for code in app.code if code.value.startswith(real_content().words.ui.letter.greeting))


@pytest.mark.parametrize("part", STOP)
def test_each_part_of_the_stop_rule_is_kept_and_stands_on_the_sheet(part):
    app = page("summary", KELOID)
    app.text_input(key=f"stop-{part}").set_value(" In  May. ").run()
    assert getattr(kept(app), part) == "In May."
    sheet = text_of(app)
    assert "In May." in sheet[sheet.index('class="sheet"') : sheet.index('class="behind"')]


def test_own_questions_stand_in_the_letter_and_in_the_summary():
    app = page("summary", KELOID, unfolded=TO_TAKE)
    app.text_area(key="own-questions").set_value("Will it itch less?").run()
    assert kept(app).own_questions == "Will it itch less?"
    assert "Will it itch less?" in letter_of(app)
    assert "Will it itch less?" in text_of(app)


def test_health_goes_into_the_letter_only_when_it_is_ticked():
    app = page(
        "summary", KELOID.with_answers({"cold-sores": "yes", "lupus": "unsure", "diabetes": "no"}), unfolded=TO_TAKE
    )
    assert app.checkbox(key="letter-health").value is False
    assert "cold sores" not in letter_of(app)
    app.checkbox(key="letter-health").check().run()
    assert "cold sores" in letter_of(app)
    assert "lupus" in letter_of(app)
    assert "diabetes" not in letter_of(app)


def test_nothing_that_somebody_types_goes_into_a_link():
    journey = KELOID.model_copy(update=TYPED)
    assert to_share(journey) == KELOID
    assert decode(encode(journey, "1"), DAY).journey == KELOID
    told = " ".join(part for line in held_lines(real_content(), journey) for part in line)
    assert [text for text in TYPED.values() if text in told] == []


def test_a_link_on_the_page_holds_nothing_that_was_typed():
    app = page("summary", KELOID.model_copy(update=TYPED), unfolded=TO_TAKE)
    app.button(key="share-show").click().run()
    app.button(key="share-make").click().run()
    links = [code.value for code in app.code if code.value.startswith("http") or code.value.startswith("/")]
    assert len(links) == 2
    assert [link for link in links if "typed" in link] == []
    assert Journey(**TYPED) != Journey()

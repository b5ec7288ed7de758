"""For whom the aid is used, what was tried, and smoking: asked on the pages, kept, and followed by the words."""

from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from pages.test_pages import page, text_of


def test_the_age_of_a_child_is_asked_once_it_is_for_a_child():
    app = page("your_scar", Journey())
    assert "q-child_age" not in {radio.key for radio in app.radio}
    app.radio(key="q-asker").set_value("child").run()
    app.radio(key="q-child_age").set_value("2-to-6").run()
    answers = app.session_state["journey"].answers
    assert (answers.asker, answers.child_age) == ("child", "2-to-6")


def test_each_page_says_what_you_means_for_somebody_who_asks_for_a_child():
    child = Journey(answers=Answers(scar="surgical-line", asker="child", child_age="2-to-6"))
    assert "You answer for your child" in text_of(page("compare", child))
    assert "You answer for" not in text_of(page("compare", Journey(answers=Answers(scar="surgical-line"))))


def test_a_child_is_not_asked_for_pregnancy_or_for_being_under_eighteen():
    app = page("your_health", Journey(answers=Answers(asker="child", child_age="2-to-6")), unfolded=["more-health"])
    assert not {"h-pregnant", "h-under-18"} & {box.key for box in app.checkbox}
    assert "h-pregnant" in {box.key for box in page("your_health", Journey(), unfolded=["more-health"]).checkbox}


def test_many_lines_bring_kind_words_and_where_help_is_and_one_line_brings_none():
    def shown(lines):
        return text_of(page("your_scar", Journey(answers=Answers(scar="surgical-line", lines=lines))))

    assert "a crisis line where you live" in shown("many")
    assert "crisis line" not in shown("one")


def test_smoking_is_asked_with_the_health_questions():
    app = page("your_health", Journey(answers=Answers(scar="surgical-line")), unfolded=["more-health"])
    app.radio(key="q-smoker").set_value("yes").run()
    assert app.session_state["journey"].answers.smoker == "yes"


def test_what_a_scar_came_from_is_asked_where_it_changes_what_comes_first():
    app = page(
        "your_health",
        Journey(answers=Answers(scar="discoloured", colour="red", scar_age="under-3-months")),
        unfolded=["more-scar"],
    )
    app.radio(key="q-cause").set_value("burn").run()
    assert app.session_state["journey"].answers.cause == "burn"
    assert "q-cause" not in {
        radio.key
        for radio in page("your_health", Journey(answers=Answers(scar="surgical-line")), unfolded=["more-scar"]).radio
    }

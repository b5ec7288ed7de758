from datetime import UTC, date, datetime, timedelta

from pages.test_pages import KELOID, page, text_of

TOMORROW = datetime.now(UTC).date() + timedelta(days=1)


def kept(app):
    return app.session_state["journey"]


def test_nothing_is_set_before_somebody_picks_it():
    app = page("summary", KELOID)
    assert not app.exception
    assert app.text_area(key="reasons").value == ""
    assert app.pills(key="next-mine").value == app.pills(key="next-theirs").value == []
    assert app.date_input(key="next-by").value is None


def test_reasons_are_kept_as_one_line():
    app = page("summary", KELOID)
    app.text_area(key="reasons").set_value(" It itches.\n I want  that to stop. ").run()
    assert kept(app).reasons == "It itches. I want that to stop."


def test_the_page_says_that_reasons_never_go_into_a_link():
    assert "never goes into a link" in text_of(page("summary", KELOID))


def test_steps_of_both_sides_are_kept_and_can_be_taken_back():
    app = page("summary", KELOID)
    app.pills(key="next-mine").set_value(["take-a-photo"]).run()
    app.pills(key="next-theirs").set_value(["price-in-writing"]).run()
    assert (kept(app).mine, kept(app).theirs) == (("take-a-photo",), ("price-in-writing",))
    app.pills(key="next-mine").set_value([]).run()
    assert kept(app).mine == ()


def test_the_day_is_kept_and_can_be_taken_back():
    app = page("summary", KELOID)
    app.date_input(key="next-by").set_value(TOMORROW).run()
    assert kept(app).by == TOMORROW
    app.date_input(key="next-by").set_value(None).run()
    assert not app.exception
    assert kept(app).by is None


def test_a_day_that_has_passed_still_shows():
    app = page("summary", KELOID.model_copy(update={"by": date(2024, 2, 29)}))
    assert not app.exception
    assert app.date_input(key="next-by").value == date(2024, 2, 29)


def test_a_step_that_is_no_longer_in_the_content_is_left_out():
    app = page("summary", KELOID.model_copy(update={"mine": ("take-a-photo", "gone")}))
    assert not app.exception
    assert app.pills(key="next-mine").value == ["take-a-photo"]

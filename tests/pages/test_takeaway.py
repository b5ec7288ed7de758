from pages.test_pages import KELOID, TO_TAKE, page


def test_the_summary_offers_a_file_and_its_text():
    app = page("summary", KELOID, unfolded=TO_TAKE)
    assert not app.exception
    assert [button.label for button in app.get("download_button")] == ["Save as PDF"]
    assert any("Which treatment, if any, for this scar?" in code.value for code in app.code)


def test_a_choice_on_the_page_stands_in_the_text():
    app = page("summary", KELOID, unfolded=TO_TAKE)
    app.radio(key="choice").set_value("silicone").run()
    assert any("What you lean to: Silicone" in code.value for code in app.code)

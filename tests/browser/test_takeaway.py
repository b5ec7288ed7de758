from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from browser.driver import KELOID


def letters(text):
    return "".join(text.split())


def saved(tab):
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="Save as PDF").click()
    return download.value


def test_the_saved_file_has_the_numbers_that_stand_on_the_screen(visit):
    tab = visit().remembers(KELOID).open("summary")
    tab.page.get_by_text("Options looked at", exact=True).click()
    on_screen = [line for line in tab.page.locator(".looked li").all_inner_texts() if " out of " in line]
    titles = tab.page.locator(".looked li strong").all_inner_texts()
    download = saved(tab)
    assert download.suggested_filename == "scar-choices-summary.pdf"
    pages = PdfReader(BytesIO(Path(download.path()).read_bytes())).pages
    words = letters("".join(page.extract_text() for page in pages))
    assert on_screen
    for line in on_screen:
        title = next(one for one in titles if line.startswith(one))  # on paper it stands once, above all options
        assert letters(title) in words
        assert letters(line.removeprefix(title).split("[", 1)[0]) in words


def test_saving_leaves_the_page_as_it_is(visit):
    tab = visit().remembers(KELOID).open("summary")
    before = tab.memory()
    saved(tab)
    assert tab.memory() == before
    assert tab.page.locator("section.sheet").count() == 1


def test_the_plain_text_opens_and_fits_a_small_phone(visit):
    tab = visit(width=320, height=640).remembers(KELOID).open("summary")
    tab.unfold("whole-text")
    code = tab.page.locator(".st-key-no-print-text code")
    code.wait_for()
    assert "Which treatment, if any, for this scar?" in code.inner_text()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.page.locator(".st-key-no-print-text pre").evaluate("box => box.scrollWidth <= box.clientWidth")


def test_reasons_and_next_steps_typed_on_the_page_stand_on_paper_and_never_in_the_link(visit):
    tab = visit(width=1280, height=900).remembers(KELOID).open("summary").unfold("fill-reasons", "fill-steps")
    tab.page.get_by_label("Your reasons, in your own words").fill("It itches at night.")
    tab.page.get_by_label("Your reasons, in your own words").blur()
    tab.settled()
    tab.page.get_by_role("button", name="Take a photo of the scar now, to compare later").click()
    tab.settled()
    assert tab.memory()["reasons"] == "It itches at night."
    assert tab.memory()["mine"] == ["take-a-photo"]
    pages = PdfReader(BytesIO(Path(saved(tab).path()).read_bytes())).pages
    words = letters("".join(page.extract_text() for page in pages))
    assert letters("Your reasons, in your own words: It itches at night.") in words
    assert letters("I will • Take a photo of the scar now, to compare later") in words
    tab.unfold("another-device").page.get_by_role("button", name="Show what a link with my answers would hold").click()
    tab.page.get_by_text("The link would hold all of this").first.wait_for()
    held = (
        tab.page.locator("main, [data-testid=stMain]").first.inner_text().split("The link would hold all of this", 1)[1]
    )
    assert "Take a photo" in held
    assert "It itches" not in held

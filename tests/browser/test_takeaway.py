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
    on_screen = [line for line in tab.page.locator(".looked li").all_inner_texts() if " out of " in line]
    download = saved(tab)
    assert download.suggested_filename == "scar-choices-summary.pdf"
    pages = PdfReader(BytesIO(Path(download.path()).read_bytes())).pages
    words = letters("".join(page.extract_text() for page in pages))
    assert on_screen
    for line in on_screen:
        sentence = line.split("?", 1)[-1].rsplit("[", 1)[0]
        assert letters(sentence) in words


def test_saving_leaves_the_page_as_it_is(visit):
    tab = visit().remembers(KELOID).open("summary")
    before = tab.memory()
    saved(tab)
    assert tab.memory() == before
    assert tab.page.locator("section.paper").count() == 1


def test_the_plain_text_opens_and_fits_a_small_phone(visit):
    tab = visit(width=320, height=640).remembers(KELOID).open("summary")
    tab.page.get_by_text("Show it as plain text, to copy").click()
    code = tab.page.locator(".st-key-no-print-takeaway code")
    code.wait_for()
    assert "Which treatment, if any, for this scar?" in code.inner_text()
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert tab.page.locator(".st-key-no-print-takeaway pre").evaluate("box => box.scrollWidth <= box.clientWidth")

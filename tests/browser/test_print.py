import unicodedata
from io import BytesIO

import pytest
from pypdf import PdfReader

from browser.driver import KELOID, Visitor


def printed(tab):
    tab.page.emulate_media(media="print")
    return PdfReader(
        BytesIO(tab.page.pdf(format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"}))
    )


@pytest.fixture(scope="module")
def summary(device, aid):
    """Open the summary and print it, once for all tests of this file: what stands on screen, and the sheets."""
    tab = Visitor(device, aid, width=1280, height=900).remembers(KELOID).open("summary")
    tab.page.get_by_text("Options looked at", exact=True).click()
    on_screen = tab.page.locator(".looked li").all_inner_texts()
    yield on_screen, printed(tab)
    tab.close()
    tab.met_no_error()


@pytest.mark.standard("Q2", "C3", "W23")
def test_the_summary_prints_whole_with_decision_date_version_and_sources(summary):
    _, sheet = summary
    text = " ".join(" ".join(page.extract_text() for page in sheet.pages).split())
    for part in ("Which treatment, if any, for this scar?", "Content version", "Stop rule", "doi.org"):
        assert part in text
    assert len(sheet.pages) <= 8


@pytest.mark.standard("W23")
def test_the_print_out_carries_the_same_numbers_as_the_screen(summary):
    lines, sheet = summary
    on_screen = [line for line in lines if " out of " in line]
    paper = "".join("".join(page.extract_text() for page in sheet.pages).split())
    paper = unicodedata.normalize("NFKC", paper)  # the browser prints "ff" as one letter
    assert on_screen
    for line in on_screen:
        assert "".join(line.split())[:60] in paper


def test_the_print_out_leaves_the_buttons_out(summary):
    _, sheet = summary
    text = " ".join(page.extract_text() for page in sheet.pages)
    assert text.count("Start over") == 1  # in the sentence about the tab, not on a button
    assert "Back: Visits" not in text

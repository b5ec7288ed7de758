"""The PDF, read by two readers that did not write it: pikepdf for its structure, pypdf for its words."""

import re
import time
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from decision_aid.present.plain import takeaway_labels
from decision_aid_web.paper import LAST_LATIN, NOT_IN_OUR_FONT, TYPOGRAPHIC, latin_only, summary_pdf
from samples import real_content
from summaries import FOUR_OPTIONS, JOURNEYS, number_sentences, summary_of

LABELS = takeaway_labels(real_content())
HOSTILE = "#strong[see] <b>me</b> *a* _b_ $x$ `c` \\ {{ d }} = e @f https://g.example \"h\" 'i' // j /* k */"
PDF_UA = "{http://www.aiim.org/pdfua/ns/id/}part"


@cache
def sheet(name):
    return summary_pdf(summary_of(name), LABELS)


def letters(text):
    """Return a text without white space: where lines break is the typesetter's business."""
    return re.sub(r"\s|\u00ad", "", text)


def words_of(pdf):
    pages = PdfReader(BytesIO(pdf)).pages
    footer = re.compile(r"Which treatment[^\n]*\n?[^\n]*Page \d of \d")
    return letters("".join(footer.sub("", page.extract_text()) for page in pages))


def pages_of(pdf):
    return len(PdfReader(BytesIO(pdf)).pages)


def tags(pdf):
    """Return all names of structure elements."""
    found, todo = [], [pdf.Root.StructTreeRoot]
    while todo:
        element = todo.pop()
        if not isinstance(element, pikepdf.Dictionary):
            continue
        found.append(str(element.get("/S", "")))
        kids = element.get("/K", [])
        todo += list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return found


@pytest.fixture(params=JOURNEYS)
def name(request):
    return request.param


def test_the_sheet_says_that_it_is_accessible(name):
    with pikepdf.open(BytesIO(sheet(name))) as pdf, pdf.open_metadata() as metadata:
        assert metadata[PDF_UA] == "1"
        assert metadata["dc:title"] == "Your summary · Scar Choices"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.Root.Lang) == "en"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_the_sheet_has_headings_lists_and_tables_with_header_cells(name):
    with pikepdf.open(BytesIO(sheet(name))) as pdf:
        found = tags(pdf)
    assert found.count("/H1") == 1
    assert {"/H2", "/H3", "/Table", "/THead", "/TH", "/TD", "/L", "/LI", "/P"} <= set(found)
    assert found.count("/TH") >= 3 + len(summary_of(name).looked)


def test_every_page_is_tagged(name):
    with pikepdf.open(BytesIO(sheet(name))) as pdf:
        assert all(page.obj.get("/StructParents") is not None for page in pdf.pages)


def test_every_font_is_inside(name):
    with pikepdf.open(BytesIO(sheet(name))) as pdf:
        fonts = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert fonts
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        assert all("ScarChoicesSans" in str(font.FontName) for font in fonts)


@pytest.mark.standard("W23")
def test_every_number_of_the_screen_stands_on_paper(name):
    words = words_of(sheet(name))
    assert all(letters(sentence) in words for sentence in number_sentences(summary_of(name)))


@pytest.mark.standard("C3", "W23")
def test_decision_choice_date_version_and_status_stand_on_paper(name):
    view, words = summary_of(name), words_of(sheet(name))
    for part in (LABELS["decision"], view.choice, view.printed, LABELS["footer_status"]):
        assert letters(part) in words


@pytest.mark.standard("C3")
def test_date_and_version_stand_on_every_page(name):
    for page in PdfReader(BytesIO(sheet(name))).pages:
        assert letters(summary_of(name).printed) in letters(page.extract_text())


def test_questions_stop_rule_care_warning_signs_and_sources_stand_on_paper(name):
    view, words = summary_of(name), words_of(sheet(name))
    parts = [*view.bran, *(question.title for question in view.ask), *view.stop, *view.aftercare, *view.short_sources]
    parts += [part for flag in view.red_flags for part in (flag.sign, flag.do, flag.urgency_words)]
    parts += [reason.text for reason in view.clinician_first] + [text for pair in view.told for text in pair]
    assert [part for part in parts if letters(part) not in words] == []


def test_every_cell_tells_how_sure_we_are_in_words(name):
    words = words_of(sheet(name))
    for option in summary_of(name).looked:
        for line in option.lines:
            assert letters(line.certainty.words) in words


def test_two_options_fit_on_two_pages():
    assert pages_of(sheet("two options")) == 2
    assert pages_of(sheet("nothing told")) == 2


@pytest.mark.parametrize("four", FOUR_OPTIONS)
def test_four_options_fit_on_two_pages_and_a_third_that_begins_no_later_than_the_sources(four):
    reader = PdfReader(BytesIO(sheet(four)))
    assert len(reader.pages) <= 3
    first_two = letters("".join(page.extract_text() for page in reader.pages[:2]))
    assert all(letters(line) in first_two for line in summary_of(four).aftercare)


def test_a_sheet_is_made_in_less_than_half_a_second():
    view = summary_of("acne")
    summary_pdf(view, LABELS)
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        summary_pdf(view, LABELS)
        taken.append(time.perf_counter() - began)
    assert min(taken) < 0.5


def test_the_same_summary_gives_the_same_file():
    assert summary_pdf(summary_of("keloid"), LABELS) == sheet("keloid")


def test_hostile_words_of_a_person_are_only_text():
    pdf = summary_pdf(replace(summary_of("keloid"), choice=HOSTILE), LABELS)
    assert letters(HOSTILE) in words_of(pdf)


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_words_of_a_person_make_a_sheet(words):
    assert pages_of(summary_pdf(replace(summary_of("two options"), choice=words), LABELS)) >= 2


def test_a_letter_that_no_font_has_becomes_a_box():
    pdf = summary_pdf(replace(summary_of("keloid"), choice="Näin \x07 中文"), LABELS)
    assert letters(f"Näin {NOT_IN_OUR_FONT} {NOT_IN_OUR_FONT * 2}") in words_of(pdf)


def test_our_font_has_every_letter_that_is_kept():
    kept = latin_only("".join(map(chr, range(LAST_LATIN + 1))) + TYPOGRAPHIC).replace("\n", "")
    pdf = summary_pdf(replace(summary_of("two options"), choice=f"{kept} 中"), LABELS)
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = {
            str(one.FontName) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one
        }
    assert all("ScarChoicesSans" in font for font in fonts)

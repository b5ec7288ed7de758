"""The PDF, read by two readers that did not write it: pikepdf for its structure, pypdf for its words."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from decision_aid.models.vocabulary import GoalId, ScarId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import LONGEST_NOTE, Journey
from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.screens.summary.paper import summary_pdf
from decision_aid_web.shell.typeset import LAST_LATIN, NOT_IN_OUR_FONT, TYPOGRAPHIC, latin_only
from ids_shown import ids_in
from samples import real_content
from summaries import DAY, JOURNEYS, VIEW, on_screen, shared_content, summary_of, visits_of

WORDS = real_content().words
T = WORDS.ui
HOSTILE = "#strong[see] <b>me</b> *a* _b_ $x$ `c` \\ {{ d }} = e @f https://g.example \"h\" 'i' // j /* k */"
TYPED = ("reasons", "practitioner_view", "own_questions")
PDF_UA = "{http://www.aiim.org/pdfua/ns/id/}part"


@cache
def sheet(name):
    return summary_pdf(summary_of(name), WORDS)


def letters(text):
    """Return a text without white space: where lines break is the typesetter's business."""
    return re.sub(r"\s|\u00ad", "", text)


def words_of(pdf):
    pages = PdfReader(BytesIO(pdf)).pages
    footer = re.compile(r"Scar Choices\. Made on[^\n]*\n?[^\n]*Page \d of \d")
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
    assert {"/H2", "/H3", "/H4", "/Table", "/THead", "/TH", "/TD", "/L", "/LI", "/P"} <= set(found)
    view = summary_of(name)
    questions = len(view.looked[0].lines) + 1  # and one for visits and time
    glance = len(view.sheet.table.names) + 1  # and one above the questions
    assert found.count("/TH") == glance + len(view.looked) + questions


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


def stands_in(text, words):
    """Return whether a text stands there as a whole, or in two parts where a row of the table goes over a page end."""
    whole = letters(text)
    return whole in words or any(whole[:cut] in words and whole[cut:] in words for cut in range(8, len(whole) - 8))


def missing(view, words):
    """Return the texts of the screen that do not stand on paper; day and version stand at the foot of each page."""
    at_the_foot = view.printed.rstrip(".")
    return [text for text in on_screen(view) if text != at_the_foot and not stands_in(text, words)]


@pytest.mark.standard("W23")
def test_every_text_of_the_screen_stands_on_paper(name):
    words = words_of(sheet(name))
    assert missing(summary_of(name), words) == []


@pytest.mark.standard("W23")
@pytest.mark.parametrize("scar", ids(ScarId))
def test_paper_says_what_the_screen_says_for_every_scar_after_a_whole_visit(scar):
    for journey in visits_of(scar):
        view = summary_view(shared_content(), journey, DAY)
        pdf = summary_pdf(view, WORDS)
        assert missing(view, words_of(pdf)) == []
        assert begins_on_page_two(pdf)


@pytest.mark.standard("C3", "W23")
def test_decision_choice_date_version_and_status_stand_on_paper(name):
    view, words = summary_of(name), words_of(sheet(name))
    for part in (T.common.decision, view.sheet.choice, T.common.footer_status):
        assert letters(part) in words


@pytest.mark.standard("C3")
def test_date_and_version_stand_on_every_page(name):
    for page in PdfReader(BytesIO(sheet(name))).pages:
        assert letters(summary_of(name).printed) in letters(page.extract_text())


def test_questions_stop_rule_care_warning_signs_and_sources_stand_on_paper(name):
    view, words = summary_of(name), words_of(sheet(name))
    parts = [*view.bran, *(question.title for question in view.ask), *view.aftercare, *view.short_sources]
    parts += [*view.sheet.call, *view.plan.lines, view.plan.note]
    parts += [text for part in view.sheet.stop for text in (part.ask, part.said or part.hint)]
    parts += [part for flag in view.red_flags for part in (flag.sign, flag.do, flag.urgency_words)]
    parts += [reason.text for reason in view.clinician_first.reasons] + [text for pair in view.told for text in pair]
    assert [part for part in parts if letters(part) not in words] == []


def test_every_cell_tells_how_sure_we_are_in_words(name):
    words = words_of(sheet(name))
    for option in summary_of(name).looked:
        for line in option.lines:
            assert line.certainty is None or letters(line.certainty.words) in words


def begins_on_page_two(pdf):
    """Tell whether the first page holds the whole sheet, and the second begins with what stands behind it."""
    first, second, *_ = (letters(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages)
    return letters(T.sheet.behind) not in first and second.startswith(letters(T.sheet.behind))


def test_the_sheet_stands_on_one_page_and_the_rest_begins_on_the_next(name):
    assert begins_on_page_two(sheet(name))
    assert pages_of(sheet(name)) <= 5


def sizes_of(pdf):
    """Return the sizes of words on each page, in points."""
    return [page_sizes(page) for page in PdfReader(BytesIO(pdf)).pages]


def page_sizes(page):
    sizes = set()
    page.extract_text(visitor_text=lambda text, cm, tm, font, size: sizes.add(round(size * abs(tm[0] * cm[0]), 1)))
    return {size for size in sizes if size > 0}


def test_the_sheet_has_words_of_ten_points_or_more_and_the_rest_of_eight_or_more(name):
    first, *others = sizes_of(sheet(name))
    assert min(first) >= 10
    assert min(min(one) for one in others) == 8


def test_a_short_sheet_has_larger_words():
    assert max(sizes_of(sheet("two options"))[0]) > max(sizes_of(sheet("keloid, whole visit"))[0])


def test_the_same_summary_gives_the_same_file():
    assert summary_pdf(summary_of("keloid"), WORDS) == sheet("keloid")


def with_typed(name, field, typed):
    """Return a summary in which somebody typed this; what is typed on the sheet stands in its journey."""
    if field == "reasons":
        return summary_view(real_content(), JOURNEYS[name].model_copy(update={"reasons": typed}), DAY)
    return replace(summary_of(name), **{field: typed})


@pytest.mark.parametrize("field", TYPED)
def test_hostile_words_of_a_person_are_only_text(field):
    assert letters(HOSTILE) in words_of(summary_pdf(with_typed("keloid", field, HOSTILE), WORDS))


def lines_with(part, pdf):
    """Return the lines of the sheet that hold some letters."""
    pages = PdfReader(BytesIO(pdf)).pages
    return [line for page in pages for line in page.extract_text().splitlines() if part in letters(line)]


@pytest.mark.parametrize("field", TYPED)
@pytest.mark.parametrize("typed", ["W" * LONGEST_NOTE, "ä" * LONGEST_NOTE, "https://" + "x" * 390])
def test_a_very_long_word_stays_on_the_sheet(field, typed):
    pdf = summary_pdf(with_typed("two options", field, typed), WORDS)
    assert typed in words_of(pdf)
    assert len(lines_with(typed[-1] * 5, pdf)) > 2


@pytest.mark.parametrize("typed", ["Ich möchte kein Jucken 🙂", "نخارد", "मुझे खुजली है", "痒い", "\u202eabc\u0000\ud800"])
def test_letters_of_other_scripts_still_make_an_accessible_sheet(typed):
    pdf = summary_pdf(with_typed("two options", "reasons", typed), WORDS)
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
        assert metadata[PDF_UA] == "1"


@pytest.mark.standard("T6")
def test_the_practitioners_view_is_marked_as_theirs_and_stands_only_where_there_is_one(name):
    words = words_of(sheet(name))
    marked = letters(f"{T.summary.view_title}{T.summary.view_note}{VIEW}")
    assert (marked in words) == ("whole visit" in name)
    assert (letters(T.summary.view_title) in words) == ("whole visit" in name)


@pytest.mark.standard("C2")
def test_the_numbers_of_sources_on_paper_lead_to_the_list(name):
    view, words = summary_of(name), words_of(sheet(name))
    assert all(f"[{place}]{letters(source)}" in words for place, source in enumerate(view.short_sources, start=1))


@given(*[st.text(max_size=60)] * 2)
@settings(max_examples=14)
def test_any_words_of_a_person_make_a_sheet(reasons, view):
    sheet = replace(summary_of("two options").sheet, said=((T.sheet.reasons, reasons),))
    said = replace(summary_of("two options"), sheet=sheet, practitioner_view=view)
    assert pages_of(summary_pdf(said, WORDS)) >= 2


def test_a_letter_that_no_font_has_becomes_a_box():
    pdf = summary_pdf(with_typed("keloid", "own_questions", "Näin \x07 中文"), WORDS)
    assert letters(f"Näin {NOT_IN_OUR_FONT} {NOT_IN_OUR_FONT * 2}") in words_of(pdf)


def test_our_font_has_every_letter_that_is_kept():
    kept = latin_only("".join(map(chr, range(LAST_LATIN + 1))) + TYPOGRAPHIC).replace("\n", "")
    pdf = summary_pdf(with_typed("two options", "own_questions", f"{kept} 中"), WORDS)
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = {
            str(one.FontName) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one
        }
    assert all("ScarChoicesSans" in font for font in fonts)


@pytest.mark.parametrize("scar", [*ids(ScarId), "unsure"])
def test_no_sheet_shows_an_id(scar):
    journey = Journey(answers=Answers(scar=scar, dent_shape="boxcar", goals=ids(GoalId)), choice="steroid-injection")
    pdf = summary_pdf(summary_view(real_content(), journey, DAY), WORDS)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "What would you like to change?" in text
    assert ids_in([text.replace("-\n", "-")]) == set()

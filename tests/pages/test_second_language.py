"""An invented second language walks through the aid: no page, file or sheet of paper shows a word that code typed."""

import csv
import json
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from decision_aid.calendar_file import calendar_file
from decision_aid.clinic_profile import draft_text, id_of
from decision_aid.models.uses import UseId
from decision_aid.models.vocabulary import ids
from decision_aid.pages import PAGES
from decision_aid.person.journey import LONGEST, Journey
from decision_aid.person.place import Place
from decision_aid.talk import SCREENS
from decision_aid.views.evidence.base import PARTS
from decision_aid.views.shared.frame import frame_view
from decision_aid.views.takeaway.plain import summary_text
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.visits import visits_view
from decision_aid_web.screens.evidence.downloads import as_csv, as_json
from decision_aid_web.screens.summary.paper import summary_pdf
from decision_aid_web.shell import frame
from pages.test_pages import TO_TAKE
from samples import ROOT, real_content
from second_language import english_in, invented_content, read_on, seen_in, told_anew
from summaries import FOUR_OPTIONS, whole_visit

DAY = date(2026, 11, 22)
WISHES = dict.fromkeys(real_content().wishes, "matters")
LIMITS = {"max_visits": 3, "days_off_each": 2, "weeks_until_event": 30, "avoid_needles": True, "budget": 400}
PLAIN_ID = id_of({})  # what a profile without a name is called in its file: no word to read
TYPED = dict.fromkeys(LONGEST, "")  # a person's own words stay as they are
VISIT = whole_visit(FOUR_OPTIONS["acne"].model_copy(update={"prices": {"microneedling": 90.0}})).model_copy(
    update={"wishes": WISHES, "apart": {"first": ("few-visits",), "second": ("no-new-marks",)}, **TYPED}
)
VISIT = VISIT.with_answers({**LIMITS, "marks_easily": "yes", "colour": "dark", "bother": 4, "new-lump": "yes"})


@pytest.fixture(scope="module", autouse=True)
def in_the_second_language():
    """Let the screens read the invented content, and forget it afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frame, "load_content", lambda *_: invented_content())
        frame.the_content.cache_clear()
        frame.content_shared_by.cache_clear()
        yield
    frame.the_content.cache_clear()
    frame.content_shared_by.cache_clear()


def opened(journey, **place):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = journey
    app.session_state["place"] = Place(**place)
    for folded in TO_TAKE:
        app.session_state[f"{folded}-open"] = True
    return app.run()


def english_on(app):
    assert not app.exception
    return english_in(read_on(app))


@pytest.mark.parametrize("journey", [Journey(), VISIT], ids=["nothing told", "a whole visit"])
def test_no_page_shows_a_word_of_ours(journey):
    app = opened(journey, clinic="example")
    found = {name: english_on(app.switch_page(f"pages/{name}.py").run()) for name in PAGES}
    assert {name: texts for name, texts in found.items() if texts} == {"clinic": [PLAIN_ID]}


def test_no_screen_of_present_mode_shows_a_word_of_ours():
    app = opened(VISIT, presenting=True, clinic="example")
    app.switch_page("pages/present.py")
    shown = {}
    for screen in SCREENS:
        app.session_state["place"] = Place(presenting=True, screen=screen, clinic="example")
        shown[screen] = english_on(app.run())
    assert {screen: found for screen, found in shown.items() if found} == {}


@pytest.mark.parametrize("option", ["no-treatment", "mesotherapy", "silicone", "fractional-laser-ablative"])
def test_no_page_of_an_option_shows_a_word_of_ours(option):
    app = opened(VISIT, clinic="example").switch_page("pages/option.py")
    app.query_params["option"] = option
    app.run()
    assert english_on(app.toggle(key="every-result").set_value(True).run()) == []


def test_no_page_of_another_use_shows_a_word_of_ours():
    app = opened(VISIT).switch_page("pages/uses.py").run()
    shown = {use: english_on(app.pills(key="use").set_value(use).run()) for use in ids(UseId)}
    assert {use: found for use, found in shown.items() if found} == {}


def test_no_part_of_the_evidence_base_shows_a_word_of_ours():
    app = opened(Journey()).switch_page("pages/evidence.py").run()
    shown = {part: english_on(app.pills(key="evidence-part").set_value(part).run()) for part in PARTS}
    assert {part: found for part, found in shown.items() if found} == {}


@pytest.mark.parametrize("draft", [{}, {"name": "", "country": "DE", "phone": "1", "offers": [{"option": "silicone"}]}])
def test_the_form_of_a_clinic_shows_no_word_of_ours(draft):
    app = opened(Journey(), draft=draft_text(draft) if draft else "").switch_page("pages/clinic.py").run()
    assert english_on(app.button(key="clinic-check").click().run()) == []


def test_the_questions_that_check_the_facts_answer_without_a_word_of_ours():
    app = opened(VISIT).switch_page("pages/check.py").run()
    for field in app.radio:
        field.set_value(field.options[0] if field.value is None else field.value)
    assert english_on(app.run()) == []


def test_a_link_with_answers_is_offered_without_a_word_of_ours():
    app = opened(VISIT).switch_page("pages/summary.py").run()
    app.button(key="share-show").click().run()
    assert english_on(app.button(key="share-make").click().run()) == []


def test_no_name_of_a_tab_has_a_word_of_ours():
    assert english_in(frame_view(invented_content(), name, DAY).tab_title for name in PAGES) == []


def test_the_summary_as_text_has_no_word_of_ours():
    content = invented_content().shared_by("example")
    assert english_in(summary_text(summary_view(content, VISIT, DAY), content.words.ui).splitlines()) == []


def test_the_summary_on_paper_has_no_word_of_ours():
    content = invented_content().shared_by("example")
    view = replace(summary_view(content, VISIT, DAY), short_sources=())  # an address may go over the end of a line
    pages = PdfReader(BytesIO(summary_pdf(view, content.words))).pages
    assert english_in(line for page in pages for line in page.extract_text().splitlines()) == []


def test_a_calendar_file_has_no_word_of_ours():
    content = invented_content()
    files = [plan.file for plan in visits_view(content, VISIT, DAY).calendar.plans if plan.file]
    assert files
    for file in files:
        calendar = Calendar.from_ical(calendar_file(file.uid, file.name, file.events, DAY, content.words.language))
        told = [str(event[key]) for event in calendar.events for key in ("summary", "description")]
        assert english_in([*told, file.label, str(calendar.get("name", ""))]) == []


def test_the_downloads_have_no_sentence_of_ours():
    content = invented_content()
    rows = [*csv.DictReader(StringIO(as_csv(content, tuple(content.findings)).decode("utf-8-sig")))]
    rows += json.loads(as_json(content, tuple(content.findings)))
    sentences = [str(row[key]) for row in rows for key in ("measure", "had_it") if row[key]]
    assert sentences
    assert english_in(sentences) == []


# ---- the finder can fail


def test_the_finder_sees_a_word_that_code_typed():
    app = AppTest.from_string(
        "import streamlit as st\n"
        "st.markdown('<p title=\"Read me\">Ąā</p> <b>Bold</b>', unsafe_allow_html=True)\n"
        "st.radio('A question', ['One answer'], captions=['A caption'], help='Why')\n"
        "st.expander('More')\n"
        "st.download_button('Save', '')\n"
        "st.plotly_chart({'data': [{'x': [1]}], 'layout': {'annotations': [{'text': 'An event'}], 'xaxis': {'ticktext': ['Month']}}})"
    ).run()
    told = ("Read me", "Bold", "A question", "One answer", "A caption", "Why", "More", "Save", "An event", "Month")
    assert set(told) <= set(english_in(read_on(app)))


def test_a_planted_word_is_found_on_a_page():
    words = invented_content().words
    planted = replace(
        words, options={**words.options, "silicone": words.options["silicone"].model_copy(update={"name": "Planted"})}
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frame, "load_content", lambda *_: replace(invented_content(), words=planted))
        frame.the_content.cache_clear()
        app = opened(Journey()).switch_page("pages/option.py").run()
        assert english_on(app) == ["Planted"]
    frame.the_content.cache_clear()


@pytest.mark.parametrize(
    "text", ["https://doi.org/10.1/abc", "desk@clinic.example.org", "www.nhs.uk/scars", "W-WA", "12 £"]
)
def test_the_finder_lets_pass(text):
    assert english_in([text]) == []


def test_a_text_that_is_told_anew_keeps_its_places():
    assert told_anew("{number} of {of} people") == f"{{number}} {told_anew('of')} {{of}} {told_anew('people')}"


def test_what_stands_between_tags_and_in_a_label_is_seen():
    assert seen_in('<p aria-label="one">two</p><code>three</code><style>four</style>') == ["one", "two"]

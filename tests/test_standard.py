"""Rows of the standard that no other test proves. Each test carries the id of its row."""

import ast
import re
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from contrast import contrast
from decision_aid.findings.frequencies import is_tellable, panel_denominator
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.pages import PAGES, STEPS
from decision_aid.person.journey import Journey
from decision_aid.person.place import Place
from decision_aid.views.findings.effects import effect
from decision_aid.views.options.option import option_view
from decision_aid.views.person.questions import ABOUT_SCAR, HEALTH_GROUPS, LIMITS
from decision_aid.wording import filled
from decision_aid_web.pieces.charts import icon_array
from decision_aid_web.shell.drawing import html, style_sheet
from samples import ROOT, option_ids, real_content

SCREEN_SIDE = [*sorted((ROOT / "src/decision_aid_web").rglob("*.py")), *sorted((ROOT / "pages").glob("*.py"))]
KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
FIELDS = (
    "radio",
    "checkbox",
    "toggle",
    "number_input",
    "text_input",
    "text_area",
    "multiselect",
    "selectbox",
    "date_input",
    "button_group",
    "button",
)


@pytest.fixture(scope="module")
def content():
    return real_content()


@cache
def page(name):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = KELOID
    return app.run().switch_page(f"pages/{name}.py").run()


def text_of(name):
    return " ".join(element.value for element in page(name).markdown)


def calls(name):
    """Return every call of this name on the screen side, as (file, call)."""
    return [
        (file.name, node)
        for file in SCREEN_SIDE
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name
    ]


# ---- what every option tells


@pytest.mark.standard("Q3", "N2")
@pytest.mark.parametrize("option", option_ids())
def test_every_option_tells_what_it_is_and_what_happens(content, option):
    view = option_view(content, KELOID, option)
    assert view.top.what_it_is
    assert [step.title for step in view.top.steps if not any(step.lines)] == []


@pytest.mark.standard("Q5")
@pytest.mark.parametrize("option", option_ids())
def test_every_option_has_drawbacks_waiting_included(content, option):
    assert option_view(content, KELOID, option).benefit.drawbacks


@pytest.mark.standard("Q6", "N2")
@pytest.mark.parametrize("option", option_ids())
def test_every_option_tells_of_body_feelings_and_daily_life(content, option):
    told = [" ".join(section.lines) for section in option_view(content, KELOID, option).rest.living]
    own = content.words.options[option]
    parts = [filled(content.words, text, content.options[option]) for text in (own.body, own.feelings, own.daily_life)]
    assert [part for part in parts if not any(part in line for line in told)] == []


@pytest.mark.standard("C1", "N3")
@pytest.mark.parametrize("option", option_ids())
def test_good_points_and_drawbacks_are_drawn_in_the_same_form(content, option):
    view = option_view(content, KELOID, option)
    drawn = html(
        "screens/option/option_benefits.html",
        v=view.benefit,
        t=content.words.ui,
        svg=icon_array,
        pictures=True,
        every=False,
    )
    good, bad = re.search(r'<div class="good">(.*?)</div><div class="bad">(.*?)</div>', drawn, re.DOTALL).groups()
    assert set(re.findall(r"<[^/>]+>", good)) == set(re.findall(r"<[^/>]+>", bad)) == {"<h3>", "<ul>", "<li>"}


# ---- numbers


@pytest.mark.standard("C2", "N7")
def test_every_number_has_a_source_that_can_be_looked_up(content):
    shown = [finding for finding in content.findings.values() if finding.number]
    known = {name for name, source in content.sources.items() if source.doi or source.pmid or source.url}
    assert [finding.id for finding in shown if not known & set(finding.sources)] == []


@pytest.mark.standard("C2")
def test_a_number_that_was_only_seen_on_a_page_says_so(content):
    """A paper that a reader can open needs no mark; any other does, beside the number."""
    marks = content.words.ui.tier
    for finding in content.findings.values():
        if finding.number:
            sources = [content.sources[name] for name in finding.sources]
            told = {one.design for one in sources} == {"web-page"}
            opened = {one.tier for one in sources} & {"complete", "findable"}
            notes = effect(content, finding, panel_denominator([finding])).notes
            assert (marks.told in notes, marks.page in notes) == (told, not told and not opened), finding.id


@pytest.mark.standard("QL8")
def test_every_count_is_a_number_a_sentence_and_a_picture(content):
    """Shares under one in a thousand are the exception: they are told as counted."""
    for finding in content.findings.values():
        number = effect(content, finding, panel_denominator([finding])).number
        if finding.share is None or number is None:
            continue
        assert number.big
        assert all(number.frames)
        assert number.pictures or not is_tellable(finding.share), finding.id


# ---- the way through


@pytest.mark.standard("T3")
def test_goals_are_asked_before_options_are_compared(content):
    assert STEPS.index(content.questions["goals"].step) < STEPS.index("compare")


@pytest.mark.standard("V9")
def test_wishes_are_asked_after_the_facts_were_shown():
    assert max(STEPS.index(name) for name in ("compare", "option", "visits")) < STEPS.index("what_matters")


@pytest.mark.standard("W19")
def test_no_answer_is_asked_for_in_two_questions(content):
    health = {name for names in HEALTH_GROUPS.values() for name in names}
    assert {*ABOUT_SCAR, *LIMITS} & health == set()


@pytest.mark.standard("T2", "N1")
def test_the_first_page_says_that_there_is_a_choice_before_it_asks_anything(content):
    text = text_of("start")
    assert content.words.ui.start.option_note in text
    assert page("start").get("radio") == page("start").get("checkbox") == []


@pytest.mark.standard("N6", "NQF1")
def test_the_first_page_says_who_it_is_for_and_when_to_use_it(content):
    assert content.words.ui.start.who in text_of("start")


@pytest.mark.standard("X1")
def test_the_first_page_says_that_one_can_take_time(content):
    assert content.words.ui.common.you_can_take_time in text_of("start")


@pytest.mark.standard("W17", "C6")
@pytest.mark.parametrize("name", PAGES)
def test_help_is_the_same_link_at_the_end_of_each_page(name):
    assert [link.proto.page for link in page(name).get("page_link")][-2:] == ["about", "evidence"]


# ---- pictures, help with distress


@pytest.mark.standard("R11")
@pytest.mark.parametrize("name", ["compare", "present"])
def test_pictures_can_be_switched_off_and_the_numbers_stay(name):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = KELOID
    app.session_state["place"] = Place(presenting=name == "present", screen="harm")
    app.run().switch_page(f"pages/{name}.py").run()
    before = [one.value for one in app.markdown if "out of 100" in one.value]
    assert "<svg" in "".join(before)
    app.toggle(key="pictures").set_value(False).run()
    after = [one.value for one in app.markdown if "out of 100" in one.value]
    assert "<svg" not in "".join(after)
    assert out_of_100("".join(after)) == out_of_100(re.sub(r"<svg.*?</svg>", "", "".join(before), flags=re.DOTALL))


def out_of_100(drawn: str) -> set[str]:
    """Return each number of people on a page; the ends of bars tell some of them again."""
    return set(re.findall(r"\d+ out of 100", drawn))


@pytest.mark.standard("X7")
def test_the_page_about_the_scar_points_kindly_to_help_with_distress(content):
    text = content.words.ui.your_scar.distress
    assert text in text_of("your_scar")
    assert not re.search(r"depress|anxi|disorder|score|\d", text)


@pytest.mark.standard("X7")
@pytest.mark.parametrize("scar", ids(ScarId))
def test_every_scar_has_gentle_options_without_a_procedure(content, scar):
    gentle = {
        name
        for name, option in content.options.items()
        if scar in option.scars
        and not option.elective_procedure
        and option.group in ("waiting", "self-care", "support")
    }
    assert {"no-treatment", "psychological-support"} <= gentle
    assert len(gentle) >= 3


# ---- the screen


@pytest.mark.standard("W18")
@pytest.mark.parametrize("name", PAGES)
def test_every_field_has_a_label_that_one_can_see(name):
    fields = [one for kind in FIELDS for one in page(name).get(kind)]
    assert [one.key for one in fields if not one.label.strip()] == []
    assert [
        (file, ast.unparse(call))
        for file, call in all_calls()
        if any(k.arg == "label_visibility" for k in call.keywords)
    ] == []


def all_calls():
    return [
        (file.name, node)
        for file in SCREEN_SIDE
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
    ]


@pytest.mark.standard("W1")
@pytest.mark.parametrize("name", ["plotly_chart", "image", "pyplot", "vega_lite_chart", "altair_chart", "iframe"])
def test_no_picture_is_drawn_without_a_text_for_it(name):
    assert [file for file, call in calls(name) if "alt" not in {keyword.arg for keyword in call.keywords}] == []


@pytest.mark.standard("W13")
@pytest.mark.parametrize("name", ["slider", "select_slider", "data_editor"])
def test_nothing_has_to_be_dragged(name):
    assert [file for file, _ in calls(name)] == []


@pytest.mark.standard("W8", "W2")
@pytest.mark.parametrize("name", ["dataframe", "data_editor"])
def test_no_table_is_a_picture_that_the_keyboard_cannot_reach(name):
    assert [file for file, _ in calls(name)] == []


@pytest.mark.standard("W20")
@pytest.mark.parametrize("name", ["login", "logout"])
def test_nobody_is_asked_for_an_account(name):
    assert [file for file, _ in calls(name)] == []


@pytest.mark.standard("R10")
def test_the_style_sheet_moves_nothing():
    style = style_sheet() + (ROOT / "src/decision_aid_web/screens/present/larger.css").read_text("utf-8")
    moving = re.findall(r"@keyframes|(?:animation|transition)(?:-name)?:\s*(?!none)[\w-]+", style)
    assert moving == []


# ---- contrast of the colours that we set


def tokens(scheme):
    """Return the colours of one scheme by the name of their token."""
    style = (ROOT / "src/decision_aid_web/shell/tokens.css").read_text("utf-8")
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", style)
    return {name: (light, dark)[scheme == "dark"] for name, light, dark in pairs}


@pytest.mark.standard("W5")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card", "sand", "tint"])
@pytest.mark.parametrize("text", ["ink", "muted", "teal"])
def test_text_stands_out_from_every_ground(scheme, ground, text):
    colours = tokens(scheme)
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.standard("W5")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_a_button(scheme):
    colours = tokens(scheme)
    assert contrast(colours["on-teal"], colours["teal"]) >= 4.5


@pytest.mark.standard("W5", "R9")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_filled_and_empty_squares_stand_out_from_their_ground(scheme, ground):
    colours = tokens(scheme)
    assert contrast(colours["event"], colours[ground]) >= 3
    assert contrast(colours["empty"], colours[ground]) >= 3


@pytest.mark.standard("R23", "N3")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_squares_and_dots_are_neither_green_nor_red(scheme):
    for name in ("event", "empty", "ink"):
        red, green, blue = (int(tokens(scheme)[name][place : place + 2], 16) for place in (1, 3, 5))
        assert max(red, green) <= blue + 10

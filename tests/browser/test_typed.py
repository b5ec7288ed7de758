"""Whatever somebody types, on whatever page, stands as it was typed: nothing of it runs, and nothing is drawn as markup."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from browser.driver import KELOID, PAGES, Visitor
from decision_aid.talk import SCREENS

# What a browser, Markdown or the framework would read as markup.
KINDS = (
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<svg onload=window.ran=1>",
    "[evil](javascript:window.ran=1)",
    "**evil** `evil` ![evil](/evil.png)",
    "$evil^2$ $$evil$$",
    ":red[evil] :material/home: :smile:",
    "{{7*7}} &lt;b&gt; # evil",
)
FIELDS = "[data-testid=stMain] :is(textarea, input[type=text], input[type=search], input:not([type])):visible"
OF_OTHER_KINDS = ".stDateInput, .stSelectbox, .stMultiSelect, .stNumberInput"
LENGTHS = (400, 200, 100, 80, 60, 30)
FOLDED = "[data-testid=stMain] details:not([open]) > summary"
# All in the page that could only have been made out of what was typed.
DRAWN = """() => {
  const made = (one) => {
    const at = (name) => one.getAttribute(name) ?? "";
    return ["strong", "em", "code", "a", "h1", "h2"].includes(one.localName) && one.textContent.trim() === "evil"
      || one.localName === "script" && one.textContent.includes("window.ran")
      || [...one.attributes].some(({ name, value }) => name.startsWith("on") && value.includes("window.ran"))
      || /^javascript:/i.test(at("href")) || /evil/.test(at("href")) || /evil|^x$/.test(at("src"))
      || one.classList.contains("katex");
  };
  const found = [...document.querySelectorAll("*")].filter(made).map((one) => one.outerHTML.slice(0, 200));
  return window.ran === undefined ? found : [...found, "it ran"];
}"""


def kinds_from(place: int) -> str:
    """Return all kinds as one text, another one first at each place, since short fields hold only the first."""
    at = place % len(KINDS)
    return " ".join((*KINDS[at:], *KINDS[:at]))


@pytest.fixture(scope="module")
def tab(browser, aid):
    context = browser.new_context()
    tab = Visitor(context, aid, width=820, height=1180).remembers(KELOID)
    yield tab
    context.close()
    tab.met_no_error()


@pytest.fixture(scope="module")
def typed():
    """What was typed so far, by page."""
    return {}


def unfolded(tab):
    """Open all that is folded, and what is folded in it."""
    while closed := tab.page.locator(FOLDED).count():
        tab.page.locator(FOLDED).first.click()
        tab.settled()
        if tab.page.locator(FOLDED).count() >= closed:
            break
    return tab


def type_everywhere(tab):
    """Type into every field for words that the page has; return what each took."""
    took = []
    at = 0
    while at < tab.page.locator(FIELDS).count():
        field = tab.page.locator(FIELDS).nth(at)
        at += 1
        if field.evaluate("(one, others) => one.disabled || !!one.closest(others)", OF_OTHER_KINDS):
            continue
        took.append(fill(field, kinds_from(at)))
        field.blur()
        tab.settled()
    return took


def fill(field, text):
    """Type as much of a text as a field takes, and return it: what is longer the framework lets nobody type."""
    for most in LENGTHS:
        field.fill(text[:most].strip())
        if field.input_value() == text[:most].strip():
            return text[:most].strip()
    raise AssertionError(f"{field} takes no words")


@pytest.mark.parametrize("path", PAGES)
def test_whatever_is_typed_on_a_page_is_not_drawn_as_markup(tab, typed, path):
    unfolded(tab.open(path))
    typed[path] = type_everywhere(tab)
    assert tab.page.evaluate(DRAWN) == []


def test_there_were_fields_on_the_pages_that_ask_for_words(typed):
    """Where a page no longer has one, this walk tests less than it says."""
    assert {path for path, texts in typed.items() if texts} >= {"clinic", "claims", "summary", "what_matters"}
    assert sum(map(len, typed.values())) >= 12


@pytest.mark.parametrize("screen", SCREENS)
def test_nor_on_a_screen_of_present_mode(tab, typed, screen):
    tab.page.evaluate(
        "screen => sessionStorage.setItem('scar-choices-place', JSON.stringify({presenting: true, screen}))", screen
    )
    unfolded(tab.open("present"))
    typed[screen] = type_everywhere(tab)
    assert tab.page.evaluate(DRAWN) == []


def test_words_for_both_sides_were_typed_in_present_mode(typed):
    assert typed["stand"]


def words(text):
    return "".join(text.split())


@pytest.fixture(scope="module")
def summary(tab):
    tab.page.evaluate("sessionStorage.removeItem('scar-choices-place')")
    return unfolded(tab.open("summary"))


NOTES = ("own_wish", "reasons", "practitioner_view", "own_questions", "success", "stop_when")


def test_the_summary_the_sheet_and_the_letter_hold_the_words_as_they_were_typed(summary):
    memory, shown = summary.memory(), words(summary.page.locator("[data-testid=stMain]").inner_text())
    assert {note for note in NOTES if note not in memory} == set()
    assert {note for note in NOTES if words(memory[note]) not in shown} == set()
    assert summary.page.evaluate(DRAWN) == []


def test_so_do_the_printed_page_and_the_saved_paper(summary):
    memory = summary.memory()
    summary.page.emulate_media(media="print")
    printed = words(summary.page.locator("section.sheet").inner_text())
    assert words(memory["reasons"]) in printed
    assert summary.page.evaluate(DRAWN) == []
    summary.page.emulate_media(media="screen")
    with summary.page.expect_download() as download:
        summary.page.get_by_role("button", name="Save as PDF").click()
    pages = PdfReader(BytesIO(Path(download.value.path()).read_bytes())).pages
    paper = words("".join(page.extract_text() for page in pages))
    assert {kind for kind in KINDS[:2] if words(kind) not in paper} == set()

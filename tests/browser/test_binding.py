"""Fields in a real browser: no act is lost to a restart, to leaving a field, or to a link opened in the page."""

from urllib.parse import urlsplit

import pytest

from browser.driver import KELOID, Aid, Visitor
from browser.test_links import link_on

KNOWN = {
    **KELOID,
    "choice": "not-yet",
    "reasons": "Old words",
    "prices": {"mesotherapy": 80},
    "answers": {**KELOID["answers"], "bother": 3},
}


def checked(box):
    """Return the words beside what is picked in a group."""
    return lambda page: page.locator(f".st-key-{box} label:has(input:checked)").first.inner_text()


def pressed(box):
    return lambda page: page.locator(f".st-key-{box} :is([aria-checked=true], [aria-pressed=true])").all_inner_texts()


def value(box):
    return lambda page: page.locator(f".st-key-{box} :is(input, textarea)").first.input_value()


def tap(selector, words=None):
    return lambda page: page.locator(selector, has_text=words).first.click()


def fill(selector, words):
    def act(page):
        field = page.locator(selector).first
        field.fill(words)
        field.blur()

    return act


def pick(box, words):
    def act(page):
        page.locator(f".st-key-{box} input").first.click()
        page.get_by_role("option", name=words, exact=True).click()

    return act


# page, the act, what the page shows then, what the tab keeps then
KINDS = {
    "radio": (
        "your_scar",
        tap(".st-key-q-scar label", "Stretch marks"),
        checked("q-scar"),
        "Stretch marks",
        lambda kept: kept["answers"].get("scar") == "stretch-marks",
    ),
    "pills": (
        "your_health",
        tap(".st-key-q-goals button", "Make it softer"),
        pressed("q-goals"),
        "Make it softer",
        lambda kept: "softer" in kept["answers"].get("goals", ()),
    ),
    "segments": (
        "your_health",
        tap(".st-key-q-bother button", "7"),
        pressed("q-bother"),
        "7",
        lambda kept: kept["answers"].get("bother") == 7,
    ),
    "checkbox": (
        "your_health",
        tap(".st-key-h-new-lump label"),
        checked("h-new-lump"),
        "",
        lambda kept: kept["answers"].get("red_flags") == {"new-lump": "yes"},
    ),
    "text": (
        "what_matters",
        fill(".st-key-own-wish input", "To swim"),
        value("own-wish"),
        "To swim",
        lambda kept: kept.get("own_wish") == "To swim",
    ),
    "area": (
        "summary",
        fill(".st-key-reasons textarea", "New words"),
        value("reasons"),
        "New words",
        lambda kept: kept.get("reasons") == "New words",
    ),
    "number": (
        "visits",
        fill(".st-key-price-mesotherapy input", "95"),
        value("price-mesotherapy"),
        "95",
        lambda kept: kept.get("prices") == {"mesotherapy": 95},
    ),
    "number taken back": (
        "visits",
        fill(".st-key-price-mesotherapy input", ""),
        value("price-mesotherapy"),
        "",
        lambda kept: "prices" not in kept,
    ),
    "row to tap": (
        "compare",
        tap(".picker .take-out"),
        lambda page: page.locator(".picker .take-out").first.inner_text(),
        "Steroid injection",
        lambda kept: kept.get("picked") == ["steroid-injection"],
    ),
    "choice": (
        "summary",
        tap(".st-key-choice label", "Silicone"),
        checked("choice"),
        "Silicone",
        lambda kept: kept.get("choice") == "silicone",
    ),
}


FOLDED = {
    "pills": ["more-goals"],
    "segments": ["more-scar"],
    "checkbox": ["signs"],
    "area": ["fill-reasons"],
}  # in which group of the page


@pytest.fixture(scope="module")
def after_a_crash(device):
    """Return a tab for each kind of field, all drawn by a server that was killed and started again since."""
    with Aid() as aid:
        tabs = {
            name: Visitor(device, aid).remembers(KNOWN).open(kind[0]).unfold(*FOLDED.get(name, ()))
            for name, kind in KINDS.items()
        }
        aid.kill()
        for tab in tabs.values():
            tab.disconnected()
        aid.start()
        yield tabs
        for tab in tabs.values():
            tab.close()


@pytest.mark.standard("W10")
@pytest.mark.fault(
    "The first act after a crash", "kill -9, started again; one act on each kind of field, one kind a try"
)
@pytest.mark.parametrize("name", KINDS)
def test_the_first_act_after_a_crash_of_the_server_is_kept_and_shown(after_a_crash, name):
    tab, (_, act, shown, expected, kept) = after_a_crash[name].connected(), KINDS[name]
    act(tab.page)
    assert tab.remembers_soon(kept), tab.memory()
    tab.settled()
    assert kept(tab.memory())
    assert expected in "".join(shown(tab.page))


LEFT = {
    "number": (
        "visits",
        ".st-key-price-mesotherapy input",
        "95",
        lambda kept: kept.get("prices") == {"mesotherapy": 95},
    ),
    "area": ("summary", ".st-key-reasons textarea", "New words", lambda kept: kept.get("reasons") == "New words"),
}


def slow_tap(tab, target, kept):
    """Press as a slow finger does, in a browser that holds no scroll position: what the tap sets off moves the page."""
    page = tab.page
    page.add_style_tag(content="* { overflow-anchor: none !important; }")
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    if tab.remembers_soon(kept):
        tab.settled()
    page.mouse.up()


@pytest.mark.parametrize("kind", LEFT)
def test_the_first_tap_after_typing_leads_on_and_keeps_what_was_typed(visit, kind):
    path, selector, words, kept = LEFT[kind]
    tab = visit().remembers(KELOID).open(path).unfold(*FOLDED.get(kind, ()))
    tab.page.locator(selector).fill(words)
    slow_tap(tab, tab.page.get_by_role("link").filter(has_text="Back: ").first, kept)
    tab.page.wait_for_url(lambda address: not address.endswith(path), timeout=10_000)
    assert tab.remembers_soon(kept), tab.memory()


def test_the_first_tap_on_an_answer_after_typing_counts(visit):
    tab = visit().remembers(KELOID).open("summary").unfold("fill-reasons", "fill-steps")
    tab.page.locator(".st-key-reasons textarea").fill("New words")
    step = tab.page.locator(".st-key-next-mine button").first
    slow_tap(tab, step, lambda kept: kept.get("reasons") == "New words")
    assert tab.remembers_soon(lambda kept: kept.get("reasons") == "New words" and len(kept.get("mine", ())) == 1)


def put_into_the_address(tab, link):
    """Open a link in the page that stands there, and wait until the tab has what it brings."""
    tab.page.evaluate("code => { location.hash = code }", link)
    tab.page.wait_for_function("() => JSON.parse(sessionStorage.getItem('scar-choices') ?? '{}').choice === 'silicone'")
    tab.settled()


@pytest.mark.standard("W24")
def test_a_link_opened_in_an_empty_open_page_shows_all_of_its_answers(visit):
    link = urlsplit(link_on(visit().remembers({**KELOID, "choice": "silicone"}))).fragment
    shows = {"your_scar": ("q-scar", "keloid"), "summary": ("choice", "Silicone")}
    for path, (box, words) in shows.items():
        tab = visit().open(path)
        put_into_the_address(tab, link)
        assert words in checked(box)(tab.page)
        assert tab.memory()["choice"] == "silicone"
    tab = visit().open("compare")
    put_into_the_address(tab, link)
    assert tab.memory()["picked"] == KELOID["picked"]
    assert "Silicone sheet or gel" in tab.page.locator(".picker .take-out").first.inner_text()


WRITTEN = "name: A Clinic\ncountry: GB\nlanguages: [en]\ncurrency: GBP\noffers: [{option: taping, price: 80}]\n"
FIELDS = (
    "name",
    "country",
    "currency",
    "languages",
    "offers",
    "offers-taping-price",
    "paste",
)


@pytest.fixture(scope="module")
def form(device, aid):
    """Open the form with every kind of field, filled in."""
    tab = Visitor(device, aid).keeps_place(draft=WRITTEN).open("clinic")
    tab.page.get_by_text("Go on with").first.click()
    tab.page.locator(".st-key-clinic-paste textarea").fill("words")
    yield tab.settled()
    tab.close()


@pytest.mark.parametrize("box", FIELDS)
def test_escape_never_empties_a_field(form, box):
    field = form.page.locator(f".st-key-clinic-{box} :is(input, textarea)").first
    shown = form.page.locator(f".st-key-clinic-{box}")
    before = field.input_value(), shown.inner_text()
    field.focus()
    for _ in range(3):
        field.press("Escape")
    field.blur()
    form.settled()
    assert (field.input_value(), shown.inner_text()) == before
    assert "price: 80" in form.place()["draft"]


def opened_list(form, field):
    """Open the list of a field by its key, once more where the page was just drawn anew and closed it."""
    for _ in range(5):
        form.settled()
        field.press("ArrowDown")
        form.settled()
        if form.page.get_by_role("option").count():
            return
    raise AssertionError("the list does not open")


@pytest.mark.parametrize("typed", ["", "Ger"])
@pytest.mark.parametrize("box", ["country", "languages"])
def test_escape_closes_an_open_list_and_keeps_what_was_picked(form, box, typed):
    field, shown = form.page.locator(f".st-key-clinic-{box} input").first, form.page.locator(f".st-key-clinic-{box}")
    before = field.input_value(), shown.inner_text()
    opened_list(form, field)
    form.page.keyboard.type(typed)
    field.press("Escape")
    form.page.get_by_role("option").first.wait_for(state="hidden")
    field.press("Escape")
    form.settled()
    assert (field.input_value(), shown.inner_text()) == before
    assert form.page.evaluate("document.activeElement.matches('input')")


def test_escape_in_a_field_still_reaches_the_rest_of_the_page(form):
    form.page.evaluate("document.addEventListener('keydown', event => { window.heard = event.key })")
    form.page.locator(".st-key-clinic-offers-taping-price input").first.press("Escape")
    assert form.page.evaluate("window.heard") == "Escape"

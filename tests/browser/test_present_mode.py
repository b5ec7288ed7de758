"""A practitioner at a tablet goes through present mode with a patient, who takes the answers home."""

import io

import pytest
import zxingcpp
from PIL import Image

from browser.driver import KELOID
from decision_aid.talk import SCREENS
from decision_aid_web.shell.tablet import WARN_AFTER, WIPE_AFTER

TABLET = {"width": 820, "height": 1180}


def tap(tab, name, role="button"):
    tab.page.get_by_role(role, name=name, exact=True).first.click()
    return tab.settled()


def title(tab):
    return tab.page.locator("h1").inner_text()


def onward(tab, times=1):
    """Go on by the large button, and wait until the next screen is there."""
    for _ in range(times):
        before = tab.page.locator(".talk-place").inner_text()
        tab.page.get_by_role("button", name="Next", exact=True).click()
        tab.page.wait_for_function("old => document.querySelector('.talk-place')?.innerText !== old", arg=before)
        tab.settled()
    return tab


def read_code(tab):
    """Return what a phone's camera reads from the screen."""
    tab.page.locator(".qr").evaluate("code => code.scrollIntoView({block: 'center'})")
    picture = Image.open(io.BytesIO(tab.page.screenshot()))
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


@pytest.mark.standard("T1", "T2", "T5", "T6", "T9")
def test_a_keloid_patient_goes_from_the_first_line_to_a_code_that_opens_on_a_phone(visit):
    tablet = visit(**TABLET).open("practitioner")
    tablet.go("Start present mode")
    together(tablet)
    compare(tablet)
    decide(tablet)
    phone = hand_over(tablet, visit())
    assert phone.memory() == {name: said for name, said in tablet.memory().items() if name != "practitioner_view"}
    assert phone.memory()["explained"] == {"mesotherapy": "explained"}
    assert "keloid" in phone.page.locator("section.paper").inner_text()
    assert "#" not in phone.page.url
    tap(tablet, "Done. Wipe it for the next patient")
    assert tablet.remembers_soon(lambda memory: memory == {"answers": {}})
    assert "not treating is one of them" in title(tablet)


def together(tablet):
    """Say what there is to choose, and hear about the scar, the skin, the goals and the health."""
    assert "not treating is one of them" in title(tablet)
    onward(tablet)
    tablet.page.locator(".st-key-q-scar label", has_text="keloid").first.click()
    tablet.settled()
    onward(tablet, 2)
    tablet.page.locator(".st-key-q-skin label", has_text="dark brown or black").first.click()
    tablet.settled()
    onward(tablet)
    tap(tablet, "Make it flatter")
    onward(tablet, 2)
    tablet.page.locator(".st-key-h-keloid-tendency label").first.click()
    tablet.settled()
    onward(tablet)
    assert tablet.page.locator(".first li").count() >= 1


def compare(tablet):
    """Pick an option, look at what was counted, and hear one of them told back."""
    tap(tablet, "Steroid injection")
    onward(tablet)
    assert tablet.page.locator(".talk-cell").count() == 3
    assert "Not studied" in tablet.page.locator(".talk-cell", has_text="Mesotherapy").inner_text()
    onward(tablet, list(SCREENS).index("tell") - list(SCREENS).index("benefit"))
    tablet.page.locator(".st-key-tell-mesotherapy button").first.click()
    tablet.settled()
    onward(tablet, 2)


def decide(tablet):
    """Hear what matters, add the practitioner's view, and stop at not yet."""
    tablet.page.locator(".st-key-wishes button", has_text="Matters to me").first.click()
    tablet.settled()
    onward(tablet, 2)
    tablet.page.get_by_label("The view of the practitioner").fill("I would wait and look again in spring.")
    onward(tablet)
    tablet.page.locator(".st-key-choice label", has_text="Not yet").first.click()
    tablet.settled()
    onward(tablet)


def hand_over(tablet, phone):
    """Let the phone open what its camera reads from the tablet's screen."""
    tap(tablet, "Show what a link with my answers would hold")
    held = tablet.page.locator(".share-held").inner_text()
    assert "keloid" in held
    assert "spring" not in held
    tap(tablet, "Make the link and the code")
    tablet.page.wait_for_selector(".qr svg")
    link = read_code(tablet)
    assert "keloid" not in link

    return phone.open(link.removeprefix(phone.aid.url).lstrip("/"))


def presenting(visit, screen, **size):
    return visit(**(size or TABLET)).remembers(KELOID).presents(screen)


def test_arrow_keys_lead_through_the_screens_and_the_heading_has_the_focus(visit):
    tab = presenting(visit, "benefit").open("present")
    first = title(tab)
    tab.page.keyboard.press("ArrowRight")
    tab.page.wait_for_function("old => document.querySelector('h1').innerText !== old", arg=first)
    tab.settled()
    tab.page.wait_for_function("() => document.activeElement.tagName === 'H1'")
    tab.page.keyboard.press("ArrowLeft")
    tab.page.wait_for_function("old => document.querySelector('h1').innerText === old", arg=first)


def test_arrow_keys_inside_a_row_of_answers_stay_there(visit):
    tab = presenting(visit, "scar").open("present")
    tab.page.locator(".st-key-q-scar input:checked").focus()
    tab.page.keyboard.press("ArrowRight")
    tab.settled()
    assert title(tab) == "First, the scar"


def test_answering_low_on_a_screen_stays_there_and_the_next_screen_begins_at_its_top(visit):
    tab = presenting(visit, "health").open("present")
    where = "document.querySelector('[data-testid=stMain]').scrollTop"
    box = tab.page.locator(".st-key-talk-health .stCheckbox label").nth(20)
    box.evaluate("label => label.scrollIntoView({block: 'center'})")
    before = tab.page.evaluate(where)
    box.click()
    tab.settled()
    assert tab.page.evaluate(where) == before > 0
    onward(tab)
    tab.page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop === 0")


def test_a_scale_stays_in_one_row_on_a_phone_and_says_what_its_ends_mean(visit):
    tab = visit(width=390, height=844).remembers(KELOID).open("your_health").unfold("more-scar")
    tops = tab.page.locator(".st-key-q-bother button").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().top)"
    )
    assert len(tops) == 11
    assert len(set(tops)) == 1
    assert tab.page.get_by_text("The low end means not at all.").is_visible()


def test_a_reload_comes_back_to_the_same_screen(visit):
    tab = presenting(visit, "harm").open("present")
    before = title(tab)
    tab.page.reload()
    tab.settled()
    assert title(tab) == before


@pytest.mark.standard("W10")
def test_an_idle_tablet_warns_and_then_wipes_on_whatever_page_it_is(visit):
    tab = presenting(visit, "harm", **TABLET, alone=True)
    tab.page.clock.install()
    tab.open("summary")
    box = tab.page.locator("#idle")
    assert box.is_hidden()
    tab.page.clock.fast_forward(WARN_AFTER * 1000 + 2000)
    box.wait_for(state="visible")
    assert tab.memory()["answers"]["scar"] == "keloid"
    tab.page.clock.fast_forward((WIPE_AFTER - WARN_AFTER) * 1000)
    tab.page.wait_for_url("**/present")
    assert tab.remembers_soon(lambda memory: memory == {"answers": {}})


@pytest.mark.standard("W10")
def test_somebody_who_is_still_there_keeps_everything(visit):
    tab = presenting(visit, "harm", **TABLET, alone=True)
    tab.page.clock.install()
    tab.open("present")
    tab.page.clock.fast_forward(WARN_AFTER * 1000 + 2000)
    tab.page.get_by_role("button", name="We are still here").click()
    tab.page.clock.fast_forward((WIPE_AFTER - WARN_AFTER) * 1000 + 2000)
    tab.page.clock.run_for(3000)
    assert tab.page.locator("#idle").is_hidden()
    assert tab.memory()["answers"]["scar"] == "keloid"


def test_a_person_at_home_is_never_wiped(visit):
    tab = visit(alone=True).remembers(KELOID)
    tab.page.clock.install()
    tab.open("compare")
    tab.page.clock.fast_forward(2 * WIPE_AFTER * 1000)
    tab.page.clock.run_for(3000)
    assert tab.memory()["answers"]["scar"] == "keloid"

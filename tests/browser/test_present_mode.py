"""A practitioner at a tablet goes through present mode with a patient, who takes the answers home."""

import io

import pytest
import zxingcpp
from PIL import Image

from browser.driver import KELOID
from decision_aid_web.shell.tablet import WARN_AFTER, WIPE_AFTER

TABLET = {"width": 820, "height": 1180}
MOST_TAPS = 25  # from the start page to the code


class Hand:
    """A finger on a tablet, which counts its taps. It taps only what stands on the screen or can be scrolled to."""

    def __init__(self, tab):
        self.tab, self.page, self.taps = tab, tab.page, 0

    def tap(self, what, has_text=None):
        """Tap the first element of a selector, and wait until the page is still."""
        self.page.locator(what, has_text=has_text).first.click()
        self.taps += 1
        self.tab.settled()
        return self

    def onward(self, to):
        """Tap the large button until a title is there."""
        while to not in title(self.tab):
            before = title(self.tab)
            self.tap(".st-key-talk-next button")
            self.page.wait_for_function("old => document.querySelector('h1')?.innerText !== old", arg=before)
            self.tab.settled()
        return self


def title(tab):
    return tab.page.locator("h1").inner_text()


def read_code(tab):
    """Return what a phone's camera reads from the screen as it stands."""
    picture = Image.open(io.BytesIO(tab.page.screenshot()))
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


@pytest.mark.standard("T1", "T2", "T5", "T6", "T9")
def test_a_keloid_patient_goes_from_the_start_page_to_a_code_that_opens_on_a_phone(visit):
    hand = Hand(visit(**TABLET).open("")).tap(".st-key-start-doors a[href$=present]")
    tablet = hand.tab
    together(hand, "keloid", "dark brown or black", "Make it flatter")
    compare(hand, "Steroid injection")
    assert tablet.page.locator(".talk-cell").count() == 3
    assert "Not studied" in tablet.page.locator(".talk-cell", has_text="Mesotherapy").inner_text()
    hand.onward("What did we learn").tap(".st-key-tell-mesotherapy button")
    decide(hand)
    phone = hand_over(hand, visit())
    assert phone.memory() == tablet.memory()
    assert phone.memory()["explained"] == {"mesotherapy": "explained"}
    assert "keloid" in phone.page.locator("section.sheet").inner_text()
    assert "#" not in phone.page.url
    assert hand.taps <= MOST_TAPS
    hand.tap("button", "Done. Wipe it for the next patient")
    assert tablet.remembers_soon(lambda memory: memory == {"answers": {}})
    assert "not treating is one of them" in title(tablet)


def test_the_longest_way_with_dents_four_options_and_all_of_them_told_back_takes_no_more_taps(visit):
    hand = Hand(visit(**TABLET).open("")).tap(".st-key-start-doors a[href$=present]")
    together(hand, "Dents from acne", "brown and hardly ever burns", "Make it smoother", "like waves")
    compare(hand, "Subcision", "Dermal filler")
    hand.onward("What did we learn").tap("button", "All told in own words")
    decide(hand)
    hand.tap("button", "Make the link and the code")
    assert read_code(hand.tab).startswith(hand.tab.aid.url)
    assert len(hand.tab.memory()["explained"]) == 4
    assert hand.taps <= MOST_TAPS


def together(hand, scar, skin, goal, shape=None):
    """Say what there is to choose, and hear about the scar, what is wanted and the skin; the options come next."""
    assert "not treating is one of them" in title(hand.tab)
    hand.tap(".st-key-q-scar label", scar)
    if shape:
        hand.tap(".st-key-q-dent_shape label", shape)
    hand.tap(".st-key-q-goals button", goal).tap(".st-key-q-skin label", skin)
    hand.onward("Which options do we look at")


def compare(hand, *options):
    """Pick one option or two, say that nothing is to look out for, and look at the first outcome."""
    for option in options:
        hand.tap(f".rows-board .row:has-text('{option}') .pick")
    hand.onward("something to look out for")
    assert hand.page.locator(".first").count() == 0
    hand.tap(".st-key-none-on button")
    assert "Does it get better" in title(hand.tab)


def decide(hand):
    """Hear what matters, and stop at not yet."""
    hand.onward("What matters to you").tap(".st-key-talk-wishes button").tap(".st-key-talk-wishes button >> nth=1")
    assert hand.page.locator(".talk-fit tbody tr").count() == 2
    hand.onward("Where do you stand").tap(".st-key-choice label", "Not yet")
    hand.onward("Take it on your phone")


def hand_over(hand, phone):
    """Let the phone open what its camera reads from the tablet's screen, beside all that it holds."""
    held = hand.page.locator(".talk-held")
    before = held.inner_text()
    assert "keloid" in before
    hand.tap("button", "Make the link and the code")
    link = read_code(hand.tab)
    assert held.inner_text() == before
    beside = hand.page.locator(".qr").bounding_box(), held.bounding_box()
    assert beside[0]["x"] + beside[0]["width"] <= beside[1]["x"]
    assert "keloid" not in link
    return phone.open(link.removeprefix(phone.aid.url).lstrip("/"))


def test_the_view_of_the_practitioner_stays_on_the_tablet(visit):
    tab = presenting(visit, "stand").open("present")
    tab.page.get_by_text("Your reasons, and the view of the practitioner").click()
    tab.page.get_by_label("The view of the practitioner").fill("I would wait and look again in spring.")
    hand = Hand(tab).onward("Take it on your phone").tap("button", "Make the link and the code")
    assert "spring" not in tab.page.locator(".talk-held").inner_text()
    assert tab.memory()["practitioner_view"].endswith("in spring.")
    phone = visit().open(read_code(hand.tab).removeprefix(tab.aid.url).lstrip("/"))
    assert "practitioner_view" not in phone.memory()


SHARING = "navigator.share = (what) => { window.shared = what; return Promise.resolve(); }"


def test_a_phone_shares_the_link_and_shows_no_code(visit):
    tab = presenting(visit, "take", width=390, height=844)
    tab.page.add_init_script(SHARING)
    hand = Hand(tab.open("present")).tap("button", "Make the link and the code")
    assert tab.page.locator(".qr").is_hidden()
    hand.tap(".st-key-share-sheet [data-act=share]")
    assert tab.page.evaluate("window.shared.url").startswith(f"{tab.aid.url}/")


def test_a_tablet_shows_a_code_and_no_share_sheet(visit):
    tab = presenting(visit, "take")
    tab.page.add_init_script(SHARING)
    Hand(tab.open("present")).tap("button", "Make the link and the code")
    assert tab.page.locator(".qr").is_visible()
    assert tab.page.locator(".st-key-share-sheet [data-act=share]").is_hidden()


def test_name_version_and_status_stand_once_on_the_last_screen(visit):
    tab = presenting(visit, "stand").open("present")
    assert tab.page.locator("footer").is_hidden()
    assert Hand(tab).onward("Take it on your phone").page.locator("footer").is_visible()


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
    assert tab.place()["screen"] == "scar"


def test_answering_low_on_a_screen_stays_there_and_the_next_screen_begins_at_its_top(visit):
    tab = presenting(visit, "health", width=820, height=600).open("present")
    where = "document.querySelector('[data-testid=stMain]').scrollTop"
    box = tab.page.locator(".st-key-h-bee-sting-allergy label")
    box.evaluate("label => label.scrollIntoView({block: 'center'})")
    before = tab.page.evaluate(where)
    box.click()
    tab.settled()
    assert tab.page.evaluate(where) == before > 0
    Hand(tab).tap(".st-key-talk-next button")
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

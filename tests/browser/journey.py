"""Measure the way from the first page to the end for four people: python tests/browser/journey.py. See docs/journey.md.

Each person knows what they want to tell, taps it wherever it is asked, and goes on by the way that the page offers.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, Locator, sync_playwright

from browser.driver import Visitor, launch
from decision_aid.content import load_content
from serving import ROOT, Aid

WORDS = load_content(ROOT / "content").words
PHONE, TABLET = (390, 844), (820, 1180)
LEFT = "([url, title]) => location.href !== url || document.querySelector('h1')?.innerText !== title"
MOST_TAPS = 120  # more means that the way does not end
# A number of an option, as large as the aid writes one; numbers about scars as such do not count.
NUMBER = "p.big, p.fig:not(.said)"

# A tap is asked for by what stands there only until it is done.
NOT_ON = ':not([aria-checked="true"]):not([aria-pressed="true"])'
ON_A_PHONE = (
    ".st-key-explore a",
    ".foot-bar a.go",
    ".st-key-way-next a",
)
ON_A_TABLET = (
    '.st-key-start-doors a[href$="present"]',
    '.st-key-start-doors a[href$="practitioner"]',
    '.stMainBlockContainer .stPageLink a[href$="present"]',
    ".st-key-talk-next button:enabled",
)


def answer(question: str, value: str) -> str:
    """Return the selector of an answer that is not given yet, as a radio or as a row of buttons."""
    said = WORDS.scars[value].name if question == "scar" else WORDS.questions[question].values[value]
    label, button = f'label:has-text("{said}"):not(:has(input:checked))', f'button:has-text("{said}"){NOT_ON}'
    return f".st-key-q-{question} :is({label}, {button})"


def add(option: str) -> tuple[str, ...]:
    """Return the selectors that put an option into the comparison: on the board, and in present mode."""
    return (
        f'button.pick[data-do="pick:{option}"][aria-pressed="false"]',
        f'.st-key-talk-picked button:has(p:text-is("{WORDS.options[option].name}")){NOT_ON}',
    )


def folded(group: str) -> str:
    """Return the selector that opens a group of questions as long as nothing was said in it."""
    return f'.st-key-more-{group} details:not([open]) > summary:has-text("may change")'


NOTHING_ELSE = ".st-key-h-rest label:not(:has(input:checked)), .st-key-none-on button"
NOT_YET = f'.st-key-choice label:has-text("{WORDS.ui.summary.not_yet}"):not(:has(input:checked))'
PDF, CODE = ".st-key-pdf button", ".qr svg"
TO_THE_CODE = (".st-key-share-show button", ".st-key-share-make button")


@dataclass(frozen=True)
class Person:
    """Where somebody begins, what they tap wherever it stands, how they go on, and what ends their way."""

    name: str
    size: tuple[int, int]
    taps: tuple[str, ...]
    onward: tuple[str, ...] = ON_A_PHONE
    end: str = PDF
    begin: str = ""


PEOPLE = (
    Person(
        "Phone, alone: acne dents, brown skin",
        PHONE,
        (
            answer("scar", "atrophic-acne"),
            answer("dent_shape", "rolling"),
            folded("skin"),
            answer("skin", "rarely-burns-brown"),
            folded("health"),
            NOTHING_ELSE,
            *add("microneedling"),
            *add("subcision"),
            NOT_YET,
        ),
    ),
    Person(
        "Phone, alone: keloid",
        PHONE,
        (
            answer("scar", "keloid"),
            folded("skin"),
            answer("skin", "dark-brown-black"),
            folded("health"),
            NOTHING_ELSE,
            *add("steroid-injection"),
            *add("silicone"),
            NOT_YET,
        ),
    ),
    Person(
        "Tablet, present mode: keloid",
        TABLET,
        (
            answer("scar", "keloid"),
            answer("skin", "dark-brown-black"),
            NOTHING_ELSE,
            *add("steroid-injection"),
            *add("silicone"),
            NOT_YET,
            *TO_THE_CODE,
        ),
        ON_A_TABLET,
        CODE,
    ),
    Person(
        "Phone, link of a clinic: stretch marks",
        PHONE,
        (
            answer("scar", "stretch-marks"),
            folded("health"),
            NOTHING_ELSE,
            *add("microneedling"),
            *add("pulsed-dye-laser"),
            NOT_YET,
        ),
        begin="?clinic=example",
    ),
)


@dataclass
class Way:
    """One person's way as it is gone: taps, and for each page its name, its screens and its words."""

    person: Person
    tab: Visitor
    taps: int = 0
    begun: float = field(default_factory=monotonic)
    pages: list[tuple[str, float, int]] = field(default_factory=list)
    first_number: tuple[int, float] | None = None

    @property
    def seconds(self) -> float:
        return monotonic() - self.begun

    def seen(self, *selectors: str) -> Locator | None:
        """Return what stands on the page of the first selector that finds something."""
        every = (self.tab.page.locator(selector) for selector in selectors)
        return next((one for found in every for one in found.all() if one.is_visible()), None)

    def tap(self, target: Locator) -> None:
        if self.taps == MOST_TAPS:
            raise RuntimeError(f"{self.person.name}: the way does not end; now at {self.place()}")
        target.click()
        self.taps += 1
        self.tab.settled()
        self.look_for_a_number()

    def look_for_a_number(self) -> None:
        figures = self.tab.page.locator(NUMBER).filter(visible=True).all_inner_texts()
        if self.first_number is None and any(letter.isdigit() for text in figures for letter in text):
            self.first_number = self.taps, self.seconds

    def place(self) -> str:
        """Return what tells one page, or one screen of present mode, from the next."""
        return f"{self.tab.page.url}: {self.tab.page.locator('h1').first.inner_text()}"

    def measure(self) -> None:
        """Note how many screens the page fills, and how many words can be seen on it."""
        screens, words = self.tab.page.evaluate(
            """() => {
                const main = document.querySelector('[data-testid="stMain"]');
                const words = document.querySelector(".stMainBlockContainer").innerText.split(/\\s+/).filter(Boolean);
                return [main.scrollHeight / main.clientHeight, words.length];
            }"""
        )
        self.pages.append((self.place(), screens, words))

    def said_all(self) -> None:
        """Fail where the tab did not keep the scar that the person has: then the way was somebody else's."""
        said = self.tab.memory()["answers"].get("scar")
        if not said or answer("scar", said) not in self.person.taps:
            raise RuntimeError(f"{self.person.name}: kept {said!r}")

    def lead_on(self, onward: Locator) -> None:
        """Tap what leads on, and wait until another page is there."""
        before = [self.tab.page.url, self.tab.page.locator("h1").first.inner_text()]
        self.tap(onward)
        self.tab.page.wait_for_function(LEFT, arg=before)
        self.tab.settled()
        self.look_for_a_number()

    def go(self) -> "Way":
        """Go from the first page to the end."""
        self.tab.open(self.person.begin)
        while True:
            while target := self.seen(*self.person.taps):
                self.tap(target)
            self.measure()
            if end := self.seen(self.person.end):
                self.said_all()
                if self.person.end == PDF:
                    self.tap(end)
                return self
            onward = self.seen(*self.person.onward)
            if onward is None:
                raise RuntimeError(f"{self.person.name}: no way on from {self.place()}")
            self.lead_on(onward)


def rows(browser: Browser, aid: Aid) -> Iterator[str]:
    """Yield the table of all people in Markdown, a line at a time."""
    yield "| Who | Taps to the first number | Seconds | Taps to the end | Seconds | Pages | Screens | Words |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for person in PEOPLE:
        width, height = person.size
        tab = Visitor(browser.new_context(accept_downloads=True), aid, width=width, height=height)
        yield row(Way(person, tab).go())
        tab.close()


def row(way: Way) -> str:
    taps, seconds = way.first_number or ("none", 0.0)
    screens, words = sum(page[1] for page in way.pages), sum(page[2] for page in way.pages)
    for place, own, told in way.pages:
        print(f"{way.person.name}: {place}: {own:.1f} screens, {told} words", file=sys.stderr)
    cells = (way.person.name, taps, f"{seconds:.0f}", way.taps, f"{way.seconds:.0f}", len(way.pages))
    return f"| {' | '.join(map(str, cells))} | {screens:.0f} | {words:,} |"


def main() -> None:
    with Aid() as aid, sync_playwright() as playwright:
        browser = launch(playwright)
        for line in rows(browser, aid):
            print(line, flush=True)
        browser.close()


if __name__ == "__main__":
    main()

"""Journeys whose summaries the tests hold against each other, on the real content."""

from datetime import date
from functools import cache
from html.parser import HTMLParser

from decision_aid.content import Content
from decision_aid.matching import match
from decision_aid.models.vocabulary import HealthId, OptionId, RedFlagId, ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.views.takeaway.plain import bracketed
from decision_aid.views.takeaway.summary import SummaryView, summary_view
from decision_aid_web.shell.drawing import html
from samples import real_content

DAY = date(2026, 11, 22)
TWO_OPTIONS = Journey().with_answers({"scar": "stretch-marks", "skin": "tans-rarely-burns"})
FOUR_OPTIONS = {
    "acne": Journey(picked=("microneedling", "fractional-laser-ablative"), choice="microneedling").with_answers(
        {"scar": "atrophic-acne", "skin": "tans-rarely-burns"}
    ),
    "keloid": Journey(picked=("silicone", "steroid-injection"), choice="not-yet").with_answers(
        {"scar": "keloid", "site": "chest", "skin": "dark-brown-black", "goals": ("flatter", "ease-itch-pain")}
    ),
    "line": Journey(picked=("silicone", "surgical-revision"), choice="surgical-revision").with_answers(
        {"scar": "surgical-line", "bleeding-or-open-sore": "yes"}
    ),
}
REASONS = "It itches at night. My sister had a keloid, so I want to be careful, and I cannot come more than 3 times."
VIEW = "I would try steroid injections first, and stop after 3 visits if nothing changes."
ALL_NO = dict.fromkeys((*ids(HealthId), *ids(RedFlagId)), "no")


def whole_visit(journey: Journey) -> Journey:
    """Return a journey as it is after a visit: health told, reasons, a view, next steps, and what was talked through."""
    return journey.model_copy(
        update={
            "reasons": REASONS,
            "practitioner_view": VIEW,
            "own_questions": "Will it itch less?",
            "success": "It no longer wakes me at night.",
            "stop_when": "After three visits without a change.",
            "mine": ("think-it-over", "take-a-photo"),
            "theirs": ("price-in-writing", "care-notes"),
            "by": date(2027, 1, 15),
            "start": date(2026, 12, 1),
            "explained": {"mesotherapy": "explained", journey.shown[-1]: "explained-again"},
            "wishes": {"few-visits": "matters", "no-new-marks": "matters", "likely-to-help": "matters"},
        }
    ).with_answers({**ALL_NO, "keloid-tendency": "yes", "cold-sores": "unsure"})


JOURNEYS = {
    "nothing told": Journey(),
    "two options": TWO_OPTIONS,
    **FOUR_OPTIONS,
    **{f"{name}, whole visit": whole_visit(journey) for name, journey in FOUR_OPTIONS.items()},
}


@cache
def shared_content() -> Content:
    """Return the content as the clinic of the example shares it."""
    return real_content().shared_by("example")


@cache
def summary_of(name: str) -> SummaryView:
    """Return the summary of one of the journeys; after a whole visit, as a clinic shares it."""
    content = shared_content() if "whole visit" in name else real_content()
    return summary_view(content, JOURNEYS[name], DAY)


def used_for(scar: ScarId) -> list[OptionId]:
    """Return what may be picked for a scar: all that is used or tried for it."""
    matched = match(Journey().with_answers({"scar": scar}).answers, real_content())
    return [
        option
        for option, found in matched.options.items()
        if found.standing != "not-for-this-scar" and option not in ("no-treatment", "mesotherapy")
    ]


def visits_of(scar: ScarId) -> list[Journey]:
    """Return whole visits for one scar: options that stand far apart in the list, chosen and not yet."""
    used = used_for(scar)
    pairs = [(used[0], used[-1]), (used[len(used) // 2], used[1])]
    told = {"scar": scar, "site": "chest", "skin": "dark-brown-black", "bother": 6}
    return [
        whole_visit(Journey(picked=pair, choice=choice).with_answers(told))
        for pair, choice in zip(pairs, (pairs[0][1], "not-yet"), strict=True)
    ]


class _Texts(HTMLParser):
    """The texts of a page, each between two tags; without the list of sources, which paper tells in short."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._in_sources = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_sources |= ("class", "refs") in attrs

    def handle_endtag(self, tag: str) -> None:
        self._in_sources &= tag != "ol"

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._in_sources:
            self.texts.append(as_one_line(data))


def on_screen(view: SummaryView) -> list[str]:
    """Return every text of the summary as the page draws it, without the sources; without the marks around a text."""
    reader = _Texts()
    for part in ("sheet", "behind"):
        reader.feed(html(f"screens/summary/{part}.html", v=view, t=real_content().words.ui, bracketed=bracketed))
    return [text.strip("[].") for text in reader.texts]


def as_one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


TYPED = (
    "I would like the scar to be flatter and not to itch at night. My sister had a keloid after a small cut, so I want to "
    "be careful with anything that breaks the skin. I cannot come more often than three times, since the clinic is two "
    "hours away. I want to wear a short dress at a wedding next summer. Needles are fine if they help, but I do not want a "
    "new dark mark where the scar is now."
)


def filled_in(journey: Journey) -> Journey:
    """Return a journey with a long answer in every field that the sheet shows."""
    return journey.model_copy(
        update={
            "reasons": TYPED,
            "own_wish": TYPED[:120],
            "wishes": dict.fromkeys(("few-visits", "no-new-marks", "likely-to-help", "few-days-hidden"), "matters"),
            "success": "It is half as high as now and does not wake me. My sister and I judge it by photo.",
            "look_again": "Three months after the first visit, on the first of March",
            "stop_when": "After three visits without a change that I can feel, or at once if it grows or darkens",
            "mine": ("think-it-over", "take-a-photo", "ask-the-open-questions", "talk-with-someone"),
            "theirs": ("price-in-writing", "product-and-label", "care-notes", "test-patch"),
            "by": date(2027, 3, 1),
        }
    )


def every_sheet(scar: ScarId | None) -> dict[str, Journey]:
    """Return, by name, a sheet for each choice, and for "not yet" beside some pairs of options, all with long answers."""
    told = {"scar": scar, "site": "chest", "scar_age": "3-to-12-months", "skin": "dark-brown-black", "bother": 6}
    start = filled_in(Journey().with_answers({**told, "keloid-tendency": "yes", "bleeding-or-open-sore": "yes"}))
    used = used_for(scar) if scar else ["silicone", "steroid-injection"]
    pairs = list(zip(used[::3], used[1::3], strict=False))
    return {
        **{option: start.model_copy(update={"choice": option}) for option in real_content().options},
        **{" and ".join(pair): start.model_copy(update={"picked": pair}) for pair in pairs},
    }

"""Journeys whose summaries the tests hold against each other, on the real content."""

from datetime import date
from functools import cache

from decision_aid.journey import Journey
from decision_aid.present.summary import SummaryView, summary_view
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
JOURNEYS = {"nothing told": Journey(), "two options": TWO_OPTIONS, **FOUR_OPTIONS}


@cache
def summary_of(name: str) -> SummaryView:
    """Return the summary of one of the journeys."""
    return summary_view(real_content(), JOURNEYS[name], DAY)


def as_one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def number_sentences(view: SummaryView) -> list[str]:
    """Return all that the screen says with figures in it about the options looked at."""
    texts = [line.text for option in view.looked for line in option.lines]
    texts += [fact for option in view.looked for _, fact in option.facts]
    return [text for text in texts if any(letter.isdigit() for letter in text)]

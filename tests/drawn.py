"""What the tests of the views share: every scar, every pair of options, and how to look into what is drawn."""

import re
from datetime import date

from decision_aid.models import Course
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import Answers, Limits
from samples import a_course, option_ids, with_option

TODAY = date(2026, 11, 22)
SCARS = (None, "unsure", *ids(ScarId))
OTHERS = [name for name in option_ids() if name not in ("no-treatment", "mesotherapy")]
PICKS = [tuple(OTHERS[place : place + 2]) for place in range(0, len(OTHERS), 2)]
A_SENTENCE = re.compile(r"[A-Z].*\w.* .*[.!?]", re.DOTALL)
SAID = Answers(
    scar="atrophic-acne",
    dent_shape="rolling",
    bother=0,
    goals=("smoother",),
    marks_easily="no",
    skin="rarely-burns-brown",
    limits=Limits(max_visits=3, avoid_needles=False),
    health={"pregnant": "no", "cold-sores": "yes", "lupus": "unsure"},
    red_flags={"new-lump": "no"},
)


def whole_numbers(text):
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def label(content, key):
    family, _, name = key.partition(".")
    return content.words.ui[family][name]


def course(**changes):
    """Return an invented course; without sources, since the real content has none of them."""
    return Course.model_validate(a_course(**changes)).model_copy(update={"sources": ()})


def treated(content, **changes):
    """Return content in which microneedling has this course, and the visits of a person who looks at it."""
    return with_option(content, id="microneedling", courses=(course(**changes),))


def names_its_scars(content, scar, one):
    """Tell whether an effect that was seen on other scars only says on which."""
    seen_on = content.findings[one.id].scars
    if not seen_on or scar in seen_on:
        return True
    return any(content.words.scars[seen_on[0]].short_name in note for note in one.notes)


def squares_of(number):
    """Return the squares of a number; None where it has none."""
    return next((picture for picture in number.pictures if picture.kind == "squares"), None)

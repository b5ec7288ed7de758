"""What the reader wants to see alone: options pass, do not pass, or nobody knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..content import Content
from ..findings.counted import findings_for, had_skin_like
from ..matching import OptionMatch
from ..models import Course, Option
from ..models.vocabulary import OptionId, Outcome, SkinReaction, ids
from ..person.answers import Answers
from ..person.applying import as_it_applies
from ..person.conditions import Holds, all_of
from ..person.journey import Journey
from ..values import hold
from .times import course_of, is_used_at_home

Filter = Literal["no-needles", "no-surgery", "at-home", "before-event", "skin-like-mine"]

ABOUT_SKIN: tuple[Outcome, ...] = ("benefit", "colour-change")
TOO_LATE = ("wish-event", "wish-event-fewest", "wish-event-hidden", "wish-event-red")
PERHAPS_LATE = ("wish-event-unknown", "wish-event-some")


@dataclass(frozen=True)
class Sifted:
    """What the filters leave, and what they hide: because it does not pass, or because nobody knows."""

    shown: tuple[OptionMatch, ...]
    unfit: tuple[OptionId, ...]
    unknown: tuple[OptionId, ...]


def offered(answers: Answers) -> tuple[Filter, ...]:
    """Return the filters to offer: by an event and by skin only to somebody who told of them."""
    untold = set()
    if answers.limits.weeks_until_event is None:
        untold.add("before-event")
    if answers.skin not in ids(SkinReaction):
        untold.add("skin-like-mine")
    return tuple(one for one in ids(Filter) if one not in untold)


def sifted(rows: Sequence[OptionMatch], filters: Sequence[Filter], journey: Journey, content: Content) -> Sifted:
    """Return the options that pass every filter that is on and offered, and those that they hide."""
    journey = as_it_applies(journey, content)
    on = [one for one in offered(journey.answers) if one in filters]
    passed = {row.option: all_of(_passes(row, one, journey, content) for one in on) for row in rows}
    return Sifted(
        tuple(row for row in rows if passed[row.option] == "yes"),
        tuple(option for option, how in passed.items() if how == "no"),
        tuple(option for option, how in passed.items() if how == "unknown"),
    )


def _passes(row: OptionMatch, wanted: Filter, journey: Journey, content: Content) -> Holds:
    """Return whether an option passes a filter: yes, no, or nobody knows."""
    option = content.options[row.option]
    match wanted:
        case "no-needles" | "no-surgery":
            return "yes" if hold(content.wishes[wanted], option, journey, content).verdict == "fits" else "no"
        case "at-home":
            return _at_home(course_of(row, content))
        case "before-event":
            return _in_time(row)
        case "skin-like-mine":
            return _studied_on_skin(option, journey.answers, content)


def _at_home(course: Course | None) -> Holds:
    if course is None or (course.sessions is None and course.weeks_of_use is None):
        return "unknown"
    return "yes" if is_used_at_home(course) else "no"


def _in_time(row: OptionMatch) -> Holds:
    """Return whether a result is there before the event, as the reasons of its standing say."""
    rules = {reason.rule for reason in row.reasons}
    return "no" if rules & set(TOO_LATE) else "unknown" if rules & set(PERHAPS_LATE) else "yes"


def _studied_on_skin(option: Option, answers: Answers, content: Content) -> Holds:
    """Return whether people with such skin took part in a study of benefit or of marks."""
    found = [one for outcome in ABOUT_SKIN for one in findings_for(content, option.id, outcome, answers)]
    if any(had_skin_like(one, answers) for one in found):
        return "yes"
    return "no" if any(one.studied.skin for one in found) else "unknown"

"""The board: every option that is used for a scar, sorted and sifted by the reader alone.

Never a rank and never a score: nothing here reads how many people got better (standards R26, R30).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from .content import Content
from .course import typical
from .findings.counted import findings_for, had_skin_like
from .findings.evidence import STRONGEST_FIRST, never_studied
from .matching import Match, OptionMatch
from .models import Course, Option
from .models.options import CoursePart
from .models.vocabulary import GroupId, OptionId, Outcome, SkinReaction, ids
from .person.answers import Answers
from .person.applying import as_it_applies
from .person.conditions import Holds, all_of, known_scar
from .person.journey import Journey
from .values import hold

Sort = Literal["kind", "visits", "hidden", "soonest", "surest"]
Filter = Literal["no-needles", "no-surgery", "at-home", "before-event", "skin-like-mine"]

Part = Literal["sessions", "days_off", "weeks_to_result"]
ABOUT_SKIN: tuple[Outcome, ...] = ("benefit", "colour-change")
TOO_LATE = ("wish-event", "wish-event-fewest", "wish-event-hidden", "wish-event-red")
PERHAPS_LATE = ("wish-event-unknown", "wish-event-some")


@dataclass(frozen=True)
class Ordered:
    """Options in the order that the reader asked for; those whose value nobody knows stand last, and are told so."""

    known: tuple[OptionMatch, ...]
    unknown: tuple[OptionMatch, ...] = ()


@dataclass(frozen=True)
class Sifted:
    """What the filters leave, and what they hide: because it does not pass, or because nobody knows."""

    shown: tuple[OptionMatch, ...]
    unfit: tuple[OptionId, ...]
    unknown: tuple[OptionId, ...]


def used(matched: Match, content: Content) -> tuple[OptionMatch, ...]:
    """Return every option that is used for this scar, by kind, and by name inside."""
    found = [one for one in matched.options.values() if one.standing != "not-for-this-scar"]
    return tuple(sorted(found, key=lambda one: (_kind(content, one), _name(content, one))))


def not_used(matched: Match, content: Content) -> tuple[OptionMatch, ...]:
    """Return every option that is not used for this scar, by name."""
    found = [one for one in matched.options.values() if one.standing == "not-for-this-scar"]
    return tuple(sorted(found, key=lambda one: _name(content, one)))


def ordered(rows: Sequence[OptionMatch], sort: Sort, content: Content) -> Ordered:
    """Return options of `used` in another order: the fewest first, those that are alike by name."""
    if sort == "kind":
        return Ordered(tuple(rows))
    by_name = sorted(rows, key=lambda one: _name(content, one))
    values = {one.option: _value(one, sort, content) for one in by_name}
    known = [one for one in by_name if values[one.option] is not None]
    return Ordered(
        tuple(sorted(known, key=lambda one: values[one.option] or 0)),
        tuple(one for one in by_name if one not in known),
    )


def _kind(content: Content, one: OptionMatch) -> int:
    return int(ids(GroupId).index(content.options[one.option].group))


def _name(content: Content, one: OptionMatch) -> str:
    return content.words.options[one.option].name


def _value(one: OptionMatch, sort: Sort, content: Content) -> float | None:
    """Return what a sort reads of an option: visits, days, weeks, or the place of its certainty; None where not known."""
    match sort:
        case "visits":
            return _visits(course_of(one, content))
        case "hidden":
            return _part(course_of(one, content), "days_off")
        case "soonest":
            return None if result_unknown(one, content) else _part(course_of(one, content), "weeks_to_result")
        case "surest":
            return None if one.evidence == "not-studied" else STRONGEST_FIRST.index(one.evidence)
        case "kind":
            return None


def course_of(one: OptionMatch, content: Content) -> Course | None:
    """Return how an option is given; None where that depends on a type of scar that is not known."""
    depends = known_scar(one.aim.answers) is None and len(content.options[one.option].courses) > 1
    return None if depends else one.course


def result_unknown(one: OptionMatch, content: Content) -> bool:
    """Tell whether no study of this scar says when a result comes, or if one does."""
    return never_studied(content, one.option, one.aim.answers)


def is_from_nearby(course: Course, part: CoursePart) -> bool:
    """Tell whether a part of a course comes from studies of something near: then it is not known for this scar."""
    return course.basis.get(part) == "nearby-studies"


def _visits(course: Course | None) -> float | None:
    """Return the usual number of visits; 0 for what is used at home, None where not known."""
    return 0 if course is not None and is_used_at_home(course) else _part(course, "sessions")


def is_used_at_home(course: Course) -> bool:
    """Tell whether people do it at home, without a visit as a rule."""
    return typical(course.sessions) == 0 or (course.sessions is None and course.weeks_of_use is not None)


def _part(course: Course | None, part: Part) -> float | None:
    return None if course is None or is_from_nearby(course, part) else typical(getattr(course, part))


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


@dataclass(frozen=True)
class Tools:
    """How the reader looks at the board. `wanted` is an option that did not fit into the comparison any more."""

    sort: Sort = "kind"
    filters: tuple[Filter, ...] = ()
    wanted: OptionId | None = None


def acted(tools: Tools, journey: Journey, content: Content, do: str, what: str) -> tuple[Tools, Journey]:
    """Return tools and journey after one tap: what was done, and to which sort, filter, wish or option.

    What a tap names comes from a browser: an act or an id that is not known changes nothing.
    """
    tools = replace(tools, wanted=None)
    if do == "sort" and what in ids(Sort):
        return replace(tools, sort=cast(Sort, what)), journey
    if do == "filter" and what in ids(Filter):
        return replace(tools, filters=_toggled(tools.filters, cast(Filter, what))), journey
    if do == "show":
        return replace(tools, filters=()), journey
    if do == "wish" and what in content.wishes:
        return tools, journey.with_wish(what, None if journey.wishes.get(what) == "matters" else "matters")
    if do == "pick" and content.has_option(what):
        return _picked(tools, journey, what)
    return tools, journey


def _picked(tools: Tools, journey: Journey, option: OptionId) -> tuple[Tools, Journey]:
    if option in journey.beside:
        return tools, journey.without_pick(option)
    full = option not in journey.shown and not journey.has_room
    return replace(tools, wanted=option if full else None), journey.with_pick(option)


def _toggled(filters: tuple[Filter, ...], one: Filter) -> tuple[Filter, ...]:
    return tuple(other for other in filters if other != one) if one in filters else (*filters, one)

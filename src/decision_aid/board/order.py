"""The options of the board, by kind or in the order that the reader asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..content import Content
from ..course import typical
from ..findings.evidence import STRONGEST_FIRST
from ..matching import Match, OptionMatch
from ..models import Course
from ..models.vocabulary import GroupId, ids
from .times import course_of, is_from_nearby, is_used_at_home, result_unknown

Sort = Literal["kind", "visits", "hidden", "soonest", "surest"]
Part = Literal["sessions", "days_off", "weeks_to_result"]


@dataclass(frozen=True)
class Ordered:
    """Options in the order that the reader asked for; those whose value nobody knows stand last, and are told so."""

    known: tuple[OptionMatch, ...]
    unknown: tuple[OptionMatch, ...] = ()


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


def _visits(course: Course | None) -> float | None:
    """Return the usual number of visits; 0 for what is used at home, None where not known."""
    return 0 if course is not None and is_used_at_home(course) else _part(course, "sessions")


def _part(course: Course | None, part: Part) -> float | None:
    return None if course is None or is_from_nearby(course, part) else typical(getattr(course, part))

"""Courses -> facts in words: visits, days to hide, how soon, upkeep, each with where it comes from."""

from dataclasses import dataclass

from ...content import Content, Words
from ...kept import kept
from ...models import Course, Range
from ...wording import range_text, say, weeks_text
from ..shared.citations import citations
from ..shared.parts import Citation, Fact


@dataclass(frozen=True)
class CourseView:
    """How an option is given, in words."""

    sessions: Fact
    gap: Fact
    minutes: Fact
    days_off: Fact
    result: Fact
    upkeep: Fact
    sources: tuple[Citation, ...]


@kept(256)
def course_view(content: Content, course: Course | None) -> CourseView | None:
    """Return a course in words; None where the option has none for this scar."""
    if course is None:
        return None
    words = content.words
    return CourseView(
        sessions=_fact(words, course, sessions_text(words, course), _told_by(course)),
        gap=_fact(words, course, _gap(words, course), "sessions"),
        minutes=_fact(words, course, _counted(words, course.minutes, "minutes"), "minutes"),
        days_off=_fact(words, course, _counted(words, course.days_off, "days"), "days_off"),
        result=_fact(words, course, range_in_weeks(words, course.weeks_to_result), "weeks_to_result"),
        upkeep=_fact(words, course, _upkeep(words, course), "upkeep"),
        sources=citations(content, course.sources),
    )


def _fact(words: Words, course: Course, text: str, part: str) -> Fact:
    return Fact(text, basis_note(words, course, part), course.basis.get(part))  # type: ignore[call-overload]


def _told_by(course: Course) -> str:
    """Return which part of a course the text about visits tells: visits, or weeks of use at home."""
    return "weeks_of_use" if course.weeks_of_use and not course.has_visits else "sessions"


def basis_note(words: Words, course: Course, part: str) -> str | None:
    """Return where a part of a course comes from: studies, guidelines, or practice information."""
    basis = course.basis.get(part)  # type: ignore[call-overload]
    return None if basis is None else say(words, f"basis.{basis}")


def sessions_text(words: Words, course: Course) -> str:
    """Return the visits of a course, or how long it is used at home."""
    if course.has_visits:
        return range_text(words, course.sessions)
    if course.weeks_of_use is not None:
        return say(words, "course.home_for", time=range_in_weeks(words, course.weeks_of_use))
    return say(words, "course.home") if course.sessions else say(words, "common.not_reported")


def _counted(words: Words, value: Range | None, unit: str) -> str:
    if value is None:
        return say(words, "common.not_reported")
    if (value.most or value.usual) == 0:
        return say(words, "common.none")
    return say(words, f"course.{unit}", number=range_text(words, value))


def _gap(words: Words, course: Course) -> str:
    if course.sessions is not None and not course.has_visits:
        return say(words, "common.none")
    if course.weeks_between is None:
        only_one = course.sessions is not None and (course.sessions.most or 2) <= 1
        return say(words, "course.no_gap") if only_one else say(words, "common.not_reported")
    return range_in_weeks(words, course.weeks_between)


def range_in_weeks(words: Words, value: Range | None) -> str:
    """Return a range of weeks as weeks, months or years: one unit for all of it."""
    if value is None:
        return say(words, "common.not_reported")
    ends = [end for end in (value.fewest, value.usual, value.most) if end is not None]
    if len(ends) == 1 and value.usual is None:
        key = "common.at_most" if value.fewest is None else "common.at_least"
        return say(words, key, number=weeks_text(words, ends[0]))
    text = weeks_text(words, ends[0], ends[-1] if ends[-1] != ends[0] else None, ends)
    if value.usual is None or len(ends) < 3 or ends[0] == ends[-1]:
        return text
    usual = weeks_text(words, value.usual, None, ends)
    return text if usual == text else say(words, "common.range", span=text, usual=usual)


def _upkeep(words: Words, course: Course) -> str:
    text = say(words, f"upkeep.{course.upkeep}")
    if course.upkeep_every_weeks is None:
        return text
    return say(words, "upkeep.every", text=text, gap=range_in_weeks(words, course.upkeep_every_weeks))

"""The small table of the sheet: the option leaned to beside no treatment, or the options looked at; few words a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...content import Content
from ...matching import OptionMatch
from ...models.vocabulary import Outcome
from ...person.answers import Answers
from ...wording import say
from ..findings.cells import row
from ..options.standings import standing_line
from ..shared.parts import Cell, Citation
from ..time.courses import CourseView, course_view
from .figures import Figure, Room, fact_text, figures, refs_of

OUTCOMES: tuple[Outcome, ...] = ("benefit", "colour-change", "harm")
TIMES = ("sessions", "days_off", "result")
Courses = Sequence[CourseView | None]
Cells = tuple[tuple[Figure, ...], ...]


@dataclass(frozen=True)
class GlanceRow:
    """One question, with the figures of each option."""

    title: str
    cells: Cells


@dataclass(frozen=True)
class Glance:
    """The table: names of the options, rows, and their sources, each once and in the order of the rows."""

    names: tuple[str, ...]
    rows: tuple[GlanceRow, ...]
    sources: tuple[Citation, ...]


def glance(content: Content, answers: Answers, shown: Sequence[OptionMatch], room: Room) -> Glance:
    """Return the table of these options, as much of each as its column has room for."""
    words, options = content.words, tuple(one.option for one in shown)
    cells = {outcome: row(content, options, outcome, answers) for outcome in OUTCOMES}
    courses = tuple(course_view(content, one.course) for one in shown)
    sources = _sources(cells.values(), courses)
    lines = (standing_line(content, one) for one in shown)
    standings = tuple(
        (Figure(f"{line.standing_words}.", line.main_reason if room == "wide" else ""),) for line in lines
    )
    return Glance(
        tuple(words.options[option].name for option in options),
        (
            GlanceRow(say(words, "compare.standing_row"), standings),
            *(
                GlanceRow(
                    say(words, f"outcome.{outcome}"), tuple(figures(content, one, sources, room) for one in found)
                )
                for outcome, found in cells.items()
            ),
            GlanceRow(say(words, "takeaway.facts_row"), _times(content, courses, sources, room)),
        ),
        sources,
    )


def _sources(cells: Iterable[Sequence[Cell]], courses: Courses) -> tuple[Citation, ...]:
    found = {one.id: one for cell_row in cells for cell in cell_row for e in cell.effects for one in e.sources}
    found |= {one.id: one for course in courses if course for one in course.sources}
    return tuple(found.values())


def _times(content: Content, courses: Courses, sources: Sequence[Citation], room: Room) -> Cells:
    missing = (Figure("", f"{say(content.words, 'common.not_reported')}."),)
    return tuple(_facts(content, course, sources, room) if course else missing for course in courses)


def _facts(content: Content, course: CourseView, sources: Sequence[Citation], room: Room) -> tuple[Figure, ...]:
    """Return visits, days to hide and how soon; where there is room, with where that comes from and the sources of all."""
    facts = {name: getattr(course, name) for name in TIMES}
    if room == "narrow":
        facts = {name: replace(fact, basis=None) for name, fact in facts.items()}
    told = [Figure(say(content.words, f"sheet.{name}"), fact_text(content, fact)) for name, fact in facts.items()]
    return (*told[:-1], replace(told[-1], refs=refs_of(course.sources, sources))) if room == "wide" else tuple(told)

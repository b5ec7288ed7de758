"""The comparison: options as columns, outcomes as rows; the same rows, in the same order, for every option."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...content import Content, Words
from ...kept import kept
from ...matching import match
from ...models import Option
from ...models.vocabulary import GroupId, OptionId, Outcome, ids
from ...person.applying import as_it_applies
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import filled, listed, number, say
from ..findings.cells import row
from ..shared.parts import Cell, Citation, Fact, FactRow, FirstView, StandingLine
from ..time.courses import CourseView, course_view
from .standings import clinician_first, standing_line

TIME_FACTS = ("sessions", "gap", "days_off", "result", "upkeep")


@dataclass(frozen=True)
class EffectRow:
    """One outcome over all options."""

    outcome: Outcome
    title: str
    cells: tuple[Cell, ...]
    gist: str
    times_differ: bool

    def cell(self, option: OptionId) -> Cell:
        """Return the cell of an option. Raises: StopIteration if the option is not looked at."""
        return next(cell for cell in self.cells if cell.option == option)


@dataclass(frozen=True)
class Comparison:
    """The whole table."""

    columns: tuple[StandingLine, ...]
    effects: tuple[EffectRow, ...]
    facts: tuple[FactRow, ...]
    sources: tuple[Citation, ...]

    def row(self, outcome: Outcome) -> EffectRow:
        """Return the row of an outcome."""
        return next(row for row in self.effects if row.outcome == outcome)

    @property
    def time_facts(self) -> tuple[FactRow, ...]:
        """The facts about visits and time, which every summary tells."""
        return tuple(row for row in self.facts if row.id in TIME_FACTS)


@dataclass(frozen=True)
class OptionGroup:
    """Options of one kind, in alphabetical order."""

    title: str
    options: tuple[StandingLine, ...]


@dataclass(frozen=True)
class Choices:
    """All options with where they stand; options that are not used for this scar stand apart, not hidden.

    `unserved` tells of goals that nothing here aims at; empty where there is none.
    """

    clinician_first: FirstView
    groups: tuple[OptionGroup, ...]
    not_used: tuple[StandingLine, ...]
    unserved: str


@kept(64)
def comparison(content: Content, journey: Journey) -> Comparison:
    """Return the options that the person looks at, side by side."""
    journey = as_it_applies(journey, content)
    matched = match(journey.answers, content)
    shown = journey.shown
    effects = tuple(_effect_row(content, journey, shown, outcome) for outcome in ids(Outcome))
    courses = {option: course_view(content, matched.options[option].course) for option in shown}
    found = {s.id: s for line in effects for cell in line.cells for one in cell.effects for s in one.sources}
    found |= {s.id: s for view in courses.values() if view for s in view.sources}
    return Comparison(
        columns=tuple(standing_line(content, matched.options[option]) for option in shown),
        effects=effects,
        facts=_fact_rows(content, shown, courses),
        sources=tuple(found.values()),
    )


def _effect_row(content: Content, journey: Journey, shown: tuple[OptionId, ...], outcome: Outcome) -> EffectRow:
    words = content.words
    cells = row(content, shown, outcome, journey.answers)
    gist = _counted_for(words, cells)
    shown_numbers = [e for cell in cells for e in cell.effects if e.state == "number"]
    times = {content.findings[one.id].time for one in shown_numbers}
    return EffectRow(outcome, say(words, f"outcome.{outcome}"), cells, gist, len(times) > 1)


def _counted_for(words: Words, cells: Sequence[Cell]) -> str:
    """Return for which of the options shown a study counted what a row asks."""
    names = [words.options[cell.option].name for cell in cells if cell.state == "number"]
    of, found = number(words, len(cells)), number(words, len(names))
    if not names:
        key = "compare.gist_none" if any(cell.blank or cell.effects for cell in cells) else "compare.gist_depends"
        return say(words, key)
    if len(names) == len(cells):
        return say(words, "compare.gist_all", of=of)
    return say(words, "compare.gist", names=listed(words, names), number=found, of=of)


def _fact_rows(
    content: Content, shown: Sequence[OptionId], courses: Mapping[OptionId, CourseView | None]
) -> tuple[FactRow, ...]:
    words = content.words
    missing = Fact(say(words, "common.not_reported"))

    def row(name: str, told: Callable[[OptionId], Fact]) -> FactRow:
        return FactRow(name, say(words, f"fact.{name}"), tuple(told(option) for option in shown))

    def of_course(part: str) -> FactRow:
        return row(part, lambda option: getattr(courses[option], part, missing))

    return (
        *(of_course(part) for part in TIME_FACTS),
        row("feels_like", lambda o: Fact(filled(words, words.options[o].feels_like, content.options[o]))),
        row("involves", lambda o: Fact(involves(content, content.options[o]))),
    )


def involves(content: Content, option: Option) -> str:
    """Return what an option involves: needles, surgery, a laser; and who does it."""
    words = content.words
    if not option.involves:
        return say(words, "compare.involves_nothing")
    means = [say(words, f"involves.{part}") for part in option.involves]
    text = say(words, "compare.involves", means=listed(words, means), by=say(words, f"done_by.{option.done_by}"))
    return text[:1].upper() + text[1:]


def compare_lead(content: Content, journey: Journey) -> str:
    """Return the line under the title: for which scar the table is."""
    scar = known_scar(journey.answers)
    if scar is None:
        return say(content.words, "compare.lead_no_scar")
    return say(content.words, "compare.lead_scar", scar=content.words.scars[scar].name)


def choice_apart(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return a line that tells of a choice which is not among the options side by side; nothing where it is."""
    if journey.leans_to in (None, *journey.shown):
        return ()
    chosen = say(content.words, "summary.chosen", name=content.words.options[str(journey.leans_to)].name)
    return (f"{chosen}. {say(content.words, 'summary.chosen_apart')}",)


def choices(content: Content, journey: Journey) -> Choices:
    """Return all options in their fixed groups, alphabetical inside; the order never depends on what anybody sells."""
    matched = match(journey.answers, content)
    lines = sorted((standing_line(content, one) for one in matched.options.values()), key=lambda line: line.name)
    used = [line for line in lines if line.standing != "not-for-this-scar"]
    groups = tuple(
        OptionGroup(say(content.words, f"group.{group}"), members)
        for group in ids(GroupId)
        if (members := tuple(line for line in used if content.options[line.option].group == group))
    )
    return Choices(
        clinician_first(content, matched),
        groups,
        tuple(line for line in lines if line.standing == "not-for-this-scar"),
        " ".join(unserved(content, journey)),
    )


def unserved(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return a line that tells of goals that nothing here aims at; nothing where there is none."""
    names = [content.words.goals[goal].name for goal in match(journey.answers, content).unserved]
    return (say(content.words, "compare.unserved", goals="; ".join(names)),) if names else ()

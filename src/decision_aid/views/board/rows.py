"""One row an option: where it stands and why, its main figures, its visits and time, and the wishes that it fits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ...board import course_of, is_from_nearby, is_used_at_home, result_unknown
from ...content import Content, Words
from ...matching import OptionMatch
from ...models import Course, Option
from ...models.options import CoursePart
from ...models.vocabulary import ALWAYS_SHOWN, OptionId, Standing
from ...person.journey import Journey
from ...values import Held, Verdict
from ...wording import say
from ..options.standings import standing_words
from ..shared.seller import offer_mark
from ..time.courses import course_view, range_in_weeks
from .because import because
from .glance import GlanceCell, glance_column

SIGNS = {
    "needles": "needle",
    "blood-draw": "needle",
    "laser-or-light": "laser",
    "surgery": "surgery",
    "cream": "cream",
}
PARTS: tuple[CoursePart, ...] = ("sessions", "days_off", "weeks_to_result")

Place = Literal["always", "in", "out"]  # of an option in the comparison


@dataclass(frozen=True)
class Sign:
    """What an option involves, in words, with the name of a drawn sign where we have one."""

    words: str
    drawn: str | None


@dataclass(frozen=True)
class Times:
    """Visits, days hidden each time and time to a result, as (what, in words); `note` tells what else there is to know."""

    lines: tuple[tuple[str, str], ...]
    note: str | None


@dataclass(frozen=True)
class WishLine:
    """The wishes of one verdict, by name."""

    verdict: Verdict
    words: str
    names: str


@dataclass(frozen=True)
class Row:
    """One option at a glance; `because` is empty where the standing says it all."""

    option: OptionId
    kind: str
    name: str
    standing: Standing
    standing_words: str
    because: str
    offer: str | None
    signs: tuple[Sign, ...]
    benefit: GlanceCell
    colour: GlanceCell
    harm: GlanceCell
    times: Times
    wishes: tuple[WishLine, ...]
    place: Place


def rows(content: Content, journey: Journey, matched: Sequence[OptionMatch], held: Held) -> tuple[Row, ...]:
    """Return a row for each option, in the order given; `held` are the wishes that matter, held against them."""
    options = tuple(one.option for one in matched)
    columns = zip(
        *(
            glance_column(content, options, outcome, journey.answers)
            for outcome in ("benefit", "colour-change", "harm")
        ),
        strict=True,
    )
    return tuple(_row(content, journey, one, cells, held) for one, cells in zip(matched, columns, strict=True))


def _row(
    content: Content, journey: Journey, one: OptionMatch, cells: tuple[GlanceCell, GlanceCell, GlanceCell], held: Held
) -> Row:
    words, option = content.words, content.options[one.option]
    benefit, colour, harm = cells
    return Row(
        option=one.option,
        kind=say(words, f"group.{option.group}"),
        name=words.options[one.option].name,
        standing=one.standing,
        standing_words=standing_words(content, one),
        because=because(content, one),
        offer=offer_mark(content, one.option),
        signs=_signs(words, option, course_of(one, content)),
        benefit=benefit,
        colour=colour,
        harm=harm,
        times=_times(content, one),
        wishes=_wishes(words, {name: by_option[one.option].verdict for name, by_option in held.items()}),
        place=place_of(journey, one.option),
    )


def place_of(journey: Journey, option: OptionId) -> Place:
    """Return whether an option is in the comparison, by itself or as picked."""
    return "always" if option in ALWAYS_SHOWN else "in" if option in journey.beside else "out"


def _signs(words: Words, option: Option, course: Course | None) -> tuple[Sign, ...]:
    """Return what an option involves, and that it is done at home; nothing is done where it involves nothing."""
    if not option.involves:
        return (Sign(say(words, "compare.involves_nothing"), None),)
    means = tuple(Sign(say(words, f"involves.{one}"), SIGNS.get(one)) for one in option.involves)
    at_home = course is not None and is_used_at_home(course)
    return (*means, Sign(say(words, "options.sign_home"), "home")) if at_home else means


def _times(content: Content, one: OptionMatch) -> Times:
    words, course = content.words, course_of(one, content)
    view = course_view(content, course)
    if course is None or view is None:
        return Times((), say(words, "options.depends"))
    near = any(is_from_nearby(course, part) for part in PARTS)
    is_done = bool(content.options[one.option].involves)
    lines = {
        "visits": _visits(words, course, view.sessions.text, is_done),
        "hidden": view.days_off.text,
        "soon": say(words, "options.soon_unknown") if result_unknown(one, content) else view.result.text,
    }
    told = tuple((say(words, f"options.{part}"), text) for part, text in lines.items())
    return Times(told, say(words, "basis.nearby-studies") if near else None)


def _visits(words: Words, course: Course, told: str, is_done: bool) -> str:
    if course.has_visits or (course.sessions is None and course.weeks_of_use is None):
        return told
    if course.weeks_of_use is not None:
        return say(words, "options.visits_home_for", time=range_in_weeks(words, course.weeks_of_use))
    return say(words, "options.visits_home" if is_done else "options.visits_none")


def _wishes(words: Words, verdicts: Mapping[str, Verdict]) -> tuple[WishLine, ...]:
    """Return the wishes by verdict, in the order of the verdicts."""
    return tuple(
        WishLine(verdict, say(words, f"options.wish_{verdict}"), ", ".join(names))
        for verdict in get_args(Verdict)
        if (names := [words.wishes[name].name for name, one in verdicts.items() if one == verdict])
    )

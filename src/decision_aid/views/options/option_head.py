"""The head of the page of one option: what matters, in two screens of a phone."""

from dataclasses import dataclass

from ...content import Content
from ...findings.aims import Aim
from ...models import Option
from ...models.vocabulary import Outcome
from ...person.answers import Answers
from ...person.conditions import known_scar
from ...wording import filled, say
from ..findings.cells import row
from ..shared.parts import Cell, Fact, StandingLine, Titled
from ..time.courses import CourseView

FACTS = ("sessions", "days_off", "result")  # of a course, what fits into a head
PARTS = ("what", "benefits", "risks", "instead", "living", "more")


@dataclass(frozen=True)
class OptionHead:
    """What an option is and where it stands, its first benefit and its first harm, its visits, and the parts below.

    `facts` are (title, fact). `parts` are (id, name) of the closed sections.
    """

    name: str
    in_short: str
    standing: StandingLine
    for_scar: Titled | None
    benefit: tuple[str, Cell]
    harm: tuple[str, Cell]
    facts: tuple[tuple[str, Fact], ...]
    parts: tuple[tuple[str, str], ...]


def option_head(
    content: Content, option: Option, answers: Answers, aimed: Aim, standing: StandingLine, course: CourseView | None
) -> OptionHead:
    """Return the head of the page of an option."""
    words, own = content.words, content.words.options[option.id]
    return OptionHead(
        name=own.name,
        in_short=filled(words, own.in_short, option),
        standing=standing,
        for_scar=_for_scar(content, option, aimed),
        benefit=_first(content, option, "benefit", answers),
        harm=_first(content, option, "harm", answers),
        facts=_facts(content, course),
        parts=tuple((part, say(words, f"option.part_{part}")) for part in PARTS),
    )


def _first(content: Content, option: Option, outcome: Outcome, answers: Answers) -> tuple[str, Cell]:
    """Return an outcome with the cell that the comparison would draw of it."""
    (cell,) = row(content, (option.id,), outcome, answers)
    return say(content.words, f"outcome.{outcome}"), cell


def _facts(content: Content, course: CourseView | None) -> tuple[tuple[str, Fact], ...]:
    if course is None:
        return ()
    return tuple((say(content.words, f"fact.{part}"), getattr(course, part)) for part in FACTS)


def _for_scar(content: Content, option: Option, aimed: Aim) -> Titled | None:
    scar = known_scar(aimed.answers)
    if scar is None or scar not in option.scars:
        return None
    words, name = content.words, content.words.scars[scar].short_name
    key = "option.for_colour" if aimed.colour_layer else "option.for_scar"
    text = filled(words, words.options[option.id].for_scar[scar], option)
    return Titled(say(words, key, scar=name), (text,))

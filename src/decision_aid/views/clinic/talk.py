"""Present mode -> view models: stage, prompt and place of a screen, one outcome at a time, and what to say back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from ...content import Content
from ...models.vocabulary import ALWAYS_SHOWN, OptionId, Outcome
from ...person.journey import Explained, Journey, Person
from ...talk import SCREENS, Stage, agreement, beside, first_of, known_screen, whose_turn
from ...wording import listed, number, say
from ..options.compare import Choices, EffectRow, comparison
from ..person.questions import Choice
from ..person.values import WishQuestion, values_view
from ..shared.parts import FactRow, StandingLine
from ..takeaway.looked_at import looked_at

TOLD_BACK: tuple[Outcome, ...] = ("benefit", "harm")


@dataclass(frozen=True)
class StageView:
    """One of the three stages, where it begins, and whether we are in it."""

    name: str
    first_screen: str
    here: bool


@dataclass(frozen=True)
class TalkView:
    """The words around one screen. `back` and `next` are the screens beside it."""

    screen: str
    title: str
    lead: str
    prompt: str
    stages: tuple[StageView, ...]
    place: str
    done: float
    back: str | None
    next: str | None


@dataclass(frozen=True)
class OneOutcome:
    """One outcome over the options looked at: the same cells as in the comparison."""

    columns: tuple[StandingLine, ...]
    row: EffectRow

    @property
    def counted(self) -> bool:
        """Whether there is a number to draw; without one a switch for pictures would do nothing."""
        return any(effect.number and effect.number.pictures for cell in self.row.cells for effect in cell.effects)


@dataclass(frozen=True)
class TellBack:
    """One option to tell in own words, what to listen for, and what was noted so far."""

    option: OptionId
    prompt: str
    listen_for: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...]
    said: Explained | None


@dataclass(frozen=True)
class ApartView:
    """What two people say apart. `asked` is whose turn it is; `lines` tell where they agree once both have answered."""

    asked: Person | None
    title: str
    choices: tuple[Choice, ...]
    lines: tuple[tuple[str, str], ...]


def talk_view(content: Content, screen: str) -> TalkView:
    """Return the words around a screen; an unknown one is the first."""
    words, here = content.words, known_screen(screen)
    place = list(SCREENS).index(here) + 1
    return TalkView(
        screen=here,
        title=say(words, f"present.title_{here}"),
        lead=say(words, f"present.lead_{here}"),
        prompt=say(words, f"present.prompt_{SCREENS[here]}"),
        stages=tuple(
            StageView(say(words, f"present.stage_{stage}"), first_of(stage), stage == SCREENS[here])
            for stage in get_args(Stage)
        ),
        place=say(words, "present.place", number=number(words, place), of=number(words, len(SCREENS))),
        done=place / len(SCREENS),
        back=beside(here, -1),
        next=beside(here, 1),
    )


def one_outcome(content: Content, journey: Journey, outcome: Outcome) -> OneOutcome:
    """Return one row of the comparison, so that a screen shows the numbers of the table and no others."""
    table = comparison(content, journey)
    return OneOutcome(table.columns, table.row(outcome))


def pickable(every: Choices, journey: Journey) -> tuple[StandingLine, ...]:
    """Return what can be looked at beside the two that always take part: used for this scar, or picked before, by name."""
    used = [line for group in every.groups for line in group.options if line.option not in ALWAYS_SHOWN]
    before = [line for line in every.not_used if line.option in journey.picked]
    return tuple(sorted([*used, *before], key=lambda line: line.name))


def time_facts(content: Content, journey: Journey) -> tuple[tuple[str, ...], tuple[FactRow, ...]]:
    """Return the names of the options and the rows about visits and time of the comparison."""
    table = comparison(content, journey)
    return tuple(column.name for column in table.columns), table.time_facts


def tell_back(content: Content, journey: Journey) -> tuple[TellBack, ...]:
    """Return one prompt for each option looked at (standards T5). What was noted is no mark."""
    words, table = content.words, comparison(content, journey)
    choices = tuple(Choice(one, say(words, f"present.tell_{one}")) for one in get_args(Explained))
    return tuple(
        TellBack(
            shown.option,
            say(words, "present.tell_prompt", name=shown.name),
            tuple((one.title, f"{one.state} {one.text}".strip()) for one in shown.lines if one.outcome in TOLD_BACK),
            choices,
            journey.explained.get(shown.option),
        )
        for shown in looked_at(content, journey, table, table.sources)
    )


def apart_view(content: Content, journey: Journey) -> ApartView:
    """Return whose turn it is to say what matters most, or where the two agree."""
    words, questions = content.words, values_view(content, journey).questions
    asked = whose_turn(journey)
    choices = tuple(Choice(wish.id, wish.name) for wish in questions)
    title = say(words, f"present.apart_{asked}" if asked else "present.apart_seen")
    return ApartView(asked, title, choices, () if asked else _agreed(content, journey, questions))


def _agreed(content: Content, journey: Journey, questions: tuple[WishQuestion, ...]) -> tuple[tuple[str, str], ...]:
    names: Mapping[str, str] = {wish.id: wish.name for wish in questions}
    found = agreement(journey, tuple(names))
    return tuple(
        (
            say(content.words, f"present.apart_{part}"),
            listed(content.words, [names[one] for one in wishes]) or say(content.words, "common.none"),
        )
        for part, wishes in (("both", found.both), ("only_first", found.only_first), ("only_second", found.only_second))
    )

"""Present mode -> view models: stage, prompt and place of a screen, one outcome at a time, what to say back, what to take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from ...content import Content
from ...models.vocabulary import OptionId, Outcome
from ...person.apart import agreement, whose_turn
from ...person.journey import Explained, Journey, Person
from ...talk import (
    AFTER_THE_TYPE,
    SCREENS,
    Stage,
    beside,
    first_of,
    passed_before,
    screen_on,
    way_without,
)
from ...wording import listed, number, say
from ..options.compare import Comparison, EffectRow, comparison
from ..person.questions import (
    Choice,
    HealthGroup,
    QuestionView,
    asked_of,
    first_questions,
    health_groups,
    rest_is_no,
    ticked_in,
    who_asks_first,
)
from ..person.values import ValuesView, WishQuestion, values_view
from ..shared.parts import FactRow, StandingLine
from ..takeaway.looked_at import looked_at
from ..takeaway.share import held_lines

TOLD_BACK: tuple[Outcome, ...] = ("benefit", "harm")


@dataclass(frozen=True)
class StageView:
    """One of the three stages, where it begins, and whether we are in it."""

    name: str
    first_screen: str
    here: bool


@dataclass(frozen=True)
class TalkView:
    """The words around one screen. `back` and `next` are the screens beside it.

    `passed`: a line for each outcome that has no screen since nothing is known of it for any option looked at.
    """

    screen: str
    title: str
    lead: str
    prompt: str
    passed: tuple[str, ...]
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


@dataclass(frozen=True)
class WishesView:
    """Which wishes may matter, as far as they are not settled by what two people said apart; and how the options fit."""

    asked: tuple[WishQuestion, ...]
    named: tuple[str, ...]
    fit: ValuesView


@dataclass(frozen=True)
class HealthList:
    """Questions to tick, each in few words; the whole question stands with why it is asked."""

    title: str
    items: tuple[QuestionView, ...]
    names: Mapping[str, str]


@dataclass(frozen=True)
class HealthView:
    """Warning signs, then health. `none`: the person said no to all that is not ticked; `anything`: something is.

    `leads_to` is the screen after that answer.
    """

    lists: tuple[HealthList, ...]
    signs: HealthGroup
    members: tuple[str, ...]
    none: bool
    anything: bool
    leads_to: str


@dataclass(frozen=True)
class HandOver:
    """All that a link would hold; what was answered with no stands together, since it is most often much."""

    lines: tuple[tuple[str, str], ...]
    said_no: tuple[str, ...]


def talk_view(content: Content, journey: Journey, screen: str) -> TalkView:
    """Return the words around a screen; an unknown one is the first."""
    words, table = content.words, comparison(content, journey)
    way = way_without(_nothing_known(table) if journey.answers.scar else ())
    here = screen_on(way, screen)
    place = way.index(here) + 1
    return TalkView(
        screen=here,
        title=say(words, f"present.title_{here}"),
        lead=_lead(content, table, here),
        prompt=say(words, f"present.prompt_{SCREENS[here]}"),
        passed=_passed(content, table, passed_before(way, here)),
        stages=tuple(
            StageView(say(words, f"present.stage_{stage}"), first_of(stage), stage == SCREENS[here])
            for stage in get_args(Stage)
        ),
        place=say(words, "present.place", number=number(words, place), of=number(words, len(way))),
        done=place / len(way),
        back=beside(way, here, -1),
        next=beside(way, here, 1),
    )


def _nothing_known(table: Comparison) -> set[str]:
    """Return the outcomes of which no study tells anything, for any of the options looked at."""
    return {row.outcome for row in table.effects if not any(cell.effects for cell in row.cells)}


def _lead(content: Content, table: Comparison, screen: str) -> str:
    """Return the line under the title; under an outcome, for how many of the options it was counted."""
    row = next((row for row in table.effects if row.outcome == screen), None)
    if row is None:
        return say(content.words, f"present.lead_{screen}")
    return f"{row.gist} {say(content.words, 'compare.times_differ')}" if row.times_differ else row.gist


def _passed(content: Content, table: Comparison, screens: Sequence[str]) -> tuple[str, ...]:
    """Return what there is to say of outcomes without a screen; those of which the same is true share a line."""
    titles: dict[str, list[str]] = {}
    for row in table.effects:
        if row.outcome in screens:
            titles.setdefault(row.gist, []).append(say(content.words, f"present.title_{row.outcome}"))
    return tuple(" ".join((*asked, gist)) for gist, asked in titles.items())


def scar_view(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return what is asked beside the drawings of scars: who, which; and once one is tapped, what is wanted, and the skin."""
    after = asked_of(content, journey, AFTER_THE_TYPE) if journey.answers.scar else ()
    return (*who_asks_first(content, journey), *first_questions(content, journey), *after)


def health_view(content: Content, journey: Journey) -> HealthView:
    """Return warning signs and health in few words, as one list for each, and whether anything is ticked."""
    signs, *others = health_groups(content, journey)
    lists = (_in_short(content, signs.lead, (signs,)), _in_short(content, say(content.words, "present.health"), others))
    members = tuple(item.id for one in lists for item in one.items)
    return HealthView(
        lists, signs, members, rest_is_no(journey, members), bool(ticked_in(journey)), first_of("compare")
    )


def _in_short(content: Content, title: str, groups: Sequence[HealthGroup]) -> HealthList:
    items = tuple(item for group in groups for item in group.items)
    names = {item.id: say(content.words, f"summary.short_{item.id}") for item in items}
    return HealthList(title, items, {name: f"{text[:1].upper()}{text[1:]}" for name, text in names.items()})


def one_outcome(content: Content, journey: Journey, outcome: Outcome) -> OneOutcome:
    """Return one row of the comparison, so that a screen shows the numbers of the table and no others."""
    table = comparison(content, journey)
    return OneOutcome(table.columns, table.row(outcome))


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


def wishes_view(content: Content, journey: Journey) -> WishesView:
    """Return the wishes to tap. What two people said apart is carried on and not asked again."""
    fit = values_view(content, journey)
    settled = () if whose_turn(journey) else journey.apart["first"]
    asked = tuple(wish for wish in fit.questions if wish.id not in settled)
    return WishesView(asked, tuple(wish.id for wish in asked if wish.said == "matters"), fit)


def hand_over(content: Content, journey: Journey) -> HandOver:
    """Return what a link with answers would hold, in words."""
    no = say(content.words, "common.answer_no")
    lines = held_lines(content, journey)
    return HandOver(tuple(line for line in lines if line[1] != no), tuple(name for name, said in lines if said == no))

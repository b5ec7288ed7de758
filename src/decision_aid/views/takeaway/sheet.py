"""The first sheet: scar, choice, reasons, one small table, stop rule, who does what, whom to call. It fits on one page."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...content import Content
from ...matching import match
from ...models.vocabulary import NOTHING, OptionId
from ...person.applying import as_it_applies
from ...person.journey import Journey
from ...wording import say
from ..options.advice import red_flags
from ..options.standings import clinician_first
from ..person.questions import question
from ..shared.parts import FirstView, Titled
from ..shared.seller import clinic_view
from ..time.courses import course_view
from .figures import Room
from .glance import Glance, glance
from .next_steps import both_sides
from .stop_rule import StopField, stop_rule
from .told import the_scar

FEW = 2  # so many columns are wide, as long as the rest of the sheet is short
CROWDED = 900  # letters of typed words and of what comes first, beyond which the table is told in short
MOST_FIRST = 260  # letters of what comes first, but always one reason; the rest stands behind the sheet


@dataclass(frozen=True)
class SheetView:
    """The first sheet. `said` are (title, words) of the person; `first` is empty where nothing comes before a choice.

    `first_more`: whether more stands behind the sheet. `urgent`: signs that cannot wait; empty before a choice.
    `steps`: both sides and the day, each without lines where nothing was filled in.
    """

    scar: str
    choice: str
    said: tuple[tuple[str, str], ...]
    first: Titled
    first_more: bool
    table_title: str
    table: Glance
    stop: tuple[StopField, ...]
    steps: tuple[Titled, ...]
    call: tuple[str, ...]
    urgent: tuple[str, ...]


def sheet_view(content: Content, journey: Journey) -> SheetView:
    """Return the first sheet as it stands."""
    journey = as_it_applies(journey, content)
    matched, leans_to = match(journey.answers, content), journey.leans_to
    all_first = clinician_first(content, matched)
    first, options = _in_short(all_first), [matched.options[one] for one in options_on_sheet(journey)]
    course = matched.options[leans_to].course if leans_to else None
    return SheetView(
        scar=the_scar(content, journey),
        choice=choice_text(content, journey),
        said=_said(content, journey),
        first=first,
        first_more=len(all_first.reasons) > len(first.lines),
        table_title=say(content.words, "sheet.table_choice" if leans_to else "sheet.table_not_yet"),
        table=glance(content, journey.answers, options, _room(journey, options, first)),
        stop=stop_rule(content, journey, course_view(content, course)),
        steps=both_sides(content, journey),
        call=_call(content),
        urgent=_urgent(content, journey),
    )


def _room(journey: Journey, options: Sequence[object], first: Titled) -> Room:
    """Return how much each column has room for: less beside others, and where the rest of the sheet is long."""
    typed = (journey.reasons, journey.own_wish, journey.success, journey.look_again, journey.stop_when)
    letters = sum(len(text) for text in (*typed, *first.lines))
    return "wide" if len(options) <= FEW and letters <= CROWDED else "narrow"


def options_on_sheet(journey: Journey) -> tuple[OptionId, ...]:
    """Return the option leaned to, beside no treatment; without one, the options that are looked at."""
    return journey.shown if journey.leans_to is None else tuple(dict.fromkeys((journey.leans_to, NOTHING)))


def choice_text(content: Content, journey: Journey) -> str:
    """Return where the person stands, in a sentence; "not yet" is as good as any."""
    if journey.leans_to is None:
        return say(content.words, "summary.not_yet_text")
    return say(content.words, "summary.chosen", name=content.words.options[journey.leans_to].name)


def goals_named(content: Content, journey: Journey) -> str:
    """Return what the person would like to change, in their words of the list."""
    return "; ".join(content.words.goals[goal].name for goal in journey.answers.goals)


def wishes_named(content: Content, journey: Journey) -> str:
    """Return the wishes that matter to the person."""
    known = content.words.wishes
    return "; ".join(known[one].name for one, said in journey.wishes.items() if said == "matters" and one in known)


def _said(content: Content, journey: Journey) -> tuple[tuple[str, str], ...]:
    """Return what should change, what matters, and the person's own words; the reasons also where they are still to write."""
    words = content.words
    lines = (
        (question(content, journey, "goals").ask, goals_named(content, journey)),
        (say(words, "sheet.matters"), wishes_named(content, journey)),
        (say(words, "sheet.own_wish"), journey.own_wish),
    )
    return (*(line for line in lines if line[1]), (say(words, "sheet.reasons"), journey.reasons))


def _in_short(first: FirstView) -> Titled:
    """Return the most urgent of what comes first, in few lines."""
    lines: list[str] = []
    for reason in first.groups[0].reasons if first.groups else ():
        if lines and sum(map(len, (*lines, reason.text))) > MOST_FIRST:
            break
        lines.append(reason.text)
    return Titled(first.title, tuple(lines), first.lead)


def _call(content: Content) -> tuple[str, ...]:
    """Return whom to call: the clinic that shares the aid, or a line to write on."""
    view, clinic, words = clinic_view(content), content.clinic, content.words
    if view is None or clinic is None:
        return (say(words, "summary.call"),)
    wrong = view.emergency
    return (
        say(words, "summary.call_clinic", name=view.name, phone=clinic.phone),
        f"{wrong.label}: {wrong.text} {wrong.note}.",
        *([view.by_link] if view.by_link else ()),
        view.cannot_wait,
    )


def _urgent(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return the signs that cannot wait, of the option that is leaned to."""
    if journey.leans_to is None:
        return ()
    flags = red_flags(content, (content.options[journey.leans_to],))
    return tuple(flag.sign for flag in flags if flag.urgency == "emergency")

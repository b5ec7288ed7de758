"""Questions -> view models: the words of each question and what was said so far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...content import Content, Words
from ...kept import kept
from ...models import QuestionWords
from ...models.vocabulary import Asker, OptionId, RedFlagId, ids
from ...person.answers import Limits
from ...person.applying import as_it_applies, goals_for, is_asked
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import of_other, say


@dataclass(frozen=True)
class Choice:
    """One answer that can be picked."""

    id: str
    label: str
    note: str | None = None
    picture: str | None = None


@dataclass(frozen=True)
class QuestionView:
    """One question, why we ask it, its answers, and the answer so far.

    `aside` are answers to it that do not apply now; they are kept beside whatever is picked next.
    """

    id: str
    kind: str
    ask: str
    why: str
    why_label: str
    help: str | None
    choices: tuple[Choice, ...]
    said: str | int | float | bool | tuple[str, ...] | None
    aside: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why it is asked, and what helps to answer it; the ends of a scale are told beside it."""
        return self.why if self.kind == "scale" or not self.help else f"{self.why} {self.help}"


@dataclass(frozen=True)
class HealthGroup:
    """A list of yes-no questions that is answered by ticking what applies.

    `looked_at_label`: the second question beside a ticked warning sign; None in lists that have none. `looked_at`: the
    signs for which it is ticked.
    """

    id: str
    title: str
    lead: str
    rest_label: str
    rest_is_no: bool
    items: tuple[QuestionView, ...]
    looked_at_label: str | None = None
    looked_at_note: str = ""
    looked_at: tuple[str, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """The questions of the list that are asked now."""
        return tuple(item.id for item in self.items)


WHO_ASKS = ("asker", "child_age")
ABOUT_SCAR = (
    "scar",
    "dent_shape",
    "lines",
    "cause",
    "colour",
    "site",
    "scar_age",
    "skin",
    "marks_easily",
    "bother",
    "goals",
)
BESIDE_THE_LISTS = ("smoker",)
FINDER = ("finder-level", "finder-past-edges", "finder-look", "finder-dent-from")
LIMITS = ("max_visits", "days_off_each", "weeks_until_event", "avoid_needles", "avoid_surgery")
HEALTH_GROUPS: dict[str, tuple[str, ...]] = {
    "life": ("pregnant", "trying-for-baby", "breastfeeding", "under-18"),
    "skin": (
        "infection-at-site",
        "active-acne",
        "cold-sores",
        "recent-tan",
        "keloid-tendency",
        "psoriasis-or-vitiligo",
        "metal-implant-at-site",
    ),
    "health": (
        "weak-immune-system",
        "diabetes",
        "autoimmune",
        "lupus",
        "cancer-now",
        "bleeding-disorder",
        "low-platelets",
        "pacemaker",
        "fainting-with-needles",
    ),
    "medicines": (
        "isotretinoin-now",
        "isotretinoin-last-6-months",
        "blood-thinner",
        "allergy-to-ingredient",
        "allergy-to-anaesthetic",
        "bee-sting-allergy",
    ),
}


@kept(1024)
def question(content: Content, journey: Journey, name: str) -> QuestionView:
    """Return one question as it stands for this person."""
    words, own = content.words, content.words.questions[name]
    said, ever = _said(as_it_applies(journey, content), name), _said(journey, name)
    aside = tuple(one for one in ever if one not in said) if isinstance(ever, tuple) and isinstance(said, tuple) else ()
    return QuestionView(
        id=name,
        kind=content.questions[name].kind,
        ask=_ask(words, own, journey.answers.asker),
        why=own.why,
        why_label=say(words, "common.why"),
        help=own.help,
        choices=_choices(content, journey, name),
        said=said,
        aside=aside,
    )


def _ask(words: Words, own: QuestionWords, asker: Asker | None) -> str:
    """Return a question; about somebody else, in the words that are made for that."""
    return own.ask if own.of_other is None or asker in (None, "me") else of_other(words, own.of_other, asker)


def _said(journey: Journey, name: str) -> str | int | float | bool | tuple[str, ...] | None:
    if name == "tried":  # one answer for each option, not one in all
        return None
    answers = journey.answers
    ticked = dict[str, str]((*answers.health.items(), *answers.red_flags.items()))
    if name in ticked:
        return ticked[name]
    return getattr(answers.limits if name in Limits.model_fields else answers, name, None)


def _choices(content: Content, journey: Journey, name: str) -> tuple[Choice, ...]:
    words = content.words
    if name == "scar":
        cards = [Choice(scar, words.scars[scar].name, words.scars[scar].card, scar) for scar in content.scars]
        return (
            *cards,
            Choice("unsure", words.questions["scar"].values["unsure"], say(words, "your_scar.unsure_card"), "unsure"),
        )
    if name == "goals":
        goals = goals_for(known_scar(journey.answers), content)
        return tuple(Choice(goal, words.goals[goal].name, words.goals[goal].means) for goal in goals)
    if content.questions[name].kind == "yes-no":
        return tuple(Choice(answer, say(words, f"common.answer_{answer}")) for answer in ("yes", "no"))
    labels, pictures = words.questions[name].values, content.pictures
    values = content.questions[name].values
    notes = words.scars["atrophic-acne"].shapes if name == "dent_shape" else {}
    return tuple(Choice(value, labels[value], notes.get(value), _picture(pictures, name, value)) for value in values)


def _picture(pictures: Mapping[str, str], question: str, value: str) -> str | None:
    """Return the drawing of a dent shape; other answers have none."""
    if question != "dent_shape":
        return None
    return f"dent-{value}" if f"dent-{value}" in pictures else "unsure"


def who_asks(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return for whom the reader asks, and of a child the age."""
    return asked_of(content, journey, WHO_ASKS)


def who_asks_first(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return the same for where it is asked first: it shows "me" until somebody says otherwise, which costs no tap."""
    views = who_asks(content, journey)
    return tuple(replace(view, said=view.said or "me") if view.id == "asker" else view for view in views)


def health_questions(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return what is asked about health beside the lists to tick."""
    return asked_of(content, journey, BESIDE_THE_LISTS)


def asked_of(content: Content, journey: Journey, names: tuple[str, ...]) -> tuple[QuestionView, ...]:
    """Return those of some questions that are asked of this person."""
    return tuple(question(content, journey, name) for name in names if is_asked(name, journey.answers, content))


def tried_question(content: Content, journey: Journey, option: OptionId) -> QuestionView:
    """Return the question whether one option was tried on this scar, and how it went."""
    view = question(content, journey, "tried")
    return replace(view, said=journey.answers.tried.get(option))


def scar_questions(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return the questions about the scar, the skin and the goals; those for another scar type are left out."""
    return asked_of(content, journey, ABOUT_SCAR)


def first_questions(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return the type of scar, and what tells scars of this type apart: shape, lines, or a colour that options differ by."""
    scar = known_scar(journey.answers)
    by_colour = scar is not None and any(
        option.scars[scar].colours for option in content.options.values() if scar in option.scars
    )
    return asked_of(content, journey, ("scar", "dent_shape", "lines", *(("colour",) if by_colour else ())))


def limit_questions(content: Content, journey: Journey) -> tuple[QuestionView, ...]:
    """Return the questions about time, needles and surgery."""
    return tuple(question(content, journey, name) for name in LIMITS)


def finder_questions(content: Content, journey: Journey, said: Mapping[str, str | None]) -> tuple[QuestionView, ...]:
    """Return the finder questions that still matter after what was said."""
    asked = ["finder-level"]
    if said.get("finder-level") == "raised":
        asked.append("finder-past-edges")
    elif said.get("finder-level") in ("sunken", "level"):
        asked.append("finder-look")
        if said.get("finder-level") == "sunken" and said.get("finder-look") == "dents":
            asked.append("finder-dent-from")
    return tuple(question(content, journey, name) for name in asked)


def health_groups(content: Content, journey: Journey) -> tuple[HealthGroup, ...]:
    """Return warning signs first, then the health questions in short lists."""
    groups = {"red_flags": ids(RedFlagId), **HEALTH_GROUPS}
    found = (_group(content, journey, name, members) for name, members in groups.items())
    return tuple(group for group in found if group.items)


def _group(content: Content, journey: Journey, name: str, members: tuple[str, ...]) -> HealthGroup:
    items = asked_of(content, journey, members)
    asked = tuple(item.id for item in items)
    about_signs = name == "red_flags"
    return HealthGroup(
        id=name,
        title=say(content.words, f"your_health.group_{name}"),
        lead=say(content.words, f"your_health.lead_{name}"),
        rest_label=rest_label(content, journey, asked),
        rest_is_no=rest_is_no(journey, asked),
        items=items,
        looked_at_label=say(content.words, "your_health.looked_at") if about_signs else None,
        looked_at_note=say(content.words, "your_health.looked_at_note") if about_signs else "",
        looked_at=journey.answers.signs_looked_at if about_signs else (),
    )


def ticked_in(journey: Journey) -> frozenset[str]:
    """Return all health questions and warning signs that were answered with yes."""
    groups = (journey.answers.health, journey.answers.red_flags)
    return frozenset(str(name) for group in groups for name, answer in group.items() if answer == "yes")


def rest_is_no(journey: Journey, members: tuple[str, ...]) -> bool:
    """Return whether the person said no to all of a list but what is ticked; `members` are its questions."""
    said = {_said(journey, member) for member in members}
    return "no" in said and said <= {"yes", "no"}


def rest_label(content: Content, journey: Journey, members: tuple[str, ...]) -> str:
    """Return the words of the box that answers no: to all of a list, or to the others where something is ticked."""
    return say(content.words, "your_health.rest_others" if ticked_in(journey) & set(members) else "your_health.rest")


def tick_answers(journey: Journey, members: tuple[str, ...], item: str, on: bool) -> dict[str, str | None]:
    """Return what a tick changes. One more tick takes back that the rest is no; the rest is open again then."""
    rest = rest_is_no(journey, members)
    taken_back = dict.fromkeys(members, None) if on and rest else {}
    still = {member: "yes" for member in taken_back if member in ticked_in(journey)}
    return {**taken_back, **still, item: "yes" if on else "no" if rest else None}


def group_answers(members: tuple[str, ...], ticked: frozenset[str], rest_is_no: bool) -> dict[str, str | None]:
    """Return the answers of one list: ticked is yes; the others are no only if the person said so."""
    rest = "no" if rest_is_no else None
    return {member: "yes" if member in ticked else rest for member in members}


def looked_at_answer(ticked: frozenset[str], seen: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return which ticked signs a doctor has already looked at; a sign that is not there any more is forgotten."""
    return {"looked_at": tuple(name for name in ids(RedFlagId) if name in ticked & seen)}

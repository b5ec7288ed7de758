"""The sentences that people read, under the ids of the facts. Plain text; {name} shows a figure of the same record."""

from pydantic import Field

from .base import Record, Text
from .vocabulary import ScarId

Lines = tuple[Text, ...]


class FindingWords(Record):
    """Sentences of one finding.

    `short` says in a few words what was counted. `had_it` completes "60 out of 100 people ..."; `had_it_not` completes
    "40 out of 100 people ...". `what` is what an average, a pain or some days are of: "the height of the scar", "Redness".
    `changes` completes "Microneedling may raise ..." or "... may lower ...".
    """

    short: Text | None = None
    measure: Text
    what: Text | None = None
    had_it: Text | None = None
    had_it_not: Text | None = None
    treated: Text | None = None
    compared: Text | None = None
    changes: Text | None = None
    plain: Text
    who: Text


class OptionWords(Record):
    """Sentences of one option, the same parts for every option."""

    name: Text
    in_short: Text
    what_it_is: Lines = Field(min_length=1)
    what_it_does_to_the_skin: Text
    before: Text
    during: Text
    after: Text
    feels_like: Text
    good_points: Lines = Field(min_length=2)
    drawbacks: Lines = Field(min_length=2)
    body: Text
    feelings: Text
    daily_life: Text
    how_soon: Text
    how_lasting: Text
    sessions: Text
    combining: Text
    if_you_do_nothing: Text
    aftercare: Lines = Field(min_length=1)
    side_effects: dict[str, Text]
    for_scar: dict[ScarId, Text]
    kinds: dict[str, Text] = {}
    more: dict[str, Lines] = {}


class ScarWords(Record):
    """Sentences of one scar type."""

    name: Text
    short_name: Text
    card: Text
    what_it_is: Text
    how_to_tell: Text
    tell_apart: dict[ScarId, Text]
    if_nothing_is_done: Text
    how_common: Text
    body: Text
    feelings: Text
    daily_life: Text
    first_choices: Text
    shapes: dict[str, Text] = {}


class QuestionWords(Record):
    """One question with why we ask, and the label of each answer.

    `of_other` asks the same about somebody else: {who} is "your child" or "this person".
    """

    ask: Text
    of_other: Text | None = None
    why: Text
    help: Text | None = None
    values: dict[str, Text] = {}


class GoalWords(Record):
    """One goal."""

    name: Text
    means: Text


class CautionWords(Record):
    """What a rule tells: when it holds, and when we do not know ("If ..., then ...").

    The two `of_other` tell the same to somebody who answers for somebody else: {who} is "your child" or "this person".
    A sentence that does not speak to the person needs none.
    """

    text: Text
    of_other: Text | None = None
    if_unknown: Text
    if_unknown_of_other: Text | None = None


class RedFlagWords(Record):
    """A sign, when it comes, and whom to call."""

    sign: Text
    when: Text
    do: Text
    may_be: Text


class RegulationWords(Record):
    """What a regulator says, and where."""

    place: Text
    text: Text


class ClaimWords(Record):
    """What clinics say, in our own neutral words, and what studies found, in one plain sentence."""

    says: Text
    found: Text


class ChangeWords(Record):
    """What changed, in one or two sentences."""

    text: Text


class AdviceWords(Record):
    """A line and its reason; for a frequent question: the question and its answer."""

    text: Text
    why: Text


class NextStepWords(Record):
    """Something to do after the visit, as the person would say it."""

    text: Text


class Term(Record):
    """A word of the field, in plain words."""

    term: Text
    means: Text
    also: tuple[Text, ...] = ()

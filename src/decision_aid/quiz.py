"""Questions on the facts that matter for one person's scar and options. What is right is read from the content.

No chance, and no score: the same content and the same journey give the same questions, and nothing counts the answers.
Why these questions, and what makes an answer surely wrong: docs/decisions/0011-check.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from .content import Content
from .course import course_for
from .findings.aims import about
from .findings.counted import findings_for, shown_of
from .findings.frequencies import (
    Frequency,
    frequency,
    is_tellable,
    panel_denominator,
    people_out_of,
)
from .matching import match
from .models import Course, Finding, QuizQuestion, Range
from .models.vocabulary import MESOTHERAPY, NOTHING, CertaintyLevel, OptionId, Outcome, ScarId, ids
from .person.applying import as_it_applies
from .person.conditions import known_scar
from .person.journey import Journey

FEWEST_QUESTIONS, MOST_QUESTIONS = 4, 6  # standards M5; a test over every pick proves the four
WRONG_ANSWERS = 2  # beside the right one, where answers are numbers
STEP = 3  # visits between the right range and a wrong one: a visit more or less may be true as well


@dataclass(frozen=True)
class QuizAnswer:
    """One answer. Its label is a sentence under `id`, or else told from a count or a course."""

    id: str
    count: Frequency | None = None
    course: Course | None = None


@dataclass(frozen=True)
class Asked:
    """One question as this person gets it.

    Its id names all that the answer depends on, so that an answer to another scar or option is never taken for it.
    """

    id: str
    question: QuizQuestion
    answers: tuple[QuizAnswer, ...]
    right: str
    option: OptionId | None = None
    finding: Finding | None = None
    course: Course | None = None
    side_effect: str | None = None


@dataclass(frozen=True)
class _Person:
    """What questions are made from. `spare`: an option to ask about where the others leave too few questions."""

    content: Content
    journey: Journey
    scar: ScarId
    spare: tuple[OptionId, ...] = ()

    def found(self, option: OptionId, outcome: Outcome) -> tuple[Finding, ...]:
        """Return what fills the cell of an option and outcome."""
        return findings_for(self.content, option, outcome, self.journey.answers)

    def course(self, option: OptionId) -> Course | None:
        """Return how an option is given for this scar."""
        answers = about(self.content, option, self.journey.answers)
        return course_for(self.content.options[option], known_scar(answers), answers.dent_shape)

    def counted(self, outcome: Outcome) -> Finding | None:
        """Return the first count in the comparison that can be told; what the person picked comes first."""
        firsts = (shown_of(self.found(option, outcome))[:1] for option in (*self.journey.beside, *self.journey.shown))
        counts = (one for first in firsts for one in first if one.share and is_tellable(one.share))
        return next(counts, None)

    @property
    def not_counted(self) -> tuple[OptionId, ...]:
        """What was picked, with the option whose count is asked about at the end."""
        counted = self.counted("benefit")
        return tuple(sorted(self.journey.beside, key=lambda option: counted is not None and option == counted.option))


def quiz(content: Content, journey: Journey) -> tuple[Asked, ...]:
    """Return four to six questions in the order of the content; none where the type of scar is not known."""
    journey = as_it_applies(journey, content)
    scar = known_scar(journey.answers)
    if scar is None:
        return ()
    person = _Person(content, journey, scar)
    found = _questions(person)
    if len(found) < FEWEST_QUESTIONS:
        found = _questions(replace(person, spare=(NOTHING,)))
    kept = sorted(found, key=lambda one: -one.question.weight)[:MOST_QUESTIONS]
    return tuple(one for one in found if one in kept)


def _questions(person: _Person) -> list[Asked]:
    made = (_MAKERS[question.reads](person, question) for question in person.content.quiz.values())
    return [one for one in made if one is not None]


def said(asked: Asked, journey: Journey) -> str | None:
    """Return what the person answered; None where that is no answer of this question, or not any more."""
    answer = journey.quiz.get(asked.id)
    return answer if answer in {one.id for one in asked.answers} else None


def _labelled(question: QuizQuestion) -> tuple[QuizAnswer, ...]:
    return tuple(QuizAnswer(label) for label in question.labels)


def _clinician_first(person: _Person, question: QuizQuestion) -> Asked | None:
    if not match(person.journey.answers, person.content).clinician_first:
        return None
    return Asked(question.id, question, _labelled(question), question.only_right)


def _waiting(person: _Person, question: QuizQuestion) -> Asked:
    return Asked(f"{question.id}-{person.scar}", question, _labelled(question), question.only_right, NOTHING)


def _not_known(person: _Person, question: QuizQuestion) -> Asked | None:
    """Ask what nobody knows, of the first option whose cell of benefit holds no number.

    Where nobody knows if it helps, nobody knows how many gain either; where studies tell of a gain without a number, they
    may be too weak to tell if it helps. Both may be true, so only the right one of the two is an answer.
    """
    options = (MESOTHERAPY,) if question.about == "mesotherapy" else (*person.journey.beside, *person.spare)
    cells = ((option, person.found(option, "benefit")) for option in options)
    blanks = (cell for cell in cells if all(finding.number is None for finding in cell[1]))
    option, findings = next(blanks, (None, ()))
    if option is None:
        return None
    right = "how-many" if findings and findings[0].state == "no-usable-number" else "if-it-helps"
    answers = tuple(answer for answer in _labelled(question) if answer.id not in question.right or answer.id == right)
    return Asked(f"{question.id}-{person.scar}-{option}", question, answers, right, option)


def _certainty(person: _Person, question: QuizQuestion) -> Asked | None:
    finding = person.counted(question.outcome)
    if finding is None:
        return None
    answers = tuple(QuizAnswer(level) for level in ids(CertaintyLevel))
    return Asked(f"{question.id}-{finding.id}", question, answers, finding.certainty.level, finding.option, finding)


def _how_many(person: _Person, question: QuizQuestion) -> Asked | None:
    """Ask for the number that stands in the comparison, out of as many people as there (standards R3, R12)."""
    finding = person.counted(question.outcome)
    if finding is None or finding.share is None:
        return None
    of = _row_denominator(person, finding.outcome)
    right = frequency(finding.share, of)
    other_group = [people_out_of(of, events) for events in finding.shares[1:] if is_tellable(events)]
    wrong = wrong_numbers(right, other_group, _true_shares(person, finding))
    counts = [Frequency(number, of - number, of) for number in sorted((right.had, *wrong))]
    answers = tuple(QuizAnswer(_count_id(count), count=count) for count in counts)
    asked = Asked(f"{question.id}-{finding.id}", question, answers, _count_id(right), finding.option, finding)
    return asked if wrong else None


def _count_id(count: Frequency) -> str:
    return f"{count.had}-of-{count.of}"


def _true_shares(person: _Person, asked: Finding) -> list[Fraction]:
    """Return what studies of the same option and scar counted, and what follows where one counted the opposite."""
    found = [other for other in person.found(asked.option, asked.outcome) if other.share]
    opposite = [1 - other.share.share for other in found if other.share and other.more_is != asked.more_is]
    return [*(other.share.share for other in found if other.share), *opposite]


def _row_denominator(person: _Person, outcome: Outcome) -> int:
    """Return out of how many people the row of an outcome is told on the screen."""
    columns = (shown_of(person.found(option, outcome)) for option in person.journey.shown)
    return panel_denominator(finding for column in columns for finding in column)


def wrong_numbers(right: Frequency, other_group: Sequence[int], true: Sequence[Fraction]) -> tuple[int, ...]:
    """Return up to two numbers that are surely wrong: clear of the right one, of each other, and of all that is true.

    First the other frame (how many had it not), then the other group of the study, then shifts of the right number.
    `true`: the shares that any study of this option and scar counted.

    >>> wrong_numbers(Frequency(had=60, had_not=40, of=100), [30], [Fraction(9, 15)])
    (40, 30)
    """
    gap = right.of // 10
    shifts = ((right.had + right.of * eighths // 8) % right.of for eighths in (4, 2, 6, 1, 3, 5, 7))
    taken = [Fraction(right.had), *(share * right.of for share in true)]
    found: list[int] = []
    for number in (right.had_not, *other_group, *shifts):
        if all(abs(other - number) >= gap for other in (*taken, *map(Fraction, found))):
            found.append(number)
    return tuple(found[:WRONG_ANSWERS])


def _visits(person: _Person, question: QuizQuestion) -> Asked | None:
    """Ask for the visits of an option whose fewest and most are known: what was picked last comes first.

    Care at home may need visits too, for a fitting or a prescription, and visits in studies of something near are not
    those of this. So neither is asked about.
    """
    options: tuple[OptionId, ...] = (*reversed(person.journey.beside), MESOTHERAPY)
    asked = ((option, course) for option in options if (course := person.course(option)) and _is_known(course))
    option, course = next(asked, (None, None))
    if option is None or course is None:
        return None
    others = [one for one in map(person.course, person.journey.shown) if one is not None]
    answers = tuple(QuizAnswer(_visits_id(one), course=one) for one in _with_wrong_visits(course, others))
    name = f"{question.id}-{person.scar}-{option}"
    return Asked(name, question, answers, _visits_id(course), option, course=course)


def visits_of(course: Course) -> tuple[float, float] | None:
    """Return the fewest and the most visits; infinite where nobody told the most, None where the fewest is not told.

    Care at home has no visits.
    """
    span = course.sessions
    if span is None:
        return (0, 0) if course.weeks_of_use else None
    return None if span.fewest is None else (span.fewest, inf if span.most is None else span.most)


def _is_known(course: Course) -> bool:
    ends = visits_of(course)
    return ends is not None and 0 < ends[1] < inf and course.basis.get("sessions") != "nearby-studies"


def _with_wrong_visits(course: Course, others: Sequence[Course]) -> tuple[Course, ...]:
    """Return the course and up to two others, all clear of each other, fewest first."""
    found = [course]
    for other in (*others, _moved(course, 1), _moved(course, 2)):
        if len(found) <= WRONG_ANSWERS and all(_apart(other, one) for one in found):
            found.append(other)
    return tuple(sorted(found, key=lambda one: visits_of(one) or (0, 0)))


def _apart(one: Course, other: Course) -> bool:
    """Tell whether two courses differ for sure: by some visits, or because one of them is care at home."""
    ends, others = visits_of(one), visits_of(other)
    if ends is None or others is None:
        return False
    (_, most), (fewest, _) = sorted((ends, others))
    return most < fewest and (most == 0 or fewest - most >= STEP)


def _moved(course: Course, times: int) -> Course:
    """Return the course with its visits moved up until they are clear of what they were."""
    low, high = visits_of(course) or (0, 0)
    span = course.sessions or Range(fewest=0, usual=0, most=0)
    by = times * (high - low + STEP)
    ends = {end: None if value is None else value + by for end, value in span.model_dump().items()}
    return course.model_copy(update={"sessions": Range(**ends)})


def _visits_id(course: Course) -> str:
    low, high = visits_of(course) or (0, 0)
    return f"{low:g}-{high:g}"


def _harm(person: _Person, question: QuizQuestion) -> Asked | None:
    """Ask what can go wrong; that all of it was counted is an answer only where that is surely not so."""
    options = (MESOTHERAPY,) if question.about == "mesotherapy" else person.not_counted
    option = next((one for one in options if person.content.options[one].side_effects), None)
    if option is None:
        return None
    findings = person.content.findings
    effects = person.content.options[option].side_effects
    all_counted = all(any(findings[one].share for one in effect.findings) for effect in effects)
    labels = ("nothing", question.only_right) if all_counted else ("nothing", question.only_right, "all-counted")
    answers = tuple(QuizAnswer(label) for label in labels)
    side_effect = question.side_effects.get(option, effects[0].id)
    return Asked(f"{question.id}-{option}", question, answers, question.only_right, option, side_effect=side_effect)


_MAKERS: dict[str, Callable[[_Person, QuizQuestion], Asked | None]] = {
    "clinician-first": _clinician_first,
    "waiting": _waiting,
    "not-known": _not_known,
    "certainty": _certainty,
    "count": _how_many,
    "visits": _visits,
    "harm": _harm,
}

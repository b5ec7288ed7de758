"""(answers, content) -> for each option a standing with all its reasons, the evidence and the course.

The most careful rule wins and no reason is dropped. What we do not know never changes a standing: it adds "if ..., then ...".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .content import Content
from .course import course_for
from .findings.evidence import evidence_level
from .models import Caution, Course, Option, Range
from .models.vocabulary import EvidenceLevel, OptionId, RedFlagId, ScarId, Standing, When, ids
from .person.answers import Answers, Limits
from .person.applying import applying, known_scar
from .person.conditions import UNSAID, Holds, any_of, holds

DAYS_A_WEEK = 7
CAREFUL_FIRST: tuple[Standing, ...] = ("not-for-this-scar", "avoid", "delay", "caution", "possible", "fits")
Level = Literal["fits", "possible", "caution", "delay", "avoid", "not-for-this-scar", "note", "unknown"]


@dataclass(frozen=True)
class Reason:
    """Why an option stands where it stands. `rule` is a caution's id or one of our own (see the labels: reason).

    `when`: by when somebody looks at it, for reasons that come before everything else.
    """

    rule: str
    level: Level
    sources: tuple[str, ...] = ()
    figures: Mapping[str, float] | None = None
    when: When | None = None


@dataclass(frozen=True)
class OptionMatch:
    """What the answers mean for one option."""

    option: OptionId
    standing: Standing
    evidence: EvidenceLevel
    reasons: tuple[Reason, ...]
    course: Course | None


@dataclass(frozen=True)
class Match:
    """What the answers mean for all options; `clinician_first` comes before everything else, the most urgent first.

    `looked_at`: warning signs that hold nothing up, as a doctor has already looked at them.
    """

    clinician_first: tuple[Reason, ...]
    options: Mapping[OptionId, OptionMatch]
    looked_at: tuple[RedFlagId, ...] = ()


def match(answers: Answers, content: Content) -> Match:
    """Return what the answers that apply mean for every option, in the order of the content."""
    answers = applying(answers, content)
    states = _states(answers, content)
    sending = [rule for name, rule in content.cautions.items() if rule.clinician_first and states[name] == "yes"]
    no_match = any(rule.level != "note" for rule in sending)
    told = _told(states, content)
    options = {name: _match_option(content.options[name], answers, content, told, no_match) for name in content.options}
    return Match(
        clinician_first=tuple(_clinician_first(sending, answers.without_signs_looked_at())),
        looked_at=answers.signs_looked_at,
        options=options,
    )


def _states(answers: Answers, content: Content) -> dict[str, Holds]:
    """Return for each rule whether it holds; a sign that a doctor has looked at counts only for rules about it as it is."""
    unseen = answers.without_signs_looked_at()
    return {
        name: any_of(holds(condition, answers if rule.though_looked_at else unseen) for condition in rule.when)
        for name, rule in content.cautions.items()
    }


def _told(states: Mapping[str, Holds], content: Content) -> dict[str, Reason]:
    """Return the reason of every rule that holds, and of every rule that might: the same for each option it speaks of."""
    return {
        name: Reason(name, rule.level if states[name] == "yes" else "unknown", rule.sources)
        for name, rule in content.cautions.items()
        if states[name] != "no"
    }


def _clinician_first(sending: Sequence[Caution], answers: Answers) -> Iterator[Reason]:
    """Yield the rules that send the reader to a clinician: the most urgent first, and of these the warning signs.

    Beside what cannot wait until the next visit, a rule for the next visit is told only where it is about a warning sign
    that nothing more urgent speaks of: rules that merely put off stay silent.
    """
    order = sorted(sending, key=lambda rule: (ids(When).index(rule.clinician_first), not rule.about_a_sign))
    cannot_wait = [rule for rule in order if rule.clinician_first != "next-visit"]
    spoken_of = {sign for rule in cannot_wait for sign in _signs(rule, answers)}
    for rule in order:
        if not cannot_wait or rule in cannot_wait or _signs(rule, answers) - spoken_of:
            yield Reason(rule.id, rule.level, rule.sources, when=rule.clinician_first)


def _signs(rule: Caution, answers: Answers) -> set[str]:
    """Return the warning signs that make a rule hold."""
    holding = (condition for condition in rule.when if condition.red_flags and holds(condition, answers) == "yes")
    return {name for condition in holding for name in condition.red_flags if answers.red_flags.get(name) == "yes"}


def _match_option(
    option: Option, answers: Answers, content: Content, told: Mapping[str, Reason], clinician_first: bool
) -> OptionMatch:
    scar = known_scar(answers)
    course = course_for(option, scar, answers.dent_shape)
    reasons = (
        *_use_reasons(option, answers, scar),
        *_clinician_reasons(option, clinician_first, answers),
        *(told[rule.id] for rule in content.cautions_of[option.id] if rule.id in told),
        *_wish_reasons(option, answers, course),
    )
    standing = min((reason.level for reason in reasons if reason.level in CAREFUL_FIRST), key=CAREFUL_FIRST.index)
    evidence = evidence_level(content, option.id, scar)
    return OptionMatch(option.id, standing, evidence, reasons, course)


def _use_reasons(option: Option, answers: Answers, scar: ScarId | None) -> Iterator[Reason]:
    """Yield what the option is to this scar: established, possible or not used; and whether it aims at the goals."""
    if scar is None:
        everywhere = len(option.scars) == len(ids(ScarId)) and all(
            use.standing == "established" for use in option.scars.values()
        )
        yield Reason("scar-not-known", "fits" if everywhere else "possible")
        return
    use = option.scars.get(scar)
    if use is None:
        yield Reason("not-used-for-this-scar", "not-for-this-scar")
        return
    established = use.standing == "established"
    yield Reason("established" if established else "possible", "fits" if established else "possible", use.sources)
    if use.shapes:
        yield from _kind_reasons("shape", answers.dent_shape, use.shapes, use.sources)
    if use.colours:
        yield from _kind_reasons("colour", answers.colour, use.colours, use.sources)
    if answers.goals and option.group != "waiting" and not set(answers.goals) & set(use.goals):
        yield Reason("other-goals", "possible", use.sources)


def _kind_reasons(kind: str, said: str | None, used_for: tuple[str, ...], sources: tuple[str, ...]) -> Iterator[Reason]:
    """Yield a reason where an option is used only for some shapes or colours of a scar."""
    if said in UNSAID:
        yield Reason(f"only-some-{kind}s", "unknown", sources)
    elif said not in used_for:
        yield Reason(f"other-{kind}", "not-for-this-scar", sources)


def _clinician_reasons(option: Option, clinician_first: bool, answers: Answers) -> Iterator[Reason]:
    """Yield that somebody looks first; where a doctor has looked at a sign, that what we say relies on it."""
    if clinician_first and option.elective_procedure:
        yield Reason("clinician-first", "caution")
    if answers.signs_looked_at:
        yield Reason("looked-at", "note")


def _wish_reasons(option: Option, answers: Answers, course: Course | None) -> Iterator[Reason]:
    """Yield where an option does not fit what the reader can or will do."""
    limits = answers.limits
    if limits.avoid_needles and "needles" in option.involves:
        yield Reason("wish-no-needles", "avoid")
    if limits.avoid_surgery and "surgery" in option.involves:
        yield Reason("wish-no-surgery", "avoid")
    if {"needles"} & set(option.may_involve) and limits.avoid_needles:
        yield Reason("wish-some-needles", "caution")
    if course is not None and option.group not in ("waiting", "support"):
        yield from _time_reasons(option, answers.limits, course)


def _time_reasons(option: Option, limits: Limits, course: Course) -> Iterator[Reason]:
    """Yield where visits, days at home or the wait for a result are more than the reader has."""
    weeks = limits.weeks_until_event
    for rule, limit, least in (
        ("wish-visits", limits.max_visits, _least(course.sessions)),
        ("wish-days-off", limits.days_off_each, _least(course.days_off)),
        ("wish-event", weeks, _least(course.weeks_to_result)),
    ):
        if limit is not None and least is not None and least > limit:
            yield Reason(rule, "caution", course.sources, {"fewest": least, "limit": limit})
    if weeks is None or not option.elective_procedure:
        return
    hidden = course.days_off.most if course.days_off else None
    if hidden is not None and hidden >= weeks * DAYS_A_WEEK:
        yield Reason("wish-event-hidden", "caution", course.sources, {"most": hidden, "limit": weeks})
    if hidden is None and course.weeks_to_result is None:
        yield Reason("wish-event-unknown", "caution", course.sources, {"limit": weeks})


def _least(span: Range | None) -> float | None:
    """Return the smallest number that anybody reported."""
    return (
        None if span is None else next((end for end in (span.fewest, span.usual, span.most) if end is not None), None)
    )

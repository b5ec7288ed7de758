"""(answers, content) -> for each option a standing with all its reasons, the evidence and the course.

The most careful rule wins and no reason is dropped. What we do not know never changes a standing: it adds "if ..., then ...".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..content import Content
from ..course import course_for
from ..findings.aims import Aim, aim
from ..findings.evidence import evidence_level
from ..kept import kept
from ..models import Caution, Course, Option
from ..models.vocabulary import EvidenceLevel, GoalId, OptionId, RedFlagId, Standing, When, ids
from ..person.answers import Answers
from ..person.applying import applying
from ..person.conditions import Holds, any_of, holds, known_scar, told_by
from .reasons import CAREFUL_FIRST, Level, Reason
from .use import use_reasons
from .wishes import wish_reasons

__all__ = ["CAREFUL_FIRST", "Level", "Match", "OptionMatch", "Reason", "match"]


_SOFTER: Mapping[Level, Level] = {"avoid": "caution", "delay": "caution", "caution": "note", "possible": "note"}


@dataclass(frozen=True)
class OptionMatch:
    """What the answers mean for one option; `aim` is what it is for."""

    option: OptionId
    standing: Standing
    evidence: EvidenceLevel
    reasons: tuple[Reason, ...]
    course: Course | None
    aim: Aim


@dataclass(frozen=True)
class Match:
    """What the answers mean for all options; `clinician_first` comes before everything else, the most urgent first.

    `looked_at`: warning signs that hold nothing up, as a doctor has already looked at them. `unserved`: goals that nothing
    here aims at.
    """

    clinician_first: tuple[Reason, ...]
    options: Mapping[OptionId, OptionMatch]
    looked_at: tuple[RedFlagId, ...] = ()
    unserved: tuple[GoalId, ...] = ()


def match(answers: Answers, content: Content) -> Match:
    """Return what the answers that apply mean for every option, in the order of the content."""
    return made(applying(answers, content), content)


@kept(256)
def made(answers: Answers, content: Content) -> Match:
    """Return the same for answers that apply already; made once for the same ones, whatever was told besides."""
    read = _Read(answers, answers.without_signs_looked_at())
    states = _states(read, content)
    sending = [rule for name, rule in content.cautions.items() if rule.clinician_first and states[name] == "yes"]
    no_match = any(rule.level != "note" for rule in sending)
    told = _told(states, read, content)
    options = {name: _match_option(content.options[name], answers, content, told, no_match) for name in content.options}
    return Match(
        clinician_first=tuple(_clinician_first(sending, read.unseen)),
        looked_at=answers.signs_looked_at,
        options=options,
        unserved=_unserved(answers, options),
    )


@dataclass(frozen=True)
class _Read:
    """The answers as rules read them: a sign that a doctor has looked at counts only for rules about it as it is."""

    whole: Answers
    unseen: Answers

    def by(self, rule: Caution) -> Answers:
        """Return the answers as one rule reads them."""
        return self.whole if rule.though_looked_at else self.unseen


def _states(read: _Read, content: Content) -> dict[str, Holds]:
    """Return for each rule whether it holds."""
    return {
        name: any_of(holds(condition, read.by(rule)) for condition in rule.when)
        for name, rule in content.cautions.items()
    }


def _told(states: Mapping[str, Holds], read: _Read, content: Content) -> dict[str, Reason]:
    """Return the reason of every rule that holds, and of every rule that might: the same for each option it speaks of."""
    return {
        name: _of_rule(rule, read.by(rule))
        if states[name] == "yes"
        else Reason(name, "unknown", rule.sources, basis=rule.basis)
        for name, rule in content.cautions.items()
        if states[name] != "no"
    }


def _of_rule(rule: Caution, answers: Answers) -> Reason:
    """Return the reason of a rule that holds, with the answers of its first condition that does."""
    holding = next(condition for condition in rule.when if holds(condition, answers) == "yes")
    return Reason(rule.id, rule.level, rule.sources, basis=rule.basis, told=told_by(holding, answers))


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
            yield Reason(
                rule.id,
                rule.level,
                rule.sources,
                when=rule.clinician_first,
                basis=rule.basis,
                asker=answers.asker or "me",
            )


def _signs(rule: Caution, answers: Answers) -> set[str]:
    """Return the warning signs that make a rule hold."""
    holding = (condition for condition in rule.when if condition.red_flags and holds(condition, answers) == "yes")
    return {name for condition in holding for name in condition.red_flags if answers.red_flags.get(name) == "yes"}


def _match_option(
    option: Option, answers: Answers, content: Content, told: Mapping[str, Reason], clinician_first: bool
) -> OptionMatch:
    aimed = aim(option, answers)
    course = course_for(option, known_scar(aimed.answers), aimed.answers.dent_shape)
    reasons = (
        *_tried_reasons(option, answers),
        *use_reasons(option, aimed, answers, content),
        *_clinician_reasons(option, clinician_first, answers),
        *_rule_reasons(option, aimed, told, content),
        *wish_reasons(option, answers, course),
    )
    if answers.asker not in (None, "me"):
        reasons = tuple(replace(reason, asker=answers.asker) for reason in reasons)
    standing = min((reason.level for reason in reasons if reason.level in CAREFUL_FIRST), key=CAREFUL_FIRST.index)
    evidence = evidence_level(content, option.id, aimed.answers)
    return OptionMatch(option.id, standing, evidence, reasons, course, aimed)


def _rule_reasons(option: Option, aimed: Aim, told: Mapping[str, Reason], content: Content) -> Iterator[Reason]:
    """Yield what the rules tell of an option; a rule that is only about some ways of doing it is a step less strict."""
    for rule in content.cautions_of[option.id]:
        reason = told.get(rule.id) or _of_the_marks(rule, aimed)
        if reason is not None:
            softer = _SOFTER.get(reason.level) if rule.id in content.some_ways_of[option.id] else None
            yield replace(reason, level=softer) if softer else reason


def _of_the_marks(rule: Caution, aimed: Aim) -> Reason | None:
    """Return what a rule for flat marks tells, where an option is for such marks on another scar."""
    if not aimed.colour_layer:
        return None
    state = any_of(holds(condition, aimed.answers) for condition in rule.when if "discoloured" in condition.scar)
    if state == "yes":
        return _of_rule(rule, aimed.answers)
    return None if state == "no" else Reason(rule.id, "unknown", rule.sources, basis=rule.basis)


def _tried_reasons(option: Option, answers: Answers) -> Iterator[Reason]:
    """Yield how it went when it was tried. What failed is at best possible, and stands first to say why."""
    how = answers.tried.get(option.id)
    if how is not None:
        yield Reason(f"tried-{how}", "note" if how == "helped" else "possible")


def _clinician_reasons(option: Option, clinician_first: bool, answers: Answers) -> Iterator[Reason]:
    """Yield that somebody looks first; where a doctor has looked at a sign, that what we say relies on it."""
    if clinician_first and option.elective_procedure:
        yield Reason("clinician-first", "caution")
    if answers.signs_looked_at:
        yield Reason("looked-at", "note")


def _unserved(answers: Answers, options: Mapping[OptionId, OptionMatch]) -> tuple[GoalId, ...]:
    """Return the goals that no option for this scar, or for its colour, aims at."""
    uses = [use for one in options.values() for use in (one.aim.use, one.aim.also_colour) if use]
    return tuple(goal for goal in answers.goals if not any(goal in use.goals for use in uses)) if uses else ()

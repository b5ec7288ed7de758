"""A match -> lines: where each option stands, in words, with every reason."""

from ..content import Content
from ..journey import Journey
from ..matching import CAREFUL_FIRST, Match, OptionMatch, Reason, match
from ..wording import filled, number, say
from .citations import citations
from .clinic import offer_mark
from .effects import level_badge
from .parts import ReasonLine, StandingLine


def reason_text(content: Content, reason: Reason) -> str:
    """Return a reason in words: a caution's sentence, or one of our own."""
    words = content.words
    if reason.rule in content.cautions:
        own = words.cautions[reason.rule]
        return own.if_unknown if reason.level == "unknown" else own.text
    figures = {name: number(words, value) for name, value in (reason.figures or {}).items()}
    return say(words, f"reason.{reason.rule}", **figures)


def reason_line(content: Content, reason: Reason) -> ReasonLine:
    """Return a reason with the standing it asks for and its sources."""
    label = say(content.words, f"standing.{reason.level}") if reason.level in CAREFUL_FIRST else None
    return ReasonLine(reason_text(content, reason), reason.level, label, citations(content, reason.sources))


def standing_line(content: Content, matched: OptionMatch) -> StandingLine:
    """Return one option's standing. The main reason is the first of those that decide it."""
    words = content.words
    deciding = next(reason for reason in matched.reasons if reason.level == matched.standing)
    certain = [reason for reason in matched.reasons if reason.level != "unknown"]
    unknown = [reason for reason in matched.reasons if reason.level == "unknown"]
    return StandingLine(
        option=matched.option,
        name=words.options[matched.option].name,
        in_short=filled(words, words.options[matched.option].in_short, content.options[matched.option]),
        standing=matched.standing,
        standing_words=say(words, f"standing.{matched.standing}"),
        evidence=level_badge(words, matched.evidence),
        main_reason=reason_text(content, deciding),
        reasons=tuple(reason_line(content, reason) for reason in certain),
        if_reasons=tuple(reason_line(content, reason) for reason in unknown),
        offer=offer_mark(content, matched.option),
    )


def first_of_all(content: Content, journey: Journey) -> tuple[ReasonLine, ...]:
    """Return what this person's answers ask somebody to look at before anything else."""
    return clinician_first(content, match(journey.answers, content))


def clinician_first(content: Content, matched: Match) -> tuple[ReasonLine, ...]:
    """Return what somebody should look at before anything else."""
    return tuple(reason_line(content, reason) for reason in matched.clinician_first)

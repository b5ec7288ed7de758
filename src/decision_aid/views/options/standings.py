"""A match -> lines: where each option stands, in words, with every reason."""

from collections.abc import Sequence

from ...content import Content, Words
from ...kept import kept
from ...matching import CAREFUL_FIRST, Match, OptionMatch, Reason, match
from ...models.vocabulary import When, ids
from ...person.journey import Journey
from ...wording import day, filled, number, of_other, say
from ..findings.effects import level_badge
from ..shared.parts import FirstGroup, FirstView, ReasonLine, StandingLine
from ..shared.seller import offer_mark


def reason_text(content: Content, reason: Reason) -> str:
    """Return a reason in words: a caution's sentence, or one of our own. A rule that we made says so."""
    words = content.words
    if reason.rule in content.cautions:
        text = _of_rule(words, reason)
        return f"{text} {say(words, 'reason.ours')}" if reason.basis == "ours" else text
    places = {name: number(words, value) for name, value in (reason.figures or {}).items()}
    if reason.looked_up:
        where = say(words, f"looked_up.{reason.looked_up.where}")
        places |= {"day": day(words, reason.looked_up.day), "where": where}
    return say(words, f"reason.{reason.rule}", **places)


def _of_rule(words: Words, reason: Reason) -> str:
    """Return the sentence of a rule; to somebody who answers for somebody else, the one that is made for that."""
    own = words.cautions[reason.rule]
    unknown = reason.level == "unknown"
    other = own.if_unknown_of_other if unknown else own.of_other
    if reason.asker != "me" and other is not None:
        return of_other(words, other, reason.asker)
    return own.if_unknown if unknown else own.text


def hard_time(content: Content, journey: Journey) -> tuple[str, ...]:
    """Return kind words and where help is, for somebody with many lines; the same that stand at the options."""
    reasons = match(journey.answers, content).options["psychological-support"].reasons
    return tuple(
        reason_text(content, one) for one in reasons if one.rule == "many-lines-help" and one.level != "unknown"
    )


def reason_line(content: Content, reason: Reason) -> ReasonLine:
    """Return a reason with the standing it asks for."""
    label = say(content.words, f"standing.{reason.level}") if reason.level in CAREFUL_FIRST else None
    return ReasonLine(reason_text(content, reason), reason.level, label)


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
        standing_words=standing_words(content, matched),
        evidence=level_badge(words, matched.evidence),
        main_reason=reason_text(content, deciding),
        reasons=tuple(reason_line(content, reason) for reason in certain),
        if_reasons=tuple(reason_line(content, reason) for reason in unknown),
        offer=offer_mark(content, matched.option),
    )


def standing_words(content: Content, matched: OptionMatch) -> str:
    """Return the label of a standing. Waiting is no treatment that is used for a scar, so it has a label of its own."""
    waiting = content.options[matched.option].group == "waiting" and matched.standing == "fits"
    return say(content.words, "standing.waiting" if waiting else f"standing.{matched.standing}")


@kept(128)
def first_of_all(content: Content, journey: Journey) -> FirstView:
    """Return what this person's answers ask somebody to look at before anything else."""
    return clinician_first(content, match(journey.answers, content))


def clinician_first(content: Content, matched: Match) -> FirstView:
    """Return what somebody should look at before anything else, by when, and what a doctor has already looked at."""
    words, groups = content.words, _groups(content, matched.clinician_first)
    most_urgent = matched.clinician_first[0].when if groups else None
    return FirstView(
        title=say(words, f"clinician.title_{most_urgent}") if most_urgent else "",
        lead=say(words, f"clinician.lead_{most_urgent}") if most_urgent else "",
        groups=groups,
        looked_at=_looked_at(content, matched.looked_at),
    )


def _groups(content: Content, reasons: Sequence[Reason]) -> tuple[FirstGroup, ...]:
    by_when = {when: tuple(reason_line(content, one) for one in reasons if one.when == when) for when in ids(When)}
    return tuple(
        FirstGroup(say(content.words, f"clinician.when_{when}"), lines) for when, lines in by_when.items() if lines
    )


def _looked_at(content: Content, signs: Sequence[str]) -> str:
    if not signs:
        return ""
    names = "; ".join(say(content.words, f"summary.short_{sign}") for sign in signs)
    return say(content.words, "clinician.looked_at", signs=names)

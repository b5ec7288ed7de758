"""Findings -> effects: sentences, pictures and badges. Every number a reader sees is made here or in course."""

from typing import TypeGuard

from ...content import Content, Words
from ...findings.counted import had_skin_like
from ...kept import kept
from ...models import AnyFinding, Finding
from ...models.vocabulary import NOTHING, EvidenceLevel, SkinReaction, ids
from ...person.answers import Answers
from ...wording import capitalised, effect_sentence, filled, listed, number, say, time_text, words_of
from ..shared.citations import citations
from ..shared.parts import Badge, Effect
from .kinds import told

FILLED = {"high": 4, "moderate": 3, "low": 2, "very-low": 1, "not-studied": 0}


def badge(words: Words, finding: AnyFinding) -> Badge:
    """Return the certainty badge of a finding, with its reasons."""
    certainty = finding.certainty
    reasons = "; ".join(say(words, f"because.{reason}") for reason in certainty.because)
    why = say(words, "certainty.why", reasons=reasons)
    return Badge(
        certainty.level,
        FILLED[certainty.level],
        level_words(words, certainty.level) if finding.number else _said_words(words, certainty.level),
        why,
        say(words, f"certainty.{certainty.by}"),
    )


def level_badge(words: Words, level: EvidenceLevel) -> Badge:
    """Return a badge for an option as a whole, or for a blank."""
    return Badge(level, FILLED[level], level_words(words, level), say(words, "certainty.once"), "")


def level_words(words: Words, level: EvidenceLevel) -> str:
    """Return the words that always stand beside the circles (standards G2)."""
    return say(words, f"certainty.{level}")


def _said_words(words: Words, level: EvidenceLevel) -> str:
    """Return the words beside the circles of a finding without a number: they are about its sentence."""
    return say(words, f"certainty.said-{level}")


def effect(content: Content, finding: AnyFinding, denominator: int, answers: Answers | None = None) -> Effect:
    """Return one finding ready to draw, with its shares out of `denominator`.

    Of the answers only scar and skin count, so what is kept serves all who share these two.
    """
    reader = None if answers is None else Answers(scar=answers.scar, skin=answers.skin)
    return _effect(content, finding, denominator, reader)


@kept(2048)
def _effect(content: Content, finding: AnyFinding, denominator: int, answers: Answers | None) -> Effect:
    words, own = content.words, words_of(content.words, finding)
    return Effect(
        id=finding.id,
        option=_about(finding),
        state=finding.state,
        state_words=None if finding.state == "number" else say(words, f"cell.{finding.state}"),
        measure=own.measure,
        plain=filled(words, own.plain, finding),
        gist=_gist(words, finding),
        short=own.short,
        number=told(content, finding, denominator),
        badge=badge(words, finding),
        who_short=_people(words, finding),
        who=_who(words, finding),
        skin=_skin_note(words, finding, answers),
        how=_how(words, finding),
        notes=_notes(content, finding, answers),
        sources=citations(content, finding.sources),
    )


def _gist(words: Words, finding: AnyFinding) -> str | None:
    """Return the sentence of size and certainty; against another treatment it says that this is no proof against none."""
    sentence = effect_sentence(words, finding)
    return f"{sentence} {_against(words)}" if sentence and _is_against_another(finding) else sentence


def _against(words: Words) -> str:
    return say(words, "number.against_another_note")


def _is_against_another(finding: AnyFinding) -> bool:
    """Tell whether two treatments were compared: whoever went without any is no treatment to compare with (standards R29)."""
    return finding.is_against_another and _about(finding) != NOTHING


def _about(finding: AnyFinding) -> str:
    """Return the id of the option, or of the treatment of another use."""
    return finding.option if isinstance(finding, Finding) else finding.treatment


def _people(words: Words, finding: AnyFinding) -> str:
    people = finding.studied.people
    if people is None:
        return say(words, "who.people_unknown")
    return say(words, "who.people", number=number(words, people))


def _who(words: Words, finding: AnyFinding) -> str:
    """Return who was studied: how many, how old, which skin (standards QL4)."""
    studied, own = finding.studied, words_of(words, finding)
    if studied.ages:
        ages = say(words, "who.ages", low=number(words, studied.ages[0]), high=number(words, studied.ages[1]))
    elif studied.mean_age:
        ages = say(words, "who.mean_age", age=number(words, studied.mean_age))
    else:
        ages = say(words, "who.ages_unknown")
    if studied.skin:
        first, last = (say(words, f"skin.s{step}") for step in (min(studied.skin), max(studied.skin)))
        skins = first if first == last else say(words, "skin.range", first=first, last=last)
        skin = say(words, "who.skin", skins=skins)
    else:
        skin = say(words, "who.skin_unknown")
    return f"{own.who.rstrip('.')}: {_people(words, finding)}, {ages}, {skin}."


def _skin_note(words: Words, finding: AnyFinding, answers: Answers | None) -> str | None:
    """Return whether people with the reader's skin took part; None where the reader or the study did not say."""
    if not _said_skin(answers) or finding.studied.skin is None:
        return None
    alike = had_skin_like(finding, answers)
    return say(words, "who.skin_like_yours" if alike else "who.skin_not_like_yours")


def _said_skin(answers: Answers | None) -> TypeGuard[Answers]:
    return answers is not None and answers.skin in ids(SkinReaction)


def _how(words: Words, finding: AnyFinding) -> str:
    """Return comparison, time and who judged (standards R19)."""
    compared = finding.compared_with
    if compared is None:
        against = say(words, "who.no_comparison")
    else:
        what = words.options[compared.option].name if compared.option else say(words, f"arm.{compared.arm}")
        against = say(words, "who.compared", what=what)
    judged = say(words, "who.judged", who=say(words, f"judged.{finding.judged_by}"))
    line = f"{against}; {time_text(words, finding.time)}; {judged}."
    return capitalised(line)


def _notes(content: Content, finding: AnyFinding, answers: Answers | None) -> tuple[str, ...]:
    """Return what a reader must know to trust a result: sites, sides, no comparison, who paid, and how far it was traced."""
    words, notes = content.words, []
    if _said_skin(answers) and finding.studied.skin is None:
        notes.append(say(words, "who.skin_not_known"))
    if finding.unit == "sites":
        notes.append(say(words, "number.sites_note"))
    if finding.number is not None and any(content.sources[name].design == "split-face-rct" for name in finding.sources):
        notes.append(say(words, "number.sides_note"))
    alone = finding.outcome == "benefit" and finding.compared_with is None and _about(finding) != NOTHING
    if finding.number is not None and alone:
        notes.append(say(words, "number.alone_note"))
    if _is_against_another(finding) and effect_sentence(words, finding) is None:
        notes.append(_against(words))
    if finding.number is not None:
        notes.extend(_how_traced(content, finding))
    return (*notes, *_scar_notes(words, finding, answers)) if isinstance(finding, Finding) else tuple(notes)


def _how_traced(content: Content, finding: AnyFinding) -> tuple[str, ...]:
    """Return how far a number could be followed: to a page that speaks of a paper, or to one that only tells it."""
    sources = [content.sources[name] for name in finding.sources]
    if {one.design for one in sources} == {"web-page"}:
        return (say(content.words, "tier.told"),)
    return (say(content.words, "tier.page"),) if {one.tier for one in sources} <= {"page", "none"} else ()


def _scar_notes(words: Words, finding: Finding, answers: Answers | None) -> tuple[str, ...]:
    notes = []
    if finding.indirect:
        notes.append(say(words, f"indirect.{finding.indirect}"))
    if answers is not None and answers.scar not in finding.scars:
        notes.append(_seen_in(words, finding))
    if finding.shapes:
        notes.append(say(words, "who.only_shape", kinds=listed(words, [words.ui.shape[one] for one in finding.shapes])))
    if finding.colours:
        kinds = listed(words, [words.ui.colour[one] for one in finding.colours])
        notes.append(say(words, "who.only_colour", kinds=kinds))
    return tuple(notes)


def _seen_in(words: Words, finding: Finding) -> str:
    """Return in which scars a harm was seen."""
    if not finding.scars:
        return say(words, "who.any_skin")
    return say(
        words, "who.seen_in_other_scars", scars=", ".join(words.scars[scar].short_name for scar in finding.scars)
    )

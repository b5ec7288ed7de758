"""Findings -> effects: sentences, pictures and badges. Every number a reader sees is made here or in course."""

from ...content import Content, Words
from ...findings.frequencies import (
    Frequency,
    could_still_be,
    difference,
    ends_out_of,
    frequency,
    is_tellable,
)
from ...models import AnyFinding, Events, Finding
from ...models.vocabulary import EvidenceLevel, SkinReaction, ids
from ...person.answers import Answers
from ...wording import (
    effect_sentence,
    filled,
    listed,
    number,
    say,
    time_text,
    treatment_name,
    words_of,
)
from ..shared.citations import citations
from ..shared.parts import Arm, Badge, Effect, IconArray

FILLED = {"high": 4, "moderate": 3, "low": 2, "very-low": 1, "not-studied": 0}
SKIN_STEPS: dict[str, tuple[int, ...]] = {
    "burns-never-tans": (1,),
    "burns-then-tans": (2, 3),
    "tans-rarely-burns": (3, 4),
    "rarely-burns-brown": (5,),
    "dark-brown-black": (5, 6),
}


def badge(words: Words, finding: AnyFinding) -> Badge:
    """Return the certainty badge of a finding, with its reasons."""
    certainty = finding.certainty
    reasons = "; ".join(say(words, f"because.{reason}") for reason in certainty.because)
    why = say(words, "certainty.why", reasons=reasons)
    return Badge(
        certainty.level,
        FILLED[certainty.level],
        level_words(words, certainty.level),
        why,
        say(words, f"certainty.{certainty.by}"),
    )


def level_badge(words: Words, level: EvidenceLevel) -> Badge:
    """Return a badge for an option as a whole, or for a blank."""
    return Badge(level, FILLED[level], level_words(words, level), say(words, "certainty.once"), "")


def level_words(words: Words, level: EvidenceLevel) -> str:
    """Return the words that always stand beside the circles (standards G2)."""
    return say(words, f"certainty.{level}")


def effect(content: Content, finding: AnyFinding, denominator: int, answers: Answers | None = None) -> Effect:
    """Return one finding ready to draw, with its shares out of `denominator`."""
    words, own = content.words, words_of(content.words, finding)
    return Effect(
        id=finding.id,
        option=_about(finding),
        state=finding.state,
        state_words=None if finding.state == "number" else say(words, f"cell.{finding.state}"),
        measure=own.measure,
        plain=filled(words, own.plain, finding),
        gist=effect_sentence(words, finding),
        treated=_treated(words, finding, denominator),
        compared=_compared(words, finding, denominator),
        difference=_difference(words, finding, denominator),
        range=_range(words, finding, denominator),
        score=_score(words, finding),
        badge=badge(words, finding),
        who_short=_people(words, finding),
        who=_who(words, finding),
        skin=_skin_note(words, finding, answers),
        how=_how(words, finding),
        notes=_notes(words, finding, answers),
        sources=citations(content, finding.sources),
    )


def _about(finding: AnyFinding) -> str:
    """Return the id of the option, or of the treatment of another use."""
    return finding.option if isinstance(finding, Finding) else finding.treatment


def _unit(words: Words, finding: AnyFinding) -> str:
    return say(words, f"number.{finding.unit}")


def _treated(words: Words, finding: AnyFinding, denominator: int) -> Arm | None:
    if finding.people is None:
        return None
    label = words_of(words, finding).treated or treatment_name(words, finding)
    return _arm(words, finding, finding.people, label, denominator)


def _compared(words: Words, finding: AnyFinding, denominator: int) -> Arm | None:
    compared = finding.compared_with
    if compared is None or compared.people is None:
        return None
    return _arm(words, finding, compared.people, words_of(words, finding).compared or "", denominator)


def _arm(words: Words, finding: AnyFinding, events: Events, label: str, denominator: int) -> Arm:
    own, who, time = words_of(words, finding), _unit(words, finding), time_text(words, finding.time)
    had_it, had_it_not = own.had_it or "", own.had_it_not or ""
    counts_key = "number.from_percentage" if events.from_percentage else "number.counts"
    happened, total = number(words, events.happened), number(words, events.total)
    counts = say(words, counts_key, happened=happened, total=total, who=who)
    if events.happened == 0:
        up_to, _ = could_still_be(events.total)
        counts = say(words, "number.zero", total=total, who=who, up_to=number(words, up_to))
    if not is_tellable(events):
        raw = say(words, "number.raw", happened=happened, total=total, who=who, had_it=had_it, time=time)
        rest = say(words, "number.raw_not", others=number(words, events.total - events.happened))
        return Arm(label, f"{happened} / {total}", raw, rest, counts, None)
    shown = frequency(events, denominator)
    values = {"had": number(words, shown.had), "had_not": number(words, shown.had_not), "of": number(words, shown.of)}
    return Arm(
        label=label,
        big=say(words, "number.big", **values),
        had=say(words, "number.had", who=who, had_it=had_it, time=time, **values),
        had_not=say(words, "number.had_not", who=who, had_it_not=had_it_not, **values),
        counts=counts,
        picture=_picture(words, finding, events, shown, had_it, had_it_not),
    )


def _picture(
    words: Words, finding: AnyFinding, events: Events, shown: Frequency, had_it: str, had_it_not: str
) -> IconArray:
    """Return the squares; the range is hatched only for the treated group, where the paper prints it."""
    printed = finding.range if events is finding.people else None
    low, high = (None, None) if printed is None else ends_out_of(shown.of, printed)
    alt = say(
        words,
        "number.icon_alt",
        had=number(words, shown.had),
        had_not=number(words, shown.had_not),
        of=number(words, shown.of),
        had_it=had_it,
        had_it_not=had_it_not,
    )
    return IconArray(
        shown.had,
        shown.of,
        low,
        high,
        alt,
        say(words, "number.filled", had_it=had_it),
        say(words, "number.empty", had_it_not=had_it_not),
    )


def _difference(words: Words, finding: AnyFinding, denominator: int) -> str | None:
    """Return the size of the difference between the two groups (standards R8)."""
    compared, own = finding.compared_with, words_of(words, finding)
    if finding.people is None or compared is None or compared.people is None:
        return None
    if not (is_tellable(finding.people) and is_tellable(compared.people)):
        return None
    more = difference(finding.people, compared.people, denominator)
    key = "number.more" if more > 0 else "number.fewer" if more < 0 else "number.same"
    return say(
        words,
        key,
        number=number(words, abs(more)),
        of=number(words, denominator),
        treated=own.treated,
        compared=own.compared,
        time=time_text(words, finding.time),
    )


def _range(words: Words, finding: AnyFinding, denominator: int) -> str | None:
    """Return the printed range, out of as many people as the number that it belongs to (standards R3, R14)."""
    if finding.range is None:
        return None
    lower, upper = (number(words, end) for end in ends_out_of(denominator, finding.range))
    return say(words, "number.range", lower=lower, upper=upper, per=number(words, denominator))


def _score(words: Words, finding: AnyFinding) -> tuple[str, ...]:
    """Return a mean change with its scale; never people out of 100 (standards R17)."""
    score = finding.score
    if score is None:
        return ()
    lines = [
        say(
            words,
            "number.score",
            change=number(words, score.change),
            time=time_text(words, finding.time),
            worst=number(words, score.worst),
            best=number(words, score.best),
        )
    ]
    if score.compared_change is not None:
        lines.append(say(words, "number.score_compared", change=number(words, score.compared_change)))
    if score.smallest_change_people_notice is not None:
        notice = number(words, score.smallest_change_people_notice)
        lines.append(say(words, "number.score_notice", change=notice))
    return (*lines, say(words, "number.score_mean"))


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
    """Return whether people with the reader's skin took part; None where the reader did not say."""
    if answers is None or answers.skin not in ids(SkinReaction):
        return None
    if finding.studied.skin is None:
        return say(words, "who.skin_not_known")
    alike = set(SKIN_STEPS[str(answers.skin)]) & set(finding.studied.skin)
    return say(words, "who.skin_like_yours" if alike else "who.skin_not_like_yours")


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
    return line[:1].upper() + line[1:]


def _notes(words: Words, finding: AnyFinding, answers: Answers | None) -> tuple[str, ...]:
    notes = []
    if finding.unit == "sites":
        notes.append(say(words, "number.sites_note"))
    return (*notes, *_scar_notes(words, finding, answers)) if isinstance(finding, Finding) else tuple(notes)


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

"""Wishes held against options: fits, does not fit, or unknown. No winner, no rank, no score.

What is not known earns nothing and costs nothing. Why the thresholds are as they are: docs/decisions/0006-values.md.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .content import Content
from .course import cost, course_for
from .findings.aims import about
from .findings.counted import is_clearly_better, surely_at_least
from .findings.evidence import STRONGEST_FIRST, direct_findings, evidence_level, never_studied
from .kept import kept
from .models import Course, Figure, Finding, Option, Range, Wish
from .models.numbers import Averaged
from .models.vocabulary import EvidenceLevel, OptionId
from .models.wishes import Affordable, ColourKept, Counted, Trusted, Upkeep, Within, Without
from .person.answers import Answers
from .person.applying import as_it_applies
from .person.conditions import any_of, holds, known_scar
from .person.journey import Journey, WishAnswer
from .prices import Price, price_of

Verdict = Literal["fits", "does-not-fit", "unknown"]
MOST_WISHES = 8  # standards V1: five to eight wishes
CLEAR_LEAD = 2  # wishes; see too_close


@dataclass(frozen=True)
class Holding:
    """One option held against one wish. `because` names a label (wish_reason), `about` the record it shows."""

    verdict: Verdict
    because: str
    about: str = ""
    course: Course | None = None
    span: Range | None = None
    sources: tuple[str, ...] = ()


Held = Mapping[str, Mapping[OptionId, Holding]]


@dataclass(frozen=True)
class Moves:
    """What a changed answer did to the picture: ids of wishes that came in, and that went out."""

    came_in: tuple[str, ...]
    went_out: tuple[str, ...]


def with_own_limit(wish: Wish, answers: Answers) -> Wish:
    """Return the wish with the person's own limit in place of ours, where they gave one on an earlier page."""
    own = getattr(answers.limits, wish.test.own_limit) if isinstance(wish.test, Within) else None
    if own is None:
        return wish
    return wish.model_copy(update={"figures": {**wish.figures, "limit": Figure(value=own, basis="ours")}})


def held(content: Content, journey: Journey) -> Held:
    """Return every wish held against every option that the person looks at, in the order of the content."""
    return held_against(content, journey, journey.shown)


@kept(64)
def held_against(content: Content, journey: Journey, options: tuple[OptionId, ...]) -> Held:
    """Return every wish held against some options, in the order of the content."""
    journey = as_it_applies(journey, content)
    wishes = {name: with_own_limit(wish, journey.answers) for name, wish in content.wishes.items()}
    return {
        name: {option: hold(wish, content.options[option], journey, content) for option in options}
        for name, wish in wishes.items()
    }


def hold(wish: Wish, option: Option, journey: Journey, content: Content) -> Holding:
    """Return whether an option fits a wish, and why; `wish` already carries the person's own limit.

    What is known of an option that is for the colour of a scar is read with the answers of that colour.
    """
    answers = about(content, option.id, journey.answers)
    match wish.test:
        case Within() | Upkeep() as test:
            return _of_courses(wish, test, option, answers, content)
        case Without():
            return _without(wish.test, option)
        case ColourKept():
            return _colour(wish.test, option, journey.answers, content)
        case Counted():
            return _counted(wish, wish.test, option, answers, content)
        case Trusted():
            return _trusted(wish.test, option, answers, content)
        case Affordable():
            return _affordable(option, journey, answers, content)


def differing(everything: Held) -> tuple[str, ...]:
    """Return the wishes that tell the options apart, at most eight, in the order of the content.

    Where more than eight do, those that one option fits and another does not come before those told apart by an unknown.
    """
    verdicts = {name: {one.verdict for one in row.values()} for name, row in everything.items()}
    apart = [name for name in everything if len(verdicts[name]) > 1]
    sharp_first = sorted(apart, key=lambda name: not {"fits", "does-not-fit"} <= verdicts[name])
    kept = sharp_first[:MOST_WISHES]
    return tuple(name for name in apart if name in kept)


def mattering(shown: Iterable[str], said: Mapping[str, WishAnswer]) -> tuple[str, ...]:
    """Return the wishes that the person said matter; "not sure" and no answer take no part."""
    return tuple(name for name in shown if said.get(name) == "matters")


def too_close(rows: Sequence[Sequence[Verdict]]) -> bool:
    """Tell whether the wishes that matter leave the options too close to call; one row of verdicts an option.

    An option's fits lie between those that are sure and those with every unknown added. It is clear only when one
    option is ahead of every other by at least CLEAR_LEAD wishes even if all its own unknowns turned out against it
    and all the others' for them.

    >>> too_close([["fits", "fits"], ["does-not-fit", "does-not-fit"]])
    False
    >>> too_close([["fits", "fits"], ["does-not-fit", "unknown"]])
    True
    """
    sure = [row.count("fits") for row in rows]
    possible = [row.count("fits") + row.count("unknown") for row in rows]
    return not any(
        all(fits - other >= CLEAR_LEAD for place, other in enumerate(possible) if place != here)
        for here, fits in enumerate(sure)
    )


def what_moved(before: Mapping[str, WishAnswer], after: Mapping[str, WishAnswer], shown: Sequence[str]) -> Moves:
    """Return which of the wishes shown came into the picture and which went out."""
    then, now = mattering(shown, before), mattering(shown, after)
    return Moves(tuple(name for name in now if name not in then), tuple(name for name in then if name not in now))


def _of_courses(wish: Wish, test: Within | Upkeep, option: Option, answers: Answers, content: Content) -> Holding:
    if isinstance(test, Upkeep):
        return _each_course(option, answers, lambda course: _upkeep(test, course))
    if test.reads == "weeks_to_result" and never_studied(content, option.id, answers):
        return Holding("unknown", "no-result-studied")
    return _each_course(option, answers, lambda course: _within(wish, test, course))


def _each_course(option: Option, answers: Answers, judge: Callable[[Course], Holding]) -> Holding:
    """Return what a course tells; without a type of scar, only what all courses of the option agree on."""
    scar = known_scar(answers)
    if scar is not None:
        course = course_for(option, scar, answers.dent_shape)
        return Holding("unknown", "not-used") if course is None else judge(course)
    found = [judge(course) for course in option.courses]
    if len(found) == 1:
        return found[0]
    if len({one.verdict for one in found}) > 1 or found[0].verdict == "unknown":
        return Holding("unknown", "scar-not-known")
    return Holding(found[0].verdict, "any-scar", sources=found[0].sources)


def _verdict(span: Range | None, limit: float) -> Verdict:
    """Return fits only if all of a range is within the limit, does not fit only if all of it is beyond."""
    if span is None:
        return "unknown"
    least = next((end for end in (span.fewest, span.usual) if end is not None), None)
    if least is not None and least > limit:
        return "does-not-fit"
    return "fits" if span.most is not None and span.most <= limit else "unknown"


def _within(wish: Wish, test: Within, course: Course) -> Holding:
    """Hold a range against the limit; one from studies of something near earns nothing and costs nothing."""
    span: Range | None = getattr(course, test.reads)
    nearby = course.basis.get(test.reads) == "nearby-studies"
    verdict = "unknown" if nearby else _verdict(span, float(wish.figures["limit"].value))
    return Holding(verdict, test.reads, course=course, span=span, sources=course.sources)


def _upkeep(test: Upkeep, course: Course) -> Holding:
    verdicts: dict[str, Verdict] = dict.fromkeys(test.fits, "fits")
    verdicts |= dict.fromkeys(test.does_not_fit, "does-not-fit")
    return Holding(verdicts.get(course.upkeep, "unknown"), "upkeep", course=course, sources=course.sources)


def _without(test: Without, option: Option) -> Holding:
    if set(test.none_of) & set(option.involves):
        return Holding("does-not-fit", "involves")
    unsure = next((effect for effect in option.side_effects if effect.id in test.unsure_about), None)
    if unsure is not None:
        return Holding("unknown", "side-effect", unsure.id, sources=unsure.sources)
    return Holding("fits", "involves")


def _colour(test: ColourKept, option: Option, answers: Answers, content: Content) -> Holding:
    """Rules about the person's skin come first, then what is known of the option, then what nobody has counted."""
    for rule in content.cautions_of[option.id]:
        about_skin = any(condition.skin or condition.marks_easily for condition in rule.when)
        if about_skin and rule.level != "note" and any_of(holds(one, answers) for one in rule.when) == "yes":
            return Holding("does-not-fit", "caution", rule.id, sources=rule.sources)
    named = [effect for effect in option.side_effects if effect.id in test.side_effects]
    named.sort(key=lambda effect: effect.known_from == "single-cases")
    if named:
        verdict: Verdict = "unknown" if named[0].known_from == "single-cases" else "does-not-fit"
        return Holding(verdict, "side-effect", named[0].id, sources=named[0].sources)
    if set(option.involves) <= set(test.untouched):
        return Holding("fits", "involves")
    return Holding("unknown", "not-counted")


def _at_least(level: EvidenceLevel, lowest: EvidenceLevel) -> bool:
    return STRONGEST_FIRST.index(level) <= STRONGEST_FIRST.index(lowest)


def _trusted(test: Trusted, option: Option, answers: Answers, content: Content) -> Holding:
    """Hold how sure we are against the wish; here a gap is itself the fact, so "not studied" does not fit."""
    if known_scar(answers) is None:
        return Holding("unknown", "scar-not-known")
    level = evidence_level(content, option.id, answers)
    return Holding("fits" if _at_least(level, test.certainty_at_least) else "does-not-fit", "evidence", level)


def _counted(wish: Wish, test: Counted, option: Option, answers: Answers, content: Content) -> Holding:
    scar = known_scar(answers)
    if scar is None:
        return Holding("unknown", "scar-not-known")
    found = [one for one in direct_findings(content, option.id, scar, "benefit") if _speaks_of(one, answers)]
    telling = [one for one in found if one.size == "little-or-none" or is_clearly_better(one)]
    trusted = [one for one in telling if _at_least(one.certainty.level, test.certainty_at_least)]
    shown = [one for one in trusted if one.headline] or trusted
    if not shown:
        return Holding("unknown", "too-unsure" if telling else _why_no_count(found))
    verdicts = {_benefit(wish, one) for one in shown}
    if len(verdicts) > 1:
        return Holding("unknown", "counts-differ", sources=tuple(source for one in shown for source in one.sources))
    return Holding(verdicts.pop(), "finding", shown[0].id, sources=shown[0].sources)


def _why_no_count(found: Sequence[Finding]) -> str:
    """Return why no finding of benefit can be held against a number of people."""
    if not found:
        return "not-studied"
    return "only-an-average" if any(isinstance(one.number, Averaged) for one in found) else "no-count"


def _speaks_of(finding: Finding, answers: Answers) -> bool:
    """Tell whether a finding is surely about the person's dents and marks; unlike a table, a match may not guess."""
    shape = not finding.shapes or answers.dent_shape in finding.shapes
    return shape and (not finding.colours or answers.colour in finding.colours)


def _benefit(wish: Wish, finding: Finding) -> Verdict:
    """Return what one finding says. A share below the threshold stays open: the study may have set a high bar.

    A pooled rate fits only where the lower end of its range does.
    """
    if finding.size == "little-or-none":
        return "does-not-fit"
    needed = Fraction(int(wish.figures["people"].value), int(wish.figures["of"].value))
    return "fits" if finding.share is not None and surely_at_least(finding.share) >= needed else "unknown"


def _affordable(option: Option, journey: Journey, answers: Answers, content: Content) -> Holding:
    """Hold the cost against the budget; the content knows no prices, so without the person's or a clinic's it is unknown."""
    if not option.involves:
        return Holding("fits", "nothing-to-pay")
    if known_scar(answers) is None:
        return Holding("unknown", "scar-not-known")
    price = price_of(content, journey, option.id)
    return _each_course(option, answers, lambda course: _cost(course, price, answers.limits.budget))


def _cost(course: Course, price: Price | None, budget: float | None) -> Holding:
    if course.sessions is not None and not course.has_visits:
        return Holding("unknown", "products-not-priced")
    if price is None:
        return Holding("unknown", "no-price")
    in_all = cost(course, price.amount)
    if in_all is None or budget is None:
        return Holding("unknown", "visits-not-known" if in_all is None else "no-budget", span=in_all)
    return Holding(_verdict(in_all, budget), "cost", span=in_all, sources=course.sources)

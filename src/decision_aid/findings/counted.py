"""Which findings fill a cell of the screen, and in which order: for every page and for the questions about them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from ..content import Content
from ..models import AnyFinding, Finding
from ..models.numbers import Counts, MeasureClass, Share
from ..models.vocabulary import OptionId, Outcome
from ..person.answers import Answers
from ..person.conditions import UNSAID, known_scar
from .aims import about
from .evidence import is_about, of_other_colour

LeftOut = Literal[
    "something-near", "other-colour", "other-scar", "no-scar-known", "nothing-done", "own-scar-first", "others-first"
]
MOST_HEADLINES = 2
CLEARLY_BETTER: tuple[MeasureClass, ...] = ("clearly-better", "gone-or-flat")
SKIN_STEPS: dict[str, tuple[int, ...]] = {
    "burns-never-tans": (1,),
    "burns-then-tans": (2, 3),
    "tans-rarely-burns": (3, 4),
    "rarely-burns-brown": (5,),
    "dark-brown-black": (5, 6),
}
HARMS: tuple[Outcome, ...] = ("colour-change", "harm", "recovery")


def is_like(finding: Finding, answers: Answers) -> bool:
    """Tell whether a finding is about dents of the reader's shape and marks of the reader's colour, or about any."""
    shape_fits = not finding.shapes or answers.dent_shape in (*UNSAID, *finding.shapes)
    return shape_fits and (not finding.colours or answers.colour in (*UNSAID, *finding.colours))


def why_not_in_cell(content: Content, finding: Finding, answers: Answers, is_counted: bool) -> LeftOut | None:
    """Return why a finding does not fill the cell of its option and outcome; None where it does.

    Benefit and lasting: direct findings of this scar type only. Harms belong to the procedure, so findings in any skin,
    then in other scars, stand in where this scar type was not counted. `is_counted`: whether it was.
    """
    scar = known_scar(answers)
    if finding.indirect is not None:
        return "something-near"
    if of_other_colour(finding, answers):
        return "other-colour"
    if scar is not None and is_about(finding, scar, finding.outcome):
        return None
    if finding.outcome not in HARMS:
        return "no-scar-known" if scar is None else "other-scar"
    if content.options[finding.option].group == "waiting":
        return "nothing-done"
    return "own-scar-first" if is_counted else None


def findings_for(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> tuple[Finding, ...]:
    """Return what fills a cell, the most telling first; see `why_not_in_cell` and `_order`.

    Of an option that is for the colour of a scar, the findings about flat marks of that colour.
    """
    answers = about(content, option, answers)
    scar, found = known_scar(answers), [one for one in content.findings_of[option] if one.outcome == outcome]
    is_counted = scar is not None and any(is_about(one, scar, outcome) for one in found)
    kept = [one for one in found if why_not_in_cell(content, one, answers, is_counted) is None]
    if is_counted:
        return tuple(sorted(kept, key=lambda finding: _order(finding, answers)))
    return tuple(sorted(kept, key=lambda finding: (bool(finding.scars), *_order(finding, answers))))


def _order(finding: Finding, answers: Answers) -> tuple[bool, ...]:
    """Return what puts a finding first: like the reader's scar, a number before words, a headline, the reader's skin."""
    like = is_like(finding, answers)
    return (not like, finding.number is None, not finding.headline, not had_skin_like(finding, answers))


def had_skin_like(finding: AnyFinding, answers: Answers) -> bool:
    """Tell whether people with the reader's skin took part, as far as the study says."""
    return bool(set(SKIN_STEPS.get(str(answers.skin), ())) & set(finding.studied.skin or ()))


def shown_of(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return what the cell of a comparison shows: two headlines with numbers, which may disagree, else the first alone."""
    two = [finding for finding in findings[:MOST_HEADLINES] if finding.headline and finding.number is not None]
    return two if len(two) == MOST_HEADLINES else findings[:1]


def is_clearly_better(finding: Finding) -> bool:
    """Tell whether a finding counts who got clearly better (half or better, gone or flat), and not fewer than without."""
    clearly = finding.measure_class in CLEARLY_BETTER and finding.more_is == "better"
    return finding.share is not None and clearly and finding.direction != "lowers"


def surely_at_least(number: Share) -> Fraction:
    """Return the share, from 0 to 1, that a number stands for at the least: the lower end of a pooled rate's range.

    A pooled rate without a range says nothing sure, so it is 0.
    """
    if isinstance(number, Counts):
        return number.share
    lower = number.range.lower if number.range else None
    return Fraction(0) if lower is None else Fraction(lower) / number.per


def fates(content: Content, option: OptionId, outcome: Outcome, answers: Answers) -> Mapping[str, LeftOut | None]:
    """Return each finding of an option and outcome by its id, with why its cell leaves it out; None where it is shown."""
    kept, answers = findings_for(content, option, outcome, answers), about(content, option, answers)
    shown, is_counted = shown_of(kept), any(known_scar(answers) in one.scars for one in kept)
    found = (*kept, *(one for one in content.findings_of[option] if one.outcome == outcome and one not in kept))
    return {
        one.id: None if one in shown else why_not_in_cell(content, one, answers, is_counted) or "others-first"
        for one in found
    }

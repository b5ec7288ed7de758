"""Questions about all findings together: which fit a filter, who took part, what is blank."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..content import Content
from ..kept import kept
from ..models import Finding
from ..models.evidence import Design
from ..models.numbers import NumberKind
from ..models.vocabulary import CertaintyLevel, EvidenceLevel, OptionId, Outcome, ScarId, ids
from .evidence import direct_findings, strongest
from .trials import Bounds, Sums, against_the_words, far_apart, printed_bounds, sums_of

SKIN_STEPS = (1, 2, 3, 4, 5, 6)
AGE_GROUPS = ((0, 17), (18, 39), (40, 64), (65, 120))
NOT_TOLD = "not-told"
ANY_SKIN = "any-skin"


@dataclass(frozen=True)
class Wanted:
    """What a reader filters by; None lets everything through."""

    option: OptionId | None = None
    scar: str | None = None  # a scar type, or "any-skin": findings about the procedure on any skin
    outcome: Outcome | None = None
    certainty: CertaintyLevel | None = None
    skin: int | str | None = None  # a step of the skin scale, or "not-told"
    design: Design | None = None


@dataclass(frozen=True)
class Blank:
    """One option and one scar type: how sure we are that it helps, from how many results, and whether it is in use.

    `kinds` are the kinds of number that its results hold, each once; empty where all are told in words only.
    `against_another`: that level rests only on comparisons with another treatment, which are no proof against none.
    """

    option: OptionId
    scar: ScarId
    level: EvidenceLevel
    results: int
    kinds: tuple[NumberKind, ...]
    against_another: bool
    in_use: bool


def designs_of(content: Content, finding: Finding) -> tuple[Design, ...]:
    """Return the designs of a finding's sources, each once."""
    return tuple(dict.fromkeys(content.sources[name].design for name in finding.sources))


@kept(64)
def matching_findings(content: Content, wanted: Wanted) -> tuple[Finding, ...]:
    """Return the findings that fit every filter: by the name of the option, then in the author's order."""
    found = [finding for finding in content.findings.values() if _fits(content, finding, wanted)]
    return tuple(sorted(found, key=lambda finding: content.words.options[finding.option].name))


def _fits(content: Content, finding: Finding, wanted: Wanted) -> bool:
    scars, skin = finding.scars or (ANY_SKIN,), finding.studied.skin or (NOT_TOLD,)
    return (
        wanted.option in (None, finding.option)
        and (wanted.scar is None or wanted.scar in scars)
        and wanted.outcome in (None, finding.outcome)
        and wanted.certainty in (None, finding.certainty.level)
        and (wanted.skin is None or wanted.skin in skin)
        and (wanted.design is None or wanted.design in designs_of(content, finding))
    )


def sums_for(content: Content, finding: Finding) -> Sums | None:
    """Return what can be worked out again from one finding's counts."""
    return sums_of(finding, designs_of(content, finding))


def differing(content: Content) -> tuple[tuple[Finding, Bounds, Bounds], ...]:
    """Return each finding whose printed range is far from ours: (finding, ours, printed)."""
    found = []
    for finding in content.findings.values():
        sums, printed = sums_for(content, finding), printed_bounds(finding)
        ours = sums.treated if sums else None
        if ours and printed and far_apart(ours, printed):
            found.append((finding, ours, printed))
    return tuple(found)


def pointing_the_other_way(content: Content) -> tuple[Finding, ...]:
    """Return each finding whose counts point the other way than its words."""
    return tuple(f for f in content.findings.values() if (sums := sums_for(content, f)) and against_the_words(f, sums))


def by_skin(findings: Iterable[Finding]) -> Mapping[int | str, int]:
    """Return how many findings counted people of each step of the skin scale; "not-told" where nobody says."""
    counts: Counter[int | str] = Counter()
    for finding in findings:
        counts.update(set(finding.studied.skin) if finding.studied.skin else {NOT_TOLD})
    return counts


def by_age(findings: Iterable[Finding]) -> Mapping[tuple[int, int] | str, int]:
    """Return how many findings had people of each group of ages, in years; "not-told" where no range is given."""
    counts: Counter[tuple[int, int] | str] = Counter()
    for finding in findings:
        ages = finding.studied.ages
        if ages is None:
            counts[NOT_TOLD] += 1
        else:
            counts.update(group for group in AGE_GROUPS if ages[0] < group[1] + 1 and ages[1] >= group[0])
    return counts


def blanks(content: Content) -> Mapping[OptionId, tuple[Blank, ...]]:
    """Return one row an option, by name, with one entry a scar type: the evidence that it helps, or none."""
    options = sorted(content.options, key=lambda option: content.words.options[option].name)
    return {option: tuple(_blank(content, option, scar) for scar in ids(ScarId)) for option in options}


def _blank(content: Content, option: OptionId, scar: ScarId) -> Blank:
    found = direct_findings(content, option, scar, "benefit")
    held = {one.number.kind for one in found if one.number}
    kinds = tuple(kind for kind in ids(NumberKind) if kind in held)
    level = strongest(found)
    against_another = level != strongest(one for one in found if not one.is_against_another)
    in_use = scar in content.options[option].uses
    return Blank(option, scar, level, len(found), kinds, against_another, in_use)

"""A reason: what it says, what it does to a standing, and what it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ..content import Content
from ..models.base import Basis
from ..models.evidence import Design
from ..models.vocabulary import Asker, Standing, When

CAREFUL_FIRST: tuple[Standing, ...] = ("not-for-this-scar", "avoid", "delay", "caution", "possible", "fits")
Level = Literal["fits", "possible", "caution", "delay", "avoid", "not-for-this-scar", "note", "unknown"]
ReasonBasis = Basis | Literal["your-answers"]

# What the design of a source makes of a use that rests on it; the first that any of its sources has counts.
_BASES: Mapping[Basis, tuple[Design, ...]] = {
    "guideline": ("guideline",),
    "regulator": ("regulator",),
    "review": ("cochrane-review", "network-meta-analysis", "systematic-review", "narrative-review"),
    "trials": ("rct", "split-face-rct", "controlled-trial", "cohort", "before-after", "survey"),
    "cases": ("case-series", "case-report", "outbreak-report"),
    "practice": ("web-page",),
}


@dataclass(frozen=True)
class Reason:
    """Why an option stands where it stands. `rule` is a caution's id or one of our own (see the labels: reason).

    `basis`: what it rests on; "your-answers" where it only mirrors what the reader said. `when`: by when somebody looks at
    it, for reasons that come before everything else. `asker`: for whom the reader asks. `told`: the answers that make a rule
    of the content hold, as (question, answer).
    """

    rule: str
    level: Level
    sources: tuple[str, ...] = ()
    figures: Mapping[str, float] | None = None
    when: When | None = None
    basis: ReasonBasis = "your-answers"
    asker: Asker = "me"
    told: tuple[tuple[str, str], ...] = ()


def basis_of(content: Content, sources: Iterable[str]) -> Basis:
    """Return what a use rests on, from the designs of its sources."""
    designs = {content.sources[name].design for name in sources}
    return next(basis for basis, kinds in _BASES.items() if designs & set(kinds))

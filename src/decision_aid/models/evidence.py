"""Sources and findings: where a number comes from, and what exactly was counted."""

from datetime import date
from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, PositiveInt, model_validator

from .base import Citations, Id, Record, Text
from .numbers import Averaged, Counts, Effect, MeasureClass, Number, Pooled, Share
from .vocabulary import CellState, CertaintyLevel, Colour, DentShape, OptionId, Outcome, ScarId

Design = Literal[
    "cochrane-review",
    "network-meta-analysis",
    "systematic-review",
    "rct",
    "split-face-rct",
    "cohort",
    "before-after",
    "case-series",
    "case-report",
    "controlled-trial",
    "survey",
    "web-page",
    "outbreak-report",
    "narrative-review",
    "guideline",
    "regulator",
]


Tier = Literal["complete", "findable", "page", "none"]


class Source(Record):
    """A paper, guideline or regulator page.

    `tier`: complete (title, first author, year, journal and DOI or PMID seen), findable (title and DOI or PMID seen, so that
    a reader can open it), page (title and address only) or none.
    """

    id: Id
    title: Text
    authors: Text | None
    year: int | None
    journal: Text | None
    doi: Text | None
    pmid: int | None
    url: Text | None
    design: Design
    size: Text | None
    population: Text | None
    funding: Text | None
    read: Literal["abstract", "summary-page", "full-text"]
    tier: Tier
    missing: Text | None
    note: Text | None

    @model_validator(mode="after")
    def _tier_is_what_was_seen(self) -> Self:
        """Hold the tier against the citation: complete has every field, findable an identifier, page an address."""
        whole = all((self.authors, self.year, self.journal)) and not self.missing
        if self.tier in ("complete", "findable") and not (self.doi or self.pmid):
            raise ValueError(f"a source of tier {self.tier} has a DOI or a PMID")
        if self.tier == "complete" and not whole:
            raise ValueError("a complete source has authors, year and journal, and nothing missing")
        if self.tier == "page" and not self.url:
            raise ValueError("a source of tier page has an address")
        return self


class Comparison(Record):
    """The other arm of a study."""

    arm: Literal["no-treatment", "dummy", "usual-care", "other-treatment"]
    option: OptionId | None = None
    number: Number | None = None


class Time(Record):
    """When the outcome was counted, in weeks after the start or the last visit, as the paper says."""

    kind: Literal["after", "during-course", "asked-once", "not-reported"]
    weeks: float | None = None
    to_weeks: float | None = None

    @model_validator(mode="after")
    def _weeks_when_after(self) -> Self:
        if (self.kind == "after") != (self.weeks is not None):
            raise ValueError('write weeks with kind "after", and only then')
        return self


class Sessions(Record):
    """How often people were treated in the study."""

    number: Decimal | None = Field(default=None, gt=0)
    weeks_between: Decimal | None = Field(default=None, gt=0)


class Studied(Record):
    """Who took part. Skin is the six-step scale of how skin reacts to sun (1 pale to 6 black)."""

    people: PositiveInt | None = None
    sites: PositiveInt | None = None
    skin: tuple[int, ...] | None = None
    ages: tuple[Decimal, Decimal] | None = None
    mean_age: Decimal | None = None


Because = Literal[
    "few-people",
    "one-study",
    "no-comparison",
    "not-random",
    "not-blinded",
    "short-follow-up",
    "other-skin-types",
    "other-scar-or-skin",
    "other-product",
    "mixed-results",
    "wide-range",
    "sites-not-people",
    "maker-paid",
    "abstract-only",
    "records-only",
    "self-report",
    "old-studies",
    "second-hand",
    "cases-only",
    "expert-opinion",
    "special-group",
    "rough-numbers",
    "lost-to-follow-up",
]


Indirect = Literal[
    "other-product",
    "other-skin",
    "other-scar",
    "other-use",
    "other-condition",
    "added-to-another",
    "mixed-lasers",
    "mixed-purpose",
    "how-common",
    "dummy",
]


class Certainty(Record):
    """How sure we are, who says so, and the main reasons. `ours` is our judgement in GRADE terms."""

    level: CertaintyLevel
    by: Literal["ours", "authors"]
    because: tuple[Because, ...] = Field(min_length=1)


class StudyResult(Record):
    """What every result of a study tells, whatever it was about.

    `class` says what was counted, so that like stands beside like; a number has one. `more_is` tells which way is better.
    `seen_twice` is the day on which the page was found again and compared with this record.
    """

    id: Id
    outcome: Outcome
    measure_class: MeasureClass | None = Field(default=None, alias="class")
    number: Number | None = None
    more_is: Literal["better", "worse"] | None = None
    compared_with: Comparison | None = None
    effect: Effect | None = None
    unit: Literal["people", "sites"]
    time: Time
    sessions: Sessions | None = None
    judged_by: Literal["patient", "blinded-assessor", "treating-clinician", "measured", "records", "not-said"]
    studied: Studied
    size: Literal["important", "small", "little-or-none", "unknown"] = "unknown"
    direction: Literal["raises", "lowers", "none", "unclear"] = "none"
    figures: dict[str, Decimal] = {}
    certainty: Certainty
    seen_twice: date | None = None
    sources: Citations

    @model_validator(mode="after")
    def _number_is_whole(self) -> Self:
        other = self.compared_with.number if self.compared_with else None
        if other is not None and (self.number is None or other.kind != self.number.kind):
            raise ValueError("both arms of a comparison are of the same kind")
        if self.number is not None and (self.measure_class is None or self.more_is is None):
            raise ValueError("a number says its class and what more of it is (more_is: better or worse)")
        if isinstance(self.number, Averaged) and not (self.number.has_value or self._has_gap):
            raise ValueError("an average has a value after or a change, or an effect with the gap between the arms")
        return self

    @property
    def _has_gap(self) -> bool:
        return self.effect is not None and self.effect.is_gap

    @property
    def state(self) -> CellState:
        """What a cell can say of this result; worked out, never typed."""
        if self.number is not None:
            return "number"
        return "unclear" if self.direction == "unclear" else "no-usable-number"

    @property
    def is_against_another(self) -> bool:
        """Tell whether the other group had another treatment: then this is no proof against none (standards R29)."""
        return self.compared_with is not None and self.compared_with.arm == "other-treatment"

    @property
    def arms(self) -> tuple[Number, ...]:
        """The numbers of each group that has any: the treated one first."""
        compared = self.compared_with.number if self.compared_with else None
        return tuple(number for number in (self.number, compared) if number is not None)

    @property
    def share(self) -> Share | None:
        """The number of the treated group where it tells how many had the outcome; None for averages and days."""
        return self.number if isinstance(self.number, Counts | Pooled) else None

    @property
    def shares(self) -> tuple[Share, ...]:
        """The numbers of each group that tell how many had the outcome: the treated one first."""
        return tuple(number for number in self.arms if isinstance(number, Counts | Pooled))


class Finding(StudyResult):
    """One result of one source (or of sources that agree) about an option for scars."""

    option: OptionId
    scars: tuple[ScarId, ...]  # empty: the finding is about the procedure on any skin
    shapes: tuple[DentShape, ...] = ()
    colours: tuple[Colour, ...] = ()
    headline: bool = False  # shown in the comparison; the others stand on the option's page
    indirect: Indirect | None = None

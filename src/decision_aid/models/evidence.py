"""Sources and findings: where a number comes from, and what exactly was counted."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, NonNegativeInt, PositiveInt, model_validator

from .base import Citations, Id, Record, Text, whole
from .vocabulary import CertaintyLevel, Colour, DentShape, OptionId, Outcome, ScarId

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
    "outbreak-report",
    "narrative-review",
    "guideline",
    "regulator",
]


class Source(Record):
    """A paper, guideline or regulator page; `checked` when title, author, year, journal and DOI or PMID were seen."""

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
    checked: bool
    missing: Text | None
    note: Text | None

    @model_validator(mode="after")
    def _checked_means_findable(self) -> Self:
        if self.checked and not (self.doi or self.pmid):
            raise ValueError("a checked source has a DOI or a PMID")
        return self


class Events(Record):
    """People (or sites) who had an outcome, out of all who were counted."""

    happened: NonNegativeInt
    total: PositiveInt
    from_percentage: bool = False  # the paper printed a percentage; `happened` is rounded from it

    @model_validator(mode="after")
    def _no_more_events_than_people(self) -> Self:
        if self.happened > self.total:
            raise ValueError(f"happened ({self.happened}) is more than total ({self.total})")
        return self

    @property
    def share(self) -> Fraction:
        """The part of all who had the outcome, from 0 to 1."""
        return Fraction(self.happened, self.total)


class Interval(Record):
    """The range in which the true share of the treated arm may lie, in events per `per` people, as printed."""

    lower: NonNegativeInt
    upper: NonNegativeInt
    per: Annotated[Literal[100, 1000], BeforeValidator(whole)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.lower <= self.upper <= self.per:
            raise ValueError("lower, upper and per must go up")
        return self


class Comparison(Record):
    """The other arm of a study."""

    arm: Literal["no-treatment", "dummy", "usual-care", "other-treatment"]
    option: OptionId | None = None
    people: Events | None = None


class ScoreChange(Record):
    """A mean change on a scale, with the digits that the paper printed. Never turned into people out of 100."""

    worst: Decimal
    best: Decimal
    change: Decimal
    compared_change: Decimal | None = None
    smallest_change_people_notice: Decimal | None = None


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


class Studied(Record):
    """Who took part. Skin is the six-step scale of how skin reacts to sun (1 pale to 6 black)."""

    people: PositiveInt | None = None
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
    "second-hand",
    "cases-only",
    "expert-opinion",
    "special-group",
    "rough-numbers",
    "lost-to-follow-up",
]


class Certainty(Record):
    """How sure we are, who says so, and the main reasons. `ours` is our judgement in GRADE terms."""

    level: CertaintyLevel
    by: Literal["ours", "authors"]
    because: tuple[Because, ...] = Field(min_length=1)


class StudyResult(Record):
    """What every result of a study tells, whatever it was about."""

    id: Id
    outcome: Outcome
    state: Literal["number", "no-usable-number", "unclear"]
    people: Events | None = None
    range: Interval | None = None
    score: ScoreChange | None = None
    compared_with: Comparison | None = None
    unit: Literal["people", "sites"]
    time: Time
    judged_by: Literal["patient", "blinded-assessor", "treating-clinician", "measured", "records", "not-said"]
    studied: Studied
    size: Literal["important", "small", "little-or-none", "unknown"]
    direction: Literal["raises", "lowers", "none"]
    figures: dict[str, Decimal] = {}
    certainty: Certainty
    sources: Citations

    @model_validator(mode="after")
    def _number_needs_counts_or_score(self) -> Self:
        if (self.state == "number") != bool(self.people or self.score):
            raise ValueError('state "number" has people or a score; every other state has neither')
        if self.compared_with and self.compared_with.people and not self.people:
            raise ValueError("the compared arm has counts but the treated arm has none")
        return self

    @property
    def arms(self) -> tuple[Events, ...]:
        """The counts of each group that has any: the treated one first."""
        compared = self.compared_with.people if self.compared_with else None
        return tuple(events for events in (self.people, compared) if events is not None)


class Finding(StudyResult):
    """One result of one source (or of sources that agree) about an option for scars."""

    option: OptionId
    scars: tuple[ScarId, ...]  # empty: the finding is about the procedure on any skin
    shapes: tuple[DentShape, ...] = ()
    colours: tuple[Colour, ...] = ()
    headline: bool = False  # shown in the comparison; the others stand on the option's page
    indirect: Literal["other-product", "other-skin", "other-scar", "added-to-another"] | None = None

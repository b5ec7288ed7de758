"""The kinds of a number: what exactly a study printed. Told apart by `kind`; both arms of a comparison are of one kind.

Every value keeps the digits that the paper printed.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, NonNegativeInt, PositiveInt, StringConstraints, model_validator

from .base import Figure, Id, Record, Text, whole

NumberKind = Literal["counts", "pooled", "score", "measured", "days", "pain"]
SpreadKind = Literal["confidence", "lowest-and-highest", "middle-half", "not-said"]
EffectKind = Literal["risk-ratio", "odds-ratio", "hazard-ratio", "risk-difference", "mean-difference", "smd"]
MeasureUnit = Literal[
    "percent-of-start",
    "percent",
    "percentage-points",
    "cm",
    "mm",
    "mm3",
    "days",
    "months",
    "years",
    "degrees",
    "scars",
    "people",
    "points",
    "hairs",
    "hairs-per-cm2",
]
MeasureClass = Literal[
    "clearly-better",
    "any-better",
    "satisfied",
    "gone-or-flat",
    "not-formed",
    "came-back",
    "stayed-better",
    "dark-marks",
    "light-marks",
    "red-marks",
    "bruise",
    "infection",
    "thin-skin-or-vessels",
    "pain",
    "stopped-treatment",
    "any-unwanted",
    "serious",
    "score-change",
    "size-change",
    "days-red",
    "days-crusts",
    "days-swollen",
    "days-off",
    "other",
]
PValue = Annotated[str, StringConstraints(pattern=r"^(<|>|=) ?0?\.\d+$|^ns$")]


class Spread(Record):
    """The two ends of a range as printed, and what they are: a reader must not take one for the other."""

    lower: Decimal | None = None
    upper: Decimal | None = None
    means: SpreadKind

    @model_validator(mode="after")
    def _has_an_end_and_goes_up(self) -> Self:
        ends = [end for end in (self.lower, self.upper) if end is not None]
        if not ends:
            raise ValueError("a range has at least one end; leave it out where none was printed")
        if ends != sorted(ends):
            raise ValueError("lower and upper must go up")
        return self


class Counts(Record):
    """People (or sites) who had an outcome, out of all who were counted; `range`, where printed, in events per 100."""

    kind: Literal["counts"] = "counts"
    happened: NonNegativeInt
    total: PositiveInt
    from_percentage: bool = False  # the paper printed a percentage; `happened` is rounded from it
    range: Spread | None = None
    per: ClassVar[int] = 100

    @model_validator(mode="after")
    def _no_more_events_than_people(self) -> Self:
        if self.happened > self.total:
            raise ValueError(f"happened ({self.happened}) is more than total ({self.total})")
        return self

    @property
    def share(self) -> Fraction:
        """The part of all who had the outcome, from 0 to 1."""
        return Fraction(self.happened, self.total)


class Pooled(Record):
    """A rate that a review or a record prints, with or without what it was worked out from; never turned into counts.

    `rate` and the ends of `range` are events in `per` people (or sites). `studies`, `people` and `sites` are the base of
    this one rate.
    """

    kind: Literal["pooled"] = "pooled"
    rate: Decimal = Field(ge=0)
    per: Annotated[Literal[100, 1000], BeforeValidator(whole)] = 100
    range: Spread | None = None
    studies: PositiveInt | None = None
    people: PositiveInt | None = None
    sites: PositiveInt | None = None

    @model_validator(mode="after")
    def _within_its_base(self) -> Self:
        ends = (self.range.lower, self.range.upper) if self.range else (None, None)
        for value in (self.rate, *ends):
            if value is not None and not 0 <= value <= self.per:
                raise ValueError(f"{value} is not between 0 and {self.per}")
        return self

    @property
    def share(self) -> Fraction:
        """The printed rate as a part of all, from 0 to 1."""
        return Fraction(self.rate) / self.per


class Averaged(Record):
    """A mean before, after and its change, as printed; `range` is of the change, or of `after` where no change is."""

    before: Decimal | None = None
    after: Decimal | None = None
    change: Decimal | None = None
    range: Spread | None = None

    @property
    def has_value(self) -> bool:
        """Tell whether an average was printed for this arm; else only the gap between the arms is known."""
        return self.after is not None or self.change is not None

    @property
    def whole_change(self) -> Decimal | None:
        """The mean change: as printed, or between the two printed means; None where neither was printed."""
        if self.change is not None or self.before is None or self.after is None:
            return self.change
        return self.after - self.before


class Score(Averaged):
    """A mean on a scale. Never turned into people out of 100. `scale` names a record of scales.yaml."""

    kind: Literal["score"] = "score"
    scale: Id


class Measured(Averaged):
    """A mean of something measured, in a unit. The words of the finding say what was measured."""

    kind: Literal["measured"] = "measured"
    unit: MeasureUnit


class Days(Record):
    """How many days something lasted. The words of the finding say what: red, swollen, at home."""

    kind: Literal["days"] = "days"
    fewest: Decimal | None = Field(default=None, ge=0)
    usual: Decimal | None = Field(default=None, ge=0)
    most: Decimal | None = Field(default=None, ge=0)
    means: SpreadKind = "not-said"  # what fewest and most are

    @model_validator(mode="after")
    def _in_order_and_not_empty(self) -> Self:
        known = [value for value in (self.fewest, self.usual, self.most) if value is not None]
        if not known or known != sorted(known):
            raise ValueError("give at least one of fewest, usual, most, and let them go up")
        return self


class Pain(Record):
    """A mean pain from 0 to the `worst` of its line; without `worst` no line can be drawn."""

    kind: Literal["pain"] = "pain"
    worst: Decimal | None = None
    value: Decimal = Field(ge=0)
    range: Spread | None = None


Number = Annotated[Counts | Pooled | Score | Measured | Days | Pain, Field(discriminator="kind")]
Share = Counts | Pooled


class Effect(Record):
    """What the paper printed against the comparison, in its own terms; a bare ratio is told in words, never drawn."""

    kind: EffectKind
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    p: PValue | None = None

    @property
    def is_gap(self) -> bool:
        """Tell whether this is a gap in the unit of the number itself, which can be shown without both arms."""
        return self.value is not None and self.kind in ("risk-difference", "mean-difference")


class Scale(Record):
    """A scale that studies score on, in points.

    `smallest_noticed` is the smallest change that people notice, `raters_within` how far two raters of one scar lay apart,
    where somebody found it.
    """

    id: Id
    worst: Decimal
    best: Decimal
    smallest_noticed: Figure | None = None
    raters_within: Figure | None = None


class ScaleWords(Record):
    """A scale in plain words: its name, and who fills it in with what."""

    name: Text
    means: Text

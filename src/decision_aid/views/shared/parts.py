"""View models that several pages share: the exact words and numbers to draw, and nothing to decide."""

from dataclasses import dataclass
from typing import Literal

from ...models import Basis
from ...models.numbers import SpreadKind
from ...models.vocabulary import CellState, EvidenceLevel, OptionId, Standing
from .harms import SideEffects


@dataclass(frozen=True)
class Badge:
    """How sure we are: circles filled from the left, always with words, and the reasons behind one tap."""

    level: EvidenceLevel
    filled: int
    words: str
    why: str
    who_says: str


@dataclass(frozen=True)
class Citation:
    """One source, as shown in a list."""

    id: str
    text: str
    link: str | None
    note: str | None


@dataclass(frozen=True)
class IconArray:
    """Squares to draw: `had` of `of` filled; between `low` and `high` hatched where a range is known."""

    had: int
    of: int
    low: int | None
    high: int | None
    alt: str
    filled: str
    empty: str
    kind: Literal["squares"] = "squares"


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its length as a part of the whole scale from 0 to 1, and the number at its end.

    `had`: of a share, how many had it, for where "out of" stands once above both bars.
    """

    label: str
    share: float
    text: str
    treated: bool
    had: str | None = None


@dataclass(frozen=True)
class Bars:
    """Bars on one scale: the arms of one comparison, or before and after; never of unlike measures (standards R26)."""

    bars: tuple[Bar, ...]
    alt: str
    kind: Literal["bars"] = "bars"


@dataclass(frozen=True)
class Track:
    """One arm on a line. Places go from 0 (left end) to 1 (right end); `low` and `high` are the ends of a range."""

    label: str
    before: float | None
    after: float | None
    low: float | None
    high: float | None
    text: str


@dataclass(frozen=True)
class Line:
    """A line from `left` to `right`: a hollow dot before, a filled one after, a thick part for a range."""

    left: str
    right: str
    tracks: tuple[Track, ...]
    alt: str
    kind: Literal["line"] = "line"


Picture = IconArray | Bars | Line


@dataclass(frozen=True)
class Told:
    """One number in words and pictures, whatever its kind: all that screens, paper, text and downloads read.

    `big` stands first and large, and `glance` in its place where nothing tells which end is the good one; `line` says of
    what and when; `frames` are the same in whole sentences, for a share also how many had it not. `other` is the comparison
    arm in one line, `difference` the gap in one sentence and `gap` the same in short, for beside it. `limits` are the printed
    range and what "none" leaves open; `left_open` is only that, in short, and `left_open_by_arm` says it of each group. `base`
    tells what it rests on, `rows` are the same numbers as a table (label, value).
    """

    big: str
    glance: str
    line: str
    frames: tuple[str, ...]
    other: str | None
    difference: str | None
    gap: str | None
    limits: tuple[str, ...]
    base: tuple[str, ...]
    pictures: tuple[Picture, ...]
    rows: tuple[tuple[str, str], ...]
    left_open: str | None = None
    left_open_by_arm: tuple[str, ...] = ()


@dataclass(frozen=True)
class Axis:
    """An axis that several studies share: what it counts, and its two ends from left to right in that unit.

    `fits` tells whether it may end where the last mark does; else both ends are drawn whole.
    """

    title: str
    start: float
    end: float
    fits: bool


RangeKind = SpreadKind | Literal["ours"]  # printed, or worked out by us


@dataclass(frozen=True)
class Mark:
    """One group of a study on an axis, in its unit: where it stands, where it stood before, and a range.

    `spread` tells what that range is and `ends` tells it in words; both are None where there is none. `left_open` is what
    "none" leaves open where nobody had it.
    """

    label: str
    treated: bool
    number: str
    at: float
    before: float | None = None
    low: float | None = None
    high: float | None = None
    spread: RangeKind | None = None
    ends: str | None = None
    left_open: str | None = None


@dataclass(frozen=True)
class Effect:
    """One finding, ready to draw; `short` says in a few words what was counted, and is None where nothing was."""

    id: str
    option: str
    state: CellState
    state_words: str | None
    measure: str
    plain: str
    gist: str | None
    short: str | None
    number: Told | None
    badge: Badge
    who_short: str
    who: str
    skin: str | None
    how: str
    notes: tuple[str, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class Cell:
    """One option and one outcome: findings, or an honest blank that says what is not known.

    `instead` stands where neither is true: the question does not arise, or it depends on a type of scar that is not known.
    `about`: that the findings are about the colour of the scar, where they are. `side_effects`: all that can go wrong, by
    name, in the rows that ask for it.
    """

    option: OptionId
    state: CellState
    blank: str | None
    instead: str | None
    effects: tuple[Effect, ...]
    badge: Badge
    about: str | None = None
    side_effects: SideEffects | None = None

    @property
    def leading(self) -> Effect | None:
        """The finding that the state and the badge of the cell are those of; None in a blank."""
        return next(iter(self.effects), None)


@dataclass(frozen=True)
class Fact:
    """One plain fact in words, and where it comes from: in words, and as the basis that they stand for."""

    text: str
    note: str | None = None
    basis: Basis | None = None


@dataclass(frozen=True)
class FactRow:
    """One plain fact over all options, known by its id."""

    id: str
    title: str
    cells: tuple[Fact, ...]


@dataclass(frozen=True)
class ReasonLine:
    """One reason, with what it does to the standing."""

    text: str
    level: str
    label: str | None


@dataclass(frozen=True)
class FirstGroup:
    """What somebody should look at by the same time, with that time in words."""

    when: str
    reasons: tuple[ReasonLine, ...]


@dataclass(frozen=True)
class FirstView:
    """What comes before everything else, the most urgent first; title and lead speak of the most urgent.

    `looked_at`: which signs a doctor has already looked at, and that the aid relies on it; empty where there is none.
    """

    title: str
    lead: str
    groups: tuple[FirstGroup, ...]
    looked_at: str

    @property
    def reasons(self) -> tuple[ReasonLine, ...]:
        """All reasons in their order."""
        return tuple(reason for group in self.groups for reason in group.reasons)


@dataclass(frozen=True)
class StandingLine:
    """Where an option stands, in words, with every reason; `offer` is the mark of the clinic that shares the aid."""

    option: str
    name: str
    in_short: str
    standing: Standing
    standing_words: str
    evidence: Badge
    main_reason: str
    reasons: tuple[ReasonLine, ...]
    if_reasons: tuple[ReasonLine, ...]
    offer: str | None


@dataclass(frozen=True)
class Titled:
    """A heading with its lines."""

    title: str
    lines: tuple[str, ...]
    note: str | None = None

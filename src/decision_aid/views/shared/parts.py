"""View models that several pages share: the exact words and numbers to draw, and nothing to decide."""

from dataclasses import dataclass

from ...models import Basis
from ...models.vocabulary import CellState, EvidenceLevel, OptionId, Standing


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


@dataclass(frozen=True)
class Arm:
    """One group of a study: both frames, the counts behind them, and the picture."""

    label: str
    big: str
    had: str
    had_not: str
    counts: str
    picture: IconArray | None


@dataclass(frozen=True)
class Effect:
    """One finding, ready to draw."""

    id: str
    option: str
    state: CellState
    state_words: str | None
    measure: str
    plain: str
    gist: str | None
    treated: Arm | None
    compared: Arm | None
    difference: str | None
    range: str | None
    score: tuple[str, ...]
    badge: Badge
    who_short: str
    who: str
    skin: str | None
    how: str
    notes: tuple[str, ...]
    sources: tuple[Citation, ...]

    @property
    def arms(self) -> tuple[Arm, ...]:
        """Each group that was counted, the treated one first."""
        return tuple(arm for arm in (self.treated, self.compared) if arm is not None)


@dataclass(frozen=True)
class Cell:
    """One option and one outcome: findings, or an honest blank that says what is not known."""

    option: OptionId
    state: CellState
    blank: str | None
    effects: tuple[Effect, ...]
    badge: Badge

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

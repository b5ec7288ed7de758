"""Visits of each option as a range: one row an option, on one axis. A template draws what is placed here."""

from collections.abc import Sequence
from dataclasses import dataclass

from decision_aid.views.time.visits import SessionBar

MOST_LABELS = 12  # numbers that fit side by side on a phone
STEP = 5  # beyond that
FOOT, HEAD = 0.02, 0.04  # parts of the axis before its beginning and after its end


@dataclass(frozen=True)
class Spot:
    """Something written or drawn at one place of the axis, in hundredths of its width."""

    at: float
    text: str


@dataclass(frozen=True)
class SessionRow:
    """One option: from where to where its range goes, and the usual number where one is known."""

    name: str
    low: float
    high: float
    usual: Spot | None


@dataclass(frozen=True)
class SessionsPicture:
    """The whole picture, its options from top to bottom."""

    axis: str
    rows: tuple[SessionRow, ...]
    ticks: tuple[Spot, ...]


def sessions_chart(bars: Sequence[SessionBar], axis: str) -> SessionsPicture:
    """Return one line an option from fewest to most visits, with a dot and the number at the usual one."""
    most = max(bar.most for bar in bars)

    def place(visits: float) -> float:
        return round(100 * (visits / most + FOOT) / (1 + FOOT + HEAD), 2)

    return SessionsPicture(
        axis,
        tuple(
            SessionRow(
                bar.name,
                place(bar.fewest),
                place(bar.most),
                None if bar.usual is None else Spot(place(bar.usual), f"{bar.usual:g}"),
            )
            for bar in bars
        ),
        tuple(
            Spot(place(visits), f"{visits}") for visits in range(0, int(most) + 1, 1 if most <= MOST_LABELS else STEP)
        ),
    )

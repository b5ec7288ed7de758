"""Figures as the tables say them: medians, and ours over that of the one-line app."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    """Return a table of Markdown; all columns but the first are figures."""
    lines = [f"| {' | '.join(heads)} |", f"| --- {'| ---: ' * (len(heads) - 1)}|"]
    return [*lines, *(f"| {' | '.join(map(str, row))} |" for row in rows)]


@dataclass(frozen=True)
class Aim:
    """What a part was meant to reach, whether it did, and why not where it did not."""

    words: str
    held: bool
    reason: str = ""

    @property
    def line(self) -> str:
        """Return the aim as a line of a list."""
        return f"- {self.words}: {'held' if self.held else ' '.join(['**not held**.', *self.reason.split()])}"


def with_aims(lines: Iterable[str], aims: Iterable[Aim]) -> list[str]:
    """Return a table with what it was meant to show below it."""
    return [*lines, "", "Aims:", "", *(aim.line for aim in aims)]


def above(found: Mapping[str, float], most: float) -> str:
    """Return the names of those above a bound, each with its value; nothing where there is none."""
    return ", ".join(f"{name} {value:.2f}" for name, value in found.items() if value > most)


def ratio(ours: float, bare: float) -> str:
    """Return ours as a multiple of theirs."""
    return f"{ours / bare:.2f}" if bare else "-"


def middle(values: Iterable[float], scale: float = 1, digits: int = 0) -> str:
    """Return the median of some measurements, with the smallest and the largest."""
    found = sorted(value * scale for value in values)
    return f"{median(found):.{digits}f} ({found[0]:.{digits}f} to {found[-1]:.{digits}f})"


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value that this part of all values does not pass."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]

"""What every kind of number needs to be told: the words of its finding, its time, and its arms by name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from ....content import Content, Words
from ....models import AnyFinding, FindingWords, Record
from ....models.numbers import Number, Spread
from ....wording import number, percent, say, time_text, treatment_name, words_of
from ...shared.parts import Bar, Track

N = TypeVar("N", bound=Record)  # a kind of number
PERCENT = ("percent-of-start", "percent")


@dataclass(frozen=True)
class Telling:
    """One finding that is about to be told; shares are told out of `denominator`."""

    content: Content
    finding: AnyFinding
    denominator: int

    @property
    def words(self) -> Words:
        """The words of the language."""
        return self.content.words

    @property
    def own(self) -> FindingWords:
        """The words of the finding."""
        return words_of(self.words, self.finding)

    @property
    def time(self) -> str:
        """When it was counted: every number stands beside it (standards R4)."""
        return time_text(self.words, self.finding.time)

    @property
    def unit(self) -> str:
        """What was counted: people, or treated places."""
        return self.say(f"number.{self.finding.unit}")

    @property
    def treated(self) -> str:
        """The label of the treated arm."""
        return self.own.treated or treatment_name(self.words, self.finding)

    @property
    def compared(self) -> str:
        """The label of the other arm."""
        return self.own.compared or self.say("number.other_arm")

    @property
    def other(self) -> Number | None:
        """The number of the other arm, where it was printed."""
        return self.finding.compared_with.number if self.finding.compared_with else None

    def arms(self, number: N) -> list[tuple[str, N]]:
        """Return each group with its label, the treated one first: both numbers are of one kind."""
        other = self.other
        return [(self.treated, number), *([(self.compared, other)] if isinstance(other, type(number)) else [])]

    def say(self, key: str, **values: object) -> str:
        """Return a label with its places filled."""
        return say(self.words, key, **values)

    def number(self, value: Decimal | int) -> str:
        """Return a number as people of this language write it."""
        return number(self.words, value)

    def amount(self, value: Decimal | int, unit: str) -> str:
        """Return a number with its unit; `unit` is an id, or "" for none. A percentage is written as the language does."""
        if unit in PERCENT:
            return percent(self.words, Decimal(value))
        return self.number(value) + (f" {self.say(f'unit.{unit}')}" if unit else "")

    def bare(self, value: Decimal | int, unit: str) -> str:
        """Return a number whose unit stands at the number after it; a percentage keeps its sign."""
        return self.amount(value, unit if unit in PERCENT else "")

    def spread(self, spread: Spread | None, unit: str) -> tuple[str, ...]:
        """Return what a printed range is and where it ends, in one sentence; nothing where none was printed."""
        if spread is None:
            return ()
        if spread.lower is not None and spread.upper is not None:
            ends = {"lower": self.bare(spread.lower, unit), "upper": self.amount(spread.upper, unit)}
            return (self.say(f"spread.{spread.means}_both", **ends),)
        if spread.lower is not None:
            return (self.say(f"spread.{spread.means}_lower", lower=self.amount(spread.lower, unit)),)
        return (self.say(f"spread.{spread.means}_upper", upper=self.amount(spread.upper or Decimal(0), unit)),)

    def ends(self, ends: Mapping[str, str]) -> str:
        """Return the ends of a range in few words: "7 to 20", "from 7" or "up to 20"; `ends` has lower, upper or both."""
        return self.say(f"spread.ends_{'both' if len(ends) == 2 else next(iter(ends))}", **ends)

    def spreads(self, arms: list[tuple[str, Spread | None]], unit: str) -> tuple[str, ...]:
        """Return the printed range of each group: the treated one's first, the other's under its name."""
        (_, own), *others = arms
        theirs = [
            self.say("number.arm", label=label, number=text) for label, one in others for text in self.spread(one, unit)
        ]
        return (*self.spread(own, unit), *theirs)

    def gap(self, unit: str) -> str | None:
        """Return the printed gap between the arms in one sentence; None where none was printed."""
        effect = self.finding.effect
        if effect is None or effect.value is None or not effect.is_gap:
            return None
        size = self.amount(abs(effect.value), unit)
        return self.say(
            f"gap.{_way(effect.value)}", size=size, treated=self.treated, compared=self.compared, time=self.time
        )

    def gap_in_short(self, unit: str) -> str | None:
        """Return "2.1 points less than with a dummy"; None where no gap was printed."""
        effect = self.finding.effect
        if effect is None or effect.value is None or not effect.is_gap:
            return None
        value = effect.value
        return self.say(f"gap.{_way(value)}_short", size=self.amount(abs(value), unit), compared=self.compared)


def _way(gap: Decimal) -> str:
    return "same" if gap == 0 else "more" if gap > 0 else "less"


def alt(items: Iterable[Bar | Track]) -> str:
    """Return what a picture of bars or lines shows, in words."""
    return "; ".join(f"{item.label}: {item.text}" for item in items)

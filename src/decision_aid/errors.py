"""Every error that we raise on purpose."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

LONGEST_MESSAGE = 1_000  # letters of one part of a message; a list of all that is allowed fits in


def short(text: object, most: int) -> str:
    """Return what somebody wrote, of whatever length, as one line of at most so many letters, for a message."""
    return " ".join(str(text).split())[:most]


@dataclass(frozen=True)
class ContentProblem:
    """One mistake in the content: where it is, what is wrong and how to mend it."""

    file: str
    key: str
    problem: str
    mend: str

    def __str__(self) -> str:
        """Return the problem the way an author reads it."""
        key, problem, mend = (short(part, LONGEST_MESSAGE) for part in (self.key, self.problem, self.mend))
        return f"{self.file}, {key}\n  Problem: {problem}\n  Mend it: {mend}"


class AidError(Exception):
    """Base of our own errors."""


class ContentError(AidError):
    """The content cannot be used; `problems` holds every problem that was found."""

    def __init__(self, problems: Sequence[ContentProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ReadingError(AidError):
    """A text that is not YAML as we read it; `what` is wrong, and in which `line` (from 1) where that is known."""

    def __init__(self, what: str, line: int | None = None) -> None:
        self.what, self.line = what, line
        super().__init__(f"{self.where}: {what}.")

    @property
    def where(self) -> str:
        """The place, in words."""
        return "the file" if self.line is None else f"line {self.line}"


class AnswersError(AidError):
    """Answers that name an unknown question or value."""


class RareOutcome(AidError):
    """A share that cannot be told as whole people out of this denominator."""


# "refused": a clinic's profile that is whole and holds what none may hold.
LinkReason = Literal["foreign", "damaged", "newer", "outdated", "refused", "too-long"]


class LinkError(AidError):
    """A link whose answers or profile cannot be read, or what fits into no link; `reason` tells which."""

    def __init__(self, reason: LinkReason) -> None:
        self.reason: LinkReason = reason
        super().__init__(f"this link cannot be used: {reason}.")

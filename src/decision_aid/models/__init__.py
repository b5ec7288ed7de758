"""Frozen records: what an author may write, and nothing else."""

from .base import Basis, Citations, Figure, Id, Range, Record, Reviewed, Text
from .evidence import (
    Certainty,
    Comparison,
    Events,
    Finding,
    Interval,
    ScoreChange,
    Source,
    Studied,
    Time,
)  # fmt: skip
from .options import Combination, Course, Option, ScarUse, SideEffect
from .rules import (
    Advice,
    Caution,
    Claim,
    Condition,
    FinderRule,
    Goal,
    Question,
    RedFlag,
    Regulation,
    Scar,
    Selector,
)  # fmt: skip
from .words import (
    AdviceWords,
    CautionWords,
    ClaimWords,
    FindingWords,
    GoalWords,
    OptionWords,
    QuestionWords,
    RedFlagWords,
    RegulationWords,
    ScarWords,
    Term,
)  # fmt: skip

__all__ = [
    "Advice", "AdviceWords", "Basis", "Caution", "CautionWords", "Certainty", "Claim", "ClaimWords", "Citations", "Combination",
    "Comparison", "Condition", "Course", "Events", "Figure", "FinderRule", "Finding", "FindingWords", "Goal", "GoalWords", "Id",
    "Interval", "Option", "OptionWords", "Question", "QuestionWords", "Range", "Record", "RedFlag", "RedFlagWords",
    "Regulation", "RegulationWords", "Reviewed", "Scar", "ScarUse", "ScarWords", "ScoreChange", "Selector",
    "SideEffect", "Source", "Studied", "Term", "Text", "Time",
]  # fmt: skip

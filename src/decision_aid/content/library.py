"""Content: all facts, and the words of one language, by id. Frozen, so that all visitors can share it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..models import (
    Advice, AdviceWords, Caution, CautionWords, Finding, FindingWords, Goal, GoalWords, Option, OptionWords, Question,
    QuestionWords, RedFlag, RedFlagWords, Regulation, RegulationWords, Scar, ScarWords, Source, Term,
)  # fmt: skip


@dataclass(frozen=True)
class Words:
    """The sentences of one language."""

    language: str
    findings: Mapping[str, FindingWords]
    options: Mapping[str, OptionWords]
    scars: Mapping[str, ScarWords]
    goals: Mapping[str, GoalWords]
    questions: Mapping[str, QuestionWords]
    cautions: Mapping[str, CautionWords]
    red_flags: Mapping[str, RedFlagWords]
    regulation: Mapping[str, RegulationWords]
    questions_to_ask: Mapping[str, AdviceWords]
    faq: Mapping[str, AdviceWords]
    glossary: Mapping[str, Term]
    ui: Mapping[str, str]


@dataclass(frozen=True)
class Content:
    """Everything the aid knows. `version` is a hash of all facts and words."""

    version: str
    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
    options: Mapping[str, Option]
    scars: Mapping[str, Scar]
    goals: Mapping[str, Goal]
    questions: Mapping[str, Question]
    cautions: Mapping[str, Caution]
    red_flags: Mapping[str, RedFlag]
    regulation: Mapping[str, Regulation]
    questions_to_ask: Mapping[str, Advice]
    faq: Mapping[str, Advice]
    words: Words
    pictures: Mapping[str, str]

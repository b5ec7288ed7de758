"""The kinds of records: one line for the facts and one for the words of each, and the files that they stand in.

A kind stands in one file, or in a folder with one file for each option or use.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import get_args, get_type_hints

from ..models import (
    Advice,
    AdviceWords,
    Caution,
    CautionWords,
    Change,
    ChangeWords,
    Claim,
    ClaimWords,
    Clinic,
    Example,
    ExampleWords,
    FinderRule,
    Finding,
    FindingWords,
    Goal,
    GoalWords,
    NamedHarm,
    NamedHarmWords,
    NextStep,
    NextStepWords,
    Option,
    OptionWords,
    Question,
    QuestionWords,
    QuizQuestion,
    QuizWords,
    Record,
    RedFlag,
    RedFlagWords,
    Regulation,
    RegulationWords,
    Scale,
    ScaleWords,
    Scar,
    ScarWords,
    Source,
    StandardRow,
    StandardWords,
    Term,
    Treatment,
    TreatmentWords,
    Use,
    UseFinding,
    UseWords,
    Wish,
    WishWords,
)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The facts by kind and id, in the order in which they are read."""

    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
    scales: Mapping[str, Scale]
    side_effects: Mapping[str, NamedHarm]
    options: Mapping[str, Option]
    scars: Mapping[str, Scar]
    goals: Mapping[str, Goal]
    questions: Mapping[str, Question]
    finder: Mapping[str, FinderRule]
    cautions: Mapping[str, Caution]
    red_flags: Mapping[str, RedFlag]
    regulation: Mapping[str, Regulation]
    questions_to_ask: Mapping[str, Advice]
    faq: Mapping[str, Advice]
    next_steps: Mapping[str, NextStep]
    quiz: Mapping[str, QuizQuestion]
    claims: Mapping[str, Claim]
    wishes: Mapping[str, Wish]
    examples: Mapping[str, Example]
    standard: Mapping[str, StandardRow]
    uses: Mapping[str, Use]
    treatments: Mapping[str, Treatment]
    use_findings: Mapping[str, UseFinding]
    changes: Mapping[str, Change]


@dataclass(frozen=True, kw_only=True)
class WordsByKind:
    """The sentences by kind and id, in the order in which they are read."""

    findings: Mapping[str, FindingWords]
    scales: Mapping[str, ScaleWords]
    side_effects: Mapping[str, NamedHarmWords]
    options: Mapping[str, OptionWords]
    scars: Mapping[str, ScarWords]
    goals: Mapping[str, GoalWords]
    questions: Mapping[str, QuestionWords]
    cautions: Mapping[str, CautionWords]
    red_flags: Mapping[str, RedFlagWords]
    regulation: Mapping[str, RegulationWords]
    questions_to_ask: Mapping[str, AdviceWords]
    faq: Mapping[str, AdviceWords]
    next_steps: Mapping[str, NextStepWords]
    quiz: Mapping[str, QuizWords]
    claims: Mapping[str, ClaimWords]
    wishes: Mapping[str, WishWords]
    examples: Mapping[str, ExampleWords]
    standard: Mapping[str, StandardWords]
    uses: Mapping[str, UseWords]
    treatments: Mapping[str, TreatmentWords]
    use_findings: Mapping[str, FindingWords]
    changes: Mapping[str, ChangeWords]
    glossary: Mapping[str, Term]


def _models(table: type[Facts] | type[WordsByKind]) -> Iterator[tuple[str, type[Record]]]:
    hints = get_type_hints(table)
    yield from ((field.name, get_args(hints[field.name])[1]) for field in fields(table))


FACTS: Mapping[str, type[Record]] = dict(_models(Facts))
WORDS: Mapping[str, type[Record]] = dict(_models(WordsByKind))
WITH_WORDS = tuple(kind for kind in WORDS if kind in FACTS)
ONE_A_FILE = ("options",)  # a file for each record, which has its name


def file_of(kind: str, record: Record | None, name: str) -> str:
    """Return the file in which an author looks for this record of the facts, or for this clinic."""
    if kind in ONE_A_FILE:
        return f"content/facts/{kind}/{name}.yaml"
    if isinstance(record, Clinic):
        return f"content/clinics/{name}.yaml"
    if isinstance(record, Finding):
        return f"content/facts/{kind}/{record.option}.yaml"
    if isinstance(record, UseFinding):
        return f"content/facts/{kind}/{record.uses[0]}.yaml"
    return f"content/facts/{kind}.yaml"

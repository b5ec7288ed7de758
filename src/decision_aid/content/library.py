"""Content: all facts, and the words of one language, by id. Frozen, so that all visitors can share it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

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
    ConformityRun,
    FinderRule,
    Finding,
    FindingWords,
    Goal,
    GoalWords,
    NextStep,
    NextStepWords,
    Option,
    OptionWords,
    Question,
    QuestionWords,
    QuizQuestion,
    QuizWords,
    RedFlag,
    RedFlagWords,
    Regulation,
    RegulationWords,
    Scar,
    ScarWords,
    Selector,
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
from .labels import Labels


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
    next_steps: Mapping[str, NextStepWords]
    quiz: Mapping[str, QuizWords]
    claims: Mapping[str, ClaimWords]
    changes: Mapping[str, ChangeWords]
    wishes: Mapping[str, WishWords]
    standard: Mapping[str, StandardWords]
    uses: Mapping[str, UseWords]
    treatments: Mapping[str, TreatmentWords]
    use_findings: Mapping[str, FindingWords]
    glossary: Mapping[str, Term]
    ui: Labels
    ui_files: Mapping[str, str]  # family -> the file that holds it


@dataclass(frozen=True)
class Content:
    """Everything the aid knows. `version` is a hash of all facts and words; `clinic` is the one that shares the aid."""

    version: str
    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
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
    changes: Mapping[str, Change]
    wishes: Mapping[str, Wish]
    standard: Mapping[str, StandardRow]
    uses: Mapping[str, Use]
    treatments: Mapping[str, Treatment]
    use_findings: Mapping[str, UseFinding]
    words: Words
    pictures: Mapping[str, str]
    conformity: ConformityRun | None
    clinics: Mapping[str, Clinic]
    clinic: Clinic | None = None

    def shared_by(self, clinic: str) -> "Content":
        """Return the same content as a clinic shares it; neutral where no such clinic is known."""
        return replace(self, clinic=self.clinics.get(clinic))

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings of each option, in the author's order."""
        return {name: tuple(f for f in self.findings.values() if f.option == name) for name in self.options}

    @cached_property
    def cautions_of(self) -> Mapping[str, tuple[Caution, ...]]:
        """The rules that speak of each option."""
        return {
            name: tuple(rule for rule in self.cautions.values() if selects(rule.applies_to, option))
            for name, option in self.options.items()
        }


def selects(selector: Selector, option: Option) -> bool:
    """Tell whether a rule or an advice speaks of this option."""
    if option.id in selector.but_not:
        return False
    named = option.id in selector.options or set(selector.involves) & {*option.involves, *option.may_involve}
    return bool(named or (selector.elective and option.elective_procedure))

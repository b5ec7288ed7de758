"""Content: all facts, and the words of one language, by id. Frozen, so that all visitors can share it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeGuard

from ..models import Caution, Clinic, ConformityRun, Finding, Option, Selector
from ..models.vocabulary import OptionId
from .kinds import Facts, WordsByKind
from .labels import Labels


@dataclass(frozen=True, kw_only=True)
class Words(WordsByKind):
    """The sentences of one language, and the labels of the screens."""

    language: str
    ui: Labels
    ui_files: Mapping[str, str]  # family -> the file that holds it


@dataclass(frozen=True, kw_only=True)
class Content(Facts):
    """Everything the aid knows. `version` is a hash of all facts and words; `clinic` is the one that shares the aid."""

    version: str
    words: Words
    pictures: Mapping[str, str]
    conformity: ConformityRun | None
    clinics: Mapping[str, Clinic]
    clinic: Clinic | None = None

    def shared_by(self, clinic: str) -> "Content":
        """Return the same content as a clinic shares it; neutral where no such clinic is known."""
        return replace(self, clinic=self.clinics.get(clinic))

    def has_option(self, name: object) -> TypeGuard[OptionId]:
        """Tell whether a name, from an address say, is the id of an option."""
        return name in self.options

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

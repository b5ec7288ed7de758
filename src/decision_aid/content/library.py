"""Content: all facts, and the words of one language, by id. Frozen, so that all visitors can share it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import TypeGuard

from ..models import Caution, Clinic, ConformityRun, Finding, Option, Selector
from ..models.vocabulary import OptionId
from .kinds import Facts, WordsByKind
from .labels import Labels


@dataclass(frozen=True, kw_only=True)
class Words(WordsByKind):
    """The sentences of one language, and the labels of the screens.

    `version` is a hash of its files, whatever the facts or other languages are.
    """

    language: str
    version: str
    ui: Labels
    ui_files: Mapping[str, str]  # family -> the file that holds it


@dataclass(frozen=True, kw_only=True)
class Content(Facts):
    """Everything the aid knows. `facts_version` is a hash of the facts alone; `clinic` is the one that shares the aid."""

    facts_version: str
    words: Words
    pictures: Mapping[str, str]
    conformity: ConformityRun | None
    clinics: Mapping[str, Clinic]
    clinic: Clinic | None = None

    @cached_property
    def version(self) -> str:
        """The version that is printed and that links carry: ten letters of a hash of two others.

        One of the facts, the same in every language, and one of the words of this language. So a corrected sentence
        changes the version in its own language only, and a corrected number changes it in all of them.
        """
        return sha256(f"{self.facts_version} {self.words.version}".encode()).hexdigest()[:10]

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

    @cached_property
    def some_ways_of(self) -> Mapping[str, frozenset[str]]:
        """The rules that speak of an option only for what some ways of doing it involve, such as a needle."""
        always = {name: option.model_copy(update={"may_involve": ()}) for name, option in self.options.items()}
        return {
            name: frozenset(rule.id for rule in rules if not selects(rule.applies_to, always[name]))
            for name, rules in self.cautions_of.items()
        }


def selects(selector: Selector, option: Option) -> bool:
    """Tell whether a rule or an advice speaks of this option."""
    if option.id in selector.but_not:
        return False
    named = option.id in selector.options or set(selector.involves) & {*option.involves, *option.may_involve}
    return bool(named or (selector.elective and option.elective_procedure))

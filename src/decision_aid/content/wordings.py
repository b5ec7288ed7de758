"""Checks that facts and words fit together: each record has its sentences, each place in them is filled, each id has a label."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..errors import ContentProblem
from ..models import Caution, Question, QuizQuestion
from .kinds import WITH_WORDS, file_of
from .labelled import PARTLY, WHOLE
from .linking import PLACEHOLDER, all_figures, every_finding, texts_of, ui_file, words_file

if TYPE_CHECKING:
    from .library import Content, Words

WHO = "who"  # the place of the person for whom somebody answers


def problems_with_words(content: "Content") -> list[ContentProblem]:
    """Return every problem that shows only when facts and words are seen together."""
    return [
        *_words_without_facts(content),
        *_placeholders(content),
        *_option_words(content),
        *_missing_finding_words(content),
        *_labels(content.words),
    ]


def _words_without_facts(content: "Content") -> Iterator[ContentProblem]:
    for kind in WITH_WORDS:
        facts, words = getattr(content, kind), getattr(content.words, kind)
        for name in facts.keys() - words.keys():
            yield ContentProblem(words_file(content, kind, name), name, "it has no words.", "add its sentences.")
        for name in words.keys() - facts.keys():
            yield ContentProblem(
                words_file(content, kind, name), name, "there is no such record in the facts.", "correct the id."
            )


def _placeholders(content: "Content") -> Iterator[ContentProblem]:
    for kind in WITH_WORDS:
        facts = getattr(content, kind)
        for name, words in getattr(content.words, kind).items():
            fact = facts.get(name)
            places = _places(fact)
            mend = f"under figures in {file_of(kind, fact, name)}"
            for placeholder in {found for text in texts_of(words) for found in PLACEHOLDER.findall(text)}:
                if placeholder not in (*all_figures(fact), *places):
                    yield ContentProblem(
                        words_file(content, kind, name),
                        name,
                        f"{{{placeholder}}} is not a figure of this record.",
                        f"write one of {', '.join(places)}."
                        if isinstance(fact, QuizQuestion)
                        else f"add {placeholder} {mend}.",
                    )


def _places(fact: object) -> tuple[str, ...]:
    """Return what the aid itself fills in: what a quiz asks about, and for whom somebody answers."""
    if isinstance(fact, QuizQuestion):
        return fact.places
    return (WHO,) if isinstance(fact, Caution | Question) else ()


def _option_words(content: "Content") -> Iterator[ContentProblem]:
    for name, option in content.options.items():
        words = content.words.options.get(name)
        if words is None:
            continue
        pairs: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
            ("side_effects", [effect.id for effect in option.side_effects], words.side_effects),
            ("for_scar", option.scars, words.for_scar),
            ("kinds", option.kinds, words.kinds),
        )
        for key, facts, texts in pairs:
            for odd in set(facts) ^ set(texts):
                yield ContentProblem(
                    words_file(content, "options", name),
                    f"{key}.{odd}",
                    "facts and words do not name the same ids.",
                    "add the missing one, or take the other out.",
                )


def _labels(words: "Words") -> Iterator[ContentProblem]:
    """Yield the ids that have no label, and labels of no id where a family holds ids alone."""
    for family, needed in (*WHOLE.items(), *PARTLY.items()):
        known = set(words.ui[family]) if family in words.ui else set()
        for name in needed:
            if name not in known:
                mend = f"add `{name}: ...` under {family}."
                yield ContentProblem(ui_file(words, family), f"{family}.{name}", "this id has no label.", mend)
        for name in sorted(known.difference(needed)) if family in WHOLE else ():
            mend = "correct the id, or take the label out."
            yield ContentProblem(ui_file(words, family), f"{family}.{name}", "there is no such id.", mend)


def _missing_finding_words(content: "Content") -> Iterator[ContentProblem]:
    for kind, name, finding in every_finding(content):
        words = getattr(content.words, kind).get(name)
        if words is None:
            continue
        needed = (
            [] if finding.number is None else ["short", *(("had_it", "had_it_not") if finding.share else ("what",))]
        )
        if finding.compared_with:
            needed += ["treated", "compared"]
        if finding.outcome != "recovery" and finding.size != "unknown":
            needed += ["changes"]
        for key in needed:
            if getattr(words, key) is None:
                yield ContentProblem(
                    words_file(content, kind, name), f"{name}: {key}", "this finding needs it.", f"add {key}."
                )

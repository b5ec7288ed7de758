"""Language gates: banned words, sentence length, digits and reading grade, over all words of a language.

Used by the checks, not by the running app. Grade: Flesch-Kincaid and SMOG, the higher of the two (standards HL1).
"""

import re
import warnings
from collections.abc import Iterator

from ..errors import ContentProblem
from .kinds import WORDS
from .labels import every_label
from .library import Content
from .linking import PLACEHOLDER, texts_of, ui_file, words_file
from .style import Style, banned_in, clinic_problems

FEW_WORDS = 30  # grades of shorter texts say nothing
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def grade(text: str) -> float:
    """Return the US school grade of an English text: the higher of Flesch-Kincaid and SMOG."""
    with warnings.catch_warnings():  # textstat still imports pkg_resources, which warns
        warnings.simplefilter("ignore", UserWarning)
        import textstat
    return float(max(textstat.flesch_kincaid_grade(text), textstat.smog_index(text)))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [sentence for sentence in SENTENCE_END.split(text.strip()) if sentence]


def language_problems(content: Content, style: Style) -> list[ContentProblem]:
    """Return every sentence that breaks a rule, with file and id; of clinic profiles, every banned word."""
    ours = (problem for file, name, texts in _all_words(content) for problem in _problems(file, name, texts, style))
    return [*ours, *(problem for clinic in content.clinics.values() for problem in clinic_problems(clinic, style))]


def _all_words(content: Content) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for kind in WORDS:
        for name, words in getattr(content.words, kind).items():
            yield words_file(content, kind, name), name, texts_of(words)
    for family, name, text in every_label(content.words.ui):
        yield ui_file(content.words, family), f"{family}.{name}", (text,)


def _problems(file: str, name: str, texts: tuple[str, ...], style: Style) -> Iterator[ContentProblem]:
    for text in texts:
        for problem, mend in _in_text(text, style):
            yield ContentProblem(file, name, problem, mend)
    whole = " ".join(text if text.endswith((".", "?", "!")) else f"{text}." for text in texts)
    most = style.grade_at_most
    if most is not None and len(whole.split()) >= FEW_WORDS and (level := grade(whole)) > most:
        yield ContentProblem(file, name, f"reading grade {level:.1f}, at most {most}.", "shorter sentences and words.")


def _in_text(text: str, style: Style) -> Iterator[tuple[str, str]]:
    yield from banned_in(text, style)
    if re.search(r"\d", PLACEHOLDER.sub("", text)):
        yield f'a digit in "{text[:70]}".', "put the number under figures in the facts and write {its_name} here."
    for sentence in sentences(text):
        if (count := len(sentence.split())) > style.sentence_words_at_most:
            yield f'{count} words in "{sentence[:60]}...".', f"at most {style.sentence_words_at_most} words: split it."

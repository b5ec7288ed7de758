"""What the words of a language must not say, from its style.yaml. Quick to load, so that the running app can ask it too.

Beside it lies settled.yaml: sentences that sound as if they denied a number, and why they are true.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from ..errors import ContentError, ContentProblem
from ..models import Clinic, Record, Text
from .languages import FALLBACK, languages
from .linking import PLACEHOLDER
from .reading import read_yaml

T = TypeVar("T")


class Banned(Record):
    """One pattern that must not stand in the words, why, and what to write instead.

    `names_too`: whether a clinic's own names and addresses are held to it as well; a street may be called Common.
    """

    pattern: Text
    why: Text
    mend: Text
    same_case: bool = False
    names_too: bool = True

    def found_in(self, text: str) -> re.Match[str] | None:
        """Return where the pattern stands in the text."""
        return re.search(self.pattern, text, 0 if self.same_case else re.IGNORECASE)


class Style(Record):
    """The limits of one language. A reading grade is measured by formulas for English: other languages leave it out.

    `denies_numbers`: patterns of sentences which say that nobody counted, so that they are wrong beside a number.
    """

    sentence_words_at_most: int
    grade_at_most: int | None = None
    banned: tuple[Banned, ...]
    denies_numbers: tuple[Text, ...] = ()

    @property
    def for_names(self) -> "Style":
        """The same limits without those that speak of sentences only."""
        return self.model_copy(update={"banned": tuple(rule for rule in self.banned if rule.names_too)})


class Settled(Record):
    """A sentence that stands beside a number and is true: the `record` that says it, as options/silicone, and why."""

    record: Text
    says: Text
    because: Text


def read_style(root: Path, language: str = FALLBACK) -> Style:
    """Return the limits of one language from its style.yaml.

    Raises: ContentError where the file is not as it has to be.
    """
    return _read(root, root / "words" / language / "style.yaml", Style)


def read_every_style(root: Path) -> Style:
    """Return the limits of the first language with the banned words of all: what clinics write is read in every language.

    Raises: ContentError where a file is not as it has to be.
    """
    styles = [read_style(root, language) for language in languages(root)]
    return styles[0].model_copy(update={"banned": tuple(rule for style in styles for rule in style.banned)})


def read_settled(root: Path, language: str = FALLBACK) -> tuple[Settled, ...]:
    """Return the settled sentences of one language; none where it has no settled.yaml.

    Raises: ContentError where the file is not as it has to be.
    """
    path = root / "words" / language / "settled.yaml"
    return _read(root, path, tuple[Settled, ...]) if path.exists() else ()


def _read(root: Path, path: Path, shape: type[T]) -> T:
    problems: list[ContentProblem] = []
    data = read_yaml(path, root, problems)
    if problems:
        raise ContentError(problems)
    try:
        return TypeAdapter(shape).validate_python(data)
    except ValidationError as error:
        found = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        name, mend = str(path.relative_to(root.parent)), "correct the values as the message says."
        problem = f"it is no {path.stem} list: {found}."
        raise ContentError([ContentProblem(name, "the file", problem, mend)]) from None


def banned_in(text: str, style: Style) -> Iterator[tuple[str, str]]:
    """Yield what a text must not say: (what is wrong and why, how to mend it). Names of {figures} do not count."""
    own = PLACEHOLDER.sub("", text)
    for rule in style.banned:
        if found := rule.found_in(own):
            yield f'"{found.group()}" in "{text[:70]}". {rule.why}.', f"{rule.mend}."


def clinic_problems(clinic: Clinic, style: Style) -> list[ContentProblem]:
    """Return what a clinic profile says that no page of the aid may say: praise, pressure, prices cut for today."""
    file = f"content/clinics/{clinic.id}.yaml"
    found = ((key, problem, mend) for key, text in clinic.words() for problem, mend in banned_in(text, style.for_names))
    return [ContentProblem(file, key, problem, mend) for key, problem, mend in found]

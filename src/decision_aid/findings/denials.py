"""Sentences that deny a number which stands beside them ("nobody counted"): a list that an author settles.

Used by the checks, not by the running app. What such a sentence sounds like, each language says in its style.yaml.
Questions of the quiz are not read: their sentences are chosen by what the content holds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..content import Content
from ..content.language import sentences
from ..content.library import selects
from ..content.linking import texts_of, words_file
from ..content.style import Settled, Style
from ..errors import ContentProblem
from ..models import Finding
from ..models.rules import Topic
from ..models.vocabulary import MESOTHERAPY, NOTHING, OptionId, Outcome, ScarId, ids

EVERY_ROW: tuple[Outcome, ...] = ids(Outcome)
OF_THE_SCAR: tuple[Outcome, ...] = ("benefit", "lasting")
PARTS: Mapping[str, tuple[Outcome, ...]] = {  # parts of an option's words, and the rows that they speak of
    "in_short": EVERY_ROW,
    "what_it_is": EVERY_ROW,
    "good_points": EVERY_ROW,
    "drawbacks": EVERY_ROW,
    "how_lasting": ("lasting",),
    "after": ("recovery",),
    "daily_life": ("recovery",),
    "feels_like": ("harm",),
}
TOPICS: Mapping[Topic, tuple[Outcome, ...]] = {  # topics of claims, and the rows that they speak of
    "benefit": ("benefit",),
    "speed": ("benefit",),
    "durability": ("lasting",),
    "comfort": ("recovery",),
}


@dataclass(frozen=True)
class _Beside:
    """A text of a record, and the numbers that a reader sees beside it."""

    kind: str
    name: str
    text: object
    numbers: Sequence[Finding]


@dataclass(frozen=True)
class Denial:
    """A sentence that denies `numbers` (ids of findings), in the record `kind`/`name`."""

    kind: str
    name: str
    sentence: str
    numbers: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The record and the sentence, as an author settles them."""
        return f"{self.kind}/{self.name}", self.sentence


def denial_problems(content: Content, style: Style, settled: Sequence[Settled]) -> list[ContentProblem]:
    """Return each sentence that denies a number and is not settled, and each settled one that denies none any more."""
    found = {one.key: one for one in denials(content, style)}
    known = {(one.record, one.says) for one in settled}
    file = f"content/words/{content.words.language}/settled.yaml"
    return [
        *(_denied(content, one, file) for key, one in found.items() if key not in known),
        *(_stale(record, says, file) for record, says in sorted(known - found.keys())),
    ]


def _denied(content: Content, one: Denial, file: str) -> ContentProblem:
    return ContentProblem(
        words_file(content, one.kind, one.name),
        one.name,
        f'"{one.sentence}" stands beside a number: {", ".join(one.numbers)}.',
        f"say it so that it is true beside the number, or settle it in {file} with the reason.",
    )


def _stale(record: str, says: str, file: str) -> ContentProblem:
    return ContentProblem(file, record, f'"{says}" stands beside no number there.', "take this entry out.")


def denials(content: Content, style: Style) -> Iterator[Denial]:
    """Yield every sentence that denies a number which stands beside it."""
    patterns = [re.compile(pattern, re.IGNORECASE) for pattern in style.denies_numbers]
    for beside in _beside_numbers(content):
        for sentence in (one for text in texts_of(beside.text) for one in sentences(text)):
            if beside.numbers and any(pattern.search(sentence) for pattern in patterns):
                yield Denial(beside.kind, beside.name, sentence, tuple(one.id for one in beside.numbers))


def _beside_numbers(content: Content) -> Iterator[_Beside]:
    yield from _options(content)
    yield from _findings(content)
    yield from _scars(content)
    yield from _claims(content)
    yield from _answers(content)


def _numbers(
    content: Content, option: OptionId, outcomes: Sequence[Outcome], scars: Sequence[ScarId]
) -> tuple[Finding, ...]:
    """Return the numbers in these rows of an option, for any of these scars; of studies of the scar itself alone."""
    return tuple(
        one
        for one in content.findings_of[option]
        if one.number is not None and one.indirect is None and one.outcome in outcomes and _meet(one.scars, scars)
    )


def _meet(some: Sequence[ScarId], others: Sequence[ScarId]) -> bool:
    """Tell whether two lists of scars share one; an empty list is about any."""
    return not some or not others or bool(set(some) & set(others))


def _named(content: Content, findings: Sequence[str]) -> tuple[Finding, ...]:
    """Return those findings of a list that hold a number and are of the thing itself."""
    found = (content.findings[one] for one in findings)
    return tuple(one for one in found if one.number is not None and one.indirect is None)


def _options(content: Content) -> Iterator[_Beside]:
    for name, words in content.words.options.items():
        for part, outcomes in PARTS.items():
            yield _Beside("options", name, getattr(words, part), _numbers(content, name, outcomes, ()))
        for scar, text in words.for_scar.items():
            yield _Beside("options", name, text, _numbers(content, name, OF_THE_SCAR, (scar,)))
        for effect in content.options[name].side_effects:
            yield _Beside("options", name, words.side_effects[effect.id], _named(content, effect.findings))


def _findings(content: Content) -> Iterator[_Beside]:
    """Yield what each finding says in plain words beside the numbers of its cell; of like things, where it has a class."""
    for name, words in content.words.findings.items():
        one = content.findings[name]
        cell = _numbers(content, one.option, (one.outcome,), one.scars) if one.indirect is None else ()
        like = tuple(number for number in cell if one.measure_class in (None, number.measure_class))
        yield _Beside("findings", name, words.plain, like)


def _scars(content: Content) -> Iterator[_Beside]:
    for name, words in content.words.scars.items():
        numbers = _numbers(content, NOTHING, OF_THE_SCAR, (name,))  # type: ignore[arg-type]
        yield _Beside("scars", name, words.if_nothing_is_done, numbers)


def _claims(content: Content) -> Iterator[_Beside]:
    for name, words in content.words.claims.items():
        claim = content.claims[name]
        rows = () if claim.uses else TOPICS.get(claim.topic, ())
        numbers = _numbers(content, MESOTHERAPY, rows, claim.scars)
        yield _Beside("claims", name, words.found, (*numbers, *_named(content, claim.findings)))


def _answers(content: Content) -> Iterator[_Beside]:
    for name, words in content.words.faq.items():
        answer = content.faq[name]
        about = [option for option, record in content.options.items() if selects(answer.applies_to, record)]
        numbers = [one for option in about for one in _numbers(content, option, (*OF_THE_SCAR, "recovery"), ())]
        yield _Beside("faq", name, words.why, (*numbers, *_named(content, answer.findings)))

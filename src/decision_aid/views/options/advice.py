"""What speaks of several options at once: warning signs, questions that people ask, and questions for the visit."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...content import Content
from ...content.library import selects
from ...content.linking import cited_sources
from ...kept import kept
from ...models import Advice, Option
from ...models.rules import AskedBefore, ToAsk
from ...models.vocabulary import ids
from ...wording import filled, say
from ..shared.citations import citations
from ..shared.parts import Citation, Titled


@dataclass(frozen=True)
class FlagView:
    """A warning sign after treatment."""

    sign: str
    when: str
    do: str
    may_be: str
    urgency: str
    urgency_words: str


@dataclass(frozen=True)
class Answered:
    """A question that people ask with its answer, or a question for the visit with why it is asked."""

    id: str
    title: str
    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class Subject:
    """The questions on one subject, in the order of the content."""

    id: str
    title: str
    questions: tuple[Answered, ...]


def red_flags(content: Content, options: Iterable[Option]) -> tuple[FlagView, ...]:
    """Return the warning signs that belong to some options, the most urgent first."""
    chosen = tuple(options)
    order = ("emergency", "same-day", "few-days", "week")
    flags = [flag for flag in content.red_flags.values() if any(selects(flag.applies_to, one) for one in chosen)]
    flags.sort(key=lambda flag: order.index(flag.urgency))
    views = []
    for flag in flags:
        own = content.words.red_flags[flag.id]
        sign, when, do, may_be = (
            filled(content.words, text, flag) for text in (own.sign, own.when, own.do, own.may_be)
        )
        urgency = say(content.words, f"urgency.{flag.urgency}")
        views.append(FlagView(sign, when, do, may_be, flag.urgency, urgency))
    return tuple(views)


def advice(content: Content, kind: str, options: Iterable[Option]) -> tuple[Titled, ...]:
    """Return questions with their answers (or reasons) that belong to any of some options."""
    chosen = tuple(options)
    records, own = getattr(content, kind), getattr(content.words, kind)
    return tuple(
        Titled(filled(content.words, own[name].text, record), (filled(content.words, own[name].why, record),))
        for name, record in records.items()
        if any(selects(record.applies_to, option) for option in chosen)
    )


@kept(8)
def asked_before(content: Content) -> tuple[Subject, ...]:
    """Return every question that people ask, with its answer, by subject."""
    return _by_subject(content, "faq", ids(AskedBefore))


def to_ask(content: Content) -> tuple[Subject, ...]:
    """Return every question for the visit, with why it is asked, by subject."""
    return _by_subject(content, "questions_to_ask", ids(ToAsk))


def asked_about(content: Content, kind: str, option: Option) -> int:
    """Return how many questions of a kind are about an option."""
    return sum(selects(record.applies_to, option) for record in getattr(content, kind).values())


def _by_subject(content: Content, kind: str, subjects: Iterable[str]) -> tuple[Subject, ...]:
    records: Iterable[Advice] = getattr(content, kind).values()
    return tuple(
        Subject(
            subject,
            say(content.words, f"subject.{subject}"),
            tuple(_answered(content, kind, record) for record in records if record.subject == subject),
        )
        for subject in subjects
    )


def _answered(content: Content, kind: str, record: Advice) -> Answered:
    words, own = content.words, getattr(content.words, kind)[record.id]
    cited = (*cited_sources(record), *(s for name in record.findings for s in content.findings[name].sources))
    return Answered(
        record.id, filled(words, own.text, record), filled(words, own.why, record), citations(content, cited)
    )

"""What speaks of several options at once: warning signs, frequent questions, and questions for the visit."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...content import Content
from ...content.library import selects
from ...models import Option
from ...wording import filled, say
from ..shared.parts import Titled


@dataclass(frozen=True)
class FlagView:
    """A warning sign after treatment."""

    sign: str
    when: str
    do: str
    may_be: str
    urgency: str
    urgency_words: str


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

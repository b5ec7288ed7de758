"""Choosing a practitioner: what to ask and why, and what offices say where one lives."""

from dataclasses import dataclass

from ...content import Content
from ...kept import kept
from ...models import Regulation
from ...wording import filled, say
from ..options.advice import Subject, to_ask
from ..shared.citations import citations
from ..shared.parts import Citation, Titled


@dataclass(frozen=True)
class ChoosingView:
    """Questions for the visit by subject, then rules by place: one heading a place, however much stands under it."""

    subjects: tuple[Subject, ...]
    rules: tuple[Titled, ...]
    sources: tuple[Citation, ...]


@kept(8)
def choosing_view(content: Content) -> ChoosingView:
    """Return what helps to choose; rules for other uses of mesotherapy stand at these uses, and not here."""
    rules = _of_scars(content)
    places = dict.fromkeys(content.words.regulation[rule.id].place for rule in rules)
    return ChoosingView(
        subjects=to_ask(content),
        rules=tuple(Titled(place, _said_in(content, place, rules)) for place in places),
        sources=citations(content, tuple(source for rule in rules for source in rule.sources)),
    )


def _of_scars(content: Content) -> tuple[Regulation, ...]:
    elsewhere = {name for use in content.uses.values() for name in use.regulation}
    return tuple(rule for rule in content.regulation.values() if rule.about_scars == "yes" or rule.id not in elsewhere)


def _said_in(content: Content, place: str, rules: tuple[Regulation, ...]) -> tuple[str, ...]:
    """Return what offices of one place say; each text tells at its end if it covers treatment of scars."""
    words = content.words
    return tuple(
        f"{filled(words, words.regulation[rule.id].text, rule)} {say(words, f'about_scars.{rule.about_scars}')}"
        for rule in rules
        if words.regulation[rule.id].place == place
    )

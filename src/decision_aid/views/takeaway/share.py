"""What a link with answers would hold, in words: all that stands in the code, and nothing else does; and its clinic."""

from dataclasses import dataclass

from ...content import Content
from ...person.applying import applying
from ...person.journey import Journey
from ...person.links import SharedBy
from ...person.sealed import fits_beside
from ...wording import day, listed, number, say
from ..person.questions import question
from .told import answer_text, tried_lines

Line = tuple[str, str]


@dataclass(frozen=True)
class LinkClinic:
    """How a link names the clinic that shares the aid, and what to say of that; nothing where its id says it all."""

    by: SharedBy
    told: str


def clinic_in_link(content: Content, code: str = "") -> LinkClinic:
    """Return how a link with a code of answers, or with none, names the clinic.

    A profile that came in a link travels on in full where one QR code can hold both; else it stays behind, and we say so.
    """
    clinic, words, profile = content.clinic, content.words, content.clinic_code
    if clinic is None:
        return LinkClinic(SharedBy(), "")
    if not profile:
        return LinkClinic(SharedBy(clinic=clinic.id), "")
    if not fits_beside(code, profile):
        return LinkClinic(SharedBy(), say(words, "share.carries_not", name=clinic.name))
    return LinkClinic(SharedBy(profile=profile), say(words, "share.carries", name=clinic.name))


def held_lines(content: Content, journey: Journey) -> tuple[Line, ...]:
    """Return every part of the journey as (what it is about, what was said); nothing where nothing was said."""
    return (
        *_answers(content, journey),
        *_options(content, journey),
        *_visit(content, journey),
        *_visit_talk(content, journey),
        *_wishes(content, journey),
    )


def _answers(content: Content, journey: Journey) -> tuple[Line, ...]:
    said = applying(journey.answers, content).said()
    seen = [say(content.words, f"summary.short_{sign}") for sign in said.pop("looked_at", ())]
    said.pop("tried", None)
    names = [inner for name, value in said.items() for inner in (value if isinstance(value, dict) else (name,))]
    views = [question(content, journey, name) for name in names]
    lines = [(view.ask, answer_text(content, view)) for view in views]
    looked_at = [(say(content.words, "your_health.looked_at"), "; ".join(seen))] if seen else []
    return (*lines, *looked_at, *tried_lines(content, journey))


def _options(content: Content, journey: Journey) -> tuple[Line, ...]:
    words, lines = content.words, []
    picked = [words.options[option].name for option in journey.beside]
    if picked:
        lines.append((say(words, "share.options"), listed(words, picked)))
    if journey.choice == "not-yet":
        lines.append((say(words, "summary.choice"), say(words, "summary.not_yet")))
    elif journey.choice:
        lines.append((say(words, "summary.choice"), words.options[journey.choice].name))
    return tuple(lines)


def _visit(content: Content, journey: Journey) -> tuple[Line, ...]:
    words, lines = content.words, []
    if journey.start:
        lines.append((say(words, "visits.start"), day(words, journey.start)))
    for option, price in journey.prices.items():
        lines.append((say(words, "share.prices", name=words.options[option].name), number(words, price)))
    return tuple(lines)


def _visit_talk(content: Content, journey: Journey) -> tuple[Line, ...]:
    """Return what was talked through, and who does what by when."""
    words = content.words
    lines = [
        (say(words, "share.explained", name=words.options[option].name), say(words, f"share.explained_{how}"))
        for option, how in journey.explained.items()
    ]
    for whose in ("mine", "theirs"):
        if steps := getattr(journey, whose):
            texts = [words.next_steps[one].text for one in steps if one in words.next_steps]
            texts += [say(words, "share.unknown_step") for one in steps if one not in words.next_steps]
            lines.append((say(words, f"next.{whose}"), "; ".join(texts)))
    return (*lines, *(((say(words, "next.by"), day(words, journey.by)),) if journey.by else ()))


def _wishes(content: Content, journey: Journey) -> tuple[Line, ...]:
    words = content.words
    return tuple((_wish(content, name), say(words, f"share.wish_{said}")) for name, said in journey.wishes.items())


def _wish(content: Content, name: str) -> str:
    """Return the name of a wish; in place of an id, that an older link brought one which is no longer asked."""
    known = content.words.wishes.get(name)
    return known.name if known else say(content.words, "share.unknown_wish")

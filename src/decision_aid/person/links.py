"""Journey -> a short code for a link or QR code, and back; and the links that carry it. A code that is not whole gives LinkError.

A code seals [content version, journey] (sealed.py). Ids stand in it as they are, so that a new or moved id never changes
what a code says.
"""

import json
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from ..errors import LinkError
from ..models.vocabulary import ALWAYS_SHOWN, OptionId
from .journey import MOST_PICKED, STAYS_IN_THE_TAB, Journey
from .links_shared_words import SHARED_WORDS
from .restore import KeyPath, Restored, restored_from
from .sealed import Seal

JOURNEYS = Seal(format=1, shared_words=SHARED_WORDS)
LONGEST_WAIT = 5  # years from today to a start date, or to the day of the next steps
_CLINIC = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class SharedJourney:
    """What a code holds: the journey, the content version that it was made with, and what this version does not know."""

    journey: Journey
    content_version: str
    left_out: tuple[KeyPath, ...] = ()


def to_share(journey: Journey) -> Journey:
    """Return what may go into a link: all but typed words, the person's own check, and what two people said apart.

    Typed words may name somebody, and a forged link could put words into a patient's mouth.
    """
    return journey.model_copy(update={name: Journey.model_fields[name].default for name in STAYS_IN_THE_TAB})


def encode(journey: Journey, content_version: str) -> str:
    """Return the code of a journey, without the person's own words: letters, digits, - and _ only.

    Raises: LinkError "too-long" if no readable code can hold it.
    """
    journey = to_share(journey)
    code = JOURNEYS.closed([content_version, json.loads(journey.to_text())])
    if _opened(code) != SharedJourney(journey, content_version):
        raise LinkError("too-long")
    return code


def decode(code: str, today: date, options: Container[str] | None = None) -> SharedJourney:
    """Return what a code holds; answers that this version does not know are left out and named.

    `options` are the ids that the content knows; None takes every id that the model takes.
    Raises: LinkError, and nothing else, whatever the text is: "foreign" (never one of our codes), "damaged" (changed on
        the way), "newer" (of a later format) or "outdated" (whole, but of a shape that this version does not know).
    """
    shared = _opened(code, options)
    days = [name for name in ("start", "by") if _too_far(getattr(shared.journey, name), today)]
    journey = shared.journey.model_copy(update=dict.fromkeys(days))
    return replace(shared, journey=journey, left_out=(*shared.left_out, *((name,) for name in days)))


def _too_far(day: date | None, today: date) -> bool:
    return day is not None and day.year > today.year + LONGEST_WAIT


def _opened(code: str, options: Container[str] | None = None) -> SharedJourney:
    data = JOURNEYS.opened(code)
    if not (isinstance(data, list) and len(data) == 2 and isinstance(data[0], str) and isinstance(data[1], dict)):
        raise LinkError("outdated")
    version, parts = data
    found: Restored = restored_from(
        {name: said for name, said in parts.items() if name not in STAYS_IN_THE_TAB}, options
    )
    return SharedJourney(found.journey, version, found.left_out)


def options_from(text: str, known: Container[str]) -> tuple[OptionId, ...]:
    """Return the options that a link names beside the two that always take part; what the content has not is left out.

    >>> options_from("silicone,snake-oil,mesotherapy", {"mesotherapy", "silicone"})
    ('silicone',)
    """
    named = [one for one in dict.fromkeys(text.split(",")) if one in known and one not in ALWAYS_SHOWN]
    return tuple(named[:MOST_PICKED])


def clinic_from(text: str) -> str | None:
    """Return the clinic that a link names, or None where that cannot be the id of one."""
    return text if len(text) <= 60 and _CLINIC.fullmatch(text) else None


@dataclass(frozen=True)
class SharedBy:
    """The clinic that a link names: by the `clinic` id of a profile that is hosted here, or by the code of a `profile`."""

    clinic: str = ""
    profile: str = ""


def address_of_aid(origin: str, language: str, by: SharedBy, options: Sequence[str] = (), version: str = "") -> str:
    """Return the link to the aid. It holds no answer.

    >>> address_of_aid("https://aid.example", "en", SharedBy(profile="AbC"), ["silicone"], "0a1b2c")
    'https://aid.example/?lang=en&options=silicone&v=0a1b2c#c=AbC'
    """
    named = {"lang": language, "clinic": by.clinic, "options": ",".join(options), "v": version}
    return f"{origin}/?{_query(named)}{_behind(c=by.profile)}"


def address_with_answers(origin: str, language: str, by: SharedBy, code: str) -> str:
    """Return the link with answers. They stand behind the #, a part that browsers never send to a server.

    >>> address_with_answers("https://aid.example", "en", SharedBy("a-clinic"), "AbC")
    'https://aid.example/summary?lang=en&clinic=a-clinic#a=AbC'
    """
    return f"{origin}/summary?{_query({'lang': language, 'clinic': by.clinic})}{_behind(a=code, c=by.profile)}"


def _query(named: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in named.items() if value}, safe=",")


def _behind(**codes: str) -> str:
    """Return the part of an address that browsers never send to a server."""
    named = _query(codes)
    return f"#{named}" if named else ""

"""Journey -> a short code for a link or QR code, and back. A code that is not whole gives LinkError, never other answers.

A code is base64url over: one byte for the format, eight bytes of checksum (SHA-256 over all the rest), and packed JSON of
[content version, journey]. Ids stand in it as they are, so that a new or moved id never changes what a code says.
"""

import base64
import binascii
import json
import re
import zlib
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any, NoReturn
from urllib.parse import urlencode

from ..errors import LinkError
from ..models.base import LARGEST_AMOUNT
from ..models.vocabulary import ALWAYS_SHOWN, OptionId
from .journey import MOST_PICKED, STAYS_IN_THE_TAB, Journey
from .links_shared_words import SHARED_WORDS
from .restore import KeyPath, Restored, restored_from

FORMAT = 1
CHECK_BYTES = 8  # a changed code passes by accident once in 2 to the power of 64
LONGEST_CODE = 1_500  # letters; more makes a QR code that a phone cannot read from a screen
LARGEST_TEXT = 16_000  # bytes once unpacked, whatever the packed data says of itself
LONGEST_WAIT = 5  # years from today to a start date, or to the day of the next steps
_LETTERS = re.compile(r"[A-Za-z0-9_-]+")
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
    text = json.dumps([content_version, json.loads(journey.to_text())], separators=(",", ":"))
    packer = zlib.compressobj(9, zdict=SHARED_WORDS)
    body = bytes([FORMAT]) + packer.compress(text.encode()) + packer.flush()
    code = base64.urlsafe_b64encode(body[:1] + _check(body) + body[1:]).decode().rstrip("=")
    try:
        whole = len(code) <= LONGEST_CODE and _opened(code) == SharedJourney(journey, content_version)
    except LinkError:
        whole = False
    if not whole:
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
    data = _plain(_unpacked(_checked(code)))
    if not (isinstance(data, list) and len(data) == 2 and isinstance(data[0], str) and isinstance(data[1], dict)):
        raise LinkError("outdated")
    version, parts = data
    found: Restored = restored_from(
        {name: said for name, said in parts.items() if name not in STAYS_IN_THE_TAB}, options
    )
    return SharedJourney(found.journey, version, found.left_out)


def _check(body: bytes) -> bytes:
    return sha256(body).digest()[:CHECK_BYTES]


def _checked(code: str) -> bytes:
    """Return the packed data of a code that is letter for letter as it was made."""
    if len(code) > LONGEST_CODE or not _LETTERS.fullmatch(code):
        raise LinkError("foreign")
    try:
        data = base64.urlsafe_b64decode(code + "=" * (-len(code) % 4))
    except binascii.Error:
        raise LinkError("damaged") from None
    version, check, packed = data[:1], data[1 : 1 + CHECK_BYTES], data[1 + CHECK_BYTES :]
    # The last letter has spare bits: two spellings of the same bytes are one code and one damaged code.
    if base64.urlsafe_b64encode(data).decode().rstrip("=") != code or _check(version + packed) != check:
        raise LinkError("damaged")
    if version[0] != FORMAT:
        raise LinkError("newer" if version[0] > FORMAT else "foreign")
    return packed


def _unpacked(packed: bytes) -> bytes:
    """Return the unpacked text; stops where it would be larger than anything we make."""
    unpacker = zlib.decompressobj(zdict=SHARED_WORDS)
    try:
        text = unpacker.decompress(packed, LARGEST_TEXT)
    except zlib.error:
        raise LinkError("foreign") from None
    if not unpacker.eof or unpacker.unused_data:
        raise LinkError("foreign")
    return text


def _plain(text: bytes) -> Any:
    """Return the JSON data, without numbers and letters that no screen could show."""
    try:
        data = json.loads(text, parse_int=_whole, parse_float=_decimal, parse_constant=_no_number)
        json.dumps(data, ensure_ascii=False).encode()  # refuses half of a pair of surrogates
    except (ValueError, RecursionError):
        raise LinkError("foreign") from None
    return data


def _whole(digits: str) -> int:
    return int(digits) if abs(int(digits)) <= LARGEST_AMOUNT else _no_number(digits)


def _decimal(digits: str) -> float:
    return float(digits) if abs(float(digits)) <= LARGEST_AMOUNT else _no_number(digits)


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text[:20]} is no number that an answer can have")


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


def address_of_aid(origin: str, language: str, clinic: str | None, options: Sequence[str], version: str) -> str:
    """Return the link to the aid. It holds no answer.

    >>> address_of_aid("https://aid.example", "en", None, ["silicone"], "0a1b2c")
    'https://aid.example/?lang=en&options=silicone&v=0a1b2c'
    """
    named = {"lang": language, "clinic": clinic, "options": ",".join(options), "v": version}
    return f"{origin}/?{urlencode({name: value for name, value in named.items() if value}, safe=',')}"


def address_with_answers(origin: str, language: str, clinic: str | None, code: str) -> str:
    """Return the link with answers. They stand behind the #, a part that browsers never send to a server.

    >>> address_with_answers("https://aid.example", "en", "a-clinic", "AbC")
    'https://aid.example/summary?lang=en&clinic=a-clinic#a=AbC'
    """
    named = {"lang": language, "clinic": clinic}
    return f"{origin}/summary?{urlencode({name: value for name, value in named.items() if value})}#a={code}"

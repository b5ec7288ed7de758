"""Plain data -> a code that stays whole in any link, and back. A code that is not whole gives LinkError, never other data.

A code is base64url over: one byte for the format, eight bytes of checksum (SHA-256 over all the rest), and JSON packed
against words that codes of this kind share.
"""

import base64
import binascii
import json
import re
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NoReturn

from ..errors import LinkError
from ..models.base import LARGEST_AMOUNT

CHECK_BYTES = 8  # a changed code passes by accident once in 2 to the power of 64
LONGEST_CODE = 1_500  # letters; more makes a QR code that a phone cannot read from a screen
LARGEST_TEXT = 16_000  # bytes once unpacked, whatever the packed data says of itself
_LETTERS = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Seal:
    """One kind of code: its format, and the words that it is packed against. A code of one kind is foreign to another."""

    format: int
    shared_words: bytes

    def closed(self, data: Any) -> str:
        """Return the code of JSON data: letters, digits, - and _ only.

        Raises: LinkError "too-long" if no readable code can hold the data as they are.
        """
        packer = zlib.compressobj(9, zdict=self.shared_words)
        text = json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode(errors="surrogatepass")
        body = bytes([self.format]) + packer.compress(text) + packer.flush()
        code = base64.urlsafe_b64encode(body[:1] + _check(body) + body[1:]).decode().rstrip("=")
        if not self._gives_back(data, code):
            raise LinkError("too-long")
        return code

    def _gives_back(self, data: Any, code: str) -> bool:
        try:
            return bool(self.opened(code) == data)
        except LinkError:
            return False

    def opened(self, code: str) -> Any:
        """Return the data of a code.

        Raises: LinkError, and nothing else, whatever the text is: "foreign" (never one of these codes), "damaged" (changed
            on the way) or "newer" (of a later format).
        """
        return _plain(_unpacked(self._checked(code), self.shared_words))

    def _checked(self, code: str) -> bytes:
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
        if version[0] != self.format:
            raise LinkError("newer" if version[0] > self.format else "foreign")
        return packed


def fits_beside(code: str, other: str) -> bool:
    """Tell whether one link, and so one QR code, can carry both codes."""
    return len(code) + len(other) <= LONGEST_CODE


def _check(body: bytes) -> bytes:
    return sha256(body).digest()[:CHECK_BYTES]


def _unpacked(packed: bytes, shared_words: bytes) -> bytes:
    """Return the unpacked text; stops where it would be larger than anything we make."""
    unpacker = zlib.decompressobj(zdict=shared_words)
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
    raise ValueError(f"{text[:20]} is no number that a link can hold")

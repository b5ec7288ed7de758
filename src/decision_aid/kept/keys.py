"""What a value is known again by, so that what was made of it can be found."""

from collections.abc import Hashable
from hashlib import blake2b

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError

from ..content import Content, Words
from ..models import Claim, Finding, UseFinding

_READ_ONCE = (Content, Words, Finding, UseFinding, Claim)


class Same:
    """A value that is known again as the very object that it is, however much it holds: a view that was kept itself."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value


def known_as(value: object) -> Hashable:
    """Return what a value is known by: read-only content as itself, what a person told by a digest, a plain value as it is."""
    if isinstance(value, _READ_ONCE):
        return Same(value)
    if isinstance(value, BaseModel):
        return blake2b(_written(value), digest_size=16).digest()
    return value if isinstance(value, Hashable) else _refused(value)


def _written(value: BaseModel) -> bytes:
    """Return a record as bytes. Half a letter, which some browsers let through, cannot be written as JSON."""
    try:
        return value.model_dump_json().encode()
    except PydanticSerializationError:
        return repr(value).encode(errors="surrogatepass")


def _refused(value: object) -> Hashable:
    raise TypeError(f"nothing can be kept that was made from a {type(value).__name__}")

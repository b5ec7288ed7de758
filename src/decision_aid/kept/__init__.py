"""What pure functions made is kept ready for a while: the same answers and the same content give the same thing.

A function marked `@kept(most)` keeps its last `most` results, whoever they were made for; the least lately asked for goes
first. What it returns is frozen, so that many sessions can share it.
- Content and its records are known again as the very objects they are: they are read once and never change.
- What a person told is known again by a digest, which nobody can read back. The person's own record is let go of at once.
- Typed words must not stay here, so what shows them is never kept. What is kept may tell of answers, but not whose.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from .keys import Same, known_as

__all__ = ["Same", "kept"]

P = ParamSpec("P")
R = TypeVar("R")


def kept(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return a decorator that keeps the last `most` results of a pure function."""

    def decorate(make: Callable[P, R]) -> Callable[P, R]:
        @lru_cache(maxsize=most)
        def found(asked: _Asked) -> R:
            arguments, asked.arguments = asked.arguments, ((), {})
            return make(*arguments[0], **arguments[1])  # type: ignore[arg-type]

        @wraps(make)
        def ask(*args: P.args, **named: P.kwargs) -> R:
            return found(_Asked(args, named))

        vars(ask)["cache_info"], vars(ask)["cache_clear"] = found.cache_info, found.cache_clear
        return ask

    return decorate


class _Asked:
    """What a function was asked with: a key to find it by, and the arguments until it was made."""

    __slots__ = ("arguments", "key")

    def __init__(self, args: tuple[object, ...], named: dict[str, object]) -> None:
        self.key = (*(known_as(one) for one in args), *((name, known_as(named[name])) for name in sorted(named)))
        self.arguments = (args, named)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.key == other.key

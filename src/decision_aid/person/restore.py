"""What a tab has kept, or a link has brought -> a journey, part by part: what this version does not know is left out."""

import json
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from .journey import Journey

KeyPath = tuple[str | int, ...]  # the keys that lead to one part of the data, from outside in
ALL: KeyPath = ()


@dataclass(frozen=True)
class Restored:
    """A journey, and the places of what was left out, such as ("answers", "health", "pregnant"); `ALL` is everything."""

    journey: Journey
    left_out: tuple[KeyPath, ...] = ()


def restored(text: str, options: Container[str] | None = None) -> Restored:
    """Return what can be read of a kept text; an empty one is a fresh start, and so is one that is damaged.

    `options` are the ids that the content knows; None takes every id that the model takes.
    """
    try:
        return restored_from(json.loads(text), options) if text else Restored(Journey())
    except (ValueError, RecursionError):
        return Restored(Journey(), (ALL,))


def restored_from(data: Any, options: Container[str] | None = None) -> Restored:
    """Return what can be read of plain data, as JSON holds it; the data is changed."""
    if not isinstance(data, dict):
        return Restored(Journey(), (ALL,))
    data.pop("price", None)  # older memories hold one price for all options; it cannot be told whose it was
    left_out: list[KeyPath] = []
    while wrong := _wrong(data, options):
        if ALL in wrong:
            return Restored(Journey(), (ALL,))
        for place in reversed(wrong):  # from the end of a list, so that the places before it stay as they are
            _take_out(data, place)
        left_out += wrong
    return Restored(Journey.model_validate(data), tuple(left_out))


def _wrong(data: dict[str, Any], options: Container[str] | None) -> tuple[KeyPath, ...]:
    try:
        Journey.model_validate(data)
    except ValidationError as error:
        return tuple(dict.fromkeys(_found(data, mistake["loc"]) for mistake in error.errors(include_input=False)))
    return () if options is None else tuple(_unknown_options(data, options))


def _unknown_options(data: dict[str, Any], options: Container[str]) -> Iterator[KeyPath]:
    """Yield where a valid journey names an option that the content has not."""
    yield from (("picked", place) for place, option in enumerate(data.get("picked", ())) if option not in options)
    yield from (
        (field, option) for field in ("prices", "explained") for option in data.get(field, ()) if option not in options
    )
    tried = data.get("answers", {}).get("tried", ())
    yield from (("answers", "tried", option) for option in tried if option not in options)
    if data.get("choice") not in (None, "not-yet") and data["choice"] not in options:
        yield ("choice",)


def _found(data: Any, place: Sequence[str | int]) -> KeyPath:
    """Return the place as far as the data has it: a mistake may also name a branch of the model behind it."""
    found: list[str | int] = []
    for step in place:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
        found.append(step)
    return tuple(found)


def _take_out(data: Any, place: KeyPath) -> None:
    *way, last = place
    if _found(data, place) == place:
        for step in way:
            data = data[step]
        del data[last]

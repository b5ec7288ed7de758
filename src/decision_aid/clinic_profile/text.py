"""A draft or a profile <-> YAML text. What is read may have been written by anybody, and never is an error."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import yaml
from pydantic import TypeAdapter, ValidationError

from ..content.reading import data_of
from ..errors import ReadingError
from ..models import Clinic
from ..models.base import LARGEST_AMOUNT
from ..models.clinics import MOST_PRODUCTS, Country, Currency, Language, LegalStatus
from ..person.place import LONGEST_DRAFT
from .draft import Draft, one_line

Unread = Literal["too-big", "unreadable", "no-profile", "left-out", "link"]

LARGEST_PRICE = 1000 * LARGEST_AMOUNT  # more than any may be, so that a person sees what is too much
MOST_LANGUAGES = 10
_TEXTS = ("id", "name", "address", "phone", "email", "website")
_PICKED: Mapping[str, Any] = {"country": Country, "currency": Currency}


@dataclass(frozen=True)
class LeftOut:
    """Why a text could not be read (no key), or one part of it that could not be taken over, and what stood there."""

    kind: Unread
    key: str = ""
    found: str = ""


@dataclass(frozen=True)
class Reading:
    """What was taken from a text, and what was left out; no draft where nothing could be read."""

    draft: Draft | None
    left_out: tuple[LeftOut, ...] = ()


class _Dumper(yaml.CSafeDumper):
    """Writes whole prices without a point."""


def _price(dumper: _Dumper, price: float) -> yaml.Node:
    return dumper.represent_int(int(price)) if price.is_integer() else dumper.represent_float(price)


_Dumper.add_representer(float, _price)


def draft_text(draft: Draft) -> str:
    """Return a draft as YAML; an empty text where nothing was written."""
    return yaml.dump(draft, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000) if draft else ""


def profile_text(clinic: Clinic) -> str:
    """Return a profile as the file that the content loading reads back to the same clinic."""
    return draft_text(clinic.model_dump(mode="json", exclude_defaults=True))


def read_profile(text: str, options: Collection[str]) -> Reading:
    """Return what can be taken from a text that anybody may have written; `options` are the ids that may be offered."""
    if len(text) > LONGEST_DRAFT:
        return Reading(None, (LeftOut("too-big"),))
    try:
        data = data_of(text)
    except ReadingError as error:
        return Reading(None, (LeftOut("unreadable", found="" if error.line is None else str(error.line)),))
    if not isinstance(data, dict) or not data.keys() & Clinic.model_fields.keys():
        return Reading(None, (LeftOut("no-profile"),))
    taker = _Taker(options)
    return Reading(taker.profile(data), tuple(taker.left_out))


class _Taker:
    """Takes what fits out of data of any shape, and notes what does not."""

    def __init__(self, options: Collection[str]) -> None:
        self.options = options
        self.left_out: list[LeftOut] = []

    def profile(self, data: Mapping[str, Any]) -> Draft:
        """Return all of a profile that fits."""
        parts = {
            **self._record(data, "", _TEXTS, _PICKED, ("languages", "emergency", "offers")),
            "languages": self._languages(data.get("languages")),
            "emergency": self._record(data.get("emergency"), "emergency", ("phone", "reached"), {}),
            "offers": self._offers(data.get("offers")),
        }
        return {name: part for name, part in parts.items() if part}

    def _leave(self, key: str, found: object) -> None:
        if found not in ("", None):
            self.left_out.append(LeftOut("left-out", key, one_line(str(found))[:80]))

    def _record(
        self, data: object, at: str, texts: Sequence[str], picked: Mapping[str, Any], others: Sequence[str] = ()
    ) -> dict[str, Any]:
        """Return the texts of one mapping, and those that have to be one of a list; others are taken elsewhere."""
        if not isinstance(data, dict):
            self._leave(at, data)
            return {}
        place = f"{at}." if at else ""
        for name in data:
            if name not in (*texts, *picked, *others):
                self._leave(f"{place}{name}", data[name] or name)
        found = {name: self._text(data.get(name), place + name) for name in (*texts, *picked)}
        return {
            name: text
            for name, text in found.items()
            if text and (name not in picked or self._fits(picked[name], text, place + name))
        }

    def _text(self, value: object, key: str) -> str:
        if isinstance(value, str):
            return one_line(value)
        self._leave(key, value)
        return ""

    def _fits(self, kind: Any, text: str, key: str) -> bool:
        try:
            TypeAdapter(kind).validate_python(text)
        except ValidationError:
            self._leave(key, text)
            return False
        return True

    def _items(self, data: object, key: str, most: int) -> list[Any]:
        """Return the entries of a list, as many as may be."""
        if not isinstance(data, list):
            self._leave(key, data)
            return []
        for item in data[most:]:
            self._leave(key, item)
        return data[:most]

    def _languages(self, data: object) -> list[str]:
        codes = [self._text(item, "languages") for item in self._items(data, "languages", MOST_LANGUAGES)]
        return [code for code in dict.fromkeys(codes) if code and self._fits(Language, code, "languages")]

    def _offers(self, data: object) -> list[Draft]:
        found: dict[str, Draft] = {}
        for item in self._items(data, "offers", len(self.options)):
            offer = self._record(item, "offers", ("option",), {}, ("price", "products"))
            option = offer.get("option", "")
            if option and option not in self.options:
                self._leave("offers.option", option)
            elif not option or option in found:
                self._leave("offers", item)
            else:
                found[option] = {**offer, **self._price(item, option), **self._products(item, option)}
        return list(found.values())

    def _price(self, offer: Mapping[str, Any], option: str) -> dict[str, float]:
        key = f"offers.{option}.price"
        text = self._text(offer.get("price"), key)
        try:
            price = float(text or "nan")
        except ValueError:
            price = math.nan
        if 0 <= price <= LARGEST_PRICE:
            return {"price": price}
        self._leave(key, text)
        return {}

    def _products(self, offer: Mapping[str, Any], option: str) -> dict[str, list[Draft]]:
        key = f"offers.{option}.products"
        products = [
            self._record(item, f"{key}.{at}", ("name", "substance"), {"status": LegalStatus})
            for at, item in enumerate(self._items(offer.get("products"), key, MOST_PRODUCTS))
        ]
        return {"products": products} if products else {}

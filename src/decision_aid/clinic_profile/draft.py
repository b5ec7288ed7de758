"""A draft: plain data in the shape of a profile, and how each field of it is read and changed.

A blank has no key, texts are one line, what is picked from a list is in that list, and each option stands once.
Fields are named by paths: "emergency.phone", "offers.mesotherapy.price", "offers.mesotherapy.products.0.name".
"""

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

Draft = dict[str, Any]

LONGEST_TEXT = 300  # letters of one field; more than any may have, so that a person sees what is too long


def one_line(text: str) -> str:
    """Return a text with all its line ends and wide gaps as single spaces, cut to its longest length."""
    return " ".join(text.split())[:LONGEST_TEXT].strip()


def value_at(draft: Draft, key: str) -> Any:
    """Return what stands in one field, or None where it is blank."""
    *path, last = key.split(".")
    holder = _holder(draft, path)
    return None if holder is None else holder.get(last)


def with_value(draft: Draft, key: str, value: Any) -> Draft:
    """Return the draft with one field filled in, or blank; the same where the option or product is gone by now."""
    changed = deepcopy(draft)
    *path, last = key.split(".")
    if path == ["emergency"]:
        changed.setdefault("emergency", {})
    holder = _holder(changed, path)
    if holder is not None:
        holder.pop(last, None)
        kept = one_line(value) if isinstance(value, str) else value
        if kept not in (None, "", []):
            holder[last] = kept
    return {name: part for name, part in changed.items() if part != {}}


def _holder(draft: Draft, path: Sequence[str]) -> dict[str, Any] | None:
    """Return the part of a draft that holds a field: the whole, the emergency, an offer or a product."""
    if not path:
        return draft
    if path[0] == "emergency":
        emergency: dict[str, Any] = draft.get("emergency", {})
        return emergency
    offers: list[dict[str, Any]] = draft.get("offers", [])
    offer = next((one for one in offers if one["option"] == path[1]), None)
    if offer is None or len(path) == 2:
        return offer
    products: list[dict[str, Any]] = offer.get("products", [])
    return products[int(path[3])] if int(path[3]) < len(products) else None


def with_offers(draft: Draft, options: Sequence[str]) -> Draft:
    """Return the draft with these options, each with what was already written about it."""
    written = {offer["option"]: offer for offer in draft.get("offers", ())}
    return with_value(draft, "offers", [written.get(option, {"option": option}) for option in options])


def with_product(draft: Draft, option: str) -> Draft:
    """Return the draft with room for one more product of an option."""
    return with_value(draft, f"offers.{option}.products", [*(value_at(draft, f"offers.{option}.products") or ()), {}])


def without_product(draft: Draft, option: str, place: int) -> Draft:
    """Return the draft without one product of an option."""
    products = value_at(draft, f"offers.{option}.products") or ()
    return with_value(draft, f"offers.{option}.products", [one for at, one in enumerate(products) if at != place])


def with_country(draft: Draft, country: str | None, currency_of: Callable[[str], str | None]) -> Draft:
    """Return the draft with another country, and with its currency unless somebody picked a different one."""
    before, currency = draft.get("country"), draft.get("currency")
    changed = with_value(draft, "country", country)
    if country and (currency is None or (before and currency == currency_of(before))):
        return with_value(changed, "currency", currency_of(country))
    return changed

"""A draft -> a clinic, or everything that is still wrong with it; and the id that a name becomes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from ..content.style import Style
from ..models import Clinic, Emergency, Offer, Product
from ..person.links import clinic_from
from .draft import Draft, value_at, with_value

Kind = Literal["missing", "short", "long", "value", "banned"]

LONGEST_ID = 60  # as links carry it
_KINDS: Mapping[str, Kind] = {
    "missing": "missing",
    "too_short": "missing",
    "string_too_short": "short",
    "string_too_long": "long",
}


@dataclass(frozen=True)
class Problem:
    """One thing to mend, and where. `found` is what stands there; of a text that is too long, the most letters."""

    key: str
    kind: Kind
    found: str = ""


def slug(name: str) -> str:
    """Return an id made from a name: small letters without accents, joined by hyphens.

    >>> slug("Clínica Piel & Sol, Málaga")
    'clinica-piel-sol-malaga'
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_ID].strip("-")


def id_of(draft: Draft) -> str:
    """Return the id of a draft: its own, else made from its name, else a plain one: a link needs none."""
    return draft.get("id") or slug(draft.get("name", "")) or "clinic"


def with_id(draft: Draft, text: str) -> Draft:
    """Return the draft with an id of its own, or with the one from its name where that is what was typed."""
    return with_value(draft, "id", "" if text == slug(draft.get("name", "")) else text)


def checked(draft: Draft, style: Style) -> Clinic | tuple[Problem, ...]:
    """Return the clinic, once nothing is wrong with the draft; else everything that is."""
    whole = {"emergency": {}, **with_value(draft, "id", id_of(draft))}
    problems = (*_wrong(whole), *_wrong_emergency_phone(whole), *_banned(whole, style))
    if "id" in whole and clinic_from(whole["id"]) is None:
        problems = (*problems, Problem("id", "value", whole["id"]))
    return tuple(dict.fromkeys(problems)) or Clinic.model_validate(whole)


def _wrong(whole: Draft) -> Iterator[Problem]:
    try:
        Clinic.model_validate(whole)
    except ValidationError as error:
        yield from (_problem(mistake, whole) for mistake in error.errors(include_url=False))


def _wrong_emergency_phone(whole: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the phone also while the words beside it are blank or wrong: the model then stops short."""
    reached = {**whole, "emergency": {**whole["emergency"], "reached": "day and night"}}
    yield from (problem for problem in _wrong(reached) if problem.key == "emergency.phone")


def _problem(mistake: Any, draft: Draft) -> Problem:
    key, kind = _key(mistake["loc"], draft), _KINDS.get(mistake["type"], "value")
    if kind == "long":
        return Problem(key, kind, str(mistake["ctx"]["max_length"]))
    value = None if kind == "missing" else value_at(draft, key)
    if value == []:
        return Problem(key, "missing")
    return Problem(key, kind, "" if value is None else f"{value:g}" if isinstance(value, float) else str(value))


def _key(place: Sequence[str | int], draft: Draft) -> str:
    """Return where a mistake is, as a person sees it: an offer by its option, and the languages as one field."""
    if place[0] == "offers" and len(place) > 1:
        option = draft["offers"][place[1]]["option"]
        return ".".join(str(part) for part in ("offers", option, *place[2:]))
    if place == ("emergency",):
        return "emergency.phone"  # the one thing of it that is checked together with the country
    return "languages" if place[0] == "languages" else ".".join(str(part) for part in place)


def _banned(draft: Draft, style: Style) -> Iterator[Problem]:
    """Yield each text with a word that no page may say; it looks at drafts with blanks as well."""
    for place, text in _unchecked(draft).words():
        found = next((found for rule in style.for_names.banned if (found := rule.found_in(text))), None)
        if found:
            path = tuple(int(part) if part.isdigit() else part for part in place.split("."))
            yield Problem(_key(path, draft), "banned", found.group())


def _unchecked(draft: Draft) -> Clinic:
    """Return a clinic of whatever stands in the draft, so that it can name its words."""
    parts = {"name": "", "address": "", **draft, "offers": tuple(map(_unchecked_offer, draft.get("offers", ())))}
    parts["emergency"] = Emergency.model_construct(**{"reached": "", **draft["emergency"]})
    return Clinic.model_construct(**parts)


def _unchecked_offer(offer: Draft) -> Offer:
    products = (Product.model_construct(**{"name": "", "substance": "", **one}) for one in offer.get("products", ()))
    return Offer.model_construct(**{**offer, "products": tuple(products)})

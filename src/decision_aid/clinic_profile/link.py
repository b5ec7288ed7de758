"""A clinic profile -> a code for a link, and back. Anybody can make such a code, so it is held to all that holds a file.

A code seals the profile without its id: nothing in a link can stand in for a profile that is hosted. The words of the
profile are checked when it is read, by the rules of that day.
"""

import json
import re
from collections.abc import Collection, Container
from typing import Any

from pydantic import ValidationError

from ..content.style import Style, clinic_problems
from ..errors import LinkError
from ..models import Clinic
from ..person.sealed import Seal
from .link_words import SHARED_WORDS
from .text import LeftOut, Reading, read_profile

PROFILES = Seal(format=1, shared_words=SHARED_WORDS)
BY_LINK = "by-link"  # the id of every profile that came in a link; it names no file and stands in no address
_LINK = re.compile(r"\S*[#?&]c=([\w-]+)\S*")


def clinic_code(clinic: Clinic) -> str:
    """Return the code of a profile: letters, digits, - and _ only.

    Raises: LinkError "too-long" if no code that a phone can read from paper can hold it.
    """
    data = clinic.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
    for offer in data.get("offers", ()):
        if "price" in offer and offer["price"].is_integer():
            offer["price"] = int(offer["price"])
    return PROFILES.closed(data)


def clinic_of(code: str, options: Container[str], style: Style) -> Clinic:
    """Return the profile of a code. Offers of options that the content has no more are left out: a poster hangs for years.

    Raises: LinkError, and nothing else, whatever the text is: "foreign", "damaged", "newer", or "refused" (whole, but it
        holds what no file in content/clinics may hold).
    """
    data = PROFILES.opened(code)
    try:
        clinic = Clinic.model_validate({**_mapping(data), "id": BY_LINK})
    except ValidationError:
        raise LinkError("refused") from None
    if clinic_problems(clinic, style):
        raise LinkError("refused")
    known = tuple(offer for offer in clinic.offers if offer.option in options)
    return clinic.model_copy(update={"offers": known})


def _mapping(data: Any) -> dict[str, Any]:
    """Return the data of a profile; it names no id of its own."""
    if not isinstance(data, dict) or "id" in data:
        raise LinkError("refused")
    return data


def read_pasted(text: str, options: Collection[str]) -> Reading:
    """Return what can be taken from what somebody pasted: a clinic's link, else the text of a file."""
    found = _LINK.fullmatch(text.strip())
    if found is None:
        return read_profile(text, options)
    try:
        data = PROFILES.opened(found[1])
    except LinkError:
        return Reading(None, (LeftOut("link"),))
    return read_profile(json.dumps(data, ensure_ascii=False), options)

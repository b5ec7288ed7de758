"""Addresses of our own pages, as links carry them."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from ...pages import PAGES


@dataclass(frozen=True)
class Place:
    """A page, and the option that its address names beside it; "" for none."""

    script: str
    option: str


def place_at(address: str) -> Place | None:
    """Return the page that an address leads to; None where it is none of ours.

    >>> place_at("option?option=silicone")
    Place(script='pages/option.py', option='silicone')
    """
    told = urlsplit(address)
    if told.netloc or told.path not in PAGES:
        return None
    return Place(PAGES[told.path].script, parse_qs(told.query).get("option", [""])[0])

"""What one visit costs: as the person heard it, else as the clinic that shares the aid says. The content knows no prices."""

from dataclasses import dataclass
from typing import Literal

from .content import Content
from .models.vocabulary import OptionId
from .person.journey import Journey


@dataclass(frozen=True)
class Price:
    """The price of one visit. `currency` is an ISO code; None for a number that the person typed."""

    amount: float
    currency: str | None
    whose: Literal["yours", "clinic"]


def price_of(content: Content, journey: Journey, option: OptionId) -> Price | None:
    """Return the price of one visit for an option; the person's own goes before the clinic's; None where nobody gave one."""
    if option in journey.prices:
        return Price(journey.prices[option], None, "yours")
    offer = content.clinic.offer_of(option) if content.clinic else None
    if content.clinic is None or offer is None or offer.price is None:
        return None
    return Price(offer.price, content.clinic.currency, "clinic")

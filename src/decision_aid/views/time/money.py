"""What visits cost, in words: an amount always stands beside whose price it was counted with."""

from ...content import Content
from ...models import Range
from ...prices import Price
from ...wording import money, range_text, say


def price_text(content: Content, price: Price) -> str:
    """Return the price of one visit."""
    return money(content.words, price.amount, price.currency)


def cost_text(content: Content, price: Price, cost: Range) -> str:
    """Return what visits cost, in the currency of the price."""
    return range_text(content.words, cost, lambda words, amount: money(words, amount, price.currency))


def whose_price(content: Content, price: Price) -> str:
    """Return whose price a cost was counted with: the person's own, or that of the clinic that shares the aid."""
    clinic = content.clinic.name if content.clinic else ""
    return say(content.words, f"visits.whose_{price.whose}", clinic=clinic)

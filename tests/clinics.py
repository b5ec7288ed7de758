"""Invented clinics for the tests: one that sells little, one that sells everything, and any that a profile can describe."""

from dataclasses import replace
from typing import Any, get_args

from hypothesis import strategies as st

from decision_aid.clinic_profile import clinic_code, clinic_of
from decision_aid.content import Content
from decision_aid.content.style import read_every_style
from decision_aid.errors import LinkError
from decision_aid.models import Clinic, Emergency, Offer, Product
from decision_aid.models.clinics import COUNTRIES, MOST_PRODUCTS, LegalStatus
from samples import CONTENT, option_ids, real_content


def a_profile(**changes: Any) -> dict[str, Any]:
    """Return the data of a profile with nothing but what every profile needs."""
    return {
        "id": "a-clinic",
        "name": "A Clinic",
        "country": "DE",
        "address": "Some Street",
        "phone": "030 901820",
        "languages": ["de"],
        "currency": "EUR",
        "emergency": {"phone": "+49 30 901821", "reached": "at night"},
        **changes,
    }


def a_clinic(**changes: Any) -> Clinic:
    """Return a clinic with nothing but what every profile needs."""
    return Clinic.model_validate(a_profile(**changes))


def shared_by(clinic: Clinic) -> Content:
    """Return the real content as an invented clinic shares it."""
    return replace(real_content(), clinic=clinic)


LIMITS = read_every_style(CONTENT)


def opened(code: str) -> Content:
    """Return the real content as a link with this code opens it.

    Raises: LinkError where the code is refused.
    """
    return real_content().shared_by_link(clinic_of(code, real_content().options, LIMITS), code)


def by_link(clinic: Clinic) -> Content:
    """Return the real content as an invented clinic shares it; by a link, where one can hold the profile and may."""
    try:
        return opened(clinic_code(clinic))
    except LinkError:
        return shared_by(clinic)


def without_prices(clinic: Clinic) -> Clinic:
    """Return the clinic as if it told no price."""
    return clinic.model_copy(
        update={"offers": tuple(offer.model_copy(update={"price": None}) for offer in clinic.offers)}
    )


A_PRODUCT = {"name": "Some Glow", "substance": "salt water", "status": "cosmetic"}


def a_seller(*options: str) -> Clinic:
    """Return a clinic that sells some options, each with a price and a product."""
    return a_clinic(offers=[{"option": option, "price": 80, "products": [A_PRODUCT]} for option in options])


SELLS_NOTHING = a_clinic()
SELLERS = {
    "sells everything": a_seller(*option_ids()),
    "sells every third": a_seller("mesotherapy", *option_ids()[::3]),
    "sells nothing": SELLS_NOTHING,
}

lines = st.text(st.characters(categories=("L", "N", "P", "S"), exclude_characters="<>"), min_size=2, max_size=20)
products = st.builds(Product, name=lines, substance=lines, status=st.sampled_from(get_args(LegalStatus)))
prices = st.none() | st.floats(min_value=0.01, max_value=1e12)
offers = st.dictionaries(
    st.sampled_from(option_ids()), st.tuples(prices, st.lists(products, max_size=MOST_PRODUCTS).map(tuple))
).map(lambda told: tuple(Offer(option=option, price=price, products=named) for option, (price, named) in told.items()))
any_clinic = st.builds(
    Clinic,
    id=st.just("a-clinic"),
    name=lines,
    country=st.sampled_from(sorted(COUNTRIES)),
    address=lines,
    phone=st.just("+49 30 901820"),
    email=st.none() | st.just("desk@clinic.example.org"),
    website=st.none() | st.just("https://clinic.example.org/en"),
    languages=st.lists(st.sampled_from(("de", "en", "hi", "zh_Hans")), min_size=1, max_size=3).map(tuple),
    currency=st.sampled_from(("EUR", "INR", "JPY")),
    offers=offers,
    emergency=st.builds(Emergency, phone=st.just("+49 30 901821"), reached=lines),
)

"""The seller's mirror: who shares the aid, what it marks, its products, and whom to call. It changes no word of any option."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from babel import Locale

from ...content import Content
from ...models import Clinic, Option, Product
from ...models.clinics import dialled
from ...models.vocabulary import OptionId
from ...wording import listed, say

PUT_IN_OR_ON = {"medicine", "cream", "acid", "implant", "dressing"}  # what an option involves is then a product
BY_PRODUCT = ("injection", "needling")  # groups in which each clinic picks its own product


@dataclass(frozen=True)
class ContactLine:
    """One way to reach a clinic. `link` is for tapping: tel, mailto or https."""

    label: str
    text: str
    link: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class ClinicView:
    """Who shares the aid, and whom to call. `by_link` stands where the profile came in the link, so that nobody vouches for it."""

    name: str
    shared_by: str
    by_link: str | None
    what_that_means: str
    welcome: str
    title: str
    lines: tuple[ContactLine, ...]
    emergency: ContactLine
    cannot_wait: str


@dataclass(frozen=True)
class ProductLine:
    """One product: its name, what is in it, and how the law of the clinic's country sees it."""

    name: str
    substance: str
    status: str


@dataclass(frozen=True)
class ProductsView:
    """What a clinic says it uses for an option; or the question to ask, where nobody has said it."""

    title: str
    lead: str
    products: tuple[ProductLine, ...]
    note: str | None


def clinic_view(content: Content) -> ClinicView | None:
    """Return the clinic that shares the aid; None where nobody does."""
    clinic, words = content.clinic, content.words
    if clinic is None:
        return None
    return ClinicView(
        name=clinic.name,
        shared_by=say(words, "seller.shared_by", name=clinic.name),
        by_link=say(words, "seller.by_link") if content.clinic_code else None,
        what_that_means=say(words, "seller.what_that_means"),
        welcome=say(words, "seller.welcome", name=clinic.name),
        title=say(words, "seller.contact_title"),
        lines=_contact(content, clinic),
        emergency=_call(content, "seller.emergency", clinic.emergency.phone, clinic, f"({clinic.emergency.reached})"),
        cannot_wait=say(words, "seller.cannot_wait"),
    )


def _contact(content: Content, clinic: Clinic) -> tuple[ContactLine, ...]:
    words, names = content.words, Locale.parse(content.words.language).languages
    lines = [
        ContactLine(say(words, "seller.name"), clinic.name),
        ContactLine(say(words, "seller.address"), f"{clinic.address}, {country_name(content, clinic)}"),
        _call(content, "seller.phone", clinic.phone, clinic),
    ]
    if clinic.email:
        lines.append(ContactLine(say(words, "seller.email"), clinic.email, f"mailto:{clinic.email}"))
    if clinic.website:
        lines.append(ContactLine(say(words, "seller.website"), urlsplit(clinic.website).netloc, clinic.website))
    spoken = [names[code] for code in dict.fromkeys(clinic.languages)]
    return (*lines, ContactLine(say(words, "seller.languages"), listed(words, spoken)))


def _call(content: Content, label: str, phone: str, clinic: Clinic, note: str | None = None) -> ContactLine:
    """Return a phone number as it was written, with a link that a phone can dial from any country."""
    return ContactLine(say(content.words, label), phone, dialled(phone, clinic.country), note)


def country_name(content: Content, clinic: Clinic) -> str:
    """Return the country of a clinic as people of this language call it."""
    return str(Locale.parse(content.words.language).territories[clinic.country])


def offer_mark(content: Content, option: OptionId) -> str | None:
    """Return the mark of an option: offered, to be asked for elsewhere, or no clinic needed; None without a clinic."""
    clinic, words, facts = content.clinic, content.words, content.options[option]
    if clinic is None:
        return None
    if clinic.offer_of(option):
        return say(words, "seller.mark_offered", name=clinic.name)
    if facts.group == "waiting":
        return say(words, "seller.mark_waiting")
    if facts.done_by == "yourself":
        return say(words, "seller.mark_no_clinic")
    return say(words, "seller.mark_elsewhere")


def products_view(content: Content, option: Option) -> ProductsView | None:
    """Return the products that the clinic names for an option, else the question; None where there is no product."""
    clinic, words = content.clinic, content.words
    title = say(words, "seller.products_title")
    offer = clinic.offer_of(option.id) if clinic else None
    if clinic and offer and offer.products:
        lines = tuple(_product(content, clinic, product) for product in offer.products)
        lead, note = say(words, "seller.uses", name=clinic.name), say(words, "seller.as_the_clinic_says")
        return ProductsView(title, lead, lines, note)
    if not (option.group in BY_PRODUCT or PUT_IN_OR_ON & {*option.involves}):
        return None
    ask = say(words, "seller.ask_clinic", name=clinic.name) if clinic and offer else say(words, "seller.ask_anyone")
    return ProductsView(title, ask, (), None)


def _product(content: Content, clinic: Clinic, product: Product) -> ProductLine:
    words = content.words
    status = say(words, f"seller.status_{product.status}")
    return ProductLine(
        product.name,
        say(words, "seller.substance", substance=product.substance),
        say(words, "seller.status", country=country_name(content, clinic), status=status),
    )

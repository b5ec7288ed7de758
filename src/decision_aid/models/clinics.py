"""A clinic: who it is, what it offers and charges, and whom to call. It says nothing about what treatments do."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, Literal

import phonenumbers
from babel import Locale
from pydantic import (
    AfterValidator,
    EmailStr,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from .base import LARGEST_AMOUNT, Id, Record
from .vocabulary import OptionId

MOST_PRODUCTS = 6  # of one option
_JOINERS = {"\u200c", "\u200d"}  # unseen signs that some scripts need to write a word
_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}  # Unicode's kinds of signs that nobody sees
_WEB_ADDRESS = re.compile(r'https://[\w-]+(\.[\w-]+)+(:\d+)?([/?#][^\s<>"]*)?')
# A number as people write it: digits and what parts them, then perhaps an extension. The library alone finds a number in
# any sentence, and would let words in that no rule for words has read.
_PHONE = re.compile(r"\+?[\d\s()./-]+((ext\.?|x)\s*\d+)?", re.IGNORECASE)
_ENGLISH = Locale("en")
COUNTRIES = frozenset(phonenumbers.SUPPORTED_REGIONS) & set(_ENGLISH.territories)

LegalStatus = Literal["licensed", "off-label", "device", "cosmetic", "not-authorised", "not-known"]


def _line(text: str) -> str:
    """Return a text that stays in its line: signs that turn the reading order would mix up the words around it."""
    unseen = {sign for sign in text if unicodedata.category(sign) in _UNSEEN}
    if unseen - _JOINERS or {"<", ">"} & set(text):
        raise ValueError("write one line of plain text, without < and > and without signs that nobody sees")
    return text


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise ValueError(f'"{code}" is no country code of two letters; write GB, DE, IN and so on')
    return code


def _currency(code: str) -> str:
    if code not in _ENGLISH.currencies:
        raise ValueError(f'"{code}" is no currency code of three letters; write EUR, GBP, INR and so on')
    return code


def _language(code: str) -> str:
    if code not in _ENGLISH.languages:
        raise ValueError(f'"{code}" is no language code; write en, de, hi and so on')
    return code


def _at_least_one(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes; pydantic's own `min_length` would also complain where one of them is wrong."""
    if not codes:
        raise ValueError("name at least one language; write [en], [hi, en] and so on")
    return codes


def _web_address(text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text):
        raise ValueError("a web address begins with https:// and names a host; write https://clinic.example.org")
    return text


Line = Annotated[str, StringConstraints(min_length=2, max_length=80, strip_whitespace=True), AfterValidator(_line)]
Country = Annotated[str, AfterValidator(_country)]
Currency = Annotated[str, AfterValidator(_currency)]
Language = Annotated[str, AfterValidator(_language)]
Languages = Annotated[tuple[Language, ...], Field(max_length=10), AfterValidator(_at_least_one)]
WebAddress = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True), AfterValidator(_web_address)]


class Product(Record):
    """What is used for an option: by name, by what is in it, and by how the law of the country sees it."""

    name: Line
    substance: Line  # what is in it, or what kind of device it is
    status: LegalStatus  # in the country of the clinic, for this use


class Offer(Record):
    """One option that the clinic offers. A price is of one visit; it is left out where it is not known, never 0."""

    option: OptionId  # as in content/facts/options; what is not named is shown as not offered here
    price: Annotated[float, Field(gt=0, le=LARGEST_AMOUNT)] | None = None  # of one visit, in `currency`
    products: Annotated[tuple[Product, ...], Field(max_length=MOST_PRODUCTS)] = ()  # up to six


class Emergency(Record):
    """Whom to call when something goes wrong, and when somebody answers."""

    phone: Line  # whom to call when something goes wrong
    reached: Line  # when somebody answers: day and night


class Clinic(Record):
    """A clinic profile: content/clinics/<id>.yaml. It marks what is offered; it can hide, move or shorten nothing."""

    id: Id  # the name of the file, and what stands in the link; never change it
    name: Line  # one line of 2 to 80 letters, plain text, as every line here
    country: Country  # ISO 3166: GB, DE, IN; prices and legal status hold for it
    address: Line
    phone: Line  # the number alone: with the country code, +44 20 7946 0958, or as people of the country write it
    email: EmailStr | None = None
    website: WebAddress | None = None  # begins with https://
    languages: Languages  # spoken there, one to ten codes: [en, pl]
    currency: Currency  # ISO 4217: GBP, EUR, INR
    emergency: Emergency
    offers: tuple[Offer, ...] = ()  # each option once

    @field_validator("phone")
    @classmethod
    def _can_be_called(cls, phone: str, info: ValidationInfo) -> str:
        return _phone_in(info.data.get("country"), phone)

    @field_validator("emergency")
    @classmethod
    def _can_be_called_in_an_emergency(cls, emergency: Emergency, info: ValidationInfo) -> Emergency:
        _phone_in(info.data.get("country"), emergency.phone)
        return emergency

    @field_validator("offers")
    @classmethod
    def _each_option_once(cls, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        named = [offer.option for offer in offers]
        twice = {option for option in named if named.count(option) > 1}
        if twice:
            raise ValueError(f"{', '.join(sorted(twice))} stands twice; write each option once, with all its products")
        return offers

    def offer_of(self, option: OptionId) -> Offer | None:
        """Return what the clinic says of one option; None where it does not offer it."""
        return next((offer for offer in self.offers if offer.option == option), None)

    def words(self) -> Iterator[tuple[str, str]]:
        """Yield every text that somebody wrote for readers, as (key, text as it is seen).

        Addresses of mail and web are no words, and a phone number has none.
        """
        texts = [("name", self.name), ("address", self.address), ("emergency.reached", self.emergency.reached)]
        for place, offer in enumerate(self.offers):
            for at, product in enumerate(offer.products):
                key = f"offers.{place}.products.{at}"
                texts += [(f"{key}.name", product.name), (f"{key}.substance", product.substance)]
        yield from ((key, _seen(text)) for key, text in texts)


def _seen(text: str) -> str:
    """Return a text as readers see it: without unseen signs in words, and with wide or joined letters as plain ones."""
    return unicodedata.normalize("NFKC", "".join(sign for sign in text if sign not in _JOINERS))


def _phone_in(country: str | None, phone: str) -> str:
    """Return the number as it was written, once it is known to be one, alone, that can be called from any country.

    Without a country nothing can be said: what is wrong with the country is then told alone.
    """
    if country is not None and not (_PHONE.fullmatch(phone) and _can_be_called(phone, country)):
        raise ValueError(f'"{phone}" is no phone number; write it with the country code, such as +44 20 7946 0958')
    return phone


def _can_be_called(phone: str, country: str) -> bool:
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE)


def dialled(phone: str, country: str) -> str:
    """Return the address that dials the number of a profile from any country.

    >>> dialled("020 7946 0958", "GB")
    'tel:+44-20-7946-0958'
    """
    number = phonenumbers.parse(phone, country)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966))

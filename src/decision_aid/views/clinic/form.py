"""The form of a clinic profile: what can be picked, what is to mend, in words, and what the profile will do."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.numbers import get_territory_currencies

from ...clinic_profile import LeftOut, Problem
from ...content import Content
from ...matching import match
from ...models import Clinic
from ...models.clinics import COUNTRIES, LegalStatus
from ...models.vocabulary import OptionId, ids
from ...person.journey import Journey
from ...wording import number, say
from ..options.standings import standing_line
from ..shared.parts import FactRow, StandingLine
from ..shared.seller import ClinicView, clinic_view
from ..time.visits import visits_view

_PAGE_ORDER = (
    "name",
    "country",
    "address",
    "phone",
    "email",
    "website",
    "languages",
    "currency",
    "emergency",
    "offers",
    "id",
)
_IN_AN_EMERGENCY = {"emergency.phone": "emergency_phone", "emergency.reached": "reached"}
_MENDED_ALIKE = {"emergency_phone": "phone"}
_OF_A_PRODUCT = {"name": "product", "substance": "substance", "status": "status"}


@dataclass(frozen=True)
class ProblemLine:
    """What is to mend in one field: its key, its name, and the words under it."""

    key: str
    label: str
    text: str


@dataclass(frozen=True)
class ProfileResult:
    """What a profile does: one option that the clinic offers, one that it does not, and the cost of what it offers."""

    lead: str
    clinic: ClinicView | None
    cards: tuple[StandingLine, ...]
    names: tuple[str, ...]
    costs: tuple[FactRow, ...]
    stays: tuple[str, ...]


def part_of(key: str) -> str:
    """Return which kind of field a key names.

    >>> part_of("offers.mesotherapy.products.0.name")
    'product'
    """
    last = key.rpartition(".")[2]
    return _IN_AN_EMERGENCY.get(key) or (_OF_A_PRODUCT.get(last, last) if ".products." in key else last)


def problem_lines(content: Content, problems: Iterable[Problem]) -> tuple[ProblemLine, ...]:
    """Return what is to mend, in the order of the page."""
    ordered = sorted(problems, key=lambda problem: _PAGE_ORDER.index(problem.key.partition(".")[0]))
    return tuple(ProblemLine(one.key, _label(content, one.key), _text(content, one)) for one in ordered)


def _label(content: Content, key: str) -> str:
    """Return the name of a field; in an offer with the option and the number of the product before it."""
    words, path = content.words, key.split(".")
    label = say(words, f"clinic.label_{part_of(key)}")
    if path[0] != "offers" or len(path) == 1:
        return label
    name = content.words.options[path[1]].name
    if len(path) < 5:
        return say(words, "clinic.of_option", name=name, label=label)
    return say(words, "clinic.of_product", name=name, number=number(words, int(path[3]) + 1), label=label)


def _text(content: Content, problem: Problem) -> str:
    wrong = say(content.words, f"clinic.wrong_{problem.kind}", found=problem.found)
    part = part_of(problem.key)
    mend = "banned" if problem.kind == "banned" else _MENDED_ALIKE.get(part, part)
    return f"{wrong} {say(content.words, f'clinic.mend_{mend}')}"


def left_out_lines(content: Content, left_out: Iterable[LeftOut]) -> tuple[str, ...]:
    """Return what could not be taken from a pasted text, in words."""
    return tuple(say(content.words, f"clinic.unread_{one.kind}", part=one.key, found=one.found) for one in left_out)


def countries(content: Content) -> Mapping[str, str]:
    """Return every country that a clinic can be in, by name."""
    names = Locale(content.words.language).territories
    return _by_name({code: str(names[code]) for code in COUNTRIES})


def languages(content: Content, also: Collection[str]) -> Mapping[str, str]:
    """Return the languages with a code of two letters, and those that are already picked, by name."""
    names = Locale(content.words.language).languages
    return _by_name({code: str(name) for code, name in names.items() if len(code) == 2 or code in also})


def currencies(content: Content, today: date, also: str | None) -> Mapping[str, str]:
    """Return the currencies that some country uses today, and the one that is already picked, by name."""
    names = Locale(content.words.language).currencies
    used = {code for country in COUNTRIES for code in get_territory_currencies(country, today)} | {also or "EUR"}
    return _by_name({code: say(content.words, "clinic.currency_name", name=names[code], code=code) for code in used})


def currency_of(country: str, today: date) -> str | None:
    """Return the first currency that a country uses, if it has one."""
    return next(iter(get_territory_currencies(country, today)), None)


def options(content: Content) -> Mapping[str, str]:
    """Return all options by name; the order says nothing about them."""
    return _by_name({option: content.words.options[option].name for option in content.options})


def legal_statuses(content: Content) -> Mapping[str, str]:
    """Return how the law may see a product, in the words that people will read."""
    told = {status: say(content.words, f"seller.status_{status}") for status in ids(LegalStatus)}
    return {status: text[:1].upper() + text[1:] for status, text in told.items()}


def _by_name(names: Mapping[str, str]) -> Mapping[str, str]:
    return dict(sorted(names.items(), key=lambda one: one[1].casefold()))


def result(content: Content, clinic: Clinic, code: str, today: date) -> ProfileResult:
    """Return what readers will see of a profile, for one scar type that its first option is used for.

    `code` is the one of its link; empty where no link can hold it, so that it has to be hosted.
    """
    shared = content.shared_by_link(clinic, code)
    offered = tuple(offer.option for offer in clinic.offers)
    scar = next(iter(content.options[next(iter(offered), "mesotherapy")].uses))
    journey = Journey(picked=offered[:2]).with_answers({"scar": scar})
    other = next(
        (one for one in _procedures(content) if one not in offered and scar in content.options[one].uses), None
    )
    matched = match(journey.answers, shared).options
    visits = visits_view(shared, journey, today)
    return ProfileResult(
        lead=say(content.words, "clinic.result_lead", scar=content.words.scars[scar].name),
        clinic=clinic_view(shared),
        cards=tuple(standing_line(shared, matched[one]) for one in (*offered[:1], other) if one),
        names=visits.names,
        costs=tuple(row for row in visits.rows if row.id == "cost"),
        stays=tuple(
            say(content.words, f"clinic.stays_{one}", count=number(content.words, len(content.options)))
            for one in ("all", "order", "words")
        ),
    )


def _procedures(content: Content) -> tuple[OptionId, ...]:
    """Return the options that somebody does to the skin, by name."""
    found = [option.id for option in content.options.values() if option.elective_procedure]
    return tuple(sorted(found, key=lambda one: content.words.options[one].name))

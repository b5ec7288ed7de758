"""Clinic profiles: what may stand in one, and what an author is told where something is wrong."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from clinics import A_PRODUCT, a_clinic, a_profile
from decision_aid.content.labels import labels_of
from decision_aid.content.language import language_problems
from decision_aid.content.loading import read_content
from decision_aid.content.style import clinic_problems, read_style
from decision_aid.errors import ContentProblem
from decision_aid.models import Clinic
from decision_aid.models.clinics import dialled
from samples import CONTENT, as_yaml, real_content, some_content, some_words

AS_SAID = "correct the value as the message says; CONTRIBUTING.md shows an example."
NAMED = "write one of the values named above."
PHONE = "write it with the country code, such as +44 20 7946 0958"
STATES = "'licensed', 'off-label', 'device', 'cosmetic', 'not-authorised' or 'not-known'"
LINE = "Value error, write one line of plain text, without < and > and without signs that nobody sees"
WEB = "Value error, a web address begins with https:// and names a host; write https://clinic.example.org"


def offering(**offer):
    return {"offers": [{"option": "mesotherapy", **offer}]}


def with_product(**changes):
    return offering(products=[{**A_PRODUCT, **changes}])


def problems_of(folder: Path, profile, file="a-clinic"):
    """Return what an author is told of one profile; the rest of the content is not there and does not count."""
    (folder / "content/clinics").mkdir(parents=True)
    text = profile if isinstance(profile, str) else as_yaml(profile)
    (folder / f"content/clinics/{file}.yaml").write_text(text, "utf-8")
    problems = read_content(folder / "content")[1]
    return [problem for problem in problems if problem.file.startswith("content/clinics")]


def test_a_profile_with_what_is_needed_has_no_problem(tmp_path):
    assert problems_of(tmp_path, a_profile()) == []


def test_a_profile_with_everything_has_no_problem(tmp_path):
    whole = a_profile(email="desk@clinic.example.org", website="https://clinic.example.org", **with_product())
    assert problems_of(tmp_path, whole) == []


WRONG = {
    "a key that we do not know": (
        {"hide": ["silicone"]},
        "hide",
        "Extra inputs are not permitted (found: ['silicone'])",
        "take this key out, or correct its spelling.",
    ),
    "a name of one letter": ({"name": "A"}, "name", "String should have at least 2 characters (found: A)", AS_SAID),
    "a name without end": (
        {"name": "A" * 81},
        "name",
        f"String should have at most 80 characters (found: {'A' * 80})",
        AS_SAID,
    ),
    "a name with mark-up": ({"name": "<b>A</b>"}, "name", f"{LINE} (found: <b>A</b>)", AS_SAID),
    "a name of two lines": ({"name": "A\nB"}, "name", f"{LINE} (found: A\nB)", AS_SAID),
    "a name that turns the reading order": ({"name": "A\u202eB"}, "name", f"{LINE} (found: A\u202eB)", AS_SAID),
    "a country in words": (
        {"country": "Germany"},
        "country",
        'Value error, "Germany" is no country code of two letters; write GB, DE, IN and so on (found: Germany)',
        AS_SAID,
    ),
    "a group of countries": (
        {"country": "EU"},
        "country",
        'Value error, "EU" is no country code of two letters; write GB, DE, IN and so on (found: EU)',
        AS_SAID,
    ),
    "a list for a name": (
        {"name": ["A", "B"]},
        "name",
        "Input should be a valid string (found: ['A', 'B'])",
        "write it as one text.",
    ),
    "a phone number that is too short": (
        {"phone": "+44 12"},
        "phone",
        f'Value error, "+44 12" is no phone number; {PHONE} (found: +44 12)',
        AS_SAID,
    ),
    "words for a phone number": (
        {"phone": "ask us"},
        "phone",
        f'Value error, "ask us" is no phone number; {PHONE} (found: ask us)',
        AS_SAID,
    ),
    "a wrong number to call": (
        {"emergency": {"phone": "+44 12", "reached": "at night"}},
        "emergency",
        f"Value error, \"+44 12\" is no phone number; {PHONE} (found: {{'phone': '+44 12', 'reached': 'at night'}})",
        AS_SAID,
    ),
    "nobody says when one can call": (
        {"emergency": {"phone": "+49 30 901821"}},
        "emergency.reached",
        "Field required (found: {'phone': '+49 30 901821'})",
        "add this key.",
    ),
    "a mail address without a host": (
        {"email": "desk"},
        "email",
        "value is not a valid email address: An email address must have an @-sign. (found: desk)",
        AS_SAID,
    ),
    "a website without its lock": (
        {"website": "http://clinic.example.org"},
        "website",
        f"{WEB} (found: http://clinic.example.org)",
        AS_SAID,
    ),
    "a website that runs a script": (
        {"website": "javascript:alert()"},
        "website",
        f"{WEB} (found: javascript:alert())",
        AS_SAID,
    ),
    "a website that hides its host": (
        {"website": "https://bank.example.org@clinic.example.org"},
        "website",
        f"{WEB} (found: https://bank.example.org@clinic.example.org)",
        AS_SAID,
    ),
    "no language": (
        {"languages": []},
        "languages",
        "Value error, name at least one language; write [en], [hi, en] and so on (found: [])",
        AS_SAID,
    ),
    "a language in words": (
        {"languages": ["Polish"]},
        "languages.0",
        'Value error, "Polish" is no language code; write en, de, hi and so on (found: Polish)',
        AS_SAID,
    ),
    "a sign for a currency": (
        {"currency": "€"},
        "currency",
        'Value error, "€" is no currency code of three letters; write EUR, GBP, INR and so on (found: €)',
        AS_SAID,
    ),
    "an option that stands twice": (
        {"offers": [{"option": "silicone"}] * 2},
        "offers",
        "Value error, silicone stands twice; write each option once, with all its products "
        "(found: [{'option': 'silicone'}, {'option': 'silicone'}])",
        AS_SAID,
    ),
    "a price of nothing": (
        offering(price=0),
        "offers.0.price",
        "Input should be greater than 0 (found: 0)",
        AS_SAID,
    ),
    "a price in words": (
        offering(price="150 EUR"),
        "offers.0.price",
        "Input should be a valid number, unable to parse string as a number (found: 150 EUR)",
        AS_SAID,
    ),
    "a price without end": (
        offering(price=10**12 + 1),
        "offers.0.price",
        "Input should be less than or equal to 1000000000000 (found: 1000000000001)",
        AS_SAID,
    ),
    "a price for today": (
        offering(today=99),
        "offers.0.today",
        "Extra inputs are not permitted (found: 99)",
        "take this key out, or correct its spelling.",
    ),
    "a product without what is in it": (
        offering(products=[{"name": "Some Glow", "status": "cosmetic"}]),
        "offers.0.products.0.substance",
        "Field required (found: {'name': 'Some Glow', 'status': 'cosmetic'})",
        "add this key.",
    ),
    "a product without its legal status": (
        offering(products=[{"name": "Some Glow", "substance": "salt water"}]),
        "offers.0.products.0.status",
        "Field required (found: {'name': 'Some Glow', 'substance': 'salt water'})",
        "add this key.",
    ),
    "a legal status that the law does not know": (
        with_product(status="approved"),
        "offers.0.products.0.status",
        f"Input should be {STATES} (found: approved)",
        NAMED,
    ),
}


@pytest.mark.parametrize("mistake", WRONG)
def test_an_author_is_told_of(tmp_path, mistake):
    change, key, problem, mend = WRONG[mistake]
    told = problems_of(tmp_path, a_profile(**change))
    assert told == [ContentProblem("content/clinics/a-clinic.yaml", f"a-clinic: {key}", problem, mend)]


@pytest.mark.parametrize("key", ["id", "name", "country", "address", "phone", "languages", "currency", "emergency"])
def test_a_key_that_every_profile_needs_is_missed(tmp_path, key):
    profile = {name: value for name, value in a_profile(phone="+49 30 901820").items() if name != key}
    (told,) = problems_of(tmp_path, profile)
    assert (told.key, told.mend) == (f"a-clinic: {key}", "add this key.")
    assert told.problem.startswith("Field required")


def test_more_products_than_anybody_reads_are_told(tmp_path):
    (told,) = problems_of(tmp_path, a_profile(**offering(products=[A_PRODUCT] * 7)))
    assert told.key == "a-clinic: offers.0.products"
    assert told.problem.startswith("Tuple should have at most 6 items after validation, not 7")


def test_norway_and_a_phone_number_need_no_quotes(tmp_path):
    text = as_yaml(a_profile()).replace("country: GB", "country: NO").replace("phone: ", "phone: 22345678 #", 1)
    assert problems_of(tmp_path, text) == []


def test_a_profile_under_another_name_is_told(tmp_path):
    assert problems_of(tmp_path, a_profile(), file="other") == [
        ContentProblem(
            "content/clinics/other.yaml",
            "id",
            "it is not the name of the file.",
            "write `id: other`, or name the file a-clinic.yaml.",
        )
    ]


def test_a_profile_that_is_no_mapping_is_told(tmp_path):
    (told,) = problems_of(tmp_path, "- a\n- b\n")
    assert (told.file, told.key) == ("content/clinics/a-clinic.yaml", "a-clinic")


def test_a_profile_that_cannot_be_read_is_told_with_its_line(tmp_path):
    told = problems_of(tmp_path, "id: a-clinic\nid: a-clinic\n")
    assert told == [
        ContentProblem(
            "content/clinics/a-clinic.yaml",
            "line 2",
            'this is not readable YAML: the key "id" stands twice.',
            "correct the line.",
        )
    ]


def test_every_mistake_is_told_at_once(tmp_path):
    told = problems_of(tmp_path, a_profile(currency="Euro", languages=[], email="desk"))
    assert {problem.key for problem in told} == {"a-clinic: currency", "a-clinic: languages", "a-clinic: email"}


def test_a_wrong_country_does_not_blame_the_phone_as_well(tmp_path):
    assert [one.key for one in problems_of(tmp_path, a_profile(country="Germany"))] == ["a-clinic: country"]


def test_a_phone_number_may_be_written_as_people_of_its_country_do():
    assert a_clinic(country="GB", phone="020 7946 0958").phone == "020 7946 0958"


@pytest.mark.parametrize(
    "phone",
    [
        "Cheap today: 030 901820",
        "030 901820 call now",
        "0800 FLOWERS",
        "030 901820; 030 901821",
        "112",
        "0",
        "+",
        "...",
        "tel:+49-30-901820",
    ],
)
def test_a_phone_number_is_a_number_alone_that_can_be_called_from_abroad(phone):
    for profile in (a_profile(phone=phone), a_profile(emergency={"phone": phone, "reached": "at night"})):
        with pytest.raises(ValidationError, match=r"is no phone number|at least 2 characters"):
            Clinic.model_validate(profile)


@pytest.mark.parametrize("phone", ["+49 (0)30 90 18-20", "030/901820", "030.901820 ext. 12", "(030) 901820 x7"])
def test_a_phone_number_may_be_parted_as_people_like(phone):
    assert dialled(a_clinic(phone=phone).phone, "DE").startswith("tel:+49-30-901820")


def test_a_name_may_hold_the_unseen_signs_that_some_scripts_need():
    assert a_clinic(name="क्‍ष क्लिनिक").name == "क्‍ष क्लिनिक"


def test_a_profile_has_no_key_for_what_an_option_is():
    with pytest.raises(ValidationError):
        a_clinic(offers=[{"option": "silicone", "in_short": "The only choice."}])


def test_a_clinic_tells_what_it_says_of_an_option():
    clinic = a_clinic(offers=[{"option": "silicone", "price": 20}])
    assert clinic.offer_of("silicone").price == 20
    assert clinic.offer_of("mesotherapy") is None


# ---- banned words: G8 and X1 hold for a clinic's own words too

PLACES = {
    "name": {"name": "The Best Clinic"},
    "address": {"address": "Best Street"},
    "emergency.reached": {"emergency": {"phone": "+49 30 901821", "reached": "at best times"}},
    "offers.0.products.0.name": with_product(name="Best Glow"),
    "offers.0.products.0.substance": with_product(substance="the best acid"),
}


@pytest.mark.standard("G8", "X1")
@pytest.mark.parametrize("key", PLACES)
def test_no_words_of_a_profile_may_praise(key):
    (told,) = clinic_problems(a_clinic(**PLACES[key]), read_style(CONTENT))
    assert (told.file, told.key) == ("content/clinics/a-clinic.yaml", key)
    assert told.problem.lower().startswith('"best" in ')


@pytest.mark.standard("G8", "X1")
@pytest.mark.parametrize(
    "text",
    [
        "Glow, twenty per cent off",
        "Glow 20% off",
        "Special offer",
        "Book now",
        "Half price",
        "Three times less pain",
        "Safe Skin",
        "Award clinic",
    ],
)
def test_no_words_of_a_profile_may_press_or_promise(text):
    assert len(clinic_problems(a_clinic(name=text), read_style(CONTENT))) == 1


@pytest.mark.parametrize("text", ["221b Any Street", "Clapham Common", "hyaluronic acid 1%"])
def test_a_house_number_a_common_and_a_strength_may_stand(text):
    assert clinic_problems(a_clinic(address=text, **with_product()), read_style(CONTENT)) == []


def test_the_check_of_the_content_reads_profiles_too():
    content = some_content(some_words(ui=labels_of({})), clinics={"a-clinic": a_clinic(name="The Best Clinic")})
    (told,) = language_problems(content, read_style(CONTENT))
    assert str(told) == (
        'content/clinics/a-clinic.yaml, name\n  Problem: "Best" in "The Best Clinic". G8: banned as a claim.\n'
        "  Mend it: say what was seen, in how many people."
    )


def test_every_profile_that_ships_is_sound():
    style = read_style(CONTENT)
    assert [one for clinic in real_content().clinics.values() for one in clinic_problems(clinic, style)] == []


def test_a_clinic_that_nobody_knows_leaves_the_aid_neutral():
    assert real_content().shared_by("no-such-clinic") == real_content()


def test_a_clinic_changes_the_version_of_nothing():
    assert real_content().shared_by("example").version == real_content().version

"""Writing a clinic profile: drafts, the file, what is wrong in them, and texts that anybody may paste."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.clinic_profile import (
    LeftOut,
    Problem,
    checked,
    draft_text,
    id_of,
    profile_text,
    read_profile,
    slug,
    value_at,
    with_country,
    with_offers,
    with_product,
    with_value,
    without_product,
)
from decision_aid.content.loading import read_content
from decision_aid.content.style import read_style
from decision_aid.models import Clinic
from decision_aid.models.clinics import LegalStatus
from decision_aid.models.vocabulary import ids
from decision_aid.person.links import clinic_from
from decision_aid.person.place import LONGEST_DRAFT
from samples import CONTENT, option_ids

STYLE = read_style(CONTENT)
EXAMPLE = (CONTENT / "clinics/example.yaml").read_text("utf-8")
PHONE = "+44 20 7946 0958"
WHOLE = {
    "name": "A Clinic",
    "country": "GB",
    "address": "A street",
    "phone": PHONE,
    "languages": ["en"],
    "currency": "GBP",
    "emergency": {"phone": PHONE, "reached": "day and night"},
    "offers": [
        {
            "option": "mesotherapy",
            "price": 150.0,
            "products": [{"name": "A Glow", "substance": "vitamins", "status": "cosmetic"}],
        }
    ],
}


def draft(**changes):
    return {**WHOLE, **changes}


def wrong(**changes):
    found = checked(draft(**changes), STYLE)
    return () if isinstance(found, Clinic) else found


def keys(**changes):
    return [problem.key for problem in wrong(**changes)]


def loaded(text, name, folder):
    """Return the clinics that the content loading reads where this file lies."""
    (folder / "content/clinics").mkdir(parents=True, exist_ok=True)
    (folder / f"content/clinics/{name}.yaml").write_text(text, "utf-8")
    content, problems = read_content(folder / "content")
    return content.clinics, [str(problem) for problem in problems if problem.file.startswith("content/clinics")]


# What is right


def test_a_whole_draft_is_a_clinic():
    clinic = checked(WHOLE, STYLE)
    assert isinstance(clinic, Clinic)
    assert clinic.id == "a-clinic"


def test_the_example_is_read_as_a_clinic_that_is_sound():
    reading = read_profile(EXAMPLE, option_ids())
    assert reading.left_out == ()
    assert checked(reading.draft, STYLE) == Clinic.model_validate(yaml.safe_load(EXAMPLE))


def test_a_file_says_nothing_that_was_left_blank(tmp_path):
    text = profile_text(checked(WHOLE, STYLE))
    assert "email" not in text
    assert "price: 150\n" in text


lines = st.text(min_size=2, max_size=80)
codes = st.sampled_from(["en", "no", "pl", "zh", "ar", "yi"])
products = st.fixed_dictionaries({"name": lines, "substance": lines, "status": st.sampled_from(ids(LegalStatus))})
offers = st.lists(
    st.fixed_dictionaries(
        {"option": st.sampled_from(option_ids())},
        optional={"price": st.floats(0.0, 1e12, exclude_min=True), "products": st.lists(products, max_size=6)},
    ),
    max_size=4,
    unique_by=lambda offer: offer["option"],
)
written = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True),
        "name": lines,
        "address": lines,
        "country": st.sampled_from(["GB", "NO", "DE", "IN"]),
        "currency": st.sampled_from(["GBP", "NOK"]),
        "phone": st.just(PHONE),
        "languages": st.lists(codes, min_size=1, max_size=5, unique=True),
        "emergency": st.fixed_dictionaries({"phone": st.just(PHONE), "reached": lines}),
        "offers": offers,
    },
    optional={
        "email": st.just("desk@clinic.example.org"),
        "website": st.sampled_from(["https://a.example.org", "https://a.example.org/?b=c#d"]),
    },
)


@given(written)
def test_the_file_is_read_back_to_an_equal_clinic_by_the_content_loading(tmp_path_factory, data):
    found = checked(read_profile(draft_text(data), option_ids()).draft, STYLE)
    if isinstance(found, Clinic):
        clinics, problems = loaded(profile_text(found), found.id, tmp_path_factory.mktemp("clinic"))
        assert problems == []
        assert clinics == {found.id: found}


@pytest.mark.fuzz
@given(written)
def test_a_draft_comes_back_from_the_tab_as_it_was(data):
    first = read_profile(draft_text(data), option_ids()).draft
    assert read_profile(draft_text(first), option_ids()).draft == first


# What is wrong


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"phone": "12"}, Problem("phone", "value", "12")),
        ({"emergency": {"phone": "call us", "reached": "always"}}, Problem("emergency.phone", "value", "call us")),
        ({"emergency": {"phone": PHONE}}, Problem("emergency.reached", "missing")),
        ({"name": "A"}, Problem("name", "short", "A")),
        ({"name": "A" * 81}, Problem("name", "long", "80")),
        ({"id": "My Clinic"}, Problem("id", "value", "My Clinic")),
        ({"id": "a" * 61}, Problem("id", "value", "a" * 61)),
        ({"email": "desk"}, Problem("email", "value", "desk")),
        ({"website": "clinic.example.org"}, Problem("website", "value", "clinic.example.org")),
        ({"languages": []}, Problem("languages", "missing")),
        ({"address": "<b>here</b>"}, Problem("address", "value", "<b>here</b>")),
        ({"offers": [{"option": "mesotherapy", "price": 0.0}]}, Problem("offers.mesotherapy.price", "value", "0")),
        (
            {
                "offers": [
                    {"option": "silicone"},
                    {"option": "taping", "products": [{"name": "A tape", "substance": "cotton"}]},
                ]
            },
            Problem("offers.taping.products.0.status", "missing"),
        ),
    ],
)
def test_each_thing_that_is_wrong_is_told_where_it_stands(changes, problem):
    assert problem in wrong(**changes)


def test_an_empty_draft_names_everything_that_has_to_be_there():
    missing = {problem.key for problem in checked({}, STYLE) if problem.kind == "missing"}
    assert missing == {
        "name",
        "country",
        "address",
        "phone",
        "languages",
        "currency",
        "emergency.phone",
        "emergency.reached",
    }


def test_what_may_stay_blank_is_never_missing():
    assert wrong(offers=[]) == ()


@pytest.mark.standard("X1")
@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"name": "The Best Clinic"}, "name"),
        ({"address": "Special offer, today only"}, "address"),
        ({"emergency": {"phone": PHONE, "reached": "guaranteed at night"}}, "emergency.reached"),
        (
            {"offers": [{"option": "taping", "products": [{}, {"name": "Miracle tape"}]}]},
            "offers.taping.products.1.name",
        ),
    ],
)
def test_praise_and_pressure_are_found_while_other_fields_are_still_blank(changes, key):
    found = {problem.key for problem in checked(changes, STYLE) if problem.kind == "banned"}
    assert found == {key}


# The id


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("My Clinic", "my-clinic"),
        ("Haut & Narbe, Köln", "haut-narbe-koln"),
        ("Straße", "strasse"),
        ("皮肤", ""),
        ("--", ""),
    ],
)
def test_an_id_is_made_from_the_name(name, made):
    assert slug(name) == made


@pytest.mark.fuzz
@given(st.text(max_size=200))
def test_an_id_that_was_made_can_always_stand_in_a_link(name):
    assert slug(name) == "" or clinic_from(slug(name)) == slug(name)


def test_an_id_of_ones_own_goes_before_the_one_from_the_name():
    assert id_of({"name": "My Clinic"}) == "my-clinic"
    assert id_of({"name": "My Clinic", "id": "ours"}) == "ours"


def test_a_name_that_makes_no_id_gets_a_plain_one_since_a_link_needs_none():
    assert wrong(name="皮肤诊所") == ()
    assert id_of({"name": "皮肤诊所"}) == "clinic"


# Changing a draft


def test_a_field_is_filled_in_and_made_blank_again():
    filled = with_value({}, "emergency.phone", f" {PHONE}\n")
    assert filled == {"emergency": {"phone": PHONE}}
    assert value_at(filled, "emergency.phone") == PHONE
    assert with_value(filled, "emergency.phone", "") == {}


def test_options_keep_what_was_written_about_them():
    two = with_offers(WHOLE, ["silicone", "mesotherapy"])
    assert [offer["option"] for offer in two["offers"]] == ["silicone", "mesotherapy"]
    assert value_at(two, "offers.mesotherapy.price") == 150
    assert "offers" not in with_offers(two, [])


def test_products_are_added_and_taken_out():
    two = with_product(WHOLE, "mesotherapy")
    named = with_value(two, "offers.mesotherapy.products.1.name", "Another")
    assert value_at(named, "offers.mesotherapy.products.1.name") == "Another"
    assert value_at(without_product(named, "mesotherapy", 0), "offers.mesotherapy.products") == [{"name": "Another"}]


def test_a_change_that_comes_after_its_place_is_gone_changes_nothing():
    assert with_value(WHOLE, "offers.mesotherapy.products.3.name", "Late") == WHOLE
    assert with_value(WHOLE, "offers.silicone.price", 3.0) == WHOLE


def test_changing_a_draft_leaves_the_one_before_alone():
    before = draft_text(WHOLE)
    with_value(WHOLE, "offers.mesotherapy.products.0.name", "Other")
    assert draft_text(WHOLE) == before


def test_a_country_brings_its_currency_until_another_was_picked():
    currency_of = {"GB": "GBP", "DE": "EUR", "CH": "CHF"}.get
    british = with_country({}, "GB", currency_of)
    assert british == {"country": "GB", "currency": "GBP"}
    assert with_country(british, "DE", currency_of)["currency"] == "EUR"
    own = with_value(british, "currency", "EUR")
    assert with_country(own, "CH", currency_of)["currency"] == "EUR"


# Reading what anybody may have written


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "no-profile"),
        ("hello", "no-profile"),
        ("- name: x", "no-profile"),
        ("a: b", "no-profile"),
        ("name: x\nname: y", "unreadable"),
        ("name: [", "unreadable"),
        ("name: \0", "unreadable"),
        ("name: &a x\naddress: *a", "unreadable"),
        ("name: " + "[" * 30_000, "unreadable"),
        ("? [a]\n: b\nname: c", "unreadable"),
        ("name: a\n---\nname: b", "unreadable"),
        ("name: " + "x" * LONGEST_DRAFT, "too-big"),
    ],
)
def test_a_text_that_is_no_profile_is_told_as_such(text, kind):
    reading = read_profile(text, option_ids())
    assert reading.draft is None
    assert [left.kind for left in reading.left_out] == [kind]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("name: x\nhide: [mesotherapy]", "hide"),
        ("name: [x]", "name"),
        ("country: Britain", "country"),
        ("currency: POUNDS", "currency"),
        ("languages: English", "languages"),
        ("languages: [English]", "languages"),
        ("emergency: call", "emergency"),
        ("emergency: {mail: x}", "emergency.mail"),
        ("offers: mesotherapy", "offers"),
        ("offers: [{option: snake-oil}]", "offers.option"),
        ("offers: [{option: taping, price: cheap}]", "offers.taping.price"),
        ("offers: [{option: taping, price: .nan}]", "offers.taping.price"),
        ("offers: [{option: taping, price: 1e300}]", "offers.taping.price"),
        ("offers: [{option: taping, order: first}]", "offers.order"),
        ("offers: [{option: taping, products: [{status: fine}]}]", "offers.taping.products.0.status"),
        ("offers: [{option: taping}, {option: taping}]", "offers"),
    ],
)
def test_a_part_that_does_not_fit_is_left_out_and_named(text, key):
    reading = read_profile(text, option_ids())
    assert reading.draft is not None
    assert key in [left.key for left in reading.left_out]


def test_values_that_yaml_would_turn_into_something_else_stay_as_they_were_written():
    reading = read_profile("country: NO\nlanguages: [no]\nphone: 0201234567\nname: 2020-13-45\nemail: ~", option_ids())
    assert reading.draft == {"country": "NO", "languages": ["no"], "phone": "0201234567", "name": "2020-13-45"}
    assert reading.left_out == ()


def test_a_text_with_tags_makes_no_python():
    assert read_profile("name: !!python/object/apply:os.getcwd []", option_ids()).left_out == (
        LeftOut("unreadable", found="1"),
    )


def anything_read(text):
    reading = read_profile(text, option_ids())
    if reading.draft is None:
        assert reading.left_out
        return
    found = checked(reading.draft, STYLE)
    assert isinstance(found, Clinic) or all(isinstance(problem, Problem) for problem in found)
    assert all(isinstance(left, LeftOut) for left in reading.left_out)
    assert read_profile(draft_text(reading.draft), option_ids()).draft == (reading.draft or None)


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.dates(),
    st.binary(max_size=5),
    st.sampled_from(["GB", "mesotherapy", "cosmetic", "~", "1e3", "\u202ename", "0x_", "<<", "=", "+44 20 7946 0958"]),
)
names = st.one_of(
    st.sampled_from([*Clinic.model_fields, "option", "price", "products", "reached", "substance", "status"]),
    st.text(max_size=5),
)
shapes = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=5), max_leaves=25
)


@pytest.mark.fuzz
@given(st.dictionaries(names, shapes, max_size=8))
def test_data_of_any_shape_is_read_or_told_as_problems(data):
    anything_read(yaml.dump(data, allow_unicode=True))


@pytest.mark.fuzz
@given(
    st.text(
        alphabet=st.one_of(st.sampled_from(list("[]{}:-?!&*%@`'\"|>#,~ \n\t\r\\0179.eE_+xoNaname")), st.characters()),
        max_size=120,
    )
)
def test_a_text_of_any_letters_is_read_or_told_as_problems(text):
    anything_read(text)
    anything_read("name: " + text)


@pytest.mark.fuzz
@given(st.data())
def test_a_damaged_profile_is_read_or_told_as_problems(data):
    place = data.draw(st.integers(0, len(EXAMPLE)))
    length = data.draw(st.integers(0, 40))
    anything_read(EXAMPLE[:place] + data.draw(st.text(max_size=12)) + EXAMPLE[place + length :])


def test_reading_takes_no_time_worth_speaking_of_for_the_largest_text():
    wide = "name: x\noffers:\n" + "- {option: taping, products: [{},{},{},{},{},{},{},{}]}\n" * 1000
    assert len(wide) < LONGEST_DRAFT
    assert read_profile(wide, option_ids()).draft["offers"] == [{"option": "taping", "products": [{}] * 6}]


def test_the_content_loading_tells_a_key_that_is_no_text(tmp_path):
    clinics, problems = loaded("? [a]\n: b\nname: c", "x", tmp_path)
    assert clinics == {}
    assert problems[0].startswith("content/clinics/x.yaml, line 1")

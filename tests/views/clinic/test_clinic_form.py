"""The words of the clinic form: what can be picked, and what is to mend."""

from datetime import date

import pytest

from decision_aid.clinic_profile import Problem, checked, profile_text, read_profile
from decision_aid.content.style import read_style
from decision_aid.models import Clinic
from decision_aid.models.clinics import COUNTRIES
from decision_aid.views.clinic.form import (
    countries,
    currencies,
    currency_of,
    languages,
    left_out_lines,
    options,
    problem_lines,
    result,
)
from samples import CONTENT, option_ids, real_content

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def content():
    return real_content()


def test_everything_to_pick_stands_in_order_of_its_name(content):
    for choices in (countries(content), languages(content, ()), currencies(content, TODAY, None), options(content)):
        assert list(choices.values()) == sorted(choices.values(), key=str.casefold)


def test_every_country_and_every_option_can_be_picked(content):
    assert set(countries(content)) == COUNTRIES
    assert set(options(content)) == set(option_ids())


def test_what_a_file_has_already_can_still_be_picked(content):
    assert "DEM" not in currencies(content, TODAY, None)
    assert "DEM" in currencies(content, TODAY, "DEM")
    assert "yue" not in languages(content, ())
    assert "yue" in languages(content, ["yue"])


def test_a_country_has_the_currency_of_the_day():
    assert currency_of("HR", date(2020, 1, 1)) == "HRK"
    assert currency_of("HR", TODAY) == "EUR"


def test_problems_stand_in_the_order_of_the_page_and_name_option_and_product(content):
    found = (
        Problem("offers.taping.products.1.name", "missing"),
        Problem("offers.taping.price", "value", "0"),
        Problem("emergency.phone", "missing"),
        Problem("name", "short", "A"),
    )
    lines = problem_lines(content, found)
    assert [line.key for line in lines] == [
        "name",
        "emergency.phone",
        "offers.taping.products.1.name",
        "offers.taping.price",
    ]
    name = content.words.options["taping"].name
    assert lines[2].label.startswith(name)
    assert "2" in lines[2].label
    assert lines[3].label.startswith(name)


def test_every_problem_of_an_empty_profile_has_its_own_words(content):
    lines = problem_lines(content, checked({"offers": [{"option": "taping", "products": [{}]}]}, read_style(CONTENT)))
    assert len(lines) == 11
    assert len({line.label for line in lines}) == 11


def test_a_part_that_was_left_out_is_told_with_its_place(content):
    (line,) = left_out_lines(content, read_profile("name: x\nhide: [mesotherapy]", option_ids()).left_out)
    assert line.startswith("hide: ")
    assert "mesotherapy" in line


def example():
    return read_profile((CONTENT / "clinics/example.yaml").read_text("utf-8"), option_ids()).draft


@pytest.mark.parametrize("offered", [[], ["no-treatment"], ["camouflage"], list(option_ids())])
def test_whatever_is_offered_has_a_result_to_see(content, offered):
    clinic = checked(
        {**example(), "offers": [{"option": option, "price": 9.0} for option in offered]}, read_style(CONTENT)
    )
    assert isinstance(clinic, Clinic)
    view = result(content, clinic, "", TODAY)
    assert len(view.cards) == (1 if len(offered) in (0, len(option_ids())) else 2)
    assert profile_text(clinic)


def test_seeing_the_result_leaves_the_content_as_it_was(content):
    clinic = checked(example(), read_style(CONTENT))
    result(content, clinic, "", TODAY)
    assert content.clinic is None


def test_the_result_says_who_wrote_the_profile_of_a_link(content):
    clinic = checked(example(), read_style(CONTENT))
    assert result(content, clinic, "AbC", TODAY).clinic.by_link == content.words.ui.seller.by_link
    assert result(content, clinic, "", TODAY).clinic.by_link is None

"""Whose price of a visit is used."""

from decision_aid.person.journey import Journey
from decision_aid.prices import Price, price_of
from samples import real_content

SHARED = real_content().shared_by("example")


def test_nobody_gave_a_price():
    assert price_of(real_content(), Journey(), "mesotherapy") is None


def test_a_clinic_gives_the_price_of_what_it_offers():
    offer = SHARED.clinic.offer_of("mesotherapy")
    assert price_of(SHARED, Journey(), "mesotherapy") == Price(offer.price, SHARED.clinic.currency, "clinic")


def test_a_clinic_gives_no_price_of_what_it_does_not_offer():
    assert price_of(SHARED, Journey(), "cryotherapy") is None


def test_the_own_price_goes_before_that_of_the_clinic_and_has_no_currency():
    assert price_of(SHARED, Journey(prices={"mesotherapy": 90}), "mesotherapy") == Price(90, None, "yours")


def test_a_visit_may_cost_nothing():
    assert price_of(SHARED, Journey(prices={"mesotherapy": 0}), "mesotherapy").amount == 0

import pytest

from decision_aid.models.uses import UseId
from decision_aid.models.vocabulary import ids
from pages.test_pages import KELOID, page, text_of
from samples import real_content


def test_all_uses_are_told_in_short_before_one_is_picked():
    text, words = text_of(page("uses")), real_content().words
    assert all(own.in_short.split("{")[0] in text for own in words.uses.values())


@pytest.mark.parametrize("use", ids(UseId))
def test_a_use_opens_with_all_its_parts(use):
    app, ui = page("uses", use=use), real_content().words.ui
    assert not app.exception
    titles = ("clinics_title", "studied_title", "harms_title", "visits_title", "else_title", "talk_title", "ask_title")
    places = [text_of(app).index(f">{ui.uses[title]}<") for title in titles]
    assert places == sorted(places)


def test_picking_a_use_shows_it_and_letting_go_shows_all_again():
    app, words = page("uses", KELOID), real_content().words
    app.pills(key="use").set_value("hair-loss").run()
    assert words.uses["hair-loss"].what_it_is in text_of(app)
    app.pills(key="use").set_value(None).run()
    assert words.uses["hair-loss"].what_it_is not in text_of(app)
    assert words.uses["cellulite"].in_short in text_of(app)


def test_an_unknown_use_in_the_address_offers_the_list():
    app = page("uses", use="eternal-youth")
    assert not app.exception
    assert real_content().words.uses["cellulite"].in_short in text_of(app)

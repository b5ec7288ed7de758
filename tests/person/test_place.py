"""What a device is set to, as its tab brings it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.person.place import Place, place_from
from strange import any_json, any_letters

like_a_place = st.fixed_dictionaries({}, optional=dict.fromkeys(Place.model_fields, any_json))


@pytest.mark.fuzz
@given((like_a_place | any_json).map(json.dumps) | any_letters)
def test_whatever_a_tab_brings_as_its_place_is_one_that_can_be_kept_again(text):
    place = place_from(text)
    assert place_from(place.model_dump_json(exclude_defaults=True)) == place


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"visited": ["no-such-page"]}', '{"screen": "' + "x" * 99 + '"}']
)
def test_a_place_that_cannot_be_read_is_a_neutral_one(text):
    assert place_from(text) == Place()

"""Codes for links: whole, or refused with a reason; never other answers and never another error."""

import base64
import json
import random
import string
import zlib
from copy import deepcopy
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.errors import LinkError
from decision_aid.models.vocabulary import GoalId, HealthId, RedFlagId, ids
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.person.links import (
    JOURNEYS,
    SharedBy,
    SharedJourney,
    address_of_aid,
    address_with_answers,
    clinic_from,
    decode,
    encode,
    options_from,
    to_share,
)
from decision_aid.person.sealed import LARGEST_TEXT, LONGEST_CODE
from samples import any_journey, option_ids
from strange import any_json, like_a_journey

TODAY = date(2056, 1, 1)  # the invented journeys start before 2061
VERSION = "0a1b2c3d4e"
LETTERS = string.ascii_letters + string.digits + "-_"
KELOID = Journey(
    picked=("silicone", "taping"), choice="not-yet", start=date(2056, 3, 1), prices={"silicone": 120.0}
).with_answers(
    {
        "scar": "keloid",
        "site": "chest",
        "skin": "dark-brown-black",
        "goals": ("flatter",),
        "pregnant": "no",
        "bother": 7,
    }
)


def sealed(text: bytes, version: int = JOURNEYS.format) -> str:
    """Return a code with a right checksum around any text: what somebody could forge who knows the format."""
    packer = zlib.compressobj(9, zdict=JOURNEYS.shared_words)
    return sealed_packed(packer.compress(text) + packer.flush(), version)


def sealed_packed(packed: bytes, version: int = JOURNEYS.format) -> str:
    body = bytes([version]) + packed
    return base64.urlsafe_b64encode(body[:1] + sha256(body).digest()[:8] + packed).decode().rstrip("=")


def forged(journey: object) -> str:
    return sealed(json.dumps([VERSION, journey]).encode())


def reason(code: str) -> str | None:
    """Return why a code is refused, or None where it is read."""
    try:
        decode(code, TODAY)
    except LinkError as error:
        return error.reason
    return None


def changed_codes(code: str) -> set[str]:
    """Return every code with one letter changed, lost, doubled or put in, and every code that lacks its end."""
    places = range(len(code))
    other = {code[:place] + letter + code[place + 1 :] for place in places for letter in LETTERS}
    longer = {code[:place] + letter + code[place:] for place in (*places, len(code)) for letter in LETTERS}
    shorter = {code[:place] for place in places} | {code[:place] + code[place + 1 :] for place in places}
    return (other | longer | shorter) - {code}


@given(any_journey)
def test_a_link_gives_back_what_it_was_given(journey):
    assert decode(encode(journey, VERSION), TODAY) == SharedJourney(to_share(journey), VERSION)


# Made by the version before there were children, lines, smoking and what was tried.
AN_OLD_CODE = (
    "AfyLB7W_n3UbePncTvDNi1YySDRMMko2TjEBFgfVSI5EamRg1u6xOghPICnEdC-8ZoG7FVqwQZ0MLfSRXI5WIkM9gqXshPsBUYgiSs5Y5FIMSzFlhlL6"
    "IJUgleAKFrU4Qk9XuNINSG8tKIXnA8MwPrEE5DjsamOBCQIAJfZ_cA"
)


def test_an_old_code_says_what_it_said():
    shared = decode(AN_OLD_CODE, TODAY, option_ids())
    assert shared.left_out == ()
    assert (shared.journey.picked, shared.journey.choice) == (("silicone", "steroid-injection"), "silicone")
    answers = shared.journey.answers
    assert (answers.scar, answers.colour, answers.site, answers.goals) == (
        "keloid",
        "dark",
        "face",
        ("flatter", "fade-dark"),
    )
    assert (answers.health, answers.looked_at) == ({"under-18": "yes", "pregnant": "no"}, ("bleeding-or-open-sore",))
    assert (answers.asker, answers.lines, answers.tried, answers.smoker) == (None, None, {}, None)


def test_what_was_tried_travels_and_an_option_that_is_gone_is_left_out_and_named():
    journey = Journey(answers=Answers(asker="child", child_age="under-2", lines="many", smoker="no")).with_tried(
        "silicone", "no-help"
    )
    assert decode(encode(journey, VERSION), TODAY, option_ids()).journey == journey
    gone = decode(encode(journey.with_tried("snake-oil", "helped"), VERSION), TODAY, option_ids())
    assert (gone.journey, gone.left_out) == (journey, (("answers", "tried", "snake-oil"),))


def test_words_that_a_person_typed_never_travel():
    assert encode(Journey(own_wish="Be done by summer"), VERSION) == encode(Journey(), VERSION)
    assert decode(forged({"own_wish": "Call this number"}), TODAY).journey == Journey()


def test_every_single_change_to_a_code_is_noticed():
    codes = changed_codes(encode(KELOID, VERSION))
    assert len(codes) > 10_000
    assert {reason(code) for code in codes} <= {"damaged", "foreign"}


@pytest.mark.fuzz
@given(any_journey, st.integers(0))
def test_codes_with_many_changes_are_refused(journey, seed):
    code, chance = encode(journey, VERSION), random.Random(seed)
    for _ in range(10):
        letters = list(code)
        for place in chance.sample(range(len(code)), chance.randint(1, 8)):
            letters[place] = chance.choice(LETTERS)
        damaged = "".join(letters)
        assert damaged == code or reason(damaged) in ("damaged", "foreign")


@pytest.mark.fuzz
@given(st.text() | st.text(LETTERS, max_size=LONGEST_CODE) | st.binary().map(lambda some: some.hex()))
def test_a_text_that_we_did_not_make_is_refused(text):
    assert reason(text) in ("damaged", "foreign")


def test_ten_thousand_foreign_codes_are_refused():
    chance = random.Random(4)
    codes = [base64.urlsafe_b64encode(chance.randbytes(chance.randint(0, 600))).decode() for _ in range(10_000)]
    assert {reason(code) for code in codes} <= {"damaged", "foreign"}


@pytest.mark.fuzz
@given(any_json | like_a_journey)
def test_a_forged_code_is_read_as_a_valid_journey_or_refused(data):
    code = forged(data)
    if reason(code) is None:
        journey = decode(code, TODAY).journey
        assert Journey.model_validate(journey.model_dump()) == journey


HOSTILE = (
    None,
    True,
    -1,
    0,
    10**8,
    10**30,
    1e308,
    "",
    "yes",
    "keloid",
    "<script>",
    "\u0000",
    "é" * 99,
    [],
    [[]],
    {},
    {"": {}},
)


def tampered(data: dict, chance: random.Random) -> dict:
    """Return a journey with one to three of its parts exchanged for something else, at any depth."""
    copy = deepcopy(data)
    for _ in range(chance.randint(1, 3)):
        place, key = copy, chance.choice((*Journey.model_fields, "scar", ""))
        while isinstance(place.get(key), dict) and chance.random() < 0.8:
            place, key = (
                place[key],
                chance.choice((*place[key], *ids(HealthId), "goals", "limits", "max_visits", "health")),
            )
        place[key] = deepcopy(chance.choice(HOSTILE))
    return copy


def test_ten_thousand_forged_journeys_are_valid_or_refused():
    chance, data = random.Random(7), json.loads(KELOID.to_text())
    reasons = [reason(forged(tampered(data, chance))) for _ in range(10_000)]
    assert set(reasons) == {None, "foreign"}


@pytest.mark.parametrize(
    "data", [[], [1], ["v"], ["v", {}, {}], "v", 7, None, {"a": 1}, [3, {}], ["v", []], ["v", None]]
)
def test_a_forged_code_of_another_shape_is_refused(data):
    assert reason(sealed(json.dumps(data).encode())) == "outdated"


@pytest.mark.parametrize(
    ("journey", "place"),
    [
        ({"answers": {"scar": "wound"}}, ("answers", "scar")),
        ({"answers": {"star-sign": "leo"}}, ("answers", "star-sign")),
        ({"answers": {"health": [["pregnant"]]}}, ("answers", "health")),
        ({"answers": {"health": 3}}, ("answers", "health")),
        ({"picked": ["snake-oil"]}, ("picked", 0)),
        ({"start": "9999-12-31"}, ("start",)),
        ({"by": "9999-12-31"}, ("by",)),
        ({"shoe_size": 41}, ("shoe_size",)),
    ],
)
def test_answers_that_this_version_does_not_know_are_left_out_and_named(journey, place):
    whole = {"picked": [], **journey, "choice": "not-yet"}
    assert decode(forged(whole), TODAY, option_ids()) == SharedJourney(Journey(choice="not-yet"), VERSION, (place,))


def test_an_option_that_the_content_has_no_more_is_left_out_of_a_link():
    found = decode(encode(KELOID, VERSION), TODAY, {"silicone"})
    assert found.left_out == (("picked", 1),)
    assert found.journey.picked == ("silicone",)


@pytest.mark.parametrize(
    "text",
    [
        b'["v", {"prices": {"silicone": 1e999}}]',
        b'["v", {"prices": {"silicone": NaN}}]',
        b'["v", {"answers": {"max_visits": 1' + b"0" * 5000 + b"}}]",
        b'["v", {"own_wish": "\\ud800"}]',
        b"[" * 5000,
        b"\xff\xfe",
        b"",
    ],
)
def test_text_that_no_screen_could_show_is_foreign(text):
    assert reason(sealed(text)) == "foreign"


def test_a_code_never_unpacks_to_more_than_a_journey_can_be():
    bomb = sealed(b'["v", {"own_wish": "' + b"a" * 900_000 + b'"}]')
    assert len(bomb) < LONGEST_CODE
    assert reason(bomb) == "foreign"
    assert reason(sealed(b" " * (LARGEST_TEXT + 1))) == "foreign"


def test_more_behind_the_packed_text_is_refused():
    packer = zlib.compressobj(9, zdict=JOURNEYS.shared_words)
    packed = packer.compress(b'["v", {}]') + packer.flush()
    assert reason(sealed_packed(packed)) is None
    assert reason(sealed_packed(packed + b"more")) == "foreign"


def test_a_code_packed_against_other_words_is_refused():
    packer = zlib.compressobj(9, zdict=JOURNEYS.shared_words[1:])
    assert reason(sealed_packed(packer.compress(b'["v", {}]') + packer.flush())) == "foreign"


@pytest.mark.parametrize("version", [JOURNEYS.format + 1, 255])
def test_a_code_of_a_later_format_says_so(version):
    assert reason(sealed(b'["v", {}]', version)) == "newer"


def test_a_code_of_a_format_that_never_was_is_foreign():
    assert reason(sealed(b'["v", {}]', 0)) == "foreign"


def test_the_words_of_a_format_never_change():
    """A code from last year is packed against them. New words are a new format, beside the old one."""
    assert sha256(JOURNEYS.shared_words).hexdigest()[:16] == "e6cd76d2d1738f98"


def test_a_code_made_when_the_format_was_new_still_opens():
    assert decode(
        "ATKc06WnGmKoePncTvDNi1YySDRMMko2TjEBFgfVSI5EamRAWxSxOvhdbmqma2Csa2AIbpaAlRkaGegZ6GDxBqLCgbgcXs5DnI2lpIQ53VwH4XhY6RmLuyQBhTwAgUlISg",
        TODAY,
    ) == SharedJourney(KELOID.model_copy(update={"prices": {}}), VERSION)


def test_all_answers_together_stay_short():
    everything = dict.fromkeys((*ids(HealthId), *ids(RedFlagId)), "no")
    full = KELOID.with_answers({**everything, "goals": ids(GoalId), "max_visits": 6, "avoid_needles": True})
    assert len(encode(KELOID, VERSION)) < 150
    assert len(encode(full, VERSION)) < 350


@pytest.mark.parametrize("price", [1_000_001.0, 250_000_000.5, 1e12])
def test_a_price_in_a_currency_of_large_numbers_travels(price):
    journey = Journey(prices={"silicone": price}).with_answers({"budget": price})
    assert decode(encode(journey, VERSION), TODAY).journey == journey


def test_answers_that_fit_in_no_link_are_refused_when_the_link_is_made():
    noise = random.Random(1).randbytes(1_200).hex()
    with pytest.raises(LinkError, match="too-long"):
        encode(KELOID, noise)


@pytest.mark.standard("C3", "W24")
def test_the_link_to_the_aid_holds_no_answer():
    link = address_of_aid("https://aid.example", "en", SharedBy("a-clinic"), KELOID.picked, VERSION)
    assert link == f"https://aid.example/?lang=en&clinic=a-clinic&options=silicone,taping&v={VERSION}"


@pytest.mark.standard("W24")
def test_answers_stand_behind_the_part_that_browsers_send():
    before, _, behind = address_with_answers("https://aid.example", "en", SharedBy(profile="DeF"), "AbC").partition("#")
    assert "AbC" not in before
    assert "DeF" not in before
    assert behind == "a=AbC&c=DeF"


@pytest.mark.fuzz
@given(st.text().filter(lambda text: not set(text.split(",")) & set(option_ids())))
def test_only_known_options_come_in_with_a_link(text):
    assert options_from(text, option_ids()) == ()
    assert options_from(f"{text},silicone,mesotherapy,silicone,taping,subcision", option_ids()) == (
        "silicone",
        "taping",
    )


@pytest.mark.parametrize("text", ["", "A Clinic", "a--b", "<b>", "clinic/..", "a" * 61])
def test_a_clinic_that_cannot_be_one_is_left_out(text):
    assert clinic_from(text) is None
    assert clinic_from("my-clinic-2") == "my-clinic-2"

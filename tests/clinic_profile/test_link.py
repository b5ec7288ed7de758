"""A profile in a link: whole and within the limits of a file, or refused with a reason; and never more than a mark."""

import json
import string
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clinics import A_PRODUCT, LIMITS, SELLERS, a_clinic, a_profile, any_clinic
from decision_aid.clinic_profile import BY_LINK, LeftOut, checked, clinic_code, clinic_of, read_pasted
from decision_aid.clinic_profile.link import PROFILES
from decision_aid.content.reading import data_of
from decision_aid.content.style import clinic_problems
from decision_aid.errors import LinkError
from decision_aid.models import Clinic
from decision_aid.person.journey import Journey
from decision_aid.person.links import JOURNEYS, encode
from decision_aid.person.sealed import LONGEST_CODE
from samples import CONTENT, option_ids

LETTERS = string.ascii_letters + string.digits + "-_"
EXAMPLE = Clinic.model_validate(data_of((CONTENT / "clinics/example.yaml").read_text("utf-8")))
CODE = clinic_code(EXAMPLE)


def read(code, options=None):
    return clinic_of(code, option_ids() if options is None else options, LIMITS)


def reason(code):
    """Return why a code is refused, or None where it is read."""
    try:
        read(code)
    except LinkError as error:
        return error.reason
    return None


def forged(**changes):
    """Return a code with a right checksum around any data: what somebody could make who knows the format."""
    data = {name: value for name, value in a_profile().items() if name != "id"}
    return PROFILES.closed({**data, **changes})


# ---- what goes in comes out


@pytest.mark.fuzz
@given(any_clinic)
def test_a_link_gives_back_the_profile_or_says_that_it_cannot(clinic):
    try:
        code = clinic_code(clinic)
    except LinkError as error:
        assert error.reason == "too-long"
        return
    assert len(code) <= LONGEST_CODE
    if clinic_problems(clinic, LIMITS):
        assert reason(code) == "refused"
    else:
        assert read(code) == clinic.model_copy(update={"id": BY_LINK})


@pytest.mark.parametrize("name", ["Ünser Haus", "त्वचा क्लिनिक", "皮肤诊所", "عيادة"])
def test_a_name_in_any_script_travels(name):
    assert read(clinic_code(a_clinic(name=name))).name == name


def test_a_common_profile_makes_a_small_code():
    offers = [
        {"option": one, "price": 90 + 10 * at, "products": [A_PRODUCT]} for at, one in enumerate(option_ids()[:12])
    ]
    assert len(CODE) < 250
    assert len(clinic_code(a_clinic(offers=offers))) < 500


def test_a_profile_that_fits_in_no_link_is_refused_when_the_link_is_made():
    unlike = [sha256(str(number).encode()).hexdigest() for number in range(60)]
    products = [{"name": one[:32], "substance": one[32:], "status": "device"} for one in unlike]
    offers = [{"option": one, "products": products[6 * at : 6 * at + 6]} for at, one in enumerate(option_ids()[:10])]
    with pytest.raises(LinkError, match="too-long"):
        clinic_code(a_clinic(offers=offers))


def test_no_code_holds_an_id_so_that_none_can_stand_in_for_a_hosted_profile():
    assert read(clinic_code(a_clinic(id="example"))).id == BY_LINK
    assert reason(forged(id="example")) == "refused"


def test_an_offer_that_the_content_has_no_more_is_left_out():
    assert [offer.option for offer in read(CODE, {"mesotherapy"}).offers] == ["mesotherapy"]
    assert reason(forged(offers=[{"option": "snake-oil"}])) is None


def test_a_code_on_an_old_poster_still_opens():
    assert read(
        "AbM-s4VX5tI6ePktxC_Jgyt2rUjMLchJhZTAkNIYs-JABLxjXiW8nAayS4DlJHJcmJgoGBkomFuamCkYWJpaIEUNsMzNdkgGm6-XCrETVAdgjTGs"
        "ylDiEFwfAese1KiEVHrYYxPVZZYokUt-ZBqaGuhgjVBYsLrn5JejRS7eio2YuEMv2GBusSDglgBwqCE7Ba2qxJasUK1GLzJhVhsZABUCAMfDxH0"
    ) == EXAMPLE.model_copy(update={"id": BY_LINK})


def test_the_words_of_the_format_never_change():
    assert sha256(PROFILES.shared_words).hexdigest()[:16] == "1727d2b529672fe3"


# ---- the limits of a file


BEYOND = {
    "a key that hides": {"hide": ["no-treatment"]},
    "a key that orders": {"order": ["mesotherapy"]},
    "words for an option": {"offers": [{"option": "silicone", "in_short": "The only choice."}]},
    "another standing": {"offers": [{"option": "silicone", "standing": "fits"}]},
    "an option twice": {"offers": [{"option": "silicone"}, {"option": "silicone"}]},
    "praise": {"name": "The Best Clinic"},
    "praise in wide letters": {"name": "Ｂｅｓｔ Clinic"},
    "praise with unseen signs": {"name": "Be\u200dst Clinic"},
    "pressure in a product": {"offers": [{"option": "silicone", "products": [{**A_PRODUCT, "name": "Book now"}]}]},
    "a promise beside when one can call": {"emergency": {"phone": "+49 30 901821", "reached": "guaranteed always"}},
    "words for a phone number": {"phone": "Half price: 030 901820"},
    "words for an emergency number": {"emergency": {"phone": "call the best", "reached": "at night"}},
    "mark-up": {"name": "<b>A</b> Clinic"},
    "a name that turns the reading order": {"name": "A\u202eB"},
    "a long name": {"name": "A" * 81},
    "many products": {"offers": [{"option": "silicone", "products": [A_PRODUCT] * 7}]},
    "a price of nothing": {"offers": [{"option": "silicone", "price": 0}]},
    "a website that runs a script": {"website": "javascript:alert()"},
    "no country": {"country": "EU"},
    "nothing": {"name": None},
    "a list": {"name": ["A", "B"]},
}


@pytest.mark.standard("X1", "X2")
@pytest.mark.parametrize("what", BEYOND)
def test_a_link_may_hold_nothing_that_a_file_may_not(what):
    assert reason(forged(**BEYOND[what])) == "refused"


@pytest.mark.parametrize("data", [[], ["a"], "name", 7, None, True, {}, {"name": "A Clinic"}, [{}]])
def test_data_of_another_shape_are_refused(data):
    assert reason(PROFILES.closed(data)) == "refused"


def test_a_code_of_answers_is_no_profile_and_a_profile_holds_no_answers():
    answers = encode(Journey(picked=("silicone",)), "0a1b2c3d4e")
    assert reason(answers) in ("foreign", "newer")
    with pytest.raises(LinkError, match="foreign"):
        JOURNEYS.opened(CODE)


# ---- damaged and made-up codes


def test_every_single_change_to_a_code_is_noticed():
    places = range(len(CODE))
    other = {CODE[:place] + letter + CODE[place + 1 :] for place in places for letter in LETTERS}
    shorter = {CODE[:place] for place in places} | {CODE[:place] + CODE[place + 1 :] for place in places}
    assert {reason(code) for code in (other | shorter) - {CODE}} <= {"damaged", "foreign"}


@pytest.mark.fuzz
@given(st.data())
def test_a_code_with_many_changes_is_refused(data):
    start, length = data.draw(st.integers(0, len(CODE))), data.draw(st.integers(0, 60))
    damaged = CODE[:start] + data.draw(st.text(LETTERS, max_size=60)) + CODE[start + length :]
    assert damaged == CODE or reason(damaged) in ("damaged", "foreign")


@pytest.mark.fuzz
@example("a" * (LONGEST_CODE + 1))
@example("")
@given(st.text() | st.text(LETTERS, max_size=LONGEST_CODE + 9) | st.binary().map(bytes.hex))
def test_a_text_that_we_did_not_make_is_refused(text):
    assert reason(text) in ("damaged", "foreign")


any_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=20) | st.sampled_from(option_ids()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=8,
)
changes = st.dictionaries(
    st.sampled_from([*Clinic.model_fields, "hide", "order"]) | st.text(max_size=9), any_json, max_size=3
)


@pytest.mark.fuzz
@given(changes)
def test_whatever_is_forged_is_within_the_limits_of_a_file_or_refused(changed):
    try:
        code = forged(**changed)
    except LinkError:  # too long, or letters that no screen could show
        return
    if reason(code) is None:
        clinic = read(code)
        assert Clinic.model_validate(json.loads(clinic.model_dump_json())) == clinic
        assert clinic_problems(clinic, LIMITS) == []
        assert {offer.option for offer in clinic.offers} <= set(option_ids())
    else:
        assert reason(code) == "refused"


# ---- a link that somebody pastes to go on with


def pasted(text):
    return read_pasted(text, option_ids())


@pytest.mark.parametrize(
    "link",
    [
        f"https://aid.example/?lang=en#c={CODE}",
        f"https://aid.example/summary?lang=en#a=AbC&c={CODE}",
        f"  https://aid.example/?c={CODE}\n",
    ],
)
def test_a_link_fills_in_the_form(link):
    reading = pasted(link)
    assert reading.left_out == ()
    assert checked(reading.draft, LIMITS) == EXAMPLE.model_copy(update={"id": "example-skin-clinic"})


@pytest.mark.parametrize("link", [f"https://aid.example/#c={CODE[:-1]}", "https://aid.example/#c=AbC", "#c=A"])
def test_a_link_that_is_not_whole_says_so(link):
    assert pasted(link).draft is None
    assert pasted(link).left_out == (LeftOut("link"),)


def test_a_link_that_is_refused_can_still_be_mended_in_the_form():
    draft = pasted(f"#c={forged(name='The Best Clinic')}").draft
    assert [problem.kind for problem in checked(draft, LIMITS)] == ["banned"]


def test_a_file_whose_website_looks_like_a_link_is_read_as_a_file():
    draft = pasted("name: A Clinic\nwebsite: https://clinic.example.org/#c=AbC").draft
    assert draft == {"name": "A Clinic", "website": "https://clinic.example.org/#c=AbC"}


@pytest.mark.fuzz
@given(changes)
def test_a_link_with_any_data_is_read_or_told(changed):
    try:
        code = forged(**changed)
    except LinkError:
        return
    reading = pasted(f"#c={code}")
    assert reading.draft is not None or reading.left_out


@pytest.mark.parametrize("clinic", SELLERS.values(), ids=SELLERS)
def test_a_clinic_that_sells_whatever_it_sells_has_a_link(clinic):
    assert [offer.option for offer in read(clinic_code(clinic)).offers] == [offer.option for offer in clinic.offers]

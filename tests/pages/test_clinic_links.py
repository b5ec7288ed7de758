"""A clinic's profile in a link, on screen: it marks what a hosted one marks, says who wrote it, and travels on."""

import re
from dataclasses import replace
from hashlib import sha256

import pytest
from streamlit.testing.v1 import AppTest

from clinics import A_PRODUCT, a_clinic, a_profile
from decision_aid.clinic_profile import clinic_code
from decision_aid.clinic_profile.link import PROFILES
from decision_aid.person.journey import Journey
from decision_aid.person.links import encode
from decision_aid.person.place import Place
from decision_aid.person.sealed import LONGEST_CODE
from decision_aid_web.shell.frame import the_content
from pages.test_clinic_marks import KELOID, as_without_a_clinic
from pages.test_pages import TO_TAKE, page, text_of
from pages.test_sharing import ROOT, links_on, notices, opened

EXAMPLE = the_content().clinics["example"]
CODE = clinic_code(EXAMPLE)
WRITTEN_BY = the_content().words.ui.seller.by_link
LONG = clinic_code(
    a_clinic(
        offers=[
            {"option": option, "products": [{**A_PRODUCT, "name": sha256(option.encode()).hexdigest()}]}
            for option in list(the_content().options)[:22]
        ]
    )
)


def forged(**changes):
    data = {name: value for name, value in a_profile().items() if name != "id"}
    return PROFILES.closed({**data, **changes})


# ---- the same marks, and no more


@pytest.mark.standard("X2")
@pytest.mark.parametrize("name", ["start", "compare", "option", "what_matters", "summary", "claims"])
def test_a_page_of_a_clinics_link_says_the_same_as_without_it(name):
    assert as_without_a_clinic(page(name, KELOID, c=CODE)) == as_without_a_clinic(page(name, KELOID))


@pytest.mark.parametrize("name", ["start", "compare", "summary"])
def test_a_link_marks_what_the_same_hosted_profile_marks_and_says_who_wrote_it(name):
    by_link, hosted = (text_of(page(name, KELOID, **address)) for address in ({"c": CODE}, {"clinic": "example"}))
    assert re.findall(r'<span class="offer">(.*?)</span>', by_link) == re.findall(
        r'<span class="offer">(.*?)</span>', hosted
    )
    assert by_link.count(WRITTEN_BY) >= 2  # at the head and at the foot
    assert WRITTEN_BY not in hosted


def test_words_of_a_link_are_shown_as_words_and_never_as_a_page():
    app = page("compare", KELOID, c=clinic_code(a_clinic(name="A & B {x} \"C\" 'D'", offers=[{"option": "silicone"}])))
    assert not app.exception
    assert "Offered at A &amp; B {x} &#34;C&#34; &#39;D&#39;" in text_of(app)


# ---- opening it


@pytest.mark.standard("W24")
def test_the_profile_leaves_the_address_and_stays_with_the_tab():
    app = opened(KELOID, c=CODE, lang="en")
    assert dict(app.query_params) == {"lang": "en"}
    assert app.session_state["place"].profile == CODE
    assert app.session_state["journey"] == KELOID
    assert notices(app) == []
    app.switch_page("pages/compare.py").run()
    assert "Shared by Example Skin Clinic." in text_of(app)


REFUSED = {
    "lost letters": (CODE[:-3], "profile_damaged"),
    "another letter": ("B" + CODE[1:], "profile_damaged"),
    "nonsense": ("<script>", "profile_damaged"),
    "too long": ("a" * (LONGEST_CODE + 1), "profile_damaged"),
    "far too long": ("a" * 100_000, "profile_damaged"),
    "answers": (encode(KELOID, "0a1b2c3d4e"), "profile_damaged"),
    "praise": (forged(name="The Best Clinic"), "profile_refused"),
    "a key that hides": (forged(hide=["no-treatment"]), "profile_refused"),
    "an id": (forged(id="example"), "profile_refused"),
    "a later format": (replace(PROFILES, format=2).closed({}), "profile_newer"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_link_that_cannot_be_used_is_told_once_and_opens_the_neutral_aid(what):
    code, told = REFUSED[what]
    app = opened(KELOID, c=code)
    assert not app.exception
    assert notices(app) == [told]
    app.switch_page("pages/compare.py").run()
    assert notices(app) == []
    assert text_of(app) == text_of(page("compare", KELOID))
    assert app.session_state["journey"] == KELOID


def with_place(**place):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    app.session_state["journey"], app.session_state["place"] = Journey(), Place(**place)
    return app


def test_a_profile_that_the_tab_kept_is_held_to_todays_rules():
    app = with_place(profile=forged(name="The Best Clinic")).run()
    assert notices(app) == ["profile_refused"]
    assert app.session_state["place"].profile == ""


def test_a_link_that_cannot_be_used_takes_the_marks_of_the_former_clinic_away():
    app = with_place(clinic="example")
    app.query_params["c"] = CODE[:-1]
    assert "shared-by" not in text_of(app.run())


def test_a_hosted_clinic_and_a_profile_take_each_others_place():
    app = with_place(clinic="example")
    app.query_params["c"] = clinic_code(a_clinic())
    assert "Shared by A Clinic." in text_of(app.run())
    app = with_place(profile=clinic_code(a_clinic()))
    app.query_params["clinic"] = "example"
    assert "Shared by Example Skin Clinic." in text_of(app.run())
    assert app.session_state["place"].profile == ""


def test_where_a_link_names_a_hosted_clinic_as_well_the_hosted_one_is_shown():
    app = opened(c=clinic_code(a_clinic()), clinic="example")
    assert "Shared by Example Skin Clinic." in text_of(app)
    assert WRITTEN_BY not in text_of(app)


def test_starting_over_keeps_the_profile_of_the_device():
    app = page("compare", KELOID, c=CODE)
    app.button(key="start-over").click().run()
    assert app.session_state["journey"] == Journey()
    assert "Shared by Example Skin Clinic." in text_of(app)


# ---- the person's own links


def with_link(journey, code):
    app = page("summary", journey, unfolded=TO_TAKE, c=code)
    app.button(key="share-show").click().run()
    app.button(key="share-make").click().run()
    assert not app.exception
    return app


def test_the_links_of_a_person_carry_the_profile_on_and_say_so():
    app = with_link(KELOID, CODE)
    to_the_aid, with_answers = links_on(app)
    assert to_the_aid.endswith(f"&v={the_content().version}#c={CODE}")
    assert re.search(rf"/summary\?lang=en#a=[\w-]+&c={CODE}$", with_answers)
    assert text_of(app).count("also carries what Example Skin Clinic wrote") == 2


def test_a_profile_that_does_not_fit_beside_the_answers_stays_behind_and_the_page_says_so():
    assert LONGEST_CODE - 100 < len(LONG) <= LONGEST_CODE
    app = with_link(KELOID, LONG)
    to_the_aid, with_answers = links_on(app)
    assert to_the_aid.endswith(LONG)
    assert "c=" not in with_answers
    assert "What A Clinic wrote about itself does not fit in this link." in text_of(app)

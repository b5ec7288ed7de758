"""A clinic's link from the editor to a stranger's phone: read from the screen, opened, and carried on."""

import io
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from browser.driver import KELOID
from browser.looks import axe_finds_in_both_schemes, wider_than_the_page
from browser.test_clinic_editor import EXAMPLE
from browser.test_links import link_on, path_of
from clinics import a_clinic
from decision_aid.clinic_profile import clinic_code
from decision_aid_web.shell.frame import the_content

CODE = clinic_code(the_content().clinics["example"])


def head(tab):
    return tab.page.locator(".shared-by").inner_text()


def path_in(tab, picture):
    """Return where the one code in a picture leads, as a path of the aid."""
    (found,) = zxingcpp.read_barcodes(picture)
    return path_of(tab, found.text)


@pytest.fixture
def editor(visit):
    return visit(width=820, height=1180).keeps_place(draft=EXAMPLE).open("clinic")


@pytest.mark.standard("W24")
def test_the_code_on_the_screen_opens_the_profile_on_another_phone_and_leaves_the_address(editor, visit):
    editor.page.locator(".qr").evaluate("code => code.scrollIntoView({block: 'center'})")
    path = path_in(editor, Image.open(io.BytesIO(editor.page.screenshot())))
    phone, sent = visit(), []
    phone.page.on("request", lambda request: sent.append(request.url))
    phone.open(path)
    assert "Shared by Example Skin Clinic." in head(phone)
    assert "Written by the clinic." in head(phone)
    assert phone.page.url == f"{phone.aid.url}/?lang=en"
    assert not [url for url in sent if CODE in url.partition("#")[0]]
    phone.page.reload()
    phone.settled()
    assert "Shared by Example Skin Clinic." in head(phone)


def test_the_poster_is_saved_and_its_code_opens_the_same_link(editor):
    with editor.page.expect_download() as download:
        editor.page.get_by_role("button", name="Save the poster (A5)").click()
    assert download.value.suggested_filename == "scar-choices-poster-a5.pdf"
    drawn = pypdfium2.PdfDocument(Path(download.value.path()))[0].render(scale=2).to_pil()
    assert path_in(editor, drawn) == f"?lang=en#c={CODE}"


def test_a_damaged_link_gives_one_sentence_and_the_neutral_aid(visit):
    tab = visit().remembers(KELOID).open(f"compare#c={CODE[:-2]}")
    assert "You see the aid without a clinic." in tab.page.locator('[data-testid="stAlert"]').inner_text()
    assert tab.page.locator(".offer, .shared-by, .foot-clinic").count() == 0
    assert "#" not in tab.page.url
    assert tab.memory()["answers"]["scar"] == "keloid"


def test_a_link_put_into_the_address_of_an_open_page_is_read_and_the_newer_clinic_stays(visit):
    tab = visit().remembers(KELOID).open("compare?clinic=example")
    other = clinic_code(a_clinic(name="Another Clinic"))
    tab.page.evaluate("code => { location.hash = 'c=' + code }", other)
    tab.page.get_by_text("Shared by Another Clinic.").wait_for()
    tab.settled()
    assert tab.page.url == f"{tab.aid.url}/compare"
    assert tab.memory()["answers"]["scar"] == "keloid"
    tab.page.reload()
    tab.settled()
    assert "Shared by Another Clinic." in head(tab)


@pytest.mark.standard("W24")
def test_the_link_of_a_person_takes_the_clinic_to_the_next_device(visit):
    tablet = visit(width=820, height=1180).remembers(KELOID).open(f"#c={CODE}")
    path = path_of(tablet, link_on(tablet, "summary"))
    assert path.endswith(f"&c={CODE}")
    phone = visit().open(path)
    assert phone.memory() == tablet.memory()
    assert "Shared by Example Skin Clinic." in head(phone)
    assert "#" not in phone.page.url


@pytest.mark.standard("W2", "W5", "W6")
@pytest.mark.parametrize("path", ["", "summary", "about"])
def test_axe_finds_nothing_on_a_page_of_a_clinics_link(visit, path):
    tab = visit(width=320, height=700).remembers(KELOID).open(f"{path}#c={CODE}")
    assert axe_finds_in_both_schemes(tab, 320) == []
    assert wider_than_the_page(tab) == 0

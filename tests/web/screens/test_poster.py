"""The poster of a clinic's link: what a camera reads from it, and what a person does."""

import re
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from pypdf import PdfReader

from clinics import SELLERS, a_clinic
from decision_aid.clinic_profile import clinic_code
from decision_aid.models.vocabulary import ids
from decision_aid.person.links import SharedBy, address_of_aid
from decision_aid.views.clinic.poster import poster
from decision_aid_web.pieces.share import qr_picture
from decision_aid_web.screens.clinic.poster import Paper, poster_pdf
from samples import real_content

ORIGIN = "https://scars.example.org"
POSTER = real_content().words.ui.poster
CLINICS = {
    "sells everything": SELLERS["sells everything"],
    "long name": a_clinic(name="Gemeinschaftspraxis für Haut und plastische Chirurgie am Alten Marktplatz, B"),
    "a name without a gap": a_clinic(name="W" * 80),
    "another script": a_clinic(name="त्वचा क्लिनिक"),
}
MILLIMETRES = {"a4": (210, 297), "a5": (148, 210)}


def link_to(clinic):
    return address_of_aid(ORIGIN, "en", SharedBy(profile=clinic_code(clinic)))


@cache
def printed(name, paper):
    clinic = CLINICS[name]
    return poster_pdf(poster(real_content(), clinic, ORIGIN), qr_picture(link_to(clinic)), paper)


@pytest.fixture(params=CLINICS)
def name(request):
    return request.param


@pytest.fixture(params=ids(Paper))
def paper(request):
    return request.param


def words_of(pdf):
    return re.sub(r"\s+", " ", PdfReader(BytesIO(pdf)).pages[0].extract_text())


def test_a_camera_reads_the_link_from_the_poster(name, paper):
    drawn = pypdfium2.PdfDocument(printed(name, paper))[0].render(scale=2).to_pil()
    (found,) = zxingcpp.read_barcodes(drawn)
    assert found.text == link_to(CLINICS[name])


def test_the_poster_is_one_page_of_its_size(name, paper):
    (page,) = PdfReader(BytesIO(printed(name, paper))).pages
    size = tuple(round(float(length) / 72 * 25.4) for length in (page.mediabox.width, page.mediabox.height))
    assert size == MILLIMETRES[paper]


def test_the_poster_says_what_the_aid_is_who_wrote_what_and_where_it_is(name, paper):
    words = words_of(printed(name, paper))
    for text in (POSTER.lead, POSTER.scan, POSTER.opens, POSTER.stays, "scars.example.org"):
        assert text in words
    assert "Nobody has checked these." in words


def test_a_name_is_set_where_our_font_has_its_letters_and_left_out_where_not(paper):
    assert "Chirurgie am Alten Marktplatz, B added" in words_of(printed("long name", paper))
    assert POSTER.clinic_unnamed in words_of(printed("another script", paper))


def test_the_poster_is_accessible(name, paper):
    with pikepdf.open(BytesIO(printed(name, paper))) as pdf, pdf.open_metadata() as metadata:
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert str(pdf.Root.Lang) == "en"


def test_without_an_address_the_poster_names_none():
    clinic = a_clinic()
    pdf = poster_pdf(poster(real_content(), clinic, ""), qr_picture(link_to(clinic)), "a4")
    assert POSTER.address not in words_of(pdf)

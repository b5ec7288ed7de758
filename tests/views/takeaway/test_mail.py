"""A mail that opens from a link: whole where it fits, and else it says that something is missing."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from decision_aid.views.takeaway.mail import LONGEST_LINK, fitting_mail, mail_link
from decision_aid.views.takeaway.plain import sheet_text, short_text
from samples import real_content
from summaries import JOURNEYS, summary_of

T = real_content().words.ui
CUT = "The rest is missing."


def body_of(link):
    return parse_qs(urlsplit(link).query, keep_blank_values=True)["body"][0].replace("\r\n", "\n")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60))
def test_a_mail_opens_with_the_text_as_it_was(text):
    assert body_of(mail_link("Scar", text)) == text


def test_the_first_text_that_fits_is_taken_whole():
    long, short = "word " * 600, "A few words."
    assert body_of(fitting_mail("Scar", (short, long), CUT)) == short
    assert body_of(fitting_mail("Scar", (long, short), CUT)) == short


def test_a_text_that_fits_nowhere_keeps_whole_lines_and_says_that_the_rest_is_missing():
    lines = [f"Line {place} of many" for place in range(300)]
    body = body_of(fitting_mail("Scar", ("\n".join(lines),), CUT)).split("\n")
    assert body[-2:] == ["", CUT]
    assert body[:-2] == lines[: len(body) - 2]
    assert len(body) > 20


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=3000), min_size=1, max_size=3))
def test_no_mail_is_longer_than_what_a_browser_opens(texts):
    assert len(fitting_mail("Scar", texts, CUT)) <= LONGEST_LINK


def test_every_summary_makes_a_mail_with_scar_and_choice():
    for name in JOURNEYS:
        view = summary_of(name)
        texts = (sheet_text(view.sheet, view.printed, T), short_text(view.sheet, view.printed, T))
        body = body_of(fitting_mail(T.common.decision, texts, T.send.cut))
        assert view.sheet.scar in body
        assert view.sheet.choice in body

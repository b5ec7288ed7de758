"""Writing a clinic profile in a real browser: the tab keeps it, the server stores nothing, the file can be put in place."""

import json
import time
from pathlib import Path

import pytest

from browser.looks import axe_finds_in_both_schemes, wider_than_the_page
from decision_aid.content import load_content
from decision_aid.content.loading import read_content
from samples import CONTENT
from serving import ROOT

EXAMPLE = (CONTENT / "clinics/example.yaml").read_text("utf-8")
NOT_OURS = {".git", ".venv", "__pycache__", ".pytest_cache", ".hypothesis", ".ruff_cache", ".mypy_cache"}


def kept(tab):
    return json.loads(tab.page.evaluate("sessionStorage.getItem('scar-choices-place') || '{}'")).get("draft", "")


def keeps_soon(tab, wanted):
    tab.settled()
    return wanted(kept(tab))


def write(tab, label, text):
    """Fill in a field and leave it by the tab key."""
    field = tab.page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")
    tab.settled()


def paste(tab, text):
    tab.page.get_by_text("Go on with a link or a file that you have").click()
    write(tab, "Paste the link, or the whole text of the file", text)
    tab.page.get_by_role("button", name="Use this text").click()
    tab.settled()


def written_since(moment):
    """Return the files of the project that were written since then, apart from those of the tools."""
    files = (file for file in ROOT.rglob("*") if not NOT_OURS & {*file.relative_to(ROOT).parts})
    return [str(file) for file in files if file.is_file() and file.stat().st_mtime > moment]


@pytest.mark.standard("W10")
def test_what_is_typed_stays_in_the_tab_and_nowhere_else(visit):
    tab = visit().open("clinic")
    moment = time.time()
    write(tab, "Name of the clinic", "Quiet Clinic")
    write(tab, "Phone to call in an emergency", "+44 20 7946 0958")
    assert keeps_soon(tab, lambda draft: "Quiet Clinic" in draft and "0958" in draft)
    assert tab.page.url == f"{tab.aid.url}/clinic"
    assert written_since(moment) == []
    tab.page.reload()
    tab.settled()
    assert tab.page.get_by_label("Name of the clinic", exact=True).input_value() == "Quiet Clinic"
    assert tab.page.get_by_label("Short name for the file").input_value() == "quiet-clinic"
    tab.page.get_by_text("Clear this profile").click()
    tab.page.get_by_role("button", name="Yes, clear it").click()
    tab.settled()
    assert keeps_soon(tab, lambda draft: draft == "")
    tab.page.reload()
    tab.settled()
    assert tab.page.get_by_label("Name of the clinic", exact=True).input_value() == ""


@pytest.mark.standard("W18")
def test_a_problem_stands_right_under_the_field_that_was_left(visit):
    tab = visit().open("clinic")
    write(tab, "Website, if you like", "clinic.example.org")
    field = tab.page.get_by_label("Website, if you like").bounding_box()
    problem = tab.page.locator(".problem").bounding_box()
    assert 0 <= problem["y"] - (field["y"] + field["height"]) < 40


def test_letters_typed_into_the_next_field_are_not_lost_while_the_page_answers(visit):
    tab = visit(width=1280, height=900).open("clinic")
    tab.page.get_by_label("Email, if you like").fill("desk@clinic.example.org")
    tab.page.keyboard.press("Tab")
    tab.page.keyboard.type("https://clinic.example.org", delay=60)
    tab.settled()
    assert tab.page.get_by_label("Website, if you like").input_value() == "https://clinic.example.org"


def test_the_saved_file_is_read_by_the_content_loading(visit, tmp_path):
    tab = visit(width=820, height=1180).open("clinic")
    paste(tab, EXAMPLE.replace("id: example", "id: another"))
    write(tab, "Name of the clinic", "Another Clinic")
    tab.page.get_by_text("If you host the aid yourself").click()
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="Save another.yaml").click()
    assert download.value.suggested_filename == "another.yaml"
    folder = tmp_path / "content/clinics"
    folder.mkdir(parents=True)
    (folder / "another.yaml").write_bytes(Path(download.value.path()).read_bytes())
    content, problems = read_content(tmp_path / "content")
    assert [problem for problem in problems if problem.file.startswith("content/clinics")] == []
    example = load_content(CONTENT).clinics["example"]
    assert content.clinics["another"] == example.model_copy(update={"id": "another", "name": "Another Clinic"})


@pytest.mark.standard("W2", "W5", "W6")
@pytest.mark.parametrize(
    "text", [EXAMPLE, EXAMPLE.replace("+44", "").replace("name:", "name: Best").replace("150", "0")]
)
def test_axe_finds_nothing_in_a_form_that_is_filled_in(visit, text):
    tab = visit(width=320, height=700).open("clinic")
    paste(tab, text)
    assert axe_finds_in_both_schemes(tab, 320) == []
    assert wider_than_the_page(tab) == 0

"""What an HTML checker and a screen reader find on every page, met on one walk with the same answers each time."""

import pytest

from browser.nu import nu_finds
from browser.walk import NAMES, TREES, walk


@pytest.fixture(scope="module")
def met(device, aid):
    return walk(device, aid)


def test_the_html_checker_finds_no_error_in_what_we_write(met, tmp_path):
    sent = {f"{name}-sent": page.sent for name, page in met.items()}
    stands = {name: page.stands for name, page in met.items()}
    assert min(map(len, stands.values())) > 500  # nothing was left out
    found = nu_finds(sent | stands, tmp_path)
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_the_html_checker_sees_what_is_wrong(tmp_path):
    page = '<!DOCTYPE html><html lang="en"><head><title>One</title></head><body><p id="a"></p>{}</body></html>'
    found = nu_finds({"right": page.format(""), "wrong": page.format('<div id="a"><li></li></div>')}, tmp_path)
    assert found["right"] == []
    assert {error.partition(" ")[0] for error in found["wrong"]} == {"Duplicate", "Element"}


@pytest.mark.standard("W2")
def test_every_table_has_headers_that_say_what_they_head(met):
    assert {name: page.tables for name, page in met.items() if page.tables} == {}


@pytest.mark.parametrize("name", NAMES)
def test_what_a_screen_reader_meets_is_as_it_was(met, name):
    """Where a change is meant, write the trees anew with `make trees` and read what changed in them."""
    assert met[name].tree == (TREES / f"{name}.yaml").read_text("utf-8")


def test_no_tree_is_left_of_a_page_that_is_gone():
    assert sorted(file.stem for file in TREES.glob("*.yaml")) == sorted(NAMES)

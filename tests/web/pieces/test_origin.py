"""The address that links begin with is the one in the person's browser, with the path where the aid stands."""

import pytest
import streamlit
from streamlit import config

from decision_aid_web.pieces import share


@pytest.fixture
def below():
    before = config.get_option("server.baseUrlPath")
    yield lambda path: config.set_option("server.baseUrlPath", path)
    config.set_option("server.baseUrlPath", before)


@pytest.mark.parametrize(
    ("path", "address", "root"),
    [
        ("", "https://aid.example/summary", "https://aid.example"),
        ("scars", "https://clinic.example/scars/summary", "https://clinic.example/scars"),
        ("a/b", "http://localhost:8501/a/b/", "http://localhost:8501/a/b"),
        ("scars", "", ""),
    ],
)
def test_links_begin_where_the_aid_stands(monkeypatch, below, path, address, root):
    below(path)
    monkeypatch.setattr(type(streamlit.context), "url", address)
    assert share.origin() == root

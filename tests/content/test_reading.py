"""The one reader of YAML: texts, keys once, nothing hidden; every mistake is one plain line."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.content.reading import DEEPEST, data_of
from decision_aid.errors import ReadingError


@pytest.mark.parametrize("written", ["yes", "NO", "true", "2026-13-45", "012", "1_000", ".inf", "0x1f", "12:30", "<<"])
def test_every_value_is_the_text_that_stands_there(written):
    assert data_of(f"a: {written}") == {"a": written}


@pytest.mark.parametrize("blank", ["", "~", "null"])
def test_a_blank_is_nothing_and_in_quotes_a_text(blank):
    assert data_of(f"a: {blank}\nb: '{blank}'") == {"a": None, "b": blank}


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n"])
def test_a_text_without_data_is_nothing(text):
    assert data_of(text) is None


def test_lists_and_mappings_keep_their_order():
    assert list(data_of("{b: [2, 1], a: {}}").items()) == [("b", ["2", "1"]), ("a", {})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: 2\na: 3", 'line 3: the key "a" stands twice.'),
        ("x:\n  a: 1\n  'a': 3", 'line 3: the key "a" stands twice.'),
        ("a: !!timestamp abc", 'line 1: "tag:yaml.org,2002:timestamp" is a tag; write the value alone.'),
        ("a: !mine {b: c}", 'line 1: "!mine" is a tag; write the value alone.'),
        ("a: &x b\nc: *x", "line 2: an alias names a part again; write the part out."),
        ("? [a]\n: b", "line 1: a key is a list or a mapping; write a text."),
        ("a\n---\nb", "line 2: a second document begins; write one."),
    ],
)
def test_what_hides_something_is_refused_in_one_plain_line(text, told):
    with pytest.raises(ReadingError) as caught:
        data_of(text)
    assert str(caught.value) == told


@pytest.mark.parametrize("text", ["[" * 5_000, "[" * 200_000, "- " * 5_000, "a: " + "{b: " * 50 + "c" + "}" * 50])
def test_lists_in_lists_without_end_are_refused(text):
    with pytest.raises(ReadingError, match=r"deep|depth|nest"):
        data_of(text)


def test_a_text_as_deep_as_may_be_is_read():
    assert str(data_of("[" * DEEPEST + "]" * DEEPEST)).count("[") == DEEPEST


def test_a_key_that_stands_twice_is_found_quickly_among_very_many():
    text = "".join(f"k{place}: 1\n" for place in range(50_000))
    started = time.process_time()
    with pytest.raises(ReadingError, match='line 50001: the key "k0" stands twice'):
        data_of(f"{text}k0: 2")
    assert (
        time.process_time() - started < 20
    )  # seconds of work; where each key is held against each other it is minutes


@pytest.mark.fuzz
@given(st.text(st.sampled_from("[]{}:-?!&*%@`'\"|>#,~ \n\t\r\\019aé\ud800\x00\u202e"), max_size=60))
def test_any_text_is_read_or_refused_in_one_line(text):
    try:
        data_of(text)
    except ReadingError as error:
        assert error.what
        assert error.line is None or error.line > 0

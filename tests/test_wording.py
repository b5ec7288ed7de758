"""Numbers and levels -> plain sentences."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.models import Figure, Range, Time
from decision_aid.models.base import LARGEST_AMOUNT
from decision_aid.models.vocabulary import CertaintyLevel, ids
from decision_aid.wording import (
    day,
    effect_sentence,
    filled,
    listed,
    money,
    month,
    number,
    range_text,
    say,
    span,
    time_text,
    weeks_text,
)
from samples import LABELS, a_finding, an_option, finding_words, real_content, some_words

WORDS = some_words()
SIZES = ("important", "small", "little-or-none", "unknown")
DIRECTIONS = ("raises", "lowers", "none")


def figured(**figures):
    return a_finding(figures=figures)


def sentence(level, size, direction="raises", **words):
    """Return the generated sentence in the real words."""
    content = real_content()
    sure = {"level": level, "by": "ours", "because": ["one-study"]}
    own = some_words(ui=content.words.ui, options=content.words.options, findings={"invented": finding_words(**words)})
    return effect_sentence(own, a_finding(size=size, direction=direction, certainty=sure))


def test_a_label_is_filled():
    assert say(WORDS, "common.span", low=3, high=6) == "3..6"


def test_a_label_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError, match=r"common\.nothing"):
        say(WORDS, "common.nothing")


def test_a_label_with_an_empty_place_is_an_error():
    with pytest.raises(KeyError, match="high"):
        say(WORDS, "common.span", low=3)


@pytest.mark.parametrize(
    ("language", "amount", "currency", "text"),
    [
        ("en", 150, "GBP", "£150"),
        ("en", 99.5, "GBP", "£99.50"),
        ("en", 1200, "JPY", "¥1,200"),
        ("de", 99.5, "EUR", "99,50\xa0€"),
        ("en", 150, None, "150"),
        ("en", 99.95, None, "99.95"),
    ],
)
def test_money_is_written_as_people_of_a_language_write_it(language, amount, currency, text):
    assert money(replace(WORDS, language=language), amount, currency) == text


def test_a_range_of_money_names_the_currency_at_each_end():
    told = range_text(WORDS, Range(fewest=300, usual=450, most=900), lambda words, each: money(words, each, "GBP"))
    assert told == "£300..£900 (£450)"


def test_a_month_is_short_and_names_its_year():
    assert month(WORDS, date(2027, 1, 4)) == "Jan 2027"


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (3.0, "3"), (2.5, "2.5"), (1000, "1,000"), (0.25, "0.2")])
def test_a_number_is_written_as_people_write_it(value, text):
    assert number(WORDS, value) == text


@given(st.integers(0, 10**6))
def test_a_whole_number_has_no_decimal_point(value):
    assert number(WORDS, float(value)) == f"{value:,}"


@pytest.mark.parametrize("text", ["1.04", "0.94", "1.10", "1.00", "-6.41", "0.25", "3", "1,234.50"])
def test_a_printed_number_keeps_the_digits_that_the_paper_printed(text):
    assert number(WORDS, Decimal(text.replace(",", ""))) == text


def test_a_printed_number_is_written_as_people_of_a_language_write_it():
    assert number(replace(WORDS, language="de"), Decimal("1234.50")) == "1.234,50"


def test_a_printed_range_does_not_seem_to_touch_what_it_does_not_touch():
    ratio = Figure(value="0.94", to="0.996", basis="ours")
    assert filled(WORDS, "{ratio}", an_option(figures={"ratio": ratio})) == "0.94..0.996"


@pytest.mark.standard("R21")
@given(st.floats(0, 10**6))
def test_a_number_has_at_most_one_decimal(value):
    assert re.fullmatch(r"[\d,]+(\.\d)?", number(WORDS, value))


def test_a_date_is_written_out():
    assert day(WORDS, date(2026, 11, 22)) == "November 22, 2026"


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a & b"), (["a", "b", "c"], "a, b & c")]
)
def test_items_are_listed_with_the_last_one_joined(items, text):
    assert listed(WORDS, items) == text


@pytest.mark.parametrize(("low", "high", "text"), [(3, None, "3"), (3, 3, "3"), (3, 6, "3..6")])
def test_a_span_of_one_number_is_that_number(low, high, text):
    assert span(WORDS, low, high) == text


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        ({"fewest": 3, "usual": 4, "most": 6}, "3..6 (4)"),
        ({"fewest": 3, "most": 6}, "3..6"),
        ({"fewest": 3}, ">=3"),
        ({"most": 6}, "<=6"),
        ({"usual": 4}, "4"),
        ({"fewest": 4, "usual": 4, "most": 4}, "4"),
    ],
)
def test_a_range_tells_what_is_known_of_it(ends, text):
    assert range_text(WORDS, Range(**ends)) == text


def test_a_range_that_nobody_reported_says_so():
    assert range_text(WORDS, None) == "untold"


ends = st.lists(st.integers(0, 99), min_size=3, max_size=3).map(sorted)


@given(ends, st.sets(st.sampled_from((0, 1, 2)), min_size=1))
def test_a_range_shows_every_number_that_is_known(numbers, known):
    names = ("fewest", "usual", "most")
    text = range_text(WORDS, Range(**{names[place]: numbers[place] for place in known}))
    assert {str(numbers[place]) for place in known} == set(re.findall(r"\d+", text))


@pytest.mark.parametrize(
    ("weeks", "text"),
    [
        (1, "one week"),
        (6, "6 weeks"),
        (10, "10 weeks"),
        (13, "3 months"),
        (26, "6 months"),
        (52, "12 months"),
        (78, "18 months"),
        (104, "2 years"),
        (260, "5 years"),
    ],
)
def test_weeks_read_as_weeks_months_or_years(weeks, text):
    assert weeks_text(WORDS, weeks) == text


@pytest.mark.parametrize(
    ("weeks", "to_weeks", "text"),
    [
        (4, 6, "4..6 weeks"),
        (4, 26, "1..6 months"),
        (52, 104, "1..2 years"),
        (26, 26, "6 months"),
        (2, 12, "2..12 weeks"),
        (0, 26, "0..6 months"),
        (12, 104, "3..24 months"),
    ],
)
def test_a_range_of_weeks_is_told_in_the_largest_unit_in_which_no_end_is_a_part_of_one(weeks, to_weeks, text):
    assert weeks_text(WORDS, weeks, to_weeks) == text


@given(st.floats(0.5, 520))
def test_a_single_one_is_never_told_in_the_plural(weeks):
    assert not weeks_text(WORDS, weeks).startswith("1 ")


@given(st.floats(1, 520))
def test_told_weeks_are_within_half_a_unit_of_the_true_ones(weeks):
    text = weeks_text(WORDS, weeks)
    told = 1.0 if text.startswith("one") else float(text.split()[0])
    size = {"week": 1, "month": 52 / 12, "year": 52}[text.split()[1].rstrip("s")]
    assert abs(told * size - weeks) <= 0.5 * size + 1e-6


@given(st.floats(1, 520), st.floats(0, 520))
def test_a_range_of_weeks_does_not_go_down(weeks, more):
    numbers = [
        float(found) for found in re.findall(r"[\d.]*\d", weeks_text(WORDS, weeks, weeks + more).replace("..", " "))
    ]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("time", "text"),
    [
        ({"kind": "after", "weeks": 26}, "after 6 months"),
        ({"kind": "after", "weeks": 4, "to_weeks": 6}, "after 4..6 weeks"),
        ({"kind": "during-course"}, "meanwhile"),
        ({"kind": "asked-once"}, "once"),
        ({"kind": "not-reported"}, "some day"),
    ],
)
def test_the_time_of_an_outcome_is_told(time, text):
    assert time_text(WORDS, Time(**time)) == text


def test_a_sentence_shows_its_figures():
    assert filled(WORDS, "After {sessions} sessions.", figured(sessions=6)) == "After 6 sessions."


def test_a_figure_may_be_a_range():
    class Record:
        figures = {"minutes": Figure(value=30, to=60, basis="ours")}

    assert filled(WORDS, "{minutes} minutes", Record()) == "30..60 minutes"


class Told:
    """A record with one figure."""

    def __init__(self, **figure):
        self.figures = {"a_year": Figure(basis="ours", **figure)}


@pytest.mark.parametrize(("to", "text"), [(None, "in 1952"), (1960, "in 1952..1960")])
def test_a_year_has_no_comma(to, text):
    assert filled(WORDS, "in {a_year}", Told(value=1952, to=to, kind="year")) == text


def test_the_name_of_a_figure_does_not_make_it_a_year():
    assert filled(WORDS, "{a_year}", Told(value=1952)) == filled(WORDS, "{a_year}", figured(a_year=1952)) == "1,952"


@pytest.mark.parametrize("currency", [None, "VND", "IDR", "GBP", "KWD"])
@pytest.mark.parametrize(
    "amount", [0.01, 999_999.5, LARGEST_AMOUNT - 0.25, float(LARGEST_AMOUNT), 1000.0 * LARGEST_AMOUNT]
)
def test_every_amount_that_is_accepted_can_be_told_and_so_can_a_whole_course_of_it(amount, currency):
    assert money(real_content().words, amount, currency)


def test_a_figure_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError, match="weeks"):
        filled(WORDS, "{weeks} weeks", figured(sessions=6))


def test_nothing_is_claimed_where_the_words_claim_nothing():
    assert sentence("low", "unknown", changes=None) is None


@pytest.mark.standard("G1")
@pytest.mark.parametrize(("level", "size", "direction"), list(product(ids(CertaintyLevel), SIZES, DIRECTIONS)))
def test_every_size_and_certainty_makes_a_sentence_about_what_changes(level, size, direction):
    text = sentence(level, size, direction, changes="how many people got better")
    assert "how many people got better" in text
    assert text.endswith(".")
    assert "{" not in text


# The hedges are those of the standard (GRADE): they may not be reworded.
@pytest.mark.standard("G1")
@pytest.mark.parametrize(("size", "direction"), list(product(SIZES, DIRECTIONS)))
def test_high_certainty_states_it(size, direction):
    assert not re.search(r"\b(may|probably|uncertain)\b", sentence("high", size, direction))


@pytest.mark.standard("G1")
@pytest.mark.parametrize(("size", "direction"), list(product(SIZES, DIRECTIONS)))
def test_moderate_certainty_says_probably(size, direction):
    assert "probably" in sentence("moderate", size, direction)


@pytest.mark.standard("G1")
@pytest.mark.parametrize(("size", "direction"), list(product(SIZES, DIRECTIONS)))
def test_low_certainty_says_may(size, direction):
    assert re.search(r"\bmay\b", sentence("low", size, direction))


@pytest.mark.standard("G1", "G4")
@pytest.mark.parametrize(("size", "direction"), list(product(SIZES, DIRECTIONS)))
def test_very_low_certainty_says_that_we_do_not_know(size, direction):
    text = sentence("very-low", size, direction)
    assert "do not know" in text
    assert "very uncertain" in text


@pytest.mark.standard("G1")
@pytest.mark.parametrize(("level", "direction"), list(product(("high", "moderate", "low"), ("raises", "lowers"))))
def test_an_important_effect_never_reads_like_a_small_one(level, direction):
    assert "slightly" not in sentence(level, "important", direction)
    assert "slightly" in sentence(level, "small", direction)


@pytest.mark.standard("G1")
@pytest.mark.parametrize("level", ["high", "moderate", "low"])
def test_little_or_no_difference_is_called_so(level):
    assert "little or no difference" in sentence(level, "little-or-none")


@pytest.mark.parametrize("level", ["high", "moderate", "low"])
def test_raising_and_lowering_are_told_apart(level):
    assert "raise" in sentence(level, "important", "raises")
    assert "lower" in sentence(level, "important", "lowers")


def test_the_invented_labels_are_labels_of_the_real_words_too():
    real = real_content().words.ui
    assert [(family, name) for family, names in LABELS.items() for name in names if name not in real[family]] == []

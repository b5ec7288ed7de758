"""The words of the real content, held against the standards for decision aids (the rule ids stand beside each test)."""

import re
import statistics
from collections.abc import Iterator
from itertools import chain

import pytest

from decision_aid.content.kinds import WITH_WORDS, WORDS
from decision_aid.content.labels import every_label
from decision_aid.content.language import FEW_WORDS, grade, language_problems, sentences
from decision_aid.content.linking import PLACEHOLDER, texts_of
from decision_aid.content.style import read_style
from decision_aid.models import OptionWords, QuizQuestion
from decision_aid.views.options.option import MORE
from decision_aid.wording import filled
from samples import CONTENT, real_content

SHARED_PARTS = [
    part for part in OptionWords.model_fields if part not in ("name", "side_effects", "for_scar", "kinds", "more")
]
SPOKEN_1_IN_X = re.compile(
    r"\b(1|one) in (\d|two|three|four|five|six|seven|eight|nine|ten|a (hundred|thousand))", re.IGNORECASE
)


@pytest.fixture(scope="module")
def content():
    return real_content()


def words_in(record: object) -> int:
    """Return how many words a record of sentences has."""
    return sum(len(text.split()) for text in texts_of(record))


def as_read(content, text: str, facts: object) -> str:
    """Return a text with its figures and with a person in it; what a quiz shows in its places is told by other records."""
    if isinstance(facts, QuizQuestion):
        return PLACEHOLDER.sub("it", text)
    return filled(content.words, text.replace("{who}", "this person"), facts)


def readable(content) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every record of words as a reader sees it: its id, and its texts with their figures."""
    for kind in WITH_WORDS:
        for name, own in getattr(content.words, kind).items():
            facts = getattr(content, kind)[name]
            yield f"{kind} {name}", tuple(as_read(content, text, facts) for text in texts_of(own))
    yield from ((f"glossary {name}", texts_of(term)) for name, term in content.words.glossary.items())


# ---- words: G8, R1, R2, R7, R22, HL1, HL2, V5, V11, M1, X1


@pytest.mark.standard("R1", "R2", "R7", "R22", "G8", "X1")
def test_no_text_breaks_a_rule_of_its_language(content):
    assert [str(problem) for problem in language_problems(content, read_style(CONTENT))] == []


@pytest.mark.standard("HL9")
def test_no_text_has_a_digit(content):
    texts = [(f"{family}.{name}", PLACEHOLDER.sub("", text)) for family, name, text in every_label(content.words.ui)]
    texts += [
        (f"{kind} {name}", PLACEHOLDER.sub("", text))
        for kind in WORDS
        for name, own in getattr(content.words, kind).items()
        for text in texts_of(own)
    ]
    assert [(name, text) for name, text in texts if re.search(r"\d", text)] == []


@pytest.mark.standard("R2")
def test_no_number_is_told_as_1_in_x(content):
    assert [(name, text) for name, texts in readable(content) for text in texts if SPOKEN_1_IN_X.search(text)] == []


@pytest.mark.standard("HL2")
def test_no_sentence_has_more_than_25_words(content):
    told = [(name, sentence) for name, texts in readable(content) for text in texts for sentence in sentences(text)]
    assert [(name, sentence) for name, sentence in told if len(sentence.split()) > 25] == []


@pytest.mark.standard("HL2")
def test_sentences_have_at_most_15_words_on_average(content):
    lengths = [
        len(sentence.split()) for _, texts in readable(content) for text in texts for sentence in sentences(text)
    ]
    assert statistics.mean(lengths) <= 15


@pytest.mark.standard("QL21", "HL1", "N5")
def test_every_record_reads_at_grade_8_or_lower(content):
    whole = {
        name: " ".join(text if text[-1] in ".?!" else f"{text}." for text in texts) for name, texts in readable(content)
    }
    hard = {name: grade(text) for name, text in whole.items() if len(text.split()) >= FEW_WORDS}
    assert {name: round(level, 1) for name, level in hard.items() if level > 8} == {}


@pytest.mark.standard("QL21", "HL1", "N5")
def test_the_words_of_the_screens_read_at_grade_8_or_lower(content):
    texts = [PLACEHOLDER.sub("it", text) for _, _, text in every_label(content.words.ui)]
    assert grade(" ".join(text if text[-1] in ".?!" else f"{text}." for text in texts)) <= 8


def test_texts_are_plain(content):
    marks = re.compile(r"[<>*_#`]|\bhttps?:")
    texts = [(name, PLACEHOLDER.sub("", text)) for name, own in readable(content) for text in own]
    assert [(name, text) for name, text in texts if marks.search(text)] == []


def test_every_figure_is_shown_by_some_text(content):
    unused = {
        f"{kind} {name}": set(record.figures) - {found for text in texts_of(own) for found in PLACEHOLDER.findall(text)}
        for kind in WITH_WORDS
        for name, record in getattr(content, kind).items()
        if hasattr(record, "figures") and (own := getattr(content.words, kind)[name])
    }
    assert {name: figures for name, figures in unused.items() if figures} == {}


@pytest.mark.parametrize(
    "word",
    [
        "keloid",
        "hypertrophic",
        "contracture",
        "collagen",
        "hyaluronic acid",
        "platelet-rich plasma",
        "tranexamic acid",
        "hyaluronidase",
        "microneedling",
        "subcision",
        "dermabrasion",
        "cryotherapy",
        "steroid",
        "fluorouracil",
        "isotretinoin",
        "retinoid",
        "silicone",
        "laser",
        "fake treatment",
        "mycobacteria",
    ],
)
def test_a_word_of_the_field_is_in_the_glossary(content, word):
    assert any(word in name.lower() for term in content.words.glossary.values() for name in (term.term, *term.also))


# ---- equal detail: C1, N3


@pytest.mark.standard("C1")
def test_good_points_and_drawbacks_are_in_balance(content):
    balance = {name: words_in(own.good_points) / words_in(own.drawbacks) for name, own in content.words.options.items()}
    assert {name: round(part, 2) for name, part in balance.items() if not 0.67 <= part <= 1.5} == {}


@pytest.mark.standard("C1", "N3")
@pytest.mark.parametrize("part", SHARED_PARTS)
def test_no_option_says_half_or_twice_as_much_as_others_in(content, part):
    length = {name: words_in(getattr(own, part)) for name, own in content.words.options.items()}
    middle = statistics.median(length.values())
    assert {name: words for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


@pytest.mark.parametrize("part", ["side_effects", "for_scar"])
def test_each_text_is_about_as_long_for_every_option_in(content, part):
    length = {
        name: statistics.mean(words_in(text) for text in getattr(own, part).values())
        for name, own in content.words.options.items()
        if getattr(own, part)
    }
    middle = statistics.median(length.values())
    assert {name: round(words) for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


def test_no_option_has_half_or_twice_as_many_words_as_the_others(content):
    length = {
        name: sum(words_in(getattr(own, part)) for part in SHARED_PARTS) for name, own in content.words.options.items()
    }
    middle = statistics.median(length.values())
    assert {name: words for name, words in length.items() if not middle / 2 <= words <= 2 * middle} == {}


def test_only_texts_that_the_page_knows_stand_under_more(content):
    assert {key for own in content.words.options.values() for key in own.more} - {*chain(*MORE.values())} == set()

from pathlib import Path

import pytest

from decision_aid.content import load_content
from decision_aid.content.linking import texts_of
from decision_aid.models.vocabulary import OptionId, ids
from decision_aid.views.shared.glossary import every_term, terms_of_option

HARD_WORDS = ("collagen", "hyaluronic acid", "keloid", "subcision", "retinoid", "platelet-rich plasma", "contracture")


@pytest.fixture(scope="module")
def content():
    return load_content(Path(__file__).parents[1] / "content")


@pytest.mark.standard("HL3", "N5")
@pytest.mark.parametrize("option", ids(OptionId))
@pytest.mark.parametrize("word", HARD_WORDS)
def test_a_hard_word_on_an_options_page_is_explained_there(content, option, word):
    whole = " ".join(texts_of(content.words.options[option])).lower()
    explained = " ".join(f"{term} {means}" for term, means in terms_of_option(content, option)).lower()
    assert word not in whole or word in explained


def test_terms_stand_in_order_of_their_names(content):
    names = [term.lower() for term, _ in every_term(content)]
    assert names == sorted(names)


def test_a_term_that_does_not_stand_in_a_text_is_not_explained_there(content):
    assert "contracture" not in [term.lower() for term, _ in terms_of_option(content, "tca-cross")]

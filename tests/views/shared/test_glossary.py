import pytest

from decision_aid.content.linking import texts_of
from decision_aid.views.shared.glossary import every_term, terms_of_option
from samples import real_content

CONTENT = real_content()
PAGES = {option: " ".join(texts_of(words)).lower() for option, words in CONTENT.words.options.items()}
HARD_WORDS = {  # as the pages say it, and the term that explains it
    "collagen": "collagen",
    "hyaluronic acid": "hyaluronic acid",
    "keloid": "keloid",
    "subcision": "subcision",
    "retinoid": "retinoid",
    "prp": "platelet-rich plasma",
    "tight scar": "contracture",
    "tranexamic acid": "tranexamic acid",
}


def terms_on(option):
    return {term.lower() for term, _ in terms_of_option(CONTENT, option)}


@pytest.mark.standard("HL3", "N5")
@pytest.mark.parametrize(("word", "term"), HARD_WORDS.items())
def test_a_hard_word_is_explained_on_every_options_page_that_says_it(word, term):
    say_it = [option for option, said in PAGES.items() if word in said]
    assert say_it
    assert [option for option in say_it if term not in terms_on(option)] == []


def test_terms_stand_in_order_of_their_names():
    names = [term.lower() for term, _ in every_term(CONTENT)]
    assert len(names) > len(HARD_WORDS)
    assert names == sorted(names)


@pytest.mark.parametrize(("word", "term"), HARD_WORDS.items())
def test_a_term_that_does_not_stand_in_a_text_is_not_explained_there(word, term):
    names = [
        word,
        term,
        *(name.lower() for one in CONTENT.words.glossary.values() if one.term == term for name in one.also),
    ]
    without = [option for option, said in PAGES.items() if not any(name in said for name in names)]
    assert without
    assert [option for option in without if term in terms_on(option)] == []

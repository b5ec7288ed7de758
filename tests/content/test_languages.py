"""A second language: who gets it, and what its version says. English under another name."""

import shutil

import pytest

from decision_aid.content import FALLBACK, language_for, languages, load_content
from samples import CONTENT


@pytest.fixture
def root(tmp_path):
    copy = shutil.copytree(CONTENT, tmp_path / "content")
    shutil.copytree(copy / "words/en", copy / "words/eo")
    return copy


def add_a_line(file):
    file.write_text(file.read_text("utf-8") + "\n# looked at again\n", "utf-8")


def test_the_languages_are_those_that_have_words(root):
    assert languages(root) == (FALLBACK, "eo")
    assert languages(CONTENT) == (FALLBACK,)


@pytest.mark.parametrize(
    ("asked", "given"), [("eo", "eo"), ("en", "en"), ("", "en"), ("yy", "en"), ("../words/eo", "en")]
)
def test_a_reader_gets_the_language_that_was_asked_for_where_it_has_words(root, asked, given):
    assert language_for(asked, root) == given


def test_a_changed_sentence_changes_the_version_of_its_own_language_only(root):
    before = {language: load_content(root, language) for language in languages(root)}
    add_a_line(root / "words/eo/ui/frame.yaml")
    after = {language: load_content(root, language) for language in languages(root)}
    assert after["en"].version == before["en"].version
    assert after["eo"].version != before["eo"].version
    assert after["eo"].facts_version == before["eo"].facts_version


def test_a_changed_fact_changes_the_version_of_every_language(root):
    before = {language: load_content(root, language).version for language in languages(root)}
    add_a_line(root / "facts/goals.yaml")
    assert not before.items() & {language: load_content(root, language).version for language in languages(root)}.items()


def test_two_languages_have_the_same_facts_and_versions_of_their_own(root):
    one, other = load_content(root, "en"), load_content(root, "eo")
    assert (one.facts_version, one.findings) == (other.facts_version, other.findings)
    assert one.version != other.version

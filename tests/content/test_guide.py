"""The guide to the keys: every key of every file stands in it, with what its model says."""

from typing import Literal

import pytest
from pydantic import Field

from decision_aid.content.guide import Key, guide, keys_of
from decision_aid.content.kinds import FACTS, WORDS
from decision_aid.models import Clinic, Id, Record


class Soup(Record):
    """An invented record."""

    id: Id
    taste: Literal["salty", "sour"] | None = Field(default=None, alias="flavour")  # as people say
    spoons: dict[Id, float] = {}
    cooks: tuple[Id, ...] = Field(min_length=1)


@pytest.fixture(scope="module")
def told():
    return guide()


def test_a_key_tells_its_kind_whether_it_is_needed_its_values_and_its_comment():
    assert keys_of(Soup) == (
        Key("id", "id", True, (), ""),
        Key("flavour", "one of these or blank", False, ("salty", "sour"), "as people say"),
        Key("spoons", "mapping: id to number", False, (), ""),
        Key("cooks", "list of id", True, (), ""),
    )


@pytest.mark.parametrize("model", [*FACTS.values(), *WORDS.values(), Clinic])
def test_every_key_of_every_record_stands_in_the_guide(told, model):
    keys = [field.alias or name for name, field in model.model_fields.items()]
    assert [key for key in keys if f"| `{key}` |" not in told] == []


def test_every_file_has_its_heading(told):
    heads = [line for line in told.splitlines() if line.startswith("## ")]
    assert "## content/facts/options/<option>.yaml" in heads
    assert "## content/words/<language>/glossary.yaml" in heads
    assert len(heads) == len(set(heads)) == len(FACTS) + len(WORDS) + 1


def test_no_kind_is_told_in_the_words_of_python(told):
    assert [line for line in told.splitlines() if "typing." in line or "<class" in line or "Annotated" in line] == []

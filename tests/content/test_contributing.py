"""The examples of CONTRIBUTING.md hold: what an author copies from it is what the models and the check of the content allow."""

import re
from dataclasses import replace
from functools import cache
from typing import get_args

import pytest
from pydantic import TypeAdapter

from decision_aid.content.kinds import FACTS, ONE_A_FILE, WORDS
from decision_aid.content.language import language_problems
from decision_aid.content.linking import cited_sources, problems_between
from decision_aid.content.reading import data_of
from decision_aid.content.style import Settled, read_style
from decision_aid.models import Finding, FindingWords, Record
from decision_aid.models.numbers import Number
from samples import CONTENT, ROOT, real_content

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
EXAMPLE = re.compile(r"```yaml\n# (content/\S+)\n(.*?)```", re.DOTALL)
NUMBER = re.compile(r"`(\{kind: \w+, [^`]*\})` \|")


@cache
def examples() -> dict[str, dict[str, Record]]:
    """Return the records of each example, by its file and its id."""
    return {file: records(file, data_of(text)) for file, text in EXAMPLE.findall(TEXT)}


def records(file: str, data) -> dict[str, Record]:
    """Return what an example says, validated as a record of the file that it is for."""
    part, *folders = file.removeprefix("content/").removesuffix(".yaml").split("/")
    kind = folders[0] if part == "facts" else folders[1]
    if kind == "settled":
        return {one["says"]: Settled.model_validate(one) for one in data}
    model = TypeAdapter((FACTS if part == "facts" else WORDS)[kind])
    if part == "facts":
        items = [data] if kind in ONE_A_FILE else data
        return {item["id"]: model.validate_python(item) for item in items}
    return {name: model.validate_python(item) for name, item in data.items()}


def of_kind(model: type[Record]) -> dict:
    """Return the examples of one model by their ids."""
    return {name: one for own in examples().values() for name, one in own.items() if isinstance(one, model)}


def test_every_example_is_a_record_of_its_file():
    assert all(examples().values())
    assert len(examples()) == TEXT.count("```yaml\n")


def test_the_check_of_the_content_has_nothing_to_say_about_the_findings():
    content, findings, words = real_content(), of_kind(Finding), of_kind(FindingWords)
    own = replace(content.words, findings={**content.words.findings, **words})
    with_examples = replace(content, findings={**content.findings, **findings}, words=own)
    problems = [*problems_between(with_examples), *language_problems(with_examples, read_style(CONTENT))]
    assert findings.keys() == words.keys()
    assert [str(problem) for problem in problems] == []


def test_every_source_of_an_example_exists():
    cited = {source for one in of_kind(Record).values() for source in cited_sources(one)}
    assert cited - real_content().sources.keys() == set()


def test_every_finding_stands_in_the_file_of_its_option():
    files = {
        name: file for file, own in examples().items() for name in own if file.startswith("content/facts/findings")
    }
    assert {name: f"content/facts/findings/{one.option}.yaml" for name, one in of_kind(Finding).items()} == files


def test_every_kind_of_number_has_an_example():
    kinds = [TypeAdapter(Number).validate_python(data_of(text)).kind for text in NUMBER.findall(TEXT)]
    assert kinds == [kind.model_fields["kind"].default for kind in get_args(get_args(Number)[0])]


@pytest.mark.parametrize("key", [field.alias or name for name, field in Finding.model_fields.items()])
def test_every_key_of_a_finding_is_named(key):
    assert re.search(rf"\b{key}\b", TEXT)

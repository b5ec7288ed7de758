"""Reviews, sources and drawings of the real content."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from decision_aid.content.kinds import WITH_WORDS
from decision_aid.content.linking import cited_sources
from decision_aid.models.vocabulary import ScarId, ids
from samples import option_ids, real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


# ---- reviews and sources: C2, C3, C4, N7


@pytest.mark.standard("C4", "N7")
@pytest.mark.parametrize("kind", ["options", "scars"])
def test_every_review_names_a_later_one(content, kind):
    reviews = {name: record.reviewed for name, record in getattr(content, kind).items()}
    assert {name: review for name, review in reviews.items() if not review.last < review.next} == {}


def all_cited(content) -> set[str]:
    return {
        source for kind in WITH_WORDS for record in getattr(content, kind).values() for source in cited_sources(record)
    }


@pytest.mark.standard("C2")
def test_every_source_that_is_cited_exists(content):
    assert all_cited(content) - set(content.sources) == set()


def test_no_source_is_left_unused(content):
    assert sorted(set(content.sources) - all_cited(content)) == []


def test_every_doi_reads_like_one(content):
    dois = {name: source.doi for name, source in content.sources.items() if source.doi}
    assert {name: doi for name, doi in dois.items() if not re.fullmatch(r"10\.\d{4,9}/\S+", doi)} == {}


def test_no_paper_stands_twice(content):
    for field in ("doi", "pmid"):
        known = Counter(str(value).lower() for source in content.sources.values() if (value := getattr(source, field)))
        assert {value for value, count in known.items() if count > 1} == set()


def test_every_source_can_be_found_or_says_why_not(content):
    sources = content.sources.values()
    assert [one.id for one in sources if not (one.doi or one.pmid or one.url or one.missing)] == []


@pytest.mark.standard("C2")
def test_every_complete_source_has_a_full_citation(content):
    complete = [source for source in content.sources.values() if source.tier == "complete"]
    assert [one.id for one in complete if not (one.authors and one.year and one.journal)] == []


def test_every_source_that_is_not_complete_says_what_is_missing(content):
    partly = [source for source in content.sources.values() if source.tier == "findable"]
    assert [one.id for one in partly if not one.missing] == []


# ---- pictures: X4, W1


def picture_names() -> list[str]:
    return [
        *ids(ScarId),
        "unsure",
        "option",  # the neutral one
        *(f"option-{name}" for name in option_ids()),
        *(f"dent-{s}" for s in ("icepick", "boxcar", "rolling", "mixed")),
    ]


@pytest.mark.parametrize("name", picture_names())
def test_there_is_a_drawing_of(content, name):
    assert ElementTree.fromstring(content.pictures[name]).tag == "{http://www.w3.org/2000/svg}svg"


def test_no_drawing_is_left_over(content):
    assert set(content.pictures) - set(picture_names()) == set()


@pytest.mark.parametrize("name", picture_names())
def test_a_drawing_has_no_script_and_asks_for_nothing_else(content, name):
    svg = ElementTree.fromstring(content.pictures[name])
    tags = {element.tag.partition("}")[2] for element in svg.iter()}
    attributes = [(key.rpartition("}")[2], value) for element in svg.iter() for key, value in element.attrib.items()]
    assert (
        tags & {"script", "foreignObject", "image", "iframe", "a", "animate", "animateTransform", "set", "style"}
        == set()
    )
    assert [
        key for key, value in attributes if key.startswith("on") or "//" in value or value.startswith("data:")
    ] == []


@pytest.mark.parametrize("name", picture_names())
def test_a_drawing_scales_with_the_page(content, name):
    assert "viewBox" in ElementTree.fromstring(content.pictures[name]).attrib

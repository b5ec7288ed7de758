"""Findings as rows, and citations as BibTeX and RIS: read back, they hold what went in."""

from decimal import Decimal

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.export import bibtex, cited, finding_rows, ris
from decision_aid.models import Source
from decision_aid.models.numbers import Counts, NumberKind
from decision_aid.models.vocabulary import ids
from samples import real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


def a_source(**changes):
    record = {
        "id": "smith-2020-needling",
        "title": "Needling of scars",
        "authors": "Smith JA, van der Berg K, et al.",
        "year": 2020,
        "journal": "Journal of Scars",
        "doi": "10.1000/a_b-c",
        "pmid": 123,
        "url": "https://example.org/a_b",
        "design": "rct",
        "size": None,
        "population": None,
        "funding": None,
        "read": "abstract",
        "tier": "complete",
        "missing": None,
        "note": None,
    }
    return Source.model_validate({**record, **changes})


def read_bibtex(text):
    library = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    return library.entries


def counts_of(number):
    return (number.happened, number.total) if isinstance(number, Counts) else (None, None)


def test_there_is_one_row_a_finding_and_all_rows_have_the_same_columns(content):
    rows = finding_rows(content, content.findings.values())
    assert [row["id"] for row in rows] == list(content.findings)
    assert len({tuple(row) for row in rows}) == 1


def test_a_row_holds_the_counts_and_the_sources_of_its_finding(content):
    for row, finding in zip(finding_rows(content, content.findings.values()), content.findings.values(), strict=True):
        compared = finding.compared_with.number if finding.compared_with else None
        assert (row["treated_happened"], row["treated_total"]) == counts_of(finding.number)
        assert (row["compared_happened"], row["compared_total"]) == counts_of(compared)
        assert row["sources"].split("; ") == list(finding.sources)


def flat(name, number):
    """Return the parts of one group's number as a row names them, from the record itself."""
    renamed = {"means": "range_means", "unit": "measured_in"}
    parts = number.model_dump(exclude={"kind", "range"})
    spread = number.range.model_dump() if getattr(number, "range", None) else {}
    both = {**parts, **{"range_means" if key == "means" else key: value for key, value in spread.items()}}
    values = {f"{name}_{renamed.get(key, key)}": value for key, value in both.items()}
    return {key: float(value) if isinstance(value, Decimal) else value for key, value in values.items()}


def arms_of(finding):
    other = finding.compared_with.number if finding.compared_with else None
    return {name: one for name, one in (("treated", finding.number), ("compared", other)) if one}


@pytest.mark.standard("R27")
@pytest.mark.parametrize("kind", ids(NumberKind))
def test_a_row_holds_all_that_was_printed_of_both_groups_of_each_kind(content, kind):
    found = [one for one in content.findings.values() if one.number and one.number.kind == kind]
    assert found
    for row, finding in zip(finding_rows(content, found), found, strict=True):
        assert row["kind"] == kind
        for name, number in arms_of(finding).items():
            expected = flat(name, number)
            assert {key: row[key] for key in expected} == expected


def test_a_row_holds_class_effect_tier_and_the_day_on_which_it_was_seen_again(content):
    found = list(content.findings.values())
    for row, finding in zip(finding_rows(content, found), found, strict=True):
        effect = finding.effect.model_dump(mode="json") if finding.effect else {}
        assert row["class"] == finding.measure_class
        assert row["effect"] == effect.get("kind")
        assert [row[f"effect_{end}"] for end in ("value", "lower", "upper")] == [
            None if effect.get(end) is None else float(effect[end]) for end in ("value", "lower", "upper")
        ]
        assert row["effect_p"] == effect.get("p")
        assert row["tiers"].split("; ") == [content.sources[name].tier for name in finding.sources]
        assert row["seen_twice"] == (finding.seen_twice.isoformat() if finding.seen_twice else None)
        assert row["headline"] is finding.headline


def test_a_row_says_which_groups_were_compared_and_how_many_places_were_treated(content):
    found = [one for one in content.findings.values() if one.studied.sites and one.compared_with]
    for row, finding in zip(finding_rows(content, found), found, strict=True):
        words = content.words.findings[finding.id]
        assert (row["treated"], row["compared"]) == (words.treated, words.compared)
        assert (row["sites_studied"], row["compared_with"]) == (finding.studied.sites, finding.compared_with.arm)


def test_a_score_carries_both_ends_of_its_scale_and_no_other_kind_does(content):
    found = [one for one in content.findings.values() if one.number]
    for row, finding in zip(finding_rows(content, found), found, strict=True):
        scale = content.scales[finding.number.scale] if finding.number.kind == "score" else None
        ends = (float(scale.worst), float(scale.best)) if scale else (None, None)
        assert (row["scale_worst"], row["scale_best"]) == ends


def test_a_row_holds_plain_values_only(content):
    for row in finding_rows(content, content.findings.values()):
        assert {type(value) for value in row.values()} <= {str, int, float, bool, type(None)}


def test_a_row_tells_which_content_it_comes_from(content):
    (row,) = finding_rows(content, [next(iter(content.findings.values()))])
    assert row["content_version"] == content.version


def test_each_cited_source_stands_once(content):
    sources = cited(content, content.findings.values())
    assert len(sources) == len({one.id for one in sources})
    assert {one.id for one in sources} == {name for one in content.findings.values() for name in one.sources}


def test_every_source_of_the_aid_can_be_read_back_from_bibtex(content):
    entries = read_bibtex(bibtex(content.sources.values()))
    assert [entry.key for entry in entries] == list(content.sources)


def test_every_source_of_the_aid_can_be_read_back_from_ris(content):
    entries = rispy.loads(ris(content.sources.values()))
    assert [(one["id"], one.get("doi")) for one in entries] == [(one.id, one.doi) for one in content.sources.values()]


def test_people_are_written_family_name_first_and_others_are_told():
    (entry,) = read_bibtex(bibtex([a_source()]))
    assert entry["author"] == "Smith, JA and van der Berg, K and others"
    (again,) = rispy.loads(ris([a_source()]))
    assert again["authors"] == ["Smith, JA", "van der Berg, K"]


@pytest.mark.parametrize(
    "authors",
    [
        "Cambridge University Hospitals NHS Foundation Trust",
        "authors not on the page read",
        "Smith, et al. (as named in a table)",
    ],
)
def test_what_is_no_list_of_people_stays_as_it_is(authors):
    (entry,) = read_bibtex(bibtex([a_source(authors=authors)]))
    assert entry["author"] == authors
    (again,) = rispy.loads(ris([a_source(authors=authors)]))
    assert again["authors"] == [authors]


@pytest.mark.parametrize("key", ["authors", "year", "journal", "doi", "pmid", "url"])
def test_what_is_not_known_is_left_out(key):
    source = a_source(**{key: None, "tier": "none"})
    assert "None" not in bibtex([source])
    assert "None" not in ris([source])


@given(
    st.text(
        alphabet=st.characters(codec="ascii", categories=["L", "N"], include_characters="%&_#$ "), min_size=3
    ).filter(lambda t: t.strip() == t)
)
def test_marks_that_tex_reads_as_commands_come_back_as_they_were(title):
    (entry,) = read_bibtex(bibtex([a_source(title=title)]))
    assert " ".join(entry["title"].split()) == " ".join(title.split())


@given(
    st.text(alphabet=st.characters(categories=["L", "N"], include_characters="-:;,.()&% "), min_size=3).filter(
        lambda t: t.strip() == t
    )
)
def test_a_title_comes_back_from_ris_as_it_was(title):
    (entry,) = rispy.loads(ris([a_source(title=title)]))
    assert entry["title"] == title

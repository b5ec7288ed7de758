"""The files that readers take away."""

import csv
import io
import json

import pytest

from decision_aid.models.numbers import Counts
from decision_aid_web.screens.evidence.downloads import as_bibtex, as_csv, as_json, as_ris
from samples import real_content


@pytest.fixture(scope="module")
def content():
    return real_content()


def rows_of(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_the_csv_holds_one_line_a_finding_with_whole_counts(content):
    names = tuple(content.findings)
    rows = rows_of(as_csv(content, names))
    assert [row["id"] for row in rows] == list(names)
    for row in rows:
        number = content.findings[row["id"]].number
        assert row["treated_happened"] == (str(number.happened) if isinstance(number, Counts) else "")


def test_the_json_says_the_same_as_the_csv(content):
    names = tuple(content.findings)[:50]
    rows = json.loads(as_json(content, names))
    assert [row["id"] for row in rows] == list(names)
    assert [row["treated_total"] for row in rows] == [
        int(row["treated_total"]) if row["treated_total"] else None for row in rows_of(as_csv(content, names))
    ]


def test_only_the_named_findings_and_their_sources_are_in_the_files(content):
    name, finding = next(iter(content.findings.items()))
    assert [row["id"] for row in rows_of(as_csv(content, [name]))] == [name]
    for text in (as_bibtex(content, [name]), as_ris(content, [name])):
        assert [source for source in content.sources if f"{source}," in text or f"ID  - {source}\n" in text] == sorted(
            finding.sources
        )

"""The evidence base: cards, our own sums, the map, who took part, and how it was found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.evidence import direct_findings
from decision_aid.findings.studies import Wanted, blanks, differing, matching_findings
from decision_aid.findings.trials import Bounds
from decision_aid.models.numbers import Counts
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.views.evidence.base import FIRST, evidence_view, filters, parts, study_card, wanted_from
from decision_aid.views.evidence.forests import forests, options_with_forests
from decision_aid.views.evidence.how import how_view
from decision_aid.views.evidence.map import map_view, who_view
from decision_aid.views.evidence.our_sums import gap_range, share_range, sums_lines
from decision_aid.views.evidence.sums import sums_view
from samples import a_finding, against, counted, finding_words, option_ids, real_content, texts_in, with_finding


@pytest.fixture(scope="module")
def content():
    return real_content()


def whole_numbers(text):
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def label(key):
    return real_content().words.ui.evidence_base[key]


def sums(**changes):
    content = real_content()
    finding = a_finding(sources=[next(iter(content.sources))], **changes)
    return sums_lines(with_finding(content, finding, finding_words()), finding, 100)


# ---- cards and filters: QL4, QL19, R14


@pytest.mark.parametrize("option", option_ids())
def test_the_evidence_lists_every_finding_of_an_option(content, option):
    view = evidence_view(content, Wanted(option=option), len(content.findings))
    assert [card.effect.id for card in view.cards] == [one.id for one in content.findings_of[option]]
    assert view.more is None


def test_the_first_view_is_short_and_says_how_many_there_are(content):
    view = evidence_view(content, Wanted(), FIRST)
    assert len(view.cards) == FIRST
    assert len(view.found) == len(content.findings)
    assert {len(content.findings), FIRST} <= set(whole_numbers(view.count))
    assert view.more


def test_where_nothing_fits_the_page_says_so(content):
    everything = [(one.option, scar) for one in content.findings.values() for scar in one.scars]
    option, scar = next((o, s) for o in option_ids() for s in ids(ScarId) if (o, s) not in everything)
    view = evidence_view(content, Wanted(option=option, scar=scar), FIRST)
    assert view.cards == ()
    assert view.count.startswith(label("count_none")[:20])


def test_each_value_of_each_filter_is_one_that_can_be_filtered_by(content):
    for one in filters(content):
        assert next(iter(one.choices)) is None
        for value in list(one.choices)[1:]:
            assert len(matching_findings(content, wanted_from({one.id: value}))) < len(content.findings)


def test_every_part_of_the_page_has_a_name(content):
    assert all(parts(content).values())


def test_a_card_holds_every_source_with_its_kind_and_what_was_read(content):
    for finding in content.findings.values():
        card = study_card(content, finding)
        assert [one.citation.id for one in card.studies] == list(finding.sources)
        assert all(
            {label("study_design"), label("study_read"), label("study_funding")} <= dict(one.facts).keys()
            for one in card.studies
        )


def test_no_card_shows_a_percentage(content):
    for finding in content.findings.values():
        card = study_card(content, finding)
        facts = [text for one in card.studies for _, text in one.facts]
        assert [text for text in (*facts, *card.sums, card.about) if re.search(r"\d ?%", text)] == []


def test_our_sums_stand_on_each_card_with_counts_and_on_no_other(content):
    for finding in content.findings.values():
        if not isinstance(finding.number, Counts):
            assert study_card(content, finding).sums == ()
        elif finding.number.happened:
            assert study_card(content, finding).sums


# ---- our own sums in words

counts = st.integers(1, 3000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@given(st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted), st.sampled_from([100, 1000]))
def test_a_range_is_rounded_outwards_to_whole_people(ends, of):
    words = real_content().words
    lower, upper = ends
    low, high, *_ = whole_numbers(share_range(words, Bounds(lower, upper), of))
    assert low <= max(1, lower * of) + 1e-6
    assert high >= min(of - 1, upper * of) - 1e-6
    assert high - upper * of < 1 + 1e-6
    assert lower * of - low < 1 + 1e-6


def test_a_range_that_starts_above_nobody_never_says_nobody():
    assert share_range(real_content().words, Bounds(0.004, 0.05), 100) == "under 1 to 5 out of 100"


def test_a_range_that_ends_below_everybody_never_says_everybody():
    assert share_range(real_content().words, Bounds(0.9, 0.996), 100) == "90 to over 99 out of 100"


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        (Bounds(-0.05, 0.33), "from 5 fewer to 33 more out of 100"),
        (Bounds(0.05, 0.33), "from 5 more to 33 more out of 100"),
        (Bounds(-0.33, -0.05), "from 33 fewer to 5 fewer out of 100"),
        (Bounds(0.0, 0.33), "from no difference to 33 more out of 100"),
    ],
)
def test_a_range_of_differences_says_more_and_fewer(bounds, text):
    assert gap_range(real_content().words, bounds, 100) == text


@given(counts, counts)
def test_a_difference_that_may_be_none_says_so_and_no_other(treated, compared):
    lines = sums(number=counted(treated[0], treated[1]), compared_with=against(*compared))
    fewer = [line for line in lines if "fewer" in line and "more" in line.split("fewer", 1)[1].split("out of")[0]]
    if fewer:
        assert label("gap_none_too") in lines


def test_each_group_and_the_difference_have_their_time_and_their_people():
    lines = sums(compared_with=against(5, 15))
    ranges = [line for line in lines if "out of 100" in line]
    assert len(ranges) == 3
    assert all("after about 6 months" in line and "people" in line for line in ranges)


def test_a_group_in_which_nobody_had_it_is_left_to_its_own_sentence():
    assert sums(number=counted(0, 41)) == ()


def test_two_sides_of_the_same_people_say_why_the_difference_has_no_range():
    assert label("no_range_same-people") in sums(unit="sites", compared_with=against(5, 15))


def test_several_places_on_one_person_say_why_there_is_no_range():
    assert sums(unit="sites", studied={"people": 10}, compared_with=against(5, 15))[0] == label("no_range_places")


def test_a_count_from_a_review_says_that_it_may_join_studies(content):
    review = next(one.id for one in content.sources.values() if one.design == "systematic-review")
    finding = a_finding(sources=[review])
    assert sums_lines(with_finding(content, finding), finding, 100)[-1] == label("through_a_review")


# ---- the map and who took part: QL3, R16


def test_the_map_writes_not_studied_out_in_each_blank(content):
    view = map_view(content)
    cells = [cell for _, _, row in view.rows for cell in row]
    assert len(cells) == len(option_ids()) * len(ids(ScarId))
    assert {cell.words for cell in cells if not cell.filled} == {content.words.ui.certainty["not-studied"]}
    assert all(cell.words for cell in cells)


def test_the_map_counts_its_blanks(content):
    view = map_view(content)
    used = [cell for _, _, row in view.rows for cell in row if cell.in_use]
    blank = [cell for cell in used if not cell.filled]
    held = [cell for cell in used if holds_a_number(content, cell)]
    assert whole_numbers(view.gist) == [len(used), len(blank), len(held)]


def holds_a_number(content, cell):
    return cell.holds not in ("", content.words.ui.evidence_base.map_in_words)


@pytest.mark.standard("R26")
def test_each_cell_of_the_map_names_the_kinds_of_number_that_it_holds(content):
    for option, _, row in map_view(content).rows:
        for scar, cell in zip(ids(ScarId), row, strict=True):
            found = direct_findings(content, option, scar, "benefit")
            kinds = {content.words.ui.evidence_base[f"kind_{one.number.kind}"] for one in found if one.number}
            assert all(kind in cell.holds for kind in kinds)
            assert holds_a_number(content, cell) == bool(kinds)
            assert bool(cell.holds) == bool(found)


@pytest.mark.standard("R29")
def test_the_map_says_where_only_tests_against_another_treatment_make_us_sure(content):
    said = content.words.ui.evidence_base.map_against_another
    for option, _, row in map_view(content).rows:
        for cell, one in zip(row, blanks(content)[option], strict=True):
            assert (said in cell.note) == (one.against_another and option != "no-treatment")


def test_results_that_tell_nothing_stand_in_the_overview_like_any_other(content):
    view, total = who_view(content), len(content.findings)
    for gist, rows in ((view.skin_gist, view.skin), (view.age_gist, view.ages)):
        told, of = whole_numbers(gist)
        assert of == total
        assert whole_numbers(rows[-1].results) == [total - told]
        assert all(0 <= row.length <= 100 for row in rows)


# ---- mismatches


def test_every_mismatch_is_listed_with_both_ranges(content):
    view = sums_view(content)
    assert [one.finding for one in view.mismatches] == [one.id for one, _, _ in differing(content)]
    assert all(one.ours != one.printed for one in view.mismatches)


def test_counts_against_the_words_are_named(content):
    wrong = a_finding(direction="lowers", compared_with=against(1, 15), sources=[next(iter(content.sources))])
    assert "invented" in sums_view(with_finding(content, wrong, finding_words())).direction


# ---- how it was found: QL18


def test_how_the_evidence_was_found_has_dates_and_counts(content):
    text = " ".join(part for _, part in how_view(content).steps)
    years = [source.year for source in content.sources.values() if source.year]
    assert {min(years), max(years), len(content.sources)} <= set(whole_numbers(text))


def test_every_source_is_listed_and_counted_once(content):
    view = how_view(content)
    assert sorted(source.id for source in view.sources) == sorted(content.sources)
    for rows in (view.read, view.designs):
        assert sum(whole_numbers(many)[0] for _, many in rows) == len(content.sources)


def test_a_reader_with_a_mistake_is_told_which_version_to_name(content):
    assert content.version in " ".join(how_view(content).mistake)


def test_no_text_of_the_evidence_base_has_an_unfilled_place(content):
    views = [
        how_view(content),
        map_view(content),
        who_view(content),
        sums_view(content),
        *(forests(content, option) for option in options_with_forests(content)),
        evidence_view(content, Wanted(), 700),
    ]
    assert [text for view in views for text in texts_in(view) if re.search(r"[{}]", text)] == []


@pytest.mark.parametrize(
    ("bounds", "text"),
    [
        (Bounds(0.003, 0.33), "from under 1 more to 33 more out of 100"),
        (Bounds(-0.33, -0.003), "from 33 fewer to under 1 fewer out of 100"),
        (Bounds(0.0, 0.33), "from no difference to 33 more out of 100"),
    ],
)
def test_a_range_of_differences_reaches_no_difference_only_where_it_does(bounds, text):
    assert gap_range(real_content().words, bounds, 100) == text

"""View models: the exact words and numbers that a reader sees."""

import re
from datetime import date, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.findings.frequencies import panel_denominator
from decision_aid.findings.studies import Wanted
from decision_aid.matching import match
from decision_aid.models import Course, Range, Reviewed
from decision_aid.models.numbers import Averaged, Measured
from decision_aid.models.vocabulary import (
    CertaintyLevel,
    EvidenceLevel,
    GoalId,
    HealthId,
    Outcome,
    RedFlagId,
    ScarId,
    ids,
)
from decision_aid.pages import PAGES, STEPS
from decision_aid.person.answers import Answers, Limits
from decision_aid.person.applying import known_scar
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.about import PARTS, about_view
from decision_aid.views.evidence.base import FIRST, evidence_view, study_card
from decision_aid.views.evidence.how import how_view
from decision_aid.views.evidence.map import map_view, who_view
from decision_aid.views.evidence.sums import sums_view
from decision_aid.views.findings.effects import effect, level_badge
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.option import option_view
from decision_aid.views.options.scar import scar_view
from decision_aid.views.options.standings import standing_line
from decision_aid.views.person.questions import (
    HEALTH_GROUPS,
    LIMITS,
    group_answers,
    health_groups,
    limit_questions,
    question,
    scar_questions,
)
from decision_aid.views.shared.citations import citation, citations, link_of
from decision_aid.views.shared.frame import frame_view
from decision_aid.views.shared.parts import Fact
from decision_aid.views.takeaway.summary import summary_view
from decision_aid.views.time.courses import course_view, range_in_weeks
from decision_aid.views.time.visits import visits_view
from decision_aid.wording import time_text
from samples import (
    a_course,
    a_finding,
    against,
    counted,
    finding_words,
    option_ids,
    real_content,
    texts_in,
    with_finding,
    with_option,
)

TODAY = date(2026, 11, 22)
SCARS = (None, "unsure", *ids(ScarId))
OTHERS = [name for name in option_ids() if name not in ("no-treatment", "mesotherapy")]
PICKS = [tuple(OTHERS[place : place + 2]) for place in range(0, len(OTHERS), 2)]
A_SENTENCE = re.compile(r"[A-Z].*\w.* .*[.!?]", re.DOTALL)


@pytest.fixture(scope="module")
def content():
    return real_content()


@pytest.fixture(scope="module")
def tables(content):
    """Every option beside no treatment and mesotherapy, for every scar: (journey, table)."""
    journeys = [Journey(answers=Answers(scar=scar), picked=picked) for scar, picked in product(SCARS, PICKS)]
    return [(journey, comparison(content, journey)) for journey in journeys]


@pytest.fixture(scope="module")
def option_pages(content):
    """Every option for every scar: (journey, page)."""
    journeys = [Journey(answers=Answers(scar=scar)) for scar in SCARS]
    return [(journey, option_view(content, journey, option)) for journey in journeys for option in option_ids()]


@pytest.fixture(scope="module")
def effects(content):
    """Every finding, drawn alone."""
    return {name: effect(content, one, panel_denominator([one])) for name, one in content.findings.items()}


def drawn(**changes):
    """Return an invented finding as a reader sees it."""
    content = real_content()
    changes = {"sources": [next(iter(content.sources))], **changes}
    words = finding_words(**changes.pop("words", {}))
    answers, denominator = changes.pop("answers", None), changes.pop("denominator", None)
    finding = a_finding(**changes)
    return effect(with_finding(content, finding, words), finding, denominator or panel_denominator([finding]), answers)


def pooled(rate, lower, upper, per=1000):
    printed = None if lower is None else {"lower": lower, "upper": upper, "means": "confidence"}
    return {"kind": "pooled", "rate": rate, "per": per, "range": printed}


def squares_of(number):
    """Return the squares of a number; None where it has none."""
    return next((picture for picture in number.pictures if picture.kind == "squares"), None)


def whole_numbers(text):
    return [int(found.replace(",", "")) for found in re.findall(r"\d[\d,]*", text)]


def label(content, key):
    family, _, name = key.partition(".")
    return content.words.ui[family][name]


def effects_of(table):
    return [one for row in table.effects for cell in row.cells for one in cell.effects]


def sections_of(page):
    return (*page.benefit.benefits, *page.risk.risks)


def effects_on(page):
    return [one for section in sections_of(page) for one in (*section.effects, *section.more)]


# ---- one finding: R1 to R9, R14 to R19, R21, G2, G3, QL4

counts = st.integers(1, 400).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


@pytest.mark.standard("QL5", "R2", "R6", "N5")
@given(counts)
def test_both_frames_stand_beside_a_number_and_add_up(events):
    number = drawn(number=counted(*events)).number
    had, had_not = (whole_numbers(frame)[:2] for frame in number.frames)
    squares = squares_of(number)
    assert had[0] + had_not[0] == had[1] == had_not[1] == squares.of
    assert squares.had == had[0]


@pytest.mark.standard("QL5", "R1")
@given(counts)
def test_the_counts_behind_a_number_stand_beside_it(events):
    number = drawn(number=counted(*events)).number
    assert {*events} <= {found for line in number.base for found in whole_numbers(line)}


@pytest.mark.standard("QL8", "W1")
@given(counts)
def test_a_picture_is_told_in_words_with_the_same_numbers(events):
    squares = squares_of(drawn(number=counted(*events)).number)
    assert {squares.had, squares.of, squares.of - squares.had} == set(whole_numbers(squares.alt))


@pytest.mark.standard("R8")
@given(counts, counts)
def test_the_difference_is_that_of_the_two_shown_numbers(treated, compared):
    number = drawn(number=counted(*treated), compared_with=against(*compared)).number
    shown = [whole_numbers(text) for _, text in number.rows]
    told = whole_numbers(number.difference)
    assert abs(shown[0][0] - shown[1][0]) in told or shown[0] == shown[1]
    assert shown[0][1] in told


@pytest.mark.standard("QL7", "R3")
@given(counts, counts)
def test_both_arms_are_out_of_the_same_number_of_people(treated, compared):
    number = drawn(number=counted(*treated), compared_with=against(*compared)).number
    assert len({whole_numbers(text)[1] for _, text in number.rows}) == 1


@pytest.mark.standard("R8")
def test_more_and_fewer_and_the_same_are_told_apart():
    texts = {
        drawn(number=counted(happened, 50), compared_with=against(20, 50)).number.difference
        for happened in (10, 20, 30)
    }
    assert len(texts) == 3


def test_there_is_no_difference_without_counts_on_both_sides():
    assert drawn().number.difference is None
    assert drawn(compared_with={"arm": "dummy"}).number.difference is None


def test_an_arm_without_counts_is_not_drawn():
    number = drawn(compared_with={"arm": "dummy"}).number
    assert [picture.kind for picture in number.pictures] == ["squares"]
    assert (number.other, len(number.rows)) == (None, 1)


def test_a_share_under_1_in_1000_is_told_as_it_was_counted():
    number = drawn(number=counted(1, 5000), studied={}).number
    assert number.pictures == ()
    assert whole_numbers(number.big) == [1, 5000]
    assert {1, 5000} <= set(whole_numbers(number.frames[0]))


@pytest.mark.standard("R15")
def test_nobody_is_told_as_nobody_only_where_nobody_had_it(effects, content):
    zeros = [
        name
        for name, one in effects.items()
        if one.number
        for picture in one.number.pictures
        if picture.kind == "squares" and picture.had == 0
    ]
    assert [name for name in zeros if content.findings[name].share.share] == []


@pytest.mark.standard("R4")
def test_the_time_stands_in_the_sentence_of_every_number(effects, content):
    lacking = [
        name
        for name, one in effects.items()
        if one.number
        for sentence in (*one.number.frames[:1], one.number.difference, one.number.line)
        if sentence and time_text(content.words, content.findings[name].time) not in sentence
    ]
    assert lacking == []


@pytest.mark.standard("R6")
def test_every_real_share_has_both_frames(effects):
    pairs = {
        name: [whole_numbers(frame) for frame in one.number.frames]
        for name, one in effects.items()
        if one.number and squares_of(one.number)
    }
    assert [name for name, (had, had_not) in pairs.items() if had[0] + had_not[0] != had[1]] == []


@pytest.mark.standard("C5", "R14")
def test_a_printed_range_is_told_in_its_own_numbers():
    printed = {"lower": "412", "upper": "733", "means": "confidence"}
    (told,) = drawn(
        number={"kind": "pooled", "rate": 600, "per": 1000, "range": printed}, denominator=1000
    ).number.limits
    assert whole_numbers(told) == [412, 1000, 733, 1000]


def test_a_range_printed_beside_a_count_is_told_too():
    printed = {"lower": 12, "upper": 70, "means": "confidence"}
    number = drawn(number=counted(9, 15, range=printed)).number
    assert whole_numbers(number.limits[0]) == [12, 100, 70, 100]
    assert (squares_of(number).low, squares_of(number).high) == (12, 70)


def test_a_printed_range_is_told_out_of_as_many_people_as_its_number():
    (told,) = drawn(number=pooled(600, 94, 622)).number.limits
    assert whole_numbers(told) == [9, 100, 63, 100]


def test_an_end_that_would_round_to_nobody_takes_the_number_to_1000():
    number = drawn(number=pooled(600, 2, 722)).number
    assert whole_numbers(number.limits[0]) == [2, 1000, 722, 1000]
    assert whole_numbers(number.big) == [600, 1000]


any_range = st.sampled_from([100, 1000]).flatmap(
    lambda per: st.lists(st.integers(0, per), min_size=3, max_size=3).map(lambda ends: (*sorted(ends), per))
)


@pytest.mark.standard("R27")
@given(any_range)
def test_a_hatched_range_is_never_narrower_than_printed_and_never_a_person_wider(printed):
    lower, rate, upper, per = printed
    number = drawn(
        number=pooled(rate, lower, upper, per), compared_with={"arm": "dummy", "number": pooled(rate, None, None, per)}
    ).number
    if (squares := squares_of(number)) is None:
        return  # a rate that no denominator can tell is not drawn
    lower, upper = (Fraction(end * squares.of, per) for end in (lower, upper))
    assert lower - 1 < squares.low <= lower
    assert upper <= squares.high < upper + 1
    assert whole_numbers(number.limits[0]) == [squares.low, squares.of, squares.high, squares.of]


@pytest.mark.standard("R3", "R27")
def test_all_of_a_cell_is_out_of_the_same_number_of_people(tables):
    several = {
        (effect.id, *out_of)
        for _, table in tables
        for row in table.effects
        for cell in row.cells
        for effect in cell.effects
        if len(out_of := {found for text in told_of(effect) for found in re.findall(r"out of ([\d,]+)", text)}) > 1
    }
    assert several == set()


def told_of(effect):
    """Return what a cell says about one finding in whole people; what was printed too finely for that is left out."""
    number = effect.number
    if number is None or squares_of(number) is None:
        return []
    ranges = [text for text in number.limits if "None of" not in text]
    return [text for text in (number.big, *number.frames, number.difference, *ranges) if text]


@pytest.mark.standard("R17", "R28")
def test_no_real_average_is_told_as_people_out_of_a_number(effects, content):
    averages = {name: one for name, one in effects.items() if isinstance(content.findings[name].number, Averaged)}
    told = {
        name: " ".join((one.number.big, *one.number.frames, one.number.other or "")) for name, one in averages.items()
    }
    assert averages
    assert [name for name, text in told.items() if "out of" in text] == []


@pytest.mark.standard("G2", "G7")
@pytest.mark.parametrize("level", ids(EvidenceLevel))
def test_a_badge_always_has_words(level, content):
    assert level_badge(content.words, level).words.strip()


@pytest.mark.standard("G2", "G7", "R23", "W4")
def test_every_level_of_certainty_has_its_own_words_and_its_own_shape(content):
    badges = [level_badge(content.words, level) for level in ids(EvidenceLevel)]
    assert len({badge.words for badge in badges}) == len({badge.filled for badge in badges}) == len(badges)


def test_more_certainty_fills_more_circles(content):
    filled = [level_badge(content.words, level).filled for level in ids(EvidenceLevel)]
    assert filled == sorted(filled, reverse=True)


@pytest.mark.standard("G4")
@pytest.mark.parametrize("level", ids(CertaintyLevel))
def test_low_certainty_is_never_hidden(level):
    badge = drawn(certainty={"level": level, "by": "ours", "because": ["few-people"]}).badge
    assert (badge.level, bool(badge.words)) == (level, True)


@pytest.mark.standard("C5", "QL19", "G2", "G3", "G4")
def test_every_finding_has_a_badge_with_words_reasons_and_who_says_so(effects):
    assert [
        name for name, one in effects.items() if not (one.badge.words and one.badge.why and one.badge.who_says)
    ] == []


@pytest.mark.standard("QL19", "G3")
def test_a_badge_tells_every_reason(content, effects):
    silent = [
        (name, reason)
        for name, one in effects.items()
        for reason in content.findings[name].certainty.because
        if content.words.ui.because[reason] not in one.badge.why
    ]
    assert silent == []


@pytest.mark.standard("R16")
def test_what_has_no_number_says_so_in_its_own_words(effects):
    by_state = {
        state: {one.state_words for one in effects.values() if one.state == state}
        for state in ("number", "no-usable-number", "unclear")
    }
    assert by_state["number"] == {None}
    assert len(by_state["no-usable-number"]) == len(by_state["unclear"]) == 1
    assert by_state["no-usable-number"] != by_state["unclear"]


@pytest.mark.standard("R16")
def test_what_has_no_number_shows_none(effects):
    assert [name for name, one in effects.items() if one.state != "number" and one.number] == []


@pytest.mark.standard("QL4", "R5")
def test_every_number_says_who_was_studied(effects):
    assert [name for name, one in effects.items() if not A_SENTENCE.fullmatch(one.who)] == []


@pytest.mark.standard("QL4", "R5")
def test_who_was_studied_tells_people_ages_and_skin(content):
    one = drawn(studied={"people": 123, "ages": [19, 67], "skin": [2, 5]})
    assert {123, 19, 67} <= set(whole_numbers(one.who))
    assert all(content.words.ui.skin[f"s{step}"] in one.who for step in (2, 5))


@pytest.mark.standard("QL4")
@pytest.mark.parametrize("unknown", ["people", "ages", "skin"])
def test_who_was_studied_admits_what_the_paper_does_not_say(content, unknown):
    known = {"people": 123, "ages": [19, 67], "skin": [2, 5]}
    assert content.words.ui.who[f"{unknown}_unknown"] in drawn(studied={**known, unknown: None}).who


@pytest.mark.parametrize(
    ("skin", "studied", "key"),
    [
        ("dark-brown-black", [1, 2, 3], "who.skin_not_like_yours"),
        ("dark-brown-black", [1, 6], "who.skin_like_yours"),
        ("burns-never-tans", None, "who.skin_not_known"),
    ],
)
def test_a_reader_is_told_if_people_with_skin_like_theirs_took_part(content, skin, studied, key):
    assert drawn(studied={"people": 9, "skin": studied}, answers=Answers(skin=skin)).skin == label(content, key)


@pytest.mark.parametrize("answers", [None, Answers(), Answers(skin="not-said")])
def test_nothing_is_said_of_skin_to_a_reader_who_did_not_tell(answers):
    assert drawn(answers=answers).skin is None


@pytest.mark.standard("R18")
def test_counted_places_are_not_called_people(content):
    one = drawn(unit="sites")
    assert content.words.ui.number.sites_note in one.notes
    assert content.words.ui.number.sites in one.number.frames[0]


@pytest.mark.standard("R18")
def test_counted_people_are_called_people(content):
    one = drawn(unit="people")
    assert content.words.ui.number.sites_note not in one.notes
    assert content.words.ui.number.people in one.number.frames[0]


@pytest.mark.standard("R19")
@pytest.mark.parametrize(
    "judge", ["patient", "blinded-assessor", "treating-clinician", "measured", "records", "not-said"]
)
def test_it_is_told_who_judged(content, judge):
    assert content.words.ui.judged[judge] in drawn(judged_by=judge).how


@pytest.mark.parametrize("arm", ["no-treatment", "dummy", "usual-care", "other-treatment"])
def test_it_is_told_what_was_compared(content, arm):
    assert content.words.ui.arm[arm] in drawn(compared_with={"arm": arm}).how


def test_a_study_without_comparison_says_so(content):
    assert content.words.ui.who.no_comparison.lower() in drawn().how.lower()


def test_names_and_short_forms_keep_their_capitals(content):
    capitals = {name: re.findall(r"\b[A-Z]{2,}\b", words.name) for name, words in content.words.options.items()}
    name = next(name for name, found in capitals.items() if found)
    how = drawn(compared_with={"arm": "other-treatment", "option": name}).how
    assert [word for word in capitals[name] if word not in how] == []


@pytest.mark.parametrize("indirect", ["other-product", "other-skin", "other-scar", "added-to-another"])
def test_a_study_of_something_near_says_so(content, indirect):
    assert content.words.ui.indirect[indirect] in drawn(indirect=indirect).notes


def test_a_study_of_other_scars_names_them(content):
    one = drawn(scars=["keloid"], outcome="harm", answers=Answers(scar="atrophic-acne"))
    assert any(content.words.scars["keloid"].short_name in note for note in one.notes)


def test_a_study_on_any_skin_says_so(content):
    one = drawn(scars=[], outcome="harm", answers=Answers(scar="atrophic-acne"))
    assert content.words.ui.who.any_skin in one.notes


def test_a_study_of_the_same_scar_needs_no_such_note(content):
    one = drawn(scars=["keloid"], outcome="harm", answers=Answers(scar="keloid"))
    assert not any(content.words.scars["keloid"].short_name in note for note in one.notes)


@pytest.mark.standard("C2", "N7")
def test_every_effect_cites_its_sources(effects, content):
    assert [
        name
        for name, one in effects.items()
        if [s.id for s in one.sources] != list(dict.fromkeys(content.findings[name].sources))
    ] == []


@pytest.mark.standard("G1")
def test_a_generated_sentence_stands_with_every_finding_that_claims_something(effects, content):
    claimed = {name for name, words in content.words.findings.items() if words.changes}
    assert {name for name, one in effects.items() if one.gist} == claimed


# ---- the comparison: R3, R13, R16, R20, R24, QL2, QL6, QL7, N3, V10


@pytest.mark.standard("Q3", "QL2", "N1", "R13")
def test_no_treatment_and_mesotherapy_stand_in_every_comparison(tables):
    assert {tuple(column.option for column in table.columns[:2]) for _, table in tables} == {
        ("no-treatment", "mesotherapy")
    }


@pytest.mark.standard("C1", "QL2", "R13", "R20")
def test_every_comparison_has_the_same_rows_in_the_same_order(tables):
    assert {tuple(row.outcome for row in table.effects) for _, table in tables} == {ids(Outcome)}
    assert len({tuple(row.title for row in table.facts) for _, table in tables}) == 1


@pytest.mark.standard("QL2", "R13")
def test_every_row_has_a_cell_for_every_option(tables):
    sizes = {(len(table.columns), len(row.cells)) for _, table in tables for row in (*table.effects, *table.facts)}
    assert [size for size in sizes if size[0] != size[1]] == []


@pytest.mark.standard("QL7", "R3")
def test_a_row_has_one_denominator(tables):
    for journey, table in tables:
        for row in table.effects:
            told = [one.number for cell in row.cells for one in cell.effects if one.number]
            shown = {squares.of for number in told if (squares := squares_of(number))}
            assert len(shown) <= 1, (journey.answers.scar, journey.picked, row.outcome)


@pytest.mark.standard("R3")
def test_a_rare_harm_takes_its_whole_row_to_1000(content):
    source = next(iter(content.sources))
    rare = a_finding(
        id="rare",
        option="mesotherapy",
        scars=["keloid"],
        outcome="harm",
        headline=True,
        sources=[source],
        number=counted(1, 400),
        studied={},
    )
    other = a_finding(
        id="other", option="no-treatment", scars=["keloid"], outcome="harm", headline=True, sources=[source]
    )
    both = with_finding(with_finding(content, rare), other)
    row = comparison(both, Journey(answers=Answers(scar="keloid"))).effects[ids(Outcome).index("harm")]
    assert {squares_of(one.number).of for cell in row.cells for one in cell.effects if one.number} == {1000}


@pytest.mark.standard("QL3", "R16")
def test_what_was_not_studied_is_told_in_a_sentence_and_never_left_blank(tables):
    blanks = [cell for _, table in tables for row in table.effects for cell in row.cells if cell.state == "not-studied"]
    assert blanks
    assert [cell.blank for cell in blanks if not A_SENTENCE.fullmatch(cell.blank or "")] == []


@pytest.mark.standard("R16")
def test_what_was_not_studied_shows_no_number_and_its_own_badge(tables):
    blanks = [cell for _, table in tables for row in table.effects for cell in row.cells if cell.state == "not-studied"]
    assert {cell.badge.level for cell in blanks} == {"not-studied"}
    assert [cell.blank for cell in blanks if cell.effects or whole_numbers(cell.blank)] == []


def test_what_was_studied_is_never_called_blank(tables):
    cells = [cell for _, table in tables for row in table.effects for cell in row.cells if cell.state != "not-studied"]
    assert [cell for cell in cells if cell.blank is not None or not cell.effects] == []


@pytest.mark.standard("G2", "G7")
def test_the_badge_of_a_cell_has_words(tables):
    assert [cell for _, table in tables for row in table.effects for cell in row.cells if not cell.badge.words] == []


def test_a_benefit_cell_holds_studies_of_that_scar_only(tables, content):
    for journey, table in tables:
        for row in table.effects[:2]:
            foreign = [
                one.id
                for cell in row.cells
                for one in cell.effects
                if journey.answers.scar not in content.findings[one.id].scars
            ]
            assert foreign == []


def test_no_indirect_study_stands_in_the_comparison(tables, content):
    assert {one.id for _, table in tables for one in effects_of(table) if content.findings[one.id].indirect} == set()


def test_harms_from_other_scars_say_so_in_the_comparison(tables, content):
    for journey, table in tables:
        for one in effects_of(table):
            finding = content.findings[one.id]
            if finding.scars and journey.answers.scar not in finding.scars:
                assert any(content.words.scars[finding.scars[0]].short_name in note for note in one.notes), one.id


def test_every_row_has_a_gist(tables):
    assert [row.title for _, table in tables for row in table.effects if not A_SENTENCE.fullmatch(row.gist)] == []


def test_the_gist_counts_the_options_with_a_number(tables):
    for _, table in tables:
        for row in table.effects:
            counted = [
                column.name for column, cell in zip(table.columns, row.cells, strict=True) if cell.state == "number"
            ]
            assert [name for name in counted if name not in row.gist] == []
            assert not counted or whole_numbers(row.gist)[:2] == [len(counted), len(table.columns)]


@pytest.mark.standard("QL6")
def test_studies_that_looked_at_different_times_are_flagged(tables, content):
    for _, table in tables:
        for row in table.effects:
            times = {
                content.findings[one.id].time for cell in row.cells for one in cell.effects if one.state == "number"
            }
            assert row.times_differ == (len(times) > 1), (row.outcome, [column.name for column in table.columns])


@pytest.mark.standard("C2", "N7")
def test_every_source_of_the_comparison_is_listed_once(tables):
    for _, table in tables:
        listed = [source.id for source in table.sources]
        assert len(set(listed)) == len(listed)
        assert {source.id for one in effects_of(table) for source in one.sources} <= set(listed)


def test_every_option_is_listed_once_wherever_it_stands(content):
    for scar in SCARS:
        view = choices(content, Journey(answers=Answers(scar=scar)))
        listed = [line.option for group in view.groups for line in group.options] + [
            line.option for line in view.not_used
        ]
        assert sorted(listed) == sorted(option_ids())


@pytest.mark.standard("N3")
def test_options_stand_in_the_order_of_their_names(content):
    view = choices(content, Journey(answers=Answers(scar="keloid")))
    for lines in (*(group.options for group in view.groups), view.not_used):
        names = [line.name for line in lines]
        assert names == sorted(names)


@pytest.mark.standard("N3")
@given(st.permutations(["fade-dark", "smoother", "fade-red"]), st.permutations(["diabetes", "pregnant", "lupus"]))
def test_the_order_of_options_does_not_depend_on_the_order_of_the_answers(goals, health):
    def order(goals, health):
        said = Answers(scar="atrophic-acne", goals=tuple(goals), health=dict.fromkeys(health, "yes"))
        view = choices(real_content(), Journey(answers=said))
        return [line.option for lines in (*(group.options for group in view.groups), view.not_used) for line in lines]

    assert order(goals, health) == order(sorted(goals), sorted(health))


@pytest.mark.standard("N3")
def test_the_order_of_options_does_not_depend_on_what_was_picked_or_paid(content):
    plain = choices(content, Journey(answers=Answers(scar="keloid")))
    keen = choices(
        content,
        Journey(
            answers=Answers(scar="keloid"), picked=("silicone",), choice="mesotherapy", prices={"mesotherapy": 900}
        ),
    )
    assert plain == keen


def test_wishes_move_no_option_out_of_its_group(content):
    plain = choices(content, Journey(answers=Answers(scar="keloid")))
    wishful = choices(
        content, Journey(answers=Answers(scar="keloid", limits=Limits(avoid_needles=True, avoid_surgery=True)))
    )
    assert [[line.option for line in group.options] for group in plain.groups] == [
        [line.option for line in group.options] for group in wishful.groups
    ]


def test_no_reason_is_lost_on_the_way_to_the_screen(content):
    said = Answers(scar="keloid", health={"pregnant": "yes", "diabetes": "unsure"}, limits=Limits(max_visits=0))
    for matched in match(said, content).options.values():
        line = standing_line(content, matched)
        assert len(line.reasons) + len(line.if_reasons) == len(matched.reasons)
        assert line.main_reason in [reason.text for reason in line.reasons]


def test_the_main_reason_is_one_that_decides_the_standing(content):
    for matched in match(Answers(scar="keloid", health={"pregnant": "yes"}), content).options.values():
        line = standing_line(content, matched)
        deciding = [reason.text for reason in line.reasons if reason.level == matched.standing]
        assert line.main_reason in deciding


# ---- the page of one option: Q4 to Q6, T4, N1


@pytest.mark.standard("C1", "N2", "N3", "R20")
def test_every_option_page_has_the_same_sections(option_pages):
    parts = [(page.benefit.benefits, page.risk.risks, page.top.steps, page.rest.living) for _, page in option_pages]
    assert len({tuple(tuple(section.title for section in part) for part in page) for page in parts}) == 1


@pytest.mark.standard("Q4", "QL3")
def test_every_section_of_numbers_has_results_or_says_that_there_are_none(option_pages):
    silent = [
        (page.id, s.title) for _, page in option_pages for s in sections_of(page) if bool(s.effects) == bool(s.blank)
    ]
    assert silent == []


@pytest.mark.standard("Q4", "R16")
def test_every_blank_on_an_option_page_is_a_sentence(option_pages):
    blanks = {section.blank for _, page in option_pages for section in sections_of(page) if section.blank}
    assert [blank for blank in blanks if not A_SENTENCE.fullmatch(blank)] == []


@pytest.mark.standard("QL7", "R3")
def test_a_section_has_one_denominator(option_pages):
    for _, page in option_pages:
        for section in sections_of(page):
            told = [one.number for one in (*section.effects, *section.more) if one.number]
            shown = {squares.of for number in told if (squares := squares_of(number))}
            assert len(shown) <= 1, (page.id, section.title)


def test_harms_from_other_scars_say_so_on_the_page_of_an_option(option_pages, content):
    for journey, page in option_pages:
        for one in effects_on(page):
            finding = content.findings[one.id]
            if finding.scars and journey.answers.scar not in finding.scars:
                assert any(content.words.scars[finding.scars[0]].short_name in note for note in one.notes), one.id


def test_every_result_of_an_option_stands_on_its_page(option_pages, content):
    shown = {one.id for _, page in option_pages for one in (*effects_on(page), *page.benefit.nearest)}
    drawn_with_the_scar = {name for scar in content.scars.values() for name in scar.natural_course}
    assert set(content.findings) - shown - drawn_with_the_scar == set()


def test_studies_of_something_near_stand_apart(option_pages, content):
    for _, page in option_pages:
        assert [one.id for one in effects_on(page) if content.findings[one.id].indirect] == []
        assert [one.id for one in page.benefit.nearest if not content.findings[one.id].indirect] == []


def test_every_side_effect_of_an_option_is_told_in_its_group(option_pages, content):
    for _, page in option_pages:
        assert sum(len(group.lines) for group in page.risk.side_effects) == len(content.options[page.id].side_effects)


def test_alternatives_are_all_others_for_this_scar_by_name(option_pages, content):
    for journey, page in option_pages:
        scar = known_scar(journey.answers)
        expected = {
            name for name, one in content.options.items() if name != page.id and (scar is None or scar in one.scars)
        }
        assert {name for name, _ in page.alternatives} == expected
        assert [name for _, name in page.alternatives] == sorted(name for _, name in page.alternatives)


@pytest.mark.standard("N1")
def test_leaving_the_scar_alone_is_an_alternative_to_every_treatment(option_pages):
    pages = [page for _, page in option_pages if page.id != "no-treatment"]
    assert [page.id for page in pages if "no-treatment" not in dict(page.alternatives)] == []


def test_the_page_tells_about_the_scar_only_where_the_option_is_for_it(option_pages, content):
    for journey, page in option_pages:
        assert (page.top.for_scar is not None) == (known_scar(journey.answers) in content.options[page.id].scars)


@pytest.mark.standard("C2", "N7")
def test_every_source_of_a_shown_result_stands_in_the_list(option_pages):
    for _, page in option_pages:
        listed = [source.id for source in page.rest.sources]
        assert {source.id for one in (*effects_on(page), *page.benefit.nearest) for source in one.sources} <= set(
            listed
        )
        assert len(set(listed)) == len(listed)


def test_warning_signs_come_with_the_most_urgent_first(option_pages):
    order = ["emergency", "same-day", "few-days", "week"]
    for _, page in option_pages:
        urgencies = [order.index(flag.urgency) for flag in page.risk.red_flags]
        assert urgencies == sorted(urgencies)


# ---- courses, visits and time


def course(**changes):
    """Return an invented course; without sources, since the real content has none of them."""
    return Course.model_validate(a_course(**changes)).model_copy(update={"sources": ()})


@pytest.mark.parametrize("end", ["fewest", "most"])
def test_one_end_of_a_range_of_weeks_is_not_told_as_the_whole(content, end):
    assert range_in_weeks(content.words, Range(**{end: 6})) != range_in_weeks(content.words, Range(usual=6))


def test_weeks_that_nobody_reported_are_not_told_as_none(content):
    assert range_in_weeks(content.words, None) == content.words.ui.common.not_reported


def test_a_range_of_weeks_tells_the_usual_too(content):
    text = range_in_weeks(content.words, Range(fewest=2, usual=4, most=8))
    assert {2, 4, 8} == set(whole_numbers(text))


def test_an_option_without_a_course_for_this_scar_has_no_facts(content):
    assert course_view(content, None) is None


@pytest.mark.parametrize("part", ["sessions", "minutes", "days_off", "weeks_to_result"])
def test_a_part_of_a_course_that_nobody_reported_says_so(content, part):
    shown = {"weeks_to_result": "result"}.get(part, part)
    assert getattr(course_view(content, course(**{part: None})), shown).text == content.words.ui.common.not_reported


@pytest.mark.parametrize("basis", ["trials", "practice", "ours"])
def test_a_fact_says_where_it_comes_from(content, basis):
    assert course_view(content, course(basis={"days_off": basis})).days_off.note == content.words.ui.basis[basis]


def test_how_long_something_is_used_at_home_says_where_that_comes_from(content):
    home = course(
        sessions={"usual": 0},
        weeks_between=None,
        weeks_of_use={"usual": 12},
        basis={"sessions": "ours", "weeks_of_use": "trials"},
    )
    assert course_view(content, home).sessions.note == content.words.ui.basis.trials


def treated(content, **changes):
    """Return content in which microneedling has this course, and the visits of a person who looks at it."""
    return with_option(content, id="microneedling", courses=(course(**changes),))


def visits(content, price=None, **changes):
    journey = Journey(
        answers=Answers(scar="atrophic-acne"),
        picked=("microneedling",),
        prices={"microneedling": price, "no-treatment": price} if price else {},
    )
    return visits_view(treated(content, **changes), journey, TODAY)


def test_visits_are_drawn_from_fewest_to_most(content):
    bar = visits(content).bars[-1]
    assert (bar.fewest, bar.usual, bar.most) == (2, 3, 6)
    assert {2, 3, 6} == set(whole_numbers(bar.words))


def test_an_option_without_visits_has_no_bar(content):
    names = [bar.name for bar in visits(content).bars]
    assert content.words.options["no-treatment"].name not in names


def test_every_row_of_the_time_table_has_a_cell_for_every_option(content):
    for journey in (
        Journey(answers=Answers(scar=scar), picked=picked, prices=dict.fromkeys(picked, 100))
        for scar, picked in product(SCARS, PICKS)
    ):
        view = visits_view(content, journey, TODAY)
        assert [row.title for row in view.rows if len(row.cells) != len(view.names)] == []
        assert [row.title for row in view.rows for fact in row.cells if not fact.text] == []


def test_the_picture_of_visits_is_told_in_words(content):
    view = visits(content)
    assert [bar.words for bar in view.bars if bar.words not in view.chart_alt] == []


def test_the_cost_is_shown_only_with_a_price(content):
    assert content.words.ui.visits.cost not in [row.title for row in visits(content).rows]
    (row,) = [row for row in visits(content, price=150).rows if row.title == content.words.ui.visits.cost]
    assert {300, 450, 900} == set(whole_numbers(row.cells[-1].text))


def test_it_is_told_what_will_have_been_spent_if_nothing_changes(content):
    told = dict(visits(content, price=150).if_nothing)[content.words.options["microneedling"].name]
    assert {2, 3, 6, 18, 300, 450, 900} <= set(whole_numbers(told))
    assert content.words.ui.visits.whose_yours in told


def test_no_money_is_named_without_a_price(content):
    told = dict(visits(content).if_nothing)[content.words.options["microneedling"].name]
    assert {2, 3, 6, 18} <= set(whole_numbers(told))
    assert content.words.ui.visits.cost_no_price in told


def test_waiting_costs_no_visits(content):
    assert content.words.options["no-treatment"].name not in dict(visits(content, price=150).if_nothing)


def row(view, content, key):
    """Return the cells of one row of the table about time and money."""
    (found,) = [row for row in view.rows if row.id == key.rpartition(".")[2]]
    return found.cells


def test_repeat_visits_cost_their_number_of_a_year_times_the_price(content):
    view = visits(content, price=150, upkeep_every_weeks={"fewest": 26, "most": 52})
    assert {150, 300} == set(whole_numbers(row(view, content, "visits.upkeep_cost")[-1].text))


def test_repeat_visits_that_nobody_planned_cost_nothing(content):
    assert row(visits(content, price=150, upkeep="none-planned"), content, "visits.upkeep_cost")[-1] == Fact("none")


@pytest.mark.parametrize("key", ["visits.upkeep_year", "visits.upkeep_cost"])
def test_repeat_visits_are_not_known_where_nobody_told_how_often(content, key):
    assert row(visits(content, price=150, upkeep="regular"), content, key)[-1].text == label(
        content, "visits.upkeep_unknown"
    )


def test_what_is_not_known_is_not_told_as_none(content):
    cells = row(visits(content, price=150, sessions=None), content, "visits.cost")
    assert cells[-1].text == content.words.ui.common.not_reported
    assert cells[1].text == content.words.ui.visits.cost_no_price


def test_care_at_home_is_not_told_as_free(content):
    journey = Journey(answers=Answers(scar="keloid"), picked=("silicone",), prices={"mesotherapy": 90})
    cells = row(visits_view(content, journey, TODAY), content, "visits.cost")
    assert cells[0].text == content.words.ui.wish_reason["nothing-to-pay"]
    assert cells[2].text == content.words.ui.wish_reason["products-not-priced"]


# ---- prices: whose they are


def at_the_clinic(content, **journey):
    shared = content.shared_by("example")
    said = Journey(answers=Answers(scar="atrophic-acne"), picked=("microneedling", "silicone"), **journey)
    return shared.clinic, visits_view(shared, said, TODAY)


def test_a_price_is_asked_for_each_option_with_visits(content):
    _, view = at_the_clinic(content)
    assert [field.option for field in view.prices] == ["mesotherapy", "microneedling"]
    assert [content.words.options[field.option].name in field.label for field in view.prices] == [True, True]
    assert {field.said for field in view.prices} == {None}


def test_beside_a_price_stands_what_the_clinic_says(content):
    clinic, view = at_the_clinic(content, prices={"microneedling": 90})
    assert [field.clinic_says for field in view.prices] == [f"{clinic.name} says: £150", f"{clinic.name} says: £180"]
    assert view.prices[1].said == 90


def test_without_a_clinic_nothing_stands_beside_a_price(content):
    assert {field.clinic_says for field in visits(content, price=150).prices} == {None}


def test_every_cost_says_whose_price_it_was_counted_with(content):
    clinic, view = at_the_clinic(content, prices={"microneedling": 90})
    theirs, own = row(view, content, "visits.cost")[1:3]
    assert theirs == Fact("£300 to £600, usually £450", content.words.ui.visits.whose_clinic.format(clinic=clinic.name))
    assert own == Fact("270 to 540, usually 270", content.words.ui.visits.whose_yours)


def test_what_is_spent_if_nothing_changes_says_whose_price_it_was_counted_with(content):
    clinic, view = at_the_clinic(content)
    assert f"At the price of {clinic.name}, money spent: £540" in dict(view.if_nothing)["Microneedling"]


# ---- the summary: T7, M4, Q2, C3

SAID = Answers(
    scar="atrophic-acne",
    dent_shape="rolling",
    bother=0,
    goals=("smoother",),
    marks_easily="no",
    skin="rarely-burns-brown",
    limits=Limits(max_visits=3, avoid_needles=False),
    health={"pregnant": "no", "cold-sores": "yes", "lupus": "unsure"},
    red_flags={"new-lump": "no"},
)


def test_the_summary_tells_every_answer_back(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    asked = [
        "scar",
        "dent_shape",
        "bother",
        "goals",
        "marks_easily",
        "skin",
        "max_visits",
        "avoid_needles",
    ]
    assert set(told) == {content.words.questions[name].ask for name in asked}


def test_the_summary_tells_health_in_short_under_each_answer(content):
    told = summary_view(content, Journey(answers=SAID), TODAY).told_alike
    assert told == (
        ("Yes to:", "cold sores."),
        ("Not sure about:", "lupus."),
        ("No to:", "pregnant, or could be; new lump in it or next to it."),
    )


def test_yes_and_no_are_told_in_words(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["avoid_needles"].ask] == content.words.ui.common.answer_no


def test_zero_is_told_as_an_answer(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["bother"].ask] == "0"


def test_a_picked_answer_is_told_by_its_label(content):
    told = dict(summary_view(content, Journey(answers=SAID), TODAY).told)
    assert told[content.words.questions["scar"].ask] == content.words.scars["atrophic-acne"].name
    assert told[content.words.questions["goals"].ask] == content.words.goals["smoother"].name


def test_nothing_is_told_back_to_a_person_who_said_nothing(content):
    assert summary_view(content, Journey(), TODAY).told == ()


@pytest.mark.standard("M4")
@pytest.mark.parametrize("choice", [None, "not-yet"])
def test_not_yet_is_a_good_place_to_stop(content, choice):
    view = summary_view(content, Journey(answers=SAID, choice=choice), TODAY)
    assert view.choice == content.words.ui.summary.not_yet_text
    assert view.stop
    assert view.aftercare
    assert view.bran


def test_a_choice_is_named(content):
    view = summary_view(content, Journey(answers=SAID, choice="silicone"), TODAY)
    assert content.words.options["silicone"].name in view.choice


def test_the_aftercare_is_that_of_the_option_that_is_leaned_to(content):
    view = summary_view(content, Journey(answers=SAID, choice="microneedling"), TODAY)
    assert len(view.aftercare) == len(content.words.options["microneedling"].aftercare)


def test_the_stop_rule_names_the_visits_of_the_option_that_is_leaned_to(content):
    changed = treated(content, weeks_to_result={"usual": 8})
    view = summary_view(changed, Journey(answers=Answers(scar="atrophic-acne"), choice="microneedling"), TODAY)
    told = whole_numbers(" ".join(view.stop))
    assert {2, 3, 6, 8} <= set(told)


@pytest.mark.standard("QL11")
@pytest.mark.parametrize("option", option_ids())
def test_every_choice_has_a_stop_rule_questions_and_sources(content, option):
    said = Answers(scar=next(iter(content.options[option].scars)))
    view = summary_view(content, Journey(answers=said, choice=option), TODAY)
    assert len(view.stop) >= 3
    assert len(view.bran) == 4
    assert view.sources


@pytest.mark.standard("C3", "W23")
def test_the_summary_has_its_date_and_the_version_of_its_content(content):
    printed = summary_view(content, Journey(), TODAY).printed
    assert content.version in printed
    assert {22, 2026} <= set(whole_numbers(printed.replace(content.version, "")))


def test_the_summary_says_what_is_missing(content):
    missing = summary_view(content, Journey(), TODAY).missing
    assert {content.words.ui.summary[f"missing_{part}"] for part in ("scar", "skin", "health")} <= set(missing)


def test_what_was_told_is_not_called_missing(content):
    missing = summary_view(content, Journey(answers=SAID), TODAY).missing
    assert {content.words.ui.summary[f"missing_{part}"] for part in ("scar", "skin", "health")} & set(missing) == set()


def test_the_summary_puts_a_clinician_first_where_a_warning_sign_was_told(content):
    view = summary_view(content, Journey(answers=Answers(scar="keloid", red_flags={"new-lump": "yes"})), TODAY)
    assert [reason.text for reason in view.clinician_first.reasons]


# ---- sources


def test_a_source_is_linked_by_its_doi_then_pubmed_then_its_page(content):
    source = next(iter(content.sources.values()))

    def linked(**known):
        return link_of(source.model_copy(update={"doi": None, "pmid": None, "url": None, **known}))

    assert linked(doi="10.1/x", pmid=5, url="https://a.b") == "https://doi.org/10.1/x"
    assert linked(pmid=5, url="https://a.b") == "https://pubmed.ncbi.nlm.nih.gov/5/"
    assert linked(url="https://a.b") == "https://a.b"
    assert linked() is None


def test_every_link_is_one_address(content):
    links = {name: link_of(source) for name, source in content.sources.items()}
    assert [name for name, link in links.items() if link and not re.fullmatch(r"https?://\S+", link)] == []


def test_a_citation_that_is_not_complete_says_so(content):
    sources = [citation(content, name) for name in content.sources]
    assert [one.id for one in sources if bool(one.note) == (content.sources[one.id].tier == "complete")] == []


def test_a_source_is_listed_once(content):
    name = next(iter(content.sources))
    assert len(citations(content, (name, name))) == 1


# ---- scars, questions, frame, about


@pytest.mark.parametrize("scar", ids(ScarId))
def test_a_scar_tells_what_time_does_to_it_with_numbers_and_sources(content, scar):
    view = scar_view(content, scar, Answers(scar=scar))
    assert [one.id for one in view.natural_course] == list(content.scars[scar].natural_course)
    assert {source.id for one in view.natural_course for source in one.sources} <= {
        source.id for source in view.sources
    }


def test_dent_shapes_are_asked_of_dents_only(content):
    asked = {scar: [view.id for view in scar_questions(content, Journey(answers=Answers(scar=scar)))] for scar in SCARS}
    assert {scar for scar, names in asked.items() if "dent_shape" in names} == {"atrophic-acne"}


def test_every_question_says_why_it_is_asked(content):
    views = [question(content, Journey(), name) for name in content.questions if name in content.words.questions]
    assert [view.id for view in views if not (view.why and view.ask)] == []


@pytest.mark.standard("N3")
def test_nothing_is_answered_beforehand(content):
    views = [*scar_questions(content, Journey()), *limit_questions(content, Journey())]
    views += [item for group in health_groups(content, Journey()) for item in group.items]
    assert [view.id for view in views if view.said not in (None, ())] == []


def test_every_answer_that_can_be_given_is_accepted(content):
    views = [
        question(content, Journey(), name)
        for name in content.questions
        if not name.startswith("finder-") and name != "goals"
    ]
    for view in views:
        for choice in view.choices:
            assert Journey().with_answers({view.id: choice.id if view.id not in LIMITS else choice.id == "yes"})


@pytest.mark.parametrize("scar", ids(ScarId))
def test_goals_are_those_that_make_sense_for_the_scar(content, scar):
    offered = [choice.id for choice in question(content, Journey(answers=Answers(scar=scar)), "goals").choices]
    assert offered == [goal for goal in ids(GoalId) if scar in content.goals[goal].scars]


def test_every_scar_has_its_card_and_not_sure_is_the_last_one(content):
    offered = [choice.id for choice in question(content, Journey(), "scar").choices]
    assert sorted(offered[:-1]) == sorted(ids(ScarId))
    assert offered[-1] == "unsure"


def test_every_card_has_a_drawing_that_exists(content):
    pictures = [
        c.picture for name in ("scar", "dent_shape") for c in question(content, Journey(), name).choices if c.picture
    ]
    assert [name for name in pictures if name not in content.pictures] == []
    assert len(pictures) >= len(ids(ScarId))


def test_warning_signs_are_asked_first(content):
    first = health_groups(content, Journey())[0]
    assert [item.id for item in first.items] == list(ids(RedFlagId))


def test_every_health_question_is_in_one_list(content):
    asked = [item.id for group in health_groups(content, Journey())[1:] for item in group.items]
    assert sorted(asked) == sorted(ids(HealthId))


def test_ticks_are_yes_and_the_rest_stays_unsaid():
    answers = group_answers("life", frozenset({"pregnant"}), rest_is_no=False)
    assert answers == {"pregnant": "yes", "trying-for-baby": None, "breastfeeding": None, "under-18": None}


def test_the_rest_is_no_only_where_the_person_says_so():
    answers = group_answers("life", frozenset({"pregnant"}), rest_is_no=True)
    assert answers == {"pregnant": "yes", "trying-for-baby": "no", "breastfeeding": "no", "under-18": "no"}


@pytest.mark.parametrize("name", ["red_flags", *HEALTH_GROUPS])
def test_a_list_remembers_that_the_rest_is_no(content, name):
    journey = Journey().with_answers(group_answers(name, frozenset(), rest_is_no=True))
    assert [group.id for group in health_groups(content, journey) if group.rest_is_no] == [name]


@pytest.mark.standard("Q2", "C3", "N1", "N7")
@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_the_decision_its_date_and_its_version(content, page):
    view = frame_view(content, page, TODAY)
    assert content.version in view.version
    assert 2026 in whole_numbers(view.version.replace(content.version, ""))
    assert view.decision == content.words.ui.common.decision
    assert view.status


@pytest.mark.standard("QL10")
def test_steps_lead_on_and_back(content):
    views = [frame_view(content, step, TODAY) for step in STEPS]
    assert [view.next.path for view in views[:-1]] == [f"pages/{step}.py" for step in STEPS[1:]]
    assert [view.back.path for view in views[1:]] == [f"pages/{step}.py" for step in STEPS[:-1]]
    assert (views[0].back, views[-1].next) == (None, None)


@pytest.mark.parametrize("page", [page for page in PAGES if page not in STEPS])
def test_a_page_beside_the_steps_has_no_next_and_no_back(content, page):
    view = frame_view(content, page, TODAY)
    assert (view.step, view.back, view.next, view.step_words) == (None, None, None, "")


@pytest.mark.standard("QL10")
def test_the_place_among_the_steps_is_told_in_words(content):
    assert whole_numbers(frame_view(content, STEPS[2], TODAY).step_words) == [3, len(STEPS)]


def reviewed(content, last, due):
    return with_option(content, id="silicone", reviewed=Reviewed(last=last, next=due))


@pytest.mark.standard("C4")
def test_every_page_says_when_a_review_is_overdue(content):
    late = reviewed(content, date(2020, 1, 1), TODAY - timedelta(days=1))
    assert frame_view(late, "start", TODAY).review_due == content.words.ui.common.footer_review_due


def test_a_review_that_is_due_today_is_not_overdue(content):
    due = reviewed(content, date(2020, 1, 1), TODAY)
    assert frame_view(due, "start", TODAY).review_due is None


def test_the_oldest_review_is_the_one_that_is_shown(content):
    view = frame_view(reviewed(content, date(2019, 3, 4), date(2031, 1, 1)), "start", TODAY)
    assert 2019 in whole_numbers(view.version.replace(content.version, ""))


@pytest.mark.standard("C4", "C6", "QL21", "N7", "S1")
def test_the_page_about_the_aid_leaves_no_part_empty(content):
    assert [
        part for part in PARTS if not (content.words.ui.about[part] and content.words.ui.about[f"{part}_title"])
    ] == []


def test_the_page_about_the_aid_explains_every_level_of_certainty(content):
    assert [badge.level for badge in about_view(content).badges] == list(ids(EvidenceLevel))


# ---- all views together


@pytest.fixture(scope="module")
def every_text(content, tables, option_pages, effects):
    journeys = [
        Journey(answers=replace_scar(scar), picked=PICKS[0], prices=dict.fromkeys(PICKS[0], 120)) for scar in SCARS
    ]
    views = [table for _, table in tables] + [page for _, page in option_pages] + list(effects.values())
    views += [
        summary_view(content, journey.model_copy(update={"choice": choice}), TODAY)
        for journey in journeys
        for choice in (None, "mesotherapy", "silicone")
    ]
    views += [visits_view(content, journey, TODAY) for journey in journeys]
    views += [choices(content, journey) for journey in journeys] + [
        evidence_view(content, Wanted(), FIRST),
        about_view(content),
    ]
    views += [study_card(content, one) for one in content.findings.values() if one.number]
    views += [how_view(content), map_view(content), who_view(content), sums_view(content)]
    views += [scar_view(content, scar, Answers(scar=scar)) for scar in ids(ScarId)]
    views += [frame_view(content, page, TODAY) for page in PAGES]
    views += [
        health_groups(content, Journey()),
        scar_questions(content, journeys[2]),
        limit_questions(content, Journey()),
    ]
    return sorted({text for view in views for text in texts_in(view)})


def replace_scar(scar):
    return SAID.model_copy(update={"scar": scar})


def test_no_place_of_a_sentence_is_left_unfilled(every_text):
    assert [text for text in every_text if re.search(r"[{}]", text)] == []


def test_no_missing_value_shows_as_none(every_text):
    inside = re.compile(r"(?<=[a-z\d,;:] )None\b(?! of the)|^None$|\bnan\b|\binf\b")
    assert [text for text in every_text if inside.search(text)] == []


@pytest.mark.standard("R2")
def test_no_number_reaches_the_reader_as_1_in_x(every_text):
    assert [text for text in every_text if re.search(r"\b(1|one) in (\d|ten\b|a hundred)", text, re.IGNORECASE)] == []


@pytest.mark.standard("R2")
def test_no_number_of_people_reaches_the_reader_as_a_percentage(every_text, content):
    """What was measured, as the size of a scar, may shrink by a percentage; a share of people is never told as one."""
    titles = " ".join(citation(content, name).text for name in content.sources)
    measured = {
        text
        for one in content.findings.values()
        if is_measured_in_percent(one)
        for text in texts_in(effect(content, one, 100).number)
    }
    own = [text for text in every_text if not text.startswith("http") and text not in titles]
    percentages = [text for text in own if re.search(r"\d ?%", text)]
    assert [text for text in percentages if text not in measured and not any(one in text for one in measured)] == []


def is_measured_in_percent(finding):
    return isinstance(finding.number, Measured) and finding.number.unit in ("percent", "percent-of-start")


@pytest.mark.standard("R22")
def test_numbers_are_about_people_in_studies_and_never_about_the_reader(every_text):
    assert [text for text in every_text if re.search(r"\byour (chance|risk|odds)\b", text, re.IGNORECASE)] == []


def test_nothing_is_ranked_or_recommended(every_text, content):
    titles = " ".join(citation(content, name).text for name in content.sources)
    claims = re.compile(r"\b(recommended for you|winner|our top|best choice)\b", re.IGNORECASE)
    own = [text for text in every_text if " " in text and text not in titles]
    assert [text for text in own if claims.search(text)] == []


def test_an_option_that_is_not_for_the_scar_is_shown_apart_and_not_hidden(content):
    for scar in ids(ScarId):
        unused = {name for name, option in content.options.items() if scar not in option.scars}
        assert unused <= {line.option for line in choices(content, Journey(answers=Answers(scar=scar))).not_used}

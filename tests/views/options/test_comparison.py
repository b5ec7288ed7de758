"""Options side by side."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.matching import match
from decision_aid.models.numbers import Averaged
from decision_aid.models.vocabulary import Outcome, ids
from decision_aid.person.answers import Answers, Limits
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choices, comparison
from decision_aid.views.options.standings import standing_line
from drawn import A_SENTENCE, SCARS, names_its_scars, squares_of, whole_numbers
from samples import a_finding, counted, option_ids, real_content, with_finding


def effects_of(table):
    return [one for row in table.effects for cell in row.cells for one in cell.effects]


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
    told = [cell.blank or cell.instead or "" for cell in blanks]
    assert [text for text in told if not A_SENTENCE.fullmatch(text)] == []


@pytest.mark.standard("R16")
def test_what_was_not_studied_shows_no_number_and_its_own_badge(tables):
    blanks = [cell for _, table in tables for row in table.effects for cell in row.cells if cell.state == "not-studied"]
    assert {cell.badge.level for cell in blanks} == {"not-studied"}
    assert [cell.blank for cell in blanks if cell.effects or whole_numbers(cell.blank or "")] == []


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
    silent = [
        one.id
        for journey, table in tables
        for one in effects_of(table)
        if not names_its_scars(content, journey.answers.scar, one)
    ]
    assert silent == []


def test_every_row_has_a_gist(tables):
    assert [row.title for _, table in tables for row in table.effects if not A_SENTENCE.fullmatch(row.gist)] == []


def test_the_gist_counts_the_options_with_a_number(tables):
    for _, table in tables:
        for row in table.effects:
            counted = [
                column.name for column, cell in zip(table.columns, row.cells, strict=True) if cell.state == "number"
            ]
            of = len(table.columns)
            assert whole_numbers(row.gist)[:2] == (
                [of] if len(counted) == of else [len(counted), of] if counted else []
            )
            assert len(counted) == of or [name for name in counted if name not in row.gist] == []


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


def test_waiting_has_words_of_its_own(content):
    for scar in SCARS:
        waiting, *others = comparison(content, Journey(answers=Answers(scar=scar), picked=("silicone",))).columns
        assert (waiting.standing_words == content.words.ui.standing.waiting) == (waiting.standing == "fits")
        assert content.words.ui.reason.established not in (waiting.main_reason, *(r.text for r in waiting.reasons))
        assert content.words.ui.standing.waiting not in [one.standing_words for one in others]


def test_the_main_reason_is_one_that_decides_the_standing(content):
    for matched in match(Answers(scar="keloid", health={"pregnant": "yes"}), content).options.values():
        line = standing_line(content, matched)
        deciding = [reason.text for reason in line.reasons if reason.level == matched.standing]
        assert line.main_reason in deciding

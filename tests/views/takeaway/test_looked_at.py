import pytest

from decision_aid.views.takeaway.looked_at import short_source
from samples import real_content
from summaries import JOURNEYS, summary_of


@pytest.fixture(params=JOURNEYS)
def view(request):
    return summary_of(request.param)


@pytest.mark.standard("R20")
def test_every_option_has_the_same_questions_in_the_same_order(view):
    assert len({tuple(line.title for line in option.lines) for option in view.looked}) == 1
    assert len({tuple(title for title, _ in option.facts) for option in view.looked}) == 1


def test_the_options_stand_as_in_the_comparison(view):
    assert [option.name for option in view.looked] == [column.name for column in view.comparison.columns]


@pytest.mark.standard("C2")
def test_every_number_points_to_a_source_in_the_list(view):
    for option in view.looked:
        assert option.fact_refs
        for line in option.lines:
            assert all(1 <= ref <= len(view.sources) for ref in line.refs)
            assert line.refs or line.certainty is None or line.certainty.level == "not-studied"


@pytest.mark.standard("R6")
def test_both_frames_of_a_number_are_told(view):
    for place, option in enumerate(view.looked):
        for row, line in zip(view.comparison.effects, option.lines, strict=True):
            for effect in row.cells[place].effects:
                for sentence in effect.number.frames if effect.number else ():
                    assert sentence in line.text


@pytest.mark.standard("R8")
def test_the_difference_between_two_groups_is_told():
    view = summary_of("keloid")
    told = [line.text for option in view.looked for line in option.lines]
    differences = [
        effect.number.gap
        for row in view.comparison.effects
        for cell in row.cells
        for effect in cell.effects
        if effect.number and effect.number.gap
    ]
    assert differences
    assert all(any(difference.lower() in text.lower() for text in told) for difference in differences)


@pytest.mark.standard("R15")
def test_nobody_in_a_study_is_never_told_as_no_risk():
    nobody = [
        line.text
        for name in JOURNEYS
        for option in summary_of(name).looked
        for line in option.lines
        if line.text.startswith("0 out of ")
    ]
    assert nobody
    assert [text for text in nobody if "could still be" not in text] == []


@pytest.mark.standard("R16")
def test_a_result_without_a_number_says_so(view):
    for place, option in enumerate(view.looked):
        for row, line in zip(view.comparison.effects, option.lines, strict=True):
            states = {effect.state for effect in row.cells[place].effects}
            assert bool(line.state) == bool(states & {"no-usable-number", "unclear"})


@pytest.mark.standard("G2")
def test_two_results_in_one_cell_are_told_with_the_lower_certainty(view):
    for place, option in enumerate(view.looked):
        for row, line in zip(view.comparison.effects, option.lines, strict=True):
            assert all(line.certainty.filled <= effect.badge.filled for effect in row.cells[place].effects)


def test_a_short_source_has_first_author_year_and_doi():
    short = short_source(real_content(), "nor-2017-clobetasol-silicone-rct")
    assert short == "Nor NM, 2017, doi:10.1007/s40261-016-0484-x."


def test_a_source_without_authors_is_known_by_its_title():
    short = short_source(real_content(), "silicone-keloid-cochrane-cd013878")
    assert short.startswith("Silicone gel sheeting")


def test_every_source_can_be_told_in_short():
    content = real_content()
    assert all(len(short_source(content, source)) > 8 for source in content.sources)

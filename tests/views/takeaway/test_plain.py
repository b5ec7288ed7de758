from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.views.takeaway.plain import bracketed, summary_text
from decision_aid.views.takeaway.summary import summary_view
from samples import real_content
from summaries import DAY, JOURNEYS, VIEW, as_one_line, on_screen, shared_content, summary_of, visits_of

T = real_content().words.ui


@pytest.fixture(params=JOURNEYS)
def view(request):
    return summary_of(request.param)


def missing(view):
    """Return the texts of the screen that do not stand in the plain text, whatever is in capitals there."""
    text = as_one_line(summary_text(view, T)).casefold()
    return [part for part in on_screen(view) if part.casefold() not in text]


def test_the_text_has_every_text_of_the_screen(view):
    assert missing(view) == []


@pytest.mark.parametrize("scar", ids(ScarId))
def test_the_text_says_what_the_screen_says_for_every_scar_after_a_whole_visit(scar):
    for journey in visits_of(scar):
        assert missing(summary_view(shared_content(), journey, DAY)) == []


@pytest.mark.standard("T6")
def test_the_practitioners_view_is_marked_as_theirs_and_stands_only_where_there_is_one():
    marked = f"{T.summary.view_title.upper()}\n{T.summary.view_note}\n{VIEW}\n"
    assert marked in summary_text(summary_of("keloid, whole visit"), T)
    assert T.summary.view_title.upper() not in summary_text(summary_of("keloid"), T)


@pytest.mark.standard("C3")
def test_the_text_has_decision_choice_date_version_and_status(view):
    text = summary_text(view, T)
    for part in (T.common.decision, view.sheet.choice, view.printed, T.common.footer_status):
        assert part in text


def test_the_text_has_questions_stop_rule_care_and_warning_signs(view):
    text = summary_text(view, T)
    parts = [
        *view.bran,
        *(question.title for question in view.ask),
        *(part.said or part.hint for part in view.sheet.stop),
        *view.aftercare,
        *view.missing,
    ]
    parts += [part for flag in view.red_flags for part in (flag.urgency_words, flag.sign, flag.do)]
    parts += [reason.text for reason in view.clinician_first.reasons]
    assert all(part in text for part in parts)


def test_every_option_stands_with_its_reason(view):
    text = summary_text(view, T)
    assert all(f"{option.name}: {option.standing}. {option.reason}" in text for option in view.looked)


def test_an_empty_part_has_no_title():
    view = replace(summary_of("keloid"), red_flags=())
    text = summary_text(view, T)
    assert T.summary.red_flags.upper() not in text


def test_no_line_ends_in_a_space_and_no_two_lines_are_blank(view):
    text = summary_text(view, T)
    assert all(line == line.rstrip() for line in text.splitlines())
    assert "\n\n\n" not in text


@given(st.text(min_size=1))
def test_own_words_come_out_as_they_went_in(words):
    view = replace(summary_of("keloid"), own_questions=words)
    assert as_one_line(words) in as_one_line(summary_text(view, T))


@given(st.sets(st.integers(min_value=1, max_value=99)).map(sorted))
def test_numbers_of_sources_stand_in_brackets_and_a_run_by_its_ends(refs):
    told = bracketed(refs)
    ends = [part.split("–") for part in told.strip("[]").split(", ") if part]
    assert [one for first, *last in ends for one in range(int(first), int((last or [first])[0]) + 1)] == refs
    assert bool(told) == bool(refs)
    assert all(int(last[0]) - int(first) > 1 for first, *last in ends if last)

"""The page of one option."""

import pytest

from decision_aid.findings.aims import aim
from decision_aid.person.conditions import known_scar
from drawn import A_SENTENCE, names_its_scars, squares_of


def sections_of(page):
    return (*page.benefit.benefits, *page.risk.risks)


def effects_on(page):
    return [one for section in sections_of(page) for one in (*section.effects, *section.more)]


@pytest.mark.standard("C1", "N2", "N3", "R20")
def test_every_option_page_has_the_same_sections(option_pages):
    parts = [(page.benefit.benefits, page.risk.risks, page.top.steps, page.rest.living) for _, page in option_pages]
    assert len({tuple(tuple(section.title for section in part) for part in page) for page in parts}) == 1


@pytest.mark.standard("Q4", "QL3")
def test_every_section_of_numbers_has_results_or_says_that_there_are_none(option_pages):
    silent = [
        (page.id, s.title)
        for _, page in option_pages
        for s in sections_of(page)
        if sum(map(bool, (s.effects, s.blank, s.instead))) != 1
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
    silent = [
        one.id
        for journey, page in option_pages
        for one in effects_on(page)
        if not names_its_scars(content, journey.answers.scar, one)
    ]
    assert silent == []


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


def used_for(option, answers):
    use = aim(option, answers).use
    return use is not None and use.is_used


def test_alternatives_are_all_others_for_this_scar_by_name(option_pages, content):
    for journey, page in option_pages:
        scar = known_scar(journey.answers)
        expected = {
            name
            for name, one in content.options.items()
            if name != page.id and (scar is None or used_for(one, journey.answers))
        }
        assert {name for name, _ in page.alternatives} == expected
        assert [name for _, name in page.alternatives] == sorted(name for _, name in page.alternatives)


@pytest.mark.standard("N1")
def test_leaving_the_scar_alone_is_an_alternative_to_every_treatment(option_pages):
    pages = [page for _, page in option_pages if page.id != "no-treatment"]
    assert [page.id for page in pages if "no-treatment" not in dict(page.alternatives)] == []


def test_the_page_tells_about_the_scar_only_where_the_option_is_for_it(option_pages, content):
    for journey, page in option_pages:
        assert (page.head.for_scar is not None) == (known_scar(journey.answers) in content.options[page.id].scars)


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

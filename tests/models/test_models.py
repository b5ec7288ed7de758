"""Records are frozen and closed, and no claim stands without a source."""

import typing
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from decision_aid import models
from decision_aid.models import (
    Caution,
    Condition,
    Course,
    Figure,
    Finding,
    Option,
    Range,
    Record,
    Scar,
    Selector,
    Source,
    Time,
    vocabulary,
)
from decision_aid.models.numbers import Counts, Days, Pooled, Spread
from decision_aid.models.vocabulary import ids
from samples import a_course, a_finding, against, an_option, counted, finding_words

RECORDS = [one for one in vars(models).values() if isinstance(one, type) and issubclass(one, Record)]
VOCABULARIES = [
    value
    for name, value in vars(vocabulary).items()
    if typing.get_origin(value) is typing.Literal and name != "Literal"
]

SOURCE = {
    "id": "a-paper",
    "title": "A paper",
    "authors": "Doe J",
    "year": 2020,
    "journal": "Journal",
    "doi": "10.1/x",
    "pmid": 1,
    "url": None,
    "design": "rct",
    "size": "20",
    "population": "adults",
    "funding": None,
    "read": "abstract",
    "tier": "complete",
    "missing": None,
    "note": None,
}
CAUTION = {
    "id": "a-rule",
    "when": [{"health": ["pregnant"]}],
    "applies_to": {"elective": True},
    "level": "delay",
    "basis": "review",
    "sources": ["a-paper"],
}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_is_frozen(record):
    assert record.model_config["frozen"] is True


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_refuses_keys_that_it_does_not_know(record):
    with pytest.raises(ValidationError, match=r"surprise\n  Extra inputs are not permitted"):
        record.model_validate({"surprise": 1})


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_no_id_stands_twice_in_a_vocabulary(vocabulary):
    assert len(set(ids(vocabulary))) == len(ids(vocabulary))


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_id_of_a_vocabulary_is_in_kebab_case(vocabulary):
    kebab = TypeAdapter(models.Id)
    assert [kebab.validate_python(name) for name in ids(vocabulary)] == list(ids(vocabulary))


@pytest.mark.parametrize("name", ["Two Words", "two_words", "-dash", "dash-", "a--b", ""])
def test_an_id_in_another_case_is_refused(name):
    with pytest.raises(ValidationError, match="pattern"):
        TypeAdapter(models.Id).validate_python(name)


def test_an_empty_text_is_refused():
    with pytest.raises(ValidationError, match="at least 1 character"):
        finding_words(measure="  ")


@given(st.integers(0, 50), st.integers(1, 50))
def test_no_more_people_have_an_outcome_than_were_counted(happened, total):
    if happened <= total:
        assert Counts(happened=happened, total=total).share * total == happened
    else:
        with pytest.raises(ValidationError, match=f"happened \\({happened}\\) is more than total \\({total}\\)"):
            Counts(happened=happened, total=total)


@pytest.mark.parametrize(("happened", "total"), [(-1, 5), (0, 0), (1.5, 5)])
def test_counts_are_whole_people(happened, total):
    with pytest.raises(ValidationError):
        Counts(happened=happened, total=total)


def test_a_range_that_tells_nothing_is_refused():
    with pytest.raises(ValidationError, match="give at least one of fewest, usual, most"):
        Range()


@given(st.lists(st.none() | st.integers(0, 9), min_size=3, max_size=3).filter(any))
def test_a_range_never_goes_down(ends):
    known = [end for end in ends if end is not None]
    given_ends = dict(zip(("fewest", "usual", "most"), ends, strict=True))
    if known == sorted(known):
        assert Range(**given_ends).model_dump() == given_ends
    else:
        with pytest.raises(ValidationError, match="must not go down"):
            Range(**given_ends)


def test_a_range_below_zero_is_refused():
    with pytest.raises(ValidationError, match="greater than or equal to 0"):
        Range(fewest=-1)


def test_a_printed_range_goes_up():
    with pytest.raises(ValidationError, match="must go up"):
        Spread(lower=5, upper=3, means="confidence")


def test_a_printed_range_has_an_end():
    with pytest.raises(ValidationError, match="at least one end"):
        Spread(means="confidence")


@pytest.mark.standard("R27")
def test_a_printed_range_says_what_it_means():
    with pytest.raises(ValidationError, match="means\n  Field required"):
        Spread(lower=3, upper=5)


@pytest.mark.parametrize(("rate", "upper", "per"), [(101, None, 100), (50, 101, 100), (50, 1001, 1000)])
def test_a_pooled_rate_and_its_range_stay_inside_its_people(rate, upper, per):
    printed = None if upper is None else Spread(upper=upper, means="confidence")
    with pytest.raises(ValidationError, match="is not between 0 and"):
        Pooled(rate=rate, per=per, range=printed)


@pytest.mark.parametrize("days", [{}, {"fewest": 5, "most": 3}, {"usual": 9, "most": 3}])
def test_days_go_up_and_are_not_empty(days):
    with pytest.raises(ValidationError, match="let them go up"):
        Days(**days)


@pytest.mark.parametrize("time", [{"kind": "after"}, {"kind": "asked-once", "weeks": 4}])
def test_weeks_are_written_with_after_and_only_then(time):
    with pytest.raises(ValidationError, match='write weeks with kind "after", and only then'):
        Time(**time)


@pytest.mark.standard("C2")
@pytest.mark.parametrize("citations", [{"doi": None, "pmid": 1}, {"doi": "10.1/x", "pmid": None}])
def test_a_source_that_a_reader_can_open_has_a_doi_or_a_pmid(citations):
    assert Source(**{**SOURCE, **citations}).tier == "complete"


@pytest.mark.parametrize("tier", ["complete", "findable"])
def test_a_source_without_doi_and_pmid_is_of_a_lower_tier(tier):
    with pytest.raises(ValidationError, match=f"a source of tier {tier} has a DOI or a PMID"):
        Source(**{**SOURCE, "doi": None, "pmid": None, "tier": tier})


@pytest.mark.parametrize("lacking", [{"authors": None}, {"year": None}, {"journal": None}, {"missing": "pages"}])
def test_a_citation_that_lacks_something_is_findable_and_not_complete(lacking):
    with pytest.raises(ValidationError, match="a complete source has authors, year and journal"):
        Source(**{**SOURCE, **lacking})
    assert Source(**{**SOURCE, **lacking, "tier": "findable"}).doi


def test_a_source_of_a_page_has_its_address():
    with pytest.raises(ValidationError, match="a source of tier page has an address"):
        Source(**{**SOURCE, "tier": "page"})


def test_a_figure_without_a_source_is_refused():
    with pytest.raises(ValidationError, match="a figure names its sources"):
        Figure(value=3, basis="trials")


def test_our_own_figure_needs_no_source():
    assert Figure(value=3, basis="ours").sources == ()


def test_a_rule_without_a_source_is_refused():
    with pytest.raises(ValidationError, match="a caution names its sources"):
        Caution(**{**CAUTION, "sources": []})


def test_our_own_rule_needs_no_source():
    assert Caution(**{**CAUTION, "sources": [], "basis": "ours"}).sources == ()


def test_a_rule_has_a_condition():
    with pytest.raises(ValidationError, match="at least 1 item"):
        Caution(**{**CAUTION, "when": []})


def test_a_rule_speaks_of_some_option():
    with pytest.raises(ValidationError, match="name options, involves, or elective: true"):
        Selector(but_not=("silicone",))


# C5, QL4, R4, R16, R18, R19, G2: what every number carries.
@pytest.mark.standard("R19", "R4", "R18")
@pytest.mark.parametrize("part", ["time", "certainty", "judged_by", "unit", "studied", "sources"])
def test_no_finding_without_its(part):
    record = {key: value for key, value in a_finding().model_dump(by_alias=True).items() if key != part}
    with pytest.raises(ValidationError, match=f"{part}\n  Field required"):
        Finding.model_validate(record)


@pytest.mark.standard("C2")
def test_no_finding_without_a_source():
    with pytest.raises(ValidationError, match=r"sources\n  Tuple should have at least 1 item"):
        a_finding(sources=[])


@pytest.mark.standard("QL19")
def test_no_certainty_without_a_reason():
    with pytest.raises(ValidationError, match=r"certainty\.because\n"):
        a_finding(certainty={"level": "low", "by": "ours", "because": []})


@pytest.mark.standard("QL5", "R16", "R17")
@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "number"),
        ({"number": None}, "no-usable-number"),
        ({"number": None, "direction": "unclear"}, "unclear"),
        ({"direction": "unclear"}, "number"),
    ],
)
def test_the_state_is_worked_out_from_the_number(changes, state):
    assert a_finding(**changes).state == state


@pytest.mark.parametrize("state", ["number", "no-usable-number", "not-studied"])
def test_nobody_types_a_state(state):
    with pytest.raises(ValidationError, match="state\n  Extra inputs are not permitted"):
        a_finding(state=state)


@pytest.mark.standard("R26")
@pytest.mark.parametrize("part", ["class", "more_is"])
def test_a_number_says_what_was_counted_and_which_way_is_better(part):
    with pytest.raises(ValidationError, match="a number says its class and what more of it is"):
        a_finding(**{part: None})
    assert a_finding(number=None, **{part: None}).state == "no-usable-number"


KINDS = (
    counted(9, 15),
    {"kind": "pooled", "rate": 12},
    {"kind": "score", "scale": "vancouver", "after": 4},
    {"kind": "measured", "unit": "mm", "after": 4},
    {"kind": "days", "usual": 4},
    {"kind": "pain", "worst": 10, "value": 4},
)


@pytest.mark.standard("R26")
@pytest.mark.parametrize(("one", "other"), [*permutations(KINDS, 2)])
def test_both_arms_of_a_comparison_are_of_one_kind(one, other):
    with pytest.raises(ValidationError, match="both arms of a comparison are of the same kind"):
        a_finding(number=one, compared_with={"arm": "dummy", "number": other})


@pytest.mark.parametrize("number", KINDS, ids=lambda number: number["kind"])
def test_every_kind_survives_writing_and_reading(number):
    one = a_finding(number=number, compared_with={"arm": "dummy", "number": number})
    assert Finding.model_validate_json(one.model_dump_json(by_alias=True)) == one
    assert one.arms[0].kind == one.arms[1].kind == number["kind"]


def test_the_compared_group_has_a_number_only_where_the_treated_one_has():
    with pytest.raises(ValidationError, match="both arms of a comparison are of the same kind"):
        a_finding(number=None, compared_with=against(1, 5))


@pytest.mark.standard("R28")
@pytest.mark.parametrize("kind", [{"kind": "score", "scale": "vancouver"}, {"kind": "measured", "unit": "mm"}])
def test_an_average_without_a_value_needs_the_gap_between_the_groups(kind):
    gap = {"kind": "mean-difference", "value": "-2.1"}
    assert a_finding(number=kind, effect=gap).number
    for effect in (None, {"kind": "smd", "value": "-0.5"}, {"kind": "mean-difference", "lower": 1}):
        with pytest.raises(ValidationError, match="an average has a value after or a change"):
            a_finding(number=kind, effect=effect)


@pytest.mark.parametrize("ratio", ["risk-ratio", "odds-ratio", "hazard-ratio"])
def test_a_bare_ratio_makes_no_number(ratio):
    one = a_finding(number=None, effect={"kind": ratio, "value": "0.43"})
    assert (one.state, one.arms, one.effect.is_gap) == ("no-usable-number", (), False)


def test_an_option_is_for_some_scar():
    with pytest.raises(ValidationError, match=r"scars\n"):
        an_option(scars={})


def test_the_use_of_an_option_for_a_scar_has_a_source():
    with pytest.raises(ValidationError, match=r"scars\.keloid\.sources\n"):
        an_option(scars={"keloid": {"standing": "possible", "goals": ["flatter"], "sources": []}})


def test_a_course_has_a_source():
    with pytest.raises(ValidationError, match=r"sources\n"):
        Course.model_validate(a_course(sources=[]))


def test_a_side_effect_has_a_source():
    with pytest.raises(ValidationError, match=r"side_effects\.0\.sources\n"):
        an_option(side_effects=[{"id": "redness", "known_from": "usual", "sources": []}])


@pytest.mark.parametrize("word", ["rare", "common", "sometimes"])
def test_a_side_effect_is_not_grouped_by_a_bare_word(word):
    with pytest.raises(ValidationError, match=r"side_effects\.0\.known_from\n"):
        an_option(side_effects=[{"id": "redness", "known_from": word, "sources": ["a-paper"]}])


@pytest.mark.parametrize("record", [Option, Scar], ids=["option", "scar"])
def test_a_review_has_a_next_date(record):
    with pytest.raises(ValidationError, match=r"reviewed\.next\n  Field required"):
        record.model_validate({"reviewed": {"last": date(2026, 11, 22)}})


def test_a_condition_knows_only_answers_of_the_vocabulary():
    with pytest.raises(ValidationError, match=r"health\.0\n"):
        Condition(health=("tired",))

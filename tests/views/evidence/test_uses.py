"""Other uses of mesotherapy: what the content must hold, and what the page is given to draw."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from decision_aid.content.linking import PLACEHOLDER
from decision_aid.content.loading import read_content
from decision_aid.findings.frequencies import panel_denominator, people_out_of
from decision_aid.models import Finding, Use, UseFinding, UseVisits
from decision_aid.models.numbers import Counts
from decision_aid.models.uses import TreatmentId, UseId
from decision_aid.models.vocabulary import ids
from decision_aid.person.answers import Answers
from decision_aid.views.evidence.uses import results, use_lines, use_view
from decision_aid.views.findings.cells import HARMS
from decision_aid.views.findings.effects import effect
from decision_aid.views.shared.frame import last_review
from samples import CONTENT, a_finding, counted, real_content, texts_in

USES = ids(UseId)


@pytest.fixture(scope="module")
def content():
    return real_content()


@pytest.fixture(scope="module", params=USES)
def view(request, content):
    return use_view(content, request.param)


def a_use_finding(**changes: Any) -> UseFinding:
    record = a_finding().model_dump(
        by_alias=True, exclude={"option", "scars", "shapes", "colours", "headline", "indirect"}
    )
    return UseFinding.model_validate({**record, "uses": ["hair-loss"], "treatment": "topical-minoxidil", **changes})


# ---- models


def test_a_number_of_a_use_says_what_was_counted_as_a_finding_does():
    with pytest.raises(ValidationError, match="a number says its class"):
        a_use_finding(**{"class": None})


def test_a_result_of_a_use_knows_no_option_and_no_scar():
    with pytest.raises(ValidationError, match="option"):
        a_use_finding(option="microneedling")


def test_a_result_belongs_to_at_least_one_use():
    with pytest.raises(ValidationError, match="uses"):
        a_use_finding(uses=[])


@given(st.integers(1, 40), st.integers(0, 60))
def test_visits_survive_writing_and_reading(fewest, more):
    record = {
        "told_by": "quoted",
        "sessions": {"fewest": fewest, "most": fewest + more},
        "basis": "practice",
        "sources": ["a-page"],
    }
    visits = UseVisits.model_validate(record)
    assert UseVisits.model_validate_json(visits.model_dump_json()) == visits


# ---- facts


def test_there_is_a_record_for_every_use_and_every_treatment(content):
    assert set(content.uses) == set(USES)
    assert set(content.treatments) == set(ids(TreatmentId))


def test_every_treatment_stands_in_some_use(content):
    assert {part.treatment for use in content.uses.values() for part in use.treatments} == set(content.treatments)


def test_every_result_is_shown_in_each_use_that_it_names(content):
    shown = {
        (use.id, one.id)
        for use in content.uses.values()
        for part in use.treatments
        for one in results(content, use, part)
    }
    assert {(use, one.id) for one in content.use_findings.values() for use in one.uses} - shown == set()


def test_every_claim_about_a_use_stands_on_its_page(content):
    named = {(use, claim.id) for claim in content.claims.values() for use in claim.uses if use in USES}
    assert named == {(use.id, claim) for use in content.uses.values() for claim in use.claims}


def test_no_source_gives_two_numbers_of_the_same_kind_for_one_treatment(content):
    """A sister result (a harder measure of one trial) has another sentence; the same count may not stand twice."""
    counted = [
        (one.treatment, one.sources[0], one.number, one.outcome) for one in content.use_findings.values() if one.share
    ]
    assert len(counted) == len(set(counted))


def test_a_finding_of_an_option_that_is_shown_too_does_not_stand_there_twice(content):
    for use in content.uses.values():
        named = [*use.harms, *(name for part in use.treatments for name in part.findings)]
        assert len(named) == len(set(named))


def test_shared_harms_are_harms_of_mesotherapy_seen_in_any_skin(content):
    harms = [content.findings[name] for use in content.uses.values() for name in use.harms]
    assert {(one.option, one.outcome, one.scars) for one in harms} == {("mesotherapy", "harm", ())}


@pytest.mark.standard("C2")
def test_a_number_stands_on_a_source_that_was_found(content):
    numbers = [one for one in content.use_findings.values() if one.state == "number"]
    assert numbers
    assert [one.id for one in numbers if all(content.sources[name].tier == "none" for name in one.sources)] == []


@pytest.mark.standard("QL4", "R5")
def test_every_number_says_how_many_people_took_part(content):
    counted = [one for one in content.use_findings.values() if isinstance(one.number, Counts) and one.unit == "people"]
    assert counted
    assert [
        one.id for one in counted if not one.studied.people or max(arm.total for arm in one.shares) > one.studied.people
    ] == []


def test_studied_visits_with_a_number_stand_on_sources_that_a_reader_can_open(content):
    studied = [
        v
        for use in content.uses.values()
        for part in use.treatments
        for v in part.visits
        if v.told_by == "studied" and v.sessions
    ]
    assert studied
    assert [
        v.sources
        for v in studied
        if not any(content.sources[name].doi or content.sources[name].pmid for name in v.sources)
    ] == []


def test_what_sellers_quote_is_marked_as_practice(content):
    visits = [v for use in content.uses.values() for part in use.treatments for v in part.visits]
    assert {v.basis for v in visits if v.told_by == "quoted"} == {"practice"}
    assert "practice" not in {v.basis for v in visits if v.told_by == "studied"}


def test_a_result_without_comparison_is_not_more_than_low_certainty(content):
    sure = [
        one
        for one in content.use_findings.values()
        if one.certainty.by == "ours" and one.certainty.level in ("high", "moderate")
    ]
    assert [one.id for one in sure if one.compared_with is None] == []


def test_a_reason_does_not_deny_the_comparison_that_was_made(content):
    untreated = [
        one
        for one in content.use_findings.values()
        if one.compared_with and one.compared_with.arm in ("no-treatment", "dummy")
    ]
    assert [one.id for one in untreated if "no-comparison" in one.certainty.because] == []


def test_no_other_treatment_than_the_drug_under_the_chin_is_of_high_certainty(content):
    high = {one.treatment for one in content.use_findings.values() if one.certainty.level == "high"}
    assert high <= {"deoxycholic-acid-submental"}


def test_the_french_ban_is_told_where_it_holds_and_only_there(content):
    assert {use.id for use in content.uses.values() if "france-2011" in use.regulation} == {"local-fat", "cellulite"}


def test_the_numbers_of_a_result_do_not_sit_in_its_sentences(content):
    parts = ("measure", "had_it", "had_it_not", "treated", "compared", "changes", "who")
    texts = {
        (name, part): getattr(own, part) or "" for name, own in content.words.use_findings.items() for part in parts
    }
    assert [key for key, text in texts.items() if PLACEHOLDER.search(text)] == []


def test_uses_count_when_the_next_review_is_due(content):
    use = content.uses["cellulite"]
    soon = use.reviewed.model_copy(update={"next": use.reviewed.last})
    changed = replace(content, uses={**content.uses, use.id: use.model_copy(update={"reviewed": soon})})
    assert last_review(changed)[1] == soon.next


# ---- what an author is told


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def problems_after(root: Path, change) -> list[str]:
    file = root / "facts" / "uses.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    change({one["id"]: one for one in data})
    file.write_text(yaml.safe_dump(data), "utf-8")
    return [str(problem) for problem in read_content(root)[1]]


def test_a_claim_that_does_not_exist_is_told_with_the_nearest_one(root):
    problems = problems_after(root, lambda uses: uses["active-acne"].update(claims=["t4-active-acn"]))
    assert problems == [
        'content/facts/uses.yaml, active-acne: claims\n  Problem: "t4-active-acn" is not a known id.\n'
        '  Mend it: write "t4-active-acne", or add it to content/facts/claims.yaml first.'
    ]


@pytest.mark.parametrize("change", [{"harms": ["no-such-finding"]}, {"regulation": ["no-such-office"]}])
def test_a_harm_or_an_office_that_does_not_exist_is_told(root, change):
    (problem,) = problems_after(root, lambda uses: uses["hair-loss"].update(change))
    assert problem.startswith("content/facts/uses.yaml, hair-loss")


def test_a_use_that_is_missing_is_told(root):
    file = root / "facts" / "uses.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    file.write_text(yaml.safe_dump([one for one in data if one["id"] != "cellulite"]), "utf-8")
    problems = [str(problem) for problem in read_content(root)[1]]
    assert any("uses.yaml, cellulite\n  Problem: the record is missing." in problem for problem in problems)


def not_found(root):
    sources = yaml.safe_load((root / "facts" / "sources.yaml").read_text("utf-8"))
    return next(one["id"] for one in sources if one["tier"] == "none")


def test_a_number_of_a_use_whose_source_was_not_found_is_told_in_its_own_file(root):
    file = root / "facts" / "use_findings" / "hair-loss.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    next(one for one in data if one["id"] == "hair-dutasteride-women")["sources"] = [not_found(root)]
    file.write_text(yaml.safe_dump(data), "utf-8")
    (problem,) = [str(problem) for problem in read_content(root)[1]]
    assert problem.startswith("content/facts/use_findings/hair-loss.yaml, hair-dutasteride-women: sources")


# ---- what the page draws


def test_all_uses_are_listed_in_short(content):
    assert [line.id for line in use_lines(content)] == list(USES)


def test_a_use_has_every_part(view):
    assert view.claims
    assert view.studied
    assert view.went_wrong
    assert view.visits
    assert view.alternatives
    assert view.talk_to
    assert view.sources


@pytest.mark.standard("R3")
def test_all_pictures_of_a_use_are_out_of_the_same_number(view):
    effects = [e for part in (*view.studied, *view.alternatives) for e in part.effects] + list(view.went_wrong)
    pictures = [picture for e in effects if e.number for picture in e.number.pictures]
    assert len({picture.of for picture in pictures if picture.kind == "squares"}) <= 1


@pytest.mark.standard("C5", "R6")
def test_every_number_of_a_use_has_both_frames_and_says_how_sure_we_are(content, view):
    effects = [e for part in (*view.studied, *view.alternatives) for e in part.effects] + list(view.went_wrong)
    drawn = [e.number for e in effects if e.number and any(picture.kind == "squares" for picture in e.number.pictures)]
    assert all(len(number.frames) == 2 for number in drawn)
    assert all(e.badge.words and e.badge.why for e in effects)


@pytest.mark.standard("N3")
def test_treatments_stand_in_the_order_of_their_names(view):
    for parts in (view.studied, view.alternatives):
        assert [part.name for part in parts] == sorted(part.name for part in parts)


def test_harms_of_mesotherapy_stand_in_their_own_part_and_those_of_others_beside_them(content, view):
    harmful = {one.id for one in (*content.findings.values(), *content.use_findings.values()) if one.outcome in HARMS}
    assert not {e.id for part in view.studied for e in part.effects} & harmful
    assert {e.id for e in view.went_wrong} <= harmful


def test_every_alternative_tells_harms_or_says_that_none_were_counted(content, view):
    harmful = {one.id for one in (*content.findings.values(), *content.use_findings.values()) if one.outcome in HARMS}
    for part in view.alternatives:
        assert bool({e.id for e in part.effects} & harmful) != bool(part.no_harms)


def test_a_treatment_without_a_gain_counted_is_an_honest_blank(content):
    parts = {part.name: part for part in use_view(content, "cellulite").studied}
    name = content.words.treatments["injection-lipolysis"].name
    assert parts[name].blank is not None
    assert name in parts[name].blank


def test_gains_stand_before_harms_and_numbers_before_words(content):
    use = content.uses["hair-loss"]
    for part in use.treatments:
        order = [(one.outcome in HARMS, one.state != "number") for one in results(content, use, part)]
        assert order == sorted(order)


def test_the_women_of_the_dutasteride_trial_are_counted_as_printed(content):
    shown = next(
        e for part in use_view(content, "hair-loss").studied for e in part.effects if e.id == "hair-dutasteride-women"
    )
    assert [text.split()[0] for _, text in shown.number.rows] == ["63", "18"]
    assert "54 of 86" in shown.number.base[0]


def test_skin_like_the_readers_is_told_for_uses_too(content):
    view = use_view(content, "pigmentation", Answers(skin="dark-brown-black"))
    told = {e.id: e.skin for part in view.alternatives for e in part.effects}
    assert told["melasma-triple-cream"] == content.words.ui.who.skin_not_like_yours
    assert told["pih-azelaic-20"] == content.words.ui.who.skin_like_yours


def test_visits_without_a_number_say_so_and_show_none(content):
    quoted = [line for line in use_view(content, "cellulite").visits_lines if line.told == content.words.ui.uses.quoted]
    assert [line.visits for line in quoted] == [content.words.ui.uses.no_number]


def test_no_text_of_a_use_keeps_an_open_place(view):
    assert [text for text in texts_in(view) if "{" in text or "}" in text] == []


@given(st.integers(0, 300), st.integers(1, 300))
def test_a_result_of_a_use_is_told_with_the_same_numbers_as_a_finding(happened, others):
    """One arithmetic: whoever the people are, the picture holds what the counts say."""
    content = real_content()
    number = counted(happened, happened + others)
    one = a_use_finding(
        id="hair-minoxidil-women", number=number, studied={"people": 1000}, sources=["van-zuuren-2016-cochrane-fphl"]
    )
    denominator = panel_denominator([one])
    shown = effect(content, one, denominator)
    assert shown.number.pictures[0].had == people_out_of(denominator, one.share)
    assert shown.option == "topical-minoxidil"


def test_findings_of_scars_are_as_they_were():
    """Both kinds of results share a base, and neither passes for the other."""
    assert not isinstance(a_finding(), UseFinding)
    assert not isinstance(a_use_finding(), Finding)
    assert Use.model_fields["harms"].is_required()

"""Every finding of the real content, as a reader sees it."""

import pytest

from decision_aid.models.vocabulary import EvidenceLevel, ids
from decision_aid.views.findings.effects import level_badge
from decision_aid.wording import time_text
from drawn import A_SENTENCE, squares_of, whole_numbers


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


@pytest.mark.standard("G2", "G7")
@pytest.mark.parametrize("level", ids(EvidenceLevel))
def test_a_badge_always_has_words(level, content):
    assert level_badge(content.words, level).words.strip()


@pytest.mark.standard("G2", "G7", "R23", "W4")
def test_every_level_of_certainty_has_its_own_words_and_its_own_shape(content):
    badges = [level_badge(content.words, level) for level in ids(EvidenceLevel)]
    assert len({badge.words for badge in badges}) == len({badge.filled for badge in badges}) == len(badges)


@pytest.mark.standard("G2")
def test_where_there_is_no_number_the_circles_are_about_what_is_said(effects, content):
    numbers, said = (
        {one.badge.words for one in effects.values() if bool(one.number) == told} for told in (True, False)
    )
    assert numbers
    assert said
    assert numbers & said == set()


def test_more_certainty_fills_more_circles(content):
    filled = [level_badge(content.words, level).filled for level in ids(EvidenceLevel)]
    assert filled == sorted(filled, reverse=True)


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

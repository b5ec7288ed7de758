"""The page about what matters, as view models: every reason in words, and no word of winning."""

import re

import pytest

from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.journey import Journey
from decision_aid.views.person.matters import matters_view
from decision_aid.views.person.values import values_view
from decision_aid.views.takeaway.summary import summary_view
from samples import real_content, texts_in

KELOID = Journey(picked=("silicone", "steroid-injection")).with_answers({"scar": "keloid", "skin": "dark-brown-black"})
SAID = (
    KELOID.with_wish("few-visits", "matters").with_wish("no-needles", "matters").with_wish("likely-to-help", "matters")
)


def everything_matters(journey):
    content = real_content()
    return journey.model_copy(update={"wishes": dict.fromkeys(content.wishes, "matters")})


@pytest.mark.standard("QL9", "V2", "N4", "V10")
@pytest.mark.parametrize("scar", [None, "unsure", *ids(ScarId)])
def test_every_option_has_a_reason_for_every_wish(scar):
    view = values_view(real_content(), everything_matters(KELOID.with_answers({"scar": scar})))
    for row in view.table:
        assert [cell.name for cell in row.cells] == list(view.names)
        assert all(cell.reason and cell.words for cell in row.cells)


@pytest.mark.standard("V5")
@pytest.mark.parametrize("scar", [None, *ids(ScarId)])
def test_no_text_speaks_of_winning_ranks_or_scores(scar):
    view = values_view(real_content(), everything_matters(KELOID.with_answers({"scar": scar})), {})
    banned = re.compile(r"\b(winner|wins?|rank\w*|scores?|points?|best|recommend\w*|medal|top)\b", re.IGNORECASE)
    own = (view.moved, view.closeness, view.alike, [row.unknown for row in view.rows], view.questions)
    assert [text for text in texts_in(own) if banned.search(text)] == []


@pytest.mark.standard("V4")
def test_nothing_is_set_and_nothing_drawn_before_the_first_tap():
    view = values_view(real_content(), KELOID)
    assert {question.said for question in view.questions} == {None}
    assert (view.rows, view.table, view.closeness, view.moved) == ((), (), None, ())


@pytest.mark.standard("V4")
def test_each_wish_offers_matters_does_not_matter_and_not_sure():
    for question in values_view(real_content(), KELOID).questions:
        assert [choice.id for choice in question.choices] == ["matters", "does-not-matter", "not-sure"]


@pytest.mark.standard("V5", "V9", "N3")
def test_options_keep_their_order_whatever_is_said():
    view = values_view(real_content(), SAID)
    assert tuple(row.standing.option for row in view.rows) == KELOID.shown


@pytest.mark.standard("V3")
def test_the_share_of_unknowns_is_told_for_each_option():
    rows = {row.standing.option: row for row in values_view(real_content(), SAID).rows}
    unknown = [segment.verdict for segment in rows["mesotherapy"].segments].count("unknown")
    assert unknown > 0
    assert f"{unknown} of your {len(rows['mesotherapy'].segments)}" in rows["mesotherapy"].unknown
    assert "not known" not in rows["no-treatment"].unknown.lower()


@pytest.mark.standard("V3")
def test_a_wish_that_is_unknown_for_all_options_is_named_not_dropped():
    content = real_content()
    dents = Journey(picked=("punch-techniques",)).with_answers({"scar": "atrophic-acne"})
    assert content.words.wishes["likely-to-help"].name in " ".join(values_view(content, dents).alike)


@pytest.mark.standard("V7")
def test_a_changed_answer_tells_what_moved():
    moved = values_view(real_content(), SAID, KELOID.with_wish("few-visits", "matters").wishes).moved
    assert moved
    assert real_content().words.wishes["no-needles"].name in " ".join(moved)


def test_an_answer_that_takes_no_part_moves_nothing():
    before = SAID.wishes
    after = SAID.with_wish("soon", "not-sure")
    assert values_view(real_content(), after, before).moved == (real_content().words.ui.what_matters.nothing_moved,)
    assert values_view(real_content(), SAID, before).moved == ()


def test_the_persons_own_limit_stands_in_the_wish():
    view = values_view(real_content(), KELOID.with_answers({"max_visits": 17}))
    assert "17" in next(question.means for question in view.questions if question.id == "few-visits")


def test_both_frames_of_a_count_are_told_with_how_sure_we_are():
    dents = KELOID.with_answers({"scar": "atrophic-acne"})
    journey = everything_matters(dents.model_copy(update={"picked": ("microneedling",)}))
    row = next(row for row in values_view(real_content(), journey).table if row.id == "likely-to-help")
    counted = row.cell("microneedling").reason
    assert re.search(r"73 out of 100 people .* 27 out of 100 people .* How sure we are: ", counted)


@pytest.mark.standard("V8", "N4")
def test_the_summary_tells_what_matters_and_the_own_words_of_the_person():
    content = real_content()
    said = SAID.with_note("own_wish", "wear  open\nshirts")
    today = content.options["silicone"].reviewed.last
    matters = summary_view(content, said, today).matters
    assert matters == matters_view(content, said)
    assert [name for name, _, _ in matters.options] == [content.words.options[option].name for option in said.shown]
    assert "wear open shirts" in matters.own_wish


def test_a_person_who_said_nothing_has_no_wishes_in_the_summary():
    assert matters_view(real_content(), KELOID) is None


def reason_about_money(shared, **journey):
    said = Journey(wishes={"within-budget": "matters"}, **journey).with_answers(
        {"scar": "atrophic-acne", "budget": 350}
    )
    (row,) = [row for row in values_view(shared, said).table if row.id == "within-budget"]
    return row.cell("mesotherapy").reason


def test_a_reason_about_money_says_that_the_price_is_the_persons_own():
    assert reason_about_money(real_content().shared_by("example"), prices={"mesotherapy": 100}) == (
        "At your price the visits cost 200 to 400, usually 300 in all."
    )


def test_a_reason_about_money_says_that_the_price_is_the_clinics():
    assert reason_about_money(real_content().shared_by("example")) == (
        "At the price of Example Skin Clinic the visits cost £300 to £600, usually £450 in all."
    )

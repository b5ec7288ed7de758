"""Labels of the screens: each that is asked for exists, and each that exists is asked for by its family and name."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from decision_aid.board import Filter, Sort
from decision_aid.clinic_profile import Kind, Unread
from decision_aid.conformity import Lack, State
from decision_aid.content.labelled import PARTLY, WHOLE
from decision_aid.content.labels import every_label, labels_of
from decision_aid.content.linking import PLACEHOLDER
from decision_aid.course import End
from decision_aid.errors import LinkReason
from decision_aid.findings.beside import Way
from decision_aid.models.evidence import Time
from decision_aid.models.numbers import NumberKind
from decision_aid.models.vocabulary import Asker, HowItWent, Outcome, ids
from decision_aid.pages import MENU, PAGES
from decision_aid.person.answers import Answers
from decision_aid.person.journey import MOST_PICKED, Explained, Journey, Person, Ready, StopPart, Topic, WishAnswer
from decision_aid.talk import SCREENS, Stage
from decision_aid.values import Verdict
from decision_aid.views.board.picture import AxisId
from decision_aid.views.clinic.practitioner import HOUSE, VISIT
from decision_aid.views.evidence.about import PARTS
from decision_aid.views.evidence.base import PARTS as EVIDENCE_PARTS
from decision_aid.views.evidence.base import filters
from decision_aid.views.evidence.forests import RANGE_KINDS
from decision_aid.views.evidence.how import MISTAKE, STEPS
from decision_aid.views.options.option import MORE
from decision_aid.views.options.option_head import PARTS as OPTION_PARTS
from decision_aid.views.person.more import GROUPS
from decision_aid.views.person.questions import HEALTH_GROUPS
from decision_aid.views.takeaway.glance import TIMES
from decision_aid.views.takeaway.told import HEARD
from samples import ROOT, real_content

Label = tuple[str, str]
CODE = (ROOT / "src/decision_aid", ROOT / "src/decision_aid_web", ROOT / "pages")
CLINIC_PARTS = (
    "name",
    "id",
    "country",
    "address",
    "phone",
    "email",
    "website",
    "languages",
    "currency",
    "emergency_phone",
    "reached",
    "offers",
    "price",
    "product",
    "substance",
    "status",
)

STOP_PARTS = get_args(StopPart)
# Our own rules that may decide a standing which needs a reason beside it.
MAY_DECIDE = (
    "possible",
    "colour-possible",
    "colour-established",
    "scar-not-known",
    "other-goals",
    "clinician-first",
    *(f"tried-{how}" for how in get_args(HowItWent) if how != "helped"),
    "wish-no-needles",
    "wish-some-needles",
    "wish-no-surgery",
    "wish-visits",
    "wish-days-off",
    "wish-event",
    "wish-event-fewest",
    "wish-event-hidden",
    "wish-event-red",
    "wish-event-red-usual",
    "wish-event-unknown",
)
LEFT_OUT_PARTS = (*Journey.model_fields, *Answers.model_fields, "other")


def named(stem: str, ids: object) -> list[str]:
    """Return the names of labels that a page puts together from a stem and an id."""
    return [f"{stem}_{one}" for one in ids]


# Labels that pages look up by an id of their own; those by an id of the content are in content/labelled.py.
BY_ID: Mapping[str, list[str]] = {
    "about_you": [*named("group", GROUPS), *named("open", ("one", "many")), *named("still", ("one", "many"))],
    "about": [*PARTS, *(f"{part}_title" for part in PARTS)],
    "check": [
        *named("ready", get_args(Topic)),
        *named("ready_help", get_args(Topic)),
        *named("ready_answer", get_args(Ready)),
    ],
    "clinic": [
        *named("label", CLINIC_PARTS),
        *named("mend", ({*CLINIC_PARTS} - {"emergency_phone"}) | {"banned"}),
        *named("wrong", get_args(Kind)),
        *named("unread", get_args(Unread)),
        *named("stays", ("all", "order", "words")),
    ],
    "asker": [*named("note", ("child", "other")), "child", "other"],
    "average": ["before", "after", "better", "worse", "same", *named("glance", ("better", "worse", "same"))],
    "because_of": named("rule", MAY_DECIDE),
    "common": [*named("answer", ("yes", "no", "unsure")), "page", "back", "next", *named("menu", MENU)],
    "conformity": [*named("state", get_args(State)), *named("lack", get_args(Lack))],
    "course": ["minutes", "days"],
    "days": ["span", "up_to", "at_least", "usual_span", "usual"],
    "evidence_base": [
        *named("part", EVIDENCE_PARTS),
        *named("filter", [one.id for one in filters(real_content())]),
        *named("study", ("design", "size", "funding", "read")),
        *named("how", STEPS),
        *(f"how_{step}_title" for step in STEPS),
        *named("mistake", MISTAKE),
        *named("download", ("csv", "json", "bibtex", "ris")),
        *named("end", ("more", "fewer", "none")),
        *named("kind", get_args(NumberKind)),
        *named("map", ("one", "many", "no_result")),
        *named("forest_lead", get_args(Way)),
        *named("forest_range", RANGE_KINDS),
        *named("forest_key", ("treated", "compared", "before", "alone", *RANGE_KINDS)),
        *named("forest", ("time_unknown", "judge_unknown", "alone", "against_another", "review")),
    ],
    "fact": [
        "feels_like",
        "involves",
        "sessions",
        "gap",
        "minutes",
        "days_off",
        "result",
        "upkeep",
        "weeks_in_treatment",
        "days_off_in_all",
    ],
    "gap": [*("more", "less", "same"), *(f"{way}_short" for way in ("more", "less", "same"))],
    "left_out": named("part", LEFT_OUT_PARTS),
    "letter": [
        *named("for", get_args(Asker)),
        *named("health", HEARD),
        *("goals", "own_wish", "questions", "reasons", "scar", "wishes"),
    ],
    "more": [key for keys in MORE.values() for key in keys],
    "number": [f"{way}_short" for way in ("more", "fewer", "same")],
    "options": [
        *named("sort", get_args(Sort)),
        *named("unknown", [one for one in get_args(Sort) if one != "kind"]),
        *named("filter", get_args(Filter)),
        *named("wish", get_args(Verdict)),
        *named("counted", ("people", "sites", "average", "days")),
        *named("time", [one for one in get_args(Time.model_fields["kind"].annotation) if one != "after"]),
        *named("axis", get_args(AxisId)),
        *named("axis_title", get_args(AxisId)),
        *named("apart", ("other_way", "words", "not_studied", "not_known")),
        *named("room", range(MOST_PICKED + 1)),
        *named("said", ("added", "taken_out", "wish_on", "wish_off")),
        "visits",
        "hidden",
        "soon",
    ],
    "option": [
        *("before", "during", "after", "feels_like", "body", "feelings", "daily_life"),
        *named("part", OPTION_PARTS),
        *named("link", ("faq", "choosing", "claims")),
    ],
    "pages": list(PAGES),
    "pooled": ["studies_base", "studies_base_one", "studies", "studies_one", "base", "nothing"],
    "practitioner": [
        *named("visit", VISIT),
        *named("house", HOUSE),
        *(f"{part}_title" for part in ("is", "not", "evidence", "limits")),
    ],
    "present": [
        *named("title", SCREENS),
        *named("lead", (screen for screen in SCREENS if screen not in ids(Outcome))),
        *named("prompt", get_args(Stage)),
        *named("stage", get_args(Stage)),
        *named("tell", get_args(Explained)),
        *(f"none_{kind}{on}" for kind in ("of_these", "ticked") for on in ("", "_on")),
        *named("apart", get_args(Person)),
        *named("apart", ("both", "only_first", "only_second")),
    ],
    "reason": [
        "established",
        "waiting",
        "possible",
        "tried-not-used",
        "not-used-for-this-scar",
        "not-listed",
        "colour-established",
        "colour-possible",
        "also-for-colour",
        "tried-on-this-colour",
        *(f"tried-{how}" for how in get_args(HowItWent)),
        "scar-not-known",
        "only-some-shapes",
        "other-shape",
        "only-some-colours",
        "other-colour",
        "other-goals",
        "clinician-first",
        "looked-at",
        "wish-event-fewest",
        "wish-event-some",
        "wish-event-red",
        "wish-event-red-usual",
        "wish-event-red-unknown",
        "wish-no-needles",
        "wish-some-needles",
        "wish-no-surgery",
        "wish-visits",
        "wish-days-off",
        "wish-event",
        "wish-event-hidden",
        "wish-event-unknown",
    ],
    "said": [
        *("max_visits", "days_off_each", "weeks_until_event"),
        *(f"avoid_{what}_{said}" for what in ("needles", "surgery") for said in ("yes", "no")),
    ],
    "score": ["worst", "best", "notice", "raters"],
    "share": [
        *(reason for reason in get_args(LinkReason) if reason != "refused"),
        *named("profile", ("damaged", "newer", "refused")),
        "opened",
        "changed",
        "unknown_clinic",
        *named("explained", get_args(Explained)),
        *named("wish", get_args(WishAnswer)),
    ],
    "sheet": [*STOP_PARTS, *TIMES],
    "summary": [
        *named("told", ("yes", "unsure", "no", "looked_at")),
        *named("bran", ("benefits", "risks", "alternatives", "nothing")),
    ],
    "takeaway": named("state", ("no-usable-number", "unclear")),
    "time": [
        *(f"{one}{unit}" for one in ("", "one_") for unit in ("weeks", "months", "years")),
        "during_course",
        "asked_once",
        "not_reported",
    ],
    "visits": [
        *named("day_home", get_args(End)),
        *named("day_result", get_args(End)),
        *named("end", get_args(End)),
        *named("event", ("before", "after", "same")),
        *named("row", ("visits", "one", "home")),
        *named("key", ("visit", "home", "result", "repeat", "event")),
        *named("whose", ("yours", "clinic")),
    ],
    "what_matters": [
        *named("answer", get_args(WishAnswer)),
        *named("alike", ("unknown", "known")),
        *named("now", get_args(Verdict)),
    ],
    "wish_reason": [
        "not-used",
        "scar-not-known",
        "any-scar",
        "no-result-studied",
        "not-counted",
        "too-unsure",
        "no-count",
        "not-studied",
        "counts-differ",
        "nothing-to-pay",
        "products-not-priced",
        "no-price",
        "visits-not-known",
        "no-budget",
        "cost",
        "only-an-average",
    ],
    "wish_verdict": list(get_args(Verdict)),
    "your_health": [*named("group", ("red_flags", *HEALTH_GROUPS)), *named("lead", ("red_flags", *HEALTH_GROUPS))],
}


@pytest.fixture(scope="module")
def content():
    return real_content()


@cache
def every_name() -> frozenset[Label]:
    return frozenset((family, name) for family, name, _ in every_label(real_content().words.ui))


def looked_up_by_id() -> set[Label]:
    tables = (WHOLE, PARTLY, BY_ID)
    return {(family, name) for table in tables for family, names in table.items() for name in names}


# ---- what a label is


def test_a_label_is_read_as_an_attribute_or_as_an_item():
    t = labels_of({"uses": {"more": "More about this use"}, "number": {"more": "{number} more"}})
    assert t.uses.more == t["uses"]["more"] == "More about this use"
    assert t.number.more == "{number} more"


@pytest.mark.parametrize(
    "name", ["title", "items", "get", "keys", "values", "count", "index", "format", "raises.plain"]
)
def test_no_method_stands_in_the_way_of_a_label(name):
    family = labels_of({"page": {name: "a text"}}).page
    assert family[name] == getattr(family, name) == "a text"


def test_a_label_that_is_missing_is_named_with_its_family():
    t = labels_of({"page": {"title": "a text"}})
    with pytest.raises(KeyError, match=r"page\.lead"):
        t.page["lead"]
    with pytest.raises(AttributeError, match=r"page\.lead"):
        _ = t.page.lead
    with pytest.raises(KeyError, match=r"ui\.other"):
        t["other"]
    with pytest.raises(AttributeError, match=r"ui\.other"):
        _ = t.other


def test_labels_are_frozen():
    t = labels_of({"page": {"title": "a text"}})
    with pytest.raises((FrozenInstanceError, TypeError)):
        t.page.title = "another"
    with pytest.raises(TypeError):
        t.page["title"] = "another"


# ---- which labels code and templates ask for


def whole_name(node: ast.expr) -> Label | None:
    """Return the label that `t.family.name`, `t.family["name"]` or a text "family.name" asks for."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        family, _, name = node.value.partition(".")
        return (family, name) if (family, name) in every_name() else None
    if isinstance(node, ast.Attribute) and is_family(node.value):
        return node.value.attr, node.attr
    if isinstance(node, ast.Subscript) and is_family(node.value) and isinstance(node.slice, ast.Constant):
        return node.value.attr, node.slice.value
    return None


def is_family(node: ast.expr) -> bool:
    """Tell whether this is `t.family` or `ui.family`."""
    root = node.value if isinstance(node, ast.Attribute) else None
    return getattr(root, "id", None) in ("t", "ui") or getattr(root, "attr", None) in ("t", "ui")


def pattern_of(node: ast.expr) -> tuple[str, str] | None:
    """Return the family and a pattern of names that code puts together: f"family.{id}", or t.family[...]."""
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        family, dot, _ = str(node.values[0].value).partition(".")
        return (family, joined(node).removeprefix(re.escape(f"{family}."))) if dot else None
    if isinstance(node, ast.Subscript) and is_family(node.value) and not isinstance(node.slice, ast.Constant):
        return node.value.attr, joined(node.slice) if isinstance(node.slice, ast.JoinedStr) else ".+"
    return None


def joined(node: ast.JoinedStr) -> str:
    return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)


IN_TEMPLATE = re.compile(r'(?<![\w."])t\.(\w+)(?:\.(\w+)|\["([\w.-]+)"\])')
BY_ID_IN_TEMPLATE = re.compile(r"(?<![\w.])t\.(\w+)\[(?!\")|in t\.(\w+) %")


@cache
def nodes() -> tuple[ast.AST, ...]:
    return tuple(
        node
        for folder in CODE
        for file in folder.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
    )


@cache
def templates() -> str:
    files: list[Path] = [*(ROOT / "src").rglob("*.html"), *(ROOT / "src").rglob("*.typ")]
    return "\n".join(file.read_text("utf-8") for file in files)


def asked_for() -> set[Label]:
    """Return every label that is asked for by its family and name."""
    drawn = {(family, name or item) for family, name, item in IN_TEMPLATE.findall(templates())}
    return drawn | {label for node in nodes() if (label := whole_name(node))}


def put_together() -> Iterator[tuple[str, str]]:
    """Yield the family and a pattern of names, for each look-up by an id."""
    yield from (found for node in nodes() if (found := pattern_of(node)) and found[0] in real_content().words.ui)
    yield from ((one or other, ".+") for one, other in BY_ID_IN_TEMPLATE.findall(templates()))


def calls_of_say() -> Iterator[tuple[str, set[str] | None]]:
    """Yield each label that is told by its whole name, with the places it fills (None: many at once)."""
    for node in nodes():
        if isinstance(node, ast.Call) and (label := told_by(node)):
            places = {keyword.arg for keyword in node.keywords}
            yield label, None if None in places else {str(place) for place in places}


def told_by(call: ast.Call) -> str | None:
    """Return the label that `say(words, "family.name")` or `telling.say("family.name")` tells by its whole name."""
    if getattr(call.func, "id", "") == "say":
        key = call.args[1]
    elif getattr(call.func, "attr", "") == "say":
        key = call.args[0]
    else:
        return None
    return str(key.value) if isinstance(key, ast.Constant) else None


def test_every_label_that_is_asked_for_exists():
    said = {(family, name) for label, _ in calls_of_say() for family, _, name in [label.partition(".")]}
    assert (asked_for() | said) - every_name() == set()


@pytest.mark.parametrize("family", BY_ID)
def test_every_id_of_a_page_has_its_label_under(content, family):
    assert [name for name in BY_ID[family] if name not in content.words.ui[family]] == []


def test_no_label_is_left_over():
    assert sorted(every_name() - asked_for() - looked_up_by_id()) == []


def test_no_list_of_ids_excuses_a_label_that_no_code_looks_up():
    patterns = set(put_together())
    looked_up = {
        (family, name)
        for family, name in looked_up_by_id()
        if any(family == other and re.fullmatch(pattern, name) for other, pattern in patterns)
    }
    assert sorted(looked_up_by_id() - looked_up - asked_for()) == []


@pytest.mark.parametrize(
    "code", ["t.page.title", 't.page["title"]', "content.words.ui.page.title", "form.t.page.title"]
)
def test_the_finder_sees(code):
    assert whole_name(ast.parse(code, mode="eval").body) == ("page", "title")


@pytest.mark.parametrize("code", ["view.page.title", "page.title", '"title"', "t.page"])
def test_the_finder_takes_no_other_word_for_a_label(code):
    assert whole_name(ast.parse(code, mode="eval").body) is None


def test_every_place_of_a_label_is_filled(content):
    asked = [(*label.split(".", 1), places) for label, places in calls_of_say() if places is not None]
    assert [
        (family, name)
        for family, name, places in asked
        if set(PLACEHOLDER.findall(content.words.ui[family][name])) - places
    ] == []

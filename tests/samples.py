"""Small invented records for the tests, and the real content, read once."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from hypothesis import strategies as st

from decision_aid.content import FALLBACK, Content, Words, load_content
from decision_aid.content.labels import labels_of
from decision_aid.models import Finding, FindingWords, Option, OptionWords
from decision_aid.models.vocabulary import (
    Asker,
    Cause,
    ChildAge,
    Colour,
    DentShape,
    GoalId,
    HealthId,
    HowItWent,
    Lines,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    ids,
)
from decision_aid.person.answers import Answers, Limits
from decision_aid.person.journey import MOST_PICKED, Journey, WishAnswer

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content"
NOTHING: Mapping[str, Any] = MappingProxyType({})

# Labels of an invented language: short, and unlike the real ones.
LABELS = {
    "common": {
        "list_last": "{first} & {last}",
        "span": "{low}..{high}",
        "range": "{span} ({usual})",
        "at_least": ">={number}",
        "at_most": "<={number}",
        "not_reported": "untold",
    },
    "time": {
        "after": "after {span}",
        "weeks": "{number} weeks",
        "months": "{number} months",
        "years": "{number} years",
        "one_weeks": "one week",
        "one_months": "one month",
        "one_years": "one year",
        "during_course": "meanwhile",
        "asked_once": "once",
        "not_reported": "some day",
    },
}


class _WrittenOut(yaml.SafeDumper):
    """Writes a part that stands in two places out twice: our reader takes no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(data: Any) -> str:
    """Return data as the text of a file that an author could have written."""
    return yaml.dump(data, Dumper=_WrittenOut, allow_unicode=True, sort_keys=False)


@cache
def real_content() -> Content:
    """Return the content that readers see."""
    return load_content(CONTENT)


def option_ids() -> tuple[str, ...]:
    """Return the ids of all options, in the order of the content."""
    return tuple(real_content().options)


def some_words(**kinds: Mapping[str, Any]) -> Words:
    """Return words that hold only what is given."""
    empty = {field.name: NOTHING for field in fields(Words) if field.name not in ("language", "version")}
    return Words(language=FALLBACK, version="test", **{**empty, "ui": labels_of(LABELS), **kinds})


def some_content(words: Words | None = None, **kinds: Mapping[str, Any]) -> Content:
    """Return content that holds only what is given."""
    mappings = {
        field.name: NOTHING for field in fields(Content) if field.name not in ("facts_version", "words", "clinic")
    }
    return Content(facts_version="test", words=words or some_words(), **{**mappings, **kinds})


def counted(happened: int, total: int, **more: Any) -> dict[str, Any]:
    """Return the data of a count: how many had an outcome, of all who were counted."""
    return {"kind": "counts", "happened": happened, "total": total, **more}


def against(happened: int, total: int, arm: str = "dummy") -> dict[str, Any]:
    """Return the data of another arm with a count."""
    return {"arm": arm, "number": counted(happened, total)}


def a_finding(**changes: Any) -> Finding:
    """Return an invented finding: 9 of 15 people got better, after 26 weeks."""
    record = {
        "id": "invented",
        "option": "microneedling",
        "scars": ["atrophic-acne"],
        "outcome": "benefit",
        "class": "clearly-better",
        "more_is": "better",
        "number": counted(9, 15),
        "unit": "people",
        "time": {"kind": "after", "weeks": 26},
        "judged_by": "patient",
        "studied": {"people": 15, "skin": [1, 2, 3], "ages": [18, 45]},
        "size": "important",
        "direction": "raises",
        "certainty": {"level": "low", "by": "ours", "because": ["few-people"]},
        "sources": ["a-paper"],
    }
    return Finding.model_validate({**record, **changes})


def finding_words(**changes: Any) -> FindingWords:
    """Return the words of an invented finding."""
    words = {
        "measure": "Better or not",
        "had_it": "got better",
        "had_it_not": "did not",
        "treated": "with needles",
        "compared": "with a dummy",
        "changes": "how many people got better",
        "plain": "Some got better.",
        "who": "Adults",
    }
    return FindingWords.model_validate({**words, **changes})


def an_option(**changes: Any) -> Option:
    """Return an invented option with three visits, four weeks apart."""
    record = {
        "id": "microneedling",
        "place": 10,
        "group": "needling",
        "involves": ["needles"],
        "elective_procedure": True,
        "done_by": "practitioner",
        "scars": {"atrophic-acne": {"standing": "established", "goals": ["smoother"], "sources": ["a-paper"]}},
        "courses": [a_course()],
        "side_effects": [],
        "support": {},
        "reviewed": {"last": date(2026, 11, 1), "next": date(2027, 11, 1)},
    }
    return Option.model_validate({**record, **changes})


def a_course(**changes: Any) -> dict[str, Any]:
    """Return the data of an invented course."""
    return {
        "scars": ["atrophic-acne"],
        "sessions": {"fewest": 2, "usual": 3, "most": 6},
        "weeks_between": {"fewest": 3, "usual": 4, "most": 6},
        "days_off": {"fewest": 1, "most": 3},
        "upkeep": "not-studied",
        "basis": {},
        "sources": ["a-paper"],
        **changes,
    }


def with_finding(content: Content, finding: Finding, words: FindingWords | None = None) -> Content:
    """Return the content with one more finding, the first of its option; its source has to exist."""
    known = {finding.id: finding, **{name: one for name, one in content.findings.items() if name != finding.id}}
    own = {**content.words.findings, finding.id: words or finding_words()}
    return replace(content, findings=known, words=replace(content.words, findings=own))


def with_option(content: Content, **changes: Any) -> Content:
    """Return the content with some facts of one option changed; `id` names it."""
    option = content.options[changes["id"]].model_copy(update=changes)
    return replace(content, options={**content.options, option.id: option})


def with_words(content: Content, option: str, **changes: Any) -> Content:
    """Return the content with some sentences of one option changed."""
    own: OptionWords = content.words.options[option].model_copy(update=changes)
    return replace(content, words=replace(content.words, options={**content.words.options, option: own}))


def texts_in(view: object) -> Iterator[str]:
    """Yield every text inside a view model, however deep."""
    if isinstance(view, str):
        yield view
    elif is_dataclass(view):
        for field in fields(view):
            yield from texts_in(getattr(view, field.name))
    elif isinstance(view, tuple | list):
        for part in view:
            yield from texts_in(part)


def unsaid_or(*values: str) -> st.SearchStrategy[str | None]:
    """Return a strategy for an answer that may be missing."""
    return st.none() | st.sampled_from(values)


yes_no_unsure = st.sampled_from(("yes", "no", "unsure"))
whole_number = st.none() | st.integers(min_value=0, max_value=500)

any_option = st.deferred(lambda: st.sampled_from(option_ids()))  # the content is read where it is drawn

any_answers = st.builds(
    Answers,
    asker=unsaid_or(*ids(Asker)),
    child_age=unsaid_or(*ids(ChildAge)),
    lines=unsaid_or(*ids(Lines), "unsure"),
    cause=unsaid_or(*ids(Cause), "unsure"),
    smoker=st.none() | yes_no_unsure,
    tried=st.dictionaries(any_option, st.sampled_from(ids(HowItWent)), max_size=4),
    scar=unsaid_or(*ids(ScarId), "unsure"),
    dent_shape=unsaid_or(*ids(DentShape), "unsure"),
    colour=unsaid_or(*ids(Colour), "unsure"),
    site=unsaid_or(*ids(Site)),
    scar_age=unsaid_or(*ids(ScarAge), "unsure"),
    skin=unsaid_or(*ids(SkinReaction), "not-said"),
    marks_easily=st.none() | yes_no_unsure,
    bother=st.none() | st.integers(min_value=0, max_value=10),
    goals=st.lists(st.sampled_from(ids(GoalId)), unique=True).map(tuple),
    limits=st.builds(
        Limits,
        max_visits=whole_number,
        days_off_each=whole_number,
        weeks_until_event=whole_number,
        avoid_needles=st.none() | st.booleans(),
        avoid_surgery=st.none() | st.booleans(),
        budget=st.none() | st.floats(min_value=0, max_value=1e12),
    ),
    health=st.dictionaries(st.sampled_from(ids(HealthId)), yes_no_unsure),
    red_flags=st.dictionaries(st.sampled_from(ids(RedFlagId)), yes_no_unsure),
    looked_at=st.lists(st.sampled_from(ids(RedFlagId)), unique=True).map(tuple),
)

any_journey = st.builds(
    Journey,
    answers=any_answers,
    picked=st.lists(any_option, unique=True, max_size=MOST_PICKED).map(tuple),
    choice=st.none() | st.just("not-yet") | any_option,
    start=st.none() | st.dates(date(2026, 1, 1), date(2060, 1, 1)),
    prices=st.dictionaries(any_option, st.floats(min_value=0, max_value=1e12), max_size=4),
    wishes=st.dictionaries(st.sampled_from(("few-visits", "no-new-marks")), st.sampled_from(ids(WishAnswer))),
    own_wish=st.text(st.characters(codec="utf-8"), max_size=100),
)

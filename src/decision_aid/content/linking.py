"""Checks that records fit together: every id that is named exists, every record has its words."""

import difflib
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import TYPE_CHECKING

from ..errors import ContentProblem
from ..models import AnyFinding, Figure, Finding, Option, Record
from ..models.uses import TreatmentId, UseId
from ..models.vocabulary import ALWAYS_SHOWN, ScarId, ids
from .kinds import WITH_WORDS, file_of

if TYPE_CHECKING:
    from .library import Content, Words

PLACEHOLDER = re.compile(r"\{(\w+)\}")
PLAIN = (str, int, float, Decimal, date, NoneType)  # values with nothing inside; said for speed, since most values are
CITING = ("sources", "support")  # fields that hold ids of sources
NAMING = (  # kind, what one of it is called, where it stands, fields that hold ids of it
    ("sources", "source", "content/facts/sources.yaml", CITING),
    ("options", "option", "content/facts/options", ("option", "options", "but_not", "picked")),
    ("findings", "finding", "content/facts/findings", ("findings", "natural_course", "harms")),
    ("scales", "scale", "content/facts/scales.yaml", ("scale",)),
    ("wishes", "wish", "content/facts/wishes.yaml", ("matters",)),
)


def problems_between(content: "Content") -> list[ContentProblem]:
    """Return every problem that shows only when the records are seen together."""
    return [
        *_missing_records(content),
        *_unknown_ids(content),
        *_unsure_numbers(content),
        *_findings_without_a_standing(content),
        *_unknown_side_effects(content),
        *_unknown_parts_of_uses(content),
        *_quiz(content),
    ]


def words_file(content: "Content", kind: str, name: str) -> str:
    """Return the file in which an author looks for the words of this record."""
    facts = file_of(kind, getattr(content, kind, {}).get(name), name)
    return facts.replace("content/facts", f"content/words/{content.words.language}")


def ui_file(words: "Words", family: str) -> str:
    """Return the file in which an author looks for the labels of this family, or in which it would stand."""
    return words.ui_files.get(family, f"content/words/{words.language}/ui/{family}.yaml")


def all_figures(record: object) -> Mapping[str, Decimal | Figure]:
    """Return the figures that the words of a record may show."""
    return getattr(record, "figures", {})


def _missing_records(content: "Content") -> Iterator[ContentProblem]:
    closed = {"options": ALWAYS_SHOWN, "scars": ids(ScarId), "uses": ids(UseId), "treatments": ids(TreatmentId)}
    for kind, needed in closed.items():
        for name in needed:
            if name not in getattr(content, kind):
                yield ContentProblem(file_of(kind, None, name), name, "the record is missing.", "add it.")


def _ids_in(record: object, fields: Container[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (key, field, id) for every id that stands in these fields of a record, however deep."""
    here = fields if isinstance(record, Record) else ()
    for key, value in _parts(record):
        if key in here:
            yield from ((place, key, one) for place, one in _ids_under(key, value))
        if not isinstance(value, PLAIN):
            yield from ((f"{key}.{inner}", field, one) for inner, field, one in _ids_in(value, fields))


def _parts(record: object) -> Iterable[tuple[str, object]]:
    """Return the parts of a record, a mapping or a list by their names."""
    if isinstance(record, Record):
        return record
    if isinstance(record, tuple):
        return ((f"[{index}]", value) for index, value in enumerate(record))
    return record.items() if isinstance(record, Mapping) else ()


def _ids_under(key: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for part, inner in value.items():
            yield from _ids_under(f"{key}.{part}", inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _ids_under(key, inner)


def cited_sources(record: object) -> tuple[str, ...]:
    """Return the ids of all sources that a record cites, each once, in the order of the record."""
    return tuple(dict.fromkeys(source for _, _, source in _ids_in(record, CITING)))


def _unknown_ids(content: "Content") -> Iterator[ContentProblem]:
    """Yield each id that names nothing; none of a kind of which nothing could be read, which is told elsewhere."""
    named = {field: (kind, what, where) for kind, what, where, fields in NAMING for field in fields}
    asked_about = ((file, key, "options", one) for file, key, one in _options_asked_about(content))
    for file, key, field, one in (*_every_id(content, named), *asked_about):
        kind, what, where = named[field]
        known = getattr(content, kind)
        if known and one not in known:
            yield ContentProblem(file, key, *_not_known(what, one, known, where))


def _every_id(content: "Content", fields: Container[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield (file, key, field, id) for every id that stands in these fields of any record."""
    for kind in (*WITH_WORDS, "clinics"):
        for name, record in getattr(content, kind).items():
            for key, field, one in _ids_in(record, fields):
                yield file_of(kind, record, name), f"{name}: {key}", field, one


def _options_asked_about(content: "Content") -> Iterator[tuple[str, str, str]]:
    """Yield (file, key, id) for every option that is the key of something: a side effect to ask for, what was tried."""
    for name, question in content.quiz.items():
        yield from ((file_of("quiz", question, name), f"{name}: side_effects", one) for one in question.side_effects)
    for name, caution in content.cautions.items():
        tried = (one for condition in caution.when for one in condition.tried)
        yield from ((file_of("cautions", caution, name), f"{name}: when.tried", one) for one in tried)
    for name, example in content.examples.items():
        tried = (one for one in example.answers.get("tried", ()))
        yield from ((file_of("examples", example, name), f"{name}: answers.tried", one) for one in tried)


def _not_known(what: str, name: str, known: Iterable[str], file: str) -> tuple[str, str]:
    """Return what is wrong with an id that names nothing, and how to mend it."""
    return f'"{name}" is not a known {what}.', _did_you_mean(name, known, file)


def _unknown_side_effects(content: "Content") -> Iterator[ContentProblem]:
    """Yield each thing that can go wrong with an option and has no name that lists can show."""
    known, file = content.side_effects, "content/facts/side_effects.yaml"
    for name, option in content.options.items():
        for effect in (one.id for one in option.side_effects if one.id not in known):
            where = file_of("options", option, name), f"side_effects.{effect}"
            yield ContentProblem(*where, *_not_known("side effect", effect, known, file))


def _did_you_mean(name: str, known: Iterable[str], file: str) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f'write "{near[0]}", or add it to {file} first.' if near else f"correct the id, or add it to {file} first."


def _unknown_parts_of_uses(content: "Content") -> Iterator[ContentProblem]:
    for name, use in content.uses.items():
        for key, named in (("claims", use.claims), ("regulation", use.regulation)):
            known, file = getattr(content, key), f"content/facts/{key}.yaml"
            for odd in set(named) - set(known):
                yield ContentProblem("content/facts/uses.yaml", f"{name}: {key}", *_not_known("id", odd, known, file))


def every_finding(content: "Content") -> Iterator[tuple[str, str, AnyFinding]]:
    """Yield every finding, also those of other uses, as (kind, id, finding)."""
    yield from (("findings", name, finding) for name, finding in content.findings.items())
    yield from (("use_findings", name, finding) for name, finding in content.use_findings.items())


def _unsure_numbers(content: "Content") -> Iterator[ContentProblem]:
    for kind, name, finding in every_finding(content):
        known = [content.sources[source] for source in finding.sources if source in content.sources]
        if finding.number is not None and known and all(source.tier == "none" for source in known):
            yield ContentProblem(
                file_of(kind, finding, name),
                f"{name}: sources",
                "a number needs a source that a reader can find, and none of these is.",
                "complete the citation in sources.yaml (tier), or tell the result in words, without a number.",
            )


def _findings_without_a_standing(content: "Content") -> Iterator[ContentProblem]:
    """Yield each scar or colour that a finding is about, while its option does not say what it is to that."""
    for name, finding in content.findings.items():
        option = content.options.get(finding.option)
        if option is None or finding.indirect == "other-scar":
            continue
        for scar in finding.scars:
            if key := _without_a_standing(finding, scar, option):
                yield ContentProblem(
                    file_of("options", option, finding.option),
                    key,
                    f'"{name}" is about this, and the option does not say what it is to that.',
                    "name it as used, possible, or tried and not used (tried-not-used, tried_colours).",
                )


def _without_a_standing(finding: Finding, scar: ScarId, option: Option) -> str | None:
    """Return the key that is missing in the option; None where it says what it is to a scar of a finding."""
    use = option.scars.get(scar)
    if use is None:
        return f"scars.{scar}"
    missing = set(finding.colours) - {*use.colours, *use.tried_colours} if use.colours else ()
    return f"scars.{scar}.colours" if missing else None


def _texts(words: object) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, Record):
        for key in type(words).model_fields:
            yield from _texts(getattr(words, key))
    elif isinstance(words, Mapping):
        for value in words.values():
            yield from _texts(value)
    elif isinstance(words, tuple):
        for value in words:
            yield from _texts(value)


def texts_of(words: object) -> tuple[str, ...]:
    """Return every sentence inside a record of words."""
    return tuple(_texts(words))


def _quiz(content: "Content") -> Iterator[ContentProblem]:
    """Yield answers and explanations that a question lacks or does not know, and side effects that an option has not."""
    for name, question in content.quiz.items():
        words = content.words.quiz.get(name)
        pairs = (("answers", question.labels), ("again", question.right)) if words else ()
        for key, needed in pairs:
            for odd in sorted(set(needed) ^ set(getattr(words, key))):
                yield ContentProblem(
                    words_file(content, "quiz", name),
                    f"{name}: {key}.{odd}",
                    "facts and words do not name the same ids.",
                    "add the missing one, or take the other out.",
                )
        for option, effect in question.side_effects.items():
            known = [one.id for one in content.options[option].side_effects] if option in content.options else [effect]
            if effect not in known:
                yield ContentProblem(
                    "content/facts/quiz.yaml",
                    f"{name}: side_effects.{option}",
                    f'"{effect}" is not a side effect of it.',
                    _did_you_mean(effect, known, f"content/facts/options/{option}.yaml"),
                )

"""Which labels the closed sets of ids need: a page looks a label up by an id, so each id has to have its own."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from ..models import (
    Certainty,
    Comparison,
    Course,
    Finding,
    NextStep,
    Option,
    Record,
    RedFlag,
    Regulation,
    Source,
    StandardRow,
)
from ..models.base import Basis
from ..models.clinics import LegalStatus
from ..models.evidence import Design, Tier
from ..models.numbers import MeasureClass, MeasureUnit, SpreadKind
from ..models.rules import AskedBefore, ToAsk, Topic, Verdict
from ..models.uses import UseVisits
from ..models.vocabulary import (
    Asker,
    CellState,
    CertaintyLevel,
    ChildAge,
    Colour,
    DentShape,
    EvidenceLevel,
    GoalId,
    HealthId,
    Involves,
    Lines,
    Outcome,
    RedFlagId,
    ScarAge,
    ScarId,
    Site,
    SkinReaction,
    Standing,
    When,
    ids,
)


def _ids_of(record: type[Record], field: str) -> tuple[str, ...]:
    """Return the ids that a field of a record may hold."""
    return tuple(_literals(record.model_fields[field].annotation))


def _literals(annotation: Any) -> Iterator[str]:
    for part in get_args(annotation):
        yield from (part,) if isinstance(part, str) else _literals(part)


def _effects() -> Iterator[str]:
    """Yield the sentences that join certainty and size, and the two forms of each verb."""
    yield "very-low.any"
    for level in ("high", "moderate", "low"):
        yield from (f"{level}.{size}" for size in _ids_of(Finding, "size"))
    for direction in _ids_of(Finding, "direction"):
        yield from (f"{direction}.plain", f"{direction}.third")


WHOLE: Mapping[str, tuple[str, ...]] = {
    "about_scars": _ids_of(Regulation, "about_scars"),
    "arm": _ids_of(Comparison, "arm"),
    "basis": ids(Basis),
    "because": _ids_of(Certainty, "because"),
    "class": tuple(one for one in ids(MeasureClass) if one != "other"),
    "colour": ids(Colour),
    "design": ids(Design),
    "done_by": _ids_of(Option, "done_by"),
    "effect": tuple(_effects()),
    "group": _ids_of(Option, "group"),
    "involves": ids(Involves),
    "judged": _ids_of(Finding, "judged_by"),
    "outcome": ids(Outcome),
    "shape": ids(DentShape),
    "subject": (*ids(AskedBefore), *ids(ToAsk)),
    "topic": ids(Topic),
    "urgency": _ids_of(RedFlag, "urgency"),
    "verdict": ids(Verdict),
}
"""Families that hold a label for each of these ids, and nothing else."""

_ANSWERS: Mapping[str, tuple[str, ...]] = {
    "red_flags": ids(RedFlagId),
    "health": ids(HealthId),
    "child_age": ids(ChildAge),
    "smoker": ("yes", "no"),
    "lines": ids(Lines),
    "marks_easily": ("yes", "no"),
    "skin": ids(SkinReaction),
    "site": ids(Site),
    "scar_age": ids(ScarAge),
    "goals": ids(GoalId),
    "colour": ids(Colour),
    "dent_shape": ids(DentShape),
    "scar": (*ids(ScarId), "unsure"),
    "asker": ids(Asker),
}

PARTLY: Mapping[str, tuple[str, ...]] = {
    "because_of": tuple(f"{question}_{answer}" for question, answers in _ANSWERS.items() for answer in answers),
    "cell": tuple(state for state in ids(CellState) if state not in ("number", "not-studied")),
    "clinician": tuple(f"{part}_{when}" for part in ("title", "lead", "when") for when in ids(When)),
    "certainty": (
        *ids(EvidenceLevel),
        *_ids_of(Certainty, "by"),
        *(f"said-{level}" for level in ids(CertaintyLevel)),
    ),
    "conformity": (
        *(f"section_{one}" for one in _ids_of(StandardRow, "section")),
        *(f"tier_{one}" for one in _ids_of(StandardRow, "tier")),
    ),
    "common": tuple(f"answer_{one}" for one in ("yes", "no", "unsure")),
    "evidence": tuple(f"read_{one}" for one in _ids_of(Source, "read")),
    "indirect": _ids_of(Finding, "indirect"),
    "next": _ids_of(NextStep, "whose"),
    "number": _ids_of(Finding, "unit"),
    "spread": tuple(f"{means}_{end}" for means in (*ids(SpreadKind), "ends") for end in ("both", "lower", "upper")),
    "days": ids(SpreadKind),
    "tier": tuple(one for one in ids(Tier) if one != "complete"),
    "unit": tuple(one for one in ids(MeasureUnit) if one not in ("percent-of-start", "percent")),
    "seller": tuple(f"status_{one}" for one in ids(LegalStatus)),
    "skin": tuple(f"s{step}" for step in range(1, 7)),
    "standing": ids(Standing),
    "summary": tuple(f"short_{one}" for one in (*ids(HealthId), *ids(RedFlagId))),
    "takeaway": tuple(f"basis_{one}" for one in ids(Basis)),
    "upkeep": _ids_of(Course, "upkeep"),
    "uses": _ids_of(UseVisits, "told_by"),
}
"""Families that hold a label for each of these ids, beside others."""

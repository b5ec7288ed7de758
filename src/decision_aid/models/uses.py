"""Other uses of mesotherapy: what is claimed, what was studied, what else there is. A use could become a journey."""

from typing import Literal

from pydantic import Field

from .base import Basis, Citations, Figure, Id, Range, Record, Reviewed, Text
from .evidence import Finding, StudyResult
from .vocabulary import OptionId
from .words import Lines

UseId = Literal["facial-rejuvenation", "hair-loss", "cellulite", "local-fat", "pigmentation", "active-acne"]
TreatmentId = Literal[
    "mesotherapy-mixture",
    "mesotherapy-hyaluronic",
    "mesotherapy-prp",
    "mesotherapy-dutasteride",
    "mesotherapy-minoxidil",
    "mesotherapy-tranexamic",
    "needling-with-ampoule",
    "injection-lipolysis",
    "acne-gels",
    "azelaic-acid",
    "cellulite-subcision",
    "chemical-peel",
    "collagenase-injection",
    "cryolipolysis",
    "deoxycholic-acid-submental",
    "lightening-creams",
    "oral-finasteride",
    "oral-tranexamic",
    "shock-wave",
    "sun-protection",
    "topical-minoxidil",
    "tretinoin-cream",
]


class Treatment(Record):
    """A kind of mesotherapy, or something else that people use instead; `option` names our own page about it."""

    id: TreatmentId
    kind: Literal["mesotherapy", "alternative"]
    option: OptionId | None = None
    sources: Citations


class UseFinding(StudyResult):
    """One result of one source (or of sources that agree) about a treatment for a use other than scars."""

    uses: tuple[UseId, ...] = Field(min_length=1)
    treatment: TreatmentId


class UseVisits(Record):
    """How many visits are quoted by sellers, or were made in a study; `None` where nobody says."""

    told_by: Literal["quoted", "studied"]
    sessions: Range | None = None
    weeks_between: Range | None = None
    basis: Basis
    sources: Citations


class UseTreatment(Record):
    """A treatment of one use. `findings` names findings of our options that speak of it too."""

    treatment: TreatmentId
    visits: tuple[UseVisits, ...] = ()
    findings: tuple[Id, ...] = ()


class Use(Record):
    """A use other than scars. `harms` names findings of mesotherapy that hold for any skin."""

    id: UseId
    claims: tuple[Id, ...] = Field(min_length=1)
    treatments: tuple[UseTreatment, ...] = Field(min_length=2)
    harms: tuple[Id, ...] = Field(min_length=1)
    regulation: tuple[Id, ...] = ()
    figures: dict[str, Figure] = {}
    support: dict[Literal["what_it_is", "in_short", "harms", "visits"], Citations]
    reviewed: Reviewed


class UseWords(Record):
    """Sentences of one use."""

    name: Text
    in_short: Text
    what_it_is: Text
    harms: Text
    visits: Text
    talk_to: Lines = Field(min_length=1)
    ask: Lines = Field(min_length=1)


class TreatmentWords(Record):
    """Name and one plain line of a treatment."""

    name: Text
    what_it_is: Text


AnyFinding = Finding | UseFinding

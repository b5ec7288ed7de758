"""The closed sets of ids that content, answers and rules share. Ids are stable: links and notes carry them."""

from typing import Any, Literal, TypeGuard, get_args

from .base import Id

ScarId = Literal[
    "atrophic-acne",
    "sunken",
    "hypertrophic",
    "keloid",
    "surgical-line",
    "stretch-marks",
    "discoloured",
    "contracture",
]
DentShape = Literal["icepick", "boxcar", "rolling", "mixed"]
Colour = Literal["dark", "red", "pale", "same"]
Lines = Literal["one", "few", "many"]
Site = Literal[
    "face",
    "brow",
    "eyelid",
    "mouth",
    "beard",
    "scalp",
    "ear",
    "neck",
    "chest",
    "shoulder",
    "back",
    "abdomen",
    "arm",
    "hand",
    "leg",
    "other",
]
ScarAge = Literal["under-3-months", "3-to-12-months", "1-to-2-years", "over-2-years"]
SkinReaction = Literal[
    "burns-never-tans", "burns-then-tans", "tans-rarely-burns", "rarely-burns-brown", "dark-brown-black"
]
GoalId = Literal[
    "flatter",
    "smoother",
    "fade-dark",
    "fade-red",
    "blend-pale",
    "ease-itch-pain",
    "softer",
    "less-wide",
    "stop-growing",
    "feel-better-about-it",
]
Asker = Literal["me", "child", "other"]
ChildAge = Literal["under-2", "2-to-6", "7-to-12", "13-to-17"]
HowItWent = Literal["helped", "came-back", "no-help", "too-hard"]  # what was tried, and how it went
HealthId = Literal[
    "pregnant",
    "trying-for-baby",
    "breastfeeding",
    "under-18",
    "infection-at-site",
    "active-acne",
    "cold-sores",
    "blood-thinner",
    "bleeding-disorder",
    "allergy-to-ingredient",
    "allergy-to-anaesthetic",
    "weak-immune-system",
    "diabetes",
    "autoimmune",
    "lupus",
    "psoriasis-or-vitiligo",
    "keloid-tendency",
    "isotretinoin-now",
    "isotretinoin-last-6-months",
    "pacemaker",
    "metal-implant-at-site",
    "cancer-now",
    "low-platelets",
    "fainting-with-needles",
    "bee-sting-allergy",
    "recent-tan",
]
RedFlagId = Literal[
    "fever-or-pus",
    "severe-pain",
    "eye-or-mouth-does-not-close",
    "bleeding-or-open-sore",
    "old-burn-sore",
    "changing-or-growing-fast",
    "quiet-scar-woke-up",
    "new-lump",
    "no-wound-before",
    "comes-and-goes-or-bulges",
    "no-better-after-treatment",
    "skin-cancer-before",
    "limits-movement",
]
When = Literal["today", "days", "two-weeks", "next-visit"]  # by when somebody looks at a sign, the most urgent first
OptionId = Id  # of a file in content/facts/options: which options there are is for the content to say
NOTHING: OptionId = "no-treatment"  # to leave the scar alone
MESOTHERAPY: OptionId = "mesotherapy"
ALWAYS_SHOWN: tuple[OptionId, ...] = (NOTHING, MESOTHERAPY)  # they take part in every comparison

Standing = Literal["fits", "possible", "caution", "delay", "avoid", "not-for-this-scar"]
CertaintyLevel = Literal["high", "moderate", "low", "very-low"]
EvidenceLevel = Literal["high", "moderate", "low", "very-low", "not-studied"]
GroupId = Literal[
    "waiting", "self-care", "support", "cream", "injection", "needling", "acid", "laser-or-light", "surgery"
]  # kinds of options, in the order in which every list shows them; options of one kind stand by name
CellState = Literal["number", "no-usable-number", "unclear", "not-studied"]
Outcome = Literal["benefit", "lasting", "colour-change", "harm", "recovery"]
Involves = Literal[
    "needles",
    "surgery",
    "laser-or-light",
    "heat",
    "acid",
    "freezing",
    "medicine",
    "cream",
    "blood-draw",
    "implant",
    "radiation",
    "dressing",
    "touch",
    "talking",
    "make-up",
]


def ids(vocabulary: object) -> tuple[Any, ...]:
    """Return the ids of one of the closed sets above, in their fixed order.

    >>> ids(DentShape)
    ('icepick', 'boxcar', 'rolling', 'mixed')
    """
    return get_args(vocabulary)


def is_level(name: str) -> TypeGuard[EvidenceLevel]:
    """Tell whether a name is a level of evidence."""
    return name in get_args(EvidenceLevel)

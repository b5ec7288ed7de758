"""A clinic profile that somebody is writing: a draft <-> YAML text, and a draft -> a clinic, or what is still wrong."""

from .checks import Kind, Problem, checked, id_of, slug, with_id
from .draft import (
    Draft,
    value_at,
    with_country,
    with_offers,
    with_product,
    with_value,
    without_product,
)
from .link import BY_LINK, clinic_code, clinic_of, read_pasted
from .text import (
    LARGEST_PRICE,
    MOST_LANGUAGES,
    LeftOut,
    Reading,
    Unread,
    draft_text,
    profile_text,
    read_profile,
)

__all__ = [
    "BY_LINK",
    "LARGEST_PRICE",
    "MOST_LANGUAGES",
    "Draft",
    "Kind",
    "LeftOut",
    "Problem",
    "Reading",
    "Unread",
    "checked",
    "clinic_code",
    "clinic_of",
    "draft_text",
    "id_of",
    "profile_text",
    "read_pasted",
    "read_profile",
    "slug",
    "value_at",
    "with_country",
    "with_id",
    "with_offers",
    "with_product",
    "with_value",
    "without_product",
]

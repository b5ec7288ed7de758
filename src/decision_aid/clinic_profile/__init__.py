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
    "LARGEST_PRICE",
    "MOST_LANGUAGES",
    "Draft",
    "Kind",
    "LeftOut",
    "Problem",
    "Reading",
    "Unread",
    "checked",
    "draft_text",
    "id_of",
    "profile_text",
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

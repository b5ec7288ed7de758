"""The page about the aid itself."""

from dataclasses import dataclass

from ...content import Content
from ...findings.evidence import STRONGEST_FIRST
from ...kept import kept
from ...wording import day, say
from ..findings.effects import level_badge
from ..shared.frame import last_review
from ..shared.parts import Badge
from ..shared.seller import country_name

PARTS = (
    "who",
    "paid",
    "policy",
    "status",
    "update",
    "level",
    "privacy",
    "access",
    "equality",
    "shared",
    "country",
    "not",
)


@dataclass(frozen=True)
class AboutView:
    """What is true of us."""

    title: str
    parts: tuple[str, ...]
    country: str | None
    badges: tuple[Badge, ...]
    review: str
    version: str
    changes: tuple[tuple[str, str], ...]


@kept(8)
def about_view(content: Content) -> AboutView:
    """Return the page about the aid."""
    words = content.words
    last, due = (day(words, when) for when in last_review(content))
    return AboutView(
        title=say(words, "about.title"),
        parts=PARTS,
        country=_country(content),
        badges=tuple(level_badge(words, level) for level in STRONGEST_FIRST),
        review=say(words, "about.review", last=last, next=due),
        version=say(words, "about.version", version=content.version),
        changes=_changes(content),
    )


def _country(content: Content) -> str | None:
    """Return for which country the prices and licences hold that a clinic tells (standards S1)."""
    clinic = content.clinic
    if clinic is None:
        return None
    return say(content.words, "about.country_clinic", name=clinic.name, country=country_name(content, clinic))


def _changes(content: Content) -> tuple[tuple[str, str], ...]:
    """Return what changed for readers, the newest first: (day, text)."""
    newest = sorted(content.changes.values(), key=lambda change: change.day, reverse=True)
    return tuple((day(content.words, change.day), content.words.changes[change.id].text) for change in newest)

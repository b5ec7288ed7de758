"""What matters, for the take-away: short lines instead of a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from ...content import Content
from ...person.journey import Journey
from ...values import Verdict
from ...wording import listed, say
from .values import Segment, values_view


@dataclass(frozen=True)
class MattersView:
    """What matters, for the take-away: each option with its wishes by verdict, and the wish in the person's own words."""

    options: tuple[tuple[str, tuple[str, ...], str], ...]
    closeness: str | None
    own_wish: str | None


def matters_view(content: Content, journey: Journey) -> MattersView | None:
    """Return what matters for the summary; None where the person said nothing about it."""
    words, view = content.words, values_view(content, journey)
    if not view.rows and not journey.own_wish:
        return None
    own = say(words, "what_matters.summary_own", wish=journey.own_wish) if journey.own_wish else None
    options = tuple((row.standing.name, _by_verdict(content, row.segments), row.unknown) for row in view.rows)
    return MattersView(options, view.closeness, own)


def _by_verdict(content: Content, segments: Sequence[Segment]) -> tuple[str, ...]:
    """Return "Fits: few visits and no needles." and the same for the other verdicts, in a fixed order."""
    return tuple(
        say(content.words, f"what_matters.now_{verdict}", names=listed(content.words, names))
        for verdict in get_args(Verdict)
        if (names := [segment.wish for segment in segments if segment.verdict == verdict])
    )

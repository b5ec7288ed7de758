"""What clinic texts say, claim by claim, beside what studies found."""

from collections.abc import Sequence

from decision_aid.content import Content
from decision_aid.views.options.claims import ClaimCard

from ..shell.drawing import draw


def claims(cards: Sequence[ClaimCard], content: Content) -> None:
    """Draw claims beside the evidence."""
    draw("pieces/claims.html", cards=cards, t=content.words.ui)

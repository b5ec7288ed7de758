"""Questions by subject, each with its answer behind one tap."""

from collections.abc import Sequence

from decision_aid.content import Content
from decision_aid.views.options.advice import Subject

from ..shell.drawing import draw


def asked(subjects: Sequence[Subject], content: Content) -> None:
    """Draw questions, their answers closed."""
    draw("pieces/asked.html", subjects=subjects, t=content.words.ui)

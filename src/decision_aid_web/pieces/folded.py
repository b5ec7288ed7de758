"""Lists with what they tell behind one tap: questions by subject, words of the field, claims beside the evidence."""

from collections.abc import Sequence

from decision_aid.content import Content
from decision_aid.views.options.advice import Subject
from decision_aid.views.options.claims import ClaimCard

from ..shell.drawing import draw_once


def asked(subjects: Sequence[Subject], content: Content) -> None:
    """Draw questions, their answers closed."""
    draw_once("pieces/asked.html", subjects=subjects, t=content.words.ui)


def glossary(terms: Sequence[tuple[str, str]], content: Content) -> None:
    """Draw words of the field in plain words."""
    draw_once("pieces/glossary.html", terms=terms, title=content.words.ui.common.glossary)


def claims(cards: Sequence[ClaimCard], content: Content) -> None:
    """Draw what clinic texts say, claim by claim, beside what studies found."""
    draw_once("pieces/claims.html", cards=cards, t=content.words.ui)

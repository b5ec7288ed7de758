"""Words of the field."""

from collections.abc import Sequence

from decision_aid.content import Content

from ..shell.drawing import draw


def glossary(terms: Sequence[tuple[str, str]], content: Content) -> None:
    """Draw words of the field in plain words, behind one tap."""
    draw("pieces/glossary.html", terms=terms, title=content.words.ui.common.glossary)

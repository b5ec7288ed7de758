"""Which answers changed something on a page: one line under its heading."""

from collections.abc import Container, Iterable

from decision_aid.content import Content
from decision_aid.models.vocabulary import OptionId
from decision_aid.person.journey import Journey
from decision_aid.views.person.changed import changed_line

from ..shell.drawing import draw


def what_changed(
    content: Content,
    journey: Journey,
    options: Iterable[OptionId] | None = None,
    about: Container[str] | None = None,
) -> None:
    """Draw which answers changed what we say of these options (all, where none are named); nothing where none did."""
    if line := changed_line(content, journey, options, about):
        draw("pieces/changed.html", line=line)

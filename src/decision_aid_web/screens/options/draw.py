"""The board: every option that is used for this scar, one row each, in their groups."""

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.options.compare import choices

from ...pieces.headings import section
from ...pieces.standings import option_card


def board(content: Content, journey: Journey) -> None:
    """Draw every option that is used for this scar, in the fixed groups, by name inside."""
    for group in choices(content, journey).groups:
        section(group.title)
        for line in group.options:
            option_card(line, content)

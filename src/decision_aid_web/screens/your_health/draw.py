"""Safety questions, group by group."""

from decision_aid.content import Content
from decision_aid.person.journey import Journey
from decision_aid.views.person.questions import health_groups

from ...pieces.questions import health_group


def groups(content: Content, journey: Journey) -> None:
    """Draw every list to tick, warning signs first."""
    why = content.words.ui.your_health.why_title
    for group in health_groups(content, journey):
        health_group(group, why)

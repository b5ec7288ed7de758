"""Who made the aid, and where it stands against the standards."""

from decision_aid.content import Content
from decision_aid.views.evidence.about import AboutView
from decision_aid.views.evidence.conformity import ConformityView

from ...shell.drawing import draw_once


def about(view: AboutView, content: Content) -> None:
    """Draw who made the aid, who paid, its status, and what the circles mean."""
    draw_once("screens/about/about.html", v=view, t=content.words.ui)


def conformity(view: ConformityView, content: Content) -> None:
    """Draw where the aid stands against the standards: the summary, failures, then every rule behind a tap."""
    draw_once("screens/about/conformity.html", v=view, t=content.words.ui)

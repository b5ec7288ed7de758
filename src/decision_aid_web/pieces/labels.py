"""Fixed copy for templates."""

from collections.abc import Mapping

from decision_aid.content import Content
from decision_aid.views.shared.text import page_text

PARTS = ("common", "cell", "number", "certainty", "who")  # labels that every drawing of a finding needs


def labels(content: Content, *pages: str) -> Mapping[str, str]:
    """Return the fixed copy for a template: what findings need, then the page's own."""
    return page_text(content, *PARTS, *pages)

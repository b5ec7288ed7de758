"""Three questions for a person who does not know the type of scar -> a likely type, or "have it looked at"."""

from collections.abc import Mapping

from ..content import Content
from ..models.vocabulary import ScarId


def likely_scar(said: Mapping[str, str | None], content: Content) -> ScarId | None:
    """Return the scar type of the first rule that fits every answer; None when somebody should look at it."""
    for rule in content.finder.values():
        if all(said.get(question) in allowed for question, allowed in rule.when.items()):
            return rule.suggests
    return None

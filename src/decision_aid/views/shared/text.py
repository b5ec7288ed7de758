"""The fixed copy of a page, straight from ui.yaml."""

from collections.abc import Mapping

from ...content import Content


def page_text(content: Content, *pages: str) -> Mapping[str, str]:
    """Return the labels of some pages by their last name; a later page wins."""
    return {
        key.partition(".")[2]: text for page in pages for key, text in content.words.ui.items()
        if key.startswith(f"{page}.")
    }  # fmt: skip

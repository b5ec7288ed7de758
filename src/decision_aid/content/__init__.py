"""The only reader of files: YAML -> Content, or every problem at once."""

from .labels import Labels
from .languages import FALLBACK, language_for, languages
from .library import Content, Words
from .loading import load_content

__all__ = ["FALLBACK", "Content", "Labels", "Words", "language_for", "languages", "load_content"]

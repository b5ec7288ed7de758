"""The only reader of files: YAML -> Content, or every problem at once."""

from .labels import Labels
from .library import Content, Words
from .loading import load_content

__all__ = ["Content", "Labels", "Words", "load_content"]

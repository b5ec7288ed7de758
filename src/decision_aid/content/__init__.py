"""The only reader of files: YAML -> Content, or every problem at once."""

from .library import Content, Words
from .loading import load_content

__all__ = ["Content", "Words", "load_content"]

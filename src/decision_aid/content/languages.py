"""The one owner of languages: which the aid has words in, and which of them a reader gets."""

from functools import cache
from pathlib import Path

FALLBACK = "en"  # what a reader gets who asks for none, or for one that has no words


@cache
def languages(root: Path) -> tuple[str, ...]:
    """Return the languages that have words below `root`, the one to fall back to first."""
    others = sorted(path.name for path in (root / "words").glob("*/") if path.name != FALLBACK)
    return (FALLBACK, *others)


def language_for(asked: str, root: Path) -> str:
    """Return the language to speak to a reader who asks for one by its code, as links name it.

    >>> language_for("no such language", Path("content"))
    'en'
    """
    return asked if asked in languages(root) else FALLBACK

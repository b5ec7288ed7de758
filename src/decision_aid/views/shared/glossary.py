"""Words of the field in plain words: all of them, or those that stand in some texts."""

import re
from collections.abc import Iterable

from ...content import Content
from ...content.linking import texts_of
from ...kept import kept
from ...models import Term


@kept(8)
def every_term(content: Content) -> tuple[tuple[str, str], ...]:
    """Return all terms with what they mean, by name."""
    return _sorted(content.words.glossary.values())


@kept(64)
def terms_of_option(content: Content, option: str) -> tuple[tuple[str, str], ...]:
    """Return the terms that stand in the words of an option, with what they mean."""
    whole = " ".join(texts_of(content.words.options[option]))
    return _sorted(term for term in content.words.glossary.values() if _stands_in(term, whole))


def _stands_in(term: Term, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(name)}s?\b", text, re.IGNORECASE) for name in (term.term, *term.also))


def _sorted(terms: Iterable[Term]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((term.term, term.means) for term in terms), key=lambda pair: pair[0].lower()))

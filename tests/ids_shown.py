"""Finds ids of the content in what readers see.

Ids of one word, such as "keloid", are words that readers know; and a result of a study has a name that people may cite.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, get_origin

from decision_aid.models import vocabulary
from decision_aid.models.vocabulary import ids
from samples import real_content

WORDS_TOO = {"make-up"}


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds an id of a vocabulary, a question, a wish or a next step that could be no word."""
    content = real_content()
    found = {one for kind in vars(vocabulary).values() if get_origin(kind) is Literal for one in ids(kind)}
    found |= {*content.options, *content.questions, *content.wishes, *content.next_steps, *content.cautions}
    odd = sorted((one for one in found if re.search("[-_]", str(one)) and one not in WORDS_TOO), key=len, reverse=True)
    return re.compile(rf"(?<![\w./?=&,-])({'|'.join(map(re.escape, odd))})(?![\w-])")


def ids_in(texts: Iterable[str]) -> set[str]:
    """Return the ids that stand in some texts; addresses may hold them."""
    return {one for text in texts for one in _pattern().findall(text)}

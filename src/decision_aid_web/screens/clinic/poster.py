"""The poster of a clinic's link as a tagged PDF, on A4 or A5."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from decision_aid.views.clinic.poster import Poster

from ...shell.typeset import compiled, latin_only

Paper = Literal["a4", "a5"]
TEMPLATE = Path(__file__).parent / "poster.typ"


def poster_pdf(poster: Poster, picture: str, paper: Paper) -> bytes:
    """Return the poster as PDF/UA-1; `picture` is the code as SVG. A name that our font cannot set well is left out of it."""
    clinic = poster.clinic if latin_only(poster.clinic) == poster.clinic else poster.clinic_unnamed
    text = json.dumps({**asdict(poster), "clinic": clinic, "picture": picture}, ensure_ascii=False)
    return compiled(TEMPLATE, poster=text, paper=paper)

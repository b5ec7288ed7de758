"""How the cost grows with the number of options: the same real option over and over, each with an id of its own."""

import re
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.figures import table
from bench.sizes import Size
from browser.driver import KELOID
from decision_aid.board import Tools
from decision_aid.content import Content, load_content
from decision_aid.matching import match
from decision_aid.person.journey import Journey
from decision_aid.views.board.whole import board_view
from decision_aid.views.options.compare import comparison
from faults.trees import copied

COPIED = "nerve-pain-care"
FOLDERS = ("facts/options", "words/en/options")


def made_up(to: Path, number: int) -> Path:
    """Return the folder of a content with so many made-up options beside the real ones."""
    content = copied(to) / "content"
    word = re.compile(rf"(?<![\w-]){COPIED}(?![\w-])")
    for folder in FOLDERS:
        text = (content / folder / f"{COPIED}.yaml").read_text("utf-8")
        for at in range(number):
            id = f"made-up-{at}"
            (content / folder / f"{id}.yaml").write_text(word.sub(id, text), "utf-8")
    return content


def seconds(act: Callable[[], object], rounds: int) -> float:
    """Return the shortest of several times: what else runs can only make one longer."""

    def once() -> float:
        begun = time.perf_counter()
        act()
        return time.perf_counter() - begun

    return min(once() for _ in range(rounds))


def measured(content: Content, rounds: int) -> tuple[float, ...]:
    """Return the seconds to match, to make the board, and to compare all that can be compared."""
    journey = Journey.model_validate({**KELOID, "answers": {**KELOID["answers"], "scar": "hypertrophic"}})
    acts = (
        lambda: match(journey.answers, content),
        lambda: board_view(content, journey, Tools()),
        lambda: comparison(content, journey),
    )
    return tuple(seconds(act, rounds) for act in acts)


def growth(size: Size) -> list[str]:
    """Return the table of growth; a column that grows no faster than the options is linear or better."""
    rows = []
    for number in size.options:
        with tempfile.TemporaryDirectory() as folder:
            root = made_up(Path(folder), number)
            check = seconds(lambda root=root: load_content(root), 1)
            content = load_content(root)
        times = measured(content, size.rounds)
        rows.append((number, len(content.options), f"{check:.1f}", *(f"{one * 1000:.1f}" for one in times)))
    return table(("made up", "options in all", "check, s", "match, ms", "board, ms", "compare, ms"), rows)

"""How the cost grows with the number of options: the same real option over and over, each with ids of its own."""

import gc
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any

from bench.figures import Aim, table, with_aims
from bench.sizes import Size
from browser.driver import KELOID
from decision_aid.board import Tools
from decision_aid.content import Content, load_content
from decision_aid.matching import match
from decision_aid.person.journey import Journey
from decision_aid.views.board.whole import board_view
from decision_aid.views.options.compare import comparison
from decision_aid_web.serving.memory import set_apart
from faults.trees import copied

COPIED, SCAR = "nerve-pain-care", "surgical-line"  # an option, and the scar that its results are about
OPTIONS = ("facts/options", "words/en/options")
RESULTS = ("facts/findings", "words/en/findings")


def made_up(to: Path, number: int, with_results: bool) -> Path:
    """Return the folder of a content with so many made-up options beside the real ones, with results of their own or none."""
    content = copied(to) / "content"
    ids = [COPIED, *(_results(content) if with_results else ())]
    word = re.compile(rf"(?<![\w-])({'|'.join(ids)})(?![\w-])")
    for folder in (*OPTIONS, *(RESULTS if with_results else ())):
        text = (content / folder / f"{COPIED}.yaml").read_text("utf-8")
        for at in range(number):
            renamed = word.sub(lambda found, at=at: f"made-up-{at}-{found[0]}", text)
            (content / folder / f"made-up-{at}-{COPIED}.yaml").write_text(renamed, "utf-8")
    return content


def _results(content: Path) -> list[str]:
    """Return the ids of all results of the option that is copied."""
    return re.findall(r"^- id: (\S+)", (content / RESULTS[0] / f"{COPIED}.yaml").read_text("utf-8"), re.MULTILINE)


def kept_ready() -> list[Any]:
    """Return all that keeps results ready for the next who asks."""
    found = (one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper))
    return [one for one in found if str(one.__module__).startswith("decision_aid")]


def seconds(act: Callable[[], object], rounds: int, forget: Sequence[Any] = ()) -> float:
    """Return the shortest of several times, as what else runs can only make one longer; nothing is ready before."""

    def once() -> float:
        for one in forget:
            one.cache_clear()
        begun = time.perf_counter()
        act()
        return time.perf_counter() - begun

    return min(once() for _ in range(rounds))


def measured(content: Content, rounds: int) -> tuple[float, ...]:
    """Return the seconds to match, to make the board, and to compare all that can be compared, in a process as served."""
    journey = Journey.model_validate({**KELOID, "answers": {**KELOID["answers"], "scar": SCAR}})
    acts = (
        lambda: match(journey.answers, content),
        lambda: board_view(content, journey, Tools()),
        lambda: comparison(content, journey),
    )
    ready = kept_ready()
    set_apart()
    try:
        return tuple(seconds(act, rounds, ready) for act in acts)
    finally:
        gc.unfreeze()


def _row(number: int, rounds: int) -> Iterator[object]:
    with tempfile.TemporaryDirectory() as folder:
        alone = made_up(Path(folder) / "alone", number, with_results=False)
        whole = made_up(Path(folder) / "whole", number, with_results=True)
        checks = [seconds(lambda root=root: load_content(root), 1) for root in (alone, whole)]
        content = load_content(whole)
    yield from (number, len(content.options), len(content.findings))
    yield from (f"{one:.1f}" for one in checks)
    yield from (f"{one * 1000:.0f}" for one in measured(content, rounds))


ACTS = ("match", "board", "compare")
NOISE = 1.3  # of one measurement against another
READ = "Most of it is reading YAML, whose text grows with the results."


def growth(size: Size) -> list[str]:
    """Return the table of growth; a column that grows no faster than the options is linear or better."""
    heads = ("made up", "options in all", "results in all", "check of options alone, s", "check with their results, s")
    rows = [tuple(_row(number, size.rounds)) for number in size.options]
    lines = table((*heads, "match, ms", "board, ms", "compare, ms"), rows)
    first, last = rows[0], rows[-1]
    grown = last[1] / first[1]
    slower = [one for one, a, b in zip(ACTS, first[-3:], last[-3:], strict=True) if float(b) > grown * float(a) * NOISE]
    return with_aims(
        lines,
        (
            Aim(f"no faster than the options, which grew {grown:.0f} times", not slower, f"{', '.join(slower)} did."),
            Aim(f"check of {last[1]:,} options under 5 s", float(last[3]) < 5),
            Aim(f"the same with {last[2]:,} results", float(last[4]) < 5, READ),
        ),
    )

"""How much is measured: in full, or only to see that it runs."""

from dataclasses import dataclass

from browser.driver import PAGES


@dataclass(frozen=True)
class Size:
    """How often, how many, how long. Seconds where a time is meant."""

    pages: tuple[str, ...] = PAGES
    throttled: tuple[str, ...] = ("", "options", "compare", "visits", "option?option=mesotherapy", "about")
    loads: int = 3
    taps: int = 15
    starts: int = 3
    people: int = 50
    gone_for: int = 60
    draws: int = 40
    levels: tuple[int, ...] = (50, 200, 300, 400, 500, 750, 1000)
    every: float = 10
    seconds: float = 20
    stay: float = 600
    options: tuple[int, ...] = (10, 100, 1000)
    rounds: int = 5


FULL = Size()
QUICK = Size(
    pages=("", "compare"),
    throttled=("",),
    loads=1,
    taps=3,
    starts=1,
    people=4,
    gone_for=1,
    draws=3,
    levels=(2, 4),
    every=1,
    seconds=4,
    stay=5,
    options=(10, 20),
    rounds=1,
)

"""The pages of the aid: the one list that the navigation, the frame, the tests and the pictures read."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Page:
    """One page. Its id names its script, its address, its screen and its labels.

    `is_step`: it stands on the way from start to summary. `in_menu`: the menu leads there.
    """

    id: str
    is_step: bool = False
    in_menu: bool = True

    @property
    def script(self) -> str:
        """The script that draws it, from the root of the project."""
        return f"pages/{self.id}.py"


_STEPS = (
    "start",
    "your_scar",
    "options",
    "your_health",
    "compare",
    "option",
    "visits",
    "what_matters",
    "check",
    "summary",
)
_BESIDE = ("faq", "choosing", "claims", "uses", "evidence", "about", "practitioner")
_LED_TO = ("present", "clinic")  # the page for practitioners leads there

# In the order of the menu; the first is where the aid opens.
PAGES: Mapping[str, Page] = MappingProxyType(
    {
        **{name: Page(name, is_step=True) for name in _STEPS},
        **{name: Page(name) for name in _BESIDE},
        **{name: Page(name, in_menu=False) for name in _LED_TO},
    }
)
STEPS = tuple(name for name, page in PAGES.items() if page.is_step)
FIRST = STEPS[0]

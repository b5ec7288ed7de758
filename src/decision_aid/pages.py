"""The pages of the aid: the one list that the navigation, the frame, the tests and the pictures read."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

MenuGroup = Literal["way", "know", "practitioners", "about"]
MENU: tuple[MenuGroup, ...] = get_args(MenuGroup)


@dataclass(frozen=True)
class Page:
    """One page. Its id names its script, its address, its screen and its labels. `group` is its part of the menu."""

    id: str
    group: MenuGroup

    @property
    def script(self) -> str:
        """The script that draws it, from the root of the project."""
        return f"pages/{self.id}.py"

    @property
    def is_step(self) -> bool:
        """Whether it stands on the way from start to summary."""
        return self.group == "way"


# In the order of the menu; the first is where the aid opens.
_PAGES: Mapping[MenuGroup, tuple[str, ...]] = {
    "way": (
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
    ),
    "know": ("claims", "uses", "evidence"),
    "practitioners": ("practitioner", "present", "clinic"),
    "about": ("about",),
}
PAGES: Mapping[str, Page] = MappingProxyType(
    {name: Page(name, group) for group, names in _PAGES.items() for name in names}
)
STEPS = tuple(name for name, page in PAGES.items() if page.is_step)
FIRST = STEPS[0]

"""Labels of the screens: `t.compare.title`, or `t["compare"]["title"]` where a name is put together from an id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """Frozen things by name, read as attributes or as items, so that a template and a program say the same.

    It is no mapping: names such as "title" or "items" are labels, and no method stands in their way.
    """

    _what: str
    _things: Mapping[str, T]

    def __getitem__(self, name: str) -> T:
        """Return what has this name. Raises: KeyError, with where it was looked for."""
        if name not in self._things:
            raise KeyError(f"{self._what}.{name}")
        return self._things[name]

    def __getattr__(self, name: str) -> T:
        """Return what has this name. Raises: AttributeError, with where it was looked for."""
        if name.startswith("_") or name not in self._things:
            raise AttributeError(f"{self._what}.{name}")
        return self._things[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the author's order."""
        return iter(self._things)


Family = Named[str]
Labels = Named[Family]


def labels_of(families: Mapping[str, Mapping[str, str]]) -> Labels:
    """Return labels by family. No label hides another: each is told with its family."""
    return Named("ui", {family: Named(family, texts) for family, texts in families.items()})


def every_label(labels: Labels) -> Iterator[tuple[str, str, str]]:
    """Yield each label as (family, name, text)."""
    for family in labels:
        for name in labels[family]:
            yield family, name, labels[family][name]

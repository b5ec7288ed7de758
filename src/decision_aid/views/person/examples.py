"""Examples -> what the start page offers, and the bar that marks one on every page."""

from dataclasses import dataclass

from ...content import Content
from ...models import Id
from ...pages import PAGES
from ...person.examples import Opened, journey_of
from ...wording import say

BOARD = "options"


@dataclass(frozen=True)
class ExampleDoor:
    """One example to open, as it is before anybody changes it."""

    opens: Opened
    name: str
    who: str


@dataclass(frozen=True)
class ExamplesView:
    """All examples, and the page that each of them opens at."""

    title: str
    lead: str
    doors: tuple[ExampleDoor, ...]
    leads_to: str


@dataclass(frozen=True)
class ExampleBar:
    """What stands on every page of an open example, and in the place of what an example does not give."""

    mark: str
    name: str
    leave: str
    withheld: str


def examples_view(content: Content) -> ExamplesView:
    """Return the examples in the order of the content. They open at the board, or where there is none, side by side."""
    words = content.words
    return ExamplesView(
        title=say(words, "example.title"),
        lead=say(words, "example.lead"),
        doors=tuple(
            ExampleDoor(
                Opened(example=name, journey=journey_of(example)), words.examples[name].name, words.examples[name].who
            )
            for name, example in content.examples.items()
        ),
        leads_to=PAGES[BOARD if BOARD in PAGES else "compare"].script,
    )


def example_bar(content: Content, example: Id) -> ExampleBar:
    """Return the words of the bar for one example."""
    words = content.words
    return ExampleBar(
        mark=say(words, "example.mark"),
        name=words.examples[example].name,
        leave=say(words, "example.leave"),
        withheld=say(words, "example.withheld"),
    )

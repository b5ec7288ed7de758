"""What to compare: the options that are used for this scar as short rows, by kind; the same rows as on the board."""

from dataclasses import dataclass

from ...board import used
from ...content import Content
from ...kept import kept
from ...matching import OptionMatch, match
from ...models.vocabulary import OptionId, Standing
from ...person.applying import as_it_applies
from ...person.journey import Journey
from ...wording import say
from ..options.standings import standing_words
from ..shared.seller import offer_mark
from .because import because
from .glance import GlanceCell, glance_column
from .rows import Place, place_of
from .whole import BarView, bar_view, said_of_pick


@dataclass(frozen=True)
class PickRow:
    """One option: where it stands, its main figure of benefit, and whether it is in the comparison."""

    option: OptionId
    kind: str
    name: str
    standing: Standing
    standing_words: str
    because: str
    offer: str | None
    benefit: GlanceCell
    place: Place


@dataclass(frozen=True)
class PickerView:
    """The rows to pick from, and what is in the comparison; `said` is what the last tap did."""

    rows: tuple[PickRow, ...]
    bar: BarView
    said: str


@kept(64)
def picker_view(content: Content, journey: Journey, wanted: OptionId | None, tapped: str) -> PickerView:
    """Return every option that is used for this scar, by kind; `wanted` did not fit, `tapped` is the last one tapped."""
    journey = as_it_applies(journey, content)
    found = used(match(journey.answers, content), content)
    cells = glance_column(content, tuple(one.option for one in found), "benefit", journey.answers)
    bar = bar_view(content, journey, wanted)
    told = said_of_pick(content, journey, tapped) if content.has_option(tapped) else ""
    rows = tuple(_row(content, journey, one, cell) for one, cell in zip(found, cells, strict=True))
    return PickerView(rows, bar, bar.full or told)


def _row(content: Content, journey: Journey, one: OptionMatch, benefit: GlanceCell) -> PickRow:
    words = content.words
    return PickRow(
        option=one.option,
        kind=say(words, f"group.{content.options[one.option].group}"),
        name=words.options[one.option].name,
        standing=one.standing,
        standing_words=standing_words(content, one),
        because=because(content, one),
        offer=offer_mark(content, one.option),
        benefit=benefit,
        place=place_of(journey, one.option),
    )

"""Pictures of numbers: icon arrays as inline SVG, and the look of every Plotly figure. No motion, no colour code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go
from markupsafe import Markup, escape

from decision_aid.views.shared.parts import IconArray

BLOCK = 100
MOST_ACROSS = 5  # blocks in a row
HATCHED = "h"
ROW = 86  # pixels of a chart: a name of at most two lines, the row, and a number below it
LETTERS_A_LINE = 40  # of a name on a phone
STILL = {"displayModeBar": False, "staticPlot": True}  # how Plotly draws: with nothing that moves or can be tapped
CARD = {"light": "#FFFFFF", "dark": "#1A2629"}  # what a chart lies on: covers grid lines behind words
INK = {"light": ("#17252A", "#1D4E79", "#6F7F84", "#D6DAD7"), "dark": ("#E8EEEC", "#8FBCE6", "#9FB0B4", "#33443F")}


@dataclass(frozen=True)
class Raster:
    """How many squares stand in a row, how far apart they begin and how large they are: in whole pixels, so that all look alike."""

    a_row: int
    step: int
    size: int


TENS = Raster(10, 17, 14)
TWENTIES = Raster(20, 11, 8)  # where a picture is one of many, as in a cell
BLOCKS = Raster(10, 8, 6)  # of a hundred squares each


def icon_array(picture: IconArray, raster: Raster = TENS) -> Markup:
    """Return squares, filled from the bottom left, by the raster; 1,000 are ten blocks of 100 (standards R9).

    All squares of a kind are one path: a page may show a thousand of them, and each part of a page costs a phone time.
    The picture begins half a pixel before its first square, so that the edges fill a pixel.
    """
    blocks = max(1, picture.of // BLOCK)
    across = min(blocks, MOST_ACROSS)
    raster = raster if blocks == 1 else BLOCKS
    width = across * (raster.a_row + 1) * raster.step - raster.step
    height = -(-blocks // across) * (BLOCK // raster.a_row + 1) * raster.step - raster.step
    places = [(_kind(picture, number), *_place(number, across, raster, height)) for number in range(picture.of)]
    kind = ' class="thousand"' if blocks > 1 else ""
    return Markup(
        f'<svg{kind} width="{width}" height="{height}" viewBox="-0.5 -0.5 {width} {height}" role="img"'
        f' aria-label="{escape(picture.alt)}">'
        f"<title>{escape(picture.alt)}</title>{''.join(_drawn(places, raster.size))}</svg>"
    )


def _place(number: int, across: int, raster: Raster, height: int) -> tuple[int, int]:
    """Return the upper left corner of a square; a block is one step from the next."""
    side = (raster.a_row + 1) * raster.step
    block, inside = divmod(number, BLOCK)
    row, column = divmod(inside, raster.a_row)
    return (block % across) * side + column * raster.step, height - (block // across) * side - (row + 1) * raster.step


def _drawn(places: Sequence[tuple[str, int, int]], size: int) -> Iterator[str]:
    """Yield one path for each kind of square that there is, and the hatch."""
    square = f"h{size}v{size}h-{size}z"
    for wanted in dict.fromkeys(kind for kind, _, _ in places):
        corners = [(x, y) for kind, x, y in places if kind == wanted]
        yield f'<path class="{wanted}" d="{"".join(f"M{x} {y}{square}" for x, y in corners)}"/>'
        if wanted == HATCHED:
            yield f'<path class="hatch" d="{"".join(_hatch(x, y, size) for x, y in corners)}"/>'


def _hatch(x: int, y: int, size: int) -> str:
    """Return three slanting lines inside a square.

    Lines, not a pattern: a pattern is named by an id, and one that lies in a hidden column paints nothing anywhere.
    """
    half = size // 2
    lines = ((0, half, half, 0), (0, size, size, 0), (half, size, size, half))
    return "".join(f"M{x + one} {y + two}L{x + three} {y + four}" for one, two, three, four in lines)


def _kind(picture: IconArray, number: int) -> str:
    """Return the class of a square: event, empty, or hatched where a range is known."""
    if picture.low is not None and picture.high is not None and picture.low <= number < picture.high:
        return HATCHED if number >= picture.had else "e"
    return "e" if number < picture.had else "n"


def lay_out(figure: go.Figure, theme: str, rows: int) -> go.Figure:
    """Return the figure in the look of the page: `rows` lines from top to bottom, with nothing that moves."""
    ink, _, muted, line = INK[theme]
    foot = 60 if figure.layout.xaxis.title.text else 34
    still(figure, theme, 26 + foot + ROW * rows, {"l": 14, "r": 14, "t": 10, "b": foot})
    figure.update_xaxes(gridcolor=line, zeroline=False, fixedrange=True, tickfont={"color": ink}, linecolor=muted)
    figure.update_yaxes(visible=False, fixedrange=True, range=[rows - 0.5, -0.8])
    return figure


def still(figure: go.Figure, theme: str, height: int, margin: Mapping[str, int]) -> None:
    """Give a figure the type and the ground of the page, its height and margins in pixels, and nothing that moves."""
    figure.update_layout(
        template=None,
        height=height,
        margin=dict(margin),
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode=False,
        hovermode=False,
        font={"color": INK[theme][0], "size": 15, "family": "Source Sans, sans-serif"},
    )


def name_row(figure: go.Figure, place: int, name: str, theme: str) -> None:
    """Write the name of a row above it from the left edge, so that a phone has room for the row itself."""
    figure.add_annotation(
        xref="paper",
        x=0,
        y=place,
        xanchor="left",
        yanchor="bottom",
        yshift=12,
        showarrow=False,
        align="left",
        text="<br>".join(wrap(name, LETTERS_A_LINE)),
        font={"color": INK[theme][0], "size": 15},
        bgcolor=CARD[theme],
    )

"""Pictures of numbers: icon arrays as inline SVG, and the look of every Plotly figure. No motion, no colour code."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

import plotly.graph_objects as go
from markupsafe import Markup, escape

from decision_aid.views.shared.parts import IconArray

A_ROW = 10
A_WIDE_ROW = 20  # where a picture is one of many, as in a cell
BLOCK = 100
STEP, SIZE, BLOCK_GAP = 17, 14, 8
SQUARE = f"h{SIZE}v{SIZE}h-{SIZE}z"
HATCHED = "h"
ROW = 86  # pixels of a chart: a name of at most two lines, the row, and a number below it
LETTERS_A_LINE = 40  # of a name on a phone
STILL = {"displayModeBar": False, "staticPlot": True}  # how Plotly draws: with nothing that moves or can be tapped
CARD = {"light": "#FFFFFF", "dark": "#1A2629"}  # what a chart lies on: covers grid lines behind words
INK = {"light": ("#17252A", "#1D4E79", "#6F7F84", "#D6DAD7"), "dark": ("#E8EEEC", "#8FBCE6", "#9FB0B4", "#33443F")}


def icon_array(picture: IconArray, a_row: int = A_ROW) -> Markup:
    """Return squares, filled from the bottom left, `a_row` in a row of 100; 1,000 are ten blocks of 100 (standards R9).

    All squares of a kind are one path: a page may show a thousand of them, and each part of a page costs a phone time.
    """
    blocks = max(1, picture.of // BLOCK)
    across = min(blocks, 5)
    a_row = a_row if blocks == 1 else A_ROW
    width = across * (a_row * STEP + BLOCK_GAP) - BLOCK_GAP
    height = -(-blocks // across) * (BLOCK // a_row * STEP + BLOCK_GAP) - BLOCK_GAP
    places = [(_kind(picture, number), *_place(number, across, a_row, height)) for number in range(picture.of)]
    kind = ' class="thousand"' if blocks > 1 else ""
    return Markup(
        f'<svg{kind} viewBox="0 0 {width} {height}" role="img" aria-label="{escape(picture.alt)}">'
        f"<title>{escape(picture.alt)}</title>{''.join(_drawn(places))}</svg>"
    )


def _place(number: int, across: int, a_row: int, height: int) -> tuple[int, int]:
    """Return the upper left corner of a square."""
    side = A_ROW * STEP + BLOCK_GAP  # of a block among blocks
    block, inside = divmod(number, BLOCK)
    row, column = divmod(inside, a_row)
    return (block % across) * side + column * STEP + 1, height - (block // across) * side - (row + 1) * STEP + 2


def _drawn(places: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """Yield one path for each kind of square that there is, and the hatch."""
    for wanted in dict.fromkeys(kind for kind, _, _ in places):
        corners = [(x, y) for kind, x, y in places if kind == wanted]
        yield f'<path class="{wanted}" d="{"".join(f"M{x} {y}{SQUARE}" for x, y in corners)}"/>'
        if wanted == HATCHED:
            yield f'<path class="hatch" d="{"".join(_hatch(x, y) for x, y in corners)}"/>'


def _hatch(x: int, y: int) -> str:
    """Return three slanting lines inside a square.

    Lines, not a pattern: a pattern is named by an id, and one that lies in a hidden column paints nothing anywhere.
    """
    near, middle, far = 1, SIZE // 2, SIZE - 1
    lines = ((near, middle, middle, near), (near + 1, far - 1, far - 1, near + 1), (middle, far, far, middle))
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

"""Studies side by side: one line a group with a dot, full for the treated group and hollow for the other one."""

from textwrap import wrap

import plotly.graph_objects as go

from decision_aid.views.evidence.forests import ForestRow, ForestView
from decision_aid.views.shared.parts import Mark

from ...pieces.charts import CARD, INK, still

A_ROW, A_LINE = 44, 19  # pixels: the dot with the space around it, and each line of words above it
LETTERS_A_LINE = 46  # on a phone
ROOM = 1.1  # between the last mark and the end of the axis
DASHES = {"confidence": "solid", "lowest-and-highest": "longdash", "ours": "dot"}  # any other range: short dashes


def forest_chart(view: ForestView, theme: str) -> go.Figure:
    """Return all groups on one axis; each line is named above it, so that a phone has room."""
    ink, _, _, line = INK[theme]
    figure, most_lines = go.Figure(), max(len(_lines(row)) for row in view.rows)
    for place, row in enumerate(view.rows):
        _add_row(figure, row, place, theme)
    height = A_ROW + A_LINE * most_lines
    still(figure, theme, 66 + height * len(view.rows) + 24, {"l": 12, "r": 24, "t": 4, "b": 62})
    figure.update_xaxes(
        title={"text": view.axis.title, "font": {"size": 14}},
        range=_ends(view),
        gridcolor=line,
        zeroline=True,
        zerolinecolor=line,
        fixedrange=True,
        tickfont={"color": ink},
    )
    top = (height - 24) / height  # of the words of the first row
    figure.update_yaxes(visible=False, fixedrange=True, range=[len(view.rows) - 1 + 24 / height, -top])
    return figure


def _ends(view: ForestView) -> list[float]:
    """Return the ends of the axis from left to right: whole, or from nothing to a little after the last mark."""
    axis = view.axis
    if not axis.fits:
        return [axis.start, axis.end]
    drawn = [place for row in view.rows for place in (row.mark.at, row.mark.low, row.mark.high) if place is not None]
    most = max(drawn) or axis.end / 10
    return [min(axis.start, min(drawn) * ROOM), min(axis.end, most * ROOM)]


def _lines(row: ForestRow) -> list[str]:
    return [row.head, *wrap(row.tail, LETTERS_A_LINE)]


def _add_row(figure: go.Figure, row: ForestRow, place: int, theme: str) -> None:
    ink, event, muted, _ = INK[theme]
    mark = row.mark
    _add_before(figure, mark, place, muted)
    _add_range(figure, mark, place, event)
    figure.add_scatter(
        x=[mark.at],
        y=[place],
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": "circle" if mark.treated else "circle-open",
            "size": 15,
            "color": event,
            "line": {"width": 3, "color": event},
        },
    )
    head, *tail = _lines(row)
    figure.add_annotation(
        xref="paper",
        x=0,
        y=place,
        xanchor="left",
        yanchor="bottom",
        yshift=9,
        showarrow=False,
        align="left",
        text="<br>".join([f"<b>{head}</b>", *tail]),
        font={"color": ink, "size": 14},
        bgcolor=CARD[theme],
    )


def _add_before(figure: go.Figure, mark: Mark, place: int, colour: str) -> None:
    """Draw from where a group came: a small upright line, and the way to the dot."""
    if mark.before is not None:
        figure.add_scatter(
            x=[mark.before, mark.at],
            y=[place] * 2,
            mode="lines+markers",
            line={"color": colour, "width": 2},
            marker={"symbol": "line-ns", "size": [14, 0], "line": {"color": colour, "width": 3}},
        )


def _add_range(figure: go.Figure, mark: Mark, place: int, colour: str) -> None:
    """Draw a range as what it is; an end that was not printed is drawn at the dot."""
    if mark.spread is not None:
        ends = [mark.at if end is None else end for end in (mark.low, mark.high)]
        dash = DASHES.get(mark.spread, "dash")
        figure.add_scatter(x=ends, y=[place] * 2, mode="lines", line={"color": colour, "width": 3, "dash": dash})

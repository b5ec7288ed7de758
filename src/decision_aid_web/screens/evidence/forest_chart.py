"""Studies side by side: one line a group with a dot, full for the treated group and hollow for the other one."""

import plotly.graph_objects as go

from decision_aid.views.evidence.sums import ForestRow, ForestView

from ...pieces.charts import INK

A_ROW = 62  # pixels: a line of words and the range below it


def forest_chart(view: ForestView, theme: str) -> go.Figure:
    """Return the ranges of all groups on one axis from 0; each line is named above it, so that a phone has room."""
    ink, _, _, line = INK[theme]
    figure = go.Figure()
    for place, row in enumerate(view.rows):
        _add_row(figure, row, place, theme)
    most = max(row.upper for row in view.rows)
    figure.update_layout(
        template=None,
        height=90 + A_ROW * len(view.rows),
        margin={"l": 12, "r": 24, "t": 10, "b": 52},
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        dragmode=False,
        hovermode=False,
        font={"color": ink, "size": 15, "family": "Source Sans, sans-serif"},
    )
    figure.update_xaxes(
        title={"text": view.axis},
        range=[0, min(view.of, most * 1.1)],
        gridcolor=line,
        zeroline=True,
        zerolinecolor=line,
        fixedrange=True,
        tickfont={"color": ink},
    )
    figure.update_yaxes(visible=False, fixedrange=True, range=[len(view.rows) - 0.4, -0.8])
    return figure


def _add_row(figure: go.Figure, row: ForestRow, place: int, theme: str) -> None:
    ink, event, _, _ = INK[theme]
    figure.add_scatter(x=[row.lower, row.upper], y=[place] * 2, mode="lines", line={"color": event, "width": 3})
    figure.add_scatter(
        x=[row.shown],
        y=[place],
        mode="markers",
        marker={"symbol": "circle" if row.treated else "circle-open", "size": 15, "color": event, "line": {"width": 3}},
    )
    figure.add_annotation(
        x=0,
        y=place,
        xanchor="left",
        yanchor="bottom",
        yshift=9,
        showarrow=False,
        align="left",
        text=f"<b>{row.study}</b>, {row.group}: <b>{row.number}</b>",
        font={"color": ink, "size": 14},
    )

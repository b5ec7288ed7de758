"""Options on one axis: a dot for the usual or counted value, a line for a range; one row an option."""

import plotly.graph_objects as go

from decision_aid.views.board.picture import Dot, PictureView

from ...pieces.charts import INK, lay_out, name_row


def picture_chart(view: PictureView, theme: str) -> go.Figure:
    """Return the options in the order of the board, each with its name and number above its row."""
    figure = go.Figure()
    for place, dot in enumerate(view.dots):
        name_row(figure, place, dot.name, theme)
        _add(figure, dot, place, theme)
    ends = [one for dot in view.dots for one in (dot.at, dot.high, dot.low) if one is not None]
    most = view.end or max(ends, default=1) or 1
    figure.update_xaxes(title={"text": view.axis}, range=[-0.02 * most, most * 1.04])
    return lay_out(figure, theme, len(view.dots))


def _add(figure: go.Figure, dot: Dot, place: int, theme: str) -> None:
    """Draw a range, and a dot where one value stands out; what is written below stands in the middle of a bare range."""
    ink, event, muted, _ = INK[theme]
    ends = [one for one in (dot.low, dot.high) if one is not None]
    figure.add_scatter(
        x=ends,
        y=[place] * len(ends),
        mode="lines+markers",
        line={"color": muted, "width": 5},
        marker={"symbol": "line-ns", "size": 16, "line": {"width": 3, "color": muted}},
    )
    figure.add_scatter(
        x=[sum(ends) / len(ends) if dot.at is None else dot.at],
        y=[place],
        mode="text" if dot.at is None else "markers+text",
        text=[f"<b>{dot.number}</b>"],
        textposition="bottom center",
        cliponaxis=False,
        marker={"color": event, "size": 16},
        textfont={"color": ink},
    )

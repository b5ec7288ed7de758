"""Visits of each option as a range: one row an option, on one axis."""

from collections.abc import Sequence

import plotly.graph_objects as go

from decision_aid.views.time.visits import SessionBar

from ...pieces.charts import INK, lay_out, name_row


def sessions_chart(bars: Sequence[SessionBar], axis: str, theme: str) -> go.Figure:
    """Return one line an option from fewest to most visits, with a dot and the number at the usual one."""
    ink, event, muted, _ = INK[theme]
    figure = go.Figure()
    for place, bar in enumerate(bars):
        name_row(figure, place, bar.name, theme)
        figure.add_scatter(
            x=[bar.fewest, bar.most],
            y=[place] * 2,
            mode="lines+markers",
            line={"color": muted, "width": 5},
            marker={"symbol": "line-ns", "size": 16, "line": {"width": 3, "color": muted}},
        )
        if bar.usual is not None:
            figure.add_scatter(
                x=[bar.usual],
                y=[place],
                mode="markers+text",
                text=[f"<b>{bar.usual:g}</b>"],
                textposition="bottom center",
                marker={"color": event, "size": 16},
                textfont={"color": ink},
            )
    most = max(bar.most for bar in bars)
    figure.update_xaxes(title={"text": axis}, range=[-0.02 * most, most * 1.04], dtick=1 if most <= 12 else 5)
    return lay_out(figure, theme, len(bars))

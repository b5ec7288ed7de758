"""Pictures of numbers: icon arrays as inline SVG, visits and calendars as Plotly figures. No motion, no colour code."""

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go
from markupsafe import Markup, escape

from decision_aid.present.parts import IconArray
from decision_aid.present.visits import CalendarLine, SessionBar

A_ROW = 10
STEP, SIZE, BLOCK_GAP = 17, 14, 8
INK = {"light": ("#17252A", "#1D4E79", "#6F7F84", "#D6DAD7"), "dark": ("#E8EEEC", "#8FBCE6", "#9FB0B4", "#33443F")}


def icon_array(picture: IconArray) -> Markup:
    """Return squares, ten in a row, filled from the bottom left; 1,000 are ten blocks of 100 (standards R9)."""
    blocks = max(1, picture.of // (A_ROW * A_ROW))
    across = min(blocks, 5)
    side = A_ROW * STEP
    width = across * (side + BLOCK_GAP) - BLOCK_GAP
    height = -(-blocks // across) * (side + BLOCK_GAP) - BLOCK_GAP
    squares = "".join(_squares(picture, across, height))
    kind = ' class="thousand"' if blocks > 1 else ""
    hatch = (
        '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M0 0V5" stroke-width="3"/></pattern></defs>'
    )
    return Markup(
        f'<svg{kind} viewBox="0 0 {width} {height}" role="img" aria-label="{escape(picture.alt)}">'
        f"<title>{escape(picture.alt)}</title>{hatch}{squares}</svg>"
    )


def _squares(picture: IconArray, across: int, height: int) -> Iterator[str]:
    side = A_ROW * STEP + BLOCK_GAP
    for number in range(picture.of):
        block, inside = divmod(number, A_ROW * A_ROW)
        row, column = divmod(inside, A_ROW)
        x = (block % across) * side + column * STEP + 1
        y = height - (block // across) * side - (row + 1) * STEP + 2
        yield f'<rect class="{_kind(picture, number)}" x="{x}" y="{y}" width="{SIZE}" height="{SIZE}" rx="3"/>'


def _kind(picture: IconArray, number: int) -> str:
    """Return the class of a square: event, empty, or hatched where a range is known."""
    if picture.low is not None and picture.high is not None and picture.low <= number < picture.high:
        return "h" if number >= picture.had else "e"
    return "e" if number < picture.had else "n"


def _layout(figure: go.Figure, theme: str, lines: int) -> go.Figure:
    ink, _, muted, line = INK[theme]
    figure.update_layout(
        template=None, height=110 + 56 * lines, margin={"l": 10, "r": 48, "t": 34, "b": 56}, showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", dragmode=False, hovermode=False,
        font={"color": ink, "size": 15, "family": "Source Sans, sans-serif"},
    )  # fmt: skip
    figure.update_xaxes(gridcolor=line, zeroline=False, fixedrange=True, tickfont={"color": ink}, linecolor=muted)
    figure.update_yaxes(automargin=True, fixedrange=True, tickfont={"color": ink, "size": 15}, autorange="reversed")
    return figure


def sessions_chart(bars: Sequence[SessionBar], axis: str, theme: str) -> go.Figure:
    """Return one line an option from fewest to most visits, with a dot at the usual number."""
    ink, event, muted, _ = INK[theme]
    figure = go.Figure()
    for bar in bars:
        figure.add_scatter(
            x=[bar.fewest, bar.most], y=[bar.name] * 2, mode="lines+markers", line={"color": muted, "width": 5},
            marker={"symbol": "line-ns", "size": 16, "line": {"width": 3, "color": muted}},
        )  # fmt: skip
        if bar.usual is not None:
            figure.add_scatter(
                x=[bar.usual], y=[bar.name], mode="markers+text", text=[f"<b>{bar.usual:g}</b>"], textposition="top center",
                marker={"color": event, "size": 16}, textfont={"color": ink},
            )  # fmt: skip
    most = max(bar.most for bar in bars)
    figure.update_xaxes(title={"text": axis}, range=[0, most * 1.08 + 0.5], dtick=1 if most <= 12 else 5)
    return _layout(figure, theme, len(bars))


def calendar_chart(lines: Sequence[CalendarLine], labels: dict[str, str], theme: str) -> go.Figure:
    """Return a timeline: a dot for each visit, a bar over the days at home, a diamond where a result is expected."""
    ink, event, muted, _ = INK[theme]
    figure = go.Figure()
    for line in lines:
        for visit, hidden_until in line.visits:
            figure.add_scatter(
                x=[visit, hidden_until], y=[line.name] * 2, mode="lines", line={"color": muted, "width": 12}
            )
        days = [visit for visit, _ in line.visits]
        figure.add_scatter(x=days, y=[line.name] * len(days), mode="markers", marker={"color": event, "size": 13})
        if line.result:
            figure.add_scatter(
                x=[line.result], y=[line.name], mode="markers+text", text=[labels["result"]], textposition="top center",
                marker={"symbol": "diamond-open", "size": 15, "color": ink, "line": {"width": 3}}, textfont={"color": ink},
            )  # fmt: skip
    return _layout(figure, theme, len(lines))

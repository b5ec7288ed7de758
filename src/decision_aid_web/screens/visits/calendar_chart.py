"""A possible calendar: one row an option on one axis of months; each sign has its own shape, told in the key above."""

from datetime import timedelta

import plotly.graph_objects as go

from decision_aid.views.time.plan import CalendarView, PlanDay

from ...pieces.charts import CARD, INK, lay_out, name_row

BELOW = 0.15  # of a row: days at home lie under the dots, where two days are still seen
NIGHT = timedelta(days=1)


def calendar_chart(view: CalendarView, theme: str) -> go.Figure:
    """Return the timeline: dots for visits, bars for days at home, diamonds for results, squares for repeat visits."""
    ink, _, _, line = INK[theme]
    figure = go.Figure()
    for place, plan in enumerate(view.plans):
        name_row(figure, place, plan.row, theme)
        figure.add_shape(
            type="line", x0=view.first, x1=view.last, y0=place, y1=place, line={"color": line}, layer="below"
        )
        for day in plan.days:
            if day.kind == "home":
                _add_home(figure, place, day, theme)
        for kind in ("visit", "result", "repeat"):
            _add_signs(figure, place, kind, [day for day in plan.days if day.kind == kind], theme)
    if view.event:
        _add_event(figure, view, ink)
    edge = (view.last - view.first) * 0.03
    figure.update_xaxes(
        range=[view.first - edge, view.last + edge],
        tickvals=[day for day, _ in view.ticks],
        ticktext=[text for _, text in view.ticks],
        tickangle=0,
    )
    return lay_out(figure, theme, len(view.plans))


def _add_home(figure: go.Figure, place: int, day: PlanDay, theme: str) -> None:
    muted = INK[theme][2]
    figure.add_scatter(
        x=[day.first, day.last + NIGHT], y=[place + BELOW] * 2, mode="lines", line={"color": muted, "width": 9}
    )


def _add_signs(figure: go.Figure, place: int, kind: str, days: list[PlanDay], theme: str) -> None:
    ink, event, _, _ = INK[theme]
    signs = {
        "visit": {"symbol": "circle", "size": 13, "color": event, "line": {"width": 1.5, "color": CARD[theme]}},
        "result": {"symbol": "diamond-open", "size": 15, "color": ink, "line": {"width": 3}},
        "repeat": {"symbol": "square-open", "size": 12, "color": event, "line": {"width": 3}},
    }
    if days:
        figure.add_scatter(
            x=[day.first for day in days], y=[place] * len(days), mode="markers", marker=signs[kind], cliponaxis=False
        )


def _add_event(figure: go.Figure, view: CalendarView, ink: str) -> None:
    """Draw the person's event as a line over all rows, with its name at the foot on the side that has room."""
    if view.event is None:
        return
    day, name = view.event
    late = day - view.first > (view.last - view.first) / 2
    figure.add_shape(
        type="line", x0=day, x1=day, yref="paper", y0=0, y1=1, line={"color": ink, "width": 2, "dash": "dash"}
    )
    figure.add_annotation(
        x=day,
        yref="paper",
        y=0,
        yanchor="bottom",
        xanchor="right" if late else "left",
        xshift=-4 if late else 4,
        text=f"<b>{name}</b>",
        showarrow=False,
        font={"color": ink, "size": 15},
    )

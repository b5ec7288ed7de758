"""The page about visits: what one costs and when they could start, ranges, a calendar and its file, and what is spent."""

from datetime import date
from functools import partial

import streamlit as st

from decision_aid.calendar_file import calendar_file
from decision_aid.content import Content
from decision_aid.models.base import LARGEST_AMOUNT
from decision_aid.views.time.plan import LONGEST_AHEAD, CalendarView, PlanFile, PlanView
from decision_aid.views.time.visits import PriceField, VisitsView

from ...pieces.headings import note, section
from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw
from ...shell.examples import withheld
from .calendar_chart import calendar_chart
from .sessions_chart import sessions_chart


def prices_and_start(view: VisitsView, content: Content, today: date) -> None:
    """Draw the start date, and a field for the price of one visit of each option; both stay in the tab."""
    t = content.words.ui
    if view.no_scar:
        note(view.no_scar)
    with st.container(key="no-print-plan"):
        field(
            st.date_input,
            t.visits.start,
            key="start",
            kept=view.start,
            keep=partial(_keep_start, today),
            value=None,
            min_value=today,
            max_value=today + LONGEST_AHEAD,
            format="YYYY-MM-DD",
        )
        if view.prices:
            section(t.visits.price_title, t.visits.price_lead)
            with st.container(key="prices"):
                for one in view.prices:
                    _price(one)
            note(t.visits.price_help)


def _keep_start(today: date, start: date | None) -> None:
    tab_memory.keep_part("start", start if start != today else None)


def _price(one: PriceField) -> None:
    with st.container():
        field(
            st.number_input,
            one.label,
            key=f"price-{one.option}",
            kept=one.said,
            keep=partial(tab_memory.keep_entry, "prices", one.option),
            min_value=0.0,
            max_value=float(LARGEST_AMOUNT),
            value=None,
            step=10.0,
        )
        if one.clinic_says:
            note(one.clinic_says)


def ranges(view: VisitsView, content: Content) -> None:
    """Draw visits as a range, with the same numbers as a table."""
    t = content.words.ui
    section(t.visits.chart_title, t.visits.chart_lead if view.bars else "")
    if view.bars:
        picture = sessions_chart(view.bars, t.visits.visits_axis)
        draw("screens/visits/sessions.html", v=picture, alt=view.chart_alt)
    note(t.visits.home_note)
    draw(
        "pieces/facts_table.html",
        title=t.visits.table_title,
        head=content.words.ui.compare.people_ask,
        names=view.names,
        rows=view.rows,
    )


def calendar(view: CalendarView, content: Content, today: date) -> None:
    """Draw the calendar with the key of its signs, then the same days as lists, each with its file."""
    t = content.words.ui
    section(t.visits.calendar_title, t.visits.calendar_lead)
    draw("screens/visits/calendar_key.html", title=t.visits.key_title, signs=view.key)
    draw("screens/visits/calendar.html", v=calendar_chart(view), alt=view.alt)
    with st.container(key="plans"):
        for plan in view.plans:
            _plan(plan, today)
    if not withheld(content):
        note(t.visits.file_note)


def _plan(plan: PlanView, today: date) -> None:
    with st.container(border=True):
        draw("screens/visits/plan.html", v=plan)
        if plan.file and not tab_memory.example():
            st.download_button(
                plan.file.label,
                data=partial(_file, plan.file, today),
                file_name=plan.file.file_name,
                mime="text/calendar",
                on_click="ignore",
                key=f"no-print-{plan.file.uid}",
                width="stretch",
            )


def _file(file: PlanFile, today: date) -> bytes:
    return calendar_file(file.uid, file.name, file.events, today, file.language)


def event(view: VisitsView, content: Content) -> None:
    """Draw where the person's own event falls; one line leads to the question where they told of none."""
    t = content.words.ui
    if view.event is None:
        st.page_link("pages/your_health.py", label=t.visits.event_ask)
        return
    section(t.visits.event_title, view.event.lead)
    draw("pieces/lines.html", lines=view.event.lines)


def if_nothing(view: VisitsView, content: Content) -> None:
    """Draw what will have been spent if nothing changes."""
    t = content.words.ui
    if view.if_nothing:
        section(t.visits.if_nothing, t.visits.if_nothing_lead)
        draw("pieces/lines.html", lines=view.if_nothing)
